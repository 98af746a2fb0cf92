import type { ReadDb, WriteTx } from './handles.ts';

export interface RecurringRow {
  id: number;
  name: string;
  /** JSON: the voucher; its date is the day the recurrence is counted from. */
  voucher: string;
  every_months: number;
  next_on: string;
  until: string | null;
}

export function listRecurring(db: ReadDb): RecurringRow[] {
  return db.all<RecurringRow>('SELECT * FROM recurring ORDER BY next_on, id');
}

export function findRecurring(db: ReadDb, id: number): RecurringRow | undefined {
  return db.get<RecurringRow>('SELECT * FROM recurring WHERE id = @id', { id });
}

export function insertRecurring(tx: WriteTx, row: Omit<RecurringRow, 'id'>): number {
  return tx.insert('recurring', { ...row });
}

export function updateRecurring(tx: WriteTx, id: number, set: Partial<Omit<RecurringRow, 'id'>>): void {
  tx.update('recurring', { id }, { ...set });
}

export function removeRecurring(tx: WriteTx, id: number): void {
  tx.remove('recurring', { id });
}
