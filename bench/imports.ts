import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { statementTable, toCsv } from '../scripts/firm/files.ts';
import { makeFirm } from '../scripts/make-firm.ts';
import { importOnce } from './import-once.ts';
import type { JournalFiles } from './make-journal.ts';
import { inSeconds, median, times } from './measure.ts';
import { timeJournalPeer, timeStatementPeer } from './peer-import.ts';

interface Rounds {
  readonly ours: readonly number[];
  readonly peers: readonly number[];
  readonly peakMb: number;
}

/** One after the other, so that whatever else the machine does falls on both. */
function inTurn(
  rounds: number,
  ours: (round: number) => { seconds: number; peakMb: number },
  peer: (round: number) => number | null,
): Rounds {
  const runs = Array.from({ length: rounds }, (_, round) => ({ own: ours(round), peer: peer(round) }));
  return {
    ours: runs.map(({ own }) => own.seconds),
    peers: runs.flatMap(({ peer: seconds }) => seconds ?? []),
    peakMb: Math.max(...runs.map(({ own }) => own.peakMb)),
  };
}

function tell(what: string, { ours, peers, peakMb }: Rounds): void {
  const own = median(ours);
  const ratio =
    peers.length > 0 ? `${times(own, median(peers))} the time of sqlite3’s .import` : 'no sqlite3';
  console.log(`import of ${what}: ${ratio}`);
  console.log(`  ${inSeconds(own)}${peers.length > 0 ? ` against ${inSeconds(median(peers))}` : ''}`);
  console.log(`  peak memory of the whole engine: ${Math.round(peakMb)} MB`);
}

const firmOf = ({ vouchers }: JournalFiles, round: number): string => `journal-${vouchers}-${round}.rongbei`;

/** A journal with every check on, beside sqlite3's .import of the same rows. Answers the firm it came into. */
export function benchJournal(folder: string, files: JournalFiles, rounds: number): string {
  const result = inTurn(
    rounds,
    (round) => importOnce(folder, firmOf(files, round), files.journal),
    (round) => timeJournalPeer(folder, files, round),
  );
  tell(`${files.vouchers.toLocaleString('en')} vouchers (two lines each)`, result);
  return firmOf(files, 0);
}

/** A bank statement, beside sqlite3's .import of its rows. */
export function benchStatement(folder: string, rounds: number): void {
  const made = makeFirm({ smallPayments: 8000 });
  const statement = join(folder, 'statement.csv');
  writeFileSync(statement, toCsv(statementTable(made).rows));
  const clean = join(folder, 'statement-rows.csv');
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = made.statement.map((line, index) =>
    [
      1,
      index,
      made.accountNumber,
      line.date,
      line.time,
      line.amountFen,
      line.balanceFen,
      cell(line.counterparty),
      line.counterpartyAccount,
      cell(line.summary),
      line.serial,
      'in',
      line.amountFen,
      0,
      '',
      '',
    ].join(','),
  );
  writeFileSync(clean, `${rows.join('\n')}\n`);
  const result = inTurn(
    rounds,
    (round) => importOnce(folder, `statement-${round}.rongbei`, statement),
    (round) => timeStatementPeer(folder, clean, round),
  );
  tell(`${made.statement.length.toLocaleString('en')} rows of a bank statement`, result);
  rmSync(clean);
}
