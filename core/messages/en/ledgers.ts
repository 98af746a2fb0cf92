import type { Translation } from '../translation.ts';
import type { ledgers as zh } from '../zh/ledgers.ts';

/** Sentences the engine says about the ledgers. */
export const ledgers: Translation<typeof zh> = {
  'ledgers.ageing.ties.receivable': (d) =>
    `On ${d.on} the books’ net balance of receivables, advances from customers and other receivables is ${d.balance}: what parties owe, ${d.total}, less what they paid in advance, ${d.advance}.`,
  'ledgers.ageing.ties.payable': (d) =>
    `On ${d.on} the books’ net balance of payables, prepayments and other payables is ${d.balance}: what is owed to parties, ${d.total}, less what was paid them in advance, ${d.advance}.`,
  'ledgers.ageing.noBooks': (d) => `There are no books up to ${d.on}, so nothing can be aged.`,
  'ledgers.ageing.noParty': (d) => `${d.account} (no party named)`,
  'ledgers.customers.books': (d) =>
    `By the parties in the books, the ${d.top} largest customers make up ${d.share} of sales; customers are named for ${d.named}.`,
  'ledgers.customers.bank': (d) =>
    `The books name no customers. By who paid into the bank and wallet accounts, the ${d.top} largest make up ${d.share} of receipts (with VAT, so not the same measure as sales); payers are named for ${d.named}.`,
  'ledgers.suppliers.books': (d) =>
    `By the parties in the books, the ${d.top} largest suppliers make up ${d.share} of purchases; suppliers are named for ${d.named}.`,
  'ledgers.suppliers.bank': (d) =>
    `The books name no suppliers. By who was paid from the bank and wallet accounts, the ${d.top} largest make up ${d.share} of payments (with VAT, so not the same measure as purchases); payees are named for ${d.named}.`,
  'ledgers.customers.unknown':
    'Neither the books nor the bank statements name customers, so concentration is not known.',
  'ledgers.suppliers.unknown':
    'Neither the books nor the bank statements name suppliers, so concentration is not known.',
  'ledgers.listJoin': ', ',
};
