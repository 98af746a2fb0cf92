import type { ReadDb } from '../store/handles.ts';
import { countOwnNumbers, iterateOwnNumbers, lastOwnNumber } from '../store/vouchers.ts';

/** So many are told at most. */
const most = 200;

/** The numbers of a word that were left out in a month. */
export function listMissingNumbers(db: ReadDb, month: string, word: string): number[] {
  if (countOwnNumbers(db, month, word) === lastOwnNumber(db, month, word)) return [];
  const missing: number[] = [];
  let expected = 1;
  for (const { number } of iterateOwnNumbers(db, month, word)) {
    for (; expected < number && missing.length < most; expected += 1) missing.push(expected);
    if (missing.length === most) break;
    expected = number + 1;
  }
  return missing;
}
