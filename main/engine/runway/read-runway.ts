import { lastDayOf, monthOf, monthsFromTo } from '../../../core/dates.ts';
import { readBooksCash } from '../../../core/runway/books-cash.ts';
import type { CashFacts } from '../../../core/runway/compute-runway.ts';
import type { Runway, RunwaySettings } from '../../../core/runway/contract.ts';
import { type CoveredAccount, isMonthCovered } from '../../../core/runway/coverage.ts';
import { financingWords, readFinancing, sumLeftOut } from '../../../core/runway/financing.ts';
import { makeRunway, type RunwayInput } from '../../../core/runway/make-runway.ts';
import { readBankBalance, readYear } from '../books/read-books.ts';
import type { ReadContext } from '../handler.ts';
import { type KnownAccountRow, listKnownAccounts } from '../store/bank-accounts.ts';
import { latestBookMonth } from '../store/books.ts';
import type { ReadDb } from '../store/handles.ts';
import { readProfile } from '../store/profile.ts';
import { listMovementsNamed, listStatementSpans, readRunwaySettings, sumByMonth } from '../store/runway.ts';
import { readSurvey } from '../survey/handlers.ts';

export function readSettings(db: ReadDb): RunwaySettings {
  const row = readRunwaySettings(db);
  const burnMonths = row?.burn_months;
  return {
    burnMonths: burnMonths === 6 || burnMonths === 12 ? burnMonths : 3,
    bufferFen: row?.buffer_fen ?? 0,
  };
}

/** The runway as every room reads it. */
export function readRunway(context: ReadContext): Runway {
  const { db, speaker, today } = context;
  const accounts = listKnownAccounts(db);
  const cash = accounts.length > 0 ? cashFromBank(db, accounts) : cashFromBooks(db);
  return makeRunway(speaker, { ...cash, today, settings: readSettings(db), survey: surveyShares(context) });
}

type Cash = Pick<RunwayInput, 'facts' | 'restrictedFen' | 'from' | 'stale' | 'ownTransfers' | 'leftOut'>;

function cashFromBank(db: ReadDb, accounts: readonly KnownAccountRow[]): Cash {
  const free = accounts.filter(({ restricted }) => restricted === 0);
  const balances = new Map(
    accounts.map((account) => [
      account.account_number,
      readBankBalance(db, account.account_number, account.to_on)?.fen ?? null,
    ]),
  );
  const balanceOf = ({ account_number }: KnownAccountRow): number | null =>
    balances.get(account_number) ?? null;
  const asOf = lastDayKnown(free);
  const isKnown = free.length > 0 && free.every((account) => balanceOf(account) !== null);
  const sum = (some: readonly KnownAccountRow[]) =>
    some.reduce((total, account) => total + (balanceOf(account) ?? 0), 0);
  const spans = listStatementSpans(db);
  const covered = free.map(
    (account): CoveredAccount => ({
      spans: spans
        .filter(({ account_number }) => account_number === account.account_number)
        .map(({ from_on, to_on }) => ({ from: from_on, to: to_on })),
      isEmpty: balanceOf(account) === 0,
    }),
  );
  const firmName = readProfile(db).name;
  const financing = listMovementsNamed(db, firmName, financingWords)
    .map(({ month, amount_fen, summary }) => ({ month, amountFen: amount_fen, summary }))
    .filter((movement) => readFinancing(movement) !== null);
  const sums = leaveOut(sumByMonth(db, firmName), financing);
  return {
    facts: { asOf, cashFen: isKnown ? sum(free) : null, months: cashMonths(db, free, covered, sums) },
    restrictedFen: sum(accounts.filter(({ restricted }) => restricted === 1)),
    from: 'bank',
    stale: free
      .filter((account) => asOf !== null && account.to_on < asOf && balanceOf(account) !== 0)
      .map(({ account_number, to_on }) => ({ account: account_number, day: to_on })),
    ownTransfers: sums.reduce((total, { own_transfers }) => total + own_transfers, 0),
    leftOut: sumLeftOut(financing),
  };
}

type MonthSums = ReturnType<typeof sumByMonth>;

/** The sums of the months less the movements that no month counts. */
function leaveOut(
  sums: MonthSums,
  movements: readonly { readonly month: string; readonly amountFen: number }[],
): MonthSums {
  const sumOf = (month: string, sign: 1 | -1) =>
    movements
      .filter((movement) => movement.month === month)
      .reduce((total, { amountFen }) => total + Math.max(0, sign * amountFen), 0);
  return sums.map((sum) => ({
    ...sum,
    in_fen: sum.in_fen - sumOf(sum.month, 1),
    out_fen: sum.out_fen - sumOf(sum.month, -1),
  }));
}

function cashMonths(
  db: ReadDb,
  free: readonly KnownAccountRow[],
  covered: readonly CoveredAccount[],
  sums: MonthSums,
): CashFacts['months'] {
  const first = free.map(({ from_on }) => from_on).sort()[0];
  const last = lastDayKnown(free);
  if (first === undefined || last === null) return [];
  const byMonth = new Map(sums.map((sum) => [sum.month, sum]));
  return monthsFromTo(monthOf(first), monthOf(last)).map((month) => {
    const sum = byMonth.get(month);
    const moneyInFen = sum?.in_fen ?? 0;
    const moneyOutFen = sum?.out_fen ?? 0;
    const complete = isMonthCovered(month, covered);
    return {
      month,
      moneyInFen,
      moneyOutFen,
      netFen: moneyInFen - moneyOutFen,
      closingFen: complete ? closingOn(db, free, lastDayOf(month)) : null,
      complete,
    };
  });
}

const lastDayKnown = (accounts: readonly KnownAccountRow[]): string | null =>
  accounts
    .map(({ to_on }) => to_on)
    .sort()
    .at(-1) ?? null;

function closingOn(db: ReadDb, free: readonly KnownAccountRow[], day: string): number | null {
  let sum = 0;
  for (const { account_number, from_on } of free) {
    if (from_on > day) continue;
    const balance = readBankBalance(db, account_number, day);
    if (!balance) return null;
    sum += balance.fen;
  }
  return sum;
}

/** Without statements the books say how much there is, and not how fast it goes. */
function cashFromBooks(db: ReadDb): Cash {
  const nothing = { restrictedFen: 0, stale: [], ownTransfers: 0, leftOut: [] };
  const month = latestBookMonth(db);
  if (month === null)
    return { ...nothing, facts: { asOf: null, cashFen: null, months: [] }, from: 'nothing' };
  const { books } = readYear(db, month);
  const { cashFen, restrictedFen } = readBooksCash(books.accounts);
  return {
    ...nothing,
    restrictedFen,
    facts: { asOf: lastDayOf(month), cashFen, months: [] },
    from: 'books',
  };
}

function surveyShares(context: ReadContext): RunwayInput['survey'] {
  const { source, figures } = readSurvey(context);
  const share = (id: string): number => Number(figures.find((figure) => figure.id === id)?.value);
  const { language } = context.speaker;
  return {
    upTo3: share('risk-2'),
    from6: share('risk-3'),
    source: { id: 'risk-2, risk-3', text: source.text[language], year: source.year, sample: source.sample },
  };
}
