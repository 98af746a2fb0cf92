import { MonthTotals, type PostedVoucher } from '../../../core/books/month-totals.ts';
import { addMonthsToMonth, type Day, lastDayOf, type Month, monthOf } from '../../../core/dates.ts';
import { RongbeiError } from '../../../core/errors.ts';
import { checkVoucher } from '../../../core/vouchers/check-voucher.ts';
import type { GivenVoucher, Voucher } from '../../../core/vouchers/contract.ts';
import { type Chart, openChart } from '../books/chart.ts';
import { readFlowRules } from '../books/flows.ts';
import { claimMonths, refuseClosed } from '../books/sources.ts';
import type { WriteContext } from '../handler.ts';
import { putAccount } from '../store/accounts.ts';
import { addTotals } from '../store/book-totals.ts';
import type { ReadDb, WriteTx } from '../store/handles.ts';
import { findMonthSource } from '../store/month-source.ts';
import { readStartMonth } from '../store/openings.ts';
import { findPartyByName, insertParty } from '../store/parties.ts';
import {
  insertLine,
  insertVoucher,
  isOwnNumberTaken,
  lastOwnNumber,
  listLines,
  replaceLines,
  updateVoucherRow,
  type VoucherLineRow,
  type VoucherRow,
} from '../store/vouchers.ts';
import { firstRole } from './first-role.ts';

/** A voucher to post, with what only the app itself says of it. */
export interface NewVoucher extends GivenVoucher {
  readonly kind?: Voucher['kind'];
  readonly origin?: Voucher['origin'];
  readonly category?: string | null;
  readonly reverses?: number | null;
}

/** What may be known already when many vouchers are posted in one write. */
export interface PostingTools {
  readonly chart: Chart;
  readonly assignFlows: ReturnType<typeof readFlowRules>;
}

export function openPosting(context: WriteContext): PostingTools {
  const chart = openChart(context);
  return { chart, assignFlows: readFlowRules(context, chart) };
}

/**
 * Posts a voucher: checked, numbered, added to the books of its month, all in the write's own transaction.
 *
 * @returns its id
 */
export function postVoucher(context: WriteContext, given: NewVoucher, tools = openPosting(context)): number {
  const { tx } = context;
  const month = monthOf(given.date);
  // What takes an old voucher back, or empties an account, goes where the amounts stand, lowest account or not.
  const followsEntries = given.kind === 'reversal' || given.kind === 'transfer';
  refuseUnfit(given, tools.chart, followsEntries);
  refuseTooLate(context, given.date);
  refuseMonth(tx, month);
  const number = chooseNumber(tx, month, given);
  claimMonths(tx, [month], 'vouchers');
  keepAccounts(
    tx,
    tools.chart,
    given.lines.map(({ code }) => code),
  );
  const row: Omit<VoucherRow, 'id'> = {
    month,
    word: given.word,
    number,
    date: given.date,
    kind: given.kind ?? 'ordinary',
    origin: given.origin ?? 'own',
    import_id: null,
    row: null,
    reverses: given.reverses ?? null,
    category: given.category ?? null,
    attachments: given.attachments,
  };
  const voucherId = insertVoucher(tx, row);
  const lines = toLines(tx, voucherId, given);
  for (const line of lines) insertLine(tx, line);
  const totals = new MonthTotals(tools.assignFlows);
  totals.add(posted(row, lines));
  addTotals(tx, totals, tools.chart.nameOf);
  return voucherId;
}

