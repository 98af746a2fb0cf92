import type { Day } from '../dates.ts';
import { isAccountCode } from './account-code.ts';
import type { Layout } from './find-header.ts';
import { cleanText, readFen, readVoucherMark, type VoucherMark } from './journal-cells.ts';
import { JournalColumns, type KnownAccounts } from './journal-columns.ts';
import { type DateReading, parseDate } from './parse-date.ts';
import type { FoundProblem } from './problem.ts';
import { detach } from './problem-list.ts';
import { isFootnote, isRepeatedHeader, isTotalRow } from './row-kinds.ts';
import type { SkippedRow } from './schemas.ts';
import { isBlankRow, type SheetRow } from './sheet.ts';

export interface JournalLine {
  readonly row: number;
  readonly summary: string;
  readonly code: string;
  readonly party: string | null;
  readonly debitFen: number;
  readonly creditFen: number;
}

/** What is wrong with a cell. */
export type CellProblem = Pick<FoundProblem, 'code' | 'column' | 'found'>;

/** Reads the cells of a journal's rows, one row at a time. */
export class JournalRowReader {
  /** The accounts named, each with its own name (empty where the file has none). */
  readonly accounts = new Map<string, string>();
  /** Where each account was first named. */
  readonly nameRows = new Map<string, number>();
  /** Accounts whose rows had no code, by the name they were known by. */
  readonly codesByName = new Map<string, string>();
  readonly #columns: JournalColumns;
  readonly #known: KnownAccounts;
  #dateText = '';
  #dateReading: DateReading = null;

  constructor(layout: Layout, known: KnownAccounts) {
    this.#columns = new JournalColumns(layout);
    this.#known = known;
  }

  /** The line a row is; what is wrong with it; or why it is no data. */
  lineOf(row: SheetRow): JournalLine | { wrong: CellProblem } | { noData: SkippedRow['reason'] } {
    const { cells } = row;
    const columns = this.#columns;
    if (row.broken) return { wrong: { code: 'imports.brokenQuote', column: null, found: null } };
    let code = cleanText(cells[columns.code]);
    let ownName: string | null = null;
    if (!this.accounts.has(code)) {
      const found = this.#resolve(row, code);
      if ('noData' in found || 'wrong' in found) return found;
      code = found.code;
      ownName = found.name;
    }
    const names = columns.namesOf(
      cells,
      code,
      (top) => this.#known.nameOf(top) ?? this.accounts.get(top) ?? null,
    );
    const held = this.accounts.get(code);
    if (!held) {
      const name = ownName ?? names.name;
      if (held === undefined) this.accounts.set(detach(code), detach(name));
      else if (name !== '') this.accounts.set(code, detach(name));
      if (name !== '') this.nameRows.set(detach(code), row.row);
    }
    const { row: number } = row;
    const line = { row: number, summary: columns.summaryOf(cells), code, party: names.party };
    return this.#withAmounts(line, cells);
  }

  dateText(cells: readonly string[]): string {
    return this.#columns.dateOf(cells);
  }

  /** Word and number as they stand, a tab between them where they stand apart. */
  markText(cells: readonly string[]): string {
    const { voucher, word, number } = this.#columns;
    const text = cleanText(cells[voucher < 0 ? number : voucher]);
    return word < 0 || text === '' ? text : `${cleanText(cells[word])}\t${text}`;
  }

  mark(text: string): VoucherMark | { wrong: CellProblem } {
    const columns = this.#columns;
    const column = columns.head(columns.voucher < 0 ? columns.number : columns.voucher);
    const tab = text.indexOf('\t');
    const number = text.slice(tab + 1);
    if (number === '') return { wrong: { code: 'imports.voucherMissing', column, found: null } };
    const mark = readVoucherMark(number, tab < 0 ? '' : text.slice(0, tab), columns.isExact);
    return mark ?? { wrong: { code: 'imports.voucherUnreadable', column, found: number } };
  }

