import type { z } from 'zod';
import type { bankAccountSchema } from '../../../core/books/contract.ts';
import { RongbeiError } from '../../../core/errors.ts';
import type { RoomHandlers } from '../handler.ts';
import { bankRowOf } from '../imports/stored.ts';
import {
  findKnownAccount,
  type KnownAccountRow,
  listKnownAccounts,
  putBankAccount,
} from '../store/bank-accounts.ts';
import { pageMovements, sumMovements } from '../store/bank-rows.ts';
import type { ReadDb } from '../store/handles.ts';
import { openChart } from './chart.ts';
import { readBankBalance } from './read-books.ts';

function viewAccount(db: ReadDb, row: KnownAccountRow): z.infer<typeof bankAccountSchema> {
  return {
    accountNumber: row.account_number,
    kind: row.kind,
    personal: row.personal === 1,
    code: row.code,
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

export const bankAccountHandlers: Pick<
  RoomHandlers<'books'>,
  'books.listBankAccounts' | 'books.saveBankAccount' | 'books.listBankRows'
> = {
  'books.listBankAccounts': ({ db }) => listKnownAccounts(db).map((row) => viewAccount(db, row)),

  'books.saveBankAccount': (context, { accountNumber, name, restricted, personal, code }) => {
    const { tx } = context;
    mustFindAccount(tx, accountNumber);
    if (code != null && !(/^10(?:02|12)/.test(code) && openChart(context).find(code)))
      throw new RongbeiError('cashbook.notACashAccount', { code });
    putBankAccount(tx, accountNumber, {
      ...(name === undefined ? {} : { name }),
      ...(restricted === undefined ? {} : { restricted: restricted ? 1 : 0 }),
      ...(personal === undefined ? {} : { personal: personal ? 1 : 0 }),
      ...(code === undefined ? {} : { code }),
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
