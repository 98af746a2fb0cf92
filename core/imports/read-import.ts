import { lastDayOf } from '../dates.ts';
import { type Layout, rowsAbove } from './find-header.ts';
import type { FormatsPack, ImportFormat } from './formats.ts';
import { parseBankStatement, type StatementNeed } from './parse-bank-statement.ts';
import { parseTrialBalance } from './parse-trial-balance.ts';
import type { FoundProblem, RowCounts, Tick } from './problem.ts';
import { readPreamble } from './read-preamble.ts';
import { inTimeOrder } from './running-balance.ts';
import type { BankRow, ImportKind, ImportOptions, SkippedRow, TrialBalanceRow } from './schemas.ts';
import type { Sheet } from './sheet.ts';

/** A table as it was read, of either kind. */
export interface ImportReading {
  readonly kind: ImportKind;
  readonly format: ImportFormat;
  readonly layout: Layout;
  readonly bankRows: readonly BankRow[];
  readonly trialBalanceRows: readonly TrialBalanceRow[];
  readonly account: {
    readonly number: string | null;
    readonly name: string | null;
    readonly bank: string | null;
  } | null;
  /** All accounts of a file of several; one is read at a time. */
  readonly accounts: readonly string[];
  /** What the user has to say before it can be read. */
  readonly needs: readonly StatementNeed[];
  /** The currency or the unit (万元) of its amounts where that is not yuan: it cannot be taken in. */
  readonly notYuan: string | null;
  /** Months of a trial balance; days of a statement (those it states, widened to its rows; else its rows' own). */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly chart: 'smallEnterprise' | 'enterprise' | 'unknown' | null;
  /** Of a statement: in, out, and the balance before the first and after the last row; null where it has none. */
  readonly money: {
    readonly inFen: number;
    readonly outFen: number;
    readonly openingFen: number | null;
    readonly closingFen: number | null;
  } | null;
  readonly problems: readonly FoundProblem[];
  readonly counts: RowCounts;
  /** The rows that were not read because they are blank or no data. */
  readonly skipped: readonly SkippedRow[];
}

/**
 * Reads a table whose layout is known.
 *
 * @param options what the user set; it stands before what the file says
 */
export function readImport(
  sheet: Sheet,
  layout: Layout,
  pack: FormatsPack,
  options: Pick<ImportOptions, 'from' | 'to' | 'accountNumber' | 'bankName'>,
  tick?: Tick,
): ImportReading {
  const format = pack.formats.find((candidate) => candidate.id === layout.format);
  if (!format) throw new Error(`no format ${layout.format}`);
  const isStatement = format.kind === 'bankStatement' || format.kind === 'walletBill';
  const rest = isStatement
    ? readStatement(sheet, layout, format, pack, options, tick)
    : format.kind === 'journal'
      ? nothingYet
      : readBalance(sheet, layout, options, tick);
  const problems = rest.problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const { foreignCurrency, unit } = readPreamble(rowsAbove(sheet, layout));
  const notYuan = layout.columns.currency ? unit : (foreignCurrency ?? unit);
  return { kind: format.kind, format, layout, ...rest, notYuan, problems };
}

type Rest = Omit<ImportReading, 'kind' | 'format' | 'layout' | 'notYuan'>;

/** A journal is read row by row, by `JournalReader`. */
const nothingYet: Rest = {
  bankRows: [],
  trialBalanceRows: [],
  account: null,
  accounts: [],
  needs: [],
  period: null,
  chart: null,
  money: null,
  problems: [],
  counts: { blank: 0, notData: 0, failed: 0, repeated: 0 },
  skipped: [],
};

function readStatement(
  sheet: Sheet,
  layout: Layout,
  format: ImportFormat,
  pack: FormatsPack,
  options: Pick<ImportOptions, 'from' | 'to' | 'accountNumber' | 'bankName'>,
  tick?: Tick,
): Rest {
  const stated = statedDays(options);
  const until = stated?.to ?? (options.from && lastDayOf(options.from));
  const reading = parseBankStatement(sheet, layout, format, pack, { ...options, until }, tick);
  const { openingFen, closingFen } = reading.statedBalances;
  const ordered = inTimeOrder(reading.rows, reading.order);
  const first = ordered[0];
  const last = ordered.at(-1);
  let inFen = 0;
  let outFen = 0;
  for (const row of reading.rows) {
    if (row.amountFen > 0) inFen += row.amountFen;
    else outFen -= row.amountFen;
  }
  return {
    bankRows: reading.rows,
    trialBalanceRows: [],
    account: reading.account,
    accounts: reading.accounts,
    needs: reading.needs,
    period: statementDays(reading.rows, stated ?? reading.statedDays),
    chart: null,
    money: {
      inFen,
      outFen,
      openingFen: first && first.balanceFen !== null ? first.balanceFen - first.amountFen : openingFen,
      closingFen: last?.balanceFen ?? closingFen,
    },
    problems: reading.problems,
    counts: reading.counts,
    skipped: reading.skipped,
  };
}

/** The months the user says a statement covers, as days. */
function statedDays({ from, to }: Pick<ImportOptions, 'from' | 'to'>): { from: string; to: string } | null {
  return from && to && from <= to ? { from: `${from}-01`, to: lastDayOf(to) } : null;
}

function statementDays(
  rows: readonly BankRow[],
  stated: { from: string; to: string } | null,
): ImportReading['period'] {
  let from = stated?.from ?? '9999';
  let to = stated?.to ?? '';
  for (const { date } of rows) {
    if (date < from) from = date;
    if (date > to) to = date;
  }
  return to === '' ? null : { from, to };
}

function readBalance(
  sheet: Sheet,
  layout: Layout,
  options: Pick<ImportOptions, 'from' | 'to'>,
  tick?: Tick,
): Rest {
  const reading = parseTrialBalance(sheet, layout, tick);
  const to = options.to ?? options.from;
  const chosen = to ? { from: options.from ?? to, to } : null;
  return {
    bankRows: [],
    trialBalanceRows: reading.rows,
    account: reading.holder === null ? null : { number: null, name: reading.holder, bank: null },
    accounts: [],
    needs: [],
    period: chosen && chosen.from <= chosen.to ? chosen : reading.statedMonths,
    chart: reading.chart,
    money: null,
    problems: reading.problems,
    counts: reading.counts,
    skipped: reading.skipped,
  };
}
