import {
  type BookingFirm,
  type CategoriesPack,
  type Category,
  categoriesPackSchema,
} from '../../../core/cashbook/categories.ts';
import { type GivenEntry, makeEntry } from '../../../core/cashbook/make-entry.ts';
import { AccountPicker } from '../../../core/cashbook/pick-account.ts';
import type { Day } from '../../../core/dates.ts';
import { RongbeiError } from '../../../core/errors.ts';
import type { GivenLine } from '../../../core/vouchers/schemas.ts';
import { type Chart, openChart } from '../books/chart.ts';
import type { CallContext, ReadContext, WriteContext } from '../handler.ts';
import { putAccount } from '../store/accounts.ts';
import { listBookNames } from '../store/cashbook.ts';
import { readProfile } from '../store/profile.ts';
import type { NewVoucher } from '../vouchers/post.ts';

/** Cash, bank accounts, wallets. */
export const cashTops = ['1001', '1002', '1012'] as const;

export function isCashCode(code: string): boolean {
  return cashTops.some((top) => code.startsWith(top));
}

/** What it takes to make entries of this firm. */
export interface Booking {
  readonly chart: Chart;
  readonly firm: BookingFirm;
  readonly picker: AccountPicker;
  /** Codes of the chart, as far as they are written down. */
  readonly charted: Set<string>;
  readonly categories: ReadonlyMap<string, Category>;
}

export const readCategories = (context: Pick<CallContext, 'resources'>): CategoriesPack =>
  context.resources.pack('books/categories.json', categoriesPackSchema);

export function openBooking(context: Pick<ReadContext, 'db' | 'resources'>): Booking {
  const { db } = context;
  const chart = openChart(context);
  const { vatStatus, borrowerType } = readProfile(db);
  const accounts = chart.list();
  const charted = new Set(accounts.map(({ code }) => code));
  // Sub-accounts that only a trial balance names are accounts of the firm too.
  const fromBooks = listBookNames(db).filter(({ code }) => !charted.has(code) && /^\d{4,20}$/.test(code));
  return {
    chart,
    firm: {
      standard: chart.standard,
      isGeneralTaxpayer: vatStatus?.startsWith('general') ?? false,
      borrowerType,
    },
    picker: new AccountPicker([...accounts, ...fromBooks]),
    charted,
    categories: new Map(readCategories(context).categories.map((category) => [category.id, category])),
  };
}

export function mustFindCategory({ categories }: Booking, id: string, direction: 'in' | 'out'): Category {
  const category = categories.get(id);
  if (!category) throw new RongbeiError('cashbook.unknownCategory', { category: id });
  if (category.direction !== direction) throw new RongbeiError('cashbook.wrongDirection', { category: id });
  return category;
}

/** The lowest account under a cash account that was named; only accounts that are there. */
export function resolveCash({ picker }: Booking, code: string): string {
  if (!isCashCode(code) || !picker.has(code)) throw new RongbeiError('cashbook.notACashAccount', { code });
  return picker.pick(code);
}

/** An entry of the cash book with its day and category; its accounts are lowest ones. */
export interface DatedEntry extends GivenEntry {
  readonly date: Day;
  readonly direction: 'in' | 'out';
  readonly category: string;
}

export function linesOf(booking: Booking, entry: DatedEntry): GivenLine[] {
  const category = mustFindCategory(booking, entry.category, entry.direction);
  return makeEntry(entry, category, booking.firm, booking.picker);
}

/** The voucher behind an entry, its accounts added to the firm's chart where they are new. */
export function voucherOf(context: WriteContext, booking: Booking, entry: DatedEntry): NewVoucher {
  const lines = linesOf(booking, entry);
  for (const { code } of lines) addAccount(context, booking, code);
  return {
    date: entry.date,
    word: '记',
    number: undefined,
    attachments: 0,
    lines,
    category: entry.category,
  };
}

/** Adds an account, and those above it that are new, to the chart. */
export function addAccount({ tx }: WriteContext, { charted, picker }: Booking, code: string): void {
  for (const each of picker.pathTo(code)) {
    if (charted.has(each)) continue;
    putAccount(tx, each, picker.nameOf(each));
    charted.add(each);
  }
}
