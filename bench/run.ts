import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputOf, OperationName, OutputOf } from '../core/contract.ts';
import { openTestEngine } from '../main/engine/testing/open-test-engine.ts';
import { statementTable, toCsv } from '../scripts/firm/files.ts';
import { makeFirm } from '../scripts/make-firm.ts';

// Importing a bank statement with every check on, beside sqlite3's own .import of the same rows into the same columns and
// index; and the operations a screen waits for. One run, ratios first: seconds differ from machine to machine.

const rounds = 3;

function timed<T>(work: () => T): { seconds: number; value: T } {
  const start = performance.now();
  const value = work();
  return { seconds: (performance.now() - start) / 1000, value };
}

async function timedAsync<T>(work: () => Promise<T>): Promise<{ seconds: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { seconds: (performance.now() - start) / 1000, value };
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

const peerSchema = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE bank_row (
  import_id INTEGER NOT NULL, row INTEGER NOT NULL, account_number TEXT NOT NULL, date TEXT NOT NULL, time TEXT,
  amount_fen INTEGER NOT NULL, balance_fen INTEGER, counterparty TEXT, counterparty_account TEXT, summary TEXT, serial TEXT,
  PRIMARY KEY (import_id, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX bank_row_by_day ON bank_row (account_number, date);
`;

/** The sqlite3 shell's time for rows that are already clean; null where the shell is not installed. */
function timePeer(folder: string, csv: string, round: number): number | null {
  const database = join(folder, `peer-${round}.sqlite`);
  const script = `${peerSchema}\n.mode csv\n.import ${csv} bank_row\n`;
  const { seconds, value } = timed(() => spawnSync('sqlite3', [database], { input: script }));
  return value.status === 0 ? seconds : null;
}

const folder = mkdtempSync(join(tmpdir(), 'rongbei-bench-'));
try {
  const made = makeFirm({ smallPayments: 8000 });
  const statement = join(folder, 'statement.csv');
  writeFileSync(statement, toCsv(statementTable(made).rows as string[][]));
  const clean = join(folder, 'clean.csv');
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = made.statement.map((line, index) =>
    [
      1,
      index,
      made.accountNumber,
      line.date,
      '',
      line.amountFen,
      line.balanceFen,
      cell(line.counterparty),
      '',
      '',
      line.serial,
    ].join(','),
  );
  writeFileSync(clean, rows.join('\n'));

  const imports: number[] = [];
  const peers: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await using engine = openTestEngine();
    const { firm } = await engine.call('firm.create', {
      file: `bench-${round}.rongbei`,
      profile: { name: '测速' },
    });
    imports.push(
      (await timedAsync(() => engine.call('imports.commit', { file: statement }, { firm }))).seconds,
    );
    const peer = timePeer(folder, clean, round);
    if (peer !== null) peers.push(peer);
  }
  const count = made.statement.length.toLocaleString('en');
  console.log(`import of ${count} bank rows: ${median(imports).toFixed(2)} s`);
  if (peers.length > 0) {
    console.log(`  sqlite3 .import of the same rows, clean: ${median(peers).toFixed(2)} s`);
    console.log(`  ratio: ${(median(imports) / median(peers)).toFixed(1)}×`);
  } else console.log('  sqlite3 is not installed: no ratio');

  await using engine = openTestEngine();
  const { firm } = await engine.call('firm.createPractice', {});
  const screens: { [N in OperationName]?: InputOf<N> } = {
    'firm.getOverview': {},
    'books.getBalanceSheet': { month: '2026-10' },
    'runway.getRunway': {},
    'matches.list': {},
    'documents.getChecklist': {},
  };
  for (const [operation, input] of Object.entries(screens) as [OperationName, InputOf<OperationName>][]) {
    const times: number[] = [];
    for (let round = 0; round < 20; round += 1) {
      times.push(
        (await timedAsync<OutputOf<OperationName>>(() => engine.call(operation, input, { firm }))).seconds,
      );
    }
    console.log(`${operation}: ${(median(times) * 1000).toFixed(1)} ms`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
