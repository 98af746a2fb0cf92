import { MonthTotals, type PostedLine } from '../../../core/books/month-totals.ts';
import type { Month } from '../../../core/dates.ts';
import { RongbeiError } from '../../../core/errors.ts';
import type { JournalReader, JournalVoucher } from '../../../core/imports/parse-journal.ts';
import { type Chart, openChart, standardOf } from '../books/chart.ts';
import { readFlowRules } from '../books/flows.ts';
import { rebuildMonths } from '../books/rebuild.ts';
import { claimMonths, fillGaps, refuseClosed } from '../books/sources.ts';
import type { ParsedInputOf, WriteContext } from '../handler.ts';
import { addTotals } from '../store/book-totals.ts';
import type { Row, Value } from '../store/handles.ts';
import { type JournalInsert, nextId, openJournalInsert, vouchersAtOnce } from '../store/journals.ts';
import { type MonthSourceRow, putMonthSource } from '../store/month-source.ts';
import { JournalParties } from './journal-parties.ts';
import type { TouchedMonth } from './journal-run.ts';
import type { StoredJournal } from './stored.ts';

export function voucherValues(id: number, importId: number, voucher: JournalVoucher): Value[] {
  const { month, word, number, date, kind, row } = voucher;
  return [id, month, word, number, date, kind, 'journal', importId, row];
}

export function lineValues(
  id: number,
  importId: number,
  { date, lines }: JournalVoucher,
  index: number,
  partyId: number | null,
): Value[] {
  const line = lines[index];
  if (!line) throw new Error(`no line ${index}`);
  const { row, summary, code, debitFen, creditFen } = line;
  return [id, index + 1, importId, row, date, summary, code, partyId, debitFen, creditFen];
}

/** Vouchers taken in, told by their places in the file: one entry as long as none is left out between. */
export class TakenSpans {
  readonly #spans: [from: number, to: number, id: number][] = [];
  #nextId: number;

  constructor(firstId: number) {
    this.#nextId = firstId;
  }

  /** @returns the id of the voucher */
  add(ordinal: number): number {
    const id = this.#nextId;
    this.#nextId += 1;
    const last = this.#spans.at(-1);
    if (last && last[1] + 1 === ordinal) last[1] = ordinal;
    else this.#spans.push([ordinal, ordinal, id]);
    return id;
  }

  list(): StoredJournal['taken'] {
    return this.#spans;
  }
}

/** How a month's books get the vouchers: added to what stands, made anew as they replace another source, not at all. */
type Way = 'add' | 'replace' | 'keepOnly';

/** Writes the vouchers of a journal as they come, and adds them up by month. */
export class JournalWriter {
  readonly chart: Chart;
  readonly #context: WriteContext;
  readonly #replace: boolean | undefined;
  readonly #fileName: string;
  readonly #importId: number;
  readonly #insert: JournalInsert;
  readonly #parties: JournalParties;
  readonly #taken: TakenSpans;
  readonly #totals: MonthTotals;
  readonly #ways = new Map<Month, Way>();
  readonly #waiting: Value[][] = [];
  readonly #replaced: MonthSourceRow[] = [];
  readonly #standardBefore: Chart['standard'];
  #count = 0;
  #accounts: ReadonlyMap<string, string> = new Map();

  constructor(
    context: WriteContext,
    { replaceStanding }: Pick<ParsedInputOf<'imports.commit'>, 'replaceStanding'>,
    fileName: string,
    importId: number,
  ) {
    const { tx } = context;
    this.chart = openChart(context);
    this.#context = context;
    this.#replace = replaceStanding;
    this.#fileName = fileName;
    this.#importId = importId;
    this.#insert = openJournalInsert(tx, importId);
    this.#parties = new JournalParties(tx, importId, this.#insert.party);
    this.#taken = new TakenSpans(nextId(tx, 'voucher'));
    this.#totals = new MonthTotals(readFlowRules(context, { ...this.chart, nameOf: this.#nameOf }));
    this.#standardBefore = standardOf(tx);
  }

