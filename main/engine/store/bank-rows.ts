import type { ReadDb } from './handles.ts';
import type { BankDbRow } from './imports.ts';
import { like } from './like.ts';

interface BankRowFilter {
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
  return { accountNumber, month, pattern: like(search) };
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

/** How many movements of a month are in no voucher. */
export function countUnbooked(db: ReadDb, month: string): number {
  const found = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM bank_row AS bank WHERE substr(date, 1, 7) = @month AND amount_fen <> 0
       AND NOT EXISTS (SELECT 1 FROM bank_match AS held WHERE held.import_id = bank.import_id AND held.row = bank.row)`,
    { month },
  );
  return found?.n ?? 0;
}
