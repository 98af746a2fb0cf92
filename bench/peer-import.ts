import { join } from 'node:path';
import { journal } from '../main/engine/store/migrations/0001-journal.ts';
import { rooms } from '../main/engine/store/migrations/0002-rooms.ts';
import { books } from '../main/engine/store/migrations/0003-books.ts';
import { type JournalFiles, partyCount } from './make-journal.ts';
import { timeProgram } from './measure.ts';

// The pragmas of a firm's connection; the cache is what the engine's build of SQLite has by default.
const pragmas = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cache_size = -16000;
PRAGMA temp_store = MEMORY;
`;

const importRow = `
INSERT INTO journal_file VALUES ('0', 0);
INSERT INTO import (id, kind, format, file_name, sha256, options, from_on, to_on, row_count, skipped_duplicates, problems,
    imported_at, revision)
  VALUES (1, 'journal', '', '', '0', '{}', '', '', 0, 0, '[]', '', 1);
INSERT INTO bank_account (account_number) VALUES ('32250198000000000001');
WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < ${partyCount})
  INSERT INTO party (id, name) SELECT id, 'party ' || id FROM n;
`;

const schema = [pragmas, journal, rooms, books, importRow].join('\n');

/** The sqlite3 shell's time for rows that are clean already; null where the shell is not there. */
function timeImport(folder: string, name: string, script: string): number | null {
  const database = join(folder, `${name}.sqlite`);
  const before = timeProgram('sqlite3', [database], schema);
  const seconds =
    before === null ? null : timeProgram('sqlite3', [database], `${pragmas}.mode csv\n${script}`);
  return seconds;
}

/**
 * `.import` of the vouchers and lines. It cannot read NULL: `reverses` holds the voucher's own id, and the index over
 * those that are not NULL is left out, as it is empty in the firm's file.
 */
export function timeJournalPeer(folder: string, files: JournalFiles, round: number): number | null {
  const { voucherRows, lineRows } = files;
  const script = [
    'DROP INDEX voucher_by_reverses;',
    `.import ${voucherRows} voucher`,
    `.import ${lineRows} voucher_line`,
  ];
  return timeImport(folder, `journal-${files.vouchers}-${round}`, `${script.join('\n')}\n`);
}

export function timeStatementPeer(folder: string, rows: string, round: number): number | null {
  return timeImport(folder, `statement-${round}`, `.import ${rows} bank_row\n`);
}
