import { addMonthsTo, type Day, daysBetween } from '../dates.ts';
import type { YearCount } from './contract.ts';
import { countDays30 } from './count-days.ts';

/**
 * Years from one day to a later one, negative when it is earlier.
 *
 * `act/act` (ISDA) counts the days of leap years over 366 and all others over 365.
 *
 * @example yearsBetween('2003-11-01', '2004-05-01', 'act/act') // 61/365 + 121/366
 */
export function yearsBetween(from: Day, to: Day, count: YearCount): number {
  if (to < from) return -yearsBetween(to, from, count);
  if (count === 'act/365') return daysBetween(from, to) / 365;
  if (count === 'act/360') return daysBetween(from, to) / 360;
  if (count === '30/360') return countDays30(from, to) / 360;
  let years = 0;
  let start = from;
  while (start < to) {
    const year = Number(start.slice(0, 4));
    const next = `${String(year + 1).padStart(4, '0')}-01-01`;
    const end = next < to ? next : to;
    years += daysBetween(start, end) / daysOfYear(year);
    start = end;
  }
  return years;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysOfYear = (year: number): number => (isLeap(year) ? 366 : 365);

/**
 * Years as Annex I of Directive 2008/48/EC counts them: whole months, each one twelfth, back from the later day; the
 * days left over at the beginning over 365, or over 366 where they lie in a leap year.
 *
 * @example equalMonthYears('2026-01-15', '2026-03-31') // 2/12 + 16/365
 */
export function equalMonthYears(from: Day, to: Day): number {
  if (to < from) return -equalMonthYears(to, from);
  const { months, days } = monthsBack(from, to);
  return months / 12 + days / daysOfYear(Number(from.slice(0, 4)));
}

/** Whole months from the later day back, and the days that are left between the earlier day and where they end. */
function monthsBack(from: Day, to: Day): { months: number; days: number } {
  const span =
    12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7));
  const months = addMonthsTo(to, -span) >= from ? span : span - 1;
  return { months, days: daysBetween(from, addMonthsTo(to, -months)) };
}

/** Whole unit-periods, and the part of one before them over which interest is simple. */
export interface UnitPeriods {
  readonly whole: number;
  readonly fraction: number;
}

/**
 * Unit-periods from the first advance to a later day as Regulation Z, Appendix J (b)(5), counts them: whole periods are
 * measured back from the later day, and the odd days before them are a fraction of a month of 30 days, a half month
 * of 15, a week of 7 and so on.
 *
 * @param perYear 365 days, 52 weeks, 26 fortnights, 13 times four weeks, 24 half months, or 12 divided by whole months
 * @returns null for a number of periods a year that the appendix has no unit-period for
 * @example unitPeriods('1978-01-10', '1978-04-15', 12) // { whole: 3, fraction: 5 / 30 }
 */
export function unitPeriods(from: Day, to: Day, perYear: number): UnitPeriods | null {
  const weeks = { 365: 1, 52: 7, 26: 14, 13: 28 }[perYear];
  if (weeks !== undefined) return divide(daysBetween(from, to), weeks);
  if (perYear === 24) {
    const { months, days } = monthsBack(from, to);
    const { whole, fraction } = divide(days, 15);
    // A month has two halves, however many days: the 30th and 31st day left over belong to the second.
    return { whole: 2 * months + Math.min(whole, 1), fraction: whole > 1 ? 0 : fraction };
  }
  const unit = 12 / perYear;
  if (!Number.isInteger(unit) || unit < 1) return null;
  const { months, days } = monthsBack(from, to);
  return { whole: Math.floor(months / unit), fraction: ((months % unit) * 30 + days) / (30 * unit) };
}

function divide(count: number, size: number): UnitPeriods {
  return { whole: Math.floor(count / size), fraction: (count % size) / size };
}
