import { carryTrialBalance, chainBooks, openMonth } from '../../../core/books/chain-books.ts';
import { accountsPackSchema } from '../../../core/books/charts.ts';
import { closingOfDay } from '../../../core/books/closing-balance.ts';
import { type BooksMonth, januaryOf } from '../../../core/books/columns.ts';
import type { Carried, StoredMonth } from '../../../core/books/stored-month.ts';
import { addMonthsToMonth, type Day, type Month } from '../../../core/dates.ts';
import { RongbeiError } from '../../../core/errors.ts';
import type { CallContext, ReadContext } from '../handler.ts';
import { listLastDay } from '../store/bank-accounts.ts';
import {
  type AccountMonthRow,
  listAccountMonths,
  listFlowMonths,
  listPartyMonths,
  sumAccountMonths,
  sumPartyMonths,
} from '../store/books.ts';
import type { ReadDb } from '../store/handles.ts';
import { listMonthSources, type MonthSourceRow } from '../store/month-source.ts';
import { listOpenings, readStartMonth } from '../store/openings.ts';
import { findParty } from '../store/parties.ts';
import { openChart } from './chart.ts';

export const readAccounts = (context: Pick<CallContext, 'resources'>) =>
  context.resources.pack('books/accounts.json', accountsPackSchema);

type BooksContext = Pick<ReadContext, 'db' | 'resources'>;

/** The books of a month, and of the months of its year up to it. */
export function readYear(
  context: BooksContext,
  month: Month,
): { books: BooksMonth; year: readonly BooksMonth[] } {
  const year = readBooks(context, januaryOf(month), month);
  const books = year.find((each) => each.month === month);
  if (!books) throw new RongbeiError('books.noMonth', { month });
  return { books, year };
}

/**
 * The books of the months from one to another that have any, in order, each with its openings and with the accounts
 * above those that were posted to. What came before the first one's year is summed up, not read month by month.
 */
export function readBooks(context: BooksContext, from: Month, to: Month): BooksMonth[] {
  return readWith(context, from, to, (stored) => stored);
}

/** The books of a month as they would be if another source stood for it. */
export function readBooksIf(context: BooksContext, stood: StoredMonth): BooksMonth | undefined {
  const { month } = stood;
  return readWith(context, month, month, (stored) => [
    ...stored.filter((each) => each.month !== month),
    stood,
  ])[0];
}

function readWith(
  context: BooksContext,
  from: Month,
  to: Month,
  change: (stored: StoredMonth[]) => StoredMonth[],
): BooksMonth[] {
  const { db } = context;
  const first = januaryOf(from);
  const sources = listMonthSources(db, '0000-00', to);
  const shown = sources.filter(({ month }) => month >= first);
  const stored = change(shown.length === 0 ? [] : readStored(db, shown, first, to));
  if (stored.length === 0) return [];
  const chart = openChart(context);
  // All at once: every account of every month is looked up.
  chart.list();
  const names = {
    nameOf: chart.nameOf,
    aboveOf: memo((code: string) => chart.findAbove(code)?.code),
  };
  const openings = readOpenings(db);
  const earlier = sources.filter(({ month }) => month < first);
  const before = carryBefore(db, earlier, first, openings);
  return chainBooks(stored, before, openings, names).filter(({ month }) => month >= from);
}

function memo<T>(make: (code: string) => T): (code: string) => T {
  const known = new Map<string, T>();
  return (code) => {
    if (!known.has(code)) known.set(code, make(code));
    return known.get(code) as T;
  };
}

function readOpenings(db: ReadDb) {
  const nameOf = memo((id) => findParty(db, Number(id))?.name ?? '');
  return {
    startMonth: readStartMonth(db),
    rows: listOpenings(db).map((row) => ({
      code: row.code,
      party: row.party_id === 0 ? null : { partyId: row.party_id, name: nameOf(`${row.party_id}`) },
      amountFen: row.amount_fen,
      yearDebitFen: row.year_debit_fen,
      yearCreditFen: row.year_credit_fen,
    })),
  };
}

