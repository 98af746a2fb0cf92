import type { ReadDb, WriteTx } from './handles.ts';
import type { BankDbRow } from './imports.ts';
import { like } from './like.ts';

/** Days whose cash lines are shown: whether a journal's or own ones, and whether they count. */
export interface CashStretch {
  readonly from: string;
  readonly to: string;
  readonly journal: 0 | 1;
  readonly counts: 0 | 1;
}

export interface WantedCash {
  /** Cash accounts, exactly. */
  readonly codes: readonly string[];
  readonly stretches: readonly CashStretch[];
  readonly search: string | null;
  /** Of a transfer between own accounts only the side it was written for, and in no sum. */
  readonly transfersOnce: boolean;
}

export interface CashLineRow {
  voucher_id: number;
  line: number;
  date: string;
  summary: string;
  code: string;
  debit_fen: number;
  credit_fen: number;
  origin: string;
  category: string | null;
  reverses: number | null;
  reversed_by: number | null;
  counts: number;
  /** What the account's lines of these days moved up to this one, as far as they count. */
  running_fen: number;
}

const tables = `WITH wanted_code AS MATERIALIZED (SELECT value AS code FROM json_each(@codes)),
  stretch AS MATERIALIZED (SELECT value ->> 'from' AS first, value ->> 'to' AS last, value ->> 'journal' AS journal,
    value ->> 'counts' AS counts FROM json_each(@stretches))`;

// The order of the tables is the plan, as in the ledgers.
const wanted = `wanted_code CROSS JOIN stretch CROSS JOIN voucher_line AS line
  WHERE line.code = wanted_code.code AND line.date BETWEEN stretch.first AND stretch.last
    AND (line.import_id IS NOT NULL) = stretch.journal`;

const isTransfer = `coalesce(voucher.category, '') IN ('transferIn', 'transferOut')`;
const shown = `(@once = 0 OR NOT ${isTransfer} OR (voucher.category = 'transferIn') = (line.debit_fen <> 0))
  AND (@pattern IS NULL OR line.summary LIKE @pattern ESCAPE '\\'
    OR EXISTS (SELECT 1 FROM voucher_line AS other JOIN party ON party.id = other.party_id
      WHERE other.voucher_id = line.voucher_id AND party.name LIKE @pattern ESCAPE '\\'))`;

function paramsOf({ codes, stretches, search, transfersOnce }: WantedCash) {
  return {
    codes: JSON.stringify(codes),
    stretches: JSON.stringify(stretches),
    pattern: like(search),
    once: transfersOnce ? 1 : 0,
  };
}

/** How many lines each month shows, newest first, and what came in and went out. */
export function countCashByMonth(
  db: ReadDb,
  cash: WantedCash,
): { month: string; count: number; in_fen: number; out_fen: number }[] {
  const counted = `stretch.counts AND NOT (@once AND ${isTransfer})`;
  return db.all(
    `${tables} SELECT substr(line.date, 1, 7) AS month, count(*) AS count,
       sum(iif(${counted}, max(0, line.debit_fen - line.credit_fen), 0)) AS in_fen,
       sum(iif(${counted}, max(0, line.credit_fen - line.debit_fen), 0)) AS out_fen
     FROM ${wanted.replace('WHERE', 'CROSS JOIN voucher WHERE voucher.id = line.voucher_id AND')} AND ${shown}
     GROUP BY month ORDER BY month DESC`,
    paramsOf(cash),
  );
}

/** The lines of a month (the stretches say which), newest first. */
export function pageCash(db: ReadDb, cash: WantedCash, offset: number, limit: number): CashLineRow[] {
  return db.all<CashLineRow>(
    `${tables} SELECT line.*, voucher.origin AS origin, voucher.category AS category, voucher.reverses AS reverses,
       (SELECT min(id) FROM voucher AS red WHERE red.reverses = voucher.id) AS reversed_by
     FROM (
       SELECT line.voucher_id, line.line, line.date, line.summary, line.code, line.debit_fen, line.credit_fen,
         stretch.counts AS counts,
         sum((line.debit_fen - line.credit_fen) * stretch.counts)
           OVER (PARTITION BY line.code ORDER BY line.date, line.voucher_id, line.line) AS running_fen
       FROM ${wanted}) AS line
     JOIN voucher ON voucher.id = line.voucher_id
     WHERE ${shown}
     ORDER BY line.date DESC, line.voucher_id DESC, line.line LIMIT @limit OFFSET @offset`,
    { ...paramsOf(cash), offset, limit },
  );
}

/** The party of each voucher that names one. */
export function listPartiesOf(db: ReadDb, voucherIds: readonly number[]): Map<number, string> {
  const rows = db.all<{ voucher_id: number; name: string }>(
    `SELECT line.voucher_id AS voucher_id, min(party.name) AS name FROM voucher_line AS line
     JOIN party ON party.id = line.party_id
     WHERE line.voucher_id IN (SELECT value FROM json_each(@ids)) GROUP BY line.voucher_id`,
    { ids: JSON.stringify(voucherIds) },
  );
  return new Map(rows.map(({ voucher_id, name }) => [voucher_id, name]));
}

