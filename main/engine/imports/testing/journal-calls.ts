import assert from 'node:assert/strict';
import { booksHandlers as books } from '../../books/handlers.ts';
import type { Row } from '../../store/handles.ts';
import type { TestFirm } from '../../testing/test-firm.ts';
import { importsHandlers as imports } from '../handlers.ts';
import type { Entry } from './write-journal.ts';

export const commit = (firm: TestFirm, file: string, more: object = {}) =>
  firm.write(imports['imports.commit'], { file, acceptProblems: false, ...more }, 'imports.commit');
export const preview = (firm: TestFirm, file: string) => firm.read(imports['imports.preview'], { file });
export const undo = (firm: TestFirm, importId: number) =>
  firm.write(imports['imports.undo'], { importId }, 'imports.undo');
export const mustAgree = async (firm: TestFirm): Promise<void> => {
  const { ok, differences } = await firm.read(books['books.verify'], {});
  assert.ok(ok, JSON.stringify(differences));
};

export const sale = (number: number, date: string, fen: number, party = '甲公司'): Entry => ({
  date,
  number,
  debit: '1122',
  credit: '5001',
  fen,
  party,
});
export const receipt = (number: number, date: string, fen: number, party = '甲公司'): Entry => ({
  date,
  number,
  debit: '100203',
  credit: '1122',
  fen,
  party,
});
export const closing = (number: number, date: string, fen: number): Entry => ({
  date,
  number,
  debit: '5001',
  credit: '3103',
  fen,
});

/** The books, and the vouchers behind them, without the numbers the file gives its rows. */
export function balances(firm: TestFirm): unknown {
  const { db } = firm.store;
  return [
    db.all('SELECT month, kind FROM month_source ORDER BY month'),
    db.all(
      'SELECT month, code, name, debit_fen, credit_fen, transfer_debit_fen FROM account_month ORDER BY 1, 2',
    ),
    db.all(`SELECT month, code, party.name, debit_fen, credit_fen FROM party_month
      JOIN party ON party.id = party_month.party_id ORDER BY 1, 2, 3`),
    db.all('SELECT * FROM flow_month ORDER BY 1, 2'),
    db.all(`SELECT month, word, number, voucher.date, kind, line, line.code, summary, party.name AS party, debit_fen, credit_fen
      FROM voucher JOIN voucher_line AS line ON line.voucher_id = voucher.id LEFT JOIN party ON party.id = line.party_id
      WHERE voucher.import_id IS NOT NULL ORDER BY 1, 2, 3, 6`),
    db.all('SELECT code, name FROM account ORDER BY 1'),
    db.all('SELECT name FROM party ORDER BY 1'),
  ];
}

export const sumOf = (firm: TestFirm, month: string, code: string): Row | undefined =>
  firm.store.db.get<Row>(
    'SELECT debit_fen, credit_fen FROM account_month WHERE month = @month AND code = @code',
    {
      month,
      code,
    },
  );
