import { createSpeaker } from '../../messages/format.ts';
import type { AccountMonth, PartyMonth } from '../account-parts.ts';
import { cashFlowPackSchema } from '../cash-flow-pack.ts';
import { accountsPackSchema, statementsPackSchema } from '../charts.ts';
import type { BooksMonth } from '../columns.ts';
import { computeStatement, type StatementBooks } from '../compute-statement.ts';
import { tellStatement } from '../make-statement.ts';
import type { Period, Statement, StatementName } from '../schemas.ts';
import type { Standard } from '../standard.ts';

export const speaker = createSpeaker('zh');

/** An account of a trial balance: opening (debit positive), turnover, and the year's turnover; in fen. */
export const account = (
  code: string,
  name: string,
  opening: number,
  debit: number,
  credit: number,
  year: [number, number] | null = null,
): AccountMonth => ({
  code,
  name,
  openingFen: opening,
  debitFen: debit,
  creditFen: credit,
  yearDebitFen: year?.[0] ?? null,
  yearCreditFen: year?.[1] ?? null,
  transferDebitFen: null,
  transferCreditFen: null,
  importId: 1,
  row: 1,
});

/** A month of a trial balance. */
export const books = (month: string, accounts: AccountMonth[], from = month): BooksMonth => ({
  month,
  from,
  kind: 'trialBalance',
  importId: 1,
  accounts,
  parties: [],
  flows: null,
});

/** A month of vouchers: accounts whose closing entries are known, parties, and flows. */
export const voucherBooks = (
  month: string,
  accounts: AccountMonth[],
  flows: Record<number, number> = {},
  parties: PartyMonth[] = [],
): BooksMonth => ({
  month,
  from: month,
  kind: 'vouchers',
  importId: null,
  accounts: accounts.map((each) => ({
    ...each,
    transferDebitFen: each.transferDebitFen ?? 0,
    transferCreditFen: each.transferCreditFen ?? 0,
    importId: null,
    row: null,
  })),
  parties,
  flows: new Map(Object.entries(flows).map(([flow, fen]) => [Number(flow), fen])),
});

export interface Asked {
  readonly period?: Period;
  readonly standard?: Standard;
  readonly all?: readonly BooksMonth[];
  readonly restrictedCodes?: readonly string[];
}

/** Statements of made-up books; `readPack` reads a JSON file of `resources/books`. */
export function makeBooksKit(readPack: (file: string) => unknown) {
  const packs = {
    smallEnterprise: statementsPackSchema.parse(readPack('statements.json')),
    enterprise: statementsPackSchema.parse(readPack('statements-enterprise.json')),
  };
  const charts = {
    smallEnterprise: accountsPackSchema.parse(readPack('accounts.json')),
    enterprise: accountsPackSchema.parse(readPack('accounts-enterprise.json')),
  };
  const cashFlowPack = cashFlowPackSchema.parse(readPack('cash-flow.json'));

  const fromBooks = (of: BooksMonth, asked: Asked = {}): StatementBooks => ({
    pack: packs[asked.standard ?? 'smallEnterprise'],
    cash: { pack: cashFlowPack, restrictedCodes: asked.restrictedCodes ?? [] },
    all: asked.all ?? [of],
  });
  const compute = (statement: StatementName, of: BooksMonth, asked: Asked = {}) =>
    computeStatement(
      fromBooks(of, asked),
      { statement, month: of.month, period: asked.period ?? 'month' },
      of,
    );
  const tell = (statement: StatementName, of: BooksMonth, asked: Asked = {}): Statement => {
    const { pack, cash } = fromBooks(of, asked);
    return tellStatement(speaker, pack, cash, compute(statement, of, asked), []);
  };
  /** Both amounts of a line. */
  const line = (
    statement: StatementName,
    of: BooksMonth,
    number: number,
    asked: Asked = {},
  ): (number | null)[] => {
    const { current, comparative } = compute(statement, of, asked);
    return [
      current.computed?.lines.get(number)?.amountFen ?? null,
      comparative.computed?.lines.get(number)?.amountFen ?? null,
    ];
  };
  return { packs, charts, cashFlowPack, fromBooks, compute, tell, line };
}
