import type { Translation } from '../translation.ts';
import type { uiNeeds as zh } from '../zh/ui-needs.ts';

export const uiNeeds: Translation<typeof zh> = {
  'ui.needs.stated': 'The need',
  'ui.needs.incomplete':
    'It is saved once amount, use, term and day are filled in; what you have typed stays here meanwhile.',
  'ui.needs.amount': 'How much',
  'ui.needs.use': 'For what',
  'ui.needs.choose': 'Please choose',
  'ui.needs.term': 'Term (months)',
  'ui.needs.termHint': '1 to 360 months',
  'ui.needs.neededOn': 'Needed by',
  'ui.needs.submitOn': 'Planned day of application',
  'ui.needs.submitDefault': (d) => `Taken as ${d.day} while empty`,
  'ui.needs.submitWhy':
    'Whether a document has run out is judged on the day you plan to hand in the application; while that is empty, 30 days before the money is needed.',
  'ui.needs.maxCost': 'Yearly cost you can bear (simple)',
  'ui.needs.maxCostHint': 'Interest and all fees of a year over the money in use; optional',
  'ui.needs.useNote': 'What exactly it pays for',
  'ui.needs.pledges': 'What can stand behind it',
  'ui.needs.addPledge': 'Add one…',
  'ui.needs.noPledges':
    'Nothing listed yet. It works without collateral too: receivables, stock, intellectual property and a tax record may all help.',
  'ui.needs.worth': 'worth',
  'ui.needs.pledgeNote': 'Note',
  'ui.needs.benchmarks': 'What the surveyed firms said (840 firms, 2020)',
  'ui.needs.clear': 'Clear the need',
  'ui.needs.clearSure': 'Clear the stated need? It can be undone.',
  'ui.needs.why': 'Why state the need first',
  'ui.needs.whyText':
    'Amount, use and term decide which routes may fit, which documents are asked for, and what falls due each month. The use must suit the kind of loan.',
};
