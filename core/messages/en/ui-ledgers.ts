import type { Translation } from '../translation.ts';
import type { uiLedgers as zh } from '../zh/ui-ledgers.ts';

export const uiLedgers: Translation<typeof zh> = {
  'ui.ledgers.trialBalance': 'Trial balance',
  'ui.ledgers.general': 'General ledger',
  'ui.ledgers.detail': 'Detailed ledger',
  'ui.ledgers.allAccounts': 'All accounts',
  'ui.ledgers.allParties': 'All parties',
  'ui.ledgers.from': 'From month',
  'ui.ledgers.to': 'To month',
  'ui.ledgers.monthBefore': 'The month before',
  'ui.ledgers.monthAfter': 'The month after',
  'ui.ledgers.search': 'Find a note, a name, an amount…',
  'ui.ledgers.pickAccount': 'Choose an account first, by its code or its name.',
  'ui.ledgers.back': (d) => `Back to ${d.name.toLowerCase()}`,
  'ui.ledgers.opening': 'Opening balance',
  'ui.ledgers.monthTotal': 'Month',
  'ui.ledgers.yearTotal': 'Year to date',
  'ui.ledgers.side.debit': 'Dr',
  'ui.ledgers.side.credit': 'Cr',
  'ui.ledgers.side.even': '–',
  'ui.ledgers.against': (d) => `against ${d.name}`,
  'ui.ledgers.withoutLines': (d) =>
    `An imported trial balance stands for ${d.months.replaceAll('、', ', ')}: turnover and balance are counted, but there are no single entries.`,
  'ui.ledgers.generalWhy':
    'Each account month by month: the month’s turnover, the year to date, the balance at its end. The account’s name opens its detailed ledger.',
  'ui.ledgers.detailWhy':
    'The entries of this account and those below it, the balance running with each. The number opens the whole voucher.',
};
