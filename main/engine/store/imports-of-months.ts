import type { ReadDb } from './handles.ts';

/** The trial balances of a month, newest first. */
export function listTrialBalancesOf(db: ReadDb, month: string): { id: number; file_name: string }[] {
  return db.all(
    "SELECT id, file_name FROM import WHERE kind = 'trialBalance' AND to_on = @month ORDER BY id DESC",
    { month },
  );
}

export function listTrialBalanceMonths(db: ReadDb): string[] {
  return db
    .all<{ to_on: string }>("SELECT DISTINCT to_on FROM import WHERE kind = 'trialBalance' ORDER BY to_on")
    .map(({ to_on }) => to_on);
}
