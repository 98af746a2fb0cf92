import { lastDayOf, monthOf, monthsFromTo } from '../../../core/dates.ts';
import { readBooksCash } from '../../../core/runway/books-cash.ts';
import type { CashFacts } from '../../../core/runway/compute-runway.ts';
import type { Runway, RunwaySettings } from '../../../core/runway/contract.ts';
import { type CoveredAccount, isMonthCovered } from '../../../core/runway/coverage.ts';
import { sumLeftOut } from '../../../core/runway/financing.ts';
import { makeRunway, type RunwayInput } from '../../../core/runway/make-runway.ts';
import { readBankBalance, readYear } from '../books/read-books.ts';
import type { ReadContext } from '../handler.ts';
import { type KnownAccountRow, listKnownAccounts } from '../store/bank-accounts.ts';
import { latestBookMonth } from '../store/books.ts';
import { listStatements } from '../store/evidence.ts';
import type { ReadDb } from '../store/handles.ts';
import { readProfile } from '../store/profile.ts';
import { readRunwaySettings } from '../store/runway.ts';
import { readSurvey } from '../survey/handlers.ts';
import { type PoolFlows, readFlows, readPool } from './read-pool.ts';

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
  const cash = accounts.length > 0 ? cashFromBank(context, accounts) : cashFromBooks(context);
  return makeRunway(speaker, { ...cash, today, settings: readSettings(db), survey: surveyShares(context) });
}

type Cash = Omit<RunwayInput, 'today' | 'settings' | 'survey'>;

function cashFromBank(context: ReadContext, known: readonly KnownAccountRow[]): Cash {
  const { db } = context;
  const pool = readPool(db, known, readProfile(db).borrowerType);
  const { accounts, balances } = pool;
  const balanceOf = ({ account_number }: KnownAccountRow): number | null =>
    balances.get(account_number) ?? null;
  const asOf = lastDayKnown(accounts);
  const isKnown = accounts.length > 0 && accounts.every((account) => balanceOf(account) !== null);
  const sum = (some: readonly KnownAccountRow[]) =>
    some.reduce((total, account) => total + (balanceOf(account) ?? 0), 0);
  const statements = listStatements(db);
  const covered = accounts.map(
    (account): CoveredAccount => ({
      spans: statements
        .filter(({ account_number }) => account_number === account.account_number)
        .map(({ from_on, to_on }) => ({ from: from_on, to: to_on })),
      isEmpty: balanceOf(account) === 0,
    }),
  );
  const flows = readFlows(context, pool);
  return {
    facts: {
      asOf,
      cashFen: isKnown ? sum(accounts) : null,
      months: cashMonths(db, accounts, covered, flows),
    },
    restrictedFen: sum(pool.restricted),
    from: 'bank',
    stale: accounts
      .filter((account) => asOf !== null && account.to_on < asOf && balanceOf(account) !== 0)
      .map(({ account_number, to_on }) => ({ account: account_number, day: to_on })),
    ownTransfers: flows.insideCount,
    leftOut: sumLeftOut(flows.financing),
    unknownWallets: pool.unknownWallets.map(({ account_number }) => account_number),
    personalAccounts: pool.personal.map(({ account_number }) => account_number),
  };
}

function cashMonths(
  db: ReadDb,
  accounts: readonly KnownAccountRow[],
  covered: readonly CoveredAccount[],
  flows: PoolFlows,
): CashFacts['months'] {
  const first = accounts.map(({ from_on }) => from_on).sort()[0];
  const last = lastDayKnown(accounts);
  if (first === undefined || last === null) return [];
  const byMonth = new Map(flows.months.map((month) => [month.month, month]));
  return monthsFromTo(monthOf(first), monthOf(last)).map((month) => {
    const moved = byMonth.get(month);
    const moneyInFen = moved?.inFen ?? 0;
    const moneyOutFen = moved?.outFen ?? 0;
    const complete = isMonthCovered(month, covered);
    return {
      month,
      moneyInFen,
      moneyOutFen,
      netFen: moneyInFen - moneyOutFen,
      closingFen: complete ? closingOn(db, accounts, lastDayOf(month)) : null,
      complete,
    };
  });
}

const lastDayKnown = (accounts: readonly KnownAccountRow[]): string | null =>
  accounts
    .map(({ to_on }) => to_on)
    .sort()
    .at(-1) ?? null;

function closingOn(db: ReadDb, accounts: readonly KnownAccountRow[], day: string): number | null {
  let sum = 0;
  for (const { account_number, from_on } of accounts) {
    if (from_on > day) continue;
    const balance = readBankBalance(db, account_number, day);
    if (!balance) return null;
    sum += balance.fen;
  }
  return sum;
}

/** Without statements the books say how much there is, and not how fast it goes. */
function cashFromBooks(context: ReadContext): Cash {
  const nothing = {
    restrictedFen: 0,
    stale: [],
    ownTransfers: 0,
    leftOut: [],
    unknownWallets: [],
    personalAccounts: [],
  };
  const month = latestBookMonth(context.db);
  if (month === null)
    return { ...nothing, facts: { asOf: null, cashFen: null, months: [] }, from: 'nothing' };
  const { books } = readYear(context, month);
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
