import type { ReadDb, Row, WriteTx } from './handles.ts';

export interface ImportRow {
  id: number;
  kind: string;
  format: string;
  file_name: string;
  sha256: string;
  encoding: string | null;
  /** JSON: what it takes to read the same rows from the kept file again. */
  options: string;
  account_number: string | null;
  /** Days of a statement, months of a trial balance. */
  from_on: string;
  to_on: string;
  row_count: number;
  skipped_duplicates: number;
  problems: string;
  imported_at: string;
  revision: number;
}

export interface BankDbRow {
  import_id: number;
  row: number;
  account_number: string;
  date: string;
  time: string | null;
  amount_fen: number;
  balance_fen: number | null;
  counterparty: string | null;
  counterparty_account: string | null;
  summary: string | null;
  serial: string | null;
  direction: 'in' | 'out' | 'neutral' | null;
  gross_fen: number | null;
  fee_fen: number | null;
  method: string | null;
  status: string | null;
}

export interface TrialBalanceDbRow {
  import_id: number;
  row: number;
  code: string;
  name: string;
  opening_fen: number;
  debit_fen: number;
  credit_fen: number;
  year_debit_fen: number | null;
  year_credit_fen: number | null;
  closing_fen: number;
}

export function listImports(db: ReadDb): ImportRow[] {
  return db.all<ImportRow>('SELECT * FROM import ORDER BY id DESC');
}

export function findImport(db: ReadDb, id: number): ImportRow | undefined {
  return db.get<ImportRow>('SELECT * FROM import WHERE id = @id', { id });
}

export function listImportsOfFile(db: ReadDb, sha256: string): ImportRow[] {
  return db.all<ImportRow>('SELECT * FROM import WHERE sha256 = @sha256 ORDER BY id', { sha256 });
}

export function listImportsOfAccount(db: ReadDb, accountNumber: string): ImportRow[] {
  return db.all<ImportRow>('SELECT * FROM import WHERE account_number = @accountNumber ORDER BY id', {
    accountNumber,
  });
}

export function insertImport(tx: WriteTx, row: Omit<ImportRow, 'id'>): number {
  return tx.insert('import', { ...row });
}

export function updateImport(tx: WriteTx, id: number, set: Partial<Omit<ImportRow, 'id'>>): void {
  tx.update('import', { id }, set as Row);
}

export function removeImport(tx: WriteTx, id: number): void {
  tx.remove('import', { id });
}

/** What is in the firm of an account over some days, without the rows of some imports. */
export function iterateMovements(
  db: ReadDb,
  range: { accountNumber: string; from: string; to: string; apartFrom: readonly number[] },
): IterableIterator<BankDbRow> {
  const { accountNumber, from, to, apartFrom } = range;
  return db.iterate<BankDbRow>(
    `SELECT * FROM bank_row
     WHERE account_number = @accountNumber AND date BETWEEN @from AND @to
       AND import_id NOT IN (SELECT value FROM json_each(@apartFrom))
     ORDER BY date, import_id, row`,
    { accountNumber, from, to, apartFrom: JSON.stringify(apartFrom) },
  );
}

/** The nearest days before and after some days that have rows of an account; the given ones where there are none. */
export function widenToNeighbours(
  db: ReadDb,
  range: { accountNumber: string; from: string; to: string },
): { from: string; to: string } {
  const found = db.get<{ from_on: string | null; to_on: string | null }>(
    `SELECT (SELECT MAX(date) FROM bank_row WHERE account_number = @accountNumber AND date < @from) AS from_on,
            (SELECT MIN(date) FROM bank_row WHERE account_number = @accountNumber AND date > @to) AS to_on`,
    range,
  );
  return { from: found?.from_on ?? range.from, to: found?.to_on ?? range.to };
}

export function pageBankRows(db: ReadDb, importId: number, offset: number, limit: number): BankDbRow[] {
  return db.all<BankDbRow>(
    'SELECT * FROM bank_row WHERE import_id = @importId ORDER BY row LIMIT @limit OFFSET @offset',
    { importId, offset, limit },
  );
}

export function pageTrialBalanceRows(
  db: ReadDb,
  importId: number,
  offset: number,
  limit: number,
): TrialBalanceDbRow[] {
  return db.all<TrialBalanceDbRow>(
    'SELECT * FROM trial_balance_row WHERE import_id = @importId ORDER BY row LIMIT @limit OFFSET @offset',
    { importId, offset, limit },
  );
}

export function listTrialBalanceRows(db: ReadDb, importId: number): TrialBalanceDbRow[] {
  return db.all<TrialBalanceDbRow>(
    'SELECT * FROM trial_balance_row WHERE import_id = @importId ORDER BY row',
    {
      importId,
    },
  );
}
