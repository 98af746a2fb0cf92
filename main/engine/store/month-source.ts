import type { ReadDb, WriteTx } from './handles.ts';

/** What stands for a month of the books; `import_id` only for a trial balance. */
export interface MonthSourceRow {
  month: string;
  kind: 'vouchers' | 'journal' | 'trialBalance';
  import_id: number | null;
}

export function findMonthSource(db: ReadDb, month: string): MonthSourceRow | undefined {
  return db.get<MonthSourceRow>('SELECT * FROM month_source WHERE month = @month', { month });
}

/** In the order of months. */
export function listMonthSources(db: ReadDb, from = '0000-00', to = '9999-99'): MonthSourceRow[] {
  return db.all<MonthSourceRow>(
    'SELECT * FROM month_source WHERE month BETWEEN @from AND @to ORDER BY month',
    { from, to },
  );
}

export function putMonthSource(tx: WriteTx, { month, kind, import_id }: MonthSourceRow): void {
  tx.put('month_source', { month }, { kind, import_id });
}

export function removeMonthSource(tx: WriteTx, month: string): void {
  tx.remove('month_source', { month });
}

/** The spans of months whose books came from a file: a journal's months, and those a trial balance is for. */
export function listImportedSpans(db: ReadDb): { from_month: string; to_month: string }[] {
  return db.all(
    `SELECT coalesce(import.from_on, month_source.month) AS from_month, month_source.month AS to_month
     FROM month_source LEFT JOIN import ON import.id = month_source.import_id
     WHERE month_source.kind <> 'vouchers' ORDER BY month_source.month`,
  );
}
