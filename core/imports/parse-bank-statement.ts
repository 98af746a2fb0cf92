import type { BankRow, SkippedRow } from './contract.ts';
import { contentKey, serialKey } from './duplicates.ts';
import { type Layout, rowsAbove } from './find-header.ts';
import type { FormatsPack, ImportFormat } from './formats.ts';
import { parseAmount } from './parse-amount.ts';
import { parseDate } from './parse-date.ts';
import { type FoundProblem, type RowCounts, type Tick, tickEvery } from './problem.ts';
import { type BankRowReader, directionOf, readBankRow } from './read-bank-row.ts';
import { accountNumberIn, readPreamble } from './read-preamble.ts';
import {
  filledRows,
  firstFilled,
  isRepeatedHeader,
  isStatementNote,
  isTotalRow,
  skipped,
} from './row-kinds.ts';
import { findBalanceBreaks, findOrder, follows, inTimeOrder, type RowOrder } from './running-balance.ts';
import type { Sheet, SheetRow } from './sheet.ts';

export interface StatementReading {
  /** In the file's order. */
  readonly rows: readonly BankRow[];
  readonly order: RowOrder;
  readonly account: {
    readonly number: string | null;
    readonly name: string | null;
    readonly bank: string | null;
  };
  /** The days the statement says it is for; null where it does not say. */
  readonly statedDays: { readonly from: string; readonly to: string } | null;
  readonly problems: readonly FoundProblem[];
  readonly counts: RowCounts;
  /** The rows that were counted as blank or as no data. */
  readonly skipped: readonly SkippedRow[];
}

export interface StatementOptions {
  readonly accountNumber?: string | undefined;
  readonly bankName?: string | undefined;
}

/**
 * Reads the rows of a bank statement below its header, with every problem by row.
 *
 * Each row of the file ends as a row of the answer, as a known row without data (counted), or as a problem.
 */
export function parseBankStatement(
  sheet: Sheet,
  layout: Layout,
  format: ImportFormat,
  pack: FormatsPack,
  options: StatementOptions = {},
  tick: Tick = () => undefined,
): StatementReading {
  const { rows: sources, blank } = filledRows(sheet, layout);
  const preamble = readPreamble(rowsAbove(sheet, layout));
  const reader: BankRowReader = {
    layout,
    words: pack.directionWords,
    isSigned: isSigned(sources, layout, pack),
  };
  const read: BankRow[] = [];
  const problems: FoundProblem[] = [];
  let account = options.accountNumber ?? null;
  let name: string | null = null;
  const notData: SkippedRow[] = [];
  for (const [index, source] of sources.entries()) {
    if (index % tickEvery === 0) tick(index);
    const dateCell = firstFilled(source.cells, layout.columns.date);
    const date = parseDate(dateCell.text);
    const reason = !date || 'problem' in date ? whyWithoutData(source, layout) : null;
    if (reason) {
      notData.push(skipped(source, reason));
      continue;
    }
    const reading = readBankRow(reader, source, date);
    if ('problem' in reading) {
      problems.push(reading.problem);
      continue;
    }
    const said = accountNumberIn(firstFilled(source.cells, layout.columns.account).text);
    account ??= said;
    name ??= firstFilled(source.cells, layout.columns.accountName).text || null;
    if (said !== null && said !== account && options.accountNumber === undefined) {
      problems.push({ ...otherAccount(source, layout), found: said, data: { account: account ?? '' } });
      continue;
    }
    read.push(reading.row);
  }
  const failedRows = problems.flatMap((problem) => problem.row ?? []);
  const order = findOrder(read);
  const { kept, repeated } = findRepeated(read, order);
  const balanceHead = layout.heads[layout.columns.balance?.[0] ?? -1] ?? null;
  problems.push(...repeated, ...findBalanceBreaks(inTimeOrder(kept, order), failedRows, balanceHead));
  problems.push(...outsidePeriod(kept, preamble.days), ...roundedAccounts(sheet, layout));
  return {
    rows: kept,
    order,
    account: {
      number: account ?? preamble.accountNumber,
      name: name ?? preamble.holder,
      bank: options.bankName ?? format.bank ?? preamble.bank,
    },
    statedDays: preamble.days,
    problems,
    counts: {
      blank: blank.length,
      notData: notData.length,
      failed: failedRows.length,
      repeated: repeated.length,
    },
    skipped: [...notData, ...blank],
  };
}

