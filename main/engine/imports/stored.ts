import type { Layout } from '../../../core/imports/find-header.ts';
import type { FoundProblem } from '../../../core/imports/problem.ts';
import type { BankRow, ImportOptions, JournalRow, TrialBalanceRow } from '../../../core/imports/schemas.ts';
import type { Row } from '../store/handles.ts';
import type { BankDbRow, ImportRow, TrialBalanceDbRow } from '../store/imports.ts';
import type { NamedLineRow } from '../store/journals.ts';
import type { MonthSourceRow } from '../store/month-source.ts';

/** What an import keeps of how it was read, so that its rows can be read from the original again, the very same. */
export interface StoredOptions {
  readonly chosen: Pick<ImportOptions, 'from' | 'to' | 'accountNumber' | 'bankName'>;
  readonly layout: Layout;
  /** Rows left out because they were in the firm already: from one row number to another. */
  readonly leftOut: readonly (readonly [from: number, to: number])[];
  /** What stood for its months before it; when it is taken back that stands again. */
  readonly stoodBefore?: readonly MonthSourceRow[];
  readonly journal?: StoredJournal;
}

/** What is needed to make the very rows of a journal again from its original. */
export interface StoredJournal {
  /** Vouchers taken in: from one to another of the file's, counted from 0, and the id of the first. */
  readonly taken: readonly (readonly [from: number, to: number, id: number])[];
  /** Parties it brought, in the order of their ids. */
  readonly parties: readonly (readonly [name: string, role: string])[];
  readonly firstPartyId: number;
  /** Parties that were there already, as the file names them. */
  readonly knownParties: readonly (readonly [name: string, id: number])[];
  /** Accounts it brought. */
  readonly accounts: readonly (readonly [code: string, name: string])[];
  /** Accounts it named without their codes. */
  readonly codesByName: readonly (readonly [name: string, code: string])[];
}

export function storedOptions(row: Pick<ImportRow, 'options'>): StoredOptions {
  return JSON.parse(row.options) as StoredOptions;
}

export function storedProblems(row: Pick<ImportRow, 'problems'>): FoundProblem[] {
  return JSON.parse(row.problems) as FoundProblem[];
}

/** Row numbers as spans: a whole page of duplicates is one pair of numbers. */
export function toSpans(rows: readonly number[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else spans.push([row, row]);
  }
  return spans;
}

export function fromSpans(spans: StoredOptions['leftOut']): Set<number> {
  const rows = new Set<number>();
  for (const [from, to] of spans) for (let row = from; row <= to; row += 1) rows.add(row);
  return rows;
}

export function bankDbRow(importId: number, accountNumber: string, row: BankRow): Row & BankDbRow {
  return {
    import_id: importId,
    row: row.row,
    account_number: accountNumber,
    date: row.date,
    time: row.time,
    amount_fen: row.amountFen,
    balance_fen: row.balanceFen,
    counterparty: row.counterparty,
    counterparty_account: row.counterpartyAccount,
    summary: row.summary,
    serial: row.serial,
    direction: row.direction,
    gross_fen: row.grossFen,
    fee_fen: row.feeFen,
    method: row.method,
    status: row.status,
  };
}

export function bankRowOf(row: BankDbRow): BankRow {
  return {
    row: row.row,
    date: row.date,
    time: row.time,
    amountFen: row.amount_fen,
    balanceFen: row.balance_fen,
    counterparty: row.counterparty,
    counterpartyAccount: row.counterparty_account,
    summary: row.summary,
    serial: row.serial,
    direction: row.direction,
    grossFen: row.gross_fen,
    feeFen: row.fee_fen,
    method: row.method,
    status: row.status,
  };
}

export function journalRowOf(
  row: NamedLineRow & { word: string; number: number },
  fullNameOf: (code: string) => string,
): JournalRow {
  return {
    row: row.row ?? 0,
    date: row.date,
    word: row.word,
    number: row.number,
    summary: row.summary,
    code: row.code,
    accountName: fullNameOf(row.code),
    party: row.party,
    debitFen: row.debit_fen,
    creditFen: row.credit_fen,
  };
}

export function trialBalanceDbRow(importId: number, row: TrialBalanceRow): Row & TrialBalanceDbRow {
  return {
    import_id: importId,
    row: row.row,
    code: row.code,
    name: row.name,
    opening_fen: row.openingFen,
    debit_fen: row.debitFen,
    credit_fen: row.creditFen,
    year_debit_fen: row.yearDebitFen,
    year_credit_fen: row.yearCreditFen,
    closing_fen: row.closingFen,
  };
}

export function trialBalanceRowOf(row: TrialBalanceDbRow): TrialBalanceRow {
  return {
    row: row.row,
    code: row.code,
    name: row.name,
    openingFen: row.opening_fen,
    debitFen: row.debit_fen,
    creditFen: row.credit_fen,
    yearDebitFen: row.year_debit_fen,
    yearCreditFen: row.year_credit_fen,
    closingFen: row.closing_fen,
  };
}

/** The books' rows of a trial balance that stands. */
export function accountMonthRow(
  standing: Pick<ImportRow, 'id' | 'from_on' | 'to_on'>,
  row: TrialBalanceDbRow,
): Row {
  return {
    month: standing.to_on,
    code: row.code,
    from_month: standing.from_on,
    name: row.name,
    opening_fen: row.opening_fen,
    debit_fen: row.debit_fen,
    credit_fen: row.credit_fen,
    year_debit_fen: row.year_debit_fen,
    year_credit_fen: row.year_credit_fen,
    import_id: standing.id,
    row: row.row,
  };
}
