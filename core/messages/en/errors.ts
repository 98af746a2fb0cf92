import { formatFen } from '../../money.ts';
import type { ErrorTexts } from '../translation.ts';
import { evidenceErrors } from './errors-evidence.ts';
import { voucherErrors } from './errors-vouchers.ts';

const standingNames: Record<string, string> = {
  vouchers: 'The vouchers kept here',
  journal: 'The vouchers of an imported journal',
  trialBalance: 'The figures of another trial balance',
};

export const errors: ErrorTexts = {
  'input.invalid': (d) => ({
    message: `Something is not filled in right (${d.where}): ${d.detail}`,
    action: 'Correct it and try again.',
  }),
  'operation.unknown': (d) => ({
    message: `There is no operation called “${d.name}”.`,
    action: 'The operations command lists them all.',
  }),
  'operation.cancelled': () => ({
    message: 'Cancelled as you asked; nothing was written.',
    action: 'Start again whenever you like.',
  }),
  'operation.failed': (d) => ({
    message: `The operation ${d.operation} did not finish: ${d.detail}`,
    action:
      'Nothing was changed. Try again; if it happens again, make a backup first and pass this text to support.',
  }),
  'firm.missing': (d) => ({
    message: `The operation ${d.operation} needs a firm file.`,
    action: 'Add --firm FILE.rongbei to the command.',
  }),
  'firm.notOpen': () => ({ message: 'This firm’s file is not open.', action: 'Open the firm file first.' }),
  'firm.readOnly': (d) => ({
    message: `“${d.fileName}” can only be looked at: another window or program is using it, or its place does not allow writing.`,
    action: 'Close it there and open it again, or copy the file to a place you can write to.',
  }),
  'firm.fileExists': (d) => ({
    message: `“${d.fileName}” is there already and was not overwritten.`,
    action: 'Choose another name, or open that file.',
  }),
  'firm.notAFirmFile': (d) => ({
    message: `What is in “${d.fileName}” is not a Rongbei firm file; it may have been renamed or copied in part.`,
    action: 'Choose a file that Rongbei saved; if this one used to open, go back to the latest backup.',
  }),
  'firm.fileFromNewerApp': (d) => ({
    message: `“${d.fileName}” was saved by a newer Rongbei (file version ${d.fileVersion}; this app knows up to ${d.appVersion}).`,
    action: 'Update Rongbei and open it again. The file was not changed.',
  }),
  'firm.fileDamaged': (d) => ({
    message: `“${d.fileName}” is damaged: ${d.detail}`,
    action: 'Do not write to it any more; go back to the latest backup.',
  }),
  'firm.upgradeFailed': (d) => ({
    message: `Upgrading “${d.fileName}” failed: ${d.detail}`,
    action: `The file was not changed; the backup made before the upgrade is ${d.backup}.`,
  }),
  'firm.noSuchBackup': (d) => ({
    message: `There is no backup “${d.fileName}”.`,
    action: 'Choose one from the list; older ones may have been cleared to stay within the size limit.',
  }),
  'firm.creditCodeInvalid': (d) => ({
    message: `The unified social credit code “${d.code}” is not right: ${d.detail}`,
    action: 'Compare it with the business licence, character by character.',
  }),
  'file.notFound': (d) => ({
    message: `“${d.fileName}” was not found.`,
    action: 'Check that it was not moved or renamed and that the USB stick is in.',
  }),
  'file.exists': (d) => ({
    message: `“${d.fileName}” is there already and was not overwritten.`,
    action: 'Choose another name; to overwrite it on purpose, add --overwrite to the command.',
  }),
  'file.cannotRead': (d) => ({
    message: `“${d.fileName}” cannot be read: ${d.detail}`,
    action: 'Check that no other program holds it and that you may read it.',
  }),
  'file.cannotWrite': (d) => ({
    message: `“${d.fileName}” cannot be saved: ${d.detail}`,
    action: 'Check that the disk has room and allows writing, or choose another place.',
  }),
  'file.handleUnknown': () => ({
    message: 'This choice of a file is no longer valid.',
    action: 'Choose the file again.',
  }),
  'file.tooLarge': (d) => ({
    message: `“${d.fileName}” is too large (${Math.ceil(d.size / 1048576)} MB; the limit is ${Math.floor(d.limit / 1048576)} MB).`,
    action: 'Split or compress it and try again.',
  }),
  'file.empty': (d) => ({
    message: `“${d.fileName}” is empty.`,
    action: 'Export it again, or choose another file.',
  }),
  'imports.notRecognised': (d) => ({
    message: `“${d.fileName}” was not recognised: ${d.detail}`,
    action: 'Check that it is a trial balance or a bank statement and has its header row.',
  }),
  'imports.hasProblems': (d) => ({
    message: `“${d.fileName}” has ${d.count} places that cannot be read or contradict the firm, the first in row ${d.firstRow}.`,
    action: 'Correct the file and import it again, or choose to take only the rows without such a problem.',
  }),
  'imports.blocked': (d) => ({
    message: `“${d.fileName}” cannot be imported yet: ${d.detail}`,
    action: 'Add what is asked for and try again.',
  }),
  'imports.fileChanged': (d) => ({
    message: `“${d.fileName}” was changed after the preview.`,
    action: 'Preview it again and check it before importing.',
  }),
  'imports.alreadyThere': (d) => ({
    message: `“${d.fileName}” is in the firm already (import ${d.importId}).`,
    action: 'No need to import it again; to start over, undo that import first.',
  }),
  'imports.standingExists': (d) => ({
    message: `${standingNames[d.kind] ?? d.kind}${d.importId === null ? '' : ` (import ${d.importId})`} for ${d.month} stand already.`,
    action:
      'Choose which of the two stands (on the terminal: replaceStanding true for this one, false for the one there).',
  }),
  'imports.unknown': (d) => ({
    message: `There is no import ${d.importId}.`,
    action: 'Refresh the list and choose again.',
  }),
  'imports.unpacksTooLarge': (d) => ({
    message: `“${d.fileName}” unpacks to ${Math.ceil(d.size / 1_048_576)} MB, more than ${Math.floor(d.limit / 1_048_576)} MB; it was not unpacked.`,
    action: 'Export it in parts (a year at a time), or as CSV, and import that.',
  }),
  'imports.tooManyCells': (d) => ({
    message: `“${d.fileName}” has too many cells; it was not read.`,
    action: 'Remove empty rows, columns and formats, export it in parts, or as CSV, and import that.',
  }),
  'imports.cellTooLarge': (d) => ({
    message: `Row ${d.row} of “${d.fileName}” has a cell, or is a line, of more than a million characters; that is no table, and it was not read.`,
    action: 'Look at that row in the file, or export it again.',
  }),
  'imports.mappingUnfit': (d) => ({
    message: `The chosen columns do not fit “${d.fileName}”, or columns that are needed are missing.`,
    action:
      'Check the row of the column heads, and choose the columns that are needed, such as date and amount.',
  }),
  'imports.mappingUnknown': () => ({
    message: 'There is no such mapping.',
    action: 'It may have been removed elsewhere; refresh the list.',
  }),
  'imports.protected': (d) => ({
    message: `“${d.fileName}” asks for a password and cannot be read.`,
    action:
      'Take the password off in your spreadsheet program and save it, or unpack the archive; then import that.',
  }),
  'books.noMonth': (d) => ({
    message: `There are no books for ${d.month} yet.`,
    action: 'Keep the month in vouchers here, or import a trial balance or journal that covers it.',
  }),
  'books.nothingToExport': (d) => ({
    message: `There is nothing to export for ${d.month}.`,
    action: 'Choose a month the books have; for a detailed ledger choose its account first.',
  }),
  'books.otherStandard': (d) => ({
    message: `The books of ${d.month} follow the accounting system of farmers’ cooperatives; its statement forms are not here, and no others are used in their place.`,
    action:
      'The trial balance and its checks can still be seen; export the statements from your bookkeeping program in their own form and attach them as papers.',
  }),
  'books.notKept': () => ({
    message: 'The profile says that no books are kept, so no statements are made.',
    action:
      'Use the table of business cash flows instead. If books are kept by now, first choose their accounting rules in the profile.',
  }),
  'books.noSuchLine': (d) => ({
    message: `The statement has no line ${d.line}.`,
    action: 'Choose one of its lines.',
  }),
  'books.unknownAccount': (d) => ({
    message: `There is no bank account with the number ${d.accountNumber}.`,
    action: 'Import a statement of that account first.',
  }),
  'cashbook.unknownCategory': (d) => ({
    message: `There is no category “${d.category}”.`,
    action: 'Choose one from the list.',
  }),
  'cashbook.wrongDirection': () => ({
    message:
      'The category does not go with the direction of the money: receipts need one for money in, payments one for money out.',
    action: 'Choose another category, or correct the direction.',
  }),
  'cashbook.noVatHere': () => ({
    message: 'Amounts of this category hold no VAT.',
    action: 'Leave the VAT out, or choose a category for sales, purchases or costs.',
  }),
  'cashbook.vatTooLarge': (d) => ({
    message: `The VAT, ${formatFen(d.vatFen)}, is not less than the amount, ${formatFen(d.amountFen)}.`,
    action: 'Correct one of them from the invoice; the amount is with VAT.',
  }),
  'cashbook.otherAccountMissing': () => ({
    message: 'A transfer needs the other account, and it cannot be the same one.',
    action: 'Choose the account the money went to or came from.',
  }),
  'cashbook.notACashAccount': (d) => ({
    message: `Account ${d.code} is no cash, bank or wallet account, or it is not there yet.`,
    action: 'Choose one from the list; a new bank account can be added as a sub-account of 1002.',
  }),
  'cashbook.notAnEntry': () => ({
    message:
      'This voucher was not made in the cash book or from a bank row, or it was taken back, so it cannot be changed here.',
    action: 'See it under Vouchers; write what was taken back anew.',
  }),
  'cashbook.unknownRule': () => ({
    message: 'There is no such rule; it may have been removed.',
    action: 'Refresh the list and choose again.',
  }),
  'cashbook.unknownRow': (d) => ({
    message: `Row ${d.row} is not there; its import may have been undone.`,
    action: 'Refresh the list and choose again.',
  }),
  'cashbook.nothingMoved': (d) => ({
    message: `Row ${d.row} moved no money (closed, or neither in nor out), so there is nothing to book.`,
    action: 'Leave the row out.',
  }),
  'cashbook.alreadyBooked': (d) => ({
    message: `Row ${d.row} is in the books already and was not booked again.`,
    action: 'Refresh the list; to change its category, change the entry in the cash book.',
  }),
  'cashbook.noCategory': (d) => ({
    message: `Row ${d.row} has neither a category nor a voucher to match.`,
    action: 'Choose a category for every row, or leave the row out.',
  }),
  'cashbook.doesNotMatch': (d) => ({
    message: `The amount or account of row ${d.row} is not that of the chosen voucher.`,
    action: 'Choose a voucher with the same account and amount, or book the row under a category.',
  }),
  'cashbook.unknownCard': (d) => ({
    message: `Row ${d.row} was paid by the bank card ending in ${d.tail}, so the wallet’s own money did not move; the books have no account for that card.`,
    action:
      'Import that card’s bank statement, or add a sub-account of 1002 Bank deposits with these four digits in its name, then book the row.',
  }),
  ...voucherErrors,
  ...evidenceErrors,
  'documents.unknown': () => ({
    message: 'This paper is not there; it may have been removed.',
    action: 'Refresh the list; a removed paper comes back with undo.',
  }),
  'documents.unknownItem': (d) => ({
    message: `The checklist has no item “${d.itemId}”.`,
    action: 'Choose one from the checklist.',
  }),
  'documents.kindNotAccepted': (d) => ({
    message: `The content of “${d.fileName}” is ${d.found}, which cannot be attached as a paper.`,
    action: 'Use PDF, pictures (JPG, PNG, TIFF, HEIC), Word, Excel, OFD or XML files.',
  }),
  'matches.unknownRoute': (d) => ({
    message: `There is no route “${d.route}”.`,
    action: 'Choose one from the list of routes.',
  }),
  'loans.noPlan': () => ({
    message: 'No route is chosen yet, so there is no repayment plan.',
    action: 'Choose a route in Matches first.',
  }),
  'needs.notStated': () => ({
    message: 'The need is not stated yet.',
    action: 'Fill in amount, use and term in Needs first.',
  }),
  'pack.partsMissing': (d) => ({
    message: `The pack still lacks: ${d.parts}.`,
    action: 'Add them, or choose to have the gaps named in the pack.',
  }),
  'pack.notAPack': (d) => ({
    message: `“${d.fileName}” is not a pack made by Rongbei.`,
    action: 'Choose a ZIP file that Rongbei exported.',
  }),
  'data.packInvalid': (d) => ({
    message: `The data pack “${d.pack}” is wrong: ${d.detail}`,
    action: 'Install the app again, or put the former pack back.',
  }),
};
