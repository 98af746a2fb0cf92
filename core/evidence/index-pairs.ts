import type { Pair } from './find-pairs.ts';
import { keyOf } from './movement.ts';
import type { Movement } from './schemas.ts';

/** A row that is one and the same money as another. */
export interface PairedRow {
  readonly pair: Pair;
  readonly partner: Movement;
  /**
   * Whether the money is counted here: in the bank's row rather than the wallet's, and of a transfer between bank
   * accounts in the row that goes out. The other row counts nowhere and is not offered for booking.
   */
  readonly counts: boolean;
}

/**
 * Finds a row's pair by its key, so that what is paired counts once everywhere: receipts, the flow table, the rows that
 * are not in the books yet.
 *
 * @returns `keyOf(row)` -> its pair
 */
export function indexPairs(pairs: readonly Pair[]): ReadonlyMap<string, PairedRow> {
  const index = new Map<string, PairedRow>();
  for (const pair of pairs) {
    const isTransfer = pair.kind === 'ownTransfer';
    index.set(keyOf(pair.wallet), { pair, partner: pair.bank, counts: isTransfer });
    index.set(keyOf(pair.bank), { pair, partner: pair.wallet, counts: !isTransfer });
  }
  return index;
}

/** Whether a row's money stays within the firm: no income and no cost, whichever of the two rows is looked at. */
export function staysInside(paired: PairedRow | undefined): boolean {
  return paired !== undefined && paired.pair.kind !== 'cardPayment';
}
