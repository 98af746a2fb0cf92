import { addMonthsToMonth, type Month } from '../dates.ts';
import { type AccountMonth, type Amounts, closingOf, type Part, splitIntoParts } from './account-parts.ts';

/** The books of a month: its accounts, and from which month on its turnover counts. */
export interface BooksMonth {
  readonly month: Month;
  readonly from: Month;
  readonly accounts: readonly AccountMonth[];
}

const yearOf = (month: Month): string => month.slice(0, 4);
const hasYear = ({ accounts }: BooksMonth): boolean =>
  accounts.length > 0 &&
  accounts.every((account) => account.yearDebitFen !== null && account.yearCreditFen !== null);

/** Balances at the end of the month. */
export function closingParts({ accounts }: BooksMonth): Part[] {
  return splitIntoParts(accounts, (account) => standing(closingOf(account)));
}

/**
 * Balances at the start of the year: closing less this year's turnover, where the books have it; else what the year's
 * first month in the books opened with, when that month is January; else null, never a zero.
 *
 * @param year the months of that year in the books, in order
 */
export function yearStartParts(books: BooksMonth, year: readonly BooksMonth[]): Part[] | null {
  if (hasYear(books)) {
    return splitIntoParts(books.accounts, (account) =>
      standing(closingOf(account) - (account.yearDebitFen ?? 0) + (account.yearCreditFen ?? 0)),
    );
  }
  const first = year.find(({ from }) => from === `${yearOf(books.month)}-01`);
  return first ? splitIntoParts(first.accounts, (account) => standing(account.openingFen)) : null;
}

/** What moved in the period. */
export function periodParts({ accounts }: BooksMonth): Part[] {
  return splitIntoParts(accounts, ({ openingFen, debitFen, creditFen }) => ({
    opening: openingFen,
    debit: debitFen,
    credit: creditFen,
  }));
}

/** What moved since the year began: as the books say it, else the months added up when none is missing; else null. */
export function yearToDateParts(books: BooksMonth, year: readonly BooksMonth[]): Part[] | null {
  if (hasYear(books)) {
    return splitIntoParts(books.accounts, (account) => {
      const debit = account.yearDebitFen ?? 0;
      const credit = account.yearCreditFen ?? 0;
      return { opening: closingOf(account) - debit + credit, debit, credit };
    });
  }
  const months = chainFromJanuary(books, year);
  return (
    months &&
    splitIntoParts(addUp(months), ({ openingFen, debitFen, creditFen }) => ({
      opening: openingFen,
      debit: debitFen,
      credit: creditFen,
    }))
  );
}

/** The months that lead without a gap from January to this one; null when one is missing. */
function chainFromJanuary(books: BooksMonth, year: readonly BooksMonth[]): BooksMonth[] | null {
  const chain: BooksMonth[] = [];
  let next = `${yearOf(books.month)}-01`;
  while (next <= books.month) {
    const found = year.find(({ from, month }) => from === next && month <= books.month);
    if (!found) return null;
    chain.push(found);
    next = addMonthsToMonth(found.month, 1);
  }
  return chain;
}

/** One account a code: the first month's opening, every month's turnover, and the last month's place in its file. */
function addUp(months: readonly BooksMonth[]): AccountMonth[] {
  const sums = new Map<string, AccountMonth>();
  for (const { accounts } of months) {
    for (const account of accounts) {
      const before = sums.get(account.code);
      sums.set(account.code, {
        ...account,
        openingFen: before ? before.openingFen : account.openingFen,
        debitFen: account.debitFen + (before?.debitFen ?? 0),
        creditFen: account.creditFen + (before?.creditFen ?? 0),
      });
    }
  }
  return [...sums.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

const standing = (balanceFen: number): Amounts => ({ opening: balanceFen, debit: 0, credit: 0 });
