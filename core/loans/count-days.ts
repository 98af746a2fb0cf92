import { Decimal } from 'decimal.js';
import { addMonthsTo, type Day, daysBetween } from '../dates.ts';
import type { LoanTerms } from './contract.ts';

/**
 * Days from one day to another on the 30/360 bond basis: every month has 30 days, a 31st counts as the 30th
 * (at the end only after a start on the 30th or 31st).
 *
 * @example countDays30('2026-01-31', '2026-02-28') // 28
 */
export function countDays30(from: Day, to: Day): number {
  const [fromYear, fromMonth, fromDay] = splitDay(from);
  const [toYear, toMonth, toDay] = splitDay(to);
  const start = Math.min(fromDay, 30);
  const end = start === 30 ? Math.min(toDay, 30) : toDay;
  return 360 * (toYear - fromYear) + 30 * (toMonth - fromMonth) + end - start;
}

/**
 * The part of a year for which interest runs from month `fromMonth` to month `toMonth` after the drawing.
 *
 * @param terms the day of drawing and the day count
 * @returns an exact fraction of a year: whole twelfths for `monthlyRate`, else days over 360 or 365
 */
export function yearFraction(
  terms: Pick<LoanTerms, 'drawOn' | 'dayCount'>,
  fromMonth: number,
  toMonth: number,
): Decimal {
  const from = addMonthsTo(terms.drawOn, fromMonth);
  const to = addMonthsTo(terms.drawOn, toMonth);
  switch (terms.dayCount) {
    case 'monthlyRate':
      return new Decimal(toMonth - fromMonth).div(12);
    case 'act/360':
      return new Decimal(daysBetween(from, to)).div(360);
    case 'act/365':
      return new Decimal(daysBetween(from, to)).div(365);
    case '30/360':
      return new Decimal(countDays30(from, to)).div(360);
  }
}

function splitDay(day: Day): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}
