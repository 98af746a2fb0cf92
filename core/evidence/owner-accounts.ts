import { closingOf, type PartyMonth, splitIntoParts } from '../books/account-parts.ts';
import type { BooksMonth } from '../books/columns.ts';
import { ownerCodes, ownerWords } from '../vouchers/party-role.ts';
import { normaliseName } from './movement.ts';

export interface OwnerParty {
  readonly partyId: number | null;
  readonly name: string;
  readonly role: string;
  readonly subordinated: boolean;
}

export interface OwnerBalance extends OwnerParty {
  readonly owedByFen: number;
  readonly owedToFen: number;
}

/**
 * What the owner owes the firm and what the firm owes the owner, by the books of a month: the shareholders among the
 * parties of 其他应收款 and 其他应付款, and sub-accounts that name the owner. A debit balance is owed by the owner, a
 * credit balance to the owner, whichever of the two accounts it stands in.
 *
 * @param parties those of the firm, with what they are to it
 * @param legalRepresentative an owner too
 * @returns those with a balance, the largest first
 */
export function listOwnerBalances(
  books: Pick<BooksMonth, 'accounts' | 'parties'>,
  parties: readonly OwnerParty[],
  legalRepresentative: string | null,
): OwnerBalance[] {
  const byName = new Map(parties.map((party) => [normaliseName(party.name), party]));
  const representative = legalRepresentative === null ? null : normaliseName(legalRepresentative);
  const ownerOf = (name: string): OwnerParty | null => {
    const party = byName.get(normaliseName(name));
    if (party?.role === 'shareholder') return party;
    if (normaliseName(name) !== representative) return null;
    return party ?? { partyId: null, name, role: 'shareholder', subordinated: false };
  };
  const isOwners = (code: string): boolean => ownerCodes.some((each) => code.startsWith(each));
  const sums = new Map<string, OwnerParty & { balanceFen: number }>();
  const add = (owner: OwnerParty, balanceFen: number): void => {
    const key = normaliseName(owner.name);
    const known = sums.get(key);
    sums.set(key, { ...owner, balanceFen: balanceFen + (known?.balanceFen ?? 0) });
  };
  const ownParties = books.parties.filter(({ code }) => isOwners(code));
  const taken = new Map<string, number>();
  for (const party of ownParties) {
    taken.set(party.code, (taken.get(party.code) ?? 0) + balanceOf(party));
    const owner = ownerOf(party.name) ?? (namesOwner(books, party.code) ? unknownOwner(party) : null);
    if (owner) add(owner, balanceOf(party));
  }
  const lowest = splitIntoParts(
    books.accounts.filter(({ code }) => isOwners(code)),
    (account) => ({ opening: closingOf(account), debit: 0, credit: 0 }),
  );
  for (const { code, name, isTop, opening } of lowest) {
    const restFen = opening - (taken.get(code) ?? 0);
    if (isTop || restFen === 0) continue;
    const owner = ownerOf(name) ?? ownerOf(lastName(name)) ?? (ownerWords.test(name) ? named(name) : null);
    if (owner) add(owner, restFen);
  }
  return [...sums.values()]
    .filter(({ balanceFen }) => balanceFen !== 0)
    .map(({ balanceFen, ...owner }) => ({
      ...owner,
      owedByFen: Math.max(0, balanceFen),
      owedToFen: Math.max(0, -balanceFen),
    }))
    .sort((a, b) => b.owedByFen + b.owedToFen - a.owedByFen - a.owedToFen || (a.name < b.name ? -1 : 1));
}

const balanceOf = ({ openingFen, debitFen, creditFen }: PartyMonth): number =>
  openingFen + debitFen - creditFen;

/** The last part of a full name: 股东—张三 is 张三. */
const lastName = (name: string): string => name.split(/[—\-_/、]/).at(-1) ?? name;

function namesOwner(books: Pick<BooksMonth, 'accounts'>, code: string): boolean {
  return ownerWords.test(books.accounts.find((account) => account.code === code)?.name ?? '');
}

const unknownOwner = ({ partyId, name }: PartyMonth): OwnerParty => ({
  partyId,
  name,
  role: 'other',
  subordinated: false,
});

const named = (name: string): OwnerParty => ({
  partyId: null,
  name,
  role: 'shareholder',
  subordinated: false,
});
