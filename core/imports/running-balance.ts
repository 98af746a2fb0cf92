import { formatFen } from '../money.ts';
import type { FoundProblem } from './problem.ts';
import type { BankRow } from './schemas.ts';

export type RowOrder = 'oldestFirst' | 'newestFirst';

/**
 * Which way round a statement runs: the way in which more balances follow from the row before; where balances do not
 * tell, by the dates of the first and the last row.
 */
export function findOrder(rows: readonly BankRow[]): RowOrder {
  let forward = 0;
  let backward = 0;
  for (let index = 1; index < rows.length; index += 1) {
    const above = rows[index - 1];
    const below = rows[index];
    if (!above || !below || above.balanceFen === null || below.balanceFen === null) continue;
    if (above.balanceFen + below.amountFen === below.balanceFen) forward += 1;
    if (below.balanceFen + above.amountFen === above.balanceFen) backward += 1;
  }
  if (forward !== backward) return forward > backward ? 'oldestFirst' : 'newestFirst';
  return (rows[0]?.date ?? '') <= (rows.at(-1)?.date ?? '') ? 'oldestFirst' : 'newestFirst';
}

/** The rows from the oldest on. */
export function inTimeOrder(rows: readonly BankRow[], order: RowOrder): readonly BankRow[] {
  return order === 'oldestFirst' ? rows : rows.toReversed();
}

/** True when the balance of a row is the balance before it plus its amount. */
export function follows(before: BankRow, row: BankRow): boolean {
  return (
    before.balanceFen !== null &&
    row.balanceFen !== null &&
    before.balanceFen + row.amountFen === row.balanceFen
  );
}

/**
 * The rows whose balance does not follow from the row before: something is missing, doubled or changed there.
 *
 * @param rows from the oldest on
 * @param failedRows rows that could not be read: across one of them a balance cannot follow, and it is a problem already
 */
export function findBalanceBreaks(
  rows: readonly BankRow[],
  failedRows: readonly number[],
  column: string | null,
): FoundProblem[] {
  const problems: FoundProblem[] = [];
  const failed = failedRows.toSorted((a, b) => a - b);
  for (let index = 1; index < rows.length; index += 1) {
    const before = rows[index - 1];
    const row = rows[index];
    if (!before || !row || before.balanceFen === null || row.balanceFen === null || follows(before, row))
      continue;
    if (hasBetween(failed, before.row, row.row)) continue;
    const expected = before.balanceFen + row.amountFen;
    problems.push({
      severity: 'warning',
      code: 'imports.balanceBreak',
      row: row.row,
      column,
      found: formatFen(row.balanceFen),
      data: { before: formatFen(before.balanceFen), expected: formatFen(expected), beforeRow: before.row },
    });
  }
  return problems;
}

/** Whether a sorted list has a number strictly between two others, by halving. */
function hasBetween(sorted: readonly number[], a: number, b: number): boolean {
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) <= low) from = middle + 1;
    else to = middle;
  }
  return (sorted[from] ?? Number.POSITIVE_INFINITY) < high;
}
