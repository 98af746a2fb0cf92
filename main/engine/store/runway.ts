import type { ReadDb, WriteTx } from './handles.ts';
import type { BankDbRow } from './imports.ts';

export function readRunwaySettings(db: ReadDb): { burn_months: number; buffer_fen: number } | undefined {
  return db.get('SELECT burn_months, buffer_fen FROM runway_settings WHERE id = 1');
}

export function putRunwaySettings(tx: WriteTx, set: { burn_months: number; buffer_fen: number }): void {
  tx.put('runway_settings', { id: 1 }, { ...set });
}

const ofAccounts = 'account_number IN (SELECT value FROM json_each(@accounts))';

/** What moved in some accounts, by month. */
export function sumByMonth(
  db: ReadDb,
  accounts: readonly string[],
): { month: string; in_fen: number; out_fen: number }[] {
  return db.all(
    `SELECT substr(date, 1, 7) AS month, coalesce(sum(amount_fen) FILTER (WHERE amount_fen > 0), 0) AS in_fen,
       coalesce(-sum(amount_fen) FILTER (WHERE amount_fen < 0), 0) AS out_fen
     FROM bank_row WHERE ${ofAccounts} GROUP BY month ORDER BY month`,
    { accounts: JSON.stringify(accounts) },
  );
}

/** Rows of some accounts that name one of the others as the other side. */
export function listRowsBetween(
  db: ReadDb,
  accounts: readonly string[],
  others: readonly string[],
): BankDbRow[] {
  return db.all<BankDbRow>(
    `SELECT * FROM bank_row WHERE ${ofAccounts} AND counterparty_account <> account_number
       AND counterparty_account IN (SELECT value FROM json_each(@others))`,
    { accounts: JSON.stringify(accounts), others: JSON.stringify(others) },
  );
}

/** Rows of some accounts whose summary has one of the words. */
export function listRowsNamed(
  db: ReadDb,
  accounts: readonly string[],
  words: readonly string[],
): BankDbRow[] {
  const named = words.map((_, index) => `instr(summary, @word${index}) > 0`).join(' OR ');
  return db.all<BankDbRow>(`SELECT * FROM bank_row WHERE ${ofAccounts} AND (${named})`, {
    accounts: JSON.stringify(accounts),
    ...Object.fromEntries(words.map((word, index) => [`word${index}`, word])),
  });
}
