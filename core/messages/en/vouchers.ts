import type { Translation } from '../translation.ts';
import type { vouchers as zh } from '../zh/vouchers.ts';

export const vouchers: Translation<typeof zh> = {
  'vouchers.reversal': (d) => `Reversal of ${d.number}`,
  'vouchers.transfer.profit': 'Income and costs carried to profit of the year',
  'vouchers.transfer.priorYears': 'Corrections of earlier years carried to distribution of profit',
  'vouchers.transfer.year': 'Profit of the year carried to distribution of profit',
  'vouchers.undistributed': 'Distribution of profit—undistributed profit',
  'vouchers.close.isClosed': (d) => `${d.month} is closed.`,
  'vouchers.close.cannot': (d) => `It cannot be closed yet. ${d.why}`,
  'vouchers.close.notOver': (d) =>
    `${d.month} is not over yet (it ends on ${d.lastDay}); once closed, nothing more can be posted to it.`,
  'vouchers.close.missing': (d) =>
    `${d.count} ${d.count === 1 ? 'number' : 'numbers'} of the word “${d.word}” ${d.count === 1 ? 'is' : 'are'} missing: ${d.numbers}.`,
  'vouchers.close.due': (d) =>
    d.count === 1
      ? `A recurring entry is due and not posted: ${d.names}.`
      : `${d.count} recurring entries are due and not posted: ${d.names}.`,
  'vouchers.close.unbooked': (d) =>
    `${d.count} bank or wallet ${d.count === 1 ? 'movement' : 'movements'} of ${d.month} ${d.count === 1 ? 'is' : 'are'} not in the books.`,
  'vouchers.close.negativeCash': (d) =>
    `${d.code} ${d.name} has a negative balance (${d.amount}); a receipt may be missing.`,
  'vouchers.close.nothing': 'There are no income and costs to carry over this month.',
};
