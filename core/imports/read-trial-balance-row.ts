import type { ProblemCode } from '../messages/format.ts';
import { formatFen } from '../money.ts';
import { isAccountCode } from './account-code.ts';
import type { Layout } from './find-header.ts';
import { balanceRoles, type ColumnRole } from './formats.ts';
import { parseAmount } from './parse-amount.ts';
import type { FoundProblem } from './problem.ts';
import { firstFilled } from './row-kinds.ts';
import type { TrialBalanceRow } from './schemas.ts';
import type { SheetRow } from './sheet.ts';

/** The amounts of a row as they are printed, by column. */
export type PrintedAmounts = { [R in (typeof balanceRoles)[number]]?: number };

export type TrialBalanceRowReading =
  | { readonly row: TrialBalanceRow; readonly printed: PrintedAmounts }
  | { readonly problem: FoundProblem; readonly printed?: never };

/** Reads one row: a debit balance is positive and a credit balance negative, whichever way the file shows them. */
export function readTrialBalanceRow(
  layout: Layout,
  source: SheetRow,
  code: string,
  name: string,
): TrialBalanceRowReading {
  const fail = (
    problem: ProblemCode,
    role: ColumnRole | null,
    found: string,
    data?: FoundProblem['data'],
  ): TrialBalanceRowReading => {
    const column = role === null ? null : (layout.heads[layout.columns[role]?.[0] ?? -1] ?? null);
    return {
      problem: {
        severity: 'error',
        code: problem,
        row: source.row,
        column,
        found,
        ...(data ? { data } : {}),
      },
    };
  };
  if (source.broken) return fail('imports.brokenQuote', null, source.cells.join(',').slice(0, 200));
  const { amounts: printed, unreadable } = readPrinted(layout, source);
  if (unreadable) return fail(unreadable.code, unreadable.role, unreadable.found);
  if (!isAccountCode(code))
    return fail(code === '' ? 'imports.codeMissing' : 'imports.codeUnreadable', 'code', code);
  const balances = readBalances(layout, source, printed);
  if (balances === null)
    return fail(
      'imports.directionUnknown',
      'direction',
      firstFilled(source.cells, layout.columns.direction).text,
    );
  const { opening, debit, credit, closing } = balances;
  if (opening + debit - credit !== closing) {
    const data = {
      opening: formatFen(opening),
      debit: formatFen(debit),
      credit: formatFen(credit),
      expected: formatFen(opening + debit - credit),
    };
    return fail(
      'imports.rowDoesNotAdd',
      layout.columns.closing ? 'closing' : 'closingDebit',
      formatFen(closing),
      data,
    );
  }
  const row: TrialBalanceRow = {
    row: source.row,
    code,
    name,
    openingFen: opening,
    debitFen: debit,
    creditFen: credit,
    yearDebitFen: printed.yearDebit ?? null,
    yearCreditFen: printed.yearCredit ?? null,
    closingFen: closing,
  };
  return { row, printed };
}

/** The amounts of a row by column, and the first cell that should hold one and does not. */
export function readPrinted(
  layout: Layout,
  source: SheetRow,
): { amounts: PrintedAmounts; unreadable: { code: ProblemCode; role: ColumnRole; found: string } | null } {
  const amounts: PrintedAmounts = {};
  for (const role of balanceRoles) {
    if (!layout.columns[role]) continue;
    const { text } = firstFilled(source.cells, layout.columns[role]);
    const amount = parseAmount(text);
    if (amount && 'problem' in amount)
      return { amounts, unreadable: { code: `imports.${amount.problem}`, role, found: text } };
    amounts[role] = amount?.fen ?? 0;
  }
  return { amounts, unreadable: null };
}

interface Balances {
  readonly opening: number;
  readonly debit: number;
  readonly credit: number;
  readonly closing: number;
}

/** The four amounts of a row from the columns there are. Null when a direction has to be known and is not. */
function readBalances(layout: Layout, source: SheetRow, printed: PrintedAmounts): Balances | null {
  const opening = side(
    layout,
    source,
    printed,
    ['openingDebit', 'openingCredit', 'opening'],
    'openingDirection',
  );
  const closing = side(
    layout,
    source,
    printed,
    ['closingDebit', 'closingCredit', 'closing'],
    'closingDirection',
  );
  const yearOpening = side(
    layout,
    source,
    printed,
    ['yearOpeningDebit', 'yearOpeningCredit', 'yearOpening'],
    'openingDirection',
  );
  if (opening === 'unknown' || closing === 'unknown' || yearOpening === 'unknown') return null;
  if (isOpeningsOnly(layout)) return { opening: opening ?? 0, debit: 0, credit: 0, closing: opening ?? 0 };
  const hasPeriod = printed.debit !== undefined && printed.credit !== undefined;
  const debit = (hasPeriod ? printed.debit : printed.yearDebit) ?? 0;
  const credit = (hasPeriod ? printed.credit : printed.yearCredit) ?? 0;
  if (opening === null && closing !== null && yearOpening !== null && !hasPeriod) {
    return { opening: yearOpening, debit, credit, closing };
  }
  // The balance at the start of the year is the period's opening only where the turnover is the year's.
  const start = opening ?? (closing === null ? (yearOpening ?? 0) : closing - debit + credit);
  return { opening: start, debit, credit, closing: closing ?? start + debit - credit };
}

/** A table of opening balances with the year's turnover so far, as bookkeeping programs take them in at the start. */
export function isOpeningsOnly({ columns }: Layout): boolean {
  const has = (...roles: ColumnRole[]): boolean => roles.some((role) => columns[role]);
  return has('openingDebit', 'opening') && !has('closingDebit', 'closing', 'debit', 'credit');
}

/** A balance from its two columns, or from its one column and the direction beside it; null where there is none. */
function side(
  layout: Layout,
  source: SheetRow,
  printed: PrintedAmounts,
  [debitRole, creditRole, oneRole]: readonly [
    keyof PrintedAmounts,
    keyof PrintedAmounts,
    keyof PrintedAmounts,
  ],
  directionRole: 'openingDirection' | 'closingDirection',
): number | 'unknown' | null {
  const debit = printed[debitRole];
  const credit = printed[creditRole];
  if (debit !== undefined && credit !== undefined) return debit - credit;
  const amount = printed[oneRole];
  if (amount === undefined) return null;
  const own = firstFilled(source.cells, layout.columns[directionRole]).text;
  const word = (own === '' ? firstFilled(source.cells, layout.columns.direction).text : own)
    .normalize('NFKC')
    .trim();
  if (/^(?:借|dr|debit)/i.test(word)) return amount;
  if (/^(?:贷|cr)/i.test(word)) return 0 - amount;
  return amount === 0 ? 0 : 'unknown';
}
