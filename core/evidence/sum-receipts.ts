import { type Month, monthOf, monthsFromTo } from '../dates.ts';
import { type EvidenceFacts, type Exclusion, receiptClassifier } from './classify-receipt.ts';
import { compareByContent, feeOf, findWord, keyOf, receiptOf, textOf } from './movement.ts';
import type { Movement } from './schemas.ts';

export interface ReceiptMonth {
  readonly month: Month;
  receivedFen: number;
  excludedFen: number;
  effectiveFen: number;
  feesFen: number;
  refundedFen: number;
}

export interface ExcludedReceipt {
  readonly row: Movement;
  readonly exclusion: Exclusion;
}

export interface Receipts {
  readonly months: readonly ReceiptMonth[];
  /** Newest first. */
  readonly excluded: readonly ExcludedReceipt[];
  /** Counted because the user says so. */
  readonly countedByHand: readonly Movement[];
}

/**
 * Effective receipts (有效流水) by month: what came in, before wallet fees, less what is no sales money.
 *
 * Received is always effective and excluded together. Refunds paid to customers are summed beside it: they lower sales,
 * not what came in; one whose receipt is left out as given back is not summed again.
 */
export function sumReceipts(facts: EvidenceFacts, from: Month, to: Month): Receipts {
  const classify = receiptClassifier(facts);
  const months = new Map(monthsFromTo(from, to).map((month) => [month, emptyMonth(month)]));
  const excluded: ExcludedReceipt[] = [];
  const countedByHand: Movement[] = [];
  const refunds: { month: ReceiptMonth; row: Movement }[] = [];
  const givenBack = new Set<string>();
  for (const row of facts.movements) {
    const month = months.get(monthOf(row.date));
    if (row.amountFen < 0) {
      const isPaired = facts.pairs.get(keyOf(row))?.counts === false;
      if (month && !isPaired && findWord(textOf(row), facts.rules.refundPaid) !== null)
        refunds.push({ month, row });
      continue;
    }
    if (row.amountFen === 0) continue;
    const exclusion = classify(row);
    if (exclusion?.by === 'wentOut') givenBack.add(keyOf(exclusion.went.out));
    if (!month) continue;
    const receiptFen = receiptOf(row);
    month.receivedFen += receiptFen;
    if (exclusion) {
      month.excludedFen += receiptFen;
      excluded.push({ row, exclusion });
      continue;
    }
    month.effectiveFen += receiptFen;
    month.feesFen += feeOf(row);
    if (facts.marks.get(keyOf(row))?.receipt === 'counts') countedByHand.push(row);
  }
  for (const { month, row } of refunds)
    if (!givenBack.has(keyOf(row))) month.refundedFen += Math.abs(row.amountFen);
  return {
    months: [...months.values()],
    excluded: excluded.sort((a, b) => compareByContent(b.row, a.row)),
    countedByHand: countedByHand.sort((a, b) => compareByContent(b, a)),
  };
}

const emptyMonth = (month: Month): ReceiptMonth => ({
  month,
  receivedFen: 0,
  excludedFen: 0,
  effectiveFen: 0,
  feesFen: 0,
  refundedFen: 0,
});
