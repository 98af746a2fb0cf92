import { formatFen } from '../../money.ts';
import type { Translation } from '../translation.ts';
import type { overview as zh } from '../zh/overview.ts';

export const overview: Translation<typeof zh> = {
  'overview.ready': (d) => `The pack for ${d.name} can be made.`,
  'overview.toDo': 'The pack is not complete yet; start with the first thing below.',
  'overview.start': 'Bring in the profile and the books first; the rest is worked out from them.',
  'overview.firm.ready': 'The profile is complete',
  'overview.firm.missing': (d) => `${d.filled} of ${d.total} profile fields are filled in`,
  'overview.books.empty': 'No books yet: write the first entry, or import the ones there are',
  'overview.books.notApplicable': 'No books are kept: statements do not apply',
  'overview.books.ready': (d) => `Books up to ${d.month}; the statements tie out`,
  'overview.books.problem': (d) =>
    `The statements of ${d.month} fail to tie out in ${d.count} ${d.count === 1 ? 'place' : 'places'}`,
  'overview.runway.empty': 'No bank statement yet: import one to see how long the cash lasts',
  'overview.needs.empty': 'It is not stated yet how much is needed, and what for',
  'overview.needs.ready': (d) =>
    `Needs CNY ${formatFen(d.fen)} for ${d.months} ${d.months === 1 ? 'month' : 'months'}`,
  'overview.documents.state': (d) => `${d.present} of ${d.required} required papers are there`,
  'overview.documents.outOfDate': (d) =>
    `${d.count} ${d.count === 1 ? 'paper' : 'papers'} will be out of date on the submission day`,
  'overview.matches.empty': 'State the need to see the routes that may fit',
  'overview.matches.state': (d) => `${d.mayFit} may fit, ${d.notYet} not yet, ${d.unknown} lack information`,
  'overview.offers.empty': 'Choose a route to lay out its repayment plan',
  'overview.offers.ready': (d) => `A repayment plan is laid out for “${d.route}”`,
  'overview.pack.empty': 'No pack was made yet',
  'overview.pack.made': (d) => `${d.count} ${d.count === 1 ? 'pack was' : 'packs were'} made`,
  'overview.next.firm': 'Complete the profile',
  'overview.next.books': 'Write a first entry, or import a trial balance',
  'overview.next.booksProblem': 'Find out why the statements do not tie out',
  'overview.next.runway': 'Import a bank statement',
  'overview.next.runwayStale': 'Import the latest bank statements',
  'overview.next.needs': 'State the need',
  'overview.next.documents': (d) => `Add ${d.count} required ${d.count === 1 ? 'paper' : 'papers'}`,
  'overview.next.outOfDate': (d) =>
    `Order ${d.count} ${d.count === 1 ? 'paper' : 'papers'} anew that will be out of date`,
  'overview.next.matches': 'Choose a route',
  'overview.next.offers': 'Check the repayment plan; put in a real quote where you have one',
  'overview.next.pack': 'Make the pack',
};
