import type { PairedRow } from './index-pairs.ts';
import { staysInside } from './index-pairs.ts';
import { findWord, keyOf, normaliseName, textOf } from './movement.ts';
import type { PrivatePack } from './packs.ts';
import type { Movement } from './schemas.ts';

/** Why a payment looks private. */
export type PrivateSign =
  | { readonly by: 'word'; readonly group: PrivatePack['groups'][number]; readonly word: string }
  | { readonly by: 'representative' | 'shareholder'; readonly name: string };

export interface PrivateFacts {
  readonly legalRepresentative: string | null;
  /** Names of the parties that are shareholders. */
  readonly shareholders: readonly string[];
  /** `keyOf(row)` -> its pair. */
  readonly pairs: ReadonlyMap<string, PairedRow>;
  readonly pack: PrivatePack;
}

/** Repaying what the owner lent is no private spending. */
const repaysOwner = /(?:归还|偿还|还).{0,4}(?:借款|垫款|欠款)|垫付/;

/**
 * Makes the function that says why a payment looks private, or null where it does not: a word of personal or family
 * spending, or money to the legal representative or a shareholder that is neither wages, expenses nor a loan repaid.
 *
 * It only asks. A payment that stands in two statements is asked about once, in the one that counts.
 */
export function privateFinder(facts: PrivateFacts): (row: Movement) => PrivateSign | null {
  const { legalRepresentative, shareholders, pairs, pack } = facts;
  const representative = legalRepresentative === null ? null : normaliseName(legalRepresentative);
  const owners = new Set(shareholders.map(normaliseName));
  return (row) => {
    if (row.amountFen >= 0) return null;
    const paired = pairs.get(keyOf(row));
    if (paired && (staysInside(paired) || !paired.counts)) return null;
    const text = paired ? `${textOf(row)} ${textOf(paired.partner)}` : textOf(row);
    if (findWord(text, pack.except) !== null) return null;
    for (const group of pack.groups) {
      const word = findWord(text, group.words);
      if (word !== null) return { by: 'word', group, word };
    }
    if (row.counterparty === null || repaysOwner.test(row.summary ?? '')) return null;
    const name = normaliseName(row.counterparty);
    if (name !== '' && name === representative) return { by: 'representative', name: row.counterparty };
    return owners.has(name) ? { by: 'shareholder', name: row.counterparty } : null;
  };
}
