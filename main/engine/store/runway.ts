import type { ReadDb, WriteTx } from './handles.ts';

export function readRunwaySettings(db: ReadDb): { burn_months: number; buffer_fen: number } | undefined {
  return db.get('SELECT burn_months, buffer_fen FROM runway_settings WHERE id = 1');
}

export function putRunwaySettings(tx: WriteTx, set: { burn_months: number; buffer_fen: number }): void {
  tx.put('runway_settings', { id: 1 }, { ...set });
}

/** The days each account's statements cover. */
export function listStatementSpans(db: ReadDb): { account_number: string; from_on: string; to_on: string }[] {
  return db.all(
    `SELECT account_number, from_on, to_on FROM import
     WHERE kind = 'bankStatement' AND account_number IS NOT NULL ORDER BY account_number, from_on`,
  );
}

// A transfer between the firm's own accounts: the other account is one of them; or the other side stands in another of
// them on the same day, and the names do not say that it is someone else. (CROSS JOIN keeps the order: the few
// accounts first, then their rows of the day by the index.)
const isOwnTransfer = `(
  movement.counterparty_account IN (SELECT account_number FROM bank_account)
  AND movement.counterparty_account <> movement.account_number
  OR (movement.counterparty IS NULL OR movement.counterparty IN (SELECT name FROM own_name)) AND EXISTS (
    SELECT 1 FROM bank_account AS own
    CROSS JOIN bank_row AS other ON other.account_number = own.account_number AND other.date = movement.date
    WHERE own.account_number <> movement.account_number AND other.amount_fen = -movement.amount_fen
      AND movement.amount_fen <> 0
      AND (other.counterparty IS NULL OR other.counterparty IN (SELECT name FROM own_name))))`;

// Each movement of the free accounts, and whether it is between own accounts; needs @firmName.
const counted = `own_name (name) AS (SELECT @firmName UNION SELECT name FROM bank_account WHERE name IS NOT NULL),
     counted AS (
       SELECT substr(movement.date, 1, 7) AS month, movement.amount_fen AS amount_fen, movement.summary AS summary,
         ${isOwnTransfer} AS is_own
       FROM bank_row AS movement JOIN bank_account USING (account_number) WHERE bank_account.restricted = 0`;

/** Movements of the free accounts by month, transfers between own accounts counted apart. */
export function sumByMonth(
  db: ReadDb,
  firmName: string,
): { month: string; in_fen: number; out_fen: number; own_transfers: number }[] {
  return db.all(
    `WITH ${counted})
     SELECT month, coalesce(sum(amount_fen) FILTER (WHERE amount_fen > 0 AND is_own IS NOT 1), 0) AS in_fen,
       coalesce(-sum(amount_fen) FILTER (WHERE amount_fen < 0 AND is_own IS NOT 1), 0) AS out_fen,
       count(*) FILTER (WHERE is_own = 1) AS own_transfers
     FROM counted GROUP BY month ORDER BY month`,
    { firmName },
  );
}

/** Movements of the free accounts whose summary has one of the words, transfers between own accounts left out. */
export function listMovementsNamed(
  db: ReadDb,
  firmName: string,
  words: readonly string[],
): { month: string; amount_fen: number; summary: string }[] {
  const named = words.map((_, index) => `instr(movement.summary, @word${index}) > 0`).join(' OR ');
  return db.all(
    `WITH ${counted} AND (${named}))
     SELECT month, amount_fen, summary FROM counted WHERE is_own IS NOT 1`,
    { firmName, ...Object.fromEntries(words.map((word, index) => [`word${index}`, word])) },
  );
}
