import { lastDayOf, type Month } from '../../../core/dates.ts';
import type { Speaker } from '../../../core/messages/format.ts';
import { openChart } from '../books/chart.ts';
import { readBooks } from '../books/read-books.ts';
import type { OutputOf, ParsedInputOf, ReadContext } from '../handler.ts';
import type { ReadDb } from '../store/handles.ts';
import {
  countLinesByMonth,
  type LedgerLineRow,
  type LineOfVoucher,
  listLinesOf,
  listPostedCodes,
  type MonthOfLines,
  pageLines,
  sumLines,
  type WantedLines,
} from '../store/ledgers.ts';
import {
  amountsOf,
  cutStretches,
  partyAmountsOf,
  readLatestBooks,
  standingStretches,
} from './standing-lines.ts';

type Detail = OutputOf<'ledgers.getDetail'>;

/** More accounts than this on the other side are not all named. */
const mostNames = 3;

/**
 * A page of the detailed ledger. Only the months the page reaches are read line by line; what came before is known from
 * the books' balances, so a page deep in two million lines costs what its months cost.
 */
export function getDetail(context: ReadContext, input: ParsedInputOf<'ledgers.getDetail'>): Detail {
  const { db, speaker } = context;
  const { code, partyId, from, to, search, offset, limit } = input;
  const chart = openChart(context);
  const months = readBooks(context, from, to);
  const inBooks = (books: (typeof months)[number]) =>
    partyId === undefined ? amountsOf(books, code) : partyAmountsOf(books, code, partyId);
  const before = months.length === 0 ? readLatestBooks(context, from) : null;
  const amounts = months.map((books) => ({ month: books.month, ...inBooks(books) }));
  const openingFen = amounts[0]?.openingFen ?? (before ? inBooks(before).closingFen : 0);
  const wanted: WantedLines = {
    codes: listPostedCodes(db, code),
    stretches: standingStretches(db, `${from}-01`, lastDayOf(to)),
    partyId: partyId ?? null,
    search: search ?? null,
  };
  const counts = countLinesByMonth(db, wanted);
  const told = sumLinesOrBooks(db, wanted, amounts);
  const opened = new Map(amounts.map((each) => [each.month, each.openingFen]));
  const rows = pageOf(db, wanted, counts, { offset, limit });
  const against = namesAgainst(speaker, chart.nameOf, listLinesOf(db, [...new Set(rows.map(voucherOf))]));
  return {
    code,
    name: chart.fullNameOf(code),
    openingFen,
    debitFen: told.debitFen,
    creditFen: told.creditFen,
    closingFen: amounts.at(-1)?.closingFen ?? openingFen,
    total: counts.reduce((total, { count }) => total + count, 0),
    rows: rows.map((row) => ({
      voucherId: row.voucher_id,
      line: row.line,
      date: row.date,
      word: row.word,
      number: row.number,
      summary: row.summary,
      code: row.code,
      party: row.party,
      against: against(row),
      debitFen: row.debit_fen,
      creditFen: row.credit_fen,
      balanceFen: (opened.get(row.date.slice(0, 7)) ?? openingFen) + row.running_fen,
    })),
    monthsWithoutLines: months.flatMap((books): Month[] =>
      books.kind === 'trialBalance' ? [books.month] : [],
    ),
  };
}

const voucherOf = (row: { voucher_id: number }): number => row.voucher_id;

/** The lines of a page, month by month: months before it are passed over by their counts. */
function pageOf(
  db: ReadDb,
  wanted: WantedLines,
  counts: readonly MonthOfLines[],
  { offset, limit }: { offset: number; limit: number },
): LedgerLineRow[] {
  const rows: LedgerLineRow[] = [];
  let skip = offset;
  for (const { month, count } of counts) {
    if (rows.length === limit) break;
    if (skip >= count) {
      skip -= count;
      continue;
    }
    const stretches = cutStretches(wanted.stretches, `${month}-01`, lastDayOf(month));
    rows.push(...pageLines(db, { ...wanted, stretches }, skip, limit - rows.length));
    skip = 0;
  }
  return rows;
}

/** Of a search, what it found; else what the books say, months without lines included. */
function sumLinesOrBooks(
  db: ReadDb,
  wanted: WantedLines,
  amounts: readonly { debitFen: number; creditFen: number }[],
): { debitFen: number; creditFen: number } {
  if ((wanted.search?.trim() ?? '') !== '') {
    const { debit_fen, credit_fen } = sumLines(db, wanted);
    return { debitFen: debit_fen, creditFen: credit_fen };
  }
  const sum = (side: 'debitFen' | 'creditFen') => amounts.reduce((total, each) => total + each[side], 0);
  return { debitFen: sum('debitFen'), creditFen: sum('creditFen') };
}

/** Names the accounts on the other side of a line: those whose amount stands against it. */
export function namesAgainst(
  speaker: Speaker,
  nameOf: (code: string) => string,
  lines: readonly LineOfVoucher[],
): (row: { voucher_id: number; line: number; debit_fen: number; credit_fen: number }) => string {
  const byVoucher = new Map<number, LineOfVoucher[]>();
  for (const line of lines) {
    const others = byVoucher.get(line.voucher_id);
    if (others) others.push(line);
    else byVoucher.set(line.voucher_id, [line]);
  }
  return (row) => {
    const isDebit = row.debit_fen - row.credit_fen > 0;
    const others = (byVoucher.get(row.voucher_id) ?? []).filter(({ line }) => line !== row.line);
    const opposite = others.filter((line) => line.debit_fen - line.credit_fen > 0 !== isDebit);
    const names = [...new Set((opposite.length > 0 ? opposite : others).map(({ code }) => nameOf(code)))];
    const shown = names.slice(0, mostNames).join(speaker.text('ledgers.listJoin'));
    return names.length > mostNames ? `${shown} …` : shown;
  };
}
