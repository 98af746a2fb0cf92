import type { Translation } from '../translation.ts';
import type { journal as zh } from '../zh/journal.ts';

export const journal: Translation<typeof zh> = {
  'did.firm.create': 'Made the firm file',
  'did.firm.saveProfile': 'Changed the profile',
  'did.imports.commit': (d) => `Imported “${d.file}”`,
  'did.imports.undo': 'Took an import back',
  'did.books.saveBankAccount': 'Changed a bank account’s settings',
  'did.runway.saveSettings': 'Changed how the runway is worked out',
  'did.needs.save': 'Stated the need',
  'did.needs.clear': 'Cleared the need',
  'did.loans.savePlan': 'Changed the repayment plan',
  'did.documents.attach': (d) => `Attached “${d.file}”`,
  'did.documents.update': 'Changed what is known of a paper',
  'did.documents.remove': 'Removed a paper',
  'did.documents.setApplies': 'Changed whether a checklist item applies',
  'did.matches.choose': 'Chose a route',
  'did.pack.build': (d) => `Made the pack “${d.file}”`,
  'did.other': (d) => `Operation ${d.operation}`,
  'journal.undid': (d) => `Undone: ${d.what}`,
  'journal.redid': (d) => `Done again: ${d.what}`,
  'journal.nothingToUndo': 'There is nothing to undo',
  'journal.nothingToRedo': 'There is nothing to redo',
  'verify.integrity.ok': 'The database is whole',
  'verify.integrity.bad': (d) => `The database is damaged: ${d.detail}`,
  'verify.journal.ok': (d) => `${d.count} journal rows follow one another, none was changed`,
  'verify.journal.bad': (d) =>
    `Journal row ${d.revision} does not follow the one before; another program may have changed the file`,
  'verify.files.ok': (d) => `${d.count} original files give their SHA-256`,
  'verify.files.bad': (d) => `${d.count} original files do not give their SHA-256`,
  'verify.books.ok': (d) => `${d.count} account months equal the imported rows`,
  'verify.books.bad': (d) => `${d.count} account months differ from the imported rows`,
  'backup.made': (d) => `Backed up, and the copy was opened and checked: ${d.fileName}`,
  'backup.unchanged': 'Nothing changed since the last backup, so none was needed',
  'firm.readOnlyHeld': (d) =>
    `Look only: another program on ${d.host} has been writing to this file since ${d.since} (UTC). If it no longer is, delete the .lock file beside it and open it again`,
  'firm.readOnlyPlace': 'Look only: the place of this file does not allow writing',
};
