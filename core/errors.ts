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
  'imports.standingExists': { fileName: string; month: string; importId: number };
  'imports.unknown': { importId: number };
  'imports.protected': { fileName: string };
  'books.noMonth': { month: string };
  'books.otherStandard': { month: string };
  'books.noSuchLine': { statement: string; line: number };
  'books.unknownAccount': { accountNumber: string };
  'documents.unknown': { documentId: number };
  'documents.unknownItem': { itemId: string };
  'documents.kindNotAccepted': { fileName: string; found: string };
  'matches.unknownRoute': { route: string };
  'loans.noPlan': Record<never, never>;
  'needs.notStated': Record<never, never>;
  'pack.partsMissing': { parts: string };
  'pack.notAPack': { fileName: string };
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
