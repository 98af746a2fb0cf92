import type { Translation } from '../translation.ts';
import type { ratios as zh } from '../zh/ratios.ts';

export const ratios: Translation<typeof zh> = {
  'ratios.period.year': (d) => d.year,
  'ratios.period.twelveMonths': (d) => `${d.from} to ${d.to} (twelve months)`,
  'ratios.period.yearToDate': (d) => `${d.from} to ${d.to} (year to date)`,
  'ratios.from.line': (d) => `${d.title} L${d.line}, ${d.month}`,
  'ratios.from.accounts': (d) =>
    `credits of accumulated depreciation and amortisation and of long-term prepaid expenses, to ${d.month}`,
  'ratios.from.flows': (d) => `cash in the vouchers, to ${d.month}`,
  'ratios.amount.other.depreciation': 'Depreciation and amortisation',
  'ratios.amount.other.principalPaid': 'Principal repaid',
  'ratios.amount.other.interestPaid': 'Interest paid',
  'ratios.why.noEarlier': 'The books have no earlier period to compare with.',
  'ratios.why.noAmount': (d) => `The books do not tell “${d.name}” (to ${d.month}): months are missing.`,
  'ratios.why.noOpening': (d) =>
    `The books do not have “${d.name}” at the beginning (end of ${d.month}), so there is no average.`,
  'ratios.why.noFlows': (d) =>
    `“${d.name}” is not known: some of these months have only a trial balance and no vouchers, or are missing.`,
  'ratios.why.notAboveZero': 'What it is divided by is zero or below: the ratio has no meaning.',

  'ratios.name.currentRatio': 'Current ratio',
  'ratios.name.quickRatio': 'Quick ratio',
  'ratios.name.cashRatio': 'Cash ratio',
  'ratios.name.operatingCashRatio': 'Operating cash flow to current liabilities',
  'ratios.name.debtRatio': 'Debt ratio',
  'ratios.name.equityRatio': 'Equity ratio',
  'ratios.name.debtToEarnings': 'Borrowings to EBITDA',
  'ratios.name.interestCover': 'Interest cover',
  'ratios.name.debtServiceCover': 'Debt service cover (as it was)',
  'ratios.name.receivableDays': 'Receivable days',
  'ratios.name.inventoryDays': 'Inventory days',
  'ratios.name.payableDays': 'Payable days',
  'ratios.name.prepaymentDays': 'Prepayment days',
  'ratios.name.advanceDays': 'Advance days',
  'ratios.name.cashCycle': 'Cash conversion cycle',
  'ratios.name.grossMargin': 'Gross margin',
  'ratios.name.operatingMargin': 'Operating margin',
  'ratios.name.netMargin': 'Net margin',
  'ratios.name.returnOnEquity': 'Return on equity',
  'ratios.name.salesGrowth': 'Growth of sales',
  'ratios.name.profitGrowth': 'Growth of net profit',
  'ratios.name.assetGrowth': 'Growth of assets',

  'ratios.formula.currentRatio': 'Current assets ÷ current liabilities',
  'ratios.formula.quickRatio': '(Current assets − inventories) ÷ current liabilities',
  'ratios.formula.cashRatio': 'Cash and bank ÷ current liabilities',
  'ratios.formula.operatingCashRatio':
    'Net cash from operating activities in the period shown ÷ current liabilities at its end (a year to date is not scaled to a year)',
  'ratios.formula.debtRatio': 'Total liabilities ÷ total assets',
  'ratios.formula.equityRatio': 'Owners’ equity ÷ total assets',
  'ratios.formula.debtToEarnings':
    '(Short-term borrowings + those due within a year + long-term borrowings) ÷ (profit before tax + interest + depreciation and amortisation); borrowings at the end, cash not taken off; profit of the period shown (a year to date is not scaled to a year)',
  'ratios.formula.interestCover':
    '(Profit before tax + interest) ÷ interest; finance expenses in its place where the books do not tell interest apart',
  'ratios.formula.debtServiceCover':
    'Net cash from operating activities ÷ (principal repaid + interest paid); as it was, not a forecast',
  'ratios.formula.receivableDays': 'Average receivables ÷ revenue × 360 (30 days a month for a year to date)',
  'ratios.formula.inventoryDays':
    'Average inventories ÷ cost of sales × 360 (30 days a month for a year to date)',
  'ratios.formula.payableDays': 'Average payables ÷ cost of sales × 360 (30 days a month for a year to date)',
  'ratios.formula.prepaymentDays':
    'Average prepayments ÷ cost of sales × 360 (30 days a month for a year to date)',
  'ratios.formula.advanceDays':
    'Average advances from customers ÷ revenue × 360 (30 days a month for a year to date)',
  'ratios.formula.cashCycle':
    'Inventory days + receivable days − payable days + prepayment days − advance days',
  'ratios.formula.grossMargin': '(Revenue − cost of sales) ÷ revenue',
  'ratios.formula.operatingMargin': 'Operating profit ÷ revenue',
  'ratios.formula.netMargin': 'Net profit ÷ revenue',
  'ratios.formula.returnOnEquity': 'Net profit ÷ average equity (a year to date is not scaled to a year)',
  'ratios.formula.salesGrowth':
    '(Revenue − that of the earlier period) ÷ that of the earlier period; the same months',
  'ratios.formula.profitGrowth':
    '(Net profit − that of the earlier period) ÷ that of the earlier period; not after a loss',
  'ratios.formula.assetGrowth': '(Total assets − those a year before) ÷ those a year before',

  'ratios.act.collect': 'Collect receivables that are due; agree shorter terms with large customers',
  'ratios.act.sellStock': 'Clear slow stock; buy to order',
  'ratios.act.longerLoans': 'Replace short loans with longer ones that match what they pay for',
  'ratios.act.capital': 'Owners put in more capital',
  'ratios.act.keepProfit': 'Distribute less and keep profit in the firm',
  'ratios.act.repay': 'Repay the dearest borrowings with cash to spare',
  'ratios.act.subordinate': 'Have owners promise in writing that their loans rank behind the bank’s',
  'ratios.act.prices': 'Work out prices anew; change products and customers with thin margins',
  'ratios.act.costs': 'Cut costs that bring in nothing',
  'ratios.act.terms': 'Agree better terms with suppliers, and pay on time',
  'ratios.act.deposits': 'Ask for a deposit or stage payments when the contract is signed',
  'ratios.act.orders': 'Make and buy to order; win customers that pay quickly',
  'ratios.act.suppliers': 'Compare suppliers; prepay less',
  'ratios.act.schedule': 'Agree a repayment plan with the lender that follows the firm’s receipts',
};
