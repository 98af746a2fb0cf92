import type { Translation } from '../translation.ts';
import type { imports as zh } from '../zh/imports.ts';

export const imports: Translation<typeof zh> = {
  'imports.blocker.notRecognised': (d) => `This kind of file was not recognised: ${d.detail}`,
  'imports.detail.noHeader':
    'no known header was found (a trial balance has account codes and balances, a bank statement dates and amounts).',
  'imports.detail.noSheet': (d) => `the sheet “${d.sheet}” has no known header.`,
  'imports.detail.pdf':
    'it is a PDF. Export Excel or CSV from the bank or the bookkeeping program; a PDF can be attached as a document.',
  'imports.detail.picture':
    'it is a picture. Export Excel or CSV from the bank or the bookkeeping program; a picture can be attached as a document.',
  'imports.detail.archive':
    'it is an archive without a workbook in it. Unpack it and import the Excel or CSV file that is inside.',
  'imports.detail.notAWorkbook':
    'it is a file of another program (such as a Word document) without a workbook in it.',
  'imports.detail.binary': 'it is neither text nor a workbook, so it cannot be read as a table.',
  'imports.detail.damagedWorkbook': 'the workbook is incomplete or damaged; export or download it again',
  'imports.detail.notAFile': 'it is not an ordinary file',
  'imports.detail.notAllowed': 'reading it is not permitted',
  'imports.detail.ioError': (d) => `the system reports ${d.code}`,
  'imports.blocker.needPeriod':
    'The file does not say which month the trial balance is for: choose the period.',
  'imports.blocker.needAccount':
    'The file does not say which account the statement is of: fill in the account number.',
  'imports.blocker.noRows': 'There are no rows below the header that can be taken in.',
  'imports.blocker.nothingNew':
    'Every movement of this file is in the firm already; there is nothing new in it.',
  'imports.blocker.nothingUsable':
    'Every movement of this file is in the firm already or contradicts what is there; nothing new can be taken.',
  'imports.undo.bankRows': (d) => `${d.count} movements of account ${d.account} will go.`,
  'imports.undo.monthLeaves': (d) =>
    `The trial balance of ${d.month} will go; there will be no books for that month.`,
  'imports.undo.standsAgain': (d) => `“${d.fileName}” will stand for ${d.month}.`,
  'imports.undo.wasNotStanding': (d) =>
    `Another trial balance stands for ${d.month}; the statements stay as they are.`,
  'imports.undo.rowsBack': (d) =>
    `${d.count} movements of “${d.fileName}” that were left out as duplicates will come back.`,
  'imports.undo.rowsGo': (d) =>
    `${d.count} movements of “${d.fileName}” are the same as those that come back and will go.`,
  'imports.undo.accountLeaves': (d) => `Account ${d.account} has no other statements and will go too.`,
};
