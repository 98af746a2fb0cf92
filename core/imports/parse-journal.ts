import { type Day, type Month, monthOf } from '../dates.ts';
import { formatFen } from '../money.ts';
import type { Layout } from './find-header.ts';
import type { VoucherMark } from './journal-cells.ts';
import type { KnownAccounts } from './journal-columns.ts';
import { NumberBook } from './number-book.ts';
import type { FoundProblem } from './problem.ts';
import { detach, ProblemList } from './problem-list.ts';
import { type CellProblem, type JournalLine, JournalRowReader } from './read-journal-row.ts';
import type { SheetRow } from './sheet.ts';
import { SkippedList } from './skipped-list.ts';

/** A voucher of a journal that can be taken in: read whole, its number given once, debit = credit. */
export interface JournalVoucher {
  /** Its place among all vouchers of the file, from 0. */
  readonly ordinal: number;
  /** Where it begins. */
  readonly row: number;
  readonly month: Month;
  readonly date: Day;
  readonly word: string;
  readonly number: number;
  readonly kind: 'ordinary' | 'transfer';
  readonly lines: readonly JournalLine[];
}

/** The rows of a voucher as they come. */
interface Group {
  readonly row: number;
  readonly dateText: string;
  readonly markText: string;
  readonly day: Day | null;
  readonly mark: VoucherMark | null;
  readonly lines: JournalLine[];
  debitFen: number;
  creditFen: number;
  rows: number;
  failedRows: number;
}

/** How many numbers of a gap are named. */
const mostNumbers = 20;

/**
 * Reads a journal (序时账) row by row, and hands on each voucher when its last row is read. What it keeps does not grow
 * with the number of vouchers, but for four bytes each that say which numbers were there.
 *
 * The rows of a voucher stand together; a blank day or number is that of the row above. Every row ends in a voucher that
 * is handed on, as a row without data (totals, headers, footnotes, blank: counted), or in a voucher that is left out,
 * which has its problem.
 *
 * @example
 * const reader = new JournalReader(layout, accounts, (voucher) => vouchers.push(voucher));
 * for (const row of rows) reader.read(row);
 * reader.end();
 */
export class JournalReader {
  readonly problems = new ProblemList();
  readonly skipped = new SkippedList();
  /** Rows and vouchers handed on, and their sums. */
  rowCount = 0;
  voucherCount = 0;
  debitFen = 0;
  creditFen = 0;
  /** Rows of vouchers that were left out. */
  failedRows = 0;
  from: Day | null = null;
  to: Day | null = null;

  readonly #rows: JournalRowReader;
  readonly #hand: (voucher: JournalVoucher) => void;
  readonly #numbers = new NumberBook();
  readonly #lastDays = new Map<string, Day>();
  #group: Group | null = null;
  #ordinal = 0;

  constructor(layout: Layout, known: KnownAccounts, hand: (voucher: JournalVoucher) => void) {
    this.#rows = new JournalRowReader(layout, known);
    this.#hand = hand;
  }

  /** The accounts named, each with its own name (empty where the file has none). */
  get accounts(): ReadonlyMap<string, string> {
    return this.#rows.accounts;
  }

  /** The rows in which the accounts were first named. */
  get nameRows(): ReadonlyMap<string, number> {
    return this.#rows.nameRows;
  }

  /** Codes the file does not have, by the names they were known by. */
  get codesByName(): ReadonlyMap<string, string> {
    return this.#rows.codesByName;
  }

  read(row: SheetRow): void {
    const named = this.codesByName.size;
    const line = this.#rows.lineOf(row);
    if ('noData' in line) {
      this.skipped.add(row, line.noData);
      return;
    }
    if (this.codesByName.size > named) {
      const [name = '', code = ''] = [...this.codesByName].at(-1) ?? [];
      this.#warn('imports.codeByName', row.row, name, { code });
    }
    const group = this.#groupOf(row);
    group.rows += 1;
    if ('wrong' in line) {
      group.failedRows += 1;
      this.#error(row.row, line.wrong);
      return;
    }
    group.lines.push(line);
    group.debitFen += line.debitFen;
    group.creditFen += line.creditFen;
  }

  /** To be called after the last row. */
  end(): void {
    this.#finish();
    for (const { group, count, first } of this.#numbers.gaps(mostNumbers)) {
      const numbers = first.join('、') + (count > first.length ? ' …' : '');
      this.#warn('imports.numbersMissing', null, null, { group, count, numbers });
    }
  }

