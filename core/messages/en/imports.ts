import type { Translation } from '../translation.ts';
import type { imports as zh } from '../zh/imports.ts';
import { importRoles } from './imports-roles.ts';

export const imports: Translation<typeof zh> = {
  ...importRoles,
  'imports.template.guide': 'How to fill in',
  'imports.template.title':
    'Rongbei import template: where no export of a bank or a bookkeeping program is at hand, fill this in and import it.',
  'imports.template.sheets':
    'Fill in the sheets you need; one is imported at a time, the others by choosing the sheet and importing again.',
  'imports.template.amounts':
    'Amounts are in yuan with at most two decimals; leave empty what has none; write red entries as negative numbers.',
  'imports.template.dates': 'Write days as 2026-10-31.',
  'imports.template.bank':
    'Bank movements: each row has money in or money out; fill in the balance where there is one, so that missing rows show; one account is imported at a time.',
  'imports.template.vouchers':
    'Vouchers: one row an entry; the rows of one voucher have the same date, word (such as 记) and number; debits equal credits in each; the party may be left empty.',
  'imports.template.balance':
    'Trial balance: write the month to the right of 期间：, as 2026-10; give accounts of every level; the turnover of the year may be left empty.',
  'imports.template.heads': 'Do not change the heads; the columns may stand in another order.',
  'imports.blocker.notRecognised': (d) => `This kind of file was not recognised: ${d.detail}`,
  'imports.detail.noHeader':
    'no known header was found (a trial balance has account codes and balances, a bank statement or a wallet’s bill dates and amounts, a journal voucher numbers). You can choose what its columns are by hand.',
  'imports.detail.mappingUnfit':
    'the chosen columns do not fit this file, or columns that are needed are missing.',
  'imports.detail.noSheet': (d) => `the sheet “${d.sheet}” has no known header.`,
  'imports.detail.pdf':
    'it is a PDF. Export Excel or CSV from the bank or the bookkeeping program; a PDF can be attached as a document.',
  'imports.detail.picture':
    'it is a picture. Export Excel or CSV from the bank or the bookkeeping program; a picture can be attached as a document.',
  'imports.detail.archive':
    'it is an archive without a bill or table that is known. Unpack it and import the Excel or CSV file that is inside.',
  'imports.detail.notAWorkbook':
    'it is a file of another program (such as a Word document) without a workbook in it.',
  'imports.detail.binary': 'it is neither text nor a workbook, so it cannot be read as a table.',
  'imports.detail.damagedWorkbook': 'the workbook is incomplete or damaged; export or download it again',
  'imports.detail.damagedArchive': 'the archive is incomplete or damaged; download it again',
  'imports.detail.notAFile': 'it is not an ordinary file',
  'imports.detail.notAllowed': 'reading it is not permitted',
  'imports.detail.ioError': (d) => `the system reports ${d.code}`,
  'imports.blocker.needPeriod':
    'The file does not say which month the trial balance is for: choose the period.',
  'imports.blocker.needAccount':
    'The file does not say which account the statement is of: fill in the account number.',
  'imports.blocker.chooseAccount': (d) =>
    `The file has the movements of several accounts: ${d.accounts}. Choose one of them; each is imported by itself.`,
  'imports.blocker.notYuan': (d) =>
    `The file says its amounts are in “${d.found}”, not in yuan; it cannot be taken in. Export it in yuan.`,
  'imports.blocker.needYear':
    'The days in the file have no year: choose the first and last month of this statement.',
  'imports.blocker.needDateOrder':
    'It does not show which number of a day is the month: choose how the days are written.',
  'imports.blocker.noRows': 'There are no rows below the header that can be taken in.',
  'imports.blocker.nothingNew':
    'Every movement of this file is in the firm already; there is nothing new in it.',
  'imports.blocker.nothingUsable':
    'Every movement of this file is in the firm already or contradicts what is there; nothing new can be taken.',
  'imports.undo.bankRows': (d) => `${d.count} movements of account ${d.account} will go.`,
  'imports.undo.monthLeaves': (d) =>
    `The trial balance of ${d.month} will go; there will be no books for that month.`,
  'imports.undo.standsAgain': (d) => `“${d.fileName}” will stand for ${d.month}.`,
  'imports.undo.vouchersStand': (d) => `The vouchers kept here stand for ${d.month} instead.`,
  'imports.undo.journalStands': (d) => `The imported journal stands for ${d.month} instead.`,
  'imports.undo.wasNotStanding': (d) =>
    `The books of ${d.month} do not rest on this trial balance, so they stay as they are.`,
  'imports.undo.booked': (d) =>
    `${d.count} of them ${d.count === 1 ? 'is' : 'are'} in the books; their vouchers stay and no longer go with a bank row.`,
  'imports.undo.vouchers': (d) =>
    `${d.count} vouchers (${d.rows} lines) are removed, and with them the accounts and parties that nothing else uses.`,
  'imports.undo.monthsLess': (d) =>
    `${d.months}: the other imported journals still stand; the books are added up anew.`,
  'imports.undo.monthsLeave': (d) => `${d.months}: no books any more.`,
  'imports.undo.monthsStay': (d) => `${d.months}: something else stands; the statements do not change.`,
  'imports.undo.unbooked': (d) => `${d.count} bank rows no longer have a voucher.`,
  'imports.undo.rowsBack': (d) =>
    `${d.count} movements of “${d.fileName}” that were left out as duplicates will come back.`,
  'imports.undo.rowsGo': (d) =>
    `${d.count} movements of “${d.fileName}” are the same as those that come back and will go.`,
  'imports.undo.accountLeaves': (d) => `Account ${d.account} has no other statements and will go too.`,
};
