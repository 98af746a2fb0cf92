import { setMark } from './evidence.ts';
import type { ReadDb, WriteTx } from './handles.ts';

/** How many rows of an import are in the books. */
export function countMatchesOfImport(db: ReadDb, importId: number): number {
  const found = db.get<{ n: number }>('SELECT count(*) AS n FROM bank_match WHERE import_id = @importId', {
    importId,
  });
  return found?.n ?? 0;
}

/** Takes away what was said of rows of an import that it holds no longer. */
export function removeMarksApartFrom(tx: WriteTx, importId: number, kept: ReadonlySet<number>): void {
  const about = (table: string, columns: string) =>
    tx.all<{ import_id: number; row: number; about: number }>(
      `SELECT import_id, row, ${columns} AS about FROM ${table}
       WHERE ${columns === 'row' ? 'import_id' : 'pair_import_id'} = @importId`,
      { importId },
    );
  for (const { import_id, row } of about('bank_match', 'row'))
    if (!kept.has(row)) tx.remove('bank_match', { import_id, row });
  for (const { import_id, row } of about('bank_row_mark', 'row'))
    if (!kept.has(row)) tx.remove('bank_row_mark', { import_id, row });
  for (const mark of about('bank_row_mark', 'pair_row')) {
    if (kept.has(mark.about)) continue;
    const { import_id, row } = mark;
    setMark(tx, { import_id, row }, { pair: null, pair_import_id: null, pair_row: null });
  }
}

/** The rows of bank statements that are in the books through some vouchers. */
export function listMatchesOfVouchers(
  db: ReadDb,
  from: number,
  to: number,
): { import_id: number; row: number }[] {
  return db.all(
    'SELECT import_id, row FROM bank_match WHERE voucher_id BETWEEN @from AND @to ORDER BY import_id, row',
    { from, to },
  );
}
