import type { RangeInsert, ReadDb, Row, Value, WriteTx } from './handles.ts';
import type { VoucherLineRow, VoucherRow } from './vouchers.ts';

/** The columns of what an imported journal brings, in the order in which its rows are added. */
export const journalColumns = {
  party: ['id', 'name', 'role', 'subordinated', 'import_id'],
  voucher: ['id', 'month', 'word', 'number', 'date', 'kind', 'origin', 'import_id', 'row'],
  voucher_line: [
    'voucher_id',
    'line',
    'import_id',
    'row',
    'date',
    'summary',
    'code',
    'party_id',
    'debit_fen',
    'credit_fen',
  ],
} as const satisfies Record<string, readonly string[]>;
export type JournalTable = keyof typeof journalColumns;

/** Ways in for a journal's rows. A line's voucher and party must be flushed before it. */
export interface JournalInsert {
  readonly party: RangeInsert;
  readonly voucher: RangeInsert;
  readonly line: RangeInsert;
}

export function openJournalInsert(tx: WriteTx, importId: number): JournalInsert {
  return {
    party: tx.insertRange('party', importId, journalColumns.party, 1),
    voucher: tx.insertRange('voucher', importId, journalColumns.voucher, vouchersAtOnce),
    line: tx.insertRange('voucher_line', importId, journalColumns.voucher_line, linesAtOnce),
  };
}

export const vouchersAtOnce = 16;
const linesAtOnce = 32;

export function toRow(table: JournalTable, values: readonly Value[]): Row {
  return Object.fromEntries(journalColumns[table].map((column, index) => [column, values[index] ?? null]));
}

export function nextId(db: ReadDb, table: 'party' | 'voucher'): number {
  return (db.get<{ id: number }>(`SELECT coalesce(max(id), 0) AS id FROM ${table}`)?.id ?? 0) + 1;
}

/** An imported voucher of a month by its number, apart from those of some imports. */
export function findImportedVoucher(
  db: ReadDb,
  { month, word, number }: Pick<VoucherRow, 'month' | 'word' | 'number'>,
  apartFrom = 0,
): VoucherRow | undefined {
  return db.get<VoucherRow>(
    `SELECT * FROM voucher WHERE month = @month AND word = @word AND number = @number
       AND import_id IS NOT NULL AND import_id <> @apartFrom`,
    { month, word, number, apartFrom },
  );
}

export function hasImportedVouchers(db: ReadDb, month: string, apartFrom = 0): boolean {
  return (
    db.get(
      `SELECT 1 FROM voucher WHERE month = @month AND import_id IS NOT NULL AND import_id <> @apartFrom LIMIT 1`,
      { month, apartFrom },
    ) !== undefined
  );
}

export interface NamedLineRow extends VoucherLineRow {
  party: string | null;
}

export function listNamedLines(db: ReadDb, voucherId: number): NamedLineRow[] {
  return db.all<NamedLineRow>(
    `SELECT line.*, party.name AS party FROM voucher_line AS line LEFT JOIN party ON party.id = line.party_id
     WHERE voucher_id = @voucherId ORDER BY line`,
    { voucherId },
  );
}

/** The months of some vouchers, in order, and how many each has. */
export function countByMonth(db: ReadDb, from: number, to: number): { month: string; count: number }[] {
  return db.all(
    'SELECT month, count(*) AS count FROM voucher WHERE id BETWEEN @from AND @to GROUP BY month ORDER BY month',
    { from, to },
  );
}

/** The later imports of journals, in the order in which they came in. */
export function listJournalsAfter(db: ReadDb, importId: number): { id: number }[] {
  return db.all("SELECT id FROM import WHERE kind = 'journal' AND id > @importId ORDER BY id", { importId });
}

/** The own vouchers that take back one of these. */
export function listReversalsOf(db: ReadDb, from: number, to: number): { id: number }[] {
  return db.all('SELECT id FROM voucher WHERE reverses BETWEEN @from AND @to ORDER BY id', { from, to });
}

/** An import other than this whose vouchers name a party. */
export function findJournalOfParty(db: ReadDb, partyId: number): number | null {
  const found = db.get<{ import_id: number }>(
    'SELECT import_id FROM voucher_line WHERE party_id = @partyId AND import_id IS NOT NULL LIMIT 1',
    { partyId },
  );
  return found?.import_id ?? null;
}

export function findJournalOfAccount(db: ReadDb, code: string): number | null {
  const found = db.get<{ import_id: number }>(
    'SELECT import_id FROM voucher_line WHERE code = @code AND import_id IS NOT NULL LIMIT 1',
    { code },
  );
  return found?.import_id ?? null;
}

export function listPartiesOfImport(db: ReadDb, importId: number): { id: number }[] {
  return db.all('SELECT id FROM party WHERE import_id = @importId ORDER BY id', { importId });
}

export function listAccountsOfImport(db: ReadDb, importId: number): { code: string }[] {
  return db.all('SELECT code FROM account WHERE import_id = @importId ORDER BY code', { importId });
}

/** The rows of an imported journal as they stood in the file. */
export function pageJournalLines(
  db: ReadDb,
  importId: number,
  ids: { from: number; to: number },
  offset: number,
  limit: number,
): (NamedLineRow & { word: string; number: number })[] {
  return db.all(
    `SELECT line.*, voucher.word AS word, voucher.number AS number, party.name AS party
     FROM voucher_line AS line JOIN voucher ON voucher.id = line.voucher_id
       LEFT JOIN party ON party.id = line.party_id
     WHERE line.voucher_id BETWEEN @from AND @to AND line.import_id = @importId
     ORDER BY line.voucher_id, line.line LIMIT @limit OFFSET @offset`,
    { importId, ...ids, offset, limit },
  );
}
