import type { BankRow } from './contract.ts';

type Movement = Pick<BankRow, 'date' | 'amountFen' | 'balanceFen' | 'counterparty' | 'summary' | 'serial'>;

/** The bank's own number with what must agree with it (one number may stand for a batch of payments). Null without one. */
export function serialKey(row: Movement): string | null {
  return row.serial === null ? null : JSON.stringify([row.serial, row.date, row.amountFen, row.balanceFen]);
}

/** What a movement is, where there is no number of the bank's. */
export function contentKey(row: Movement): string {
  return JSON.stringify([row.date, row.amountFen, row.balanceFen, row.counterparty, row.summary]);
}

/**
 * Finds the rows of a file that are in the firm already: by the bank's own number, else by content (day, amount,
 * balance, counterparty, summary). Two movements that look the same stay two: as many are left out as are there.
 *
 * @param rows the rows of the file
 * @param existing the rows of the same account in the firm, over the same days
 * @returns the row numbers of the file to leave out
 */
export function findDuplicates(rows: readonly BankRow[], existing: Iterable<Movement>): number[] {
  const bySerial = new Map<string, number>();
  const byContent = new Map<string, { serial: string | null; used: boolean }[]>();
  for (const row of existing) {
    const key = serialKey(row);
    if (key !== null) bySerial.set(key, (bySerial.get(key) ?? 0) + 1);
    const content = contentKey(row);
    const same = byContent.get(content);
    if (same) same.push({ serial: row.serial, used: false });
    else byContent.set(content, [{ serial: row.serial, used: false }]);
  }
  return rows
    .filter((row) => takeBySerial(row, bySerial) || takeByContent(row, byContent))
    .map((row) => row.row);
}

function takeBySerial(row: Movement, bySerial: Map<string, number>): boolean {
  const key = serialKey(row);
  const left = key === null ? 0 : (bySerial.get(key) ?? 0);
  if (key === null || left === 0) return false;
  bySerial.set(key, left - 1);
  return true;
}

/** By content only where the two numbers of the bank do not say that they are different movements. */
function takeByContent(
  row: Movement,
  byContent: Map<string, { serial: string | null; used: boolean }[]>,
): boolean {
  const match = byContent
    .get(contentKey(row))
    ?.find((other) => !other.used && (other.serial === null || row.serial === null));
  if (!match) return false;
  match.used = true;
  return true;
}
