import { Decimal } from 'decimal.js';
import {
  addDaysTo,
  addMonthsToMonth,
  type Day,
  daysBetween,
  lastDayOf,
  type Month,
  monthOf,
} from '../dates.ts';
import { roundFen } from '../money.ts';
import type { CashMonth, Runway, RunwaySettings } from './contract.ts';

/** What the bank statements (or, without them, the books) say of the firm's cash. */
export interface CashFacts {
  /** The day of the balance; null when nothing is known. */
  readonly asOf: Day | null;
  /** Free money on that day; null when no balance is known. */
  readonly cashFen: number | null;
  /** The months with movements or coverage, in order; transfers between own accounts are not in them. */
  readonly months: readonly Omit<CashMonth, 'used'>[];
}

export type ComputedRunway = Pick<
  Runway,
  'state' | 'months' | 'cashOutOn' | 'asOf' | 'cashFen' | 'burnPerMonthFen' | 'history' | 'projection'
> & {
  /** How many complete months the burn is averaged over; zero when there are too few. */
  readonly averagedMonths: number;
  /** The day the cash falls under the buffer; null without a buffer or a burn. */
  readonly bufferOn: Day | null;
};

/** Fewer complete months than this say nothing of a monthly burn. */
export const fewestMonths = 3;
const longestProjection = 24;
/** Days of an average month. */
const daysPerMonth = new Decimal(365).div(12);

/**
 * Months of cash at the present burn.
 *
 * Burn = the average of (money out − money in) over the last complete months, as many as the settings say, at least
 * three. Months = cash ÷ burn, one decimal, half-up. The cash-out day = the day of the balance plus cash ÷ burn months
 * of 365 ÷ 12 days, whole days. With money growing (a burn of zero or less) there is no such day, and both are null.
 *
 * @example
 * // 318,462.37 in cash, 147,500.00 burnt a month: 318462.37 ÷ 147500 = 2.159… -> 2.2 months
 */
export function computeRunway(
  { asOf, cashFen, months }: CashFacts,
  settings: RunwaySettings,
): ComputedRunway {
  const complete = months.filter(({ complete: isComplete }) => isComplete).slice(-settings.burnMonths);
  const used = new Set(complete.length >= fewestMonths ? complete.map(({ month }) => month) : []);
  const history = months.map((month) => ({ ...month, used: used.has(month.month) }));
  const base = { asOf, cashFen, history, averagedMonths: used.size };
  const nothing = { months: null, cashOutOn: null, projection: [], bufferOn: null };
  if (asOf === null || cashFen === null) {
    return { ...base, ...nothing, burnPerMonthFen: null, state: months.length === 0 ? 'noData' : 'tooShort' };
  }
  if (used.size === 0)
    return { ...base, ...nothing, burnPerMonthFen: null, state: cashFen <= 0 ? 'outOfCash' : 'tooShort' };
  const burnPerMonthFen = averageBurn(history);
  if (cashFen <= 0) return { ...base, ...nothing, burnPerMonthFen, state: 'outOfCash' };
  if (burnPerMonthFen <= 0) return { ...base, ...nothing, burnPerMonthFen, state: 'growing' };
  const spare = cashFen - settings.bufferFen;
  return {
    ...base,
    state: 'burning',
    burnPerMonthFen,
    months: new Decimal(cashFen).div(burnPerMonthFen).toDecimalPlaces(1, Decimal.ROUND_HALF_UP).toNumber(),
    cashOutOn: dayWhenGone(asOf, cashFen, burnPerMonthFen),
    bufferOn: settings.bufferFen === 0 ? null : spare <= 0 ? asOf : dayWhenGone(asOf, spare, burnPerMonthFen),
    projection: project(asOf, cashFen, burnPerMonthFen),
  };
}

/** The average net outflow of the months used, fen, half-up. */
function averageBurn(history: readonly CashMonth[]): number {
  const used = history.filter((month) => month.used);
  const net = used.reduce((sum, month) => sum + month.netFen, 0);
  return roundFen(new Decimal(-net).div(used.length));
}

/** Farther than this the day is not worth naming, and the calendar need not reach it. */
const farthestDays = 36_500;

function dayWhenGone(asOf: Day, fen: number, burnPerMonthFen: number): Day | null {
  const days = new Decimal(fen).div(burnPerMonthFen).times(daysPerMonth).floor().toNumber();
  return days > farthestDays ? null : addDaysTo(asOf, days);
}

/** Month-end cash at the present burn: ends with the month it runs out, at most two years on. */
function project(
  asOf: Day,
  cashFen: number,
  burnPerMonthFen: number,
): { month: Month; closingFen: number }[] {
  const ends: { month: Month; closingFen: number }[] = [];
  let month = asOf === lastDayOf(monthOf(asOf)) ? addMonthsToMonth(monthOf(asOf), 1) : monthOf(asOf);
  for (let count = 0; count < longestProjection; count += 1) {
    const days = daysBetween(asOf, lastDayOf(month));
    const closingFen = cashFen - roundFen(new Decimal(burnPerMonthFen).times(days).div(daysPerMonth));
    ends.push({ month, closingFen });
    if (closingFen <= 0) break;
    month = addMonthsToMonth(month, 1);
  }
  return ends;
}

/** In which of the survey's bands a firm lies: at most three months, at least six, or between; null when unknown. */
export function bandOf(
  cashFen: number | null,
  burnPerMonthFen: number | null,
): 'upTo3' | 'between' | 'from6' | null {
  if (cashFen === null || burnPerMonthFen === null || burnPerMonthFen <= 0) return null;
  if (cashFen <= 3 * burnPerMonthFen) return 'upTo3';
  return cashFen >= 6 * burnPerMonthFen ? 'from6' : 'between';
}
