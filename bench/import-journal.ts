import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../main/engine/store/open.ts';
import { openTestEngine } from '../main/engine/testing/open-test-engine.ts';
import { parties } from './chart.ts';
import type { ImportMeasure } from './import-child.ts';
import { count, megabytes, type Outcome, seconds, slower } from './table.ts';
import { median } from './timing.ts';
import { type BookFiles, lineColumns, voucherColumns } from './write-books.ts';

export interface ImportOutcome {
  readonly rows: readonly Outcome[];
  readonly peakKb: number;
  /** The folder of the firm that was made, and its file in it. */
  readonly firmFolder: string;
  readonly firmFile: string;
}

/** Imports a journal with every check on, beside the sqlite3 shell's `.import` of the same rows, in turns. */
export async function benchImport(folder: string, files: BookFiles, rounds: number): Promise<ImportOutcome> {
  const empty = await makeEmptyFirm(folder);
  const firmFolder = join(folder, `import-${files.count}`);
  const ours: ImportMeasure[] = [];
  const peers: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    rmSync(firmFolder, { recursive: true, force: true });
    mkdirSync(firmFolder);
    ours.push(importInChild(firmFolder, files));
    const peer = importWithShell(folder, empty, files);
    if (peer !== null) peers.push(peer);
  }
  const own = median(ours.map((measure) => measure.seconds));
  const peer = median(peers);
  const peakKb = Math.max(...ours.map((measure) => measure.peakKb));
  const beforeKb = Math.max(...ours.map((measure) => measure.beforeKb));
  const rate = `${count(Math.round(files.count / own))} vouchers a second`;
  const rows: Outcome[] = [
    {
      ratio: peers.length > 0 ? slower(own, peer) : '-',
      what: `import of a journal, ${count(files.count)} vouchers`,
      ours: seconds(own),
      peer: peers.length > 0 ? `sqlite3 .import ${seconds(peer)}; ours ${rate}` : 'sqlite3 is not installed',
    },
    {
      ratio: '-',
      what: `  memory of the process, at its largest`,
      ours: megabytes(peakKb),
      peer: `${megabytes(beforeKb)} before the import`,
    },
  ];
  return { rows, peakKb, firmFolder, firmFile: join(firmFolder, 'firm.rongbei') };
}

function importInChild(firmFolder: string, files: BookFiles): ImportMeasure {
  const script = join(import.meta.dirname, 'import-child.ts');
  const child = spawnSync(process.execPath, [...process.execArgv, script, firmFolder, files.journal], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(`import ended with ${child.status ?? child.signal}`);
  const measure = JSON.parse(child.stdout) as ImportMeasure;
  if (measure.rowCount !== files.count * 2 || measure.problems > 0) throw new Error(child.stdout);
  return measure;
}

async function makeEmptyFirm(folder: string): Promise<string> {
  const file = join(folder, 'empty.rongbei');
  rmSync(file, { force: true });
  await using engine = openTestEngine({ folder });
  const { firm } = await engine.call('firm.create', { file, profile: { name: '测速' } });
  await engine.call('firm.close', {}, { firm });
  return file;
}

/**
 * The seconds of the sqlite3 shell for the same rows, already clean, in a copy of an empty firm: the same page size,
 * tables, indexes, foreign keys and settings. Null where there is no shell.
 *
 * `.import` knows no NULL but for columns missing at a row's end, so both tables have those that may be missing last.
 */
function importWithShell(folder: string, empty: string, files: BookFiles): number | null {
  const file = join(folder, 'peer.rongbei');
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
  copyFileSync(empty, file);
  const settings = prepare(file);
  const script = join(folder, 'peer.sql');
  const imports = `.mode csv\n.import '${files.vouchers}' voucher\n.import '${files.lines}' voucher_line\n`;
  writeFileSync(script, settings + imports);
  // Each row with columns missing is told of: to nowhere, which takes no time.
  const command = 'exec sqlite3 "$0" <"$1" >/dev/null 2</dev/null';
  const start = performance.now();
  const { status } = spawnSync('sh', ['-c', command, file, script]);
  const taken = (performance.now() - start) / 1000;
  if (status === 127) return null;
  mustHaveAll(file, files);
  return taken;
}

/** @returns the settings of the app's own connection, as SQL */
function prepare(file: string): string {
  const connection = connect(file, { readonly: false });
  const read = (name: string): unknown => connection.pragma(name, { simple: true });
  const names = [
    'journal_mode',
    'synchronous',
    'foreign_keys',
    'cache_size',
    'mmap_size',
    'wal_autocheckpoint',
  ];
  // A write keeps in memory what it may have to take back.
  const settings = [
    ...names.map((name) => `PRAGMA ${name} = ${read(name)};`),
    'PRAGMA temp_store = MEMORY;',
    '',
  ];
  const [named] = connection.pragma('journal_mode') as [{ journal_mode: string }];
  if (named.journal_mode !== 'wal') throw new Error(`the journal is ${named.journal_mode}`);
  connection.pragma('foreign_keys = OFF');
  const tables: readonly [table: string, columns: readonly string[]][] = [
    ['voucher', voucherColumns],
    ['voucher_line', lineColumns],
  ];
  for (const [table, columns] of tables) {
    const made = connection
      .prepare('SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type DESC')
      .pluck()
      .all(table) as string[];
    connection.exec(`DROP TABLE ${table}`);
    for (const sql of made) connection.exec(sql.startsWith('CREATE TABLE') ? inOrder(sql, columns) : sql);
  }
  connection.exec("INSERT INTO journal_file (sha256, size) VALUES ('', 0)");
  connection.exec(`INSERT INTO import (id, kind, format, file_name, sha256, options, from_on, to_on, row_count,
    skipped_duplicates, problems, imported_at, revision) VALUES (1, 'journal', '', '', '', '', '', '', 0, 0, '', '', 1)`);
  const party = connection.prepare('INSERT INTO party (id, name, import_id) VALUES (?, ?, 1)');
  parties.forEach((name, index) => party.run(index + 1, name));
  connection.close();
  return settings.join('\n');
}

/** A table with these columns first. */
function inOrder(sql: string, columns: readonly string[]): string {
  const lines = sql.split('\n').map((line) => line.trim().replace(/,$/, ''));
  const place = (line: string): number => {
    if (line.startsWith('PRIMARY KEY')) return 1000;
    const at = columns.indexOf(line.split(' ')[0] ?? '');
    return at < 0 ? 999 : at;
  };
  const inside = lines.slice(1, -1).sort((a, b) => place(a) - place(b));
  return `${lines[0]}\n${inside.join(',\n')}\n${lines.at(-1)}`;
}

function mustHaveAll(file: string, files: BookFiles): void {
  const connection = connect(file, { readonly: true });
  const found = connection
    .prepare('SELECT count(*) AS lines, sum(debit_fen) - sum(credit_fen) AS off FROM voucher_line')
    .get() as { lines: number; off: number };
  connection.close();
  if (found.lines !== files.count * 2 || found.off !== 0)
    throw new Error(`sqlite3 took in ${JSON.stringify(found)}`);
}
