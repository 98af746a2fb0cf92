import { Decimal } from 'decimal.js';
import { addMonthsTo } from '../dates.ts';
import { roundFen } from '../money.ts';
import type { Instalment, LoanTerms, Schedule } from './contract.ts';
import { measureLoanCost } from './cost.ts';
import { yearFraction } from './count-days.ts';

/**
 * Every instalment of a loan, to the fen, and what it costs in all.
 *
 * Instalment k falls due k months after the drawing, counted from the day of drawing each time (drawn on the 31st: on
 * the last day of shorter months). Interest of each period is rounded half-up to the fen; what rounding leaves of the
 * principal is made good with the last instalment, so the principal is repaid exactly.
 *
 * - `levelInstalment` 等额本息: P · m(1+m)^n / ((1+m)^n − 1) a month with m = yearly rate / 12. Where days are counted
 *   the instalment is the same and its interest part runs by days.
 * - `levelPrincipal` 等额本金: P / n of principal a month.
 * - `interestOnly` 按月付息、到期还本. `bullet` 到期一次还本付息: simple interest over the whole term.
 *
 * @param terms principal and fee in fen, the yearly rate as a fraction
 * @example 120,000 yuan, 4.8%, 12 months, levelPrincipal: first payment 10,480.00, interest in all 3,120.00
 */
export function buildSchedule(terms: LoanTerms): Schedule {
  const instalments = listInstalments(terms);
  return { terms, instalments, cost: measureLoanCost(terms, instalments) };
}

/** The instalments alone. */
export function listInstalments(terms: LoanTerms): Instalment[] {
  if (terms.method === 'bullet') {
    const interestFen = interestOn(terms.principalFen, terms, 0, terms.termMonths);
    return [makeInstalment(1, terms, terms.termMonths, terms.principalFen, interestFen, 0)];
  }
  const instalments: Instalment[] = [];
  const planned = principalPlan(terms);
  let remaining = terms.principalFen;
  for (let number = 1; number <= terms.termMonths; number += 1) {
    const interest = interestOn(remaining, terms, number - 1, number);
    const last = number === terms.termMonths;
    const principal = last ? remaining : Math.min(remaining, Math.max(0, planned(interest)));
    remaining -= principal;
    instalments.push(makeInstalment(number, terms, number, principal, interest, remaining));
  }
  return instalments;
}

/** How much principal an instalment before the last repays, given its interest. */
function principalPlan(terms: LoanTerms): (interestFen: number) => number {
  switch (terms.method) {
    case 'levelInstalment': {
      const instalment = levelInstalmentFen(terms);
      return (interest) => instalment - interest;
    }
    case 'levelPrincipal': {
      const part = roundFen(new Decimal(terms.principalFen).div(terms.termMonths));
      return () => part;
    }
    default:
      return () => 0;
  }
}

/** The level monthly instalment in fen: the annuity of the monthly rate, rounded half-up. */
function levelInstalmentFen(terms: LoanTerms): number {
  const monthly = new Decimal(terms.nominalAnnual).div(12);
  if (monthly.isZero()) return roundFen(new Decimal(terms.principalFen).div(terms.termMonths));
  const discounted = new Decimal(1).minus(monthly.plus(1).pow(-terms.termMonths));
  return roundFen(monthly.times(terms.principalFen).div(discounted));
}

function interestOn(balanceFen: number, terms: LoanTerms, fromMonth: number, toMonth: number): number {
  return roundFen(
    yearFraction(terms, fromMonth, toMonth).times(terms.nominalAnnual).times(balanceFen).toDecimalPlaces(9),
  );
}

function makeInstalment(
  number: number,
  terms: LoanTerms,
  month: number,
  principalFen: number,
  interestFen: number,
  remainingFen: number,
): Instalment {
  return {
    number,
    dueOn: addMonthsTo(terms.drawOn, month),
    principalFen,
    interestFen,
    paymentFen: principalFen + interestFen,
    remainingFen,
  };
}
