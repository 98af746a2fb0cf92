import { formatFen } from '../../money.ts';
import type { Translation } from '../translation.ts';
import type { runway as zh } from '../zh/runway.ts';

const inAndOut = (d: { moneyInFen: number; moneyOutFen: number }) =>
  [
    d.moneyInFen > 0 ? `CNY ${formatFen(d.moneyInFen)} in` : '',
    d.moneyOutFen > 0 ? `CNY ${formatFen(d.moneyOutFen)} out` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
const movements = (count: number) => (count === 1 ? '1 movement' : `${count} movements`);

export const runway: Translation<typeof zh> = {
  'runway.left': (d) => `The cash lasts ${d.months} more months, to about ${d.day}.`,
  'runway.lasts': (d) =>
    `At the present net outflow the cash lasts ${d.months} months: too long to name a day.`,
  'runway.growing': (d) =>
    `Cash is CNY ${formatFen(d.cashFen)} and has lately grown by CNY ${formatFen(d.growthFen)} a month; no runway is shown.`,
  'runway.outOfCash': (d) => `Free cash is CNY ${formatFen(d.cashFen)}: it has run out.`,
  'runway.noData':
    'There are no bank statements and no books yet, so nobody can tell how long the cash lasts. Import the bank statements of the last 12 months first.',
  'runway.booksOnly': (d) =>
    `The books show CNY ${formatFen(d.cashFen)} in cash; without bank statements the monthly net outflow, and so the runway, is not known. Import the bank statements of the last 12 months.`,
  'runway.tooShort': (d) =>
    `Cash is CNY ${formatFen(d.cashFen)}; the statements cover fewer than ${d.fewest} whole months, which is too short for a runway. Import earlier statements.`,
  'runway.noBalance':
    'The statements have no balance column, so the cash in hand is not known. Export them with balances.',
  'runway.stale.bank': (d) =>
    `The bank statements end on ${d.day}, ${d.days} days ago: import newer ones first. ${d.estimate}`,
  'runway.stale.books': (d) =>
    `There are no bank statements yet, and the books end on ${d.day}, ${d.days} days ago: import bank statements first. ${d.estimate}`,
  'runway.then.left': (d) =>
    d.past
      ? `At the net outflow of that time the cash would have lasted ${d.months} months, to about ${d.day}.`
      : `If the net outflow stayed as it was then, the cash would last ${d.months} months from that day, to about ${d.day}.`,
  'runway.then.lasts': (d) =>
    `At the net outflow of that time the cash would last ${d.months} months from that day.`,
  'runway.then.growing': (d) =>
    `Cash was CNY ${formatFen(d.cashFen)} then and grew by CNY ${formatFen(d.growthFen)} a month.`,
  'runway.then.cash': (d) => `Cash was CNY ${formatFen(d.cashFen)} then.`,
  'runway.financing.loanReceived': 'Loans received',
  'runway.financing.loanRepaid': 'Loan principal repaid',
  'runway.financing.ownerLoan': 'Loans from and to the owners',
  'runway.financing.capital': 'Capital paid in',
  'runway.band.upTo3': '3 months or less',
  'runway.band.between': 'between 3 and 6 months',
  'runway.band.from6': '6 months or more',
  'runway.why.cash.bank': (d) =>
    `Cash: the sum of the statement balances on ${d.day}, restricted accounts left out, CNY ${d.cash}; cash on hand is not in it.`,
  'runway.why.cash.books': (d) =>
    `Cash: 1001 cash on hand, 1002 bank deposits and 1012 other monetary funds of the trial balance of ${d.day}, together CNY ${d.cash}; accounts named as deposits for guarantees, supervised or frozen are left out.`,
  'runway.why.stale': (d) =>
    `The statements of account ${d.account} end on ${d.day}; its balance of that day is counted.`,
  'runway.why.old': (d) =>
    `The balance is of ${d.day}, ${d.days} days ago; it may be different now. Import the latest statement.`,
  'runway.why.burn': (d) =>
    `Monthly burn: over the ${d.count} whole months from ${d.from} to ${d.to} the net movement is CNY ${d.net}, a net outflow of CNY ${d.burn} a month (negative: an inflow).`,
  'runway.why.fewer': (d) =>
    `The average is set to ${d.wanted} months; the statements cover ${d.count} whole ones, which are used.`,
  'runway.why.tooFew': (d) =>
    `Whole months: the statements cover ${d.complete} months from first to last day; at least ${d.fewest} are needed for an average. Where a file does not state its dates, the days of its first and last movement count; you can set the months when importing.`,
  'runway.why.noStatements':
    'The monthly net outflow can only be read from bank statements: of the basic account and the others in use, whole months, at least 3 in a row and better 12.',
  'runway.why.rule': (d) =>
    `Months = cash ${d.cash} ÷ monthly burn ${d.burn} = ${d.exact}, to one decimal; the day it runs out = day of the balance + months × 365 ÷ 12 days, whole days.`,
  'runway.why.growing':
    'Lately no less came in than went out, so cash does not shrink and “how many months” has no meaning; compare a seasonal business with the same months of the year before.',
  'runway.why.buffer': (d) => `About ${d.day} it falls under the buffer of CNY ${d.buffer} you have set.`,
  'runway.why.ownTransfers': (d) => `${d.count} movements between the firm’s own accounts are left out.`,
  'runway.why.leftOut': (d) =>
    `${d.kind}: ${movements(d.count)} (${inAndOut(d)}) left out as financing; interest stays in. They are told by the summary in the statement, so one that does not say so is not seen.`,
  'runway.and': ', ',
  'runway.why.unknownWallets': (d) =>
    `The bills of ${d.accounts} state no balance: what is in there is unknown and not counted as cash; what is withdrawn to the bank counts as coming in.`,
  'runway.why.personal': (d) =>
    `${d.accounts}: the owner’s own; the money there is not the company’s and counts neither as cash nor as coming in or going out.`,
  'runway.why.restricted': (d) =>
    `CNY ${d.amount} of restricted money (security deposits, supervised or frozen) is not counted as cash.`,
};