  /** The voucher a row belongs to: the one before goes on, or a new one begins. */
  #groupOf(row: SheetRow): Group {
    const dateText = this.#rows.dateText(row.cells);
    const markText = this.#rows.markText(row.cells);
    const last = this.#group;
    if (
      last &&
      (markText === '' || markText === last.markText) &&
      (dateText === '' || dateText === last.dateText)
    )
      return last;
    this.#finish();
    const begun = this.#begin(
      row.row,
      dateText === '' ? (last?.dateText ?? '') : dateText,
      markText === '' ? (last?.markText ?? '') : markText,
    );
    this.#group = begun;
    return begun;
  }

  #begin(row: number, dateText: string, markText: string): Group {
    const day = this.#rows.day(dateText);
    const mark = this.#rows.mark(markText);
    if (typeof day !== 'string') this.#error(row, day.wrong);
    if ('wrong' in mark) this.#error(row, mark.wrong);
    return {
      row,
      dateText,
      markText,
      day: typeof day === 'string' ? day : null,
      mark: 'wrong' in mark ? null : mark,
      lines: [],
      debitFen: 0,
      creditFen: 0,
      rows: 0,
      failedRows: 0,
    };
  }

  #finish(): void {
    const group = this.#group;
    if (!group) return;
    const ordinal = this.#ordinal;
    this.#ordinal += 1;
    const { day, mark, row, rows, lines, debitFen, creditFen } = group;
    if (day === null || mark === null || group.failedRows > 0) {
      // A row alone has its own problem; the others of the voucher are left out with it.
      if (rows > 1) this.#leaveOut('imports.voucherIncomplete', group, { rows });
      else this.failedRows += rows;
      return;
    }
    if (debitFen !== creditFen) {
      const difference = formatFen(Math.abs(debitFen - creditFen));
      const sums = { debit: formatFen(debitFen), credit: formatFen(creditFen), difference };
      this.#leaveOut('imports.voucherUnbalanced', group, sums);
      return;
    }
    const month = monthOf(day);
    const { word, number } = mark;
    const numbered = `${month} ${word}`;
    const firstRow = this.#numbers.note(numbered, number, row);
    if (firstRow !== 0) {
      this.#leaveOut('imports.voucherTwice', group, { firstRow });
      return;
    }
    const before = this.#lastDays.get(numbered) ?? '';
    if (day < before) this.#warn('imports.dateBeforeLast', row, day, { voucher: label(group), before });
    else if (day !== before) this.#lastDays.set(numbered, detach(day));
    this.rowCount += rows;
    this.voucherCount += 1;
    this.debitFen += debitFen;
    this.creditFen += creditFen;
    if (this.from === null || day < this.from) this.from = day;
    if (this.to === null || day > this.to) this.to = day;
    this.#hand({ ordinal, row, month, date: day, word, number, kind: kindOf(lines), lines });
  }

  #leaveOut(code: FoundProblem['code'], group: Group, more: NonNullable<FoundProblem['data']>): void {
    this.failedRows += group.rows;
    const place = { row: group.row, column: null, found: group.markText.replace('\t', '-') };
    this.problems.add({ severity: 'error', code, ...place, data: { voucher: label(group), ...more } });
  }

  #error(row: number, wrong: CellProblem): void {
    this.problems.add({ severity: 'error', row, ...wrong });
  }

  #warn(
    code: FoundProblem['code'],
    row: number | null,
    found: string | null,
    data: NonNullable<FoundProblem['data']>,
  ): void {
    this.problems.add({ severity: 'warning', code, row, column: null, found, data });
  }
}

const label = ({ day, mark, markText }: Group): string =>
  mark ? `${day === null ? '' : `${monthOf(day)} `}${mark.word}-${mark.number}` : markText.replace('\t', '-');

/** A voucher that carries income and costs to 本年利润: besides that account, only income and costs. */
function kindOf(lines: readonly JournalLine[]): JournalVoucher['kind'] {
  return carries(lines, '3103', '5') || carries(lines, '4103', '6') ? 'transfer' : 'ordinary';
}

/** @param results the first digit of income and costs in the chart that has this account of profit */
function carries(lines: readonly JournalLine[], profit: string, results: string): boolean {
  let toProfit = 0;
  for (const { code } of lines) {
    if (code.startsWith(profit)) toProfit += 1;
    else if (!code.startsWith(results)) return false;
  }
  return toProfit > 0 && toProfit < lines.length;
}
