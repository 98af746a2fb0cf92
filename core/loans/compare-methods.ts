import type { Day } from '../dates.ts';
import { type LoanCost, type LoanTerms, type RepaymentMethod, repaymentMethods } from './contract.ts';
import { buildSchedule } from './schedule.ts';

/** One repayment method for the same loan. */
export interface MethodComparison {
  readonly method: RepaymentMethod;
  readonly firstPaymentFen: number;
  readonly largestPaymentFen: number;
  /** The first day on which the largest payment falls due. */
  readonly largestOn: Day;
  readonly cost: LoanCost;
}

/** The same loan under each of the four repayment methods, in the order of the contract. */
export function compareMethods(terms: Omit<LoanTerms, 'method'>): MethodComparison[] {
  return repaymentMethods.map((method) => {
    const { instalments, cost } = buildSchedule({ ...terms, method });
    const largest = instalments.reduce((most, next) => (next.paymentFen > most.paymentFen ? next : most));
    return {
      method,
      firstPaymentFen: instalments[0]?.paymentFen ?? 0,
      largestPaymentFen: largest.paymentFen,
      largestOn: largest.dueOn,
      cost,
    };
  });
}
