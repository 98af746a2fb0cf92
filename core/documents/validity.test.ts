import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDaysTo } from '../dates.ts';
import type { PaperItem } from './checklists.ts';
import { noExpiry } from './contract.ts';
import { findFirstOrderDay, findLastDay, judgePaper } from './validity.ts';

const text = { zh: '甲', en: 'a' };
const item = (validity: PaperItem['validity']): PaperItem => ({
  id: 'x',
  name: text,
  why: text,
  whereToGet: text,
  howLong: text,
  looksLike: text,
  commonFaults: text,
  validity,
  status: 'weak',
  fromBank: false,
  whenApplying: false,
  leftOutOfPack: false,
  notFor: [],
  media: ['pdf'],
});
const thirtyDays = item({ kind: 'customary', days: 30, status: 'recall', source: text });
const printed = item({ kind: 'printed' });
const lasting = item(null);

test('the day on the paper comes before the custom', () => {
  const dates = { issuedOn: '2026-10-01', validUntil: '2026-10-10' };
  assert.deepEqual(findLastDay(dates, thirtyDays), { day: '2026-10-10', from: 'paper' });
});

test('thirty days from 1 October end on 31 October', () => {
  const dates = { issuedOn: '2026-10-01', validUntil: null };
  assert.deepEqual(findLastDay(dates, thirtyDays), { day: '2026-10-31', from: 'custom' });
});

test('the last day itself still counts, the next does not', () => {
  const dates = { issuedOn: '2026-10-01', validUntil: null };
  assert.equal(judgePaper(dates, thirtyDays, '2026-10-31'), 'inDate');
  assert.equal(judgePaper(dates, thirtyDays, '2026-11-01'), 'outOfDate');
});

test('a paper that prints its last day is undated until that day is known', () => {
  assert.equal(judgePaper({ issuedOn: '2026-10-01', validUntil: null }, printed, '2026-10-01'), 'undated');
  assert.equal(judgePaper({ issuedOn: null, validUntil: noExpiry }, printed, '2026-10-01'), 'inDate');
});

test('a paper that does not run out needs no date', () => {
  assert.equal(judgePaper({ issuedOn: null, validUntil: null }, lasting, '2026-10-01'), 'inDate');
});

test('a paper ordered on the day proposed is good on the day of submission, and never ordered in the past', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }), (days, ahead) => {
      const today = '2026-10-31';
      const submitOn = addDaysTo(today, ahead);
      const orderOn = findFirstOrderDay(days, submitOn, today);
      const it = item({ kind: 'customary', days, status: 'recall', source: text });
      assert.ok(orderOn >= today);
      assert.equal(judgePaper({ issuedOn: orderOn, validUntil: null }, it, submitOn), 'inDate');
      if (orderOn > today) {
        const dayBefore = addDaysTo(orderOn, -1);
        assert.equal(judgePaper({ issuedOn: dayBefore, validUntil: null }, it, submitOn), 'outOfDate');
      }
    }),
  );
});
