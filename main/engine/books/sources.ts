import { type Month, monthsFromTo } from '../../../core/dates.ts';
import { RongbeiError } from '../../../core/errors.ts';
import type { WriteContext } from '../handler.ts';
import { isClosed } from '../store/closed-months.ts';
import type { ReadDb, WriteTx } from '../store/handles.ts';
import { listTrialBalancesOf } from '../store/imports-of-months.ts';
import {
  findMonthSource,
  listMonthSources,
  type MonthSourceRow,
  putMonthSource,
  removeMonthSource,
} from '../store/month-source.ts';
import { readStartMonth } from '../store/openings.ts';
import { hasVouchers, listVoucherMonths, type Pool } from '../store/vouchers.ts';
import { rebuildMonths } from './rebuild.ts';

/** A closed month is not written to, whatever the way in. */
export function refuseClosed(db: ReadDb, months: Iterable<Month>): void {
  for (const month of months) if (isClosed(db, month)) throw new RongbeiError('books.monthClosed', { month });
}

/**
 * Makes vouchers (or a journal) stand for months that have no source yet, and for the months between the first and the
 * last that they stand for: a quiet month is a month without turnover, not a gap. Months with another source keep it.
 */
export function claimMonths(tx: WriteTx, months: readonly Month[], kind: Pool): void {
  const claimed = months.filter((month) => !findMonthSource(tx, month));
  if (claimed.length === 0) return;
  for (const month of claimed) putMonthSource(tx, { month, kind, import_id: null });
  fillGaps(tx, kind);
}

/** Lets vouchers (or journals) stand for the months without a source between those that they stand for. */
export function fillGaps(tx: WriteTx, kind: Pool): void {
  const sources = new Map(listMonthSources(tx).map((source) => [source.month, source]));
  const filled = new Map(sources);
  fillBetween(filled, kind, null);
  for (const [month, source] of filled) if (!sources.has(month)) putMonthSource(tx, source);
}

/**
 * What could stand for a month, the likeliest first: own vouchers, imported journals, the newest trial balance.
 *
 * @param apartFrom an import that is about to leave
 */
export function listCandidates(db: ReadDb, month: Month, apartFrom: number | null = null): MonthSourceRow[] {
  const pools = (['vouchers', 'journal'] as const).filter((pool) => hasVouchers(db, month, pool));
  return [
    ...pools.map((kind): MonthSourceRow => ({ month, kind, import_id: null })),
    ...listTrialBalancesOf(db, month)
      .filter(({ id }) => id !== apartFrom)
      .map(({ id }): MonthSourceRow => ({ month, kind: 'trialBalance', import_id: id })),
  ];
}

/**
 * Puts every month right whose source has gone: the next in line stands for it, and a month that nothing speaks for any
 * more leaves the books. To be called when rows of an import were taken out and before the import itself goes.
 *
 * @param apartFrom the import that is about to leave
 * @returns the months whose source changed, their books made anew
 */
export function settleSources(context: WriteContext, apartFrom: number | null = null): Month[] {
  const { tx } = context;
  const before = new Map(listMonthSources(tx).map((source) => [source.month, source]));
  const after = new Map<Month, MonthSourceRow>();
  const months = new Set([...before.keys(), ...listVoucherMonths(tx)]);
  for (const month of months) {
    const candidates = listCandidates(tx, month, apartFrom);
    const held = before.get(month);
    const kept = candidates.find(
      ({ kind, import_id }) => kind === held?.kind && import_id === held.import_id,
    );
    // Own vouchers may stand for a month before the first one is written: someone said so.
    const isChosen = held?.kind === 'vouchers' && candidates.length > 0;
    const next = kept ?? (isChosen ? held : candidates[0]);
    if (next) after.set(month, next);
  }
  for (const kind of ['vouchers', 'journal'] as const) fillBetween(after, kind, startOf(tx, kind));
  const changed = [...new Set([...before.keys(), ...after.keys()])].sort().filter((month) => {
    const [was, is] = [before.get(month), after.get(month)];
    return was?.kind !== is?.kind || was?.import_id !== is?.import_id;
  });
  refuseClosed(tx, changed);
  for (const month of changed) {
    const source = after.get(month);
    if (source) putMonthSource(tx, source);
    else removeMonthSource(tx, month);
  }
  rebuildMonths(context, changed);
  return changed;
}

const startOf = (db: ReadDb, kind: Pool): Month | null => (kind === 'vouchers' ? readStartMonth(db) : null);

function fillBetween(sources: Map<Month, MonthSourceRow>, kind: Pool, start: Month | null): void {
  const own = [...sources.values()].filter((source) => source.kind === kind).map(({ month }) => month);
  if (start !== null && !sources.has(start)) own.push(start);
  own.sort();
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return;
  for (const month of monthsFromTo(first, last))
    if (!sources.has(month)) sources.set(month, { month, kind, import_id: null });
}