  take(voucher: JournalVoucher, month: TouchedMonth, reader: JournalReader): void {
    this.#accounts = reader.accounts;
    let way = this.#ways.get(voucher.month);
    if (way === undefined) {
      way = this.#decide(month);
      this.#ways.set(month.month, way);
    }
    const id = this.#taken.add(voucher.ordinal);
    this.#insert.voucher.add(voucherValues(id, this.#importId, voucher));
    const posted: PostedLine[] = [];
    voucher.lines.forEach(({ code, party, debitFen, creditFen }, index) => {
      const partyId = party === null ? null : this.#parties.idOf(party, code, reader.accounts);
      this.#waiting.push(lineValues(id, this.#importId, voucher, index, partyId));
      posted.push({ code, partyId, debitFen, creditFen, flow: null });
    });
    if (way === 'add') this.#totals.add({ month: voucher.month, kind: voucher.kind, lines: posted });
    // A line needs its voucher there before it, and vouchers go to their table so many at once.
    this.#count += 1;
    if (this.#count % vouchersAtOnce === 0) this.#addLines();
  }

  /** Puts what is waiting into its tables; to be called before the import's own row is completed. */
  flush(): void {
    this.#insert.voucher.flush();
    this.#addLines();
    this.#insert.line.flush();
  }

  #addLines(): void {
    for (const values of this.#waiting) this.#insert.line.add(values);
    this.#waiting.length = 0;
  }

  /** What has to be kept to read the same rows again, and what stood for their months before. */
  stored(reader: JournalReader): { journal: StoredJournal; stoodBefore: readonly MonthSourceRow[] } {
    const { nameOf } = this;
    const accounts = [...reader.accounts.keys()]
      .filter((code) => !this.chart.find(code)?.isKept)
      .map((code) => [code, nameOf(code)] as const);
    const codesByName = [...reader.codesByName];
    const journal = { taken: this.#taken.list(), ...this.#parties.stored(), accounts, codesByName };
    return { journal, stoodBefore: this.#replaced };
  }

  /** Completes what undo needs, adds the accounts, and puts the vouchers into the books of their months. */
  finish(accounts: StoredJournal['accounts']): void {
    const { tx } = this.#context;
    const importId = this.#importId;
    // In this order they are taken out again from the last to the first: lines, vouchers, parties.
    this.#insert.party.close();
    this.#insert.voucher.close();
    this.#insert.line.close();
    tx.insertOfImport('account', importId, accountRows(importId, accounts));
    const standing = [...this.#ways].filter(([, way]) => way !== 'keepOnly').map(([month]) => month);
    claimMonths(tx, standing, 'journal');
    for (const { month } of this.#replaced) putMonthSource(tx, { month, kind: 'journal', import_id: null });
    if (this.#replaced.length > 0) fillGaps(tx, 'journal');
    // With its codes the books may turn out to follow the other standard, whose cash flows have other lines.
    const isOther = standardOf(tx) !== this.#standardBefore;
    if (!isOther) addTotals(tx, this.#totals, this.nameOf);
    rebuildMonths(this.#context, isOther ? standing : this.#replaced.map(({ month }) => month));
  }

  get nameOf(): (code: string) => string {
    return this.#nameOf;
  }

  readonly #nameOf = (code: string): string =>
    this.chart.find(code)?.name ?? (this.#accounts.get(code) || code);

  /** Where something else stands for a month, the user says which is to. */
  #decide({ month, source }: TouchedMonth): Way {
    const isOther = source !== undefined && source.kind !== 'journal';
    if (isOther && this.#replace === undefined) {
      const { kind, import_id: importId } = source;
      throw new RongbeiError('imports.standingExists', { fileName: this.#fileName, month, kind, importId });
    }
    if (isOther && !this.#replace) return 'keepOnly';
    refuseClosed(this.#context.tx, [month]);
    if (isOther) this.#replaced.push(source);
    return isOther ? 'replace' : 'add';
  }
}

export function accountRows(importId: number, accounts: StoredJournal['accounts']): Row[] {
  return accounts.map(([code, name]) => ({ code, name, import_id: importId }));
}
