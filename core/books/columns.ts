import { addMonthsToMonth, type Month } from '../dates.ts';
import {
  type AccountMonth,
  type Amounts,
  closingOf,
  type Part,
  type PartName,
  type PartyMonth,
  splitIntoParts,
} from './account-parts.ts';
import type { StatementsPack } from './charts.ts';
import { turnoverOf } from './income-turnover.ts';
import type { SourceKind } from './schemas.ts';

/** The books of a month: its accounts, and from which month on its turnover counts. */
export interface BooksMonth {
  readonly month: Month;
  readonly from: Month;
  /** What stands for it. */
  readonly kind: SourceKind;
  readonly importId: number | null;
  /** With the accounts above those that were posted to. */
  readonly accounts: readonly AccountMonth[];
  readonly parties: readonly PartyMonth[];
  /** Cash in less cash out by flow (0: not assigned); null where a trial balance stands. */
  readonly flows: ReadonlyMap<number, number> | null;
}

export interface MonthAmount {
  readonly month: Month;
  readonly amountFen: number;
}

/** An account's or party's amount in a column: a balance, or what it earned or cost; fen, debit positive. */
export interface Figure extends PartName {
  readonly amountFen: number;
  /** What moved by month; empty for a balance. */
  readonly months: readonly MonthAmount[];
}

export const yearOf = (month: Month): string => month.slice(0, 4);
export const januaryOf = (month: Month): Month => `${yearOf(month)}-01`;

/** The months that cover a span from its first to its last without a gap; null when one is missing. */
export function chainOf(all: readonly BooksMonth[], from: Month, to: Month): BooksMonth[] | null {
  const chain: BooksMonth[] = [];
  let next = from;
  while (next <= to) {
    const found = all.find((books) => books.from === next && books.month <= to);
    if (!found) return null;
    chain.push(found);
    next = addMonthsToMonth(found.month, 1);
  }
  return chain;
}

/** The months of the year that lead without a gap to this one, the earliest first. */
export function chainBack(all: readonly BooksMonth[], month: Month): BooksMonth[] {
  const chain: BooksMonth[] = [];
  const january = januaryOf(month);
  let last = month;
  while (last >= january) {
    const found = all.find((books) => books.month === last && books.from >= january);
    if (!found) break;
    chain.unshift(found);
    last = addMonthsToMonth(found.from, -1);
  }
  return chain;
}

const closings = new WeakMap<BooksMonth, Figure[]>();

/** Balances at the end of the month, down to parties. */
export function closingFigures(books: BooksMonth): Figure[] {
  const known = closings.get(books);
  if (known) return known;
  const made = balances(books, closingOf, closingOf);
  closings.set(books, made);
  return made;
}

function balances(
  { accounts, parties }: BooksMonth,
  ofAccount: (account: AccountMonth) => number,
  ofParty: (party: PartyMonth) => number,
): Figure[] {
  const parts = splitIntoParts(
    accounts,
    (account) => standing(ofAccount(account)),
    parties.map(({ code, partyId, name, ...amounts }) => ({
      code,
      partyId,
      name,
      ...standing(ofParty({ code, partyId, name, ...amounts })),
    })),
  );
  return parts.map(({ opening, debit: _, credit: __, ...name }) => ({
    ...name,
    amountFen: opening,
    months: [],
  }));
}

/**
 * Balances at the start of the year: the closing of last December, else what January opened with, where the books have
 * them; else closing less this year's turnover, where the books say it; else null, never a zero.
 *
 * @param all the months of the books, in order
 */
export function yearStartFigures(books: BooksMonth, all: readonly BooksMonth[]): Figure[] | null {
  const january = januaryOf(books.month);
  const december = all.find(({ month }) => month === addMonthsToMonth(january, -1));
  if (december) return closingFigures(december);
  const first = all.find(({ from, month }) => from === january && month <= books.month);
  if (first) return openingFigures(first);
  return tellsYear(books) ? yearStartByTurnover(books) : null;
}

const openings = new WeakMap<BooksMonth, Figure[]>();

/** Balances the month began with. */
function openingFigures(books: BooksMonth): Figure[] {
  const known = openings.get(books);
  if (known) return known;
  const opening = ({ openingFen }: { openingFen: number }): number => openingFen;
  const made = balances(books, opening, opening);
  openings.set(books, made);
  return made;
}

/** Closing less this year's turnover, as the books state it. */
export function yearStartByTurnover(books: BooksMonth): Figure[] {
  return balances(
    { ...books, parties: [] },
    (account) => closingOf(account) - (account.yearDebitFen ?? 0) + (account.yearCreditFen ?? 0),
    () => 0,
  );
}

