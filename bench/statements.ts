import type { Month } from '../core/dates.ts';
import { openTestEngine } from '../main/engine/testing/open-test-engine.ts';
import type { JournalFiles } from './make-journal.ts';
import { inMs, inSeconds, median, timedAsync, timeProgram, times } from './measure.ts';

const months: readonly Month[] = Array.from(
  { length: 12 },
  (_, index) => `2025-${String(index + 1).padStart(2, '0')}`,
);
const rounds = 5;

/** Twelve monthly balance sheets and income statements from a firm's stored books, and a new voucher until it shows in one. */
export async function benchStatements(
  folder: string,
  firmFile: string,
  files: JournalFiles,
  withPeers: boolean,
): Promise<void> {
  await using engine = openTestEngine({ folder });
  const { firm } = await engine.call('firm.open', { file: firmFile });
  const year: number[] = [];
  const each: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let sum = 0;
    for (const month of months) {
      for (const operation of ['books.getBalanceSheet', 'books.getIncomeStatement'] as const) {
        const { seconds } = await timedAsync(() => engine.call(operation, { month }, { firm }));
        sum += seconds;
        each.push(seconds);
      }
    }
    year.push(sum);
  }
  const stored = median(year);
  const count = files.vouchers.toLocaleString('en');
  console.log(`24 statements of a year from the stored books, ${count} vouchers: ${inMs(stored)}`);
  console.log(`  one statement: ${inMs(median(each))}`);
  if (withPeers) timePeers(files, stored);
  await benchNewVoucher(engine, firm);
}

/** Each reads its journal once for the balance sheets of twelve months and once for the income statements. */
function timePeers({ plainText }: JournalFiles, stored: number): void {
  const peers = [
    [
      'hledger',
      ['balancesheet', 'incomestatement'].map((report) => [report, '-f', plainText, '-M', '-O', 'csv']),
    ],
    [
      'ledger',
      [
        ['^assets', '^liabilities', '^equity'],
        ['^revenues', '^expenses'],
      ].map((which) => ['register', '-f', plainText, '--monthly', ...which]),
    ],
  ] as const;
  for (const [program, runs] of peers) {
    let sum: number | null = 0;
    for (const args of runs) {
      const seconds = timeProgram(program, args);
      sum = sum === null || seconds === null ? null : sum + seconds;
    }
    if (sum === null) console.log(`  ${program} is not installed or failed: no ratio`);
    else
      console.log(`  ${times(sum, stored)} faster than ${program} on the same vouchers (${inSeconds(sum)})`);
  }
}

async function benchNewVoucher(engine: ReturnType<typeof openTestEngine>, firm: string): Promise<void> {
  const shown: number[] = [];
  for (let round = 0; round < 8 * rounds; round += 1) {
    const fen = 100 + round;
    const line = { summary: '收款', debitFen: 0, creditFen: 0 };
    const lines = [
      { ...line, code: '1002', debitFen: fen },
      { ...line, code: '5001', creditFen: fen },
    ];
    const { seconds } = await timedAsync(async () => {
      await engine.call('vouchers.post', { date: '2026-01-15', lines }, { firm });
      return engine.call('books.getBalanceSheet', { month: '2026-01' }, { firm });
    });
    shown.push(seconds);
  }
  // The first ones are slower: code that has not run yet.
  const warm = shown.slice(2 * rounds);
  console.log(`  a new voucher posted and shown in the balance sheet: ${inMs(median(warm))}`);
}
