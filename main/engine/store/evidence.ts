import type { TaxReturn } from '../../../core/evidence/schemas.ts';
import type { ReadDb, WriteTx } from './handles.ts';
import type { BankDbRow } from './imports.ts';

/** Every bank and wallet row, in no order. */
export function listMovements(db: ReadDb): BankDbRow[] {
  return db.all<BankDbRow>('SELECT * FROM bank_row');
}

/** The balances of an account's rows, by day. */
export function iterateBalances(
  db: ReadDb,
  accountNumber: string,
): IterableIterator<{ date: string; amount_fen: number; balance_fen: number | null }> {
  return db.iterate(
    `SELECT date, amount_fen, balance_fen FROM bank_row WHERE account_number = @accountNumber
     ORDER BY date, time, import_id, row`,
    { accountNumber },
  );
}

export interface StatementSpanRow {
  id: number;
  account_number: string;
  from_on: string;
  to_on: string;
}

/** The days each statement and bill covers. */
export function listStatements(db: ReadDb): StatementSpanRow[] {
  return db.all<StatementSpanRow>(
    `SELECT id, account_number, from_on, to_on FROM import
     WHERE kind IN ('bankStatement', 'walletBill') AND account_number IS NOT NULL
     ORDER BY account_number, from_on, id`,
  );
}

export interface MarkRow {
  import_id: number;
  row: number;
  receipt: 'counts' | 'excluded' | null;
  purpose: 'private' | 'business' | null;
  note: string;
  pair_import_id: number | null;
  pair_row: number | null;
  pair: 'same' | 'different' | null;
}
type MarkKey = Pick<MarkRow, 'import_id' | 'row'>;

export function listMarks(db: ReadDb): MarkRow[] {
  return db.all<MarkRow>('SELECT * FROM bank_row_mark ORDER BY import_id, row');
}

export function findMark(db: ReadDb, { import_id, row }: MarkKey): MarkRow | undefined {
  return db.get<MarkRow>('SELECT * FROM bank_row_mark WHERE import_id = @import_id AND row = @row', {
    import_id,
    row,
  });
}

/** Marks by which a row is said to be one with another, or not. */
export function listPairMarksOn(db: ReadDb, { import_id, row }: MarkKey): MarkRow[] {
  return db.all<MarkRow>(
    `SELECT * FROM bank_row_mark
     WHERE pair IS NOT NULL AND (import_id = @import_id AND row = @row
       OR pair_import_id = @import_id AND pair_row = @row)`,
    { import_id, row },
  );
}

/** Changes what is said of a row; a mark that says nothing any more is removed. */
export function setMark(tx: WriteTx, key: MarkKey, set: Partial<Omit<MarkRow, keyof MarkKey>>): void {
  const before = findMark(tx, key);
  const after = { ...(before ?? emptyMark), ...set };
  const { import_id, row } = key;
  const saysNothing = after.receipt === null && after.purpose === null && after.pair === null;
  if (!saysNothing) tx.put('bank_row_mark', { import_id, row }, fieldsOf(after));
  else if (before) tx.remove('bank_row_mark', { import_id, row });
}

const emptyMark: Omit<MarkRow, keyof MarkKey> = {
  receipt: null,
  purpose: null,
  note: '',
  pair_import_id: null,
  pair_row: null,
  pair: null,
};

const fieldsOf = ({ receipt, purpose, note, pair_import_id, pair_row, pair }: typeof emptyMark) => ({
  receipt,
  purpose,
  note,
  pair_import_id,
  pair_row,
  pair,
});

/**
 * Takes away what was said of the rows of an import, of other rows about them, and their places in the books: the next
 * import may get the same number. The vouchers stay.
 */
