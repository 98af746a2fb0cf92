import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDaysTo } from './dates.ts';
import { readDay } from './read-day.ts';

const near = '2026-10-31';

test('what is left out of a typed day comes from the day near by', () => {
  assert.equal(readDay('5', near), '2026-10-05');
  assert.equal(readDay('9.30', near), '2026-09-30');
  assert.equal(readDay('0930', near), '2026-09-30');
  assert.equal(readDay('12/1', near), '2026-12-01');
  assert.equal(readDay('１１月２日', near), '2026-11-02');
  assert.equal(readDay('25-12-31', near), '2025-12-31');
});

test('a whole day is read however it is parted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const day = addDaysTo('1990-01-01', days);
      const [year, month, date] = day.split('-').map(Number);
      for (const typed of [
        day,
        day.replaceAll('-', ''),
        `${year}/${month}/${date}`,
        `${year}年${month}月${date}日`,
      ])
        assert.equal(readDay(typed, near), day);
    }),
  );
});

test('what is no day is not guessed at', () => {
  for (const typed of ['', '32', '2-30', '2026-02-29', 'abc', '1-2-3-4', '13.1', '5x', '12345'])
    assert.equal(readDay(typed, near), undefined, typed);
});
