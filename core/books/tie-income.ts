import { addMonthsToMonth } from '../dates.ts';
import type { Speaker } from '../messages/format.ts';
import { formatFen } from '../money.ts';
import { type AccountMonth, closingOf, topLevel } from './account-parts.ts';
import type { StatementsPack } from './charts.ts';
import {
  type BooksMonth,
  chainBack,
  chainOf,
  closingFigures,
  type Figure,
  incomeFigures,
  januaryOf,
  tellsYear,
  withYearBefore,
  yearStartFigures,
} from './columns.ts';
import { computeColumn } from './compute-lines.ts';
import { type ComputedStatement, quarterStart, type StatementBooks } from './compute-statement.ts';
import type { TieOut } from './schemas.ts';
import { sumOf, tie, tieEqual } from './tie.ts';
import { amountOfRole, tieMapped } from './tie-columns.ts';
import { isClosed, tieMovedProfit } from './tie-moved-profit.ts';

/** The income statement against the books it comes from and against equity. */
export function tieIncomeStatement(
  speaker: Speaker,
  from: StatementBooks,
  income: ComputedStatement,
  sheet: ComputedStatement,
): TieOut[] {
  return [
    ...tieMapped(speaker, 'incomeStatement.everyAccount', income.current),
    ...tieMapped(speaker, 'incomeStatement.everyAccountYearToDate', income.comparative),
    ...tieProfit(speaker, from, income, sheet),
    ...tieStatedYear(speaker, from, income),
    ...tieStatedQuarter(speaker, from, income),
    ...tieTransferred(speaker, from, income),
    ...tieMovedProfit(speaker, from, income),
    ...tieClosed(speaker, from.pack, income.books),
  ];
}

function netProfit(pack: StatementsPack, figures: readonly Figure[]): number {
  const form = pack.statements.incomeStatement;
  return amountOfRole({ form }, computeColumn(pack, 'incomeStatement', figures), 'netProfit');
}

/**
 * Net profit of the year to date against the change of undistributed profit, with what was declared to owners and put
 * into reserves added back, where the books reach back to January. Profit paid out without being declared and changes
 * of earlier years' profit make them differ rightly, which the sentence says.
 */
function tieProfit(
  speaker: Speaker,
  from: StatementBooks,
  income: ComputedStatement,
  sheet: ComputedStatement,
): TieOut[] {
  const { books, current, comparative } = sheet;
  const yearToDate = income.request.period === 'year' ? income.current : income.comparative;
  const start = yearStartFigures(books, from.all);
  if (!current.computed || !comparative.computed || !start || !yearToDate.computed) return [];
  const profit = amountOfRole(income, yearToDate.computed, 'netProfit');
  const { declared, reserves } = from.pack.income;
  const undistributed =
    amountOfRole(sheet, current.computed, 'undistributedProfit') -
    amountOfRole(sheet, comparative.computed, 'undistributedProfit');
  const change =
    undistributed +
    creditSinceJanuary(from, books, declared) +
    balanceOf(start, reserves) -
    balanceOf(closingFigures(books), reserves);
  const data = {
    profit: formatFen(profit),
    change: formatFen(change),
    difference: formatFen(profit - change),
  };
  return [
    tie(
      'incomeStatement.profitAgainstEquity',
      profit - change,
      () => speaker.say('books.tie.profit.ok', data),
      () => speaker.say('books.tie.profit.off', data),
    ),
  ];
}

const startsWithOne = (code: string, starts: readonly string[]): boolean =>
  starts.some((start) => code.startsWith(start));

/** Debit positive. */
const balanceOf = (figures: readonly Figure[], codes: readonly string[]): number =>
  sumOf(
    figures.filter(({ top }) => startsWithOne(top, codes)),
    ({ amountFen }) => amountFen,
  );

