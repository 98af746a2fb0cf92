import { formatFen } from '../../money.ts';
import type { Translation } from '../translation.ts';
import type { evidence as zh } from '../zh/evidence.ts';

const yuan = (fen: number): string => `${formatFen(fen)} yuan`;

export const evidence: Translation<typeof zh> = {
  'evidence.coverage.gap': (d) =>
    `${d.account}: no statement from ${d.from} to ${d.to}, ${d.days} days; ask the bank for them.`,
  'evidence.coverage.break': (d) =>
    `${d.account}: ${d.day} opens with ${yuan(d.openingFen)}, but ${d.before} closed with ${yuan(d.closingFen)}: ${yuan(d.openingFen - d.closingFen)} apart; rows between them may be missing.`,
  'evidence.coverage.unknownAccount': (d) =>
    d.accountNumber === ''
      ? `${d.rowCount} transfers to or from an account of the same name (${yuan(d.amountFen)} in all) state no number, and its statement is not here; a bank will ask.`
      : `The firm has another account, ${d.accountNumber}: ${d.rowCount} rows, ${yuan(d.amountFen)} in all, and no statement of it; import one.`,
  'evidence.coverage.old': (d) =>
    `${d.account}: the statements end on ${d.to}, ${d.days} days ago; import the latest.`,
  'evidence.coverage.overlap': (d) =>
    `${d.account}: two statements cover ${d.from} to ${d.to}; rows that are in both count once.`,
  'evidence.coverage.whole': (d) => `The statements of ${d.count} accounts follow each other without a gap.`,
  'evidence.pair.withdrawal': (d) =>
    `Withdrawn from the wallet on ${d.walletDay}, ${yuan(d.amountFen)}, and in account ${d.account} on ${d.bankDay}: the same money, no income.`,
  'evidence.pair.topUp': (d) =>
    `Out of account ${d.account} on ${d.bankDay}, ${yuan(d.amountFen)}, and in the wallet on ${d.walletDay}: the same money, no spending.`,
  'evidence.pair.cardPayment': (d) =>
    `Paid or refunded through the wallet on ${d.walletDay} with the card of account ${d.account}, ${yuan(d.amountFen)}, booked by the bank on ${d.bankDay}: the same money, counted once.`,
  'evidence.pair.ownTransfer': (d) =>
    `Between the firm’s own accounts: ${yuan(d.amountFen)} out on ${d.walletDay}, in account ${d.account} on ${d.bankDay}.`,
  'evidence.pair.byHand': 'You said that these two are the same money.',
  'evidence.pair.ambiguous':
    'Another row of the same amount is close by: please check that these two belong together.',
  'evidence.unpaired.unknownCard': (d) => `It was paid with “${d.method}”, a card with no statement here.`,
  'evidence.unpaired.noStatement': 'No bank statement covers these days, so its other side cannot be found.',
  'evidence.unpaired.noRow': (d) =>
    `Within ${d.days} days the bank statements have no row of this amount that names the wallet or the card.`,
  'evidence.unpaired.bank': (d) =>
    `The bank says it came from “${d.name}”, but the wallet’s bill has no withdrawal of this amount; it is not counted as income for now. If a customer paid, mark it as counting.`,
  'evidence.reason.ownTransfer': 'between own accounts',
  'evidence.reason.shareholder': 'shareholders and legal representative',
  'evidence.reason.related': 'related parties',
  'evidence.reason.loan': 'loans received',
  'evidence.reason.refund': 'refunds, tax and deposits returned',
  'evidence.reason.inAndOut': 'in and straight out',
  'evidence.reason.walletTransfer': 'wallet withdrawals and top-ups',
  'evidence.reason.interest': 'interest',
  'evidence.reason.notSales': 'subsidies, insurance and other income that is no sale',
  'evidence.reason.byHand': 'left out by you',
  'evidence.excluded.byHand': (d) =>
    d.note === ''
      ? 'You said that this is no payment for sales.'
      : `You said that this is no payment for sales: ${d.note}`,
  'evidence.excluded.pair.ownTransfer': (d) =>
    `The same money that left the firm’s account ${d.account} on ${d.day}.`,
  'evidence.excluded.pair.walletTransfer': (d) =>
    `The same money as a row of ${d.account} on ${d.day}, counted there.`,
  'evidence.excluded.pair.refund': (d) =>
    `A refund to the card; it is also in the statement of ${d.account} on ${d.day}.`,
  'evidence.excluded.ownAccount': (d) => `The other account, ${d.account}, is the firm’s own.`,
  'evidence.excluded.ownName': (d) => `“${d.name}” is the firm itself: a transfer in the same name.`,
  'evidence.excluded.walletNamed': (d) =>
    `It came from “${d.name}”, and the wallet’s bill covers these days and counts what was received. No withdrawal of this amount was found there; if a customer paid, mark it as counting.`,
  'evidence.excluded.representative': (d) => `“${d.name}” is the legal representative or owner.`,
  'evidence.excluded.party.shareholder': (d) => `“${d.name}” is a shareholder among the parties.`,
  'evidence.excluded.party.related': (d) => `“${d.name}” is a related party.`,
  'evidence.excluded.word': (d) => `It says “${d.word}”: taken for ${d.kind}.`,
  'evidence.excluded.refunded': (d) =>
    `The same amount was given back to “${d.name}” on ${d.day} (rule: the full amount back within ${d.days} days, called a refund).`,
  'evidence.excluded.sameSide': (d) =>
    `In and straight out: the same amount went back to “${d.name}” on ${d.day} (rule: from ${yuan(d.fromFen)}, the full amount back to the payer within ${d.days} days).`,
  'evidence.excluded.strangers': (d) =>
    `In and straight out: the same amount went to “${d.name}” on ${d.day} (rule: from ${yuan(d.fromFen)}, the full amount out within ${d.days} days, payer and payee named nowhere else in the statements).`,
  'evidence.private.word': (d) => `It says “${d.word}”: looks like ${d.group}.`,
  'evidence.private.representative': (d) =>
    `Paid to “${d.name}”, the legal representative or owner, and not called wages, expenses or a loan repaid.`,
  'evidence.private.shareholder': (d) =>
    `Paid to “${d.name}”, a shareholder, and not called wages, expenses, a dividend or a loan repaid.`,
  'evidence.private.said': 'Named by you.',
  'evidence.private.summary': 'Private spending',
  'evidence.private.remark.company': (d) =>
    `What a company pays for a shareholder’s private needs is booked in “${d.account}”: the shareholder owes it. Pay it back, or set it off against a dividend the shareholders decide on.`,
  'evidence.private.remark.other': (d) =>
    `The owner’s private spending is booked in “${d.account}”, not as a cost, so that the books show the business as it is.`,
  'evidence.private.remark.dividend':
    'What a shareholder borrowed from the company and, after the year’s end, has neither paid back nor used for the business may be taxed as a dividend (Cai Shui [2003] No. 158). Pay it back before the year ends, and ask your accountant.',
  'evidence.private.remark.survey': (d) =>
    `When private and business money mix, a bank cannot see the business itself: in the ${d.year} survey a few firms wanted to spend a loan privately, which the paper counts among a lender’s worries (${d.source}; it gives no share).`,
  'evidence.private.remark.open': (d) =>
    `${d.count} more payments, ${yuan(d.amountFen)} in all, look private and wait for your word.`,
  'evidence.owner.noBooks': 'There are no books for this month: they cannot say who owes whom.',
  'evidence.owner.none': 'The books show no balance between the firm and its owners.',
  'evidence.owner.owedBy': (d) =>
    `The owners owe the firm ${yuan(d.amountFen)} (debit balances of 其他应收款 and 其他应付款). A bank reads it as money taken out of the firm.`,
  'evidence.owner.dividend': (d) =>
    `What of it is neither paid back nor used for the business by ${d.day} may be taxed as a dividend (Cai Shui [2003] No. 158): pay it back before then, and ask your accountant.`,
  'evidence.owner.owedTo': (d) =>
    `The firm owes its owners ${yuan(d.amountFen)}. It is debt; without a promise to rank behind the bank, the bank treats it like any loan.`,
  'evidence.owner.subordinated': (d) =>
    `${yuan(d.amountFen)} of it has a written promise to rank behind the bank and can be read as quasi-equity: the ratios are shown both ways.`,
  'evidence.flow.walletFees': 'Alipay and WeChat fees',
  'evidence.flow.private': 'Private and family spending',
  'evidence.flow.loanRepaid': 'Loans repaid',
  'evidence.flow.owner': 'Paid to the owner or shareholders',
  'evidence.flow.walletTopUp': 'Put into a wallet (no bill here)',
  'evidence.flow.refundPaid': 'Refunded to customers',
  'evidence.flow.remark.notStatement':
    'This table is added up from bank and wallet rows. It is no financial statement: credit sales and purchases, stock and depreciation are not in it.',
  'evidence.flow.remark.accounts': (d) =>
    `From the statements of ${d.count} account${d.count === 1 ? '' : 's'}.`,
  'evidence.flow.remark.nothing':
    'There is no bank statement or wallet bill for these months yet. Import one first.',
  'evidence.flow.remark.inside': (d) =>
    `${d.count} transfer${d.count === 1 ? '' : 's'} between accounts, or between wallet and bank, ${d.count === 1 ? 'is neither a receipt nor a payment' : 'are neither receipts nor payments'}; money that stands in two statements counts once.`,
  'evidence.flow.remark.private': (d) =>
    `Private spending of ${yuan(d.amountFen)} is shown apart and is no business payment.`,
  'evidence.flow.remark.privateOpen': (d) =>
    d.count === 1
      ? `Of it, 1 payment, ${yuan(d.amountFen)}, only looks private and waits for your word.`
      : `Of it, ${d.count} payments, ${yuan(d.amountFen)}, only look private and wait for your word.`,
  'evidence.flow.remark.uncovered': (d) =>
    `On ${d.days} day${d.days === 1 ? '' : 's'} the statement of an account is missing; what moved then is not in it.`,
  'evidence.flow.remark.fees': (d) =>
    `Receipts are before fees; fees of ${yuan(d.amountFen)} are shown as payments.`,
  'evidence.flow.remark.average': (d) =>
    `Over the ${d.months === 1 ? 'one month' : `${d.months} months`} with whole statements, business receipts average ${yuan(d.amountFen)} a month.`,
};
