import { closingOf, topLevel } from '../../../core/books/account-parts.ts';
import type { BooksMonth } from '../../../core/books/columns.ts';
import type { StoredMonth } from '../../../core/books/stored-month.ts';
import type { Month } from '../../../core/dates.ts';
import { RongbeiError } from '../../../core/errors.ts';
import type { OutputOf, ReadContext, RoomHandlers } from '../handler.ts';
import { listBookMonths } from '../store/books.ts';
import { findImport, listTrialBalanceRows } from '../store/imports.ts';
import { listTrialBalanceMonths } from '../store/imports-of-months.ts';
import {
  findMonthSource,
  listMonthSources,
  type MonthSourceRow,
  putMonthSource,
} from '../store/month-source.ts';
import { hasVouchersOf, listVoucherMonths } from '../store/vouchers.ts';
import { openChart } from './chart.ts';
import { readBooksIf } from './read-books.ts';
import { addUpMonth, rebuildMonths } from './rebuild.ts';
import { fillGaps, listCandidates, refuseClosed } from './sources.ts';

type Sources = OutputOf<'books.listSources'>[number];

/** A month as it would be stored if this source stood for it. */
function storeAs(
  { db }: ReadContext,
  { month, kind, import_id }: MonthSourceRow,
  nameOf: (code: string) => string,
): StoredMonth {
  const stored = { month, kind, importId: import_id, parties: [], flows: null };
  if (kind === 'trialBalance') {
    const importId = import_id ?? 0;
    const accounts = listTrialBalanceRows(db, importId).map((row) => ({
      code: row.code,
      name: row.name,
      openingFen: row.opening_fen,
      debitFen: row.debit_fen,
      creditFen: row.credit_fen,
      yearDebitFen: row.year_debit_fen,
      yearCreditFen: row.year_credit_fen,
      transferDebitFen: null,
      transferCreditFen: null,
      importId,
      row: row.row,
    }));
    return { ...stored, from: findImport(db, importId)?.from_on ?? month, accounts };
  }
  const accounts = [...addUpMonth(db, month, kind, () => []).accounts()].map(({ month: _, ...total }) => ({
    ...total,
    name: nameOf(total.code),
    openingFen: null,
    yearDebitFen: null,
    yearCreditFen: null,
    importId: null,
    row: null,
  }));
  return { ...stored, from: month, accounts };
}

/** Accounts that end the month otherwise: those both know, and the top-level ones of either. */
function compare(
  one: BooksMonth | undefined,
  standing: BooksMonth | undefined,
): Sources['sources'][number]['differences'] {
  const own = new Map(one?.accounts.map((account) => [account.code, account]));
  const held = new Map(standing?.accounts.map((account) => [account.code, account]));
  const tops = [...topLevel(one?.accounts ?? []), ...topLevel(standing?.accounts ?? [])].map(
    ({ code }) => code,
  );
  const both = [...own.keys()].filter((code) => held.has(code));
  return [...new Set([...tops, ...both])].sort().flatMap((code) => {
    const [mine, theirs] = [own.get(code), held.get(code)];
    const closingFen = mine ? closingOf(mine) : 0;
    const standingFen = theirs ? closingOf(theirs) : 0;
    return closingFen === standingFen
      ? []
      : [{ code, name: (mine ?? theirs)?.name ?? code, closingFen, standingFen }];
  });
}

function describeMonth(context: ReadContext, month: Month, candidates: readonly MonthSourceRow[]): Sources {
  const { db, speaker } = context;
  const { nameOf } = openChart(context);
  const standing = findMonthSource(db, month);
  const stands = (each: MonthSourceRow) =>
    each.kind === standing?.kind && each.import_id === standing.import_id;
  // Vouchers may stand for a month that has none: a quiet one.
  const all = standing && !candidates.some(stands) ? [standing, ...candidates] : candidates;
  const books = new Map(
    all.map((each) => [
      each,
      all.length > 1 ? readBooksIf(context, storeAs(context, each, nameOf)) : undefined,
    ]),
  );
  const held = all.find(stands);
  return {
    month,
    sources: all.map((each) => ({
      kind: each.kind,
      importId: each.import_id,
      name:
        each.import_id === null
          ? speaker.text(`books.source.${each.kind}`)
          : (findImport(db, each.import_id)?.file_name ?? speaker.text(`books.source.${each.kind}`)),
      stands: each === held,
      differences: each === held || !held ? [] : compare(books.get(each), books.get(held)),
    })),
  };
}

export const sourceHandlers: Pick<
  RoomHandlers<'books'>,
  'books.listMonths' | 'books.listSources' | 'books.setSource'
> = {
  'books.listMonths': ({ db }) =>
    listBookMonths(db).map((row) => ({
      month: row.month,
      from: row.from_month,
      kind: row.kind,
      importId: row.import_id,
      accountCount: row.account_count,
      closed: row.closed === 1,
    })),

  'books.listSources': (context, { month }) => {
    const { db } = context;
    const known = [
      ...listMonthSources(db).map((source) => source.month),
      ...listVoucherMonths(db),
      ...listTrialBalanceMonths(db),
    ];
    const months = month === undefined ? [...new Set(known)].sort() : [month];
    return months.flatMap((each) => {
      const candidates = listCandidates(db, each);
      const shown =
        month !== undefined || candidates.length > 1 || isElsewhere(candidates, findMonthSource(db, each));
      return shown && candidates.length > 0 ? describeMonth(context, each, candidates) : [];
    });
  },

  'books.setSource': (context, { month, kind, importId }) => {
    const { tx } = context;
    refuseClosed(tx, [month]);
    const candidates = listCandidates(tx, month).filter((each) => each.kind === kind);
    // Journals of a month stand together, whichever of them was named.
    const isAny = importId === null || (kind === 'journal' && hasVouchersOf(tx, month, importId));
    const chosen = isAny ? candidates[0] : candidates.find(({ import_id }) => import_id === importId);
    // Own vouchers may be chosen before the first one is written.
    if (!chosen && kind !== 'vouchers') throw new RongbeiError('books.noSuchSource', { month, kind });
    const source = chosen ?? { month, kind, import_id: null };
    putMonthSource(tx, source);
    if (kind !== 'trialBalance') fillGaps(tx, kind);
    rebuildMonths(context, [month]);
    return { month, kind, importId: source.import_id };
  },
};

/** A quiet month of vouchers with a trial balance beside it has two sources as well. */
function isElsewhere([first]: readonly MonthSourceRow[], standing: MonthSourceRow | undefined): boolean {
  return first !== undefined && standing !== undefined && first.kind !== standing.kind;
}
