import type { Translation } from '../translation.ts';
import type { uiPack as zh } from '../zh/ui-pack.ts';

export const uiPack: Translation<typeof zh> = {
  'ui.pack.parts': 'What the pack holds',
  'ui.pack.part.profile': 'The firm',
  'ui.pack.part.balanceSheet': 'Balance sheet',
  'ui.pack.part.incomeStatement': 'Income statement',
  'ui.pack.part.runway': 'Cash',
  'ui.pack.part.need': 'The need',
  'ui.pack.part.plan': 'Repayment plan',
  'ui.pack.part.documents': 'Documents',
  'ui.pack.ready': 'ready',
  'ui.pack.missing': 'missing',
  'ui.pack.make': 'Make the application pack',
  'ui.pack.language': 'Language',
  'ui.pack.format': 'Format',
  'ui.pack.zipHint': (d) =>
    `One PDF, ${d.count} ${d.count === 1 ? 'attachment' : 'attachments'} (${d.size}) and a manifest`,
  'ui.pack.pdfHint': () => 'One PDF alone, without the attachments',
  'ui.pack.build': 'Make and save…',
  'ui.pack.nothingYet':
    'There is nothing to put in yet: complete the firm’s profile or import its books first.',
  'ui.pack.building': 'Making the pack',
  'ui.pack.made': (d) => `“${d.name}” was saved.`,
  'ui.pack.madeLong': (d) => `${d.name}, ${d.pages} ${d.pages === 1 ? 'page' : 'pages'}, ${d.size}`,
  'ui.pack.madeBefore': 'Packs made so far',
  'ui.pack.madeAt': 'Made',
  'ui.pack.verify': 'Check a pack',
  'ui.pack.verifyHint': 'Anyone can check whether every file in a pack is still as it was made.',
  'ui.pack.chooseToVerify': 'Choose a pack…',
  'ui.pack.verifying': 'Checking the pack',
  'ui.pack.verifyGood': (d) => `“${d.name}” is exactly as it was made.`,
  'ui.pack.verifyBad': (d) => `“${d.name}” is not as it was made.`,
  'ui.pack.entryGone': 'the file is gone',
  'ui.pack.entryExtra': 'not in the manifest',
  'ui.pack.entryChanged': 'the content was changed',
  'ui.pack.why': 'Where the pack comes from',
  'ui.pack.whyText':
    'Every figure comes from the books and the documents, and the Chinese and the English pack are made of the same data. What is missing is named in the pack, never left blank in silence.',
  'ui.pack.manifest': 'The manifest',
  'ui.pack.manifestText':
    'The ZIP holds a list with the SHA-256 of every file; a change of a single byte shows.',
};