export function removeMarksOfImport(tx: WriteTx, importId: number): void {
  const matches = tx.all<MarkKey>('SELECT import_id, row FROM bank_match WHERE import_id = @importId', {
    importId,
  });
  for (const { import_id, row } of matches) tx.remove('bank_match', { import_id, row });
  const marks = tx.all<MarkRow>(
    'SELECT * FROM bank_row_mark WHERE import_id = @importId OR pair_import_id = @importId',
    { importId },
  );
  for (const { import_id, row } of marks) {
    if (import_id === importId) tx.remove('bank_row_mark', { import_id, row });
    else setMark(tx, { import_id, row }, { pair: null, pair_import_id: null, pair_row: null });
  }
}

interface TaxReturnRow {
  id: number;
  kind: TaxReturn['kind'];
  from_month: string;
  to_month: string;
  sales_fen: number;
  uninvoiced_fen: number | null;
  tax_fen: number | null;
  document_id: number | null;
  note: string;
}

const taxReturnOf = (row: TaxReturnRow): TaxReturn => ({
  taxReturnId: row.id,
  kind: row.kind,
  from: row.from_month,
  to: row.to_month,
  salesFen: row.sales_fen,
  uninvoicedFen: row.uninvoiced_fen,
  taxFen: row.tax_fen,
  documentId: row.document_id,
  note: row.note,
});

/** Newest period first. */
export function listTaxReturns(db: ReadDb): TaxReturn[] {
  return db
    .all<TaxReturnRow>('SELECT * FROM tax_return ORDER BY to_month DESC, from_month DESC, kind, id')
    .map(taxReturnOf);
}

export function findTaxReturn(db: ReadDb, id: number): TaxReturn | undefined {
  const row = db.get<TaxReturnRow>('SELECT * FROM tax_return WHERE id = @id', { id });
  return row && taxReturnOf(row);
}

/** Adds a return, or changes the one of this id; answers its id. */
export function saveTaxReturn(tx: WriteTx, id: number | null, given: Omit<TaxReturn, 'taxReturnId'>): number {
  const row = {
    kind: given.kind,
    from_month: given.from,
    to_month: given.to,
    sales_fen: given.salesFen,
    uninvoiced_fen: given.uninvoicedFen,
    tax_fen: given.taxFen,
    document_id: given.documentId,
    note: given.note,
  };
  if (id === null) return tx.insert('tax_return', row);
  tx.update('tax_return', { id }, row);
  return id;
}

export function removeTaxReturn(tx: WriteTx, id: number): void {
  tx.remove('tax_return', { id });
}

export interface RevenueNoteRow {
  from_month: string;
  to_month: string;
  pair: string;
  text: string;
  amount_fen: number;
  document_id: number | null;
}

export function listRevenueNotes(db: ReadDb): RevenueNoteRow[] {
  return db.all<RevenueNoteRow>('SELECT * FROM revenue_note ORDER BY from_month, to_month, pair');
}

export function hasRevenueNote(
  db: ReadDb,
  key: Pick<RevenueNoteRow, 'from_month' | 'to_month' | 'pair'>,
): boolean {
  const { from_month, to_month, pair } = key;
  const found = db.get(
    'SELECT 1 FROM revenue_note WHERE from_month = @from_month AND to_month = @to_month AND pair = @pair',
    { from_month, to_month, pair },
  );
  return found !== undefined;
}

export function putRevenueNote(tx: WriteTx, note: RevenueNoteRow): void {
  const { from_month, to_month, pair, ...set } = note;
  tx.put('revenue_note', { from_month, to_month, pair }, set);
}

export function removeRevenueNote(
  tx: WriteTx,
  { from_month, to_month, pair }: Pick<RevenueNoteRow, 'from_month' | 'to_month' | 'pair'>,
): void {
  tx.remove('revenue_note', { from_month, to_month, pair });
}

/** The voucher of each row that is in the books. */
export function listMatches(
  db: ReadDb,
): { import_id: number; row: number; voucher_id: number; category: string | null }[] {
  return db.all(
    `SELECT bank_match.import_id, bank_match.row, voucher_id, voucher.category
     FROM bank_match JOIN voucher ON voucher.id = bank_match.voucher_id`,
  );
}
