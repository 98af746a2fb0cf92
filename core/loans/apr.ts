import type { z } from 'zod';
import type { aprRequestSchema, aprResultSchema } from './contract.ts';
import { compoundRate, datedRate, internalRate, type RateResult } from './irr.ts';

type AprRequest = z.output<typeof aprRequestSchema>;
type AprResult = z.output<typeof aprResultSchema>;

/**
 * Solves one request of `loans.apr`.
 *
 * `xirr` takes dated flows and answers the effective annual rate (days over 365). `irr` takes flows at `periods`
 * (their place in the list where they name none) and answers the rate a period, or, told how many periods a year has,
 * that rate compounded over the year.
 */
export function solveApr(request: AprRequest): AprResult {
  if (request.convention === 'xirr') {
    const dated = request.flows.flatMap(({ date, amount }) => (date === undefined ? [] : [{ date, amount }]));
    if (dated.length < request.flows.length) {
      return { rate: null, kind: 'effectiveAnnual', roots: [], refusal: 'dateMissing' };
    }
    return { ...datedRate(dated), kind: 'effectiveAnnual' };
  }
  const result = internalRate(
    request.flows.map((flow, index) => ({ time: flow.periods ?? index, amount: flow.amount })),
  );
  const perYear = request.periodsPerYear;
  if (perYear === undefined) return { ...result, kind: 'periodic' };
  return { ...compoundAll(result, perYear), kind: 'effectiveAnnual' };
}

function compoundAll(result: RateResult, periodsPerYear: number): RateResult {
  return {
    ...result,
    rate: result.rate === null ? null : compoundRate(result.rate, periodsPerYear),
    roots: result.roots.map((root) => compoundRate(root, periodsPerYear)),
  };
}
