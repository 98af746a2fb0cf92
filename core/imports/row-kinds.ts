import { type Layout, rowsBelow } from './find-header.ts';
import { parseAmount } from './parse-amount.ts';
import { cellAt, cleanCell, headKey, isBlankRow, type Sheet, type SheetRow } from './sheet.ts';

const totalWords = /合计|总计|小计|累计|共计|总笔数|总额|承前|过次页|上期|期初余额|期末余额|以上数据|total/i;

/** A row of totals or of a balance carried over: it repeats what other rows say. */
export function isTotalRow(cells: readonly string[]): boolean {
  return cells.some((cell) => {
    const text = cell.normalize('NFKC').replace(/\s/g, '');
    return text.length <= 40 && totalWords.test(text);
  });
}

/** A header printed again, as on each new page. */
export function isRepeatedHeader(row: SheetRow, layout: Layout): boolean {
  const keys = row.cells.map((cell) => headKey(cleanCell(cell))).filter((key) => key !== '');
  const heads = new Set(layout.heads.map(headKey));
  return keys.length >= 3 && keys.every((key) => heads.has(key) || /^[借贷]方?$/.test(key));
}

/** A footnote: one or two cells of words, none of which is an amount or begins like a date. */
export function isFootnote(row: SheetRow): boolean {
  if (row.broken) return false;
  const filled = row.cells.map(cleanCell).filter((cell) => cell !== '');
  return filled.length <= 2 && filled.every((cell) => !/^\d/.test(cell) && !isAmount(cell));
}

function isAmount(text: string): boolean {
  const reading = parseAmount(text);
  return reading !== null && 'fen' in reading;
}

/** The rows below the header that are not blank, and how many were. */
export function filledRows(sheet: Sheet, layout: Layout): { rows: SheetRow[]; blank: number } {
  const below = rowsBelow(sheet, layout);
  const rows = below.filter((row) => !isBlankRow(row.cells));
  return { rows, blank: below.length - rows.length };
}

/** The first cell with something in it, of the columns of a role. */
export function firstFilled(
  cells: readonly string[],
  columns: readonly number[] | undefined,
): { text: string; column: number } {
  for (const column of columns ?? []) {
    const text = cellAt(cells, column);
    if (text !== '') return { text, column };
  }
  return { text: '', column: columns?.[0] ?? -1 };
}