  day(text: string): Day | { wrong: CellProblem } {
    if (text !== this.#dateText) {
      this.#dateText = text;
      this.#dateReading = parseDate(text, { order: this.#columns.layout.dateOrder });
    }
    const reading = this.#dateReading;
    if (reading && 'day' in reading) return reading.day;
    const column = this.#columns.head(this.#columns.date[0] ?? -1);
    const code = reading ? (`imports.${reading.problem}` as const) : 'imports.dateMissing';
    return { wrong: { code, column, found: text === '' ? null : text } };
  }

  /** The account of a row whose code was not met before, with its name where both stand in one cell. */
  #resolve(
    row: SheetRow,
    code: string,
  ): { code: string; name: string | null } | { wrong: CellProblem } | { noData: SkippedRow['reason'] } {
    if (isAccountCode(code)) return { code, name: null };
    const columns = this.#columns;
    const noData = this.#noData(row, code);
    if (noData !== null) return { noData };
    const both = columns.codeAndName(code);
    if (both) return both;
    const name = code === '' && columns.name >= 0 ? cleanText(row.cells[columns.name]) : code;
    const byName = name === '' ? null : this.#known.codeOf(name);
    if (byName !== null) {
      if (!this.codesByName.has(name)) this.codesByName.set(detach(name), byName);
      return { code: byName, name: this.#known.nameOf(byName) };
    }
    const column = columns.head(code === '' && name !== '' ? columns.name : columns.code);
    if (code !== '') return { wrong: { code: 'imports.codeUnreadable', column, found: code } };
    if (name !== '') return { wrong: { code: 'imports.accountUnknown', column, found: name } };
    return { wrong: { code: 'imports.codeMissing', column, found: null } };
  }

  #noData(row: SheetRow, code: string): SkippedRow['reason'] | null {
    const columns = this.#columns;
    if (isBlankRow(row.cells)) return 'blank';
    if (isTotalRow(row, columns.layout)) return 'total';
    if (code === '' && isTotalRow(columns.summaryAlone(row), { ...columns.layout, columns: {} }))
      return 'total';
    if (isRepeatedHeader(row, columns.layout)) return 'header';
    return isFootnote(row) ? 'note' : null;
  }

  #withAmounts(
    { row, summary, code, party }: Pick<JournalLine, 'row' | 'summary' | 'code' | 'party'>,
    cells: readonly string[],
  ): JournalLine | { wrong: CellProblem } {
    const { debit, credit, amount, direction } = this.#columns;
    if (debit >= 0 && credit >= 0) {
      const debitText = cleanText(cells[debit]);
      const creditText = cleanText(cells[credit]);
      const debitFen = readFen(debitText);
      const creditFen = readFen(creditText);
      if (typeof debitFen === 'string') return this.#wrong(debitFen, debit, debitText);
      if (typeof creditFen === 'string') return this.#wrong(creditFen, credit, creditText);
      if (debitFen === null && creditFen === null) return this.#wrong('amountMissing', debit, null);
      if (debitFen && creditFen) return this.#wrong('bothSides', credit, creditText);
      return { row, summary, code, party, debitFen: debitFen ?? 0, creditFen: creditFen ?? 0 };
    }
    const text = cleanText(cells[amount]);
    const fen = readFen(text);
    if (typeof fen === 'string') return this.#wrong(fen, amount, text);
    if (fen === null) return this.#wrong('amountMissing', amount, null);
    const word = cleanText(cells[direction]);
    if (/^(?:借|d)/i.test(word)) return { row, summary, code, party, debitFen: fen, creditFen: 0 };
    if (/^(?:贷|c)/i.test(word)) return { row, summary, code, party, debitFen: 0, creditFen: fen };
    return this.#wrong('sideUnknown', direction, word === '' ? null : word);
  }

  #wrong(
    problem:
      | 'amountUnreadable'
      | 'amountTooFine'
      | 'amountTooLarge'
      | 'amountMissing'
      | 'bothSides'
      | 'sideUnknown',
    column: number,
    found: string | null,
  ): { wrong: CellProblem } {
    return { wrong: { code: `imports.${problem}`, column: this.#columns.head(column), found } };
  }
}
