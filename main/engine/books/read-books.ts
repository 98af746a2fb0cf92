import type { AccountMonth } from '../../../core/books/account-parts.ts';
import { accountsPackSchema, statementsPackSchema } from '../../../core/books/charts.ts';
import { closingOfDay } from '../../../core/books/closing-balance.ts';
import type { BooksMonth } from '../../../core/books/columns.ts';
import type { Day, Month } from '../../../core/dates.ts';
import { RongbeiError } from '../../../core/errors.ts';
import { findChart } from '../../../core/imports/parse-trial-balance.ts';
import type { CallContext } from '../handler.ts';
import { listLastDay } from '../store/bank-accounts.ts';
import { type AccountMonthRow, listAccountMonths } from '../store/books.ts';
import type { ReadDb } from '../store/handles.ts';

export const readStatements = (context: Pick<CallContext, 'resources'>) =>
  context.resources.pack('books/statements.json', statementsPackSchema);
export const readAccounts = (context: Pick<CallContext, 'resources'>) =>
  context.resources.pack('books/accounts.json', accountsPackSchema);

/** The books of a month, and of the months of its year. */
export interface YearOfBooks {
  readonly books: BooksMonth;
  readonly year: readonly BooksMonth[];
  readonly importId: number;
  readonly standard: 'smallEnterprise' | 'enterprise';
}

export function readYear(db: ReadDb, month: Month): YearOfBooks {
  const byMonth = new Map<Month, AccountMonthRow[]>();
  for (const row of listAccountMonths(db, `${month.slice(0, 4)}-01`, month)) {
    const rows = byMonth.get(row.month);
    if (rows) rows.push(row);
    else byMonth.set(row.month, [row]);
  }
  const year = [...byMonth].map(([each, rows]) => toBooks(each, rows));
  const books = year.find((each) => each.month === month);
  const importId = byMonth.get(month)?.[0]?.import_id;
  if (!books || importId === undefined) throw new RongbeiError('books.noMonth', { month });
  const standard = findChart(books.accounts) === 'enterprise' ? 'enterprise' : 'smallEnterprise';
  return { books, year, importId, standard };
}

function toBooks(month: Month, rows: readonly AccountMonthRow[]): BooksMonth {
  const accounts = rows.map(
    (row): AccountMonth => ({
      code: row.code,
      name: row.name,
      openingFen: row.opening_fen,
      debitFen: row.debit_fen,
      creditFen: row.credit_fen,
      yearDebitFen: row.year_debit_fen,
      yearCreditFen: row.year_credit_fen,
      importId: row.import_id,
      row: row.row,
    }),
  );
  return { month, from: rows[0]?.from_month ?? month, accounts };
}

/** The last balance of an account up to a day, and the day it is of. */
export function readBankBalance(
  db: ReadDb,
  accountNumber: string,
  onDay: Day,
): { day: Day; fen: number } | null {
  const movements = listLastDay(db, accountNumber, onDay);
  const day = movements[0]?.date;
  const fen = closingOfDay(
    movements.map((row) => ({ amountFen: row.amount_fen, balanceFen: row.balance_fen })),
  );
  return day === undefined || fen === null ? null : { day, fen };
}
