import { type Day, daysBetween } from '../dates.ts';
import { ageingBuckets } from './contract.ts';

/** What one party owes the firm, or the firm owes it, on one account; by sign: positive is the side asked for. */
export interface OpenBalance {
  /** Fen; negative where the balance is on the other side: paid in advance. */
  readonly balanceFen: number;
  /** What made the balance grow, newest first. */
  readonly charges: Iterable<{ readonly date: Day; readonly amountFen: number }>;
}

export interface AgedBalance {
  totalFen: number;
  /** One amount for each of `ageingBuckets`. */
  agedFen: number[];
  unknownAgeFen: number;
  oldest: Day | null;
  advanceFen: number;
}

/**
 * Ages an open balance: payments settle the oldest entries first, so what is open is made of the newest ones.
 *
 * What the entries do not reach is of unknown age: the books began with it, or the months it is from came as trial
 * balances. The buckets and the unknown part always add up to the balance.
 *
 * @param on the day it is looked at
 * @example
 * // 100 charged on 1 June, 50 on 1 September, 70 paid: 80 open on 30 September, 50 of it 29 days old, 30 of it 121
 * ageBalance({ balanceFen: 80, charges: [{ date: '2026-09-01', amountFen: 50 }, { date: '2026-06-01', amountFen: 100 }] },
 *   '2026-09-30').agedFen // [50, 0, 0, 30, 0, 0]
 */
export function ageBalance({ balanceFen, charges }: OpenBalance, on: Day): AgedBalance {
  const aged: AgedBalance = {
    totalFen: Math.max(0, balanceFen),
    agedFen: ageingBuckets.map(() => 0),
    unknownAgeFen: 0,
    oldest: null,
    advanceFen: Math.max(0, -balanceFen),
  };
  let left = aged.totalFen;
  if (left > 0) {
    for (const { date, amountFen } of charges) {
      const part = Math.min(left, amountFen);
      const bucket = bucketOf(daysBetween(date, on));
      aged.agedFen[bucket] = (aged.agedFen[bucket] ?? 0) + part;
      aged.oldest = date;
      left -= part;
      if (left === 0) break;
    }
  }
  aged.unknownAgeFen = left;
  return aged;
}

/** Which bucket an age in days falls into: up to 30 days the first, up to 60 the second … */
export function bucketOf(days: number): number {
  return ageingBuckets.findIndex((upTo) => upTo === null || days <= upTo);
}

/** Adds balances of one party on several accounts. */
export function addAged(balances: readonly AgedBalance[]): AgedBalance {
  const sum = ageBalance({ balanceFen: 0, charges: [] }, '1970-01-01');
  for (const one of balances) {
    sum.totalFen += one.totalFen;
    sum.unknownAgeFen += one.unknownAgeFen;
    sum.advanceFen += one.advanceFen;
    sum.agedFen = sum.agedFen.map((amount, index) => amount + (one.agedFen[index] ?? 0));
    if (one.oldest !== null && (sum.oldest === null || one.oldest < sum.oldest)) sum.oldest = one.oldest;
  }
  return sum;
}
