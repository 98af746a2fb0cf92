import type { encodings } from './schemas.ts';

/** One row of a file or sheet, as text. */
export interface SheetRow {
  /** As a person counts it in the file or sheet, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  /** An opening quotation mark without its end: the row was read without quotation marks. */
  readonly broken?: true;
}

/** A decoded table: the whole of a text file, or one sheet of a workbook. */
export interface Sheet {
  /** The sheet's name; empty for a text file. */
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Columns (from 0) where a number cell had more digits than a workbook keeps: the last ones are lost. */
  readonly roundedColumns: readonly number[];
  /** Of text: the encoding it was read in, and the rows with characters it does not know. */
  readonly encoding?: (typeof encodings)[number];
  readonly badRows?: readonly number[];
  /** The workbook keeps it from sight. */
  readonly isHidden?: boolean;
  /** How many cells are worked out by a formula, and where the first of them stand. */
  readonly formulas?: { readonly count: number; readonly first: readonly string[] };
}

/**
 * The text of a cell without what exports put around it: blanks of every width, a tab after long numbers, a backtick
 * or an `="…"` which keep spreadsheets from reading a number.
 *
 * @example cleanCell('="0012"\t') // '0012'
 */
export function cleanCell(text: string): string {
  if (text === '' || isPlain(text)) return text;
  const plain = trimWide(text);
  const formula = /^="(.*)"$/s.exec(plain);
  if (formula) return trimWide(formula[1] ?? '');
  return plain.startsWith('`') ? plain.slice(1) : plain;
}

/** Whether nothing can stand around it: a file has millions of cells, and nearly all are such. */
function isPlain(text: string): boolean {
  const first = text.charCodeAt(0);
  return first !== 0x60 && first !== 0x3d && isInk(first) && isInk(text.charCodeAt(text.length - 1));
}

/** ASCII other than blanks and controls, or a common Chinese character. */
const isInk = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);

/** Trims ordinary blanks and those `trim` leaves: zero-width marks at either end. */
function trimWide(text: string): string {
  return text.replace(/^[\s\u200B-\u200D\u2060\uFEFF]+|[\s\u200B-\u200D\u2060\uFEFF]+$/g, '');
}

/** The cell at a column, cleaned; empty where the row is shorter. */
export function cellAt(cells: readonly string[], column: number | undefined): string {
  return column === undefined ? '' : cleanCell(cells[column] ?? '');
}

/** True when nothing but blanks is in a row. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cleanCell(cell) === '');
}

/** A cell that stands for "nothing": blank, `/`, or a run of dashes. */
export function isEmptyMark(text: string): boolean {
  return /^(?:\/|[-–—－]*)$/.test(text);
}

/**
 * A column's head in the form in which heads are compared: full-width made plain, an English name in brackets dropped,
 * brackets, blanks and marks taken out, 帐 read as 账.
 *
 * @example headKey('交易日期[ Transaction Date ]') // '交易日期'
 * @example headKey(' 借方发生额（支取） ') // '借方发生额支取'
 */
export function headKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\[[^\]]*\]?/g, '')
    .replace(/[\s()【】:：/\\*"'`.·\u200B\uFEFF-]/g, '')
    .replace(/元$/, '')
    .replaceAll('帐', '账')
    .toLowerCase();
}
