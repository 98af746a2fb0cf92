import type { Translation } from '../translation.ts';
import type { importProblems as zh } from '../zh/problems-imports.ts';

const parts: Record<string, string> = {
  opening: 'opening balances',
  turnover: 'turnover of the period',
  year: 'turnover of the year',
  closing: 'closing balances',
};

const statedParts: Record<string, string> = {
  rows: 'number of records',
  in: 'money in',
  out: 'money out',
  neutral: 'movements that are neither in nor out',
  fee: 'fees',
};

export const importProblems: Translation<typeof zh> = {
  'imports.amountUnreadable': () => ({
    message: 'There should be an amount here; it cannot be read.',
    action:
      'Compare with the original and write a number such as 1,234.50; leave it blank where there is none.',
  }),
  'imports.amountTooFine': () => ({
    message: 'The amount has more than two decimals.',
    action: 'Compare with the original and write two decimals; the app does not round for you.',
  }),
  'imports.amountTooLarge': () => ({
    message: 'The amount is too large.',
    action: 'Compare with the original; the unit should be yuan.',
  }),
  'imports.amountMissing': () => ({
    message: 'This row has a date and no amount.',
    action: 'Add the amount from the original; if it is no movement, delete the row.',
  }),
  'imports.bothAmounts': () => ({
    message: 'This row has an amount both in and out.',
    action: 'Compare with the original: one movement has one amount.',
  }),
  'imports.dateMissing': () => ({
    message: 'This row has no date.',
    action: 'Add the date from the original; if it is no movement, delete the row.',
  }),
  'imports.dateUnreadable': () => ({
    message: 'There should be a date here; it cannot be read.',
    action: 'Write it as 2026-10-31.',
  }),
  'imports.dateDoesNotExist': () => ({
    message: 'There is no such day.',
    action: 'Correct the date from the original.',
  }),
  'imports.dateWithoutYear': () => ({
    message: 'The date has no year, and the file does not say which month it is for.',
    action: 'Choose the months of this statement; the year is taken from them.',
  }),
  'imports.directionUnknown': () => ({
    message: 'It does not show whether this amount is a debit or a credit (money in or out).',
    action: 'Fill in 借 or 贷 (收入 or 支出) in the direction column.',
  }),
  'imports.dateOrderUnknown': () => ({
    message: 'It does not show which is the month and which the day.',
    action: 'Choose above how the days are written (month/day/year or day/month/year), or write 2026-10-31.',
  }),
  'imports.foreignCurrency': () => ({
    message: 'This row is not in yuan.',
    action: 'Only yuan statements can be imported for now; export the foreign-currency account apart.',
  }),
  'imports.brokenQuote': () => ({
    message: 'The quotation marks of this row do not pair, so its columns cannot be told apart.',
    action: 'Add or remove the odd quotation mark in the file, or export it again.',
  }),
  'imports.balanceBreak': (d) => ({
    message: `The balance does not follow: ${d.before} before (row ${d.beforeRow}), with this movement it should be ${d.expected}.`,
    action:
      'Movements may be missing, doubled or changed here; export these days from the bank again and compare.',
  }),
  'imports.seamBreak': (d) => ({
    message: `The balance does not follow what is in the firm: ${d.closing} at the end of ${d.beforeDate}, and ${d.opening} before the first movement of ${d.date}.`,
    action:
      'Movements may be missing between these days; import the statement between them, or export it again.',
  }),
  'imports.dayBreak': (d) => ({
    message: `The balances of ${d.date} do not join up: ${d.added} new movements of this file with ${d.there} that are in the firm.`,
    action: 'One may be there twice or changed; compare this day with the bank’s original.',
  }),
  'imports.serialDiffers': (d) => ({
    message: `The bank’s number ${d.serial} is in the firm for the same day with other figures: row ${d.otherRow} of import ${d.importId} has ${d.otherAmount} and the balance ${d.otherBalance}; this row has ${d.amount} and the balance ${d.balance}.`,
    action: 'Compare with the bank’s original; if this file is right, undo that import first.',
  }),
  'imports.repeatedRow': (d) => ({
    message: `The same movement as row ${d.firstRow}; it is in the file twice.`,
    action: 'It is taken once; nothing to do.',
  }),
  'imports.otherAccount': (d) => ({
    message: `This row belongs to another account; the file is imported for ${d.account}.`,
    action: 'Export and import each account apart.',
  }),
  'imports.accountsLeft': (d) => ({
    message: `The file has ${d.count} rows of other accounts, which were not read: ${d.accounts}.`,
    action: 'Choose another account and import once more.',
  }),
  'imports.statedDiffers': (d) => ({
    message: `For the ${statedParts[d.part] ?? d.part} the file states ${d.stated}; its rows come to ${d.summed}.`,
    action:
      'The platform may count differently, or rows may be missing; compare with the bill on the platform. It can be imported all the same.',
  }),
  'imports.refundNotCounted': (d) => ({
    message: `This refund is printed as neither in nor out, and the payment (row ${d.paymentRow}) still counts in full with ${d.payment}.`,
    action: 'If the refund did arrive, bear it in mind when you check the movements.',
  }),
  'imports.refundNoted': () => ({
    message: 'This payment was refunded later; it counts with its first amount.',
    action: 'If the refund has no row of its own, bear it in mind when you check the movements.',
  }),
  'imports.outsidePeriod': (d) => ({
    message: `The date is not within the days the file says it is for (${d.from} to ${d.to}).`,
    action: 'Check the date; the row is taken all the same.',
  }),
  'imports.roundedNumber': () => ({
    message:
      'The account numbers of this column are kept as numbers: beyond 15 digits the last ones are lost.',
    action: 'Export it again, or make the column text and fill it in anew.',
  }),
  'imports.duplicateCode': () => ({
    message: 'This account code was there before.',
    action: 'Merge the two or correct the code in the file.',
  }),
  'imports.codeMissing': () => ({
    message: 'This row has amounts and no account code.',
    action: 'Add the account code; the name of an auxiliary item should read “[code]name”.',
  }),
  'imports.codeUnreadable': () => ({
    message: 'This is not an account code.',
    action: 'An account code begins with digits, such as 1002 or 1122.01.',
  }),
  'imports.rowDoesNotAdd': (d) => ({
    message: `Opening ${d.opening} + debit ${d.debit} − credit ${d.credit} should be ${d.expected}, which is not the closing balance (debit balances positive, credit balances negative).`,
    action: 'Check this account in your bookkeeping program and export it again.',
  }),
  'imports.childrenDiffer': (d) => ({
    message: `Account ${d.code} is off by ${d.difference} from the sum of the accounts below it, ${d.sum}.`,
    action: 'Perhaps not all lower accounts were exported; export every level and import again.',
  }),
  'imports.notBalanced': (d) => ({
    message: `Debits and credits differ by ${d.difference} in the ${parts[d.part] ?? d.part}.`,
    action:
      'Run the trial balance in your bookkeeping program and check that every top-level account was exported.',
  }),
  'imports.totalDiffers': (d) => ({
    message: `The row of totals is off by ${d.difference} from the sum of the top-level accounts, ${d.sum}.`,
    action: 'An account may not have been exported, or the total was changed; export it again and compare.',
  }),
  'imports.voucherUnbalanced': (d) => ({
    message: `Voucher ${d.voucher} does not balance: debit ${d.debit}, credit ${d.credit}, off by ${d.difference}.`,
    action:
      'Check it in the bookkeeping program and that all of its lines were exported; none of them is taken in.',
  }),
  'imports.voucherIncomplete': (d) => ({
    message: `Some of the ${d.rows} rows of voucher ${d.voucher} cannot be read, so the whole voucher was not read.`,
    action: 'Correct the cells that are named, then look at the preview again.',
  }),
  'imports.voucherTwice': (d) => ({
    message: `Voucher ${d.voucher} stands in row ${d.firstRow} already.`,
    action:
      'A number must not repeat within a month and word, and the rows of a voucher must stand together: sort by voucher number in the bookkeeping program and export again.',
  }),
  'imports.voucherDiffers': (d) => ({
    message: `Voucher ${d.voucher} was imported before with other content: see import ${d.importId}, row ${d.otherRow}.`,
    action:
      'See in the bookkeeping program which one is right; if it is this file’s, take the other import back first.',
  }),
  'imports.voucherMissing': () => ({
    message: 'This row has no voucher number.',
    action: 'Add word and number, such as 记-12; if it is no entry, delete the row.',
  }),
  'imports.voucherUnreadable': () => ({
    message: 'A voucher’s word and number should stand here; they cannot be read.',
    action: 'Write them as in 记-12.',
  }),
  'imports.numbersMissing': (d) => ({
    message: `${d.group}: ${d.count} voucher number(s) missing: ${d.numbers}.`,
    action:
      'If the bookkeeping program has these vouchers, export all of them; numbers that were voided need nothing.',
  }),
  'imports.dateBeforeLast': (d) => ({
    message: `Voucher ${d.voucher} is dated before the one before it (${d.before}).`,
    action: 'Check the date; the voucher is taken in all the same.',
  }),
  'imports.accountUnknown': () => ({
    message: 'This row has no account code, and the chart has no account of this name, or more than one.',
    action: 'Add the account code, or add the account to the chart first.',
  }),
  'imports.codeByName': (d) => ({
    message: `No account code; by its name it went to ${d.code}.`,
    action: 'Check that this is the account; if not, add the code in the file.',
  }),
  'imports.accountNameDiffers': (d) => ({
    message: `Account ${d.code} is “${d.name}” in the file and “${d.known}” in the books; it keeps the books’ name.`,
    action:
      'If it is the same account, rename it in Settings; if not, give it another code in the program the file is from and export again.',
  }),
  'imports.bothSides': () => ({
    message: 'This row has an amount on both the debit and the credit side.',
    action: 'Compare with the original and leave the amount on one side only.',
  }),
  'imports.sideUnknown': () => ({
    message: 'It cannot be told whether this amount is a debit or a credit.',
    action: 'Put 借 (debit) or 贷 (credit) into the direction column.',
  }),
  'imports.otherTables': (d) => ({
    message: `The workbook has more sheets that can be imported: ${d.sheets}; they were not read.`,
    action: 'Choose the sheet and import once more where you need it.',
  }),
  'imports.hiddenSheets': (d) => ({
    message: `The workbook has hidden sheets: ${d.sheets}.`,
    action: 'They may hold old figures; check that the right sheet is read.',
  }),
  'imports.formulaCells': (d) => ({
    message: `The sheet has ${d.count} cells with formulas (such as ${d.cells}); they are read with the values of the last time it was saved.`,
    action:
      'If what they refer to was changed since, open the workbook in a spreadsheet program, save it, and import it again.',
  }),
  'imports.openingsOnly': () => ({
    message:
      'These are opening balances, without turnover or closing balances; they are read as the closing balances of the month you choose.',
    action: 'Choose the month before the first month of the books.',
  }),
  'imports.badCharacters': () => ({
    message: 'There are characters here that cannot be made out; the encoding may be the wrong one.',
    action: 'Choose another encoding and look again.',
  }),
  'imports.moreProblems': (d) => ({
    message: `${d.count} more problems are not listed one by one.`,
    action: 'Correct those that are listed and preview again.',
  }),
};