/** What the months right before a January hand on to it; null where the books have none right before. */
function carryBefore(
  db: ReadDb,
  earlier: readonly MonthSourceRow[],
  january: Month,
  openings: ReturnType<typeof readOpenings>,
): Carried | null {
  const last = addMonthsToMonth(january, -1);
  if (earlier.at(-1)?.month !== last) return null;
  let at = earlier.length - 1;
  while (
    earlier[at]?.kind !== 'trialBalance' &&
    earlier[at - 1]?.month === addMonthsToMonth(earlier[at]?.month ?? '', -1)
  )
    at -= 1;
  const base = earlier[at];
  if (!base) return null;
  const [stored] = base.kind === 'trialBalance' ? readStored(db, [base], base.month, base.month) : [];
  const carried = stored ? carryTrialBalance(stored, null) : openMonth(base.month, null, openings);
  const sumFrom = stored ? addMonthsToMonth(base.month, 1) : base.month;
  const balances = new Map(carried.balances);
  for (const { code, debit_fen, credit_fen } of sumAccountMonths(db, sumFrom, last))
    balances.set(code, (balances.get(code) ?? 0) + debit_fen - credit_fen);
  const parties = new Map(carried.parties);
  for (const { code, party_id: partyId, name, debit_fen, credit_fen } of sumPartyMonths(db, sumFrom, last)) {
    const key = `${code} ${partyId}`;
    parties.set(key, { code, partyId, name, fen: (parties.get(key)?.fen ?? 0) + debit_fen - credit_fen });
  }
  return { month: last, balances, parties, year: null, fromJanuary: false };
}

function readStored(db: ReadDb, sources: readonly MonthSourceRow[], from: Month, to: Month): StoredMonth[] {
  const accounts = groupByMonth(listAccountMonths(db, from, to));
  const parties = groupByMonth(listPartyMonths(db, from, to));
  const flows = groupByMonth(listFlowMonths(db, from, to));
  return sources.map(({ month, kind, import_id }) => {
    const rows = accounts.get(month) ?? [];
    return {
      month,
      from: rows[0]?.from_month ?? month,
      kind,
      importId: import_id,
      accounts: rows.map(toAccount),
      parties: (parties.get(month) ?? []).map((row) => ({
        code: row.code,
        partyId: row.party_id,
        name: row.name,
        debitFen: row.debit_fen,
        creditFen: row.credit_fen,
      })),
      flows:
        kind === 'trialBalance'
          ? null
          : new Map((flows.get(month) ?? []).map(({ flow, amount_fen }) => [flow, amount_fen])),
    };
  });
}

function groupByMonth<T extends { month: string }>(rows: readonly T[]): Map<Month, T[]> {
  const groups = new Map<Month, T[]>();
  for (const row of rows) {
    const group = groups.get(row.month);
    if (group) group.push(row);
    else groups.set(row.month, [row]);
  }
  return groups;
}

function toAccount(row: AccountMonthRow): StoredMonth['accounts'][number] {
  return {
    code: row.code,
    name: row.name,
    openingFen: row.opening_fen,
    debitFen: row.debit_fen,
    creditFen: row.credit_fen,
    yearDebitFen: row.year_debit_fen,
    yearCreditFen: row.year_credit_fen,
    transferDebitFen: row.transfer_debit_fen,
    transferCreditFen: row.transfer_credit_fen,
    importId: row.import_id,
    row: row.row,
  };
}

/** The last balance of an account up to a day, and the day it is of. */
export function readBankBalance(
  db: ReadDb,
  accountNumber: string,
  onDay: Day,
): { day: Day; fen: number } | null {
  const movements = listLastDay(db, accountNumber, onDay);
  const day = movements[0]?.date;
  const fen = closingOfDay(
    movements.map((row) => ({ amountFen: row.amount_fen, balanceFen: row.balance_fen })),
  );
  return day === undefined || fen === null ? null : { day, fen };
}
