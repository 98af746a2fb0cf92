import { spawnSync } from 'node:child_process';

/** What a program made of twelve months, in one run for each statement: the way it is quickest. */
export interface PeerOutcome {
  readonly seconds: number;
  /** Of the month asked for. */
  readonly totalAssetsFen: number | null;
  readonly netProfitFen: number | null;
}

const longest = 1_200_000;

interface Run {
  readonly seconds: number;
  readonly text: string;
}

/** Null where the program is not installed; a sentence where it could not do it. */
function run(program: string, args: readonly string[]): Run | string | null {
  const start = performance.now();
  const { status, stdout, error, signal } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: longest,
    maxBuffer: 1 << 28,
  });
  if (error && (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  if (status !== 0) return `${program} ended with ${status ?? signal ?? error}`;
  return { seconds: (performance.now() - start) / 1000, text: stdout };
}

const toFen = (text: string): number => Math.round(Number(text.replaceAll(/[^\d.-]/g, '')) * 100);
const fieldsOf = (line: string): string[] => line.split('","').map((field) => field.replaceAll('"', ''));

/** @param month the month whose figures are compared, the last of `year` */
export function runHledger(file: string, year: string, month: string): PeerOutcome | string | null {
  const span = ['-b', `${year}-01-01`, '-e', `${Number(year) + 1}-01-01`, '-M', '-O', 'csv'];
  const sheet = run('hledger', ['-f', file, 'balancesheet', ...span]);
  if (sheet === null || typeof sheet === 'string') return sheet;
  const income = run('hledger', ['-f', file, 'incomestatement', ...span, 'not:desc:结转损益']);
  if (income === null || typeof income === 'string') return income;
  const at = Number(month.slice(5));
  const rows = (text: string): string[][] => text.split('\n').map(fieldsOf);
  const assets = rows(sheet.text).find(([name]) => /^total/i.test(name ?? ''));
  const net = rows(income.text).find(([name]) => /^net/i.test(name ?? ''));
  return {
    seconds: sheet.seconds + income.seconds,
    totalAssetsFen: assets ? toFen(assets[at] ?? '') : null,
    netProfitFen: net ? toFen(net[at] ?? '') : null,
  };
}

/** The same of ledger, which gives what each account moved by month; it has no forms of statements. */
export function runLedger(file: string, year: string, month: string): PeerOutcome | string | null {
  const format = '%(format_date(date, "%Y-%m")),%(account),%(quantity(amount))\n';
  const args = ['-f', file, 'register', '--monthly', '--format', format];
  const until = ['--end', `${Number(year) + 1}-01-01`];
  const sheet = run('ledger', [...args, ...until, '^assets', '^liabilities', '^equity']);
  if (sheet === null || typeof sheet === 'string') return sheet;
  const begin = ['--begin', `${year}-01-01`];
  const income = run('ledger', [
    ...args,
    ...begin,
    ...until,
    '^revenues',
    '^expenses',
    'and',
    'not',
    '@结转损益',
  ]);
  if (income === null || typeof income === 'string') return income;
  const sum = (text: string, isMeant: (month: string, account: string) => boolean): number =>
    text
      .split('\n')
      .map((line) => line.split(','))
      .filter(([at = '', account = '']) => isMeant(at, account))
      .reduce((total, [, , amount = '0']) => total + toFen(amount), 0);
  return {
    seconds: sheet.seconds + income.seconds,
    totalAssetsFen: sum(
      sheet.text,
      (at, account) => at !== '' && at <= month && account.startsWith('assets'),
    ),
    netProfitFen: -sum(income.text, (at) => at === month),
  };
}
