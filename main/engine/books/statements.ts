import type { Statement, StatementName, TieOut } from '../../../core/books/contract.ts';
import {
  type ComputedStatement,
  computeStatement,
  tellRule,
  tellStatement,
} from '../../../core/books/make-statement.ts';
import {
  tieBalanceSheet,
  tieBank,
  tieIncomeStatement,
  tieProfit,
  tieTrialBalance,
} from '../../../core/books/tie-outs.ts';
import { lastDayOf } from '../../../core/dates.ts';
import { RongbeiError } from '../../../core/errors.ts';
import type { OutputOf, ParsedInputOf, ReadContext } from '../handler.ts';
import { listKnownAccounts } from '../store/bank-accounts.ts';
import { findImport } from '../store/imports.ts';
import { readBankBalance, readStatements, readYear, type YearOfBooks } from './read-books.ts';

/** The forms are those of the small-enterprise standard: books kept under another are not recast into them. */
function mustBeSmall({ standard, books }: YearOfBooks): void {
  if (standard === 'enterprise') throw new RongbeiError('books.otherStandard', { month: books.month });
}

export function getStatement(context: ReadContext, statement: StatementName, month: string): Statement {
  const read = readYear(context.db, month);
  mustBeSmall(read);
  const { pack, sheet, income } = computeBoth(context, read);
  const [computed, ties] =
    statement === 'balanceSheet'
      ? [sheet, tieSheet(context, read, sheet)]
      : [income, tieIncome(context, sheet, income)];
  return tellStatement(context.speaker, pack, statement, read.books, computed, ties);
}

export function checkTieOut(context: ReadContext, month: string): TieOut[] {
  const read = readYear(context.db, month);
  const ties = tieTrialBalance(context.speaker, read.books);
  if (read.standard === 'enterprise') return [...ties, ...tieWithBank(context, read)];
  const { sheet, income } = computeBoth(context, read);
  return [...ties, ...tieSheet(context, read, sheet), ...tieIncome(context, sheet, income)];
}

function computeBoth(context: ReadContext, { books, year }: YearOfBooks) {
  const pack = readStatements(context);
  return {
    pack,
    sheet: computeStatement(pack, 'balanceSheet', books, year),
    income: computeStatement(pack, 'incomeStatement', books, year),
  };
}

function tieSheet(context: ReadContext, read: YearOfBooks, sheet: ComputedStatement): TieOut[] {
  return [...tieBalanceSheet(context.speaker, sheet), ...tieWithBank(context, read)];
}

function tieIncome({ speaker }: ReadContext, sheet: ComputedStatement, income: ComputedStatement): TieOut[] {
  return [...tieIncomeStatement(speaker, income), ...tieProfit(speaker, sheet, income)];
}

function tieWithBank(context: ReadContext, { books }: YearOfBooks): TieOut[] {
  const day = lastDayOf(books.month);
  const bankFen = bankBalanceOn(context, day);
  return bankFen === null ? [] : tieBank(context.speaker, books, day, bankFen);
}

/** What the statements say was in the bank on a day; null unless every known account's statements reach it. */
function bankBalanceOn({ db }: ReadContext, day: string): number | null {
  const accounts = listKnownAccounts(db);
  if (accounts.length === 0 || accounts.some(({ from_on, to_on }) => from_on > day || to_on < day))
    return null;
  let sum = 0;
  for (const { account_number } of accounts) {
    const balance = readBankBalance(db, account_number, day);
    if (!balance) return null;
    sum += balance.fen;
  }
  return sum;
}

export function traceLine(
  context: ReadContext,
  input: ParsedInputOf<'books.traceLine'>,
): OutputOf<'books.traceLine'> {
  const { db, speaker } = context;
  const { statement, line, month } = input;
  const read = readYear(db, month);
  mustBeSmall(read);
  const { form, current } = computeStatement(readStatements(context), statement, read.books, read.year);
  const spec = form.lines.find((candidate) => candidate.line === line);
  const computed = current.lines.get(line);
  if (!spec || !computed) throw new RongbeiError('books.noSuchLine', { statement, line });
  const fileNames = new Map<number, string>();
  const fileName = (importId: number): string => {
    const known = fileNames.get(importId) ?? findImport(db, importId)?.file_name ?? '';
    fileNames.set(importId, known);
    return known;
  };
  const nameOf = (number: number) =>
    form.lines.find((candidate) => candidate.line === number)?.name[speaker.language] ?? '';
  return {
    name: spec.name[speaker.language],
    rule: tellRule(speaker, spec.rule),
    currentFen: computed.amountFen,
    entries: computed.entries
      .filter(({ amountFen }) => amountFen !== 0)
      .map(({ part, amountFen }) => ({
        code: part.code,
        name: part.name,
        amountFen,
        importId: part.importId,
        fileName: fileName(part.importId),
        row: part.row,
      })),
    lines:
      spec.rule.type === 'sum'
        ? spec.rule.terms.map(([term, sign]) => ({
            line: term,
            name: nameOf(term),
            sign,
            amountFen: current.lines.get(term)?.amountFen ?? 0,
          }))
        : [],
  };
}
