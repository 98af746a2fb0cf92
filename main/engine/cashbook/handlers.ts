import type { BooksMonth } from '../../../core/books/columns.ts';
import { monthOf } from '../../../core/dates.ts';
import { openChart } from '../books/chart.ts';
import { readAccounts } from '../books/read-books.ts';
import type { OutputOf, ReadContext, RoomHandlers } from '../handler.ts';
import { readLatestBooks } from '../ledgers/standing-lines.ts';
import { listCategoryRules } from '../store/cashbook.ts';
import { bookRows } from './book-rows.ts';
import { cashTops, openBooking, readCategories } from './booking.ts';
import { listEntries, ownBalance } from './entries.ts';
import { removeRule, saveRule, viewRules } from './rules.ts';
import { listUnbooked } from './unbooked.ts';
import { addEntry, describeEntry, updateEntry } from './write-entry.ts';

export const cashbookHandlers: RoomHandlers<'cashbook'> = {
  'cashbook.listCategories': ({ resources, speaker: { language } }) => {
    const names = new Map(
      readAccounts({ resources }).accounts.map(({ code, name }) => [code, name[language]]),
    );
    return readCategories({ resources }).categories.map((category) => ({
      id: category.id,
      direction: category.direction,
      group: category.group,
      name: category.name[language],
      help: category.help[language],
      code: category.code,
      accountName: [names.get(category.code) ?? category.code, category.sub].filter(Boolean).join('—'),
      withVat: category.vat !== undefined,
      party: category.party ?? null,
      transfer: category.transfer,
    }));
  },
  'cashbook.listCashAccounts': listCashAccounts,
  'cashbook.list': listEntries,
  'cashbook.describe': describeEntry,
  'cashbook.add': addEntry,
  'cashbook.update': updateEntry,
  'cashbook.listUnbooked': listUnbooked,
  'cashbook.bookRows': bookRows,
  'cashbook.listRules': (context) => viewRules(context, openBooking(context), listCategoryRules(context.db)),
  'cashbook.saveRule': saveRule,
  'cashbook.removeRule': removeRule,
};

/** The lowest accounts, and those above them that hold money of their own. */
function listCashAccounts(context: ReadContext): OutputOf<'cashbook.listCashAccounts'> {
  const { picker } = openBooking(context);
  const chart = openChart(context, context.speaker.language);
  const books = readLatestBooks(context, monthOf(context.today));
  return cashTops.flatMap((top) => {
    const lowest = picker.lowestBelow(top).map(({ code }) => code);
    const above = held(books, top).filter((code) => !lowest.includes(code));
    return [...new Set([...above, ...lowest])].sort().map((code) => ({
      code,
      name: chart.find(code) ? chart.fullNameOf(code) : picker.fullNameOf(code),
      balanceFen: books ? ownBalance(books, code) : 0,
    }));
  });
}

function held(books: BooksMonth | null, top: string): string[] {
  const accounts = books?.accounts.filter(({ code }) => code.startsWith(top)) ?? [];
  return accounts
    .filter(({ code }) => books !== null && ownBalance(books, code) !== 0)
    .map(({ code }) => code);
}
