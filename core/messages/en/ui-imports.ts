import type { Translation } from '../translation.ts';
import type { uiImports as zh } from '../zh/ui-imports.ts';

export const uiImports: Translation<typeof zh> = {
  'ui.imports.choose': 'Choose files to import…',
  'ui.imports.drop': 'Drop a trial balance or a bank statement here',
  'ui.imports.dropHint':
    'CSV, XLS or XLSX. Format and encoding are recognised; nothing is written until you confirm, and a whole import can be taken back at any time.',
  'ui.imports.previewTitle': (d) => `Import preview: ${d.name}`,
  'ui.imports.waiting': (d) => `${d.count} more ${d.count === 1 ? 'file' : 'files'} to follow`,
  'ui.imports.format': 'Format',
  'ui.imports.notRecognised': 'Not recognised',
  'ui.imports.kind': 'Content',
  'ui.imports.kindAsk': 'Please choose',
  'ui.imports.kind.trialBalance': 'Trial balance',
  'ui.imports.kind.bankStatement': 'Bank statement',
  'ui.imports.account': 'Account',
  'ui.imports.accountNumber': 'Account number',
  'ui.imports.bankName': 'Bank',
  'ui.imports.period': 'Period',
  'ui.imports.from': 'From month',
  'ui.imports.to': 'To month',
  'ui.imports.rows': 'Rows',
  'ui.imports.skipped': 'Rows not read',
  'ui.imports.skippedRows': (d) =>
    d.rows === '' ? `${d.count} blank` : `${d.count} (totals, notes, headers, blank), such as row ${d.rows}`,
  'ui.imports.rowCount': (d) =>
    d.duplicates > 0
      ? `${d.count} rows; ${d.duplicates} are here already and will be left out`
      : `${d.count} rows`,
  'ui.imports.moneyIn': 'Money in',
  'ui.imports.moneyOut': 'Money out',
  'ui.imports.opening': 'Opening balance',
  'ui.imports.closing': 'Closing balance',
  'ui.imports.chart': 'Chart of accounts',
  'ui.imports.chart.smallEnterprise': 'Standards for Small Business Enterprises',
  'ui.imports.chart.enterprise': 'Standards for Business Enterprises',
  'ui.imports.chart.unknown': 'Cannot tell',
  'ui.imports.file': 'File',
  'ui.imports.encoding': 'Encoding',
  'ui.imports.encodingHint': 'If the rows below look garbled, try another',
  'ui.imports.sheet': 'Sheet',
  'ui.imports.sheetFirst': 'The first that is recognised',
  'ui.imports.sameFile': (d) =>
    `This very file was imported already (import ${d.id}); there is no need to import it again.`,
  'ui.imports.standing': (d) =>
    `A trial balance for this period is there already (import ${d.id}). Which one stands?`,
  'ui.imports.standingThis': 'This one stands',
  'ui.imports.standingThere': 'The one there stands; keep this for comparison',
  'ui.imports.problems': (d) => `${d.count} ${d.count === 1 ? 'place' : 'places'} to look at`,
  'ui.imports.moreProblems': (d) =>
    `${d.count} more are not listed here; all of them can be seen after the import.`,
  'ui.imports.severity': 'Severity',
  'ui.imports.severity.error': 'unreadable',
  'ui.imports.severity.warning': 'look',
  'ui.imports.row': 'Row',
  'ui.imports.column': 'Column',
  'ui.imports.found': 'As written',
  'ui.imports.what': 'What is wrong, what to do',
  'ui.imports.acceptProblems': (d) =>
    `Import only the rows that can be read (the ${d.count} unreadable ${d.count === 1 ? 'place is' : 'places are'} kept on record, never dropped in silence)`,
  'ui.imports.sample': 'The first rows of the file',
  'ui.imports.skip': 'Do not import',
  'ui.imports.commit': (d) => `Import ${d.count} rows`,
  'ui.imports.committing': 'Importing',
  'ui.imports.done': (d) =>
    `“${d.name}”: ${d.count} rows imported${d.skipped > 0 ? `, ${d.skipped} duplicates left out` : ''}.`,
  'ui.imports.listTitle': 'Imports',
  'ui.imports.why':
    'The original of every import is kept, byte for byte, and can be saved out at any time. Undoing an import takes all of it back; it can be imported again later.',
  'ui.imports.number': 'No.',
  'ui.imports.acts': 'Actions',
  'ui.imports.notStanding': 'for comparison',
  'ui.imports.skippedDuplicates': (d) => `${d.count} duplicate rows left out`,
  'ui.imports.saveOriginal': 'Save original',
  'ui.imports.originalSaved': (d) => `The original was saved as “${d.name}”.`,
  'ui.imports.undo': 'Undo import',
  'ui.imports.undoTitle': (d) => `Undo the import of “${d.name}”?`,
  'ui.imports.undoDo': (d) => `Take back ${d.count} rows`,
  'ui.imports.undone': (d) => `The import of “${d.name}” was taken back as a whole.`,
};
