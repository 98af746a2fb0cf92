import type { Translation } from '../translation.ts';
import type { uiRunway as zh } from '../zh/ui-runway.ts';

export const uiRunway: Translation<typeof zh> = {
  'ui.runway.emptyTitle': 'How long the cash lasts is not known yet',
  'ui.runway.emptyText':
    'Import bank statements that cover at least one whole month. This room then shows money in and out by month, how many months the cash lasts, and about which day it runs out.',
  'ui.runway.term': 'Months of runway',
  'ui.runway.formula':
    'Cash that can be spent ÷ net money out a month. Net money out is the average of the whole months chosen below; deposits held as security and supervised money do not count.',
  'ui.runway.moves':
    'How fast customers pay, what is spent each month, the buffer, and how many months are averaged. A seasonal firm should average 12 months.',
  'ui.runway.months': 'Lasts (months)',
  'ui.runway.cashOut': 'Until about',
  'ui.runway.cash': (d) => `Cash on hand (${d.day})`,
  'ui.runway.burn': 'Net out a month',
  'ui.runway.restricted': 'Cannot be spent',
  'ui.runway.line': 'Cash by month',
  'ui.runway.month': 'Month',
  'ui.runway.moneyIn': 'Money in',
  'ui.runway.moneyOut': 'Money out',
  'ui.runway.upAndDown': 'In ↑ out ↓',
  'ui.runway.net': 'Net',
  'ui.runway.closing': 'Month-end cash',
  'ui.runway.state': 'Note',
  'ui.runway.incomplete': 'part of a month',
  'ui.runway.used': 'in the average',
  'ui.runway.projected': 'at this pace',
  'ui.runway.runsOut': (d) => `runs out ${d.day}`,
  'ui.runway.bufferBand': (d) => `Buffer ${d.amount}`,
  'ui.runway.chartLabel': (d) => `At this pace, ${d.amount} at the end of ${d.month}.`,
  'ui.runway.settings': 'How it is worked out',
  'ui.runway.burnMonths': 'Average net money out over',
  'ui.runway.burnMonthsHint': 'Only months the statements cover in full',
  'ui.runway.monthCount': (d) => `${d.count} months`,
  'ui.runway.buffer': 'Buffer to keep',
  'ui.runway.bufferHint': 'Cash you do not want to go under; a band in the chart',
  'ui.runway.accounts': 'Accounts whose money cannot be spent',
  'ui.runway.markRestricted': 'Security deposit or supervised money',
  'ui.runway.bandsTitle': 'How long the surveyed firms could last',
  'ui.runway.published': 'as printed',
  'ui.runway.rest': 'the rest',
  'ui.runway.here': 'this firm',
};
