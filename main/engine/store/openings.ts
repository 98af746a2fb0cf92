import type { ReadDb, WriteTx } from './handles.ts';

export interface OpeningRow {
  code: string;
  /** 0: of no party. */
  party_id: number;
  amount_fen: number;
  year_debit_fen: number;
  year_credit_fen: number;
}

/** The first month of the firm's own vouchers; null while it is not set. */
export function readStartMonth(db: ReadDb): string | null {
  return (
    db.get<{ start_month: string }>('SELECT start_month FROM books_settings WHERE id = 1')?.start_month ??
    null
  );
}

export function putStartMonth(tx: WriteTx, startMonth: string): void {
  tx.put('books_settings', { id: 1 }, { start_month: startMonth });
}

export function listOpenings(db: ReadDb): OpeningRow[] {
  return db.all<OpeningRow>('SELECT * FROM opening_balance ORDER BY code, party_id');
}

/** Makes the opening balances these and no others. */
export function replaceOpenings(tx: WriteTx, rows: readonly OpeningRow[]): void {
  const wanted = new Set(rows.map(({ code, party_id }) => `${code} ${party_id}`));
  for (const { code, party_id } of listOpenings(tx))
    if (!wanted.has(`${code} ${party_id}`)) tx.remove('opening_balance', { code, party_id });
  for (const { code, party_id, ...set } of rows) tx.put('opening_balance', { code, party_id }, set);
}
