import { keyOf, receiptOf } from '../../../core/evidence/movement.ts';
import { sayExclusion } from '../../../core/evidence/say-exclusion.ts';
import { type ExclusionReason, exclusionReasons } from '../../../core/evidence/schemas.ts';
import { type ExcludedReceipt, sumReceipts } from '../../../core/evidence/sum-receipts.ts';
import type { OutputOf, ParsedInputOf, ReadContext, WriteContext } from '../handler.ts';
import { setMark } from '../store/evidence.ts';
import { mustFindRow } from './pairs.ts';
import { factsOf, readEvidence } from './read-evidence.ts';

export function getReceipts(
  context: ReadContext,
  { from, to, offset, limit, reason }: ParsedInputOf<'evidence.getReceipts'>,
): OutputOf<'evidence.getReceipts'> {
  const evidence = readEvidence(context);
  const { months, excluded, countedByHand } = sumReceipts(factsOf(evidence), from, to);
  const wanted =
    reason === undefined ? excluded : excluded.filter(({ exclusion }) => exclusion.reason === reason);
  return {
    months: [...months],
    byReason: exclusionReasons.flatMap((each) => sumReason(excluded, each)),
    excluded: wanted.slice(offset, offset + limit).map(({ row, exclusion }) => ({
      ...row,
      reason: exclusion.reason,
      why: sayExclusion(context.speaker, row, exclusion, evidence.rules),
      byHand: exclusion.reason === 'byHand',
      receiptFen: receiptOf(row),
    })),
    excludedTotal: wanted.length,
    countedByHand: countedByHand.map((row) => ({
      ...row,
      note: evidence.marks.get(keyOf(row))?.note ?? '',
    })),
  };
}

function sumReason(excluded: readonly ExcludedReceipt[], reason: ExclusionReason) {
  const own = excluded.filter(({ exclusion }) => exclusion.reason === reason);
  if (own.length === 0) return [];
  return [{ reason, count: own.length, amountFen: own.reduce((sum, { row }) => sum + receiptOf(row), 0) }];
}

export function markReceipt(
  { tx }: WriteContext,
  { importId, row, receipt, note }: ParsedInputOf<'evidence.markReceipt'>,
): OutputOf<'evidence.markReceipt'> {
  mustFindRow(tx, { importId, row });
  setMark(tx, { import_id: importId, row }, { receipt, note });
  return { receipt };
}
