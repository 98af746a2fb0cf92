import type { ReadDb } from './handles.ts';
import type { BankDbRow } from './imports.ts';

export interface AccountMonthRow {
  month: string;
  code: string;
  from_month: string;
  name: string;
  opening_fen: number;
  debit_fen: number;
  credit_fen: number;
  year_debit_fen: number | null;
  year_credit_fen: number | null;
  import_id: number;
  row: number;
}

export function listBookMonths(
  db: ReadDb,
): { month: string; from_month: string; import_id: number; account_count: number }[] {
  return db.all(
    `SELECT month, min(from_month) AS from_month, min(import_id) AS import_id, count(*) AS account_count
     FROM account_month GROUP BY month ORDER BY month`,
  );
}

/** The accounts of the months from one to another, in the order of their files. */
export function listAccountMonths(db: ReadDb, from: string, to: string): AccountMonthRow[] {
  return db.all<AccountMonthRow>(
    'SELECT * FROM account_month WHERE month BETWEEN @from AND @to ORDER BY month, row, code',
    { from, to },
  );
}

/** The latest month the books have, up to one where it is named. */
export function latestBookMonth(db: ReadDb): string | null {
  return db.get<{ month: string | null }>('SELECT max(month) AS month FROM account_month')?.month ?? null;
}

export interface BookDifference {
  month: string;
  code: string;
  file_name: string | null;
  kind: 'differs' | 'missing' | 'extra';
}

const fields = ['name', 'opening_fen', 'debit_fen', 'credit_fen', 'year_debit_fen', 'year_credit_fen', 'row'];
const differs = fields.map((field) => `source.${field} IS NOT held.${field}`).join(' OR ');

/** Compares the books with the trial balances that stand, from the rows as they were imported. */
export function compareBooks(db: ReadDb): { compared: number; differences: BookDifference[] } {
  const standing = `FROM trial_balance_row AS source JOIN import ON import.id = source.import_id AND import.standing = 1`;
  const held = `account_month AS held ON held.month = import.to_on AND held.code = source.code AND held.import_id = import.id`;
  const compared = db.get<{ n: number }>('SELECT count(*) AS n FROM account_month')?.n ?? 0;
  const fromSource = db.all<BookDifference>(
    `SELECT import.to_on AS month, source.code AS code, import.file_name AS file_name,
       CASE WHEN held.code IS NULL THEN 'missing' ELSE 'differs' END AS kind
     ${standing} LEFT JOIN ${held}
     WHERE held.code IS NULL OR held.from_month IS NOT import.from_on OR ${differs}
     ORDER BY month, source.row`,
  );
  const extra = db.all<BookDifference>(
    `SELECT held.month AS month, held.code AS code, NULL AS file_name, 'extra' AS kind
     FROM account_month AS held
     WHERE NOT EXISTS (SELECT 1 ${standing}
       WHERE import.id = held.import_id AND import.to_on = held.month AND source.code = held.code)
     ORDER BY month, code`,
  );
  return { compared, differences: [...fromSource, ...extra] };
}

export interface BankRowFilter {
  accountNumber: string | null;
  month: string | null;
  search: string | null;
}

const filtered = `FROM bank_row
  WHERE (@accountNumber IS NULL OR account_number = @accountNumber)
    AND (@month IS NULL OR substr(date, 1, 7) = @month)
    AND (@pattern IS NULL OR counterparty LIKE @pattern ESCAPE '\\' OR summary LIKE @pattern ESCAPE '\\'
      OR counterparty_account LIKE @pattern ESCAPE '\\' OR serial LIKE @pattern ESCAPE '\\')`;

function paramsOf({ accountNumber, month, search }: BankRowFilter) {
  const text = search?.trim() ?? '';
  const pattern = text === '' ? null : `%${text.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
  return { accountNumber, month, pattern };
}

/** Movements, newest first, whichever way round their file had them. */
export function pageMovements(db: ReadDb, filter: BankRowFilter, offset: number, limit: number): BankDbRow[] {
  return db.all<BankDbRow>(
    `SELECT * ${filtered} ORDER BY date DESC, time DESC, import_id DESC, row DESC LIMIT @limit OFFSET @offset`,
    { ...paramsOf(filter), offset, limit },
  );
}

export function sumMovements(
  db: ReadDb,
  filter: BankRowFilter,
): { total: number; in_fen: number; out_fen: number } {
  const sums = db.get<{ total: number; in_fen: number; out_fen: number }>(
    `SELECT count(*) AS total, coalesce(sum(CASE WHEN amount_fen > 0 THEN amount_fen END), 0) AS in_fen,
       coalesce(-sum(CASE WHEN amount_fen < 0 THEN amount_fen END), 0) AS out_fen ${filtered}`,
    paramsOf(filter),
  );
  return sums ?? { total: 0, in_fen: 0, out_fen: 0 };
}
