import { formatFen } from '../../money.ts';
import type { Translation } from '../translation.ts';
import type { uiCashbook as zh } from '../zh/ui-cashbook.ts';

export const uiCashbook: Translation<typeof zh> = {
  'ui.cashbook.in': 'In',
  'ui.cashbook.out': 'Out',
  'ui.cashbook.direction': 'In or out',
  'ui.cashbook.category': 'What for',
  'ui.cashbook.chooseCategory': 'Choose; type to find',
  'ui.cashbook.what': 'What it was',
  'ui.cashbook.fromWhom': 'From whom',
  'ui.cashbook.toWhom': 'To whom',
  'ui.cashbook.fromAccount': 'From which account',
  'ui.cashbook.toAccount': 'To which account',
  'ui.cashbook.group.trade': 'Trade',
  'ui.cashbook.group.people': 'Staff',
  'ui.cashbook.group.running': 'Running costs',
  'ui.cashbook.group.tax': 'Tax',
  'ui.cashbook.group.finance': 'Loans',
  'ui.cashbook.group.owners': 'Owners',
  'ui.cashbook.group.other': 'Other',
  'ui.cashbook.account': 'Where the money is',
  'ui.cashbook.allAccounts': 'All accounts',
  'ui.cashbook.vat': 'VAT in it (CNY)',
  'ui.cashbook.vatHint': 'From the invoice',
  'ui.cashbook.needed': 'Needed',
  'ui.cashbook.add': 'Write it',
  'ui.cashbook.added': (d) => `Written: ${d.what}, CNY ${formatFen(d.fen)}.`,
  'ui.cashbook.changed': (d) => `Changed: ${d.what}, CNY ${formatFen(d.fen)}.`,
  'ui.cashbook.showEntry': 'Show the double entry behind it',
  'ui.cashbook.hideEntry': 'Hide the double entry',
  'ui.cashbook.entryLater': 'Once the amount and its purpose are there, this shows the accounts it goes to.',
  'ui.cashbook.search': 'Find a purpose, a name, an amount…',
  'ui.cashbook.showVoucher': 'See the voucher',
  'ui.cashbook.actsOf': (d) => `${d.name}: what can be done`,
  'ui.cashbook.emptyTitle': 'The cash book is empty',
  'ui.cashbook.emptyText':
    'Write the first line above: the day, in or out, how much, what for. Enter writes it; a mistake can be undone or changed.',
  'ui.cashbook.why':
    'A line is one receipt or payment. The app books it on the account its purpose stands for, debit always equal to credit; the balance is that of the account the money is in, after the line.',
  'ui.cashbook.keys': 'By keyboard alone',
  'ui.cashbook.keysText':
    'Tab goes to the next field, Enter writes the line. In the date, “5” is the fifth of the month and ↑↓ move a day. In the amount, + first means in and - first means out.',
};
