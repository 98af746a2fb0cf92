import { addMonthsToMonth } from '../dates.ts';
import { findParents } from '../imports/account-code.ts';
import type { Speaker } from '../messages/format.ts';
import { formatFen } from '../money.ts';
import { type AccountMonth, closingOf, topLevel } from './account-parts.ts';
import { type BooksMonth, type Figure, tellsYear, yearStartByTurnover, yearStartFigures } from './columns.ts';
import type { TieOut } from './schemas.ts';
import { sumOf, tie, tieEach } from './tie.ts';

/**
 * Debits against credits, and in a trial balance each account against the accounts below it: vouchers may have been
 * posted to an account before it had any.
 */
export function tieTrialBalance(speaker: Speaker, { accounts, kind }: BooksMonth): TieOut[] {
  const top = topLevel(accounts);
  const positive = (value: (account: AccountMonth) => number) =>
    sumOf(top, (account) => Math.max(0, value(account)));
  const sides = (part: string, debitFen: number, differenceFen: number): TieOut =>
    tie(
      `trialBalance.${part}`,
      differenceFen,
      () => speaker.say('books.tie.sides.ok', { part, amount: formatFen(debitFen) }),
      () => speaker.say('books.tie.sides.off', { part, difference: formatFen(differenceFen) }),
    );
  const ties = [
    sides(
      'opening',
      positive(({ openingFen }) => openingFen),
      sumOf(top, ({ openingFen }) => openingFen),
    ),
    sides(
      'turnover',
      sumOf(top, ({ debitFen }) => debitFen),
      sumOf(top, ({ debitFen, creditFen }) => debitFen - creditFen),
    ),
    sides('closing', positive(closingOf), sumOf(top, closingOf)),
  ];
  if (top.some(({ yearDebitFen }) => yearDebitFen !== null)) {
    const debits = sumOf(top, ({ yearDebitFen }) => yearDebitFen ?? 0);
    ties.splice(2, 0, sides('year', debits, debits - sumOf(top, ({ yearCreditFen }) => yearCreditFen ?? 0)));
  }
  return kind === 'trialBalance' ? [...ties, tieChildren(speaker, accounts)] : ties;
}

function tieChildren(speaker: Speaker, accounts: readonly AccountMonth[]): TieOut {
  const parents = findParents(accounts.map(({ code }) => code));
  const below = new Map<string, number>();
  for (const account of accounts) {
    const above = parents.get(account.code);
    if (above !== undefined) below.set(above, (below.get(above) ?? 0) + closingOf(account));
  }
  const wrong = accounts
    .filter(({ code }) => below.has(code))
    .map((account) => ({
      code: account.code,
      difference: closingOf(account) - (below.get(account.code) ?? 0),
    }))
    .filter(({ difference }) => difference !== 0);
  const [first] = wrong;
  return tie(
    'trialBalance.children',
    first?.difference ?? 0,
    () => speaker.say('books.tie.children.ok'),
    () =>
      speaker.say('books.tie.children.off', {
        count: wrong.length,
        code: first?.code ?? '',
        difference: formatFen(first?.difference ?? 0),
      }),
  );
}

/**
 * A trial balance beside the months before it: its opening against the closing of the month before, and the start of
 * the year that its turnover leads back to against what the books closed or opened the year with.
 *
 * Months of vouchers open with what the month before closed with, so there is nothing to compare.
 *
 * @param all the months of the books, in order
 */
export function tieWithEarlier(speaker: Speaker, books: BooksMonth, all: readonly BooksMonth[]): TieOut[] {
  if (books.kind !== 'trialBalance') return [];
  const ties: TieOut[] = [];
  const before = all.find(({ month }) => month === addMonthsToMonth(books.from, -1));
  if (before) {
    const closings = new Map(topLevel(before.accounts).map((account) => [account.code, closingOf(account)]));
    const openings = new Map(topLevel(books.accounts).map(({ code, openingFen }) => [code, openingFen]));
    const what = speaker.text('books.tie.what.openingFollows', { month: before.month });
    ties.push(tieEach(speaker, 'trialBalance.openingFollows', what, differences(openings, closings)));
  }
  const known = tellsYear(books)
    ? yearStartFigures(
        books,
        all.filter((each) => each !== books),
      )
    : null;
  if (known) {
    const what = speaker.text('books.tie.what.yearStart');
    ties.push(
      tieEach(
        speaker,
        'trialBalance.yearStart',
        what,
        differences(byTop(yearStartByTurnover(books)), byTop(known)),
      ),
    );
  }
  return ties;
}

function byTop(figures: readonly Figure[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { top, amountFen } of figures) sums.set(top, (sums.get(top) ?? 0) + amountFen);
  return sums;
}

function differences(
  left: ReadonlyMap<string, number>,
  right: ReadonlyMap<string, number>,
): { code: string; differenceFen: number }[] {
  return [...new Set([...left.keys(), ...right.keys()])]
    .sort()
    .map((code) => ({ code, differenceFen: (left.get(code) ?? 0) - (right.get(code) ?? 0) }))
    .filter(({ differenceFen }) => differenceFen !== 0);
}