export interface CategoryRuleRow {
  id: number;
  field: 'counterparty' | 'summary';
  contains: string;
  direction: 'in' | 'out';
  category: string;
  made_at: string;
}

export function listCategoryRules(db: ReadDb): CategoryRuleRow[] {
  return db.all<CategoryRuleRow>('SELECT * FROM category_rule ORDER BY id DESC');
}

export function findCategoryRule(db: ReadDb, id: number): CategoryRuleRow | undefined {
  return db.get<CategoryRuleRow>('SELECT * FROM category_rule WHERE id = @id', { id });
}

export function insertCategoryRule(tx: WriteTx, rule: Omit<CategoryRuleRow, 'id'>): number {
  return tx.insert('category_rule', { ...rule });
}

export function updateCategoryRule(tx: WriteTx, id: number, set: Partial<Omit<CategoryRuleRow, 'id'>>): void {
  tx.update('category_rule', { id }, { ...set });
}

export function removeCategoryRule(tx: WriteTx, id: number): void {
  tx.remove('category_rule', { id });
}

/** Rows that moved money and are matched with no voucher, newest first. */
export function listUnmatchedRows(db: ReadDb): BankDbRow[] {
  return db.all<BankDbRow>(
    `SELECT bank_row.* FROM bank_row
     WHERE amount_fen <> 0
       AND NOT EXISTS (SELECT 1 FROM bank_match
         WHERE bank_match.import_id = bank_row.import_id AND bank_match.row = bank_row.row)
     ORDER BY date DESC, time DESC, import_id DESC, row DESC`,
  );
}

export function findBankRow(db: ReadDb, importId: number, row: number): BankDbRow | undefined {
  return db.get<BankDbRow>('SELECT * FROM bank_row WHERE import_id = @importId AND row = @row', {
    importId,
    row,
  });
}

export function findMatch(db: ReadDb, importId: number, row: number): number | undefined {
  return db.get<{ voucher_id: number }>(
    'SELECT voucher_id FROM bank_match WHERE import_id = @importId AND row = @row',
    { importId, row },
  )?.voucher_id;
}

export function insertMatch(tx: WriteTx, importId: number, row: number, voucherId: number): void {
  tx.insert('bank_match', { import_id: importId, row, voucher_id: voucherId });
}

/**
 * A voucher of a cash account with this amount on a day near another, that no row of the account is matched with; the
 * nearest that is not `taken` by another row.
 */
export function findLikeVoucher(
  db: ReadDb,
  {
    taken,
    ...like
  }: {
    code: string;
    amountFen: number;
    date: string;
    from: string;
    to: string;
    accountNumber: string;
    taken: Iterable<number>;
  },
): number | null {
  const found = db.get<{ voucher_id: number }>(
    `SELECT line.voucher_id AS voucher_id FROM voucher_line AS line
     WHERE line.code = @code AND line.date BETWEEN @from AND @to AND line.debit_fen - line.credit_fen = @amountFen
       AND line.voucher_id NOT IN (SELECT value FROM json_each(@taken))
       AND NOT EXISTS (SELECT 1 FROM bank_match JOIN bank_row USING (import_id, row)
         WHERE bank_match.voucher_id = line.voucher_id AND bank_row.account_number = @accountNumber)
       AND NOT EXISTS (SELECT 1 FROM voucher WHERE reverses = line.voucher_id)
       AND NOT EXISTS (SELECT 1 FROM voucher WHERE id = line.voucher_id AND reverses IS NOT NULL)
     ORDER BY abs(julianday(line.date) - julianday(@date)), line.voucher_id LIMIT 1`,
    { ...like, taken: JSON.stringify([...taken]) },
  );
  return found?.voucher_id ?? null;
}

/** Whether a row of a bank account is matched with a voucher already. */
export function isMatchedOn(db: ReadDb, voucherId: number, accountNumber: string): boolean {
  const found = db.get(
    `SELECT 1 FROM bank_match JOIN bank_row USING (import_id, row)
     WHERE bank_match.voucher_id = @voucherId AND bank_row.account_number = @accountNumber`,
    { voucherId, accountNumber },
  );
  return found !== undefined;
}

/** What a voucher moved on a cash account. */
export function sumOnAccount(db: ReadDb, voucherId: number, code: string): number | null {
  return (
    db.get<{ fen: number | null }>(
      'SELECT sum(debit_fen - credit_fen) AS fen FROM voucher_line WHERE voucher_id = @voucherId AND code = @code',
      { voucherId, code },
    )?.fen ?? null
  );
}

/** The newest name of each account that books were imported with. */
export function listBookNames(db: ReadDb): { code: string; name: string }[] {
  return db.all('SELECT code, name, max(month) AS month FROM account_month GROUP BY code ORDER BY code');
}

/** The bank rows that a voucher is matched with. */
export function listMatchesOf(db: ReadDb, voucherId: number): { import_id: number; row: number }[] {
  return db.all(
    'SELECT import_id, row FROM bank_match WHERE voucher_id = @voucherId ORDER BY import_id, row',
    {
      voucherId,
    },
  );
}
