import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareMovements } from './duplicates.ts';
import type { BankRow } from './schemas.ts';
import { bankRow } from './testing/bank-row.ts';

const row = (number: number, more: Partial<BankRow> = {}): BankRow =>
  bankRow(number, { summary: '手续费', ...more });

const findDuplicates = (...given: Parameters<typeof compareMovements>) =>
  compareMovements(...given).duplicates;

test('two movements that look the same stay two', () => {
  assert.deepEqual(findDuplicates([row(1), row(2)], []), []);
  assert.deepEqual(findDuplicates([row(1), row(2)], [row(9)]), [1]);
  assert.deepEqual(findDuplicates([row(1), row(2)], [row(8), row(9)]), [1, 2]);
});

test('the bank’s own number decides where both have one', () => {
  const existing = [row(9, { serial: 'a' })];
  assert.deepEqual(findDuplicates([row(1, { serial: 'a' })], existing), [1]);
  assert.deepEqual(findDuplicates([row(1, { serial: 'b' })], existing), []);
  assert.deepEqual(findDuplicates([row(1)], existing), [1]);
});

test('one number for a batch of payments is told apart by the balance', () => {
  const batch = [row(1, { serial: 'a', balanceFen: 90_00 }), row(2, { serial: 'a', balanceFen: 80_00 })];
  assert.deepEqual(findDuplicates(batch, [batch[0] ?? row(0)]), [1]);
});

test('a movement in the firm stands for one row of the file, not for two', () => {
  const existing = [row(9, { serial: 'a' })];
  assert.deepEqual(findDuplicates([row(1, { serial: 'a' }), row(2)], existing), [1]);
  assert.deepEqual(findDuplicates([row(1), row(2, { serial: 'a' })], existing), [2]);
});

test('the bank’s number on the same day with another amount or balance contradicts the firm', () => {
  const there = row(9, { serial: 'a', amountFen: 5_00, balanceFen: 90_00 });
  const conflictsOf = (more: Partial<BankRow>) =>
    compareMovements([row(1, { ...there, row: 1, ...more })], [there]).conflicts.map((found) => [
      found.row.row,
      found.other.row,
    ]);
  assert.deepEqual(conflictsOf({ amountFen: 6_00 }), [[1, 9]]);
  assert.deepEqual(conflictsOf({ balanceFen: 91_00 }), [[1, 9]]);
  assert.deepEqual(conflictsOf({}), []);
  assert.deepEqual(conflictsOf({ amountFen: 6_00, date: '2026-10-02' }), []);
});

test('more rows of a batch than are in the firm contradict nothing', () => {
  const batch = [row(1, { serial: 'a', balanceFen: 90_00 }), row(2, { serial: 'a', balanceFen: 80_00 })];
  const { duplicates, conflicts } = compareMovements(batch, [batch[0] ?? row(0)]);
  assert.deepEqual([duplicates, conflicts], [[1], []]);
});
