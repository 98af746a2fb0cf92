import type { z } from 'zod';
import type { aprRequestSchema, aprResultSchema } from './contract.ts';
import type { TimedFlow } from './find-roots.ts';
import { equalMonthYears, unitPeriods, yearsBetween } from './flow-times.ts';
import { internalRate, type RateRefusal } from './irr.ts';

type AprRequest = z.output<typeof aprRequestSchema>;
type AprResult = z.output<typeof aprResultSchema>;
type Timed = readonly TimedFlow[] | RateRefusal;

/** What each convention answers. */
const kinds = {
  'reg-z': 'nominalAnnual',
  'eu-aprc': 'effectiveAnnual',
  irr: 'periodic',
  xirr: 'effectiveAnnual',
} as const;

/**
 * Solves one request of `loans.apr`.
 *
 * - `reg-z`: the actuarial method of Regulation Z, Appendix J: the rate a unit-period times the unit-periods of a year.
 *   A part of a period bears simple interest.
 * - `eu-aprc`: Annex I of Directives 2008/48/EC and 2014/17/EU: compound, in years of twelve equal months.
 * - `irr`: the rate a period.
 * - `xirr`: compound over a year of 365 days, or by the day count named.
 *
 * A flow's place in time is its `date`, else its `years`, else its `periods`, else its place in the list. Of several
 * real rates the one answered is the smallest that is not negative; if all are negative, the one nearest zero.
 *
 * @example
 * solveApr({ convention: 'xirr', flows: [{ date: '2025-01-01', amount: 100 }, { date: '2026-01-01', amount: -110 }] })
 * // { rate: 0.1, kind: 'effectiveAnnual', roots: [0.1], refusal: null }
 */
export function solveApr(request: AprRequest): AprResult {
  const kind = kinds[request.convention];
  const timed = placeFlows(request);
  if (typeof timed === 'string') return { rate: null, kind, roots: [], refusal: timed };
  const result = internalRate(timed);
  if (request.convention !== 'reg-z') return { ...result, kind };
  const perYear = request.periodsPerYear ?? 12;
  return {
    ...result,
    rate: result.rate === null ? null : result.rate * perYear,
    roots: result.roots.map((root) => root * perYear),
    kind,
  };
}

function placeFlows(request: AprRequest): Timed {
  const { flows, convention } = request;
  const dates = flows.flatMap(({ date }) => (date === undefined ? [] : [date]));
  if (dates.length > 0 && dates.length < flows.length) return 'dateMissing';
  if (dates.length === 0 && convention === 'xirr' && flows.some(({ years }) => years === undefined))
    return flows.length === 0 ? 'noFlows' : 'dateMissing';
  const [first = ''] = dates.toSorted();
  return convention === 'reg-z' ? placeUnitPeriods(request, first) : placeTimes(request, first);
}

function placeTimes(request: AprRequest, first: string): Timed {
  const { flows, convention, periodsPerYear, dayCount } = request;
  const inYears = convention !== 'irr';
  const perYear = periodsPerYear ?? (inYears ? 12 : 1);
  const yearsOf = (date: string): number =>
    convention === 'eu-aprc' && dayCount === undefined
      ? equalMonthYears(first, date)
      : yearsBetween(first, date, dayCount ?? 'act/365');
  return flows.map(({ amount, date, years, periods }, index) => {
    const inYearsTime = date === undefined ? years : yearsOf(date);
    if (inYearsTime !== undefined) return { amount, time: inYears ? inYearsTime : inYearsTime * perYear };
    const place = periods ?? index;
    return { amount, time: inYears ? place / perYear : place };
  });
}

function placeUnitPeriods(request: AprRequest, first: string): Timed {
  const perYear = request.periodsPerYear ?? 12;
  const placed: TimedFlow[] = [];
  for (const [index, { amount, date, years, periods }] of request.flows.entries()) {
    if (date !== undefined) {
      const units = unitPeriods(first, date, perYear);
      if (!units) return 'noUnitPeriod';
      placed.push({ amount, time: units.whole, fraction: units.fraction });
      continue;
    }
    const place = years === undefined ? (periods ?? index) : years * perYear;
    // What decimals leave of a whole period is no fraction of one.
    const whole = Math.floor(place + 1e-9);
    const fraction = place - whole;
    placed.push({ amount, time: whole, fraction: fraction < 1e-9 ? 0 : fraction });
  }
  return placed;
}
