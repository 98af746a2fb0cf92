import type { KnownAccounts } from '../../../core/imports/journal-columns.ts';
import { JournalReader, type JournalVoucher } from '../../../core/imports/parse-journal.ts';
import { tickEvery } from '../../../core/imports/problem.ts';
import type { Chart } from '../books/chart.ts';
import type { ReadContext } from '../handler.ts';
import { findMonthSource, type MonthSourceRow } from '../store/month-source.ts';
import { findOtherNames } from './account-names.ts';
import { JournalPool } from './journal-pool.ts';
import type { JournalSource, RowBatch } from './journal-source.ts';

/** A month of the books that vouchers of the file would go into. */
export interface TouchedMonth {
  readonly month: string;
  /** What stands for it before. */
  readonly source: MonthSourceRow | undefined;
}

/** What a journal is to the firm, once it is read to its end. */
export interface JournalRun {
  readonly reader: JournalReader;
  /** Months of vouchers that are new, in order. */
  readonly months: readonly TouchedMonth[];
  /** Of vouchers that are in the firm already. */
  readonly duplicateRows: number;
  readonly duplicateVouchers: number;
  /** Of vouchers whose number another one has; each has its problem. */
  readonly conflictRows: number;
  readonly conflictVouchers: number;
}

/**
 * Reads a journal to its end and compares each voucher with what the firm has.
 *
 * @param take gets each new voucher, before the next one is read
 */
export function runJournal(
  context: ReadContext,
  source: JournalSource,
  chart: Chart,
  take: (voucher: JournalVoucher, month: TouchedMonth, reader: JournalReader) => void,
  onPiece?: (piece: Uint8Array) => void,
): JournalRun {
  const { db } = context;
  const pool = new JournalPool(db);
  const months = new Map<string, TouchedMonth>();
  const counts = { duplicateRows: 0, duplicateVouchers: 0, conflictRows: 0, conflictVouchers: 0 };
  const reader: JournalReader = new JournalReader(source.layout, knownAccounts(chart), (voucher) => {
    const answer = pool.compare(voucher);
    if (answer === 'same') {
      counts.duplicateRows += voucher.lines.length;
      counts.duplicateVouchers += 1;
      return;
    }
    if (answer !== 'new') {
      counts.conflictRows += voucher.lines.length;
      counts.conflictVouchers += 1;
      reader.problems.add(conflict(voucher, answer));
      return;
    }
    let month = months.get(voucher.month);
    if (!month) {
      month = { month: voucher.month, source: findMonthSource(db, voucher.month) };
      months.set(voucher.month, month);
    }
    take(voucher, month, reader);
  });
  let done = 0;
  const rows = source.rows((piece) => {
    done += piece.byteLength;
    onPiece?.(piece);
  });
  readAll(reader, rows, () => context.progress('rows', Math.min(done, source.size), source.size));
  reader.end();
  for (const problem of findOtherNames(db, chart, reader)) reader.problems.add(problem);
  const touched = [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
  return { reader, months: touched, ...counts };
}

/** @param tick called every 1,024 rows */
export function readAll(reader: JournalReader, batches: Iterable<RowBatch>, tick: () => void): void {
  let count = 0;
  for (const { rows, hasBad } of batches) {
    for (const row of rows) {
      if (count % tickEvery === 0) tick();
      count += 1;
      reader.read(row);
      if (hasBad && row.cells.some((cell) => cell.includes('\uFFFD'))) {
        const place = { row: row.row, column: null, found: null };
        reader.problems.add({ severity: 'warning', code: 'imports.badCharacters', ...place });
      }
    }
  }
}

function conflict(
  { row, month, word, number }: JournalVoucher,
  other: { readonly importId: number; readonly row: number },
) {
  const voucher = `${month} ${word}-${number}`;
  const data = { voucher, importId: other.importId, otherRow: other.row };
  const place = { row, column: null, found: `${word}-${number}` };
  return { severity: 'error', code: 'imports.voucherDiffers', ...place, data } as const;
}

const nameKey = (name: string): string => name.normalize('NFKC').replace(/[\s_\\/>—–-]+/g, '');

/** The chart as a journal's reader asks it. */
function knownAccounts(chart: Chart): KnownAccounts {
  let byName: Map<string, string | null> | null = null;
  const listNames = (): Map<string, string | null> => {
    const names = new Map<string, string | null>();
    for (const { code, name } of chart.list()) {
      for (const key of new Set([nameKey(name), nameKey(chart.fullNameOf(code))]))
        names.set(key, names.has(key) ? null : code);
    }
    return names;
  };
  return {
    nameOf: (code) => chart.find(code)?.name ?? null,
    codeOf: (name) => {
      byName ??= listNames();
      return byName.get(nameKey(name)) ?? null;
    },
  };
}
