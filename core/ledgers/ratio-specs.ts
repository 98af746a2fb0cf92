import type { Ratio } from './contract.ts';
import type { AmountKey } from './ratio-figures.ts';
import type { RatioAct, RatioId } from './ratio-ids.ts';

/** The amounts a ratio asked for, by key, all known. */
export type Amounts = (key: AmountKey) => number;

export interface RatioSpec {
  readonly id: RatioId;
  readonly group: Ratio['group'];
  readonly unit: Ratio['unit'];
  /** Which way is better for a lender; null where neither is. */
  readonly better: 'up' | 'down' | null;
  readonly needs: readonly AmountKey[];
  /** Of the period before, for growth. */
  readonly needsEarlier?: readonly AmountKey[];
  /** What it is divided by; must be above zero. */
  readonly under: (now: Amounts, earlier: Amounts) => number;
  readonly over: (now: Amounts, earlier: Amounts) => number;
  /** Days of the period that the quotient is multiplied with. */
  readonly inDays?: true;
  readonly acts: readonly RatioAct[];
}

const average = (
  now: Amounts,
  role: 'inventories' | 'receivables' | 'payables' | 'prepayments' | 'advances',
): number => (now(`opening.${role}`) + now(`closing.${role}`)) / 2;
const averageAdvances = (now: Amounts): number =>
  average(now, 'advances') + (now('opening.contractLiabilities') + now('closing.contractLiabilities')) / 2;
const debt = (now: Amounts): number =>
  now('closing.shortBorrowings') + now('closing.dueWithinYear') + now('closing.longBorrowings');
const contracts = ['closing.contractLiabilities', 'opening.contractLiabilities'] as const;

const liquid = { group: 'liquidity', unit: 'ratio', better: 'up' } as const;
const days = { group: 'turnover', unit: 'days', inDays: true } as const;
const margin = { group: 'margin', unit: 'percent', better: 'up' } as const;
const growth = { group: 'growth', unit: 'percent', better: 'up' } as const;

/**
 * What a lender reads off the statements. Sources: quick ratio, interest cover and days on average balances × 360 as
 * published; debt service cover and cash flow to current liabilities as in textbooks.
 */
