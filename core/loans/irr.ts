import { type Day, daysBetween } from '../dates.ts';
import { findRoots, mergeTimes, type TimedFlow } from './find-roots.ts';

export const rateRefusals = [
  'noFlows',
  'noSignChange',
  'noRoot',
  'outOfRange',
  'dateMissing',
  'noUnitPeriod',
] as const;
/**
 * Why there is no rate: no money moves; it all moves one way; the flows of both signs never discount to nothing;
 * no rate up to 1e20 does, and one beyond could not be ruled out; a flow has no date; no
 * unit-period of Regulation Z is so many times a year.
 */
export type RateRefusal = (typeof rateRefusals)[number];

/** The rate meant, every real rate above −100%, and why there is none when there is none. */
export interface RateResult {
  readonly rate: number | null;
  readonly roots: number[];
  readonly refusal: RateRefusal | null;
}

/**
 * Internal rate of return per unit of time of flows at any real times: the rate at which what was received and what
 * was paid are worth the same.
 *
 * Several rates can do so when money changes direction more than once. The one answered is the smallest that is not
 * negative, for a borrower who pays back more than was received; if all are negative, the one nearest zero.
 *
 * @param flows received positive, paid negative (or the other way round: the rate is the same)
 * @example internalRate([{ time: 0, amount: 99_000 }, { time: 1, amount: -100_980 }]).rate // 0.02
 */
export function internalRate(flows: readonly TimedFlow[]): RateResult {
  const merged = mergeTimes(flows);
  if (merged.length === 0) return refuse('noFlows');
  if (merged.every((flow) => flow.amount > 0) || merged.every((flow) => flow.amount < 0)) {
    return refuse('noSignChange');
  }
  const { roots, complete } = findRoots(merged);
  if (roots.length === 0) return refuse(complete ? 'noRoot' : 'outOfRange');
  return { rate: roots.find((root) => root >= 0) ?? roots.at(-1) ?? null, roots, refusal: null };
}

/** Internal rate per period of flows one period apart, the first at period 0. */
export function periodicRate(amounts: readonly number[]): RateResult {
  return internalRate(amounts.map((amount, time) => ({ time, amount })));
}

/**
 * Effective annual rate of dated flows, each day 1/365 of a year: the convention spreadsheets call XIRR.
 * The order of the flows does not matter.
 */
export function datedRate(flows: readonly { readonly date: Day; readonly amount: number }[]): RateResult {
  const [first] = flows.map((flow) => flow.date).sort();
  if (first === undefined) return refuse('noFlows');
  return internalRate(flows.map(({ date, amount }) => ({ time: daysBetween(first, date) / 365, amount })));
}

/** (1 + periodic)^n − 1: a rate per period compounded over a year of n periods. */
export function compoundRate(periodic: number, periodsPerYear: number): number {
  return Math.expm1(periodsPerYear * Math.log1p(periodic));
}

function refuse(refusal: RateRefusal): RateResult {
  return { rate: null, roots: [], refusal };
}
