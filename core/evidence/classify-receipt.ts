import { readFinancing } from '../runway/financing.ts';
import { findInAndOut, type WentOut } from './in-and-out.ts';
import { type PairedRow, staysInside } from './index-pairs.ts';
import { findWord, keyOf, normaliseName, type OwnAccount, textOf } from './movement.ts';
import type { EvidenceRules } from './rules.ts';
import type { ExclusionReason, Movement } from './schemas.ts';

/** The user's word on a receipt. */
export interface ReceiptMark {
  readonly receipt: 'counts' | 'excluded';
  readonly note: string;
}

export interface NamedParty {
  readonly name: string;
  readonly role: string;
}

export interface EvidenceFacts {
  readonly movements: readonly Movement[];
  readonly accounts: readonly OwnAccount[];
  readonly ownNames: ReadonlySet<string>;
  readonly legalRepresentative: string | null;
  readonly parties: readonly NamedParty[];
  /** `keyOf(row)` -> its pair. */
  readonly pairs: ReadonlyMap<string, PairedRow>;
  /** Bank rows that name a wallet whose bills are here, and that no row of it is, by key. */
  readonly unpairedBank: ReadonlySet<string>;
  readonly marks: ReadonlyMap<string, ReceiptMark>;
  readonly rules: EvidenceRules;
}

/** Why a receipt is left out, and what shows it. */
export type Exclusion =
  | { readonly reason: 'byHand'; readonly by: 'note'; readonly note: string }
  | {
      readonly reason: 'ownTransfer' | 'walletTransfer' | 'refund';
      readonly by: 'pair';
      readonly partner: Movement;
    }
  | { readonly reason: 'ownTransfer'; readonly by: 'ownAccount' | 'ownName' }
  | { readonly reason: 'walletTransfer'; readonly by: 'walletNamed' }
  | {
      readonly reason: 'shareholder';
      readonly by: 'representative' | 'party' | 'word';
      readonly word: string;
    }
  | { readonly reason: 'related'; readonly by: 'party'; readonly word: string }
  | { readonly reason: ExclusionReason; readonly by: 'word'; readonly word: string }
  | { readonly reason: 'refund' | 'inAndOut'; readonly by: 'wentOut'; readonly went: WentOut };

/**
 * Makes the function that says why a receipt is no sales money (有效流水), or null where it counts.
 *
 * In this order: the user's word; what is paired or goes between own accounts; the legal representative, shareholders and
 * related parties; loans and capital; interest; refunds; subsidies and insurance; what went out again at once.
 */
export function receiptClassifier(
  facts: EvidenceFacts,
  wentOut: ReadonlyMap<string, WentOut> = findWentOut(facts),
): (row: Movement) => Exclusion | null {
  const { pairs, unpairedBank, marks, rules } = facts;
  const toSelf = ownSideReader(facts);
  const sides = sideReader(facts);
  const without = (row: Movement): Exclusion | null => {
    const key = keyOf(row);
    const paired = pairs.get(key);
    if (paired) return ofPair(paired);
    const own = toSelf(row);
    if (own) return { reason: 'ownTransfer', by: own };
    if (unpairedBank.has(key)) return { reason: 'walletTransfer', by: 'walletNamed' };
    return sides(row.counterparty) ?? byWords(row, rules) ?? byWhatFollowed(wentOut.get(key));
  };
  return (row) => {
    const mark = marks.get(keyOf(row));
    if (mark?.receipt === 'counts') return null;
    if (mark?.receipt === 'excluded') return { reason: 'byHand', by: 'note', note: mark.note };
    return without(row);
  };
}

/** What went out again, of all that does not stay within the firm: `keyOf(the receipt)` -> what became of it. */
export function findWentOut({
  movements,
  pairs,
  rules,
}: Pick<EvidenceFacts, 'movements' | 'pairs' | 'rules'>): ReadonlyMap<string, WentOut> {
  return findInAndOut(
    movements.filter((row) => !staysInside(pairs.get(keyOf(row)))),
    rules,
  );
}

function ofPair({ pair, partner, counts }: PairedRow): Exclusion {
  if (pair.kind === 'ownTransfer') return { reason: 'ownTransfer', by: 'pair', partner };
  // A refund to the card stands in both statements: it is a refund in one and the same money again in the other.
  if (pair.kind === 'cardPayment' && counts) return { reason: 'refund', by: 'pair', partner };
  return { reason: 'walletTransfer', by: 'pair', partner };
}

function byWhatFollowed(went: WentOut | undefined): Exclusion | null {
  if (!went) return null;
  return { reason: went.kind === 'refunded' ? 'refund' : 'inAndOut', by: 'wentOut', went };
}

/**
 * Makes the function that says whether the other side of a row is the firm itself: one of its accounts by number, or one
 * of its names. The legal representative is not the firm, even where a personal account goes by that name.
 */
export function ownSideReader(
  facts: Pick<EvidenceFacts, 'accounts' | 'ownNames' | 'legalRepresentative'>,
): (row: Movement) => 'ownAccount' | 'ownName' | null {
  const plain = (number: string): string => number.replace(/[\s-]/g, '');
  const numbers = new Set(facts.accounts.map(({ accountNumber }) => plain(accountNumber)));
  const representative = normaliseName(facts.legalRepresentative ?? '');
  const isOwn = memo((name) => {
    const normalised = normaliseName(name);
    return normalised !== representative && facts.ownNames.has(normalised);
  });
  return ({ accountNumber, counterparty, counterpartyAccount }) => {
    const number = counterpartyAccount === null ? '' : plain(counterpartyAccount);
    if (number !== plain(accountNumber) && numbers.has(number)) return 'ownAccount';
    return counterparty !== null && isOwn(counterparty) ? 'ownName' : null;
  };
}

/** Who the other side is to the firm. */
function sideReader({
  legalRepresentative,
  parties,
}: EvidenceFacts): (name: string | null) => Exclusion | null {
  const roles = new Map(parties.map(({ name, role }) => [normaliseName(name), role]));
  const representative = normaliseName(legalRepresentative ?? '');
  const read = memo((name): Exclusion | null => {
    const plain = normaliseName(name);
    if (plain === '') return null;
    if (plain === representative) return { reason: 'shareholder', by: 'representative', word: name };
    const role = roles.get(plain);
    if (role === 'shareholder') return { reason: 'shareholder', by: 'party', word: name };
    return role === 'related' ? { reason: 'related', by: 'party', word: name } : null;
  });
  return (name) => (name === null ? null : read(name));
}

/** Names come back again and again: each is looked at once. */
function memo<T>(read: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    if (!known.has(name)) known.set(name, read(name));
    return known.get(name) as T;
  };
}

function byWords(row: Movement, rules: EvidenceRules): Exclusion | null {
  const text = textOf(row);
  const summary = row.summary ?? '';
  const financing = readFinancing({ amountFen: row.amountFen, summary });
  if (financing === 'loanReceived') return { reason: 'loan', by: 'word', word: summary };
  if (financing !== null) return { reason: 'shareholder', by: 'word', word: summary };
  for (const { reason, words, except } of rules.receipts) {
    const word = findWord(text, words);
    if (word !== null && findWord(text, except) === null) return { reason, by: 'word', word };
  }
  if (/全额退款/.test(row.status ?? '')) return { reason: 'refund', by: 'word', word: row.status ?? '' };
  return null;
}
