import type { Month } from '../../../core/dates.ts';
import type { Period } from './books-place.tsx';

export interface PeriodChoice {
  /** The last month of the period the books reach. */
  month: Month;
  year: string;
  quarter: number;
  /** The books end before the period does. */
  isPartial: boolean;
}

const quarterOf = (month: Month) => Math.ceil(Number(month.slice(5)) / 3);

/** The periods the books reach, newest first, each with its last month there. */
export function listPeriods(months: readonly Month[], period: Period): PeriodChoice[] {
  const last = new Map<string, PeriodChoice>();
  for (const month of [...new Set(months)].sort()) {
    const year = month.slice(0, 4);
    const quarter = quarterOf(month);
    const key = { month, quarter: `${year}-${quarter}`, year }[period];
    const end = { month, quarter: `${year}-${String(quarter * 3).padStart(2, '0')}`, year: `${year}-12` }[
      period
    ];
    last.set(key, { month, year, quarter, isPartial: month < end });
  }
  return [...last.values()].reverse();
}
