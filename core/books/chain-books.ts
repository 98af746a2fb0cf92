import { addMonthsToMonth, type Month } from '../dates.ts';
import { findParents } from '../imports/account-code.ts';
import { closingOf } from './account-parts.ts';
import type { BooksMonth } from './columns.ts';
import { AccountTree, fillMonth, type Names, partyKey } from './fill-month.ts';
import type { Carried, StoredMonth } from './stored-month.ts';

/** What vouchers begin with: balances, debit positive, and this year's turnover before. */
export interface Opening {
  readonly code: string;
  readonly party: { readonly partyId: number; readonly name: string } | null;
  readonly amountFen: number;
  readonly yearDebitFen: number;
  readonly yearCreditFen: number;
}

export interface Openings {
  readonly startMonth: Month | null;
  readonly rows: readonly Opening[];
}

/**
 * Carries balances from month to month: a month of vouchers opens with the closing of the month before, whatever stands
 * for that one; else, where the firm's own books begin, with their opening balances; else with nothing.
 *
 * Accounts above those that were posted to are added, with the sums of what is below them. This year's turnover is filled
 * in where only an opening or a trial balance knows its first part; where months make it up from January it is left to
 * whoever adds them.
 *
 * @param months in order
 * @param before the closing of the month before the first, where the books have it
 */
export function chainBooks(
  months: readonly StoredMonth[],
  before: Carried | null,
  openings: Openings,
  names: Names,
): BooksMonth[] {
  const books: BooksMonth[] = [];
  const tree = new AccountTree(names);
  let carried = before;
  for (const stored of months) {
    if (stored.kind === 'trialBalance') {
      const { accounts } = stored;
      books.push({
        ...stored,
        accounts: accounts.map((account) => ({ ...account, openingFen: account.openingFen ?? 0 })),
        parties: [],
      });
      carried = carryTrialBalance(stored, carried);
      continue;
    }
    const opened = openMonth(stored.month, carried, openings);
    books.push(fillMonth(stored, opened, names, tree));
    carried = carryVouchers(stored, opened);
  }
  return books;
}

/** What a month of vouchers begins with. */
export function openMonth(month: Month, carried: Carried | null, openings: Openings): Carried {
  const follows = carried !== null && carried.month === addMonthsToMonth(month, -1);
  const starts = openings.startMonth === month;
  const isJanuary = month.endsWith('-01');
  const own = starts ? fromOpenings(month, openings) : nothing(month);
  const base = follows ? carried : own;
  return {
    month: base.month,
    balances: base.balances,
    parties: follows && carried.parties.size > 0 ? carried.parties : own.parties,
    year: isJanuary ? new Map() : base.year,
    fromJanuary: isJanuary || base.fromJanuary,
  };
}

function nothing(month: Month): Carried {
  return {
    month: addMonthsToMonth(month, -1),
    balances: new Map(),
    parties: new Map(),
    year: null,
    fromJanuary: false,
  };
}

function fromOpenings(month: Month, { rows }: Openings): Carried {
  const carried = nothing(month);
  const year = new Map<string, { debit: number; credit: number }>();
  for (const { code, party, amountFen, yearDebitFen, yearCreditFen } of rows) {
    add(carried.balances, code, amountFen);
    addTurnover(year, code, yearDebitFen, yearCreditFen);
    if (party)
      carried.parties.set(partyKey({ code, partyId: party.partyId }), { code, ...party, fen: amountFen });
  }
  // Balances without a word about the year tell nothing of it; a firm that begins with nothing had nothing.
  const told = rows.length === 0 || rows.some((row) => row.yearDebitFen !== 0 || row.yearCreditFen !== 0);
  return { ...carried, year: told ? year : null };
}

function carryVouchers({ month, accounts, parties }: StoredMonth, opened: Carried): Carried {
  const balances = new Map(opened.balances);
  const year = opened.year && new Map(opened.year);
  for (const { code, debitFen, creditFen } of accounts) {
    add(balances, code, debitFen - creditFen);
    if (year) addTurnover(year, code, debitFen, creditFen);
  }
  const carriedParties = new Map(opened.parties);
  for (const { code, partyId, name, debitFen, creditFen } of parties) {
    const key = partyKey({ code, partyId });
    const fen = (carriedParties.get(key)?.fen ?? 0) + debitFen - creditFen;
    carriedParties.set(key, { code, partyId, name, fen });
  }
  return { month, balances, parties: carriedParties, year, fromJanuary: opened.fromJanuary };
}

/** What a trial balance hands on: of each account what it has beyond those below it. */
export function carryTrialBalance(stored: StoredMonth, carried: Carried | null): Carried {
  const { month, from, accounts } = stored;
  const january = `${month.slice(0, 4)}-01`;
  const follows = carried !== null && carried.month === addMonthsToMonth(from, -1);
  const fromJanuary = from === january || (from > january && follows && carried.fromJanuary);
  const tellsYear = accounts.every(
    (account) => account.yearDebitFen !== null && account.yearCreditFen !== null,
  );
  const isKnown = tellsYear || from === january || (from > january && follows && carried.year !== null);
  const year = isKnown ? new Map(tellsYear || from === january ? [] : carried?.year) : null;
  const balances = new Map<string, number>();
  const parents = findParents(accounts.map(({ code }) => code));
  for (const account of accounts) {
    const { code, debitFen, creditFen } = account;
    const closing = closingOf({ ...account, openingFen: account.openingFen ?? 0 });
    const debit = tellsYear ? (account.yearDebitFen ?? 0) : debitFen;
    const credit = tellsYear ? (account.yearCreditFen ?? 0) : creditFen;
    const above = parents.get(code);
    add(balances, code, closing);
    if (year) addTurnover(year, code, debit, credit);
    if (above === undefined) continue;
    add(balances, above, -closing);
    if (year) addTurnover(year, above, -debit, -credit);
  }
  return { month, balances, parties: new Map(), year, fromJanuary };
}

function add(amounts: Map<string, number>, code: string, fen: number): void {
  amounts.set(code, (amounts.get(code) ?? 0) + fen);
}

function addTurnover(
  turnover: Map<string, { debit: number; credit: number }>,
  code: string,
  debit: number,
  credit: number,
): void {
  const held = turnover.get(code);
  turnover.set(code, { debit: (held?.debit ?? 0) + debit, credit: (held?.credit ?? 0) + credit });
}
