import { lastDayOf } from '../dates.ts';
import { leftAccounts, listAccounts, nameAccount, otherAccount } from './find-accounts.ts';
import { type Layout, rowsAbove } from './find-header.ts';
import { findRefunds } from './find-refunds.ts';
import { findRepeated } from './find-repeated.ts';
import type { FormatsPack, ImportFormat } from './formats.ts';
import { parseAmount } from './parse-amount.ts';
import type { DateReading } from './parse-date.ts';
import { type FoundProblem, type RowCounts, type Tick, tickEvery } from './problem.ts';
import { type BankRowReader, directionOf, readBankRow } from './read-bank-row.ts';
import { readPreamble } from './read-preamble.ts';
import { readWalletRow } from './read-wallet-row.ts';
import { filledRows, firstFilled, skipped } from './row-kinds.ts';
import { findBalanceBreaks, findOrder, inTimeOrder, type RowOrder } from './running-balance.ts';
import type { BankRow, SkippedRow } from './schemas.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { type DatedRow, sortRows } from './sort-rows.ts';
import { checkStatedTotals, type PrintedMovement, readStatedTotals } from './stated-totals.ts';

/** `account`: which of several; `year`: of days without one; `dateOrder`: of days such as 03/05/2026. */
export type StatementNeed = 'account' | 'year' | 'dateOrder';

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
  /** Balances that stand above the rows. */
  readonly statedBalances: { readonly openingFen: number | null; readonly closingFen: number | null };
  /** All accounts of a file of several. */
  readonly accounts: readonly string[];
  /** What the user has to say before it can be read. */
  readonly needs: readonly StatementNeed[];
  readonly problems: readonly FoundProblem[];
  readonly counts: RowCounts;
  /** The rows that were counted as blank or as no data. */
  readonly skipped: readonly SkippedRow[];
}

export interface StatementOptions {
  readonly accountNumber?: string | undefined;
  readonly bankName?: string | undefined;
  /** The last day the user says it covers. */
  readonly until?: string | undefined;
}

/**
 * Reads the rows of a bank statement or a wallet's bill below its header, with every problem by row.
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
  const until = options.until ?? preamble.days?.to ?? (preamble.months && lastDayOf(preamble.months.to));
  const hints = { until: until ?? undefined, order: layout.dateOrder };
  const named = format.wallet ? null : preamble.accountNumber;
  const sorted = sortRows(sources, layout, format, hints, named);
  const accounts = listAccounts(sorted.data);
  const wanted = nameAccount(format, options.accountNumber);
  const choice = accounts.find((account) => nameAccount(format, account) === wanted);
  const reader: BankRowReader = {
    layout,
    format,
    words: pack.directionWords,
    notPaid: pack.notPaid,
    isSigned: isSigned(sources, layout, pack),
  };
  const isOpen = accounts.length > 1 && choice === undefined;
  const { printed, failed, left } = readRows(
    reader,
    sorted.data,
    choice ?? accounts[0] ?? null,
    isOpen,
    tick,
  );
  const read = printed.map(({ row }) => row);
  const order = findOrder(read);
  const { kept, repeated } = findRepeated(read, order);
  const notData = [...sorted.notData, ...left];
  const failedRows = failed.flatMap((problem) => problem.row ?? []);
  const balanceHead = layout.heads[layout.columns.balance?.[0] ?? -1] ?? null;
  const others = accounts.filter((account) => account !== choice);
  const stated = [...readStatedTotals([...rowsAbove(sheet, layout), ...sorted.around]), ...sorted.stated];
  const isWhole = left.length === 0;
  const said = format.wallet ? preamble.login : preamble.accountNumber;
  return {
    rows: kept,
    order,
    account: {
      number: isOpen ? null : (wanted ?? nameAccount(format, accounts[0] ?? said)),
      name: holderIn(sorted.data, layout, isOpen ? null : (choice ?? accounts[0])) ?? preamble.holder,
      bank: options.bankName ?? format.bank ?? preamble.bank,
    },
    accounts: accounts.length > 1 ? accounts : [],
    needs: findNeeds(sorted.data, isOpen),
    statedDays: preamble.days,
    statedBalances: { openingFen: preamble.openingFen, closingFen: preamble.closingFen },
    problems: [
      ...failed,
      ...repeated,
      ...findBalanceBreaks(inTimeOrder(kept, order), failedRows, balanceHead),
      ...outsidePeriod(kept, preamble.days),
      ...roundedAccounts(sheet, layout),
      ...leftAccounts(others, left.length),
      ...(isWhole ? checkStatedTotals(stated, printed, printed.length + failedRows.length) : []),
      ...(format.wallet ? findRefunds(kept, sources, layout) : []),
    ],
    counts: {
      blank: blank.length,
      notData: notData.length,
      failed: failedRows.length,
      repeated: repeated.length,
    },
    skipped: [...notData, ...blank],
  };
}

/** Whose account it is, where a column says it. */
function holderIn(
  rows: readonly DatedRow[],
  { columns }: Layout,
  chosen: string | null | undefined,
): string | null {
  if (!columns.accountName) return null;
  for (const { source, account } of rows) {
    if (account !== null && account !== chosen) continue;
    const { text } = firstFilled(source.cells, columns.accountName);
    if (text !== '') return text;
  }
  return null;
}

interface ReadRows {
  readonly printed: PrintedMovement[];
  readonly failed: FoundProblem[];
  /** Rows of accounts that are not read because another one was chosen. */
  readonly left: SkippedRow[];
}

/**
 * Reads the rows of one account.
 *
 * @param isOpen which account is meant was not said: rows of others are problems, not passed over
 */
function readRows(
  reader: BankRowReader,
  rows: readonly DatedRow[],
  chosen: string | null,
  isOpen: boolean,
  tick: Tick,
): ReadRows {
  const { format, layout } = reader;
  const read: ReadRows = { printed: [], failed: [], left: [] };
  for (const [index, { source, date, account }] of rows.entries()) {
    if (index % tickEvery === 0) tick(index);
    const isOther = chosen !== null && account !== null && account !== chosen;
    if (isOther && !isOpen) {
      read.left.push(skipped(source, 'otherAccount'));
      continue;
    }
    const reading = format.wallet ? readWalletRow(reader, source, date) : readRow(reader, source, date);
    if ('problem' in reading) read.failed.push(reading.problem);
    else if (isOther) read.failed.push(otherAccount(source, layout, account, chosen));
    else read.printed.push(reading);
  }
  return read;
}

function readRow(
  reader: BankRowReader,
  source: SheetRow,
  date: DateReading,
): PrintedMovement | { readonly problem: FoundProblem } {
  const reading = readBankRow(reader, source, date);
  if ('problem' in reading) return reading;
  const { row } = reading;
  return { row, direction: row.amountFen < 0 ? 'out' : 'in', fen: Math.abs(row.amountFen) };
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

function findNeeds(rows: readonly DatedRow[], isAccountOpen: boolean): StatementNeed[] {
  const has = (problem: string): boolean =>
    rows.some(({ date }) => date !== null && 'problem' in date && date.problem === problem);
  const needs: StatementNeed[] = [];
  if (isAccountOpen) needs.push('account');
  if (has('dateWithoutYear')) needs.push('year');
  if (has('dateOrderUnknown')) needs.push('dateOrder');
  return needs;
}
