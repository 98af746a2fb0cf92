/** What each error carries. The list is closed: what the user can meet is here, with a sentence in both languages. */
export interface ErrorData {
  /** The call's input does not fit its schema. */
  'input.invalid': { where: string; detail: string };
  'operation.unknown': { name: string };
  'operation.cancelled': { operation: string };
  'operation.failed': { operation: string; detail: string };
  'firm.missing': { operation: string };
  'firm.notOpen': { firm: string };
  'firm.readOnly': { fileName: string };
  'firm.fileExists': { fileName: string };
  'firm.notAFirmFile': { fileName: string };
  'firm.fileFromNewerApp': { fileName: string; fileVersion: number; appVersion: number };
  'firm.fileDamaged': { fileName: string; detail: string };
  'firm.upgradeFailed': { fileName: string; backup: string; detail: string };
  'firm.noSuchBackup': { fileName: string };
  'firm.creditCodeInvalid': { code: string; detail: string };
  'file.notFound': { fileName: string };
  'file.exists': { fileName: string };
  'file.cannotRead': { fileName: string; detail: string };
  'file.cannotWrite': { fileName: string; detail: string };
  'file.handleUnknown': { handle: string };
  'file.tooLarge': { fileName: string; size: number; limit: number };
  'file.empty': { fileName: string };
  'imports.notRecognised': { fileName: string; detail: string };
  'imports.hasProblems': { fileName: string; count: number; firstRow: number };
  'imports.blocked': { fileName: string; detail: string };
  'imports.fileChanged': { fileName: string };
  'imports.alreadyThere': { fileName: string; importId: number };
  'imports.standingExists': { fileName: string; month: string; kind: string; importId: number | null };
  'imports.unknown': { importId: number };
  'imports.protected': { fileName: string };
  'imports.unpacksTooLarge': { fileName: string; size: number; limit: number };
  'imports.tooManyCells': { fileName: string };
  'imports.cellTooLarge': { fileName: string; row: number };
  'imports.mappingUnfit': { fileName: string };
  'imports.mappingUnknown': { mappingId: string };
  'books.noMonth': { month: string };
  'books.nothingToExport': { month: string };
  'books.otherStandard': { month: string };
  'books.notKept': { month: string };
  'books.noSuchLine': { statement: string; line: number };
  'books.unknownAccount': { accountNumber: string };
  'books.monthClosed': { month: string };
  'books.monthHasOtherSource': { month: string; kind: string };
  'books.noSuchSource': { month: string; kind: string };
  'books.beforeStart': { month: string; startMonth: string };
  'books.closeEarlierFirst': { month: string; earlier: string };
  'books.notLastClosed': { month: string; last: string };
  'vouchers.unknown': { voucherId: number };
  'vouchers.unbalanced': { debitFen: number; creditFen: number };
  'vouchers.dateTooLate': { date: string; latest: string };
  'vouchers.zeroLine': { line: number };
  'vouchers.bothSides': { line: number };
  'vouchers.accountUnknown': { line: number; code: string };
  'vouchers.accountNotLowest': { line: number; code: string; name: string; below: string };
  'vouchers.numberTaken': { month: string; word: string; number: number };
  'vouchers.imported': { voucherId: number };
  'vouchers.isReversed': { by: string };
  'vouchers.isReversal': { of: string };
  'vouchers.isTransfer': { month: string };
  'vouchers.reversedBefore': { day: string; date: string };
  'vouchers.accountOfStandard': { code: string; name: string };
  'vouchers.accountWithoutParent': { code: string };
  'vouchers.accountInUse': { code: string; name: string };
  'vouchers.noSuchAccount': { code: string };
  'vouchers.noSuchParty': { partyId: number };
  'vouchers.partyExists': { name: string };
  'vouchers.partyInUse': { name: string };
  'vouchers.openingsUnbalanced': { debitFen: number; creditFen: number };
  'vouchers.openingTwice': { line: number; code: string };
  'vouchers.startTooLate': { startMonth: string; month: string };
  'vouchers.tooManyForSheet': { most: number };
  'vouchers.noSuchRecurring': { recurringId: number };
  'cashbook.unknownCategory': { category: string };
  'cashbook.wrongDirection': { category: string };
  'cashbook.noVatHere': { category: string };
  'cashbook.vatTooLarge': { vatFen: number; amountFen: number };
  'cashbook.otherAccountMissing': { category: string };
  'cashbook.notACashAccount': { code: string };
  'cashbook.notAnEntry': { voucherId: number };
  'cashbook.unknownRule': { ruleId: number };
  'cashbook.unknownRow': { row: number };
  'cashbook.nothingMoved': { row: number };
  'cashbook.alreadyBooked': { row: number };
  'cashbook.noCategory': { row: number };
  'cashbook.doesNotMatch': { row: number; voucherId: number };
  'cashbook.unknownCard': { row: number; tail: string };
  'documents.unknown': { documentId: number };
  'documents.unknownItem': { itemId: string };
  'documents.kindNotAccepted': { fileName: string; found: string };
  'matches.unknownRoute': { route: string };
  'loans.noPlan': Record<never, never>;
  'needs.notStated': Record<never, never>;
  'pack.partsMissing': { parts: string };
  'pack.notAPack': { fileName: string };
  'evidence.unknownRow': { row: number };
  'evidence.notAPair': { row: number; otherRow: number };
  'evidence.notAPayment': { row: number };
  'evidence.unknownPair': { pair: string };
  'evidence.unknownTaxReturn': { taxReturnId: number };
  'evidence.taxReturnExists': { kind: string; from: string; to: string };
  'evidence.returnOverlaps': { kind: string; from: string; to: string };
  'evidence.periodReversed': { from: string; to: string };
  'data.packInvalid': { pack: string; detail: string };
}

export type ErrorCode = keyof ErrorData;

/** An error with a code of the closed list; `message` is for logs, people read the formatter's sentence. */
export class RongbeiError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly data: ErrorData[C];

  constructor(code: C, data: ErrorData[C]) {
    super(`${code} ${JSON.stringify(data)}`);
    this.name = 'RongbeiError';
    this.code = code;
    this.data = data;
  }
}
