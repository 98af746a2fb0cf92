import { contentKey, serialKey } from './duplicates.ts';
import type { FoundProblem } from './problem.ts';
import { follows, inTimeOrder, type RowOrder } from './running-balance.ts';
import type { BankRow } from './schemas.ts';

/**
 * Rows that stand in a file a second time. Where there are balances they show it: the row does not follow from the row
 * before. A wallet's bill has none; there a row is the same movement when everything in it is the same, its number and
 * its second of time with it.
 */
export function findRepeated(
  rows: readonly BankRow[],
  order: RowOrder,
): { kept: BankRow[]; repeated: FoundProblem[] } {
  const firstRows = new Map<string, number>();
  const dropped = new Set<number>();
  const repeated: FoundProblem[] = [];
  let before: BankRow | null = null;
  for (const row of inTimeOrder(rows, order)) {
    const key = keyOf(row);
    const earlier = key === null ? undefined : firstRows.get(key);
    if (earlier !== undefined && (row.balanceFen === null || (before && !follows(before, row)))) {
      dropped.add(row.row);
      repeated.push({
        severity: 'warning',
        code: 'imports.repeatedRow',
        row: Math.max(row.row, earlier),
        column: null,
        found: row.serial,
        data: { firstRow: Math.min(row.row, earlier) },
      });
      continue;
    }
    if (key !== null) firstRows.set(key, row.row);
    before = row;
  }
  return { kept: rows.filter((row) => !dropped.has(row.row)), repeated };
}

/** Null for a row of which nothing shows whether another one is the same. */
function keyOf(row: BankRow): string | null {
  if (row.balanceFen !== null) return serialKey(row) ?? contentKey(row);
  return row.direction !== null && row.serial !== null && row.time !== null
    ? JSON.stringify({ ...row, row: 0 })
    : null;
}