/** Why a row without a readable date is no movement; null when it could be one, and so is a problem. */
function whyWithoutData(source: SheetRow, layout: Layout): SkippedRow['reason'] | null {
  if (source.broken) return null;
  if (isRepeatedHeader(source, layout)) return 'header';
  if (isTotalRow(source, layout)) return 'total';
  return isStatementNote(source, layout) ? 'note' : null;
}

/** Whether money out is written with a minus although its column, or the direction beside it, says so already. */
function isSigned(sources: readonly SheetRow[], layout: Layout, pack: FormatsPack): boolean {
  const { columns } = layout;
  if (!(columns.out && columns.in) && !columns.direction) return false;
  let hasNegative = false;
  for (const { cells } of sources) {
    const isOut =
      columns.out && columns.in
        ? true
        : directionOf(firstFilled(cells, columns.direction).text, pack.directionWords) === 'out';
    if (!isOut) continue;
    const amount = parseAmount(
      firstFilled(cells, columns.out && columns.in ? columns.out : columns.amount).text,
    );
    if (!amount || 'problem' in amount) continue;
    if (amount.fen > 0) return false;
    if (amount.fen < 0) hasNegative = true;
  }
  return hasNegative;
}

/** A row that stands in the file a second time, which its balance shows: it does not follow from the row before. */
function findRepeated(
  rows: readonly BankRow[],
  order: RowOrder,
): { kept: BankRow[]; repeated: FoundProblem[] } {
  const firstRows = new Map<string, number>();
  const dropped = new Set<number>();
  const repeated: FoundProblem[] = [];
  let before: BankRow | null = null;
  for (const row of inTimeOrder(rows, order)) {
    const key = row.balanceFen === null ? null : (serialKey(row) ?? contentKey(row));
    const earlier = key === null ? undefined : firstRows.get(key);
    if (earlier !== undefined && before && !follows(before, row)) {
      dropped.add(row.row);
      repeated.push({
        severity: 'warning',
        code: 'imports.repeatedRow',
        row: Math.max(row.row, earlier),
        column: null,
        found: row.serial,
        data: { firstRow: Math.min(row.row, earlier) },
      });
      continue;
    }
    if (key !== null) firstRows.set(key, row.row);
    before = row;
  }
  return { kept: rows.filter((row) => !dropped.has(row.row)), repeated };
}

function otherAccount(source: SheetRow, layout: Layout): Omit<FoundProblem, 'found'> {
  const column = layout.heads[layout.columns.account?.[0] ?? -1] ?? null;
  return { severity: 'error', code: 'imports.otherAccount', row: source.row, column };
}

function outsidePeriod(rows: readonly BankRow[], days: StatementReading['statedDays']): FoundProblem[] {
  if (!days) return [];
  return rows
    .filter((row) => row.date < days.from || row.date > days.to)
    .map((row) => ({
      severity: 'warning',
      code: 'imports.outsidePeriod',
      row: row.row,
      column: null,
      found: row.date,
      data: days,
    }));
}

function roundedAccounts(sheet: Sheet, layout: Layout): FoundProblem[] {
  const columns = [...(layout.columns.account ?? []), ...(layout.columns.counterpartyAccount ?? [])];
  return columns
    .filter((column) => sheet.roundedColumns.includes(column))
    .map((column) => ({
      severity: 'warning',
      code: 'imports.roundedNumber',
      row: null,
      column: layout.heads[column] ?? null,
      found: null,
    }));
}