/** Whether the books state this year's turnover themselves. */
export function tellsYear({ accounts }: BooksMonth): boolean {
  return (
    accounts.length > 0 &&
    accounts.every(({ yearDebitFen, yearCreditFen }) => yearDebitFen !== null && yearCreditFen !== null)
  );
}

/** What income and cost accounts earned and cost over months that follow one another. */
export function incomeFigures(pack: StatementsPack, chain: readonly BooksMonth[]): Figure[] {
  return addUp(chain.map((books) => ({ month: books.month, figures: incomeOfMonth(pack, books) })));
}

/**
 * What income and cost accounts earned and cost since January: the months added up where none is missing; else the
 * months there are, with what the books state of the year before them; else null.
 */
export function yearToDateFigures(
  pack: StatementsPack,
  all: readonly BooksMonth[],
  month: Month,
): Figure[] | null {
  const chain = chainBack(all, month);
  const [first] = chain;
  if (!first) return null;
  if (first.from === januaryOf(month)) return incomeFigures(pack, chain);
  return tellsYear(first) ? withYearBefore(pack, chain) : null;
}

/** The months and, of the first one, what the books state of the year before it. */
export function withYearBefore(pack: StatementsPack, chain: readonly BooksMonth[]): Figure[] {
  const [first] = chain;
  if (!first) return [];
  const before = {
    month: addMonthsToMonth(first.from, -1),
    figures: incomeBy(pack, first, beforeTheMonth, (part) => turnoverOf(pack, part)),
  };
  return addUp([
    before,
    ...chain.map((books) => ({ month: books.month, figures: incomeOfMonth(pack, books) })),
  ]);
}

function beforeTheMonth(account: AccountMonth): Amounts {
  const debit = (account.yearDebitFen ?? 0) - account.debitFen;
  const credit = (account.yearCreditFen ?? 0) - account.creditFen;
  return { opening: account.openingFen - debit + credit, debit, credit };
}

const incomes = new WeakMap<BooksMonth, { pack: StatementsPack; figures: Figure[] }>();

function incomeOfMonth(pack: StatementsPack, books: BooksMonth): Figure[] {
  const known = incomes.get(books);
  if (known?.pack === pack) return known.figures;
  const tellsClosing = books.accounts.every(
    ({ transferDebitFen, transferCreditFen }) => transferDebitFen !== null && transferCreditFen !== null,
  );
  const figures = tellsClosing
    ? incomeBy(pack, books, withoutClosing, ({ debit, credit }) => debit - credit)
    : incomeBy(
        pack,
        books,
        ({ openingFen, debitFen, creditFen }) => ({
          opening: openingFen,
          debit: debitFen,
          credit: creditFen,
        }),
        (part) => turnoverOf(pack, part),
      );
  incomes.set(books, { pack, figures });
  return figures;
}

function withoutClosing(account: AccountMonth): Amounts {
  return {
    opening: account.openingFen,
    debit: account.debitFen - (account.transferDebitFen ?? 0),
    credit: account.creditFen - (account.transferCreditFen ?? 0),
  };
}

function incomeBy(
  pack: StatementsPack,
  { accounts }: BooksMonth,
  amountsOf: (account: AccountMonth) => Amounts,
  amountOf: (part: Part) => number,
): Figure[] {
  const own = accounts.filter(({ code }) => code.startsWith(pack.income.class));
  return splitIntoParts(own, amountsOf).map((part) => {
    const { opening: _, debit: __, credit: ___, ...name } = part;
    return { ...name, amountFen: amountOf(part), months: [] };
  });
}

/** One figure an account, with its amount of every month. */
function addUp(months: readonly { month: Month; figures: readonly Figure[] }[]): Figure[] {
  const sums = new Map<string, { figure: Figure; amountFen: number; months: MonthAmount[] }>();
  for (const { month, figures } of months) {
    for (const figure of figures) {
      const { code, amountFen } = figure;
      const sum = sums.get(code) ?? { figure, amountFen: 0, months: [] };
      sum.figure = figure;
      sum.amountFen += amountFen;
      if (amountFen !== 0) sum.months.push({ month, amountFen });
      sums.set(code, sum);
    }
  }
  return [...sums.values()].map(({ figure, amountFen, months: each }) => ({
    ...figure,
    amountFen,
    months: each,
  }));
}

const standing = (balanceFen: number): Amounts => ({ opening: balanceFen, debit: 0, credit: 0 });
