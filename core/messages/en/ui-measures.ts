import type { Translation } from '../translation.ts';
import type { uiMeasures as zh } from '../zh/ui-measures.ts';

export const uiMeasures: Translation<typeof zh> = {
  'ui.ageing.title': 'Ageing',
  'ui.ageing.receivable': 'Receivables',
  'ui.ageing.payable': 'Payables',
  'ui.ageing.on': 'As of',
  'ui.ageing.party': 'Party',
  'ui.ageing.bucket': (d) => `${d.from}–${d.to} d`,
  'ui.ageing.over': (d) => `> ${d.days} d`,
  'ui.ageing.unknown': 'Age unknown',
  'ui.ageing.advance': 'In advance',
  'ui.ageing.none.receivable': 'Nothing was receivable on that day.',
  'ui.ageing.none.payable': 'Nothing was payable on that day.',
  'ui.ageing.oldest': (d) => `The oldest entry is of ${d.day}.`,
  'ui.ageing.unknownWhy':
    'Part of the balance came from before the books (an opening balance, say): how old it is cannot be told.',
  'ui.ageing.noEntries':
    'The books hold balances only, no entries, so ages cannot be told; with a journal or books of your own they can.',
  'ui.ageing.entries': 'See the entries',
  'ui.ageing.why':
    'First in, first settled: money received pays off the oldest entry first; what is left is grouped by age.',
  'ui.ageing.ties': 'Against the books',
  'ui.ageing.customers': 'Largest customers',
  'ui.ageing.suppliers': 'Largest suppliers',
  'ui.ageing.share': 'Share',
  'ui.ageing.basis.books': 'By the party of the entries in the books',
  'ui.ageing.basis.bank': 'By the other side of the bank rows',
  'ui.ageing.emptyTitle': 'No books yet, so no ageing',
  'ui.ageing.emptyText':
    'Once there are entries or an imported journal, this shows who owes you and whom you owe, for how long, and what the five largest make up.',

  'ui.ratios.title': 'Ratios',
  'ui.ratios.lead': 'What deserves attention most comes first.',
  'ui.ratios.ratio': 'Ratio',
  'ui.ratios.hint': 'What is often said',
  'ui.ratios.hintNote': 'Sources differ: a hint only, never a pass mark.',
  'ui.ratios.worse': 'Worse than before',
  'ui.ratios.pick': 'Pick a ratio to see how it is made, from which figures, and what moves it.',
  'ui.ratios.why':
    'What a lender reads off the statements first. Where an owner’s loan is subordinated in writing, both ways of counting it are shown.',
  'ui.ratios.subordinated': 'With subordinated loans counted as equity',
  'ui.ratios.subordinatedShort': 'as equity',
  'ui.ratios.group.liquidity': 'Liquidity',
  'ui.ratios.group.leverage': 'Leverage',
  'ui.ratios.group.cover': 'Cover',
  'ui.ratios.group.turnover': 'Turnover',
  'ui.ratios.group.margin': 'Margin',
  'ui.ratios.group.growth': 'Growth',
  'ui.ratios.unit.days': (d) => `${d.value} days`,
  'ui.ratios.unit.times': (d) => `${d.value}×`,
  'ui.ratios.emptyTitle': 'No statements yet, so no ratios',
  'ui.ratios.emptyText':
    'With a trial balance, a journal or books of your own, this shows the ratios a lender looks at and what would move them.',
};
