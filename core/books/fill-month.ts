import { findParents } from '../imports/account-code.ts';
import type { AccountMonth, PartyMonth } from './account-parts.ts';
import type { BooksMonth } from './columns.ts';
import type { Carried, StoredMonth } from './stored-month.ts';

/** The firm's chart, as far as it is needed to put accounts above those that were posted to. */
export interface Names {
  nameOf(code: string): string;
  /** The code of the account right above. */
  aboveOf(code: string): string | undefined;
}

interface Sums {
  opening: number;
  debit: number;
  credit: number;
  transferDebit: number;
  transferCredit: number;
  yearDebit: number;
  yearCredit: number;
}

/** The accounts of some months in the order of their codes, and what stands above each. Months mostly have the same. */
export class AccountTree {
  #parents: ReadonlyMap<string, string> = new Map();
  #known = new Set<string>();
  #order: string[] = [];
  readonly #names: Names;

  constructor(names: Names) {
    this.#names = names;
  }

  /** Grows by codes that are new, and by the accounts above them. */
  add(codes: Iterable<string>): void {
    const size = this.#known.size;
    for (const code of codes) {
      if (this.#known.has(code)) continue;
      for (let each: string | undefined = code; each !== undefined; each = this.#names.aboveOf(each))
        this.#known.add(each);
    }
    if (this.#known.size === size) return;
    this.#order = [...this.#known].sort();
    this.#parents = findParents(this.#known);
  }

  /** Every account before those below it. */
  get order(): readonly string[] {
    return this.#order;
  }

  parentOf(code: string): string | undefined {
    return this.#parents.get(code);
  }
}

/** A month of vouchers with its openings, and with the accounts above. */
export function fillMonth(stored: StoredMonth, opened: Carried, names: Names, tree: AccountTree): BooksMonth {
  const sums = new Map<string, Sums>();
  const sumOf = (code: string): Sums => {
    const held = sums.get(code);
    if (held) return held;
    const made = {
      opening: 0,
      debit: 0,
      credit: 0,
      transferDebit: 0,
      transferCredit: 0,
      yearDebit: 0,
      yearCredit: 0,
    };
    sums.set(code, made);
    return made;
  };
  const year = opened.fromJanuary ? null : opened.year;
  for (const [code, fen] of opened.balances) if (fen !== 0) sumOf(code).opening += fen;
  for (const [code, { debit, credit }] of year ?? []) {
    if (debit === 0 && credit === 0) continue;
    const sum = sumOf(code);
    sum.yearDebit += debit;
    sum.yearCredit += credit;
  }
  const known = new Map<string, string>();
  for (const account of stored.accounts) {
    known.set(account.code, account.name);
    const sum = sumOf(account.code);
    sum.debit += account.debitFen;
    sum.credit += account.creditFen;
    sum.transferDebit += account.transferDebitFen ?? 0;
    sum.transferCredit += account.transferCreditFen ?? 0;
    sum.yearDebit += account.debitFen;
    sum.yearCredit += account.creditFen;
  }
  tree.add(sums.keys());
  // From the last code back, so that an account is whole before it is added to the one above.
  for (let at = tree.order.length - 1; at >= 0; at -= 1) {
    const code = tree.order[at] ?? '';
    const own = sums.get(code);
    const above = tree.parentOf(code);
    if (!own || above === undefined) continue;
    const sum = sumOf(above);
    sum.opening += own.opening;
    sum.debit += own.debit;
    sum.credit += own.credit;
    sum.transferDebit += own.transferDebit;
    sum.transferCredit += own.transferCredit;
    sum.yearDebit += own.yearDebit;
    sum.yearCredit += own.yearCredit;
  }
  const accounts: AccountMonth[] = [];
  for (const code of tree.order) {
    const sum = sums.get(code);
    if (!sum) continue;
    accounts.push({
      code,
      name: known.get(code) ?? names.nameOf(code),
      openingFen: sum.opening,
      debitFen: sum.debit,
      creditFen: sum.credit,
      yearDebitFen: year && sum.yearDebit,
      yearCreditFen: year && sum.yearCredit,
      transferDebitFen: sum.transferDebit,
      transferCreditFen: sum.transferCredit,
      importId: null,
      row: null,
    });
  }
  return { ...stored, accounts, parties: fillParties(stored, opened) };
}

function fillParties({ parties }: StoredMonth, opened: Carried): PartyMonth[] {
  const moved = new Map(parties.map((party) => [partyKey(party), party]));
  const filled: PartyMonth[] = [];
  for (const [key, { code, partyId, name, fen }] of opened.parties) {
    const party = moved.get(key);
    moved.delete(key);
    if (party) filled.push({ ...party, openingFen: fen });
    else if (fen !== 0) filled.push({ code, partyId, name, openingFen: fen, debitFen: 0, creditFen: 0 });
  }
  for (const party of moved.values()) filled.push({ ...party, openingFen: 0 });
  return filled;
}

export const partyKey = ({ code, partyId }: Pick<PartyMonth, 'code' | 'partyId'>): string =>
  `${code} ${partyId}`;
