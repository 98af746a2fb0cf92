import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDaysTo, isDay } from '../dates.ts';
import { findDateOrder, parseDate, parseTime } from './parse-date.ts';

test('days as exports write them', () => {
  for (const text of [
    '2026-03-05',
    '2026/3/5',
    '2026.3.5',
    '2026年3月5日',
    '20260305',
    '２０２６-０３-０５',
    ' 2026-03-05 ',
  ]) {
    assert.deepEqual(parseDate(text), { day: '2026-03-05', time: null }, text);
  }
  assert.deepEqual(parseDate('20250101'), { day: '2025-01-01', time: null });
});

test('a time behind the day is kept', () => {
  for (const text of [
    '2025/12/03 14:06:51',
    '2025-12-03T14:06:51',
    '20251203 14:06:51',
    '20251203140651',
    '2025-12-03 140651',
  ]) {
    assert.deepEqual(parseDate(text), { day: '2025-12-03', time: '14:06:51' }, text);
  }
  assert.equal(parseTime('080024'), '08:00:24');
  assert.equal(parseTime('8:05'), '08:05:00');
  assert.equal(parseTime('25:00'), null);
});

test('the day number of a spreadsheet', () => {
  const days = (Date.UTC(2026, 2, 5) - Date.UTC(1899, 11, 30)) / 86_400_000;
  assert.deepEqual(parseDate(String(days)), { day: '2026-03-05', time: null });
});

test('what is not surely a day is a problem', () => {
  assert.deepEqual(parseDate('12/29'), { problem: 'dateWithoutYear' });
  assert.deepEqual(parseDate('12月29日'), { problem: 'dateWithoutYear' });
  assert.deepEqual(parseDate('2026-02-30'), { problem: 'dateDoesNotExist' });
  assert.deepEqual(parseDate('2026-13-01'), { problem: 'dateDoesNotExist' });
  assert.deepEqual(parseDate('03/05/2026'), { problem: 'dateOrderUnknown' });
  for (const text of ['合计', '26-03-05', '2026-03', '99999', '2026-03-05 99:00', '2026-03/05']) {
    assert.deepEqual(parseDate(text), { problem: 'dateUnreadable' }, text);
  }
  for (const text of ['', '/', '--', '  ']) assert.equal(parseDate(text), null, text);
});

test('the year last: read by the days that can only be one, else by what the user says', () => {
  assert.equal(findDateOrder(['03/05/2026', '25/05/2026', '']), 'dmy');
  assert.equal(findDateOrder(['03/05/2026', '05/25/2026']), 'mdy');
  assert.equal(findDateOrder(['03/05/2026', '05/05/2026']), undefined);
  assert.equal(findDateOrder(['25/05/2026', '05/25/2026']), undefined);
  assert.deepEqual(parseDate('03/05/2026', { order: 'dmy' }), { day: '2026-05-03', time: null });
  assert.deepEqual(parseDate('03/05/2026 10:00', { order: 'mdy' }), { day: '2026-03-05', time: '10:00:00' });
  assert.deepEqual(parseDate('25/05/2026'), { day: '2026-05-25', time: null });
  assert.deepEqual(parseDate('31/02/2026'), { problem: 'dateDoesNotExist' });
});

test('a day without its year takes the year of the period it is in', () => {
  assert.deepEqual(parseDate('12/29', { until: '2024-01-31' }), { day: '2023-12-29', time: null });
  assert.deepEqual(parseDate('01/31', { until: '2024-01-31' }), { day: '2024-01-31', time: null });
  assert.deepEqual(parseDate('2月1日', { until: '2024-01-31' }), { day: '2023-02-01', time: null });
  assert.deepEqual(parseDate('02/29', { until: '2025-12-31' }), { problem: 'dateDoesNotExist' });
});

test('every day written in any way reads back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom('-', '/', '.', ''), (days, mark) => {
      const day = addDaysTo('1990-01-01', days);
      assert.deepEqual(parseDate(day.replaceAll('-', mark)), { day, time: null });
    }),
  );
});

test('it knows the days that the calendar knows, and no others', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1990, max: 2099 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (year, month, date) => {
        const two = (value: number) => String(value).padStart(2, '0');
        const day = `${year}-${two(month)}-${two(date)}`;
        assert.deepEqual(parseDate(day), isDay(day) ? { day, time: null } : { problem: 'dateDoesNotExist' });
      },
    ),
  );
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const reading = parseDate(text);
      assert.ok(reading === null || 'problem' in reading || /^\d{4}-\d\d-\d\d$/.test(reading.day));
    }),
  );
});
