import type { RoomHandlers } from '../handler.ts';
import { bankAccountHandlers } from './bank-accounts.ts';
import { readAccounts } from './read-books.ts';
import { sourceHandlers } from './source-handlers.ts';
import { checkTieOut, getStatement } from './statements.ts';
import { traceLine } from './trace-line.ts';
import { getTrialBalance } from './trial-balance.ts';
import { verifyBooks } from './verify.ts';

/** The exports stand in ../export. */
export const booksHandlers: RoomHandlers<'books', 'books.export'> = {
  ...sourceHandlers,
  ...bankAccountHandlers,

  'books.listAccounts': (context) =>
    readAccounts(context).accounts.map((account) => ({
      ...account,
      name: account.name[context.speaker.language],
    })),

  'books.getTrialBalance': (context, { month }) => getTrialBalance(context, month),
  'books.getBalanceSheet': (context, asked) => getStatement(context, 'balanceSheet', asked),
  'books.getIncomeStatement': (context, asked) => getStatement(context, 'incomeStatement', asked),
  'books.getCashFlow': (context, asked) => getStatement(context, 'cashFlow', asked),
  'books.traceLine': traceLine,
  'books.checkTieOut': checkTieOut,
  'books.verify': verifyBooks,
};
