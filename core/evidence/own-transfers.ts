import { type MatchedRows, matchInOrder, type Window } from './match-in-order.ts';
import { normaliseName, type OwnAccount } from './movement.ts';
import type { EvidenceRules } from './rules.ts';
import type { Movement } from './schemas.ts';

/** What a bank row says of its other side: an own account by number, an own name, nothing, or someone else. */
type OtherSide = { readonly own: string } | 'sameName' | 'blank' | 'stranger';

export interface TransferInput {
  readonly bankRows: readonly Movement[];
  readonly accounts: readonly OwnAccount[];
  readonly ownNames: ReadonlySet<string>;
  readonly rules: Pick<EvidenceRules, 'pairs'>;
  readonly mayMatch: (left: Movement, right: Movement) => boolean;
}

interface Leg {
  readonly row: Movement;
  readonly side: OtherSide;
}

/** By what a transfer is known, from the surest sign to the weakest; the last one only on the same day. */
const signs = ['bothNumbers', 'outNumber', 'inNumber', 'bothNames', 'outName', 'inName', 'nothing'] as const;
type Sign = (typeof signs)[number];

/**
 * Finds transfers between the firm's own bank accounts: the same amount out of one and into another.
 *
 * One side names the other's account or the firm itself, and neither names someone else. Where a bank prints no other
 * side at all, equal amounts of one day are taken for a transfer, and said to be unsure.
 */
export function findOwnTransfers(input: TransferInput): MatchedRows[] {
  const { bankRows, rules, mayMatch } = input;
  if (new Set(bankRows.map(({ accountNumber }) => accountNumber)).size < 2) return [];
  const byAmount = new Map<number, { out: Leg[]; in: Leg[] }>();
  const read = otherSideReader(input);
  for (const row of bankRows) {
    const side = read(row);
    if (side === 'stranger') continue;
    const amount = Math.abs(row.amountFen);
    const group = byAmount.get(amount) ?? { out: [], in: [] };
    byAmount.set(amount, group);
    (row.amountFen < 0 ? group.out : group.in).push({ row, side });
  }
  const found: MatchedRows[] = [];
  const used = new Set<Movement>();
  const candidates = [...byAmount.values()].filter((group) => group.out.length > 0 && group.in.length > 0);
  const window: Window = { after: rules.pairs.windowDays, before: rules.pairs.earlyDays };
  for (const sign of signs) {
    for (const group of candidates) {
      for (const [left, right] of byAccounts(group.out, group.in, sign, used)) {
        const sameDay = sign === 'nothing' ? { after: 0, before: 0 } : window;
        for (const pair of matchInOrder(left, right, sameDay, mayMatch)) {
          if (used.has(pair.left) || used.has(pair.right)) continue;
          used.add(pair.left).add(pair.right);
          found.push({ ...pair, ambiguous: pair.ambiguous || sign === 'nothing' });
        }
      }
    }
  }
  return found;
}

function otherSideReader({ accounts, ownNames }: TransferInput): (row: Movement) => OtherSide {
  const numbers = new Map(accounts.map(({ accountNumber }) => [digitsOf(accountNumber), accountNumber]));
  const isOwnName = new Map<string, boolean>();
  const hasOwnName = (name: string): boolean => {
    const known = isOwnName.get(name);
    if (known !== undefined) return known;
    const own = ownNames.has(normaliseName(name));
    isOwnName.set(name, own);
    return own;
  };
  return ({ counterparty, counterpartyAccount, accountNumber }) => {
    const own = counterpartyAccount === null ? undefined : numbers.get(digitsOf(counterpartyAccount));
    if (own !== undefined && own !== accountNumber) return { own };
    if (counterparty !== null) return hasOwnName(counterparty) ? 'sameName' : 'stranger';
    return counterpartyAccount === null ? 'blank' : 'stranger';
  };
}

const digitsOf = (accountNumber: string): string => accountNumber.replace(/[\s-]/g, '');

/** The rows of each two accounts that this sign makes candidates, in the order of the account numbers. */
function* byAccounts(
  out: readonly Leg[],
  into: readonly Leg[],
  sign: Sign,
  used: ReadonlySet<Movement>,
): Generator<[Movement[], Movement[]]> {
  const accountsOf = (legs: readonly Leg[]): string[] =>
    [...new Set(legs.map(({ row }) => row.accountNumber))].sort();
  for (const from of accountsOf(out)) {
    for (const to of accountsOf(into)) {
      if (from === to) continue;
      const left = out.filter(({ row }) => row.accountNumber === from && !used.has(row));
      const right = into.filter(({ row }) => row.accountNumber === to && !used.has(row));
      const picked = pick(left, right, from, to, sign);
      const [one, other] = picked;
      if (one.length > 0 && other.length > 0) yield picked;
    }
  }
}

function pick(
  left: readonly Leg[],
  right: readonly Leg[],
  from: string,
  to: string,
  sign: Sign,
): [Movement[], Movement[]] {
  const rows = (legs: readonly Leg[], fits: (side: OtherSide) => boolean): Movement[] =>
    legs.filter(({ side }) => fits(side)).map(({ row }) => row);
  const names = (account: string) => (side: OtherSide) => typeof side === 'object' && side.own === account;
  const isOpen = (side: OtherSide): boolean => side === 'sameName' || side === 'blank';
  const isName = (side: OtherSide): boolean => side === 'sameName';
  const isBlank = (side: OtherSide): boolean => side === 'blank';
  switch (sign) {
    case 'bothNumbers':
      return [rows(left, names(to)), rows(right, names(from))];
    case 'outNumber':
      return [rows(left, names(to)), rows(right, isOpen)];
    case 'inNumber':
      return [rows(left, isOpen), rows(right, names(from))];
    case 'bothNames':
      return [rows(left, isName), rows(right, isName)];
    case 'outName':
      return [rows(left, isName), rows(right, isBlank)];
    case 'inName':
      return [rows(left, isBlank), rows(right, isName)];
    case 'nothing':
      return [rows(left, isBlank), rows(right, isBlank)];
  }
}
