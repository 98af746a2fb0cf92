import type { z } from 'zod';
import { closingOf, topLevel } from '../../../core/books/account-parts.ts';
import type { bankAccountSchema } from '../../../core/books/contract.ts';
import { tieTrialBalance } from '../../../core/books/tie-outs.ts';
import { RongbeiError } from '../../../core/errors.ts';
import type { OutputOf, ReadContext, RoomHandlers } from '../handler.ts';
import { bankRowOf } from '../imports/stored.ts';
import {
  findKnownAccount,
  type KnownAccountRow,
  listKnownAccounts,
  putBankAccount,
} from '../store/bank-accounts.ts';
import { compareBooks, listBookMonths, pageMovements, sumMovements } from '../store/books.ts';
import type { ReadDb } from '../store/handles.ts';
import { readAccounts, readBankBalance, readYear } from './read-books.ts';
import { checkTieOut, getStatement, traceLine } from './statements.ts';

function viewAccount(db: ReadDb, row: KnownAccountRow): z.infer<typeof bankAccountSchema> {
  return {
    accountNumber: row.account_number,
    bank: row.bank,
    name: row.name,
    from: row.from_on,
    to: row.to_on,
    rowCount: row.row_count,
    closingFen: readBankBalance(db, row.account_number, row.to_on)?.fen ?? null,
    restricted: row.restricted === 1,
  };
}

function mustFindAccount(db: ReadDb, accountNumber: string): KnownAccountRow {
  const account = findKnownAccount(db, accountNumber);
  if (!account) throw new RongbeiError('books.unknownAccount', { accountNumber });
  return account;
}

function getTrialBalance({ db, speaker }: ReadContext, month: string): OutputOf<'books.getTrialBalance'> {
  const { books, importId } = readYear(db, month);
  const top = topLevel(books.accounts);
  const sum = (value: (account: (typeof top)[number]) => number) =>
    top.reduce((total, account) => total + value(account), 0);
  return {
    month,
    importId,
    rows: books.accounts.map(({ importId: _, ...account }) => ({
      ...account,
      closingFen: closingOf(account),
    })),
    totals: {
      openingDebitFen: sum(({ openingFen }) => Math.max(0, openingFen)),
      openingCreditFen: sum(({ openingFen }) => Math.max(0, -openingFen)),
      debitFen: sum(({ debitFen }) => debitFen),
      creditFen: sum(({ creditFen }) => creditFen),
      closingDebitFen: sum((account) => Math.max(0, closingOf(account))),
      closingCreditFen: sum((account) => Math.max(0, -closingOf(account))),
    },
    tieOuts: tieTrialBalance(speaker, books),
  };
}

export const booksHandlers: RoomHandlers<'books'> = {
  'books.listMonths': ({ db }) =>
    listBookMonths(db).map((row) => ({
      month: row.month,
      from: row.from_month,
      importId: row.import_id,
      accountCount: row.account_count,
    })),

  'books.listAccounts': (context) =>
    readAccounts(context).accounts.map((account) => ({
      ...account,
      name: account.name[context.speaker.language],
    })),

  'books.getTrialBalance': (context, { month }) => getTrialBalance(context, month),
  'books.getBalanceSheet': (context, { month }) => getStatement(context, 'balanceSheet', month),
  'books.getIncomeStatement': (context, { month }) => getStatement(context, 'incomeStatement', month),
  'books.traceLine': traceLine,
  'books.checkTieOut': (context, { month }) => checkTieOut(context, month),

  'books.verify': ({ db, speaker }) => {
    const { compared, differences } = compareBooks(db);
    return {
      ok: differences.length === 0,
      compared,
      differences: differences.map(({ month, code, file_name, kind }) =>
        kind === 'extra'
          ? speaker.say('books.verify.extra', { month, code })
          : speaker.say(`books.verify.${kind}`, { month, code, fileName: file_name ?? '' }),
      ),
    };
  },

  'books.listBankAccounts': ({ db }) => listKnownAccounts(db).map((row) => viewAccount(db, row)),

  'books.saveBankAccount': ({ tx }, { accountNumber, name, restricted }) => {
    mustFindAccount(tx, accountNumber);
    putBankAccount(tx, accountNumber, {
      ...(name === undefined ? {} : { name }),
      ...(restricted === undefined ? {} : { restricted: restricted ? 1 : 0 }),
    });
    return viewAccount(tx, mustFindAccount(tx, accountNumber));
  },

  'books.listBankRows': ({ db }, { accountNumber, month, search, offset, limit }) => {
    const filter = { accountNumber: accountNumber ?? null, month: month ?? null, search: search ?? null };
    const sums = sumMovements(db, filter);
    return {
      total: sums.total,
      moneyInFen: sums.in_fen,
      moneyOutFen: sums.out_fen,
      rows: pageMovements(db, filter, offset, limit).map((row) => ({
        ...bankRowOf(row),
        importId: row.import_id,
        accountNumber: row.account_number,
      })),
    };
  },
};