function creditSinceJanuary(
  { all }: StatementBooks,
  { month }: BooksMonth,
  codes: readonly string[],
): number {
  const chain = chainBack(all, month);
  const [first] = chain;
  if (!first) return 0;
  const credit = (books: BooksMonth, value: (account: AccountMonth) => number) =>
    sumOf(
      topLevel(books.accounts).filter(({ code }) => startsWithOne(code, codes)),
      value,
    );
  const before =
    first.from === januaryOf(month)
      ? 0
      : credit(first, ({ yearCreditFen, creditFen }) => (yearCreditFen ?? creditFen) - creditFen);
  return before + sumOf(chain, (books) => credit(books, ({ creditFen }) => creditFen));
}

/** What a trial balance states of the year against its months added up. */
function tieStatedYear(
  speaker: Speaker,
  { pack, all }: StatementBooks,
  { books }: ComputedStatement,
): TieOut[] {
  const chain = chainBack(all, books.month);
  if (chain.length < 2 || chain[0]?.from !== januaryOf(books.month) || !tellsYear(books)) return [];
  const what = speaker.text('books.tie.what.yearToDate');
  const stated = netProfit(pack, withYearBefore(pack, [books]));
  return [
    tieEqual(
      speaker,
      'incomeStatement.yearToDate',
      what,
      stated,
      netProfit(pack, incomeFigures(pack, chain)),
    ),
  ];
}

/** Months of vouchers only carry a stated year on, with closed and open months in one sum: nothing to compare. */
const statesYear = (books: BooksMonth): boolean => books.kind === 'trialBalance' && tellsYear(books);

/** What trial balances state of the year at the quarter's ends against the months of the quarter. */
function tieStatedQuarter(
  speaker: Speaker,
  { pack, all }: StatementBooks,
  { books, request }: ComputedStatement,
): TieOut[] {
  if (request.period !== 'quarter' || !statesYear(books)) return [];
  const start = quarterStart(books.month);
  const chain = chainOf(all, start, books.month);
  const isFirst = start === januaryOf(start);
  const before = all.find(({ month }) => month === addMonthsToMonth(start, -1));
  if (!chain || chain.length < 2 || !(isFirst || (before && statesYear(before)))) return [];
  const statedBefore = isFirst || !before ? 0 : netProfit(pack, withYearBefore(pack, [before]));
  const stated = netProfit(pack, withYearBefore(pack, [books])) - statedBefore;
  const what = speaker.text('books.tie.what.quarter');
  return [
    tieEqual(speaker, 'incomeStatement.quarter', what, stated, netProfit(pack, incomeFigures(pack, chain))),
  ];
}

/** Net profit of the months that were closed against what their closing carried to 本年利润. Only vouchers tell. */
function tieTransferred(
  speaker: Speaker,
  { pack, all }: StatementBooks,
  { books, current }: ComputedStatement,
): TieOut[] {
  const chain = chainOf(all, current.from, books.month) ?? [];
  const closed = chain.filter(({ accounts }) =>
    accounts.some(({ transferDebitFen, transferCreditFen }) => transferDebitFen || transferCreditFen),
  );
  if (closed.length === 0) return [];
  const carried = sumOf(closed, ({ accounts }) =>
    sumOf(
      topLevel(accounts).filter(({ code }) => startsWithOne(code, pack.income.profit)),
      ({ transferDebitFen, transferCreditFen }) => (transferCreditFen ?? 0) - (transferDebitFen ?? 0),
    ),
  );
  const what = speaker.text('books.tie.what.transferred');
  const profit = netProfit(pack, incomeFigures(pack, closed));
  return [tieEqual(speaker, 'incomeStatement.transferred', what, profit, carried)];
}

/** Where some income and cost accounts were closed at the end of the month, none may be left open. */
function tieClosed(speaker: Speaker, pack: StatementsPack, { accounts }: BooksMonth): TieOut[] {
  const own = topLevel(accounts).filter(({ code }) => code.startsWith(pack.income.class));
  if (!own.some(isClosed)) return [];
  const open = own.filter((account) => closingOf(account) !== 0);
  const [first] = open;
  return [
    tie(
      'incomeStatement.accountsClosed',
      first ? closingOf(first) : 0,
      () => speaker.say('books.tie.closed.ok'),
      () =>
        speaker.say('books.tie.closed.off', {
          count: open.length,
          code: first?.code ?? '',
          balance: formatFen(first ? closingOf(first) : 0),
        }),
    ),
  ];
}
