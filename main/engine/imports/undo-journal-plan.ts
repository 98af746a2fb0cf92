import { type Month, monthOf } from '../../../core/dates.ts';
import { NumberBook } from '../../../core/imports/number-book.ts';
import { tickEvery } from '../../../core/imports/problem.ts';
import type { ReadContext } from '../handler.ts';
import { listMatchesOfVouchers } from '../store/import-marks.ts';
import { findImport, type ImportRow } from '../store/imports.ts';
import { countByMonth, findImportedVoucher, listJournalsAfter } from '../store/journals.ts';
import { JournalPool } from './journal-pool.ts';
import { idsInOrder, iterateVouchers, storedJournal } from './journal-reread.ts';
import { storedProblems } from './stored.ts';

export type Spans = readonly (readonly [from: number, to: number])[];

/** A journal that came after and holds more vouchers afterwards: those it left out because the one undone had them. */
export interface LaterJournal {
  readonly importRow: ImportRow;
  /** Places in the file of the vouchers that come back. */
  readonly back: Spans;
  readonly months: ReadonlySet<Month>;
  readonly lines: number;
  /** Of them, lines that were left out as the same again, not as others under the same number. */
  readonly duplicateLines: number;
  /** Rows of vouchers whose contradiction is gone. */
  readonly settledRows: ReadonlySet<number>;
  /** Whom they name, with the account on which each is named first. */
  readonly parties: ReadonlyMap<string, string>;
  readonly accounts: ReadonlyMap<string, string>;
}

/** Everything that taking a journal back changes. */
export interface JournalUndoPlan {
  readonly importRow: ImportRow;
  /** Ids of its vouchers. */
  readonly ids: Spans;
  readonly voucherCount: number;
  readonly months: readonly Month[];
  /** Bank rows that are in the books through its vouchers. */
  readonly matches: readonly { readonly import_id: number; readonly row: number }[];
  readonly later: readonly LaterJournal[];
}

export function planJournalUndo(context: ReadContext, importRow: ImportRow): JournalUndoPlan {
  const { db } = context;
  const ids = storedJournal(importRow).taken.map(([from, to, id]) => [id, id + to - from] as const);
  const counts = new Map<Month, number>();
  for (const [from, to] of ids)
    for (const { month, count } of countByMonth(db, from, to))
      counts.set(month, (counts.get(month) ?? 0) + count);
  return {
    importRow,
    ids,
    voucherCount: [...counts.values()].reduce((sum, count) => sum + count, 0),
    months: [...counts.keys()].sort(),
    matches: ids.flatMap(([from, to]) => listMatchesOfVouchers(db, from, to)),
    later: planLater(context, importRow),
  };
}

/** In the order in which they came in: a voucher that several left out comes back in the first of them alone. */
function planLater(context: ReadContext, undone: ImportRow): LaterJournal[] {
  const { db } = context;
  const later: LaterJournal[] = [];
  const cameBack = new NumberBook();
  for (const { id } of listJournalsAfter(db, undone.id)) {
    const importRow = findImport(db, id);
    if (!importRow || !hasLeftOut(importRow) || !overlap(importRow, undone)) continue;
    const found = findBack(context, importRow, undone.id, cameBack);
    if (found.back.length > 0) later.push(found);
  }
  return later;
}

const hasLeftOut = (importRow: ImportRow): boolean =>
  importRow.skipped_duplicates > 0 ||
  storedProblems(importRow).some(({ code }) => code === 'imports.voucherDiffers');

const overlap = (one: ImportRow, other: ImportRow): boolean =>
  monthOf(one.from_on) <= monthOf(other.to_on) && monthOf(one.to_on) >= monthOf(other.from_on);

function findBack(
  context: ReadContext,
  importRow: ImportRow,
  undoneId: number,
  cameBack: NumberBook,
): LaterJournal {
  const { db } = context;
  const pool = new JournalPool(db);
  const idOf = idsInOrder(storedJournal(importRow).taken);
  const back: [from: number, to: number][] = [];
  const months = new Set<Month>();
  const settledRows = new Set<number>();
  const parties = new Map<string, string>();
  const codes = new Set<string>();
  let lines = 0;
  let duplicateLines = 0;
  let names: ReadonlyMap<string, string> = new Map();
  const tick = every(() => context.progress('read', 0, null));
  const vouchers = iterateVouchers(context, importRow, (reader) => {
    names = reader.accounts;
  });
  for (const voucher of vouchers) {
    tick();
    if (idOf(voucher.ordinal) !== null || findImportedVoucher(db, voucher, undoneId)) continue;
    if (cameBack.note(`${voucher.month} ${voucher.word}`, voucher.number, 1) !== 0) continue;
    const last = back.at(-1);
    if (last && last[1] + 1 === voucher.ordinal) last[1] = voucher.ordinal;
    else back.push([voucher.ordinal, voucher.ordinal]);
    months.add(voucher.month);
    lines += voucher.lines.length;
    if (pool.compare(voucher) === 'same') duplicateLines += voucher.lines.length;
    else settledRows.add(voucher.row);
    for (const { code, party } of voucher.lines) {
      codes.add(code);
      if (party !== null && !parties.has(party)) parties.set(party, code);
    }
  }
  const accounts = new Map([...codes].map((code) => [code, names.get(code) || code]));
  return { importRow, back, months, lines, duplicateLines, settledRows, parties, accounts };
}

function every(tick: () => void): () => void {
  let count = 0;
  return () => {
    if (count % tickEvery === 0) tick();
    count += 1;
  };
}
