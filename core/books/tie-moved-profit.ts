import type { Speaker } from '../messages/format.ts';
import { formatFen } from '../money.ts';
import { type AccountMonth, closingOf, topLevel } from './account-parts.ts';
import type { StatementsPack } from './charts.ts';
import { type BooksMonth, chainOf, incomeFigures } from './columns.ts';
import { computeColumn } from './compute-lines.ts';
import type { ComputedStatement, StatementBooks } from './compute-statement.ts';
import type { TieOut } from './schemas.ts';
import { sumOf, tie } from './tie.ts';
import { amountOfRole } from './tie-columns.ts';

/** Whether an income or cost account was emptied in the month. */
export function isClosed(account: AccountMonth): boolean {
  return account.transferDebitFen === null
    ? closingOf(account) === 0 && account.debitFen !== 0 && account.debitFen === account.creditFen
    : account.transferDebitFen !== 0 || account.transferCreditFen !== 0;
}

/**
 * Net profit of the months that trial balances stand for, where income and cost accounts were closed, against what
 * 本年利润 moved by in them: a trial balance does not tell a return on the other side of an account from its closing.
 *
 * @example revenue of 20,000 on both sides with a return of 1,000 among the debits, and 19,000 carried to 本年利润
 */
export function tieMovedProfit(
  speaker: Speaker,
  { pack, all }: StatementBooks,
  { books, current }: ComputedStatement,
): TieOut[] {
  const closed = (chainOf(all, current.from, books.month) ?? []).filter(
    ({ kind, accounts }) => kind === 'trialBalance' && incomeAccounts(pack, accounts).some(isClosed),
  );
  if (closed.length === 0) return [];
  let profit = 0;
  let moved = 0;
  for (const month of closed) {
    const earned = netProfitOf(pack, month);
    const carried = carriedIn(pack, month, earned);
    if (carried === null) return [];
    profit += earned;
    moved += carried;
  }
  const data = {
    profit: formatFen(profit),
    moved: formatFen(moved),
    difference: formatFen(profit - moved),
  };
  return [
    tie(
      'incomeStatement.movedProfit',
      profit - moved,
      () => speaker.say('books.tie.moved.ok', data),
      () => speaker.say('books.tie.moved.off', data),
    ),
  ];
}

function netProfitOf(pack: StatementsPack, month: BooksMonth): number {
  const form = pack.statements.incomeStatement;
  return amountOfRole(
    { form },
    computeColumn(pack, 'incomeStatement', incomeFigures(pack, [month])),
    'netProfit',
  );
}

function incomeAccounts(
  { income }: StatementsPack,
  accounts: readonly AccountMonth[],
): readonly AccountMonth[] {
  return topLevel(accounts).filter(
    ({ code }) => code.startsWith(income.class) && !income.outside.some((start) => code.startsWith(start)),
  );
}

const moveOf = (accounts: readonly AccountMonth[]): number =>
  sumOf(accounts, ({ debitFen, creditFen }) => creditFen - debitFen);

/**
 * What went to 本年利润 of a month's own profit: its movement, with what it passed on to 利润分配 added back, less what
 * income and cost accounts held from earlier months, and with what they still hold.
 *
 * @returns fen; null where the month does not tell, as when profit was shared out in the month it was passed on
 */
function carriedIn(pack: StatementsPack, { accounts }: BooksMonth, earned: number): number | null {
  const tops = topLevel(accounts);
  const startingWith = (codes: readonly string[]) =>
    tops.filter(({ code }) => codes.some((start) => code.startsWith(start)));
  const [profitCode = '', ...sharedCodes] = pack.income.profit;
  const profit = startingWith([profitCode]);
  const shared = startingWith(sharedCodes);
  if (profit.length + shared.length === 0) return null;
  const own = incomeAccounts(pack, accounts);
  const stayed = sumOf(own, ({ openingFen }) => openingFen) - sumOf(own, closingOf);
  const moved = moveOf(profit) + stayed;
  const debit = sumOf(shared, ({ debitFen }) => debitFen);
  const credit = sumOf(shared, ({ creditFen }) => creditFen);
  const isPassedOn = sumOf(profit, closingOf) === 0 && (debit !== 0 || credit !== 0);
  if (!isPassedOn || moved === earned) return moved;
  if (debit === 0 || credit === 0) return moved + credit - debit;
  const { declared, reserves } = pack.income;
  const sharedOut =
    sumOf(startingWith(declared), ({ creditFen }) => creditFen) + moveOf(startingWith(reserves));
  const withShared = moved + credit - debit + sharedOut;
  return withShared === earned ? withShared : null;
}
