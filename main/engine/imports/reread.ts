import { formatsPackSchema } from '../../../core/imports/formats.ts';
import { type ImportReading, readImport } from '../../../core/imports/read-import.ts';
import { readKeptFile } from '../store/files.ts';
import type { Row } from '../store/handles.ts';
import type { ImportRow } from '../store/imports.ts';
import { rowsOfJournal } from './journal-reread.ts';
import type { Kept } from './kept.ts';
import { decode } from './read-file.ts';
import { accountMonthRow, bankDbRow, fromSpans, storedOptions, trialBalanceDbRow } from './stored.ts';

/** Reads the kept original of an import again, as it was read when it came in. */
export function rereadImport({ resources, db, importRow }: Kept): ImportReading {
  const kept = importRow as unknown as ImportRow;
  const { chosen, layout } = storedOptions(kept);
  const file = { fileName: kept.file_name, bytes: readKeptFile(db, kept.sha256), sha256: kept.sha256 };
  const encoding = kept.encoding as NonNullable<Parameters<typeof decode>[1]['encoding']> | null;
  const { sheets } = decode(file, encoding ? { encoding } : {});
  const sheet = sheets.find((candidate) => candidate.name === layout.sheet);
  if (!sheet) throw new Error(`import ${kept.id}: no sheet ${layout.sheet}`);
  return readImport(sheet, layout, resources.pack('imports/formats.json', formatsPackSchema), chosen);
}

/** The rows of an import in a table, just as they were inserted, read from its kept original. */
export function rowsOfImport(kept: Kept, table: string): Iterable<Row> {
  const importRow = kept.importRow as unknown as ImportRow;
  if (importRow.kind === 'journal') return rowsOfJournal(kept, importRow, table);
  const reading = rereadImport(kept);
  const trialBalance = () => reading.trialBalanceRows.map((row) => trialBalanceDbRow(importRow.id, row));
  if (table === 'trial_balance_row') return trialBalance();
  if (table === 'account_month') return trialBalance().map((row) => accountMonthRow(importRow, row));
  if (table !== 'bank_row') throw new Error(`imports keep no rows in ${table}`);
  const leftOut = fromSpans(storedOptions(importRow).leftOut);
  const account = importRow.account_number ?? '';
  return reading.bankRows
    .filter((row) => !leftOut.has(row.row))
    .map((row) => bankDbRow(importRow.id, account, row));
}
