import { closingOf } from '../../../core/books/account-parts.ts';
import type { BooksMonth } from '../../../core/books/columns.ts';
import { addMonthsToMonth, type Month } from '../../../core/dates.ts';
import { readBooks } from '../books/read-books.ts';
import type { OutputOf, ParsedInputOf, ReadContext } from '../handler.ts';

type General = OutputOf<'ledgers.getGeneral'>;
type Account = General['accounts'][number];

/** The general ledger: every account with a balance or turnover in the span, month by month. */
export function getGeneral(context: ReadContext, input: ParsedInputOf<'ledgers.getGeneral'>): General {
  const { from, to, code } = input;
  const accounts = new Map<string, Account>();
  const yearOf = makeYearTurnover();
  for (const books of readBooks(context, `${from.slice(0, 4)}-01`, to)) {
    const year = yearOf(books);
    if (books.month < from) continue;
    for (const account of books.accounts) {
      if (code !== undefined && !account.code.startsWith(code)) continue;
      const closingFen = closingOf(account);
      const { openingFen, debitFen, creditFen } = account;
      const isEmpty = openingFen === 0 && debitFen === 0 && creditFen === 0 && closingFen === 0;
      const row = accounts.get(account.code);
      if (isEmpty && !row) continue;
      const shown = row ?? { code: account.code, name: account.name, openingFen, months: [] };
      const turnover = year.get(account.code) ?? null;
      shown.months.push({
        month: books.month,
        debitFen,
        creditFen,
        yearDebitFen: turnover?.debitFen ?? null,
        yearCreditFen: turnover?.creditFen ?? null,
        closingFen,
      });
      accounts.set(account.code, shown);
    }
  }
  return { accounts: [...accounts.values()].sort((a, b) => (a.code < b.code ? -1 : 1)) };
}

interface Turnover {
  debitFen: number;
  creditFen: number;
}

/** This year's turnover of each account: as the books say it, else the months added up from January when none is missing. */
function makeYearTurnover(): (books: BooksMonth) => ReadonlyMap<string, Turnover> {
  let sums = new Map<string, Turnover>();
  let next: Month | null = null;
  return ({ month, from, accounts }) => {
    if (from.endsWith('-01')) {
      sums = new Map();
      next = from;
    }
    const isWhole = next === from;
    const year = new Map<string, Turnover>();
    for (const { code, debitFen, creditFen, yearDebitFen, yearCreditFen } of accounts) {
      const before = sums.get(code);
      const told = yearDebitFen !== null && yearCreditFen !== null;
      if (!told && !isWhole) continue;
      const added = {
        debitFen: debitFen + (before?.debitFen ?? 0),
        creditFen: creditFen + (before?.creditFen ?? 0),
      };
      const turnover = told ? { debitFen: yearDebitFen, creditFen: yearCreditFen } : added;
      year.set(code, turnover);
      sums.set(code, turnover);
    }
    // From a month that tells the year itself, the next can go on adding.
    next = isWhole || year.size > 0 ? addMonthsToMonth(month, 1) : null;
    return year;
  };
}
