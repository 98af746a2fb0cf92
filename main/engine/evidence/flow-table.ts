import { monthOf } from '../../../core/dates.ts';
import { RongbeiError } from '../../../core/errors.ts';
import { countUncoveredDays } from '../../../core/evidence/coverage-map.ts';
import { remarkOnFlow } from '../../../core/evidence/describe-flow.ts';
import { makeFlowTable } from '../../../core/evidence/make-flow-table.ts';
import { keyOf } from '../../../core/evidence/movement.ts';
import { flowPackSchema } from '../../../core/evidence/packs.ts';
import { readCategories } from '../cashbook/booking.ts';
import type { OutputOf, ParsedInputOf, ReadContext } from '../handler.ts';
import { listCategoryRules } from '../store/cashbook.ts';
import { findPrivateRows, sumOpen } from './private.ts';
import { factsOf, readEvidence } from './read-evidence.ts';

/** The table as the window shows it and as it is written to a file. */
export function getFlowTable(
  context: ReadContext,
  { from, to }: ParsedInputOf<'evidence.getFlowTable'>,
): OutputOf<'evidence.getFlowTable'> {
  const { db, speaker, resources } = context;
  if (from > to) throw new RongbeiError('evidence.periodReversed', { from, to });
  const evidence = readEvidence(context);
  const suspects = findPrivateRows(context, evidence).filter(({ purpose }) => purpose !== 'business');
  const isPrivate = new Set(suspects.map(({ row }) => keyOf(row)));
  const names = new Map(
    readCategories(context).categories.map(({ id, name }) => [id, name[speaker.language]]),
  );
  const table = makeFlowTable(
    speaker,
    {
      ...factsOf(evidence),
      pack: resources.pack('evidence/flow.json', flowPackSchema),
      categoryRules: listCategoryRules(db).map(({ field, contains, direction, category }) => ({
        field,
        contains,
        direction,
        categoryName: names.get(category) ?? category,
        isRefund: category === 'salesRefund',
      })),
      isPrivate: (row) => isPrivate.has(keyOf(row)),
      uncoveredDays: countUncoveredDays(from, to, [...evidence.spans.values()], context.today),
    },
    from,
    to,
  );
  const within = suspects.filter(({ row }) => monthOf(row.date) >= from && monthOf(row.date) <= to);
  return {
    from,
    to,
    months: [...table.months],
    totals: table.totals,
    byCategory: [...table.byCategory],
    remarks: remarkOnFlow(speaker, table, {
      accountCount: evidence.spans.size,
      privateOpen: sumOpen(within),
    }),
  };
}
