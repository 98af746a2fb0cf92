import { type ComputedStatement, computeStatement } from '../../../core/books/compute-statement.ts';
import type { Statement, StatementName, TieOut } from '../../../core/books/contract.ts';
import { tellStatement } from '../../../core/books/make-statement.ts';
import { type BankBalance, tieBank, tieStandard } from '../../../core/books/tie-bank.ts';
import { tieCashFlow } from '../../../core/books/tie-cash.ts';
import { tieBalanceSheet } from '../../../core/books/tie-columns.ts';
import { tieIncomeStatement } from '../../../core/books/tie-income.ts';
import { tieTrialBalance, tieWithEarlier } from '../../../core/books/tie-outs.ts';
import { tieMemos, tieTotals } from '../../../core/books/tie-printed.ts';
import { lastDayOf } from '../../../core/dates.ts';
import type { ReadContext } from '../handler.ts';
import { listKnownAccounts } from '../store/bank-accounts.ts';
import { readBankBalance } from './read-books.ts';
import {
  type AskedPeriod,
  type OpenedBooks,
  type OpenedMonth,
  openBooks,
  openMonth,
  withForms,
} from './statement-books.ts';

export function getStatement(context: ReadContext, statement: StatementName, asked: AskedPeriod): Statement {
  return tellOne(context, openBooks(context, asked), statement, asked);
}

/** Every cross-footing rule of a period, each once. */
export function checkTieOut(context: ReadContext, asked: AskedPeriod): TieOut[] {
  const { speaker } = context;
  const month = openMonth(context, asked);
  const { books, all, said, shown, standard } = month;
  const ties = [...tieTrialBalance(speaker, books), ...tieWithEarlier(speaker, books, all)];
  if (standard === null) return [...ties, ...tieWithBank(context, month)];
  const opened = withForms(context, month);
  return [
    ...ties,
    ...tellOne(context, opened, 'balanceSheet', asked).tieOuts,
    ...tellOne(context, opened, 'incomeStatement', asked).tieOuts,
    ...tellOne(context, opened, 'cashFlow', asked).tieOuts,
    ...tieStandard(speaker, said, shown),
  ];
}

function tellOne(
  context: ReadContext,
  opened: OpenedBooks,
  statement: StatementName,
  asked: AskedPeriod,
): Statement {
  const { speaker } = context;
  const compute = (name: StatementName) =>
    computeStatement(opened, { statement: name, ...asked }, opened.books, speaker.text('books.noFlow'));
  const computed = compute(statement);
  const told = tellStatement(speaker, opened.pack, opened.cash, computed, []);
  return {
    ...told,
    tieOuts: [
      ...tieTotals(speaker, told),
      ...tieMemos(speaker, told),
      ...tieWithOthers(context, opened, computed, () => compute('balanceSheet')),
    ],
  };
}

function tieWithOthers(
  context: ReadContext,
  opened: OpenedBooks,
  computed: ComputedStatement,
  sheet: () => ComputedStatement,
): TieOut[] {
  const { speaker } = context;
  switch (computed.request.statement) {
    case 'balanceSheet':
      return [...tieBalanceSheet(speaker, computed), ...tieWithBank(context, opened)];
    case 'incomeStatement':
      return tieIncomeStatement(speaker, opened, computed, sheet());
    case 'cashFlow':
      return tieCashFlow(speaker, opened, computed, sheet());
  }
}

function tieWithBank({ db, speaker }: ReadContext, { books }: OpenedMonth): TieOut[] {
  const day = lastDayOf(books.month);
  const banks: BankBalance[] = [];
  for (const { account_number, code, kind, personal, from_on, to_on } of listKnownAccounts(db)) {
    if (personal === 1 || (kind === 'wallet' && code === null)) continue;
    const balance = from_on <= day && day <= to_on ? readBankBalance(db, account_number, day) : null;
    banks.push({ accountNumber: account_number, code, balanceFen: balance?.fen ?? null });
  }
  return tieBank(speaker, books, day, banks);
}