/** Changes an own voucher; the caller has seen to it that it may be changed. */
export function rewriteVoucher(
  context: WriteContext,
  held: VoucherRow,
  given: NewVoucher,
  tools = openPosting(context),
): void {
  const { tx } = context;
  const month = monthOf(given.date);
  refuseUnfit(given, tools.chart, false);
  refuseTooLate(context, given.date);
  refuseMonth(tx, held.month);
  refuseMonth(tx, month);
  const stays = month === held.month && given.word === held.word;
  const number =
    stays && (given.number === undefined || given.number === held.number)
      ? held.number
      : chooseNumber(tx, month, given);
  claimMonths(tx, [month], 'vouchers');
  keepAccounts(
    tx,
    tools.chart,
    given.lines.map(({ code }) => code),
  );
  const totals = new MonthTotals(tools.assignFlows);
  totals.add(posted(held, listLines(tx, held.id)), -1);
  const row: Omit<VoucherRow, 'id'> = {
    ...held,
    month,
    word: given.word,
    number,
    date: given.date,
    category: given.category === undefined ? held.category : given.category,
    attachments: given.attachments,
  };
  updateVoucherRow(tx, held.id, row);
  const lines = toLines(tx, held.id, given);
  replaceLines(tx, held.id, lines);
  totals.add(posted(row, lines));
  addTotals(tx, totals, tools.chart.nameOf);
}

/** Accounts that only a trial balance named so far become the firm's own, with those above them. */
export function keepAccounts(tx: WriteTx, chart: Chart, codes: readonly string[]): void {
  for (const code of new Set(codes))
    for (let account = chart.find(code); account; account = chart.findAbove(account.code))
      if (!account.isKept) putAccount(tx, account.code, account.name);
}

/** A mistyped year would fill the books with quiet months up to it; a month's work ahead is common. */
export function refuseTooLate({ today }: Pick<WriteContext, 'today'>, date: Day): void {
  const latest = lastDayOf(addMonthsToMonth(monthOf(today), 1));
  if (date > latest) throw new RongbeiError('vouchers.dateTooLate', { date, latest });
}

/** Own vouchers go into open months that they stand for, from where the books begin. */
function refuseMonth(db: ReadDb, month: Month): void {
  refuseClosed(db, [month]);
  const startMonth = readStartMonth(db);
  if (startMonth !== null && month < startMonth)
    throw new RongbeiError('books.beforeStart', { month, startMonth });
  const source = findMonthSource(db, month);
  if (source && source.kind !== 'vouchers')
    throw new RongbeiError('books.monthHasOtherSource', { month, kind: source.kind });
}

export function refuseUnfit(given: NewVoucher, chart: Chart, followsEntries: boolean): void {
  const [error] = checkVoucher(given, (code) => {
    const account = chart.find(code);
    if (!account) return followsEntries ? { name: code, below: null } : undefined;
    return { name: account.name, below: followsEntries ? null : chart.findBelow(code) };
  });
  if (error) throw error;
}

function chooseNumber(db: ReadDb, month: Month, { word, number }: NewVoucher): number {
  if (number === undefined) return lastOwnNumber(db, month, word) + 1;
  if (isOwnNumberTaken(db, month, word, number))
    throw new RongbeiError('vouchers.numberTaken', { month, word, number });
  return number;
}

function toLines(tx: WriteTx, voucherId: number, given: NewVoucher): VoucherLineRow[] {
  return given.lines.map((line, index) => ({
    voucher_id: voucherId,
    line: index + 1,
    import_id: null,
    row: null,
    date: given.date,
    summary: line.summary,
    code: line.code,
    party_id: line.party === null ? null : partyIdOf(tx, line.party, line.code),
    debit_fen: line.debitFen,
    credit_fen: line.creditFen,
    flow: line.flow,
  }));
}

/** The party of that name; made when it is first named. */
export function partyIdOf(tx: WriteTx, name: string, code: string): number {
  const known = findPartyByName(tx, name);
  return (
    known?.id ?? insertParty(tx, { name, role: firstRole(tx, name, code), subordinated: 0, import_id: null })
  );
}

function posted(
  { month, kind }: Pick<VoucherRow, 'month' | 'kind'>,
  lines: readonly VoucherLineRow[],
): PostedVoucher {
  return {
    month,
    kind,
    lines: lines.map((line) => ({
      code: line.code,
      partyId: line.party_id,
      debitFen: line.debit_fen,
      creditFen: line.credit_fen,
      flow: line.flow,
    })),
  };
}
