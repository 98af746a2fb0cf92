import { join } from 'node:path';
import { journal } from '../main/engine/store/migrations/0001-journal.ts';
import { rooms } from '../main/engine/store/migrations/0002-rooms.ts';
import { books } from '../main/engine/store/migrations/0003-books.ts';
import { type JournalFiles, lineColumns, partyCount, voucherColumns } from './make-journal.ts';
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

const rowsBefore = `
INSERT INTO journal_file VALUES ('0', 0);
INSERT INTO import (id, kind, format, file_name, sha256, options, from_on, to_on, row_count, skipped_duplicates, problems,
    imported_at, revision)
  VALUES (1, 'journal', '', '', '0', '{}', '', '', 0, 0, '[]', '', 1);
INSERT INTO bank_account (account_number) VALUES ('32250198000000000001');
WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < ${partyCount})
  INSERT INTO party (id, name) SELECT id, 'party ' || id FROM n;
`;

/** The firm's own schema, the columns that may be NULL at the end of their tables. */
const schema = [
  pragmas,
  journal,
  rooms,
  inOrder(inOrder(books, 'voucher', voucherColumns), 'voucher_line', lineColumns),
  rowsBefore,
].join('\n');

function inOrder(sql: string, table: string, columns: readonly string[]): string {
  return sql.replace(
    new RegExp(`(CREATE TABLE ${table} \\(\\n)([^;]*)(\\n\\)[^;]*;)`),
    (_, head, inside, tail) => {
      const place = (line: string): number => {
        if (line.startsWith('PRIMARY KEY')) return 1000;
        const at = columns.indexOf(line.split(' ')[0] ?? '');
        return at < 0 ? 999 : at;
      };
      const lines = (inside as string).split('\n').map((line) => line.trim().replace(/,$/, ''));
      return head + lines.sort((a, b) => place(a) - place(b)).join(',\n') + tail;
    },
  );
}

/** The sqlite3 shell's time for rows that are clean already; null where the shell is not there. */
function timeImport(folder: string, name: string, script: string): number | null {
  const database = join(folder, `${name}.sqlite`);
  const made = timeProgram('sqlite3', [database], schema);
  return made === null ? null : timeProgram('sqlite3', [database], `${pragmas}.mode csv\n${script}`);
}

export function timeJournalPeer(folder: string, files: JournalFiles, round: number): number | null {
  const { voucherRows, lineRows } = files;
  const script = `.import ${voucherRows} voucher\n.import ${lineRows} voucher_line\n`;
  return timeImport(folder, `journal-${files.vouchers}-${round}`, script);
}

export function timeStatementPeer(folder: string, rows: string, round: number): number | null {
  return timeImport(folder, `statement-${round}`, `.import ${rows} bank_row\n`);
}
