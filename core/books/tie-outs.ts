import type { Day } from '../dates.ts';
import { findParents } from '../imports/account-code.ts';
import type { Speaker } from '../messages/format.ts';
import { formatFen } from '../money.ts';
import type { Sentence } from '../schemas.ts';
import { type AccountMonth, closingOf, topLevel } from './account-parts.ts';
import type { BooksMonth } from './columns.ts';
import type { ComputedColumn } from './compute-lines.ts';
import type { TieOut } from './contract.ts';
import type { ComputedStatement } from './make-statement.ts';

const tie = (rule: string, differenceFen: number, ok: () => Sentence, off: () => Sentence): TieOut => ({
  rule,
  ok: differenceFen === 0,
  differenceFen,
  sentence: differenceFen === 0 ? ok() : off(),
});

const sumOf = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((sum, item) => sum + value(item), 0);

/** Debits against credits, and each account against the accounts below it. */
export function tieTrialBalance(speaker: Speaker, { accounts }: BooksMonth): TieOut[] {
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
  return [...ties, tieChildren(speaker, accounts)];
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
  if (!first)
    return {
      rule: 'trialBalance.children',
      ok: true,
      differenceFen: 0,
      sentence: speaker.say('books.tie.children.ok'),
    };
  const data = { count: wrong.length, code: first.code, difference: formatFen(first.difference) };
  return {
    rule: 'trialBalance.children',
    ok: false,
    differenceFen: first.difference,
    sentence: speaker.say('books.tie.children.off', data),
  };
}

/** L30 = L53 in both columns, and that no account was left out. */
export function tieBalanceSheet(speaker: Speaker, sheet: ComputedStatement): TieOut[] {
  const ties = [tieAssets(speaker, 'balanceSheet.assets', speaker.text('books.head.closing'), sheet.current)];
  if (sheet.comparative) {
    ties.push(
      tieAssets(
        speaker,
        'balanceSheet.assetsYearStart',
        speaker.text('books.head.yearStart'),
        sheet.comparative,
      ),
    );
  }
  return [...ties, tieMapped(speaker, 'balanceSheet', sheet.current)];
}

function tieAssets(speaker: Speaker, rule: string, head: string, column: ComputedColumn): TieOut {
  const assets = amount(column, 30);
  const claims = amount(column, 53);
  const data = {
    head,
    assets: formatFen(assets),
    claims: formatFen(claims),
    difference: formatFen(assets - claims),
  };
  return tie(
    rule,
    assets - claims,
    () => speaker.say('books.tie.assets.ok', { head, amount: formatFen(assets) }),
    () => speaker.say('books.tie.assets.off', data),
  );
}

/** That no account was left out of the income statement. */
export function tieIncomeStatement(speaker: Speaker, statement: ComputedStatement): TieOut[] {
  return [tieMapped(speaker, 'incomeStatement', statement.current)];
}

const amount = (column: ComputedColumn, line: number): number => column.lines.get(line)?.amountFen ?? 0;

function tieMapped(speaker: Speaker, name: string, { unmapped }: ComputedColumn): TieOut {
  const rule = `${name}.everyAccount`;
  if (unmapped.length === 0)
    return { rule, ok: true, differenceFen: 0, sentence: speaker.say('books.tie.mapped.ok') };
  const difference = sumOf(unmapped, ({ amountFen }) => amountFen);
  const codes = unmapped
    .slice(0, 5)
    .map(({ part }) => part.code)
    .join(', ');
  const sentence = speaker.say('books.tie.mapped.off', {
    count: unmapped.length,
    codes,
    difference: formatFen(difference),
  });
  return { rule, ok: false, differenceFen: difference, sentence };
}

/**
 * Net profit of the year to date against the change of undistributed profit, where both reach back to January. They
 * differ rightly by what was distributed, which the sentence says.
 */
export function tieProfit(speaker: Speaker, sheet: ComputedStatement, income: ComputedStatement): TieOut[] {
  if (!sheet.comparative || !income.comparative) return [];
  const profit = amount(income.comparative, 32);
  const change = amount(sheet.current, 51) - amount(sheet.comparative, 51);
  const data = {
    profit: formatFen(profit),
    change: formatFen(change),
    difference: formatFen(profit - change),
  };
  return [
    tie(
      'incomeStatement.profitAgainstEquity',
      profit - change,
      () => speaker.say('books.tie.profit.ok', data),
      () => speaker.say('books.tie.profit.off', data),
    ),
  ];
}

/** The books' 1002 against the balances of the bank statements on the same day. */
export function tieBank(speaker: Speaker, { accounts }: BooksMonth, day: Day, bankFen: number): TieOut[] {
  const own = topLevel(accounts.filter(({ code }) => code.startsWith('1002')));
  if (own.length === 0) return [];
  const books = sumOf(own, closingOf);
  const data = {
    day,
    books: formatFen(books),
    bank: formatFen(bankFen),
    difference: formatFen(books - bankFen),
  };
  return [
    tie(
      'books.bank',
      books - bankFen,
      () => speaker.say('books.tie.bank.ok', { day, amount: formatFen(books) }),
      () => speaker.say('books.tie.bank.off', data),
    ),
  ];
}
