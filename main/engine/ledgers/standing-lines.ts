import { closingOf } from '../../../core/books/account-parts.ts';
import type { BooksMonth } from '../../../core/books/columns.ts';
import { addMonthsToMonth, type Day, lastDayOf, type Month, monthOf } from '../../../core/dates.ts';
import { readBooks } from '../books/read-books.ts';
import type { ReadContext } from '../handler.ts';
import type { ReadDb } from '../store/handles.ts';
import { hasOtherVouchers, type Stretch } from '../store/ledgers.ts';
import { listMonthSources } from '../store/month-source.ts';

/** The days from one to another whose lines count, and of which kind; months of trial balances have none. */
export function standingStretches(db: ReadDb, from: Day, to: Day): Stretch[] {
  const stretches: { from: Day; to: Day; journal: Stretch['journal'] }[] = [];
  let previous: string | null = null;
  for (const { month, kind } of listMonthSources(db, monthOf(from), monthOf(to))) {
    if (kind === 'trialBalance') {
      previous = null;
      continue;
    }
    const journal = hasOtherVouchers(db, month, kind) ? (kind === 'journal' ? 1 : 0) : null;
    const last = stretches.at(-1);
    const follows = last && previous === addMonthsToMonth(month, -1) && last.journal === journal;
    if (follows) last.to = lastDayOf(month);
    else stretches.push({ from: `${month}-01`, to: lastDayOf(month), journal });
    previous = month;
  }
  return cutStretches(stretches, from, to);
}

/** What of the stretches lies from one day to another. */
export function cutStretches<S extends { readonly from: Day; readonly to: Day }>(
  stretches: readonly S[],
  from: Day,
  to: Day,
): S[] {
  return stretches
    .filter((stretch) => stretch.from <= to && stretch.to >= from)
    .map((stretch) => ({
      ...stretch,
      from: stretch.from < from ? from : stretch.from,
      to: stretch.to > to ? to : stretch.to,
    }));
}

/** The last month of the books up to one; null where there is none. */
export function readLatestBooks(
  context: Pick<ReadContext, 'db' | 'resources'>,
  upTo: Month,
): BooksMonth | null {
  const last = listMonthSources(context.db, '0000-00', upTo).at(-1);
  return last ? (readBooks(context, last.month, last.month)[0] ?? null) : null;
}

/** What an account has in a month, by its code or, where only accounts below it are listed, by those. */
export function amountsOf(
  { accounts }: BooksMonth,
  code: string,
): { openingFen: number; debitFen: number; creditFen: number; closingFen: number } {
  const own = accounts.find((account) => account.code === code);
  const below = own ? [own] : topmost(accounts.filter((account) => account.code.startsWith(code)));
  const sum = { openingFen: 0, debitFen: 0, creditFen: 0, closingFen: 0 };
  for (const account of below) {
    sum.openingFen += account.openingFen;
    sum.debitFen += account.debitFen;
    sum.creditFen += account.creditFen;
    sum.closingFen += closingOf(account);
  }
  return sum;
}

function topmost<T extends { readonly code: string }>(accounts: readonly T[]): T[] {
  return accounts.filter(
    ({ code }) => !accounts.some((other) => other.code !== code && code.startsWith(other.code)),
  );
}

/** The same of one party, on an account and those below it. */
export function partyAmountsOf(
  { parties }: BooksMonth,
  code: string,
  partyId: number,
): { openingFen: number; debitFen: number; creditFen: number; closingFen: number } {
  const sum = { openingFen: 0, debitFen: 0, creditFen: 0, closingFen: 0 };
  for (const party of parties) {
    if (party.partyId !== partyId || !party.code.startsWith(code)) continue;
    sum.openingFen += party.openingFen;
    sum.debitFen += party.debitFen;
    sum.creditFen += party.creditFen;
    sum.closingFen += closingOf(party);
  }
  return sum;
}
