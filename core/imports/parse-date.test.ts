import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDaysTo, isDay } from '../dates.ts';
import { parseDate, parseTime } from './parse-date.ts';

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
  for (const text of [
    '03/05/2026',
    '合计',
    '26-03-05',
    '2026-03',
    '99999',
    '2026-03-05 99:00',
    '2026-03/05',
  ]) {
    assert.deepEqual(parseDate(text), { problem: 'dateUnreadable' }, text);
  }
  for (const text of ['', '/', '--', '  ']) assert.equal(parseDate(text), null, text);
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
