import type { BooksMonth } from '../../../core/books/columns.ts';
import { lastDayOf, type Month } from '../../../core/dates.ts';
import { RongbeiError } from '../../../core/errors.ts';
import { readBooks } from '../books/read-books.ts';
import type { OutputOf, ParsedInputOf, ReadContext } from '../handler.ts';
import { namesAgainst } from '../ledgers/detail.ts';
import { amountsOf } from '../ledgers/standing-lines.ts';
import {
  type CashLineRow,
  type CashStretch,
  countCashByMonth,
  listPartiesOf,
  pageCash,
  type WantedCash,
} from '../store/cashbook.ts';
import type { ReadDb } from '../store/handles.ts';
import { type LineOfVoucher, listLinesOf, listPostedCodes } from '../store/ledgers.ts';
import { listMonthSources } from '../store/month-source.ts';
import { findVoucher } from '../store/vouchers.ts';
import { type Booking, cashTops, isCashCode, openBooking } from './booking.ts';

type Listed = OutputOf<'cashbook.list'>;
export type Entry = Listed['rows'][number];

/** What moved cash: own vouchers everywhere, a journal's where it stands. */
function stretchesOf(db: ReadDb, month: Month | undefined): CashStretch[] {
  return listMonthSources(db, month, month).flatMap(({ month: each, kind }): CashStretch[] => {
    const days = { from: `${each}-01`, to: lastDayOf(each) };
    const own: CashStretch = { ...days, journal: 0, counts: kind === 'vouchers' ? 1 : 0 };
    return kind === 'journal' ? [own, { ...days, journal: 1, counts: 1 }] : [own];
  });
}

export function listEntries(context: ReadContext, input: ParsedInputOf<'cashbook.list'>): Listed {
  const { db } = context;
  const { month, cashCode, search, offset, limit } = input;
  const tops = cashCode === undefined ? [...cashTops] : [cashCode];
  const stretches = stretchesOf(db, month);
  const wanted: WantedCash = {
    codes: tops.filter(isCashCode).flatMap((code) => listPostedCodes(db, code)),
    stretches,
    search: search ?? null,
    transfersOnce: cashCode === undefined,
  };
  const counts = countCashByMonth(db, wanted);
  const rows: CashLineRow[] = [];
  let skip = offset;
  for (const each of counts) {
    if (rows.length === limit) break;
    if (skip >= each.count) {
      skip -= each.count;
      continue;
    }
    const ofMonth = { ...wanted, stretches: stretches.filter(({ from }) => from.startsWith(each.month)) };
    rows.push(...pageCash(db, ofMonth, skip, limit - rows.length));
    skip = 0;
  }
  const sum = (value: (each: (typeof counts)[number]) => number) =>
    counts.reduce((total, each) => total + value(each), 0);
  return {
    total: sum(({ count }) => count),
    moneyInFen: sum(({ in_fen }) => in_fen),
    moneyOutFen: sum(({ out_fen }) => out_fen),
    rows: viewRows(context, openBooking(context), rows),
  };
}

/** The entry a voucher is, as the cash book shows it. */
export function viewEntry(context: ReadContext, voucherId: number): Entry {
  const { db } = context;
  const voucher = findVoucher(db, voucherId);
  if (!voucher) throw new RongbeiError('cashbook.notAnEntry', { voucherId });
  const booking = openBooking(context);
  const wanted: WantedCash = {
    codes: [...new Set(listLinesOf(db, [voucherId]).map(({ code }) => code))].filter(isCashCode),
    stretches: stretchesOf(db, voucher.month),
    search: null,
    transfersOnce: true,
  };
  const [count] = countCashByMonth(db, wanted);
  const rows = pageCash(db, wanted, 0, count?.count ?? 0).filter((row) => row.voucher_id === voucherId);
  const [entry] = viewRows(context, booking, rows);
  if (!entry) throw new RongbeiError('cashbook.notAnEntry', { voucherId });
  return entry;
}

function viewRows(context: ReadContext, booking: Booking, rows: readonly CashLineRow[]): Entry[] {
  const { db, speaker } = context;
  const ids = [...new Set(rows.map((row) => row.voucher_id))];
  const lines = listLinesOf(db, ids);
  const byVoucher = new Map<number, LineOfVoucher[]>();
  for (const line of lines) byVoucher.set(line.voucher_id, [...(byVoucher.get(line.voucher_id) ?? []), line]);
  const parties = listPartiesOf(db, ids);
  const against = namesAgainst(speaker, (code) => booking.picker.nameOf(code), lines);
  const openingOf = makeOpenings(context, rows);
  return rows.map((row): Entry => {
    const amount = row.debit_fen - row.credit_fen;
    const category = row.category === null ? undefined : booking.categories.get(row.category);
    const others = (byVoucher.get(row.voucher_id) ?? []).filter(({ line }) => line !== row.line);
    const vat = others.filter(({ code }) => code.startsWith('2221'));
    const isCashbook = row.origin === 'cashbook' || row.origin === 'bank';
    return {
      voucherId: row.voucher_id,
      date: row.date,
      summary: row.summary,
      direction: amount >= 0 ? 'in' : 'out',
      amountFen: Math.abs(amount),
      party: parties.get(row.voucher_id) ?? null,
      category: category?.id ?? null,
      categoryName: category?.name[speaker.language] ?? against(row),
      cashCode: row.code,
      cashName: booking.picker.fullNameOf(row.code),
      vatFen:
        category?.vat && vat.length > 0
          ? vat.reduce((sum, line) => sum + Math.abs(line.debit_fen - line.credit_fen), 0)
          : null,
      otherCashCode: category?.transfer ? (others.find(({ code }) => isCashCode(code))?.code ?? null) : null,
      balanceFen: openingOf(row) + row.running_fen,
      reversedBy: row.reversed_by,
      reverses: row.reverses,
      counts: row.counts === 1,
      editable: isCashbook && category !== undefined && row.reversed_by === null && row.reverses === null,
    };
  });
}

/** What an account had at the start of a row's month. */
function makeOpenings(context: ReadContext, rows: readonly CashLineRow[]): (row: CashLineRow) => number {
  const months = rows.map((row) => row.date.slice(0, 7)).sort();
  const [first] = months;
  const last = months.at(-1);
  const books = first === undefined || last === undefined ? [] : readBooks(context, first, last);
  const byMonth = new Map(books.map((each) => [each.month, each]));
  const known = new Map<string, number>();
  return ({ date, code }) => {
    const month = date.slice(0, 7);
    const key = `${month} ${code}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const of = byMonth.get(month);
    const fen = of ? ownOpening(of, code) : 0;
    known.set(key, fen);
    return fen;
  };
}

const ownOpening = (books: BooksMonth, code: string): number => ownAmount(books, code, 'openingFen');

/** What an account holds at the end of a month, without what accounts below it hold. */
export const ownBalance = (books: BooksMonth, code: string): number => ownAmount(books, code, 'closingFen');

function ownAmount(books: BooksMonth, code: string, at: 'openingFen' | 'closingFen'): number {
  const below = books.accounts
    .map((account) => account.code)
    .filter((each) => each !== code && each.startsWith(code));
  const tops = below.filter((each) => !below.some((other) => other !== each && each.startsWith(other)));
  return tops.reduce((fen, each) => fen - amountsOf(books, each)[at], amountsOf(books, code)[at]);
}
