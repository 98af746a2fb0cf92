import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf, OperationName } from '../core/contract.ts';
import { openTestEngine } from '../main/engine/testing/open-test-engine.ts';
import { statementTable, toCsv } from '../scripts/firm/files.ts';
import { makeFirm } from '../scripts/make-firm.ts';
import { count, milliseconds, type Outcome, seconds, slower } from './table.ts';
import { median, timed } from './timing.ts';

const rounds = 3;

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

/** Importing a bank statement with every check on, beside `.import` of the same rows into the same columns and index. */
export async function benchBankStatement(folder: string): Promise<Outcome[]> {
  const made = makeFirm({ smallPayments: 8000 });
  const statement = join(folder, 'statement.csv');
  writeFileSync(statement, toCsv(statementTable(made).rows as string[][]));
  const clean = join(folder, 'clean.csv');
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = made.statement.map(({ date, amountFen, balanceFen, counterparty, serial }, index) => {
    const known = [1, index, made.accountNumber, date, '', amountFen, balanceFen];
    return [...known, cell(counterparty), '', '', serial].join(',');
  });
  writeFileSync(clean, rows.join('\n'));

  const imports: number[] = [];
  const peers: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await using engine = openTestEngine();
    const file = `bench-${round}.rongbei`;
    const { firm } = await engine.call('firm.create', { file, profile: { name: '测速' } });
    imports.push((await timed(() => engine.call('imports.commit', { file: statement }, { firm }))).seconds);
    const input = `${peerSchema}\n.mode csv\n.import '${clean}' bank_row\n`;
    const database = join(folder, `bank-${round}.sqlite`);
    const peer = await timed(() => spawnSync('sqlite3', [database], { input }));
    if (peer.value.status === 0) peers.push(peer.seconds);
  }
  const [ours, peer] = [median(imports), median(peers)];
  return [
    {
      ratio: peers.length > 0 ? slower(ours, peer) : '-',
      what: `import of a bank statement, ${count(made.statement.length)} rows`,
      ours: seconds(ours),
      peer: peers.length > 0 ? `sqlite3 .import ${seconds(peer)}` : 'sqlite3 is not installed',
    },
  ];
}

/** The operations a screen waits for. */
export async function benchScreens(): Promise<Outcome[]> {
  await using engine = openTestEngine();
  const { firm } = await engine.call('firm.createPractice', {});
  const screens: { [N in OperationName]?: InputOf<N> } = {
    'firm.getOverview': {},
    'books.getBalanceSheet': { month: '2026-10' },
    'runway.getRunway': {},
    'matches.list': {},
    'documents.getChecklist': {},
  };
  const rows: Outcome[] = [];
  for (const [operation, input] of Object.entries(screens) as [OperationName, InputOf<OperationName>][]) {
    const times: number[] = [];
    for (let round = 0; round < 20; round += 1)
      times.push((await timed(async () => engine.call(operation, input, { firm }))).seconds);
    rows.push({ ratio: '-', what: `screen: ${operation}`, ours: milliseconds(median(times)), peer: '' });
  }
  return rows;
}
