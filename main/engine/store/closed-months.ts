import type { ReadDb, WriteTx } from './handles.ts';

export function isClosed(db: ReadDb, month: string): boolean {
  return db.get('SELECT 1 FROM closed_month WHERE month = @month', { month }) !== undefined;
}

/** In order. */
export function listClosedMonths(db: ReadDb): string[] {
  return db.all<{ month: string }>('SELECT month FROM closed_month ORDER BY month').map(({ month }) => month);
}

export function insertClosedMonth(tx: WriteTx, month: string, at: string): void {
  tx.insert('closed_month', { month, closed_at: at });
}

export function removeClosedMonth(tx: WriteTx, month: string): void {
  tx.remove('closed_month', { month });
}