export const ratioSpecs: readonly RatioSpec[] = [
  {
    ...liquid,
    id: 'currentRatio',
    needs: ['closing.currentAssets', 'closing.currentLiabilities'],
    over: (now) => now('closing.currentAssets'),
    under: (now) => now('closing.currentLiabilities'),
    acts: ['collect', 'longerLoans', 'capital', 'subordinate'],
  },
  {
    ...liquid,
    id: 'quickRatio',
    needs: ['closing.currentAssets', 'closing.inventories', 'closing.currentLiabilities'],
    over: (now) => now('closing.currentAssets') - now('closing.inventories'),
    under: (now) => now('closing.currentLiabilities'),
    acts: ['sellStock', 'collect', 'longerLoans'],
  },
  {
    ...liquid,
    id: 'cashRatio',
    needs: ['closing.cash', 'closing.currentLiabilities'],
    over: (now) => now('closing.cash'),
    under: (now) => now('closing.currentLiabilities'),
    acts: ['collect', 'sellStock', 'capital'],
  },
  {
    ...liquid,
    id: 'operatingCashRatio',
    needs: ['flow.cashFromOperations', 'closing.currentLiabilities'],
    over: (now) => now('flow.cashFromOperations'),
    under: (now) => now('closing.currentLiabilities'),
    acts: ['collect', 'terms', 'costs'],
  },
  {
    id: 'debtRatio',
    group: 'leverage',
    unit: 'percent',
    better: 'down',
    needs: ['closing.totalLiabilities', 'closing.totalAssets'],
    over: (now) => now('closing.totalLiabilities'),
    under: (now) => now('closing.totalAssets'),
    acts: ['repay', 'capital', 'keepProfit', 'subordinate'],
  },
  {
    id: 'equityRatio',
    group: 'leverage',
    unit: 'percent',
    better: 'up',
    needs: ['closing.equity', 'closing.totalAssets'],
    over: (now) => now('closing.equity'),
    under: (now) => now('closing.totalAssets'),
    acts: ['capital', 'keepProfit', 'subordinate'],
  },
  {
    id: 'debtToEarnings',
    group: 'leverage',
    unit: 'times',
    better: 'down',
    needs: [
      'closing.shortBorrowings',
      'closing.dueWithinYear',
      'closing.longBorrowings',
      'income.profitBeforeTax',
      'other.interest',
      'other.depreciation',
    ],
    over: debt,
    under: (now) => now('income.profitBeforeTax') + now('other.interest') + now('other.depreciation'),
    acts: ['repay', 'prices', 'costs'],
  },
  {
    id: 'interestCover',
    group: 'cover',
    unit: 'times',
    better: 'up',
    needs: ['income.profitBeforeTax', 'other.interest'],
    over: (now) => now('income.profitBeforeTax') + now('other.interest'),
    under: (now) => now('other.interest'),
    acts: ['repay', 'prices', 'costs'],
  },
  {
    id: 'debtServiceCover',
    group: 'cover',
    unit: 'times',
    better: 'up',
    needs: ['flow.cashFromOperations', 'other.principalPaid', 'other.interestPaid'],
    over: (now) => now('flow.cashFromOperations'),
    under: (now) => now('other.principalPaid') + now('other.interestPaid'),
    acts: ['schedule', 'longerLoans', 'collect'],
  },
  {
    ...days,
    id: 'receivableDays',
    better: 'down',
    needs: ['opening.receivables', 'closing.receivables', 'income.revenue'],
    over: (now) => average(now, 'receivables'),
    under: (now) => now('income.revenue'),
    acts: ['collect', 'deposits'],
  },
  {
    ...days,
    id: 'inventoryDays',
    better: 'down',
    needs: ['opening.inventories', 'closing.inventories', 'income.costOfSales'],
    over: (now) => average(now, 'inventories'),
    under: (now) => now('income.costOfSales'),
    acts: ['sellStock', 'orders'],
  },
  {
    ...days,
    id: 'payableDays',
    better: null,
    needs: ['opening.payables', 'closing.payables', 'income.costOfSales'],
    over: (now) => average(now, 'payables'),
    under: (now) => now('income.costOfSales'),
    acts: ['terms'],
  },
  {
    ...days,
    id: 'prepaymentDays',
    better: 'down',
    needs: ['opening.prepayments', 'closing.prepayments', 'income.costOfSales'],
    over: (now) => average(now, 'prepayments'),
    under: (now) => now('income.costOfSales'),
    acts: ['suppliers'],
  },
  {
    ...days,
    id: 'advanceDays',
    better: null,
    needs: ['opening.advances', 'closing.advances', ...contracts, 'income.revenue'],
    over: averageAdvances,
    under: (now) => now('income.revenue'),
    acts: ['deposits'],
  },
  {
    ...days,
    id: 'cashCycle',
    better: 'down',
    needs: [
      'opening.inventories',
      'closing.inventories',
      'opening.receivables',
      'closing.receivables',
      'opening.payables',
      'closing.payables',
      'opening.prepayments',
      'closing.prepayments',
      'opening.advances',
      'closing.advances',
      ...contracts,
      'income.revenue',
      'income.costOfSales',
    ],
    // Brought to revenue × cost, so that one quotient holds the sum of the five spans of days.
    over: (now) =>
      (average(now, 'inventories') + average(now, 'prepayments') - average(now, 'payables')) *
        now('income.revenue') +
      (average(now, 'receivables') - averageAdvances(now)) * now('income.costOfSales'),
    under: (now) =>
      Math.min(now('income.revenue'), now('income.costOfSales')) <= 0
        ? 0
        : now('income.revenue') * now('income.costOfSales'),
    acts: ['collect', 'sellStock', 'terms', 'deposits'],
  },
  {
    ...margin,
    id: 'grossMargin',
    needs: ['income.revenue', 'income.costOfSales'],
    over: (now) => now('income.revenue') - now('income.costOfSales'),
    under: (now) => now('income.revenue'),
    acts: ['prices', 'suppliers'],
  },
  {
    ...margin,
    id: 'operatingMargin',
    needs: ['income.operatingProfit', 'income.revenue'],
    over: (now) => now('income.operatingProfit'),
    under: (now) => now('income.revenue'),
    acts: ['prices', 'costs'],
  },
  {
    ...margin,
    id: 'netMargin',
    needs: ['income.netProfit', 'income.revenue'],
    over: (now) => now('income.netProfit'),
    under: (now) => now('income.revenue'),
    acts: ['prices', 'costs'],
  },
  {
    ...margin,
    id: 'returnOnEquity',
    needs: ['income.netProfit', 'opening.equity', 'closing.equity'],
    over: (now) => now('income.netProfit'),
    under: (now) => (now('opening.equity') + now('closing.equity')) / 2,
    acts: ['prices', 'costs'],
  },
  {
    ...growth,
    id: 'salesGrowth',
    needs: ['income.revenue'],
    needsEarlier: ['income.revenue'],
    over: (now, earlier) => now('income.revenue') - earlier('income.revenue'),
    under: (_, earlier) => earlier('income.revenue'),
    acts: ['orders'],
  },
  {
    ...growth,
    id: 'profitGrowth',
    needs: ['income.netProfit'],
    needsEarlier: ['income.netProfit'],
    over: (now, earlier) => now('income.netProfit') - earlier('income.netProfit'),
    under: (_, earlier) => earlier('income.netProfit'),
    acts: ['prices', 'costs'],
  },
  {
    ...growth,
    id: 'assetGrowth',
    better: null,
    needs: ['closing.totalAssets'],
    needsEarlier: ['closing.totalAssets'],
    over: (now, earlier) => now('closing.totalAssets') - earlier('closing.totalAssets'),
    under: (_, earlier) => earlier('closing.totalAssets'),
    acts: ['capital', 'keepProfit'],
  },
];
