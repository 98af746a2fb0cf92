import { type Layout, rowsBelow } from './find-header.ts';
import type { ColumnRole } from './formats.ts';
import { parseAmount } from './parse-amount.ts';
import type { SkippedRow } from './schemas.ts';
import { cellAt, cleanCell, headKey, isBlankRow, isEmptyMark, type Sheet, type SheetRow } from './sheet.ts';

const aroundTotals = '[本上当年月日页季期全部账户借贷方收支付入出款交易发生额金笔数余明细\\d,.:()元/-]*';
const totalText = new RegExp(
  `^(?:(?:人民币|本币|CNY|RMB)?${aroundTotals}(?:合计|总计|小计|累计|共计|总笔数|总额|总金额|笔数|统计|汇总)${aroundTotals}|(?:承前页?|过次页|承上页|上期余额|上期结[转余]|期初余额|期末余额|(?:grand|sub)?-?totals?)[\\d,.:()元-]*)$`,
  'i',
);

/** `已收入:2笔`, `共3笔记录`: how wallets end their lists, without or with the total in the next cell. */
const statedCount =
  /^#?\s*(?:共|已收入|已支出|待收入|待支出|收入|支出|不计收支|中性交易)[^,，]{0,6}[:：]?\s*\d+\s*笔/;

/** Whether a cell says nothing but that a total or a balance carried over stands beside it: `本月合计：`, `Total`. */
function isTotalText(cell: string): boolean {
  return totalText.test(cell.normalize('NFKC').replace(/\s/g, ''));
}

/**
 * A row of totals or of a balance carried over: it repeats what other rows say. Its words stand first in the row, or
 * are the whole summary of a row without a date; a row that names another party or has a number of the bank's is a
 * movement, whatever its words.
 */
export function isTotalRow({ cells }: SheetRow, { columns }: Layout): boolean {
  const first = cells.map(cleanCell).find((cell) => cell !== '') ?? '';
  const names = (roles: readonly ColumnRole[]): boolean =>
    roles.some((role) =>
      (columns[role] ?? []).some((column) => {
        const cell = cellAt(cells, column);
        return !isEmptyMark(cell) && !isTotalText(cell);
      }),
    );
  if (statedCount.test(first)) return true;
  if (names(['counterparty', 'counterpartyAccount', 'payer', 'payee', 'serial'])) return false;
  if (isTotalText(first)) return true;
  return !names(['date']) && (columns.summary ?? []).some((column) => isTotalText(cellAt(cells, column)));
}

/** A header printed again, as on each new page. */
export function isRepeatedHeader(row: SheetRow, layout: Layout): boolean {
  const keys = row.cells.map((cell) => headKey(cleanCell(cell))).filter((key) => key !== '');
  const heads = new Set(layout.heads.map(headKey));
  return keys.length >= 3 && keys.every((key) => heads.has(key) || /^[借贷]方?$/.test(key));
}

/** A footnote: one or two cells of words, none of which is an amount or begins like a date. */
export function isFootnote(row: SheetRow): boolean {
  const filled = filledCells(row);
  return filled.length <= 2 && filled.every((cell) => !/^\d/.test(cell) && !isAmount(cell));
}

/** A footnote of a statement: one cell of words that is not in a column of amounts, or `打印人：` and the like first. */
export function isStatementNote(row: SheetRow, { columns }: Layout): boolean {
  const filled = filledCells(row);
  const [first = ''] = filled;
  if (filled.some(isAmount)) return false;
  if (filled.length > 1) return /^[^\d:：]{2,12}[:：]/.test(first);
  const amounts = [columns.out, columns.in, columns.amount, columns.balance];
  return !/^\d/.test(first) && amounts.every((role) => firstFilled(row.cells, role).text === '');
}

const filledCells = (row: SheetRow): string[] => row.cells.map(cleanCell).filter((cell) => cell !== '');

/** A row that is left unread, as it is told to whoever looks at the preview. */
export function skipped(row: SheetRow, reason: SkippedRow['reason']): SkippedRow {
  return { row: row.row, reason, text: filledCells(row).join(' ').slice(0, 200) };
}

function isAmount(text: string): boolean {
  const reading = parseAmount(text);
  return reading !== null && 'fen' in reading;
}

/** The rows below the header that are not blank, and those that are. */
export function filledRows(sheet: Sheet, layout: Layout): { rows: SheetRow[]; blank: SkippedRow[] } {
  const rows: SheetRow[] = [];
  const blank: SkippedRow[] = [];
  for (const row of rowsBelow(sheet, layout)) {
    if (isBlankRow(row.cells)) blank.push(skipped(row, 'blank'));
    else rows.push(row);
  }
  return { rows, blank };
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
