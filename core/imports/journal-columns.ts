import { isAccountCode } from './account-code.ts';
import type { Layout } from './find-header.ts';
import type { ColumnRole } from './formats.ts';
import { cleanText, partyIn, splitAccountName } from './journal-cells.ts';
import { fromNeutral } from './neutral-text.ts';
import { isEmptyMark, type SheetRow } from './sheet.ts';

/** What a journal's names are compared with: the firm's chart of accounts. */
export interface KnownAccounts {
  /** The account's own name; null where the chart does not have it. */
  nameOf(code: string): string | null;
  /** The one account of that name, alone or with the names above it; null where none or several have it. */
  codeOf(name: string): string | null;
}

/** Where a journal's cells are. Auxiliary columns of departments and projects are left out: they are no parties. */
export class JournalColumns {
  readonly layout: Layout;
  /** The app's own workbook: names and words are kept as they stand. */
  readonly isExact: boolean;
  readonly date: readonly number[];
  readonly voucher: number;
  readonly word: number;
  readonly number: number;
  readonly summary: readonly number[];
  readonly code: number;
  readonly name: number;
  readonly party: readonly number[];
  readonly debit: number;
  readonly credit: number;
  readonly amount: number;
  readonly direction: number;
  readonly #names = new Map<string, { name: string; party: string | null }>();
  readonly #parties = new Map<string, string | null>();

  constructor(layout: Layout) {
    const of = (role: ColumnRole): readonly number[] => layout.columns[role] ?? [];
    const first = (role: ColumnRole): number => of(role)[0] ?? -1;
    this.layout = layout;
    this.isExact = layout.format === 'rongbei_journal';
    this.date = of('date');
    this.voucher = first('voucher');
    this.word = first('word');
    this.number = first('number');
    this.summary = of('summary');
    this.code = first('code');
    this.name = first('name');
    this.party = of('party').filter((column) => !/^(?:部门|项目)(?:名称)?$/.test(layout.heads[column] ?? ''));
    this.debit = first('debit');
    this.credit = first('credit');
    this.amount = first('amount');
    this.direction = first('direction');
  }

  /** The head of a column, for problems. */
  head(column: number): string | null {
    return this.layout.heads[column] ?? null;
  }

  dateOf(cells: readonly string[]): string {
    for (const column of this.date) {
      const text = cleanText(cells[column]);
      if (text !== '') return text;
    }
    return '';
  }

  summaryOf(cells: readonly string[]): string {
    let summary = '';
    for (const column of this.summary) {
      const text = cleanText(cells[column]);
      if (text !== '') summary = summary === '' ? text : `${summary} ${text}`;
    }
    return this.isExact ? fromNeutral(summary) : summary;
  }

  /** What the account is called and whom the line names; each way of writing it is taken apart once. */
  namesOf(
    cells: readonly string[],
    code: string,
    topName: (code: string) => string | null,
  ): { name: string; party: string | null } {
    const text = this.name < 0 ? '' : cleanText(cells[this.name]);
    if (this.isExact) return { name: fromNeutral(text), party: this.#partyOf(cells) };
    const key = `${code} ${text}`;
    let names = this.#names.get(key);
    if (!names) {
      names = splitAccountName(text, code.length > 4, topName(code.slice(0, 4)));
      remember(this.#names, key, names);
    }
    const party = this.#partyOf(cells);
    return party === null || party === names.party ? names : { name: names.name, party };
  }

  #partyOf(cells: readonly string[]): string | null {
    for (const column of this.party) {
      const text = cells[column];
      if (text === undefined || text === '') continue;
      let party = this.#parties.get(text);
      if (party === undefined) {
        const plain = cleanText(text);
        if (this.isExact) party = isEmptyMark(plain) ? null : fromNeutral(plain);
        else party = partyIn(plain);
        remember(this.#parties, text, party);
      }
      if (party !== null) return party;
    }
    return null;
  }

  /** `1002 银行存款` in one cell. Null where it is no code with a name. */
  codeAndName(text: string): { code: string; name: string } | null {
    const match = /^[[【(（]?(\d{3,}(?:[._-]?\d+)*)[\])】）]?[\s_\-—–/]*([^\d\s].*)$/u.exec(text);
    return match && isAccountCode(match[1] ?? '') ? { code: match[1] ?? '', name: match[2] ?? '' } : null;
  }

  /** A row as if only its summary were in it. */
  summaryAlone(row: SheetRow): SheetRow {
    return { row: row.row, cells: [this.summaryOf(row.cells)] };
  }
}

/** So that a file where every name is another does not fill the memory. */
const mostRemembered = 50_000;

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  if (map.size >= mostRemembered) map.clear();
  map.set(key, value);
}
