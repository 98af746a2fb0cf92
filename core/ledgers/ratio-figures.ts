import { topLevel } from '../books/account-parts.ts';
import { type CashRules, computeCashColumn } from '../books/cash-columns.ts';
import { lineOfRole } from '../books/charts.ts';
import {
  type BooksMonth,
  chainBack,
  chainOf,
  closingFigures,
  incomeFigures,
  januaryOf,
  yearStartFigures,
  yearToDateFigures,
} from '../books/columns.ts';
import { type ComputedColumn, computeColumn } from '../books/compute-lines.ts';
import type { StatementBooks } from '../books/compute-statement.ts';
import type { LineRole } from '../books/line-roles.ts';
import type { StatementName } from '../books/schemas.ts';
import { addMonthsToMonth, type Month, monthsFromTo } from '../dates.ts';

/** A calendar year, twelve months that end within one, or the year to date. */
export type RatioSpan = 'year' | 'twelveMonths' | 'yearToDate';

/** An amount a ratio is made of: null where the books do not tell it. */
export interface RatioAmount {
  readonly fen: number | null;
  /** The line it is, or null for what stands on no line. */
  readonly statement: StatementName | null;
  readonly line: number;
  readonly month: Month;
}

/** What one period gives: an amount by its name, such as `closing.currentAssets` or `income.revenue`. */
export interface RatioFigures {
  readonly span: RatioSpan;
  readonly from: Month;
  readonly to: Month;
  /** 360, or 30 for each month of a year to date. */
  readonly days: number;
  amountOf(key: AmountKey): RatioAmount;
  /** Owners' loans that rank behind other debts by a written promise, at the end and at the beginning. */
  readonly subordinatedFen: number;
  readonly subordinatedOpeningFen: number;
}

export type AmountKey =
  | `closing.${LineRole}`
  | `opening.${LineRole}`
  | `income.${LineRole}`
  | `flow.${LineRole}`
  | 'other.depreciation'
  | 'other.principalPaid'
  | 'other.interestPaid'
  | 'other.interest';

/** Accounts whose credits are the depreciation and amortisation of a period, in both charts. */
const depreciationCodes = ['1602', '1622', '1632', '1642', '1702'];
/** Written off by credits to the account itself, in both charts; told by its name. */
const prepaidName = /^长期待摊费用/;
const principalFlow = 16;
const interestFlow = 17;

/** How far back ratios compare: three periods, and one before them for growth. */
export const ratioPeriods = 3;

/**
 * The longest span that the books know up to a month: its calendar year in December, the last twelve months elsewhere,
 * else the year to date; null where not even that is known.
 */
export function chooseSpan({ all, pack }: StatementBooks, month: Month): RatioSpan | null {
  const twelve = chainOf(all, addMonthsToMonth(month, -11), month);
  if (month.endsWith('-12') && (twelve || yearToDateFigures(pack, all, month))) return 'year';
  if (twelve) return 'twelveMonths';
  return yearToDateFigures(pack, all, month) ? 'yearToDate' : null;
}

/** The figures of a period; null where the books do not have its last month. */
export function readRatioFigures(
  from: StatementBooks,
  span: RatioSpan,
  to: Month,
  isSubordinated: (partyId: number) => boolean,
): RatioFigures | null {
  const { all, pack, cash } = from;
  const last = all.find(({ month }) => month === to);
  if (!last) return null;
  const first = span === 'twelveMonths' ? addMonthsToMonth(to, -11) : januaryOf(to);
  const chain = chainOf(all, first, to);
  const figures = chain
    ? incomeFigures(pack, chain)
    : first === januaryOf(to)
      ? yearToDateFigures(pack, all, to)
      : null;
  const columns = {
    closing: computeColumn(pack, 'balanceSheet', closingFigures(last)),
    opening: openingColumn(from, first, last),
    income: figures && computeColumn(pack, 'incomeStatement', figures),
    flow: chain && computeCashColumn(pack.statements.cashFlow, cash, chain, ''),
  };
  const before = addMonthsToMonth(first, -1);
  const subordinated = (books: BooksMonth | undefined) =>
    (books?.parties ?? [])
      .filter(({ code, partyId }) => code.startsWith('2241') && isSubordinated(partyId))
      .reduce((sum, { openingFen, debitFen, creditFen }) => sum - openingFen - debitFen + creditFen, 0);
  return {
    span,
    from: first,
    to,
    days: span === 'yearToDate' ? monthsFromTo(first, to).length * 30 : 360,
    subordinatedFen: Math.max(0, subordinated(last)),
    subordinatedOpeningFen: Math.max(0, subordinated(all.find(({ month }) => month === before))),
    amountOf: (key) => {
      if (key.startsWith('other.'))
        return otherAmount(key, { from, chain, cash, income: columns.income, to });
      const [side, role] = key.split('.') as ['closing' | 'opening' | 'income' | 'flow', LineRole];
      const statement = side === 'income' ? 'incomeStatement' : side === 'flow' ? 'cashFlow' : 'balanceSheet';
      const line = lineOfRole(pack.statements[statement], role);
      const column = columns[side];
      const fen = line === 0 ? absentRole(role, column) : (column?.lines.get(line)?.amountFen ?? null);
      return { fen, statement, line, month: side === 'opening' ? before : to };
    },
  };
}

