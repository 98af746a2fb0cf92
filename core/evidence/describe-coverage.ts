import type { Day } from '../dates.ts';
import { daysBetween } from '../dates.ts';
import type { Speaker } from '../messages/format.ts';
import type { Sentence } from '../schemas.ts';
import type { AccountCoverage } from './coverage-map.ts';
import { dayNumber, normaliseName, type OwnAccount } from './movement.ts';
import type { Movement } from './schemas.ts';
import { tailOf } from './wallet-rows.ts';

/** Statements this many days old are asked for anew. */
const oldAfterDays = 35;

export interface CoveredOwnAccount {
  readonly account: OwnAccount;
  readonly coverage: AccountCoverage;
  /** The last day its statements reach. */
  readonly to: Day;
  /** Its last balance was zero: no statement is awaited after it. */
  readonly isEmpty: boolean;
}

/** What the coverage map shows, in sentences: gaps first, then balances that do not follow, then the rest. */
export function describeCoverage(
  speaker: Speaker,
  accounts: readonly CoveredOwnAccount[],
  unknown: readonly UnknownAccount[],
  today: Day,
): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { account, coverage } of accounts)
    for (const { from, to } of coverage.gaps) {
      const days = dayNumber(to) - dayNumber(from) + 1;
      sentences.push(speaker.say('evidence.coverage.gap', { account: labelOf(account), from, to, days }));
    }
  for (const { account, coverage } of accounts)
    for (const { day, before, openingFen, closingFen } of coverage.breaks)
      sentences.push(
        speaker.say('evidence.coverage.break', {
          account: labelOf(account),
          day,
          before,
          openingFen,
          closingFen,
        }),
      );
  for (const { accountNumber, rowCount, amountFen } of unknown)
    sentences.push(speaker.say('evidence.coverage.unknownAccount', { accountNumber, rowCount, amountFen }));
  for (const { account, to, isEmpty } of accounts) {
    const days = daysBetween(to, today);
    if (!isEmpty && days > oldAfterDays)
      sentences.push(speaker.say('evidence.coverage.old', { account: labelOf(account), to, days }));
  }
  for (const { account, coverage } of accounts)
    for (const { from, to } of coverage.overlaps)
      sentences.push(speaker.say('evidence.coverage.overlap', { account: labelOf(account), from, to }));
  if (sentences.length === 0 && accounts.length > 0)
    sentences.push(speaker.say('evidence.coverage.whole', { count: accounts.length }));
  return sentences;
}

const labelOf = ({ accountNumber, bank }: OwnAccount): string =>
  bank === null ? accountNumber : `${bank} ${accountNumber}`;

export interface UnknownAccount {
  /** The number, or the card as a wallet names it: `招商银行(1234)`; empty where the row gives no number. */
  readonly accountNumber: string;
  readonly rowCount: number;
  /** Moved with it, both ways added. */
  readonly amountFen: number;
}

/**
 * Own accounts that rows name and no statement is there for: the other side has the firm's own name and a number that is
 * not known, or a wallet pays with a card whose last digits no known account has.
 *
 * @returns those most used first
 */
export function findUnknownAccounts(
  movements: Iterable<Movement>,
  accounts: readonly OwnAccount[],
  ownNames: ReadonlySet<string>,
  isPaired: (row: Movement) => boolean,
): UnknownAccount[] {
  const numbers = new Set(accounts.map(({ accountNumber }) => accountNumber.replace(/[\s-]/g, '')));
  const tails = new Set([...numbers].map((number) => number.slice(-4)));
  const wallets = new Set(
    accounts.filter(({ kind }) => kind === 'wallet').map(({ accountNumber }) => accountNumber),
  );
  const sums = new Map<string, { rowCount: number; amountFen: number }>();
  const isOwn = new Map<string, boolean>();
  for (const row of movements) {
    const named = wallets.has(row.accountNumber)
      ? namedCard(row, tails)
      : namedAccount(row, numbers, ownNames, isOwn);
    if (named === null || (named === '' && isPaired(row))) continue;
    const sum = sums.get(named) ?? { rowCount: 0, amountFen: 0 };
    sum.rowCount += 1;
    sum.amountFen += Math.abs(row.amountFen) || Math.abs(row.grossFen ?? 0);
    sums.set(named, sum);
  }
  return [...sums]
    .map(([accountNumber, sum]) => ({ accountNumber, ...sum }))
    .sort((a, b) => b.rowCount - a.rowCount || (a.accountNumber < b.accountNumber ? -1 : 1));
}

function namedCard({ method }: Movement, tails: ReadonlySet<string>): string | null {
  const tail = tailOf(method);
  return tail === null || tails.has(tail) ? null : (method?.split(/[&+]/)[0]?.trim() ?? null);
}

function namedAccount(
  { counterparty, counterpartyAccount }: Movement,
  numbers: ReadonlySet<string>,
  ownNames: ReadonlySet<string>,
  isOwn: Map<string, boolean>,
): string | null {
  if (counterparty === null) return null;
  let own = isOwn.get(counterparty);
  if (own === undefined) {
    own = ownNames.has(normaliseName(counterparty));
    isOwn.set(counterparty, own);
  }
  if (!own) return null;
  if (counterpartyAccount === null) return '';
  const number = counterpartyAccount.replace(/[\s-]/g, '');
  return numbers.has(number) ? null : number;
}
