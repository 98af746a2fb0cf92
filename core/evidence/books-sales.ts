import { type AccountMonth, closingOf, topLevel } from '../books/account-parts.ts';
import type { BooksMonth } from '../books/columns.ts';
import { addMonthsToMonth, type Month } from '../dates.ts';
import type { SpanAmount } from './span-path.ts';

/** 主营业务收入 and 其他业务收入: of the small-enterprise chart, of the enterprise chart. */
const salesCodes = ['5001', '5051', '6001', '6051'] as const;
/** Notes and accounts receivable. */
const receivableCodes = ['1121', '1122'] as const;
/** Received in advance. */
const advanceCodes = ['2203'] as const;

type BooksAccounts = Pick<BooksMonth, 'month' | 'from' | 'accounts'>;

/**
 * Sales by the books, without VAT: what each month states, and each year to date where the books have it.
 *
 * @returns spans for `findSpanPath`; the source is the month's place in the books
 */
export function listBookSales(books: readonly BooksAccounts[]): SpanAmount<Month>[] {
  return books.flatMap(({ month, from, accounts }) => {
    const sales = ofCodes(accounts, salesCodes);
    const turnover = { from, to: month, amountFen: sum(sales, soldIn), source: month };
    const january = `${month.slice(0, 4)}-01`;
    const hasYear = accounts.length > 0 && accounts.every(({ yearCreditFen }) => yearCreditFen !== null);
    if (!hasYear || from === january) return [turnover];
    return [turnover, { from: january, to: month, amountFen: sum(sales, soldThisYear), source: month }];
  });
}

/**
 * What an income account earned. What carried it to 本年利润 is left out where the books tell; of a trial balance, an
 * account that ends at nothing was carried over on its debit side.
 */
function soldIn(account: AccountMonth): number {
  const { debitFen, creditFen, transferDebitFen, transferCreditFen } = account;
  if (transferDebitFen !== null && transferCreditFen !== null)
    return creditFen - transferCreditFen - (debitFen - transferDebitFen);
  return closingOf(account) === 0 && debitFen !== 0 ? creditFen : creditFen - debitFen;
}

function soldThisYear(account: AccountMonth): number {
  const debitFen = account.yearDebitFen ?? 0;
  const creditFen = account.yearCreditFen ?? 0;
  return closingOf(account) === 0 && debitFen !== 0 ? creditFen : creditFen - debitFen;
}

export interface ReceivablesChange {
  /** By how much customers owe more at the end than at the start, VAT included. */
  readonly receivableFen: number;
  /** By how much more was received in advance. */
  readonly advanceFen: number;
}

/** How receivables and advances moved over some months; null where the books do not have both ends. */
export function readReceivablesChange(
  books: readonly BooksAccounts[],
  from: Month,
  to: Month,
): ReceivablesChange | null {
  const last = books.find(({ month }) => month === to);
  const first = books.find((month) => month.from === from);
  const before = books.find(({ month }) => month === addMonthsToMonth(from, -1));
  if (!last || (!first && !before)) return null;
  const openingOf = ({ openingFen }: AccountMonth): number => openingFen;
  const change = (pick: (accounts: readonly AccountMonth[]) => AccountMonth[]): number => {
    const opening = first
      ? sum(pick(first.accounts), openingOf)
      : sum(pick(before?.accounts ?? []), closingOf);
    return sum(pick(last.accounts), closingOf) - opening;
  };
  return {
    receivableFen: change((accounts) => ofCodes(accounts, receivableCodes)),
    advanceFen: 0 - change((accounts) => ofCodes(accounts, advanceCodes, '合同负债')),
  };
}

function ofCodes(
  accounts: readonly AccountMonth[],
  codes: readonly string[],
  named?: string,
): AccountMonth[] {
  return topLevel(accounts).filter(
    ({ code, name }) => codes.some((each) => code.startsWith(each)) || name === named,
  );
}

const sum = (accounts: readonly AccountMonth[], amountOf: (account: AccountMonth) => number): number =>
  accounts.reduce((total, account) => total + amountOf(account), 0);
