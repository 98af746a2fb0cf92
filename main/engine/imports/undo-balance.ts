import type { Month } from '../../../core/dates.ts';
import type { Sentence } from '../../../core/schemas.ts';
import { rebuildMonths } from '../books/rebuild.ts';
import { listCandidates, refuseClosed, settleSources } from '../books/sources.ts';
import type { ReadContext, WriteContext } from '../handler.ts';
import type { ReadDb } from '../store/handles.ts';
import { findImport, type ImportRow, removeImport } from '../store/imports.ts';
import { findMonthSource, type MonthSourceRow, putMonthSource } from '../store/month-source.ts';
import { storedOptions } from './stored.ts';

const stands = (db: ReadDb, { id, to_on }: ImportRow): boolean =>
  findMonthSource(db, to_on)?.import_id === id;

/** What stands for a month once an import is gone: what stood before it if that is still there, else the next in line. */
export function nextSource(
  db: ReadDb,
  importRow: ImportRow,
  month: Month,
  without: readonly MonthSourceRow['kind'][] = [],
): MonthSourceRow | undefined {
  const candidates = listCandidates(db, month, importRow.id).filter(({ kind }) => !without.includes(kind));
  const before = storedOptions(importRow).stoodBefore?.find((source) => source.month === month);
  const same = candidates.find(
    ({ kind, import_id }) => kind === before?.kind && import_id === before.import_id,
  );
  return same ?? candidates[0];
}

export function sayStandsAgain(
  { db, speaker }: ReadContext,
  { kind, import_id }: Omit<MonthSourceRow, 'month'>,
  month: string,
): Sentence {
  if (kind === 'vouchers') return speaker.say('imports.undo.vouchersStand', { month });
  if (kind === 'journal') return speaker.say('imports.undo.journalStands', { month });
  const fileName = findImport(db, import_id ?? 0)?.file_name ?? '';
  return speaker.say('imports.undo.standsAgain', { month, fileName });
}

export function describeBalance(context: ReadContext, importRow: ImportRow): Sentence[] {
  const { db, speaker } = context;
  const month = importRow.to_on;
  if (!stands(db, importRow)) return [speaker.say('imports.undo.wasNotStanding', { month })];
  const next = nextSource(db, importRow, month);
  return [next ? sayStandsAgain(context, next, month) : speaker.say('imports.undo.monthLeaves', { month })];
}

export function undoBalance(context: WriteContext, importRow: ImportRow): Sentence[] {
  const { tx } = context;
  const { id, to_on: month } = importRow;
  // Told before it is done: afterwards the month has changed.
  const told = describeBalance(context, importRow);
  tx.removeOfImport('trial_balance_row', id);
  if (stands(tx, importRow)) {
    refuseClosed(tx, [month]);
    const next = nextSource(tx, importRow, month);
    if (next) {
      putMonthSource(tx, next);
      rebuildMonths(context, [month]);
    }
    settleSources(context, id);
  }
  removeImport(tx, id);
  return told;
}
