import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createSpeaker } from '../messages/format.ts';
import { lprPackSchema, readLpr } from './lpr.ts';

const pack = lprPackSchema.parse(JSON.parse(readFileSync('resources/loans/lpr.json', 'utf8')));
const on = (day: string) => readLpr(pack, day, createSpeaker('zh'));

test('a quote holds from its day until the next one', () => {
  assert.equal(on('2019-08-19').oneYearNominalAnnual, null);
  assert.equal(on('2019-08-19').quotedOn, null);
  assert.equal(on('2021-12-19').oneYearNominalAnnual, 0.0385);
  assert.equal(on('2021-12-20').oneYearNominalAnnual, 0.038);
  assert.equal(on('2024-02-20').overFiveYearsNominalAnnual, 0.0395);
  assert.equal(on('2025-05-20').oneYearNominalAnnual, 0.03);
});

test('the cap is four times the one-year rate, from the day the rule was in force', () => {
  assert.equal(on('2020-08-19').privateLendingCapNominalAnnual, null);
  assert.equal(on('2020-08-20').privateLendingCapNominalAnnual, 0.154);
  assert.equal(on('2022-08-22').privateLendingCapNominalAnnual, 0.146);
  assert.equal(on('2026-08-20').privateLendingCapNominalAnnual, 0.12);
});

test('after the month of the last quote the answer says it is only the latest known', () => {
  assert.equal(on('2026-08-31').sentence.key, 'loans.lpr.inForce');
  assert.equal(on('2026-09-19').sentence.key, 'loans.lpr.inForce');
  assert.equal(on('2026-09-20').sentence.key, 'loans.lpr.latestKnown');
  assert.deepEqual([on('2026-09-19').latestKnown, on('2026-09-20').latestKnown], [false, true]);
  assert.equal(on('2026-11-22').quotedOn, '2026-08-20');
});

test('quotes stand in order, each once', () => {
  const days = pack.quotes.map(({ date }) => date);
  assert.deepEqual(days, [...new Set(days)].sort());
});
