import { addMonthsToMonth, type Month, monthsFromTo } from '../dates.ts';
import type { Profile } from '../firm/profile-schema.ts';
import type { TaxReturn } from './schemas.ts';

export type TaxPeriod = 'month' | 'quarter';

/**
 * How often the firm files VAT: as its profile says, else as its returns show, else monthly.
 *
 * @param vatStatus general taxpayers and small-scale ones file monthly or quarterly
 */
export function findTaxPeriod(vatStatus: Profile['vatStatus'], returns: readonly TaxReturn[]): TaxPeriod {
  if (vatStatus !== null) return vatStatus.endsWith('Quarterly') ? 'quarter' : 'month';
  const isQuarter = ({ kind, from, to }: TaxReturn): boolean =>
    kind === 'vat' && addMonthsToMonth(from, 2) === to;
  return returns.some(isQuarter) ? 'quarter' : 'month';
}

/**
 * The VAT periods that some months lie in, whole ones: a month, or the quarter of the calendar.
 *
 * @example listTaxPeriods('2026-02', '2026-04', 'quarter') // 2026-01…03 and 2026-04…06
 */
export function listTaxPeriods(from: Month, to: Month, period: TaxPeriod): { from: Month; to: Month }[] {
  if (from > to) return [];
  if (period === 'month') return monthsFromTo(from, to).map((month) => ({ from: month, to: month }));
  const periods: { from: Month; to: Month }[] = [];
  for (let start = quarterOf(from); start <= to; start = addMonthsToMonth(start, 3))
    periods.push({ from: start, to: addMonthsToMonth(start, 2) });
  return periods;
}

function quarterOf(month: Month): Month {
  const number = Number(month.slice(5));
  return addMonthsToMonth(month, -((number - 1) % 3));
}

/** The calendar years that lie whole within some months. */
export function listWholeYears(from: Month, to: Month): { from: Month; to: Month }[] {
  const years: { from: Month; to: Month }[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const whole = { from: `${year}-01`, to: `${year}-12` };
    if (whole.from >= from && whole.to <= to) years.push(whole);
  }
  return years;
}
