import type { SourceKind } from '../../../core/books/contract.ts';
import type { ReadDb } from './handles.ts';

export interface AccountMonthRow {
  month: string;
  code: string;
  from_month: string;
  name: string;
  /** Null where vouchers stand: it follows from the month before. */
  opening_fen: number | null;
  debit_fen: number;
  credit_fen: number;
  year_debit_fen: number | null;
  year_credit_fen: number | null;
  transfer_debit_fen: number | null;
  transfer_credit_fen: number | null;
  import_id: number | null;
  row: number | null;
}

interface PartyMonthRow {
  month: string;
  code: string;
  party_id: number;
  name: string;
  debit_fen: number;
  credit_fen: number;
}

/** The accounts of the months from one to another, in the order of their files, else of their codes. */
export function listAccountMonths(db: ReadDb, from: string, to: string): AccountMonthRow[] {
  return db.all<AccountMonthRow>(
    'SELECT * FROM account_month WHERE month BETWEEN @from AND @to ORDER BY month, row, code',
    { from, to },
  );
}

/** What of those months belongs to parties. */
export function listPartyMonths(db: ReadDb, from: string, to: string): PartyMonthRow[] {
  return db.all<PartyMonthRow>(
    `SELECT party_month.*, party.name AS name FROM party_month JOIN party ON party.id = party_month.party_id
     WHERE month BETWEEN @from AND @to ORDER BY month, code, party_id`,
    { from, to },
  );
}

export function listFlowMonths(
  db: ReadDb,
  from: string,
  to: string,
): { month: string; flow: number; amount_fen: number }[] {
  return db.all('SELECT * FROM flow_month WHERE month BETWEEN @from AND @to ORDER BY month, flow', {
    from,
    to,
  });
}

/** What moved on each account over a span of months that vouchers stand for. */
export function sumAccountMonths(
  db: ReadDb,
  from: string,
  to: string,
): { code: string; debit_fen: number; credit_fen: number }[] {
  return db.all(
    `SELECT code, sum(debit_fen) AS debit_fen, sum(credit_fen) AS credit_fen FROM account_month
     WHERE month BETWEEN @from AND @to GROUP BY code`,
    { from, to },
  );
}

export function sumPartyMonths(
  db: ReadDb,
  from: string,
  to: string,
): { code: string; party_id: number; name: string; debit_fen: number; credit_fen: number }[] {
  // Grouped first, in the order of an index that has all it needs, and named after.
  return db.all(
    `SELECT moved.*, party.name AS name
     FROM (SELECT code, party_id, sum(debit_fen) AS debit_fen, sum(credit_fen) AS credit_fen FROM party_month
       WHERE month BETWEEN @from AND @to GROUP BY code, party_id) AS moved
       JOIN party ON party.id = moved.party_id ORDER BY code, party_id`,
    { from, to },
  );
}

/** The latest month the books have. */
export function latestBookMonth(db: ReadDb): string | null {
  return db.get<{ month: string | null }>('SELECT max(month) AS month FROM month_source')?.month ?? null;
}

/** The months of the books, what stands for each, and whether it is closed. */
export function listBookMonths(db: ReadDb): {
  month: string;
  from_month: string;
  kind: SourceKind;
  import_id: number | null;
  account_count: number;
  closed: number;
}[] {
  return db.all(
    `SELECT source.month AS month, coalesce(import.from_on, source.month) AS from_month, source.kind AS kind,
       source.import_id AS import_id,
       (SELECT count(*) FROM account_month AS held WHERE held.month = source.month) AS account_count,
       EXISTS (SELECT 1 FROM closed_month AS closed WHERE closed.month = source.month) AS closed
     FROM month_source AS source LEFT JOIN import ON import.id = source.import_id ORDER BY source.month`,
  );
}

interface BookDifference {
  month: string;
  code: string;
  file_name: string | null;
  kind: 'differs' | 'missing' | 'extra';
}

const fields = ['name', 'opening_fen', 'debit_fen', 'credit_fen', 'year_debit_fen', 'year_credit_fen', 'row'];
const differs = fields.map((field) => `source.${field} IS NOT held.${field}`).join(' OR ');

/** Compares the books with the trial balances that stand, from the rows as they were imported. */
export function compareTrialBalances(db: ReadDb): BookDifference[] {
  const standing = `FROM month_source AS stands JOIN import ON import.id = stands.import_id
    JOIN trial_balance_row AS source ON source.import_id = import.id`;
  const held = `account_month AS held ON held.month = stands.month AND held.code = source.code AND held.import_id = import.id`;
  const fromSource = db.all<BookDifference>(
    `SELECT stands.month AS month, source.code AS code, import.file_name AS file_name,
       CASE WHEN held.code IS NULL THEN 'missing' ELSE 'differs' END AS kind
     ${standing} LEFT JOIN ${held}
     WHERE held.code IS NULL OR held.from_month IS NOT import.from_on OR ${differs}
     ORDER BY month, source.row`,
  );
  const extra = db.all<BookDifference>(
    `SELECT held.month AS month, held.code AS code, NULL AS file_name, 'extra' AS kind
     FROM account_month AS held LEFT JOIN month_source AS stands USING (month)
     WHERE stands.month IS NULL
       OR (stands.kind = 'trialBalance' AND NOT EXISTS (SELECT 1 FROM trial_balance_row AS source
         WHERE source.import_id = stands.import_id AND source.code = held.code AND held.import_id = stands.import_id))
     ORDER BY month, code`,
  );
  return [...fromSource, ...extra];
}

export function countAccountMonths(db: ReadDb): number {
  return db.get<{ n: number }>('SELECT count(*) AS n FROM account_month')?.n ?? 0;
}
