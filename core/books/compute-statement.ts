import { addMonthsToMonth, type Month } from '../dates.ts';
import { type CashRules, computeCashColumn, monthsWithoutFlows } from './cash-columns.ts';
import type { StatementForm, StatementsPack } from './charts.ts';
import {
  type BooksMonth,
  chainBack,
  chainOf,
  closingFigures,
  type Figure,
  incomeFigures,
  januaryOf,
  tellsYear,
  yearStartFigures,
  yearToDateFigures,
} from './columns.ts';
import { type ComputedColumn, computeColumn } from './compute-lines.ts';
import type { Period, StatementName } from './schemas.ts';

/** What statements are made from: the forms, the rules of cash, and the months of the books in order. */
export interface StatementBooks {
  readonly pack: StatementsPack;
  readonly cash: CashRules;
  readonly all: readonly BooksMonth[];
}

export interface StatementRequest {
  readonly statement: StatementName;
  /** The last month of the period. */
  readonly month: Month;
  readonly period: Period;
}

/** A column with the months it is of, or why it is empty. */
export interface StatementColumn {
  readonly head: 'closing' | 'yearStart' | 'period' | 'yearToDate' | 'year' | 'lastYear' | 'lastYearSoFar';
  readonly from: Month;
  readonly to: Month;
  readonly computed: ComputedColumn | null;
  /** Empty because months are missing, or because their source tells no cash flows. */
  readonly lacking: { readonly why: 'months' | 'flows'; readonly months: readonly Month[] } | null;
}

export interface ComputedStatement {
  readonly request: StatementRequest;
  readonly books: BooksMonth;
  readonly form: StatementForm;
  readonly current: StatementColumn;
  readonly comparative: StatementColumn;
}

/**
 * Computes a statutory statement from the books, with the comparatives its form has: the balance sheet the start of the
 * year; the others the year to date or, when they are of a year, the year before.
 *
 * @param books the last month of the period
 * @param noFlow what cash without a line of the cash-flow statement is called
 */
export function computeStatement(
  from: StatementBooks,
  request: StatementRequest,
  books: BooksMonth,
  noFlow = '',
): ComputedStatement {
  const form = from.pack.statements[request.statement];
  const columns = columnsOf(from, request, books, noFlow);
  return { request, books, form, ...columns };
}

type Columns = Pick<ComputedStatement, 'current' | 'comparative'>;

function columnsOf(
  from: StatementBooks,
  request: StatementRequest,
  books: BooksMonth,
  noFlow: string,
): Columns {
  const { statement, month, period } = request;
  if (statement === 'balanceSheet') return sheetColumns(from, books);
  const make = (head: StatementColumn['head'], first: Month, last: Month) =>
    statement === 'incomeStatement'
      ? incomeColumn(from, head, first, last)
      : cashColumn(from, head, first, last, noFlow);
  const january = januaryOf(month);
  if (period === 'year') {
    const lastYear = addMonthsToMonth(month, -12);
    const head = month.endsWith('-12') ? 'lastYear' : 'lastYearSoFar';
    return {
      current: make('year', january, month),
      comparative: make(head, addMonthsToMonth(january, -12), lastYear),
    };
  }
  const first = period === 'quarter' ? quarterStart(month) : books.from;
  return { current: make('period', first, month), comparative: make('yearToDate', january, month) };
}

/** @example quarterStart('2026-11') // '2026-10' */
export function quarterStart(month: Month): Month {
  return addMonthsToMonth(month, -((Number(month.slice(5)) - 1) % 3));
}

function sheetColumns({ pack, all }: StatementBooks, books: BooksMonth): Columns {
  const january = januaryOf(books.month);
  const december = addMonthsToMonth(january, -1);
  const startsAt = all.some(({ month }) => month === december) ? december : january;
  const start = yearStartFigures(books, all);
  const sheet = (figures: readonly Figure[]) => computeColumn(pack, 'balanceSheet', figures);
  return {
    current: {
      head: 'closing',
      from: january,
      to: books.month,
      computed: sheet(closingFigures(books)),
      lacking: null,
    },
    comparative: {
      head: 'yearStart',
      from: startsAt,
      to: startsAt,
      computed: start && sheet(start),
      lacking: start ? null : { why: 'months', months: [january] },
    },
  };
}

function incomeColumn(
  { pack, all }: StatementBooks,
  head: StatementColumn['head'],
  from: Month,
  to: Month,
): StatementColumn {
  const chain = chainOf(all, from, to);
  const figures = chain
    ? incomeFigures(pack, chain)
    : from === januaryOf(to)
      ? yearToDateFigures(pack, all, to)
      : null;
  return {
    head,
    from,
    to,
    computed: figures && computeColumn(pack, 'incomeStatement', figures),
    lacking: figures ? null : { why: 'months', months: missingMonths(all, from, to) },
  };
}

function cashColumn(
  { pack, cash, all }: StatementBooks,
  head: StatementColumn['head'],
  from: Month,
  to: Month,
  noFlow: string,
): StatementColumn {
  const chain = chainOf(all, from, to) ?? (from === januaryOf(to) ? chainFromBeginning(all, to) : null);
  if (!chain) {
    const lacking = { why: 'months' as const, months: missingMonths(all, from, to) };
    return { head, from, to, computed: null, lacking };
  }
  const computed = computeCashColumn(pack.statements.cashFlow, cash, chain, noFlow);
  const lacking = computed ? null : { why: 'flows' as const, months: monthsWithoutFlows(chain) };
  return { head, from, to, computed, lacking };
}

/** The months of the year of a firm that began within it: there was nothing before. */
function chainFromBeginning(all: readonly BooksMonth[], month: Month): BooksMonth[] | null {
  const chain = chainBack(all, month);
  const [first] = chain;
  const beganWithNothing =
    first &&
    tellsYear(first) &&
    first.accounts.every(
      ({ openingFen, debitFen, creditFen, yearDebitFen, yearCreditFen }) =>
        openingFen === 0 && yearDebitFen === debitFen && yearCreditFen === creditFen,
    );
  return beganWithNothing ? chain : null;
}

/** The months of a span that no month of the books covers. */
function missingMonths(all: readonly BooksMonth[], from: Month, to: Month): Month[] {
  const missing: Month[] = [];
  for (let month = from; month <= to; month = addMonthsToMonth(month, 1))
    if (!all.some((books) => books.from <= month && month <= books.month)) missing.push(month);
  return missing;
}
