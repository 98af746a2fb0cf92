import type { BankRow } from './schemas.ts';

type Movement = Pick<
  BankRow,
  'date' | 'amountFen' | 'balanceFen' | 'counterparty' | 'summary' | 'serial' | 'direction' | 'grossFen'
>;

/** What is printed of a movement that moves nothing, so that two of them are not the same for that alone. */
const amountOf = (row: Movement): number | string =>
  row.direction === 'neutral' ? `neutral ${row.grossFen}` : row.amountFen;

/** The bank's own number with what must agree with it (one number may stand for a batch of payments). Null without one. */
export function serialKey(row: Movement): string | null {
  return row.serial === null ? null : JSON.stringify([row.serial, row.date, amountOf(row), row.balanceFen]);
}

/** What a movement is, where there is no number of the bank's. */
export function contentKey(row: Movement): string {
  return JSON.stringify([row.date, amountOf(row), row.balanceFen, row.counterparty, row.summary]);
}

/** What the rows of a file are beside those in the firm. */
export interface Comparison<E> {
  /** Row numbers of the file that are in the firm already. */
  readonly duplicates: readonly number[];
  /** Rows with the bank's number and day of a movement in the firm that is in none of the file's rows as it is there. */
  readonly conflicts: readonly { readonly row: BankRow; readonly other: E }[];
}

/**
 * Finds the rows of a file that are in the firm already: by the bank's own number, else by content (day, amount,
 * balance, counterparty, summary). Two movements that look the same stay two: as many are left out as are there.
 *
 * @param rows the rows of the file
 * @param existing the rows of the same account in the firm, over the same days
 */
export function compareMovements<E extends Movement>(
  rows: readonly BankRow[],
  existing: Iterable<E>,
): Comparison<E> {
  const left = new Set(existing);
  if (left.size === 0) return { duplicates: [], conflicts: [] };
  const duplicates = new Set<number>();
  const take = (row: BankRow, other: E | undefined): void => {
    if (!other) return;
    left.delete(other);
    duplicates.add(row.row);
  };
  const bySerial = groupBy(left, serialKey);
  for (const row of rows) take(row, bySerial.get(serialKey(row) ?? '')?.pop());
  const withNumber = groupBy(left, (other) => (other.serial === null ? null : contentKey(other)));
  const withoutNumber = groupBy(left, (other) => (other.serial === null ? contentKey(other) : null));
  for (const row of rows) {
    if (duplicates.has(row.row)) continue;
    const key = contentKey(row);
    // By content only where the two numbers of the bank do not say that they are different movements.
    take(
      row,
      withoutNumber.get(key)?.pop() ?? (row.serial === null ? withNumber.get(key)?.pop() : undefined),
    );
  }
  const contradicted = groupBy(left, numberKey);
  const conflicts: { row: BankRow; other: E }[] = [];
  for (const row of rows) {
    const other = duplicates.has(row.row) ? undefined : contradicted.get(numberKey(row) ?? '')?.shift();
    if (other) conflicts.push({ row, other });
  }
  return { duplicates: [...duplicates].sort((a, b) => a - b), conflicts };
}

function numberKey(row: Movement): string | null {
  return row.serial === null ? null : JSON.stringify([row.serial, row.date]);
}

function groupBy<T>(all: Iterable<T>, keyOf: (one: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === null) continue;
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
