import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMergedBreaks } from './check-merged.ts';
import type { BankRow } from './schemas.ts';
import { bankRow } from './testing/bank-row.ts';

const row = (number: number, date: string, amountFen: number, balanceFen: number | null): BankRow =>
  bankRow(number, { date, amountFen, balanceFen });
const breaks = (added: BankRow[], there: BankRow[], told: string[] = []) =>
  findMergedBreaks(added, there, new Set(told)).map(({ code, row: at }) => [code, at]);

const october = [row(8, '2026-10-01', 100_00, 100_00), row(9, '2026-10-02', -30_00, 70_00)];

test('days that follow one another have no break, in whatever order the rows of a day stand', () => {
  assert.deepEqual(breaks([row(2, '2026-10-05', 10_00, 80_00)], october), []);
  assert.deepEqual(
    breaks([row(2, '2026-10-02', 5_00, 80_00), row(3, '2026-10-02', 5_00, 75_00)], october),
    [],
  );
});

test('a day missing between the firm and the statement is a break at the seam, on either side', () => {
  assert.deepEqual(breaks([row(2, '2026-10-05', 10_00, 81_00)], october), [['imports.seamBreak', 2]]);
  assert.deepEqual(breaks([row(2, '2026-09-30', 10_00, 10_00)], october), [['imports.seamBreak', 2]]);
  assert.deepEqual(breaks([row(2, '2026-10-05', 10_00, 81_00)], october, ['2026-10-05']), []);
});

test('a day whose rows of both do not fit together is a break', () => {
  assert.deepEqual(breaks([row(2, '2026-10-02', -31_00, 69_00)], october), [['imports.dayBreak', 2]]);
});

test('a day that ends where it began passes the balance on; one without balances passes nothing', () => {
  const loop = [row(2, '2026-10-03', 5_00, 75_00), row(3, '2026-10-03', -5_00, 70_00)];
  const after = row(4, '2026-10-04', 1_00, 71_00);
  assert.deepEqual(breaks([...loop, after], october), []);
  assert.deepEqual(breaks([row(2, '2026-10-03', 5_00, null), row(4, '2026-10-04', 1_00, 1_00)], october), []);
});
