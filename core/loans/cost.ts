import { Decimal } from 'decimal.js';
import type { Instalment, LoanCost, LoanTerms } from './contract.ts';
import { compoundRate, internalRate } from './irr.ts';

/**
 * What a loan costs in all: money, cost for every 100 received, and its two yearly rates.
 *
 * The monthly internal rate m makes the payments worth what was received (principal less the fee paid on the day of
 * drawing). `nominalAnnual` 年化利率(单利) is 12 · m, `effectiveAnnual` 年化利率(IRR, 复利) is (1 + m)^12 − 1.
 * Source: People's Bank of China, Announcement [2021] No. 3; its example (100,000, fee 1,000, 12 × 8,833.3) gives
 * 12.80% and 13.58%.
 *
 * @param terms principal and fee in fen
 * @param instalments what is paid, `dueOn` whole months after the drawing
 */
export function measureLoanCost(terms: LoanTerms, instalments: readonly Instalment[]): LoanCost {
  const interestFen = instalments.reduce((sum, instalment) => sum + instalment.interestFen, 0);
  const feesFen = terms.upfrontFeeFen;
  const receivedFen = terms.principalFen - feesFen;
  const totalCostFen = interestFen + feesFen;
  const money = { interestFen, feesFen, totalCostFen, receivedFen };
  if (receivedFen <= 0) {
    return {
      ...money,
      costPer100: null,
      nominalAnnual: null,
      effectiveAnnual: null,
      refusal: 'nothingReceived',
    };
  }
  const months = terms.method === 'bullet' ? () => terms.termMonths : (number: number) => number;
  const { rate, refusal } = internalRate([
    { time: 0, amount: receivedFen },
    ...instalments.map(({ number, paymentFen }) => ({ time: months(number), amount: -paymentFen })),
  ]);
  return {
    ...money,
    costPer100: new Decimal(totalCostFen).times(100).div(receivedFen).toNumber(),
    nominalAnnual: rate === null ? null : 12 * rate,
    effectiveAnnual: rate === null ? null : compoundRate(rate, 12),
    refusal,
  };
}
