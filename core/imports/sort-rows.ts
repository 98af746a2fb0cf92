import { type AccountRow, accountOfLine, accountOfRow } from './find-accounts.ts';
import type { Layout } from './find-header.ts';
import type { ImportFormat } from './formats.ts';
import { type DateHints, type DateReading, findDateOrder, parseDate } from './parse-date.ts';
import { firstFilled, isRepeatedHeader, isStatementNote, isTotalRow, skipped } from './row-kinds.ts';
import type { SkippedRow } from './schemas.ts';
import { cleanCell, headKey, type SheetRow } from './sheet.ts';
import { readSummary } from './stated-totals.ts';

/** A row that is a movement, or should be one. */
export interface DatedRow extends AccountRow {
  readonly date: DateReading;
}

interface SortedRows {
  readonly data: readonly DatedRow[];
  readonly notData: readonly SkippedRow[];
  /** Lines between and below the rows, which may state counts and totals. */
  readonly around: readonly SheetRow[];
  /** What a second table below the rows states. */
  readonly stated: ReturnType<typeof readSummary>;
}

/**
 * Tells the movements of a statement from totals, notes and repeated headers.
 *
 * @param given what is known of all days
 * @param account the account that is named above the rows; a line between them may name another
 */
export function sortRows(
  sources: readonly SheetRow[],
  layout: Layout,
  format: ImportFormat,
  given: DateHints,
  account: string | null,
): SortedRows {
  const end = findSummary(sources, format);
  const rows = sources.slice(0, end);
  const dateOf = (source: SheetRow): string => firstFilled(source.cells, layout.columns.date).text;
  let hints = given;
  const isOpen = (source: SheetRow): boolean => {
    const date = parseDate(dateOf(source), hints);
    return date !== null && 'problem' in date && date.problem === 'dateOrderUnknown';
  };
  if (rows.some(isOpen)) hints = { ...given, order: findDateOrder(rows.map(dateOf)) };
  const data: DatedRow[] = [];
  const notData: SkippedRow[] = [];
  const around: SheetRow[] = [];
  let section = account;
  for (const source of rows) {
    const date = parseDate(dateOf(source), hints);
    const reason = !date || 'problem' in date ? whyWithoutData(source, layout) : null;
    if (reason === null) {
      data.push({ source, date, account: layout.columns.account ? accountOfRow(source, layout) : section });
      continue;
    }
    notData.push(skipped(source, reason));
    around.push(source);
    if (reason === 'note') section = accountOfLine(source) ?? section;
  }
  const below = sources.slice(end);
  notData.push(...below.map((source) => skipped(source, 'total')));
  return { data, notData, around, stated: readSummary(below[0], below[1]) };
}

/** Where the second table with the totals begins; the end of the rows where there is none. */
function findSummary(sources: readonly SheetRow[], { summaryHead }: ImportFormat): number {
  if (summaryHead === undefined) return sources.length;
  const key = headKey(summaryHead);
  // Two lines long, so that a row behind them is never taken for a part of them.
  const from = Math.max(0, sources.length - 2);
  const at = sources.slice(from).findIndex(({ cells }) => headKey(cleanCell(cells[0] ?? '')) === key);
  return at < 0 ? sources.length : from + at;
}

/** Why a row without a readable date is no movement; null when it could be one, and so is a problem. */
function whyWithoutData(source: SheetRow, layout: Layout): SkippedRow['reason'] | null {
  if (source.broken) return null;
  if (isRepeatedHeader(source, layout)) return 'header';
  if (isTotalRow(source, layout)) return 'total';
  return isStatementNote(source, layout) ? 'note' : null;
}
