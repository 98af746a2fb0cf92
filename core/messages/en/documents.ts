import type { Translation } from '../translation.ts';
import type { documents as zh } from '../zh/documents.ts';

const papers = (count: number) => (count === 1 ? '1 paper' : `${count} papers`);

export const documents: Translation<typeof zh> = {
  'documents.checklist': (d) => {
    const gaps = [
      d.missing > 0 ? `${d.missing} missing` : '',
      d.outOfDate > 0 ? `${d.outOfDate} out of date by then` : '',
      d.undated > 0 ? `${d.undated} without a date` : '',
    ].filter((gap) => gap !== '');
    const state = gaps.length > 0 ? gaps.join(', ') : 'all valid by then';
    return `On the list “${d.route}”, ${d.present} of ${papers(d.required)} required are ready, ${state} (handing in on ${d.submitOn})`;
  },
  'documents.baseList': (d) => `Base list (${d.route})`,
  'documents.presentNoExpiry': 'Attached; this paper does not run out',
  'documents.presentForGood': 'Attached; valid without end',
  'documents.presentUntil': (d) =>
    `Attached; valid until ${d.until}, so still valid on the submission day (${d.submitOn})`,
  'documents.presentByCustom': (d) =>
    `Attached; good for ${d.days} days by custom, until ${d.until}, so still valid on the submission day (${d.submitOn}) (${d.basis}; lenders differ)`,
  'documents.expired': (d) => `Out of date since the end of ${d.since}; get a new one`,
  'documents.willExpire': (d) =>
    `Valid until ${d.until} only, out of date by the submission day (${d.submitOn}); get a new one first`,
  'documents.expiredByCustom': (d) =>
    `Good for ${d.days} days by custom, until ${d.until}, too short for the submission day; order a new one on or after ${d.orderFrom} (${d.basis}; lenders differ)`,
  'documents.undatedPrinted':
    'Attached, but its last day is not known: enter the day printed on it (9999-12-31 where it says it has no end); until then it does not count as ready',
  'documents.undatedIssue': (d) =>
    `Attached, but its day of issue is not known: enter it; good for ${d.days} days by custom (${d.basis}; lenders differ); until then it does not count as ready`,
  'documents.missing': 'Not attached yet',
  'documents.missingBonus': 'Not attached; not required, but it helps',
  'documents.whenApplying': 'Done when applying: nothing to prepare now, and not counted as missing',
  'documents.doesNotApply': (d) =>
    d.reason === '' ? 'You said it does not apply' : `You said it does not apply: ${d.reason}`,
  'documents.notForBorrower': 'Borrowers of your kind have no such paper; nothing to prepare',
  'documents.kind.zip': 'an archive',
  'documents.kind.program': 'a program or script',
  'documents.kind.webPage': 'a web page or script',
  'documents.kind.macro': 'an Office file with macros',
  'documents.kind.mixed': 'two kinds of file joined in one',
  'documents.kind.ole': 'an old Office format, but neither Word nor Excel',
  'documents.kind.text': 'plain text',
  'documents.kind.unknown': 'of no known format',
};
