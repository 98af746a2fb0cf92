import type { AccountMonth } from './account-parts.ts';
import { type BooksMonth, chainOf, januaryOf } from './columns.ts';

/**
 * A month's accounts with this year's turnover, where months of vouchers make it up one after another from January; with
 * the accounts that moved earlier in the year and stand at nothing now. Where the books say it already, or cannot, they
 * stay as they are.
 *
 * @param year the months of that year in the books, in order
 */
export function fillYear(books: BooksMonth, year: readonly BooksMonth[]): readonly AccountMonth[] {
  if (books.kind === 'trialBalance') return books.accounts;
  if (books.accounts.some(({ yearDebitFen }) => yearDebitFen !== null)) return books.accounts;
  const months = chainOf(year, januaryOf(books.month), books.month);
  if (!months) return books.accounts;
  const sums = new Map<string, AccountMonth>();
  for (const { accounts } of months) {
    for (const account of accounts) {
      const held = sums.get(account.code);
      sums.set(account.code, {
        ...account,
        openingFen: 0,
        debitFen: 0,
        creditFen: 0,
        importId: null,
        row: null,
        yearDebitFen: (held?.yearDebitFen ?? 0) + account.debitFen,
        yearCreditFen: (held?.yearCreditFen ?? 0) + account.creditFen,
      });
    }
  }
  for (const account of books.accounts) {
    const { yearDebitFen = 0, yearCreditFen = 0 } = sums.get(account.code) ?? {};
    sums.set(account.code, { ...account, yearDebitFen, yearCreditFen });
  }
  return [...sums.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
