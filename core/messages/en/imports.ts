import type { Translation } from '../translation.ts';
import type { imports as zh } from '../zh/imports.ts';

export const imports: Translation<typeof zh> = {
  'imports.blocker.notRecognised': (d) => `This kind of file was not recognised: ${d.detail}`,
  'imports.detail.noHeader':
    'no known header was found (a trial balance has account codes and balances, a bank statement dates and amounts).',
  'imports.detail.noSheet': (d) => `the sheet “${d.sheet}” has no known header.`,
  'imports.blocker.needPeriod':
    'The file does not say which month the trial balance is for: choose the period.',
  'imports.blocker.needAccount':
    'The file does not say which account the statement is of: fill in the account number.',
  'imports.blocker.noRows': 'There are no rows below the header that can be taken in.',
  'imports.blocker.nothingNew':
    'Every movement of this file is in the firm already; there is nothing new in it.',
  'imports.undo.bankRows': (d) => `${d.count} movements of account ${d.account} will go.`,
  'imports.undo.monthLeaves': (d) =>
    `The trial balance of ${d.month} will go; there will be no books for that month.`,
  'imports.undo.standsAgain': (d) => `“${d.fileName}” will stand for ${d.month}.`,
  'imports.undo.wasNotStanding': (d) =>
    `Another trial balance stands for ${d.month}; the statements stay as they are.`,
  'imports.undo.rowsBack': (d) =>
    `${d.count} movements of “${d.fileName}” that were left out as duplicates will come back.`,
  'imports.undo.accountLeaves': (d) => `Account ${d.account} has no other statements and will go too.`,
};
