import { addMonthsToMonth, monthOf, monthsFromTo } from '../../../core/dates.ts';
import { RongbeiError } from '../../../core/errors.ts';
import { idOfPair, revenuePairs } from '../../../core/evidence/compare-legs.ts';
import { countUncoveredDays } from '../../../core/evidence/coverage-map.ts';
import { makeRevenueCheck } from '../../../core/evidence/revenue-check.ts';
import { sumReceipts } from '../../../core/evidence/sum-receipts.ts';
import { findTaxPeriod, listTaxPeriods } from '../../../core/evidence/tax-periods.ts';
import { readBooks } from '../books/read-books.ts';
import type { OutputOf, ParsedInputOf, ReadContext, WriteContext } from '../handler.ts';
import {
  hasRevenueNote,
  listRevenueNotes,
  listTaxReturns,
  putRevenueNote,
  removeRevenueNote,
} from '../store/evidence.ts';
import { factsOf, readEvidence } from './read-evidence.ts';
import { refuseUnknownPaper } from './tax-returns.ts';

export function getRevenueCheck(
  context: ReadContext,
  { from, to }: ParsedInputOf<'evidence.getRevenueCheck'>,
): OutputOf<'evidence.getRevenueCheck'> {
  const { db, speaker } = context;
  if (from > to) throw new RongbeiError('evidence.periodReversed', { from, to });
  const evidence = readEvidence(context);
  const { vatStatus } = evidence.profile;
  const returns = listTaxReturns(db);
  const periods = listTaxPeriods(from, to, findTaxPeriod(vatStatus, returns));
  const first = periods[0]?.from ?? from;
  const last = periods.at(-1)?.to ?? to;
  const receipts = sumReceipts(factsOf(evidence), first, last);
  const facts = {
    // One month more, whose closing balances are the first month's opening ones where it has none.
    books: readBooks(context, addMonthsToMonth(first, -1), last),
    receipts: new Map(receipts.months.map((month) => [month.month, month])),
    uncoveredDays: countUncoveredDays(first, last, [...evidence.spans.values()], context.today),
    monthsWithStatements: new Set(
      evidence.statements.flatMap(({ from_on, to_on }) => monthsFromTo(monthOf(from_on), monthOf(to_on))),
    ),
    returns,
    vatStatus,
    rules: evidence.rules,
  };
  const notes = listRevenueNotes(db).map((row) => ({
    from: row.from_month,
    to: row.to_month,
    pair: row.pair,
    text: row.text,
    amountFen: row.amount_fen,
    documentId: row.document_id,
  }));
  return makeRevenueCheck(speaker, facts, notes, from, to);
}

export function explainGap(
  { tx }: WriteContext,
  { from, to, pair, text, amountFen, documentId }: ParsedInputOf<'evidence.explainGap'>,
): OutputOf<'evidence.explainGap'> {
  if (from > to) throw new RongbeiError('evidence.periodReversed', { from, to });
  if (!revenuePairs.some((each) => idOfPair(each) === pair))
    throw new RongbeiError('evidence.unknownPair', { pair });
  const key = { from_month: from, to_month: to, pair };
  if (text === '') {
    if (hasRevenueNote(tx, key)) removeRevenueNote(tx, key);
    return { pair };
  }
  refuseUnknownPaper(tx, documentId);
  putRevenueNote(tx, { ...key, text, amount_fen: amountFen, document_id: documentId });
  return { pair };
}
