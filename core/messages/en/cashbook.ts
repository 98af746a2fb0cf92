import type { Translation } from '../translation.ts';
import type { cashbook as zh } from '../zh/cashbook.ts';

/** Sentences the engine says about this room. */
export const cashbook: Translation<typeof zh> = {
  'cashbook.describe.in': (d) =>
    `${d.account} grows by ${d.amount} yuan, booked as “${d.category}”. ${d.entry}`,
  'cashbook.describe.out': (d) =>
    `${d.account} falls by ${d.amount} yuan, booked as “${d.category}”. ${d.entry}`,
  'cashbook.describe.transfer': (d) =>
    `${d.amount} yuan moves from ${d.from} to ${d.to}: neither income nor expense. ${d.entry}`,
  'cashbook.entry': (d) => `Debit ${d.debit}; credit ${d.credit}.`,
  'cashbook.entryLine': (d) => `${d.account} ${d.amount}`,
  'cashbook.why.rule.counterparty': (d) =>
    `By the rule you taught: the counterparty’s name has “${d.contains}” in it`,
  'cashbook.why.rule.summary': (d) => `By the rule you taught: the summary has “${d.contains}” in it`,
  'cashbook.why.ownAccount': 'The other side is the firm’s own account',
  'cashbook.why.paired': (d) => `It is the same money as a row of account ${d.accountNumber} on ${d.date}`,
  'cashbook.why.owner': (d) => `“${d.name}” is an owner`,
  'cashbook.why.word': (d) => `The summary has “${d.word}” in it`,
  'cashbook.why.name': (d) => `The counterparty’s name has “${d.word}” in it`,
  'cashbook.why.debtor': (d) => `In the books, “${d.name}” still owes the firm`,
  'cashbook.why.creditor': (d) => `In the books, the firm still owes “${d.name}”`,
  'cashbook.why.card': (d) =>
    `It went through the bank card ending in ${d.tail}, whose statement has no such row; booked under a category, it is booked on that bank account`,
  'cashbook.why.unknownCard': (d) =>
    `It went through the bank card ending in ${d.tail}, so the wallet’s own money did not move; import that card’s statement first`,
  'cashbook.noSummary': 'Bank movement',
  'cashbook.ownAccountName': (d) => `${d.bank} ${d.last}`,
  'cashbook.kind.bank': 'Bank account',
  'cashbook.kind.wallet': 'Wallet',
};
