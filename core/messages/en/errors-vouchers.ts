import { formatFen } from '../../money.ts';
import type { ErrorTexts } from '../translation.ts';
import type { VoucherErrorCode } from '../zh/errors-vouchers.ts';

const sources: Record<string, string> = {
  vouchers: 'vouchers',
  journal: 'an imported journal',
  trialBalance: 'a trial balance',
};
const sourceNames: Record<string, string> = {
  vouchers: 'vouchers',
  journal: 'imported journal',
  trialBalance: 'trial balance',
};

export const voucherErrors: Pick<ErrorTexts, VoucherErrorCode> = {
  'books.monthClosed': (d) => ({
    message: `${d.month} is closed: nothing more can be posted or changed there, and its source stays as it is.`,
    action:
      'Post to the next open month. To correct the month itself, reopen from the last closed month backwards.',
  }),
  'books.monthHasOtherSource': (d) => ({
    message: `The books of ${d.month} rest on ${sources[d.kind] ?? d.kind}, so own vouchers cannot be posted there.`,
    action: 'Under “Sources”, let vouchers stand for the month first, or choose another month.',
  }),
  'books.noSuchSource': (d) => ({
    message: `${d.month} has no ${sourceNames[d.kind] ?? d.kind} that could stand for it.`,
    action: 'Choose one of the sources the month has.',
  }),
  'books.beforeStart': (d) => ({
    message: `The books begin in ${d.startMonth}; ${d.month} lies before that.`,
    action:
      'Change the date. If the books really begin earlier, change the first month of the opening balances.',
  }),
  'books.closeEarlierFirst': (d) => ({
    message: `${d.earlier} is not closed yet, so ${d.month} cannot be closed before it.`,
    action: `Close ${d.earlier} first, month after month.`,
  }),
  'books.notLastClosed': (d) => ({
    message:
      d.last === ''
        ? `${d.month} is not closed.`
        : `Only the last closed month (${d.last}) can be reopened, not ${d.month}.`,
    action: d.last === '' ? 'There is nothing to reopen.' : `Reopen ${d.last} first.`,
  }),
  'vouchers.unknown': () => ({
    message: 'This voucher is not there; it may have been undone.',
    action: 'Refresh the list and choose again.',
  }),
  'vouchers.unbalanced': (d) => ({
    message: `Debit and credit differ: debits ${formatFen(d.debitFen)}, credits ${formatFen(d.creditFen)}, a difference of ${formatFen(Math.abs(d.debitFen - d.creditFen))}.`,
    action: `Check the amounts, or add the missing ${d.debitFen > d.creditFen ? 'credit' : 'debit'} line.`,
  }),
  'vouchers.dateTooLate': (d) => ({
    message: `${d.date} is too late: entries can go up to ${d.latest} now, the last day of next month.`,
    action: 'Check the year and the month; enter what is still to come once it has happened.',
  }),
  'vouchers.zeroLine': (d) => ({
    message: `Line ${d.line} has no amount.`,
    action: 'Enter a debit or a credit, or remove the line.',
  }),
  'vouchers.bothSides': (d) => ({
    message: `Line ${d.line} has both a debit and a credit.`,
    action: 'A line has one side only; make two lines of it.',
  }),
  'vouchers.accountUnknown': (d) => ({
    message: `Line ${d.line}: account ${d.code} is not in the chart of accounts.`,
    action: 'Choose an account of the chart, or add this sub-account first.',
  }),
  'vouchers.accountNotLowest': (d) => ({
    message: `Line ${d.line}: account ${d.code} ${d.name} has accounts below it (such as ${d.below}) and takes no entries itself.`,
    action: 'Choose one of its lowest sub-accounts.',
  }),
  'vouchers.numberTaken': (d) => ({
    message: `Number ${d.word}-${d.number} of ${d.month} is taken.`,
    action: 'Choose another number, or leave it empty to get the next one.',
  }),
  'vouchers.imported': () => ({
    message: 'This voucher came with an imported journal and stays as the file has it.',
    action: 'Reverse it in red, or correct it where the journal was kept and import that again.',
  }),
  'vouchers.isReversed': (d) => ({
    message: `This voucher was taken back by ${d.by}.`,
    action: 'Post a correct voucher anew; if the reversal was a mistake, undo that step.',
  }),
  'vouchers.isReversal': (d) => ({
    message: `This is the red voucher that takes back ${d.of}; it can be neither changed nor reversed.`,
    action: 'To bring the original back, copy it and post it again.',
  }),
  'vouchers.isTransfer': (d) => ({
    message: 'This voucher was made by closing the month; it can be neither changed nor reversed by hand.',
    action: `Reopen ${d.month}, correct the entries behind it and close again: the difference is carried over.`,
  }),
  'vouchers.reversedBefore': (d) => ({
    message: `The reversal’s day, ${d.day}, is earlier than the voucher’s own, ${d.date}.`,
    action: `Choose ${d.date} or later.`,
  }),
  'vouchers.accountOfStandard': (d) => ({
    message: `${d.code} ${d.name} belongs to the accounting standard and can be neither renamed nor removed.`,
    action: 'Add sub-accounts of your own below it.',
  }),
  'vouchers.accountWithoutParent': (d) => ({
    message: `No account of the chart stands above ${d.code}.`,
    action: 'A sub-account’s code begins with that of an account that is there, as 100201 does with 1002.',
  }),
  'vouchers.accountInUse': (d) => ({
    message: `Account ${d.code} ${d.name} has entries, an opening balance, a bank account or sub-accounts and cannot be removed.`,
    action: 'Rename it, or leave it unused.',
  }),
  'vouchers.noSuchAccount': (d) => ({
    message: `There is no account ${d.code} in the chart.`,
    action: 'Choose an account of the chart.',
  }),
  'vouchers.noSuchParty': () => ({
    message: 'This party is not there; it may have been removed.',
    action: 'Refresh the list and choose again.',
  }),
  'vouchers.partyExists': (d) => ({
    message: `There is a party named “${d.name}” already.`,
    action: 'Choose another name, or use the one that is there.',
  }),
  'vouchers.partyInUse': (d) => ({
    message: `Vouchers or opening balances name “${d.name}”, so it cannot be removed.`,
    action: 'Rename it, or leave it unused.',
  }),
  'vouchers.openingsUnbalanced': (d) => ({
    message: `The opening balances do not balance: debits ${formatFen(d.debitFen)}, credits ${formatFen(d.creditFen)}, a difference of ${formatFen(Math.abs(d.debitFen - d.creditFen))}.`,
    action: 'Check them against the last trial balance; the year’s debits and credits must be equal too.',
  }),
  'vouchers.openingTwice': (d) => ({
    message: `Line ${d.line}: account ${d.code} stands in an earlier line already, for the same party.`,
    action: 'Make one line of the two.',
  }),
  'vouchers.startTooLate': (d) => ({
    message: `There are vouchers in ${d.month}, so the books cannot begin later, in ${d.startMonth}.`,
    action: `Let them begin in ${d.month} or earlier.`,
  }),
  'vouchers.tooManyForSheet': (d) => ({
    message: `There are more than ${d.most} lines; one sheet cannot hold them.`,
    action: 'Choose a shorter period, or export as CSV.',
  }),
  'vouchers.noSuchRecurring': () => ({
    message: 'This recurring entry is not there; it may have been removed.',
    action: 'Refresh the list and choose again.',
  }),
};
