export const ratioIds = [
  'currentRatio',
  'quickRatio',
  'cashRatio',
  'operatingCashRatio',
  'debtRatio',
  'equityRatio',
  'debtToEarnings',
  'interestCover',
  'debtServiceCover',
  'receivableDays',
  'inventoryDays',
  'payableDays',
  'prepaymentDays',
  'advanceDays',
  'cashCycle',
  'grossMargin',
  'operatingMargin',
  'netMargin',
  'returnOnEquity',
  'salesGrowth',
  'profitGrowth',
  'assetGrowth',
] as const;
export type RatioId = (typeof ratioIds)[number];

/** Real acts that move a ratio. */
export type RatioAct =
  | 'collect'
  | 'sellStock'
  | 'longerLoans'
  | 'capital'
  | 'keepProfit'
  | 'repay'
  | 'subordinate'
  | 'prices'
  | 'costs'
  | 'terms'
  | 'deposits'
  | 'orders'
  | 'suppliers'
  | 'schedule';
