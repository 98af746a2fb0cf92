import type { ErrorTexts } from '../translation.ts';

const kinds: Record<string, string> = {
  vat: 'VAT return',
  citQuarterly: 'quarterly income tax return',
  citAnnual: 'annual income tax return',
  filedIncomeStatement: 'filed income statement',
};

export const evidenceErrors: Pick<ErrorTexts, Extract<keyof ErrorTexts, `evidence.${string}`>> = {
  'evidence.unknownRow': (d) => ({
    message: `Row ${d.row} was not found: its import may have been undone.`,
    action: 'Refresh and choose again.',
  }),
  'evidence.notAPair': (d) => ({
    message: `Rows ${d.row} and ${d.otherRow} cannot be the same money: they must lie in different accounts, and both must have an amount.`,
    action: 'Choose one row of the wallet and one of the bank, or one out of and one into two bank accounts.',
  }),
  'evidence.notAPayment': (d) => ({
    message: `Row ${d.row} is no payment, so it is neither private nor business spending.`,
    action: 'Choose payments only; what came in is marked among the effective receipts.',
  }),
  'evidence.unknownPair': (d) => ({
    message: `“${d.pair}” is no comparison of the revenue check.`,
    action: 'Choose a gap in the revenue check and explain that one.',
  }),
  'evidence.unknownTaxReturn': () => ({
    message: 'This return was not found; it may have been removed.',
    action: 'Refresh and try again.',
  }),
  'evidence.taxReturnExists': (d) => ({
    message: `A ${kinds[d.kind] ?? d.kind} for ${d.from} to ${d.to} is entered already; one period has one.`,
    action: 'Change the one that is there; after a correction was filed, enter the corrected figures.',
  }),
  'evidence.returnOverlaps': (d) => ({
    message: `It shares months with the ${kinds[d.kind] ?? d.kind} for ${d.from} to ${d.to} that is entered already; those months would count twice.`,
    action:
      'Change or remove the one that is there, or correct the months of this one: a quarter for quarterly returns, each month for monthly ones.',
  }),
  'evidence.periodReversed': (d) => ({
    message: `The first month, ${d.from}, is later than the last one, ${d.to}.`,
    action: 'Exchange the two.',
  }),
};
