import type { ReadDb, WriteTx } from './handles.ts';

/** An account that is not of the standard's chart: the firm's own, or one a journal brought. */
export interface AccountRow {
  code: string;
  name: string;
  import_id: number | null;
}

export function findAccountRow(db: ReadDb, code: string): AccountRow | undefined {
  return db.get<AccountRow>('SELECT * FROM account WHERE code = @code', { code });
}

export function listAccountRows(db: ReadDb): AccountRow[] {
  return db.all<AccountRow>('SELECT * FROM account ORDER BY code');
}

/** An account as the newest trial balance that has it names it. */
export function findBalanceName(db: ReadDb, code: string): Pick<AccountRow, 'code' | 'name'> | undefined {
  return db.get(
    `SELECT code, name FROM account_month WHERE code = @code AND import_id IS NOT NULL
     ORDER BY month DESC LIMIT 1`,
    { code },
  );
}

/** The accounts that trial balances name, as far as entries could be posted to them. */
export function listBalanceNames(db: ReadDb): Pick<AccountRow, 'code' | 'name'>[] {
  return db.all(
    `SELECT code, name, max(month) AS month FROM account_month
     WHERE import_id IS NOT NULL AND length(code) BETWEEN 4 AND 20 AND code NOT GLOB '*[^0-9]*' GROUP BY code`,
  );
}

/** The code of an account of the firm that begins with another's. */
export function findCodeBelow(db: ReadDb, code: string): string | null {
  const found = db.get<{ code: string | null }>(
    'SELECT min(code) AS code FROM account WHERE code > @code AND code < @end',
    { code, end: endOf(code) },
  );
  return found?.code ?? null;
}

export function putAccount(tx: WriteTx, code: string, name: string): void {
  tx.put('account', { code }, { name });
}

export function removeAccount(tx: WriteTx, code: string): void {
  tx.remove('account', { code });
}

/** What comes after every code that begins with this one: codes are digits, letters and marks, all below `~`. */
export const endOf = (code: string): string => `${code}~`;

/** Whether lines, openings or other books name the account. */
export function isAccountUsed(db: ReadDb, code: string): boolean {
  const found = db.get<{ used: number }>(
    `SELECT EXISTS (SELECT 1 FROM voucher_line WHERE code = @code)
       OR EXISTS (SELECT 1 FROM opening_balance WHERE code = @code)
       OR EXISTS (SELECT 1 FROM bank_account WHERE code = @code) AS used`,
    { code },
  );
  return found?.used === 1;
}

/** Every code that lines, openings or books name. */
export function listUsedCodes(db: ReadDb): Set<string> {
  const rows = db.all<{ code: string }>(
    `WITH RECURSIVE posted (code) AS (
       SELECT min(code) FROM voucher_line
       UNION ALL
       SELECT (SELECT min(code) FROM voucher_line WHERE code > posted.code) FROM posted WHERE posted.code IS NOT NULL)
     SELECT code FROM posted WHERE code IS NOT NULL
     UNION SELECT code FROM opening_balance
     UNION SELECT code FROM account_month
     UNION SELECT code FROM bank_account WHERE code IS NOT NULL`,
  );
  return new Set(rows.map(({ code }) => code));
}

/** Whether the books show codes only an enterprise chart has (class 6: income and costs). */
export function hasEnterpriseCodes(db: ReadDb): boolean {
  const found = db.get<{ found: number }>(
    `SELECT EXISTS (SELECT 1 FROM account WHERE code >= '6' AND code < '7')
       OR EXISTS (SELECT 1 FROM account_month WHERE code >= '6' AND code < '7') AS found`,
  );
  return found?.found === 1;
}

/** The months of vouchers that an account moved in. */
function listMonthsOfAccount(db: ReadDb, code: string): string[] {
  return db
    .all<{ month: string }>(
      'SELECT month FROM account_month WHERE code = @code AND import_id IS NULL ORDER BY month',
      { code },
    )
    .map(({ month }) => month);
}

/** Gives an account of vouchers its new name in the books. */
export function renameInBooks(tx: WriteTx, code: string, name: string): void {
  for (const month of listMonthsOfAccount(tx, code)) tx.update('account_month', { month, code }, { name });
}

/** The months of vouchers with lines on an account, though they may come to nothing. */
export function listPostedMonths(db: ReadDb, code: string): string[] {
  return db
    .all<{ month: string }>(
      `SELECT DISTINCT source.month AS month FROM voucher_line AS line
       JOIN month_source AS source ON source.month = substr(line.date, 1, 7) AND source.kind <> 'trialBalance'
       WHERE line.code = @code ORDER BY source.month`,
      { code },
    )
    .map(({ month }) => month);
}
