import { cashFlowPackSchema } from '../../../core/books/cash-flow-pack.ts';
import { type StatementsPack, statementsPackSchema } from '../../../core/books/charts.ts';
import type { BooksMonth } from '../../../core/books/columns.ts';
import type { StatementBooks } from '../../../core/books/compute-statement.ts';
import type { Period } from '../../../core/books/contract.ts';
import type { Standard } from '../../../core/books/standard.ts';
import type { Month } from '../../../core/dates.ts';
import { RongbeiError } from '../../../core/errors.ts';
import { findChart } from '../../../core/imports/parse-trial-balance.ts';
import type { CallContext, ReadContext } from '../handler.ts';
import { listRestrictedCodes } from '../store/bank-accounts.ts';
import type { ReadDb } from '../store/handles.ts';
import { revisionOf } from '../store/journal.ts';
import { readProfile } from '../store/profile.ts';
import { standardOf } from './chart.ts';
import { readBooks } from './read-books.ts';

type StatementContext = Pick<ReadContext, 'db' | 'resources' | 'speaker'>;

/** What a statement is asked for: the last month of a period. */
export interface AskedPeriod {
  readonly month: Month;
  readonly period: Period;
}

/** A month of the books among its neighbours. */
export interface OpenedMonth {
  readonly books: BooksMonth;
  readonly all: readonly BooksMonth[];
  /** What the firm says it follows, and what the codes of its books show; null where they do not tell. */
  readonly said: Standard | null;
  readonly shown: Standard | null;
  /** Whose forms apply; null where they are not here. */
  readonly standard: Standard | null;
  /** The firm says that it keeps no books: a cash book may be kept all the same, but no statements come of it. */
  readonly keepsNone: boolean;
}

/** What a month's statements are made from. */
export type OpenedBooks = OpenedMonth & StatementBooks;

const files: Record<Standard, string> = {
  smallEnterprise: 'books/statements.json',
  enterprise: 'books/statements-enterprise.json',
};

function readStatementsPack(
  { resources }: Pick<CallContext, 'resources'>,
  standard: Standard,
): StatementsPack {
  return resources.pack(files[standard], statementsPackSchema);
}

export function openMonth(context: StatementContext, { month, period }: AskedPeriod): OpenedMonth {
  const all = readAround(context, month, period);
  const books = all.find((each) => each.month === month);
  if (!books) throw new RongbeiError('books.noMonth', { month });
  const { accountingRules } = readProfile(context.db);
  const shown = shownBy(books);
  const keepsNone = accountingRules === 'none';
  return {
    books,
    all,
    said: accountingRules === 'smallEnterprise' || accountingRules === 'enterprise' ? accountingRules : null,
    shown,
    standard: keepsNone
      ? null
      : (shown ?? (accountingRules === 'cooperative' ? null : standardOf(context.db))),
    keepsNone,
  };
}

const charts = new WeakMap<BooksMonth, Standard | null>();

function shownBy(books: BooksMonth): Standard | null {
  const known = charts.get(books);
  if (known !== undefined) return known;
  const chart = findChart(books.accounts);
  const shown = chart === 'unknown' ? null : chart;
  charts.set(books, shown);
  return shown;
}

/** With the forms of the standard that the month's accounts are of. */
export function withForms(context: StatementContext, opened: OpenedMonth): OpenedBooks {
  const { standard, books, keepsNone } = opened;
  if (keepsNone) throw new RongbeiError('books.notKept', { month: books.month });
  if (standard === null) throw new RongbeiError('books.otherStandard', { month: books.month });
  return {
    ...opened,
    pack: readStatementsPack(context, standard),
    cash: {
      pack: context.resources.pack('books/cash-flow.json', cashFlowPackSchema),
      restrictedCodes: listRestrictedCodes(context.db),
    },
  };
}

export function openBooks(context: StatementContext, asked: AskedPeriod): OpenedBooks {
  return withForms(context, openMonth(context, asked));
}

/**
 * The year of a month. The year before stands beside it in a statement of the year; else it is only read where this one
 * does not begin with a January of vouchers, which opens with what December closed with.
 */
function readAround(context: StatementContext, month: Month, period: Period): readonly BooksMonth[] {
  const year = Number(month.slice(0, 4));
  const own = readMonths(context, `${year}-01`, `${year}-12`);
  const [first] = own;
  const followsDecember = first?.month === `${year}-01` && first.kind !== 'trialBalance';
  return period !== 'year' && followsDecember ? own : readMonths(context, `${year - 1}-01`, `${year}-12`);
}

const kept = new WeakMap<ReadDb, { revision: number; spans: Map<string, BooksMonth[]> }>();

/** Months of the books, kept as long as nothing is written. */
export function readMonths(context: StatementContext, from: Month, to: Month): readonly BooksMonth[] {
  const { db } = context;
  // Inside a write the books may change under the same revision.
  if ('insert' in db) return readBooks(context, from, to);
  const revision = revisionOf(db);
  const held = kept.get(db);
  const spans = held?.revision === revision ? held.spans : new Map<string, BooksMonth[]>();
  if (held?.spans !== spans) kept.set(db, { revision, spans });
  const known = spans.get(`${from} ${to}`);
  if (known) return known;
  const made = readBooks(context, from, to);
  spans.set(`${from} ${to}`, made);
  return made;
}