/** A form without a line of its own for contract liabilities has them among the advances: nothing is missing. */
function absentRole(role: LineRole, column: ComputedColumn | null): number | null {
  return role === 'contractLiabilities' && column ? 0 : null;
}

function openingColumn({ pack, all }: StatementBooks, first: Month, last: BooksMonth): ComputedColumn | null {
  const before = all.find(({ month }) => month === addMonthsToMonth(first, -1));
  const figures = before
    ? closingFigures(before)
    : first === januaryOf(last.month)
      ? yearStartFigures(last, all)
      : null;
  return figures && computeColumn(pack, 'balanceSheet', figures);
}

interface OtherInput {
  readonly from: StatementBooks;
  readonly chain: readonly BooksMonth[] | null;
  readonly cash: CashRules;
  readonly income: ComputedColumn | null;
  readonly to: Month;
}

function otherAmount(key: AmountKey, { from, chain, income, to }: OtherInput): RatioAmount {
  const nowhere = { statement: null, line: 0, month: to };
  switch (key) {
    case 'other.depreciation':
      return { ...nowhere, fen: depreciationOf(from, chain, to) };
    case 'other.principalPaid':
      return { ...nowhere, fen: flowOf(chain, principalFlow) };
    case 'other.interestPaid':
      return { ...nowhere, fen: flowOf(chain, interestFlow) };
    default:
      return interestOf(from, income, to);
  }
}

/** Interest, where the books tell it apart; else all finance expenses in its place. */
function interestOf({ pack }: StatementBooks, income: ComputedColumn | null, month: Month): RatioAmount {
  const form = pack.statements.incomeStatement;
  const own = lineOfRole(form, 'interestExpense');
  const told = income?.lines.get(own)?.amountFen ?? null;
  const line = told === null ? lineOfRole(form, 'financeCost') : own;
  return { fen: income?.lines.get(line)?.amountFen ?? null, statement: 'incomeStatement', line, month };
}

function flowOf(chain: readonly BooksMonth[] | null, flow: number): number | null {
  if (!chain || chain.some(({ flows }) => flows === null)) return null;
  return 0 - chain.reduce((sum, { flows }) => sum + (flows?.get(flow) ?? 0), 0);
}

function depreciationOf(
  { all }: StatementBooks,
  chain: readonly BooksMonth[] | null,
  to: Month,
): number | null {
  const months = chain ?? chainBack(all, to);
  const [first] = months;
  if (!first) return null;
  const own = (books: BooksMonth) => [
    ...books.accounts.filter(({ code }) => depreciationCodes.includes(code)),
    ...topLevel(books.accounts).filter(({ name }) => prepaidName.test(name)),
  ];
  let before = 0;
  if (!chain && first.from !== januaryOf(to)) {
    for (const { yearCreditFen, creditFen } of own(first)) {
      if (yearCreditFen === null) return null;
      before += yearCreditFen - creditFen;
    }
  }
  return (
    before +
    months.reduce((sum, books) => sum + own(books).reduce((total, { creditFen }) => total + creditFen, 0), 0)
  );
}
