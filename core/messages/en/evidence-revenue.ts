import { formatFen } from '../../money.ts';
import type { Translation } from '../translation.ts';
import type { evidenceRevenue as zh } from '../zh/evidence-revenue.ts';

const spanOf = (d: { from: string; to: string }): string =>
  d.from === d.to ? d.from : `${d.from} to ${d.to}`;
const yuan = (fen: number): string => `${formatFen(fen)} yuan`;

export const evidenceRevenue: Translation<typeof zh> = {
  'evidence.leg.books': 'sales in the books',
  'evidence.leg.receipts': 'effective receipts',
  'evidence.leg.vat': 'VAT returns',
  'evidence.leg.filed': 'income statement as filed',
  'evidence.leg.cit': 'income tax returns',
  'evidence.return.vat': 'VAT return',
  'evidence.return.citQuarterly': 'quarterly income tax return',
  'evidence.return.citAnnual': 'annual income tax return',
  'evidence.return.filedIncomeStatement': 'income statement as filed',
  'evidence.step.books': (d) =>
    `${d.minus ? 'less: ' : ''}main and other sales in the books, ${spanOf(d)} (without VAT)`,
  'evidence.step.receipts': (d) =>
    d.feesFen > 0
      ? `effective receipts, wallet fees of ${yuan(d.feesFen)} added back (with VAT)`
      : 'effective receipts (before wallet fees, with VAT)',
  'evidence.step.refunds': 'less: refunds paid to customers',
  'evidence.step.receivables': 'plus: rise in receivables and notes (sold, not received yet)',
  'evidence.step.advances': 'less: rise in advances (received, not sold yet)',
  'evidence.step.noReceivables':
    'the books do not have receivables for these months: timing is not reconciled',
  'evidence.step.vat.returns': (d) => `less: VAT in it, at the ${d.percent} the returns imply`,
  'evidence.step.vat.assumed': (d) =>
    `less: VAT in it, at an assumed ${d.percent}; enter the tax of the returns to use the real one`,
  'evidence.step.uncovered': (d) =>
    `on ${d.days} days the statement of an account is missing: more may have come in`,
  'evidence.step.filed': (d) =>
    `${d.minus ? 'less: ' : ''}${d.kind}, ${spanOf(d)}${d.uninvoiced === null ? '' : ` (of it ${d.uninvoiced} yuan without invoice)`}`,
  'evidence.vatRate.returns': (d) =>
    `VAT is taken out of receipts at ${d.percent}, the share the entered VAT returns imply (tax ÷ sales).`,
  'evidence.vatRate.assumed': (d) =>
    `No tax of VAT returns is entered yet, so VAT is taken out of receipts at an assumed ${d.percent}: ${d.source}.`,
  'evidence.gap.unknown': (d) =>
    `There is no figure for the ${d.missing} of this period: nothing to compare yet.`,
  'evidence.gap.agrees': (d) =>
    `The ${d.left} and the ${d.right} agree: ${yuan(d.gapFen)} apart (${d.share}, tolerance ${d.tolerance}).`,
  'evidence.gap.explained': (d) =>
    `The ${d.left} and the ${d.right} are ${yuan(d.gapFen)} apart (${d.share}), of which you explained ${yuan(Math.abs(d.explainedFen))}.`,
  'evidence.gap.partlyExplained': (d) =>
    ` You explained ${yuan(Math.abs(d.explainedFen))} of it; ${yuan(d.restFen)} is left.`,
  'evidence.gap.booksOverReceipts': (d) =>
    `The books show ${yuan(d.gapFen)} more sales than was received (${d.share}). Customers may not have paid yet, cash was taken, or a statement is missing: bring the statements first, then collect.`,
  'evidence.gap.receiptsOverBooks': (d) =>
    `${yuan(d.gapFen)} more was received than the books show as sales (${d.share}). First see whether receipts that are no sales are not marked yet; if income was not booked or declared, ask your accountant, book it and file a supplementary return soon. This is shown to you alone.`,
  'evidence.gap.booksOverVat': (d) =>
    `The books show ${yuan(d.gapFen)} more sales than the VAT returns (${d.share}). Sales without an invoice are declared too; if something was left out, ask your accountant and file a supplementary return. This is shown to you alone.`,
  'evidence.gap.vatOverBooks': (d) =>
    `The VAT returns show ${yuan(d.gapFen)} more than the books (${d.share}). An invoice may not be booked yet, or it is a deemed sale or the sale of a fixed asset: have your accountant find out and book what belongs in the books.`,
  'evidence.gap.receiptsOverVat': (d) =>
    `${yuan(d.gapFen)} more was received than the VAT returns show (${d.share}). First see whether there are advances or receipts that are no sales; if income was not declared, ask your accountant and file a supplementary return. This is shown to you alone.`,
  'evidence.gap.vatOverReceipts': (d) =>
    `The VAT returns show ${yuan(d.gapFen)} more than was received (${d.share}). Customers may not have paid yet, or a statement is missing: bring the statements first, then collect.`,
  'evidence.gap.booksDiffer': (d) =>
    `The ${d.left} and the ${d.right} are ${yuan(d.gapFen)} apart (${d.share}). There is one set of books, and a bank lays the two side by side: have your accountant find out; where a filing is wrong, file a correction.`,
  'evidence.gap.papersDiffer': (d) =>
    `The ${d.left} and the ${d.right} are ${yuan(d.gapFen)} apart (${d.share}). Filings for the same months should agree: have your accountant find out and correct the wrong one.`,
  'evidence.finding.undeclared': (d) =>
    `In ${d.count} periods it looks as if income was not declared; the largest is ${spanOf(d)}, ${yuan(d.gapFen)}. Ask your accountant first, file what is missing, then apply. This is shown to you alone and stays out of the application file.`,
  'evidence.finding.open': (d) => `${d.count} gaps are beyond tolerance and not explained yet.`,
  'evidence.finding.uncovered': (d) =>
    `On ${d.days} day${d.days === 1 ? '' : 's'} the statement of an account is missing, so effective receipts may be too low; bring them before judging the gaps.`,
  'evidence.finding.noBooks':
    'There are no whole books for these months: comparisons with the books do not apply.',
  'evidence.finding.noReceipts':
    'There is no bank statement or wallet bill for these months: effective receipts cannot be worked out.',
  'evidence.finding.noVat': 'No VAT return is entered for these months: that side cannot be compared.',
  'evidence.finding.allAgree': (d) =>
    d.count === 1
      ? 'The one comparison that can be made agrees or is explained.'
      : `All ${d.count} comparisons that can be made agree or are explained.`,
};
