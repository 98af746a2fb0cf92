import { listBenchmarks } from '../../../core/needs/benchmarks.ts';
import { pledgeKinds, useKinds } from '../../../core/needs/contract.ts';
import { remarkOnNeed } from '../../../core/needs/remarks.ts';
import { readSubmitOn } from '../../../core/needs/submit-day.ts';
import type { OutputOf, ReadContext, RoomHandlers } from '../handler.ts';
import { readNeed, removeNeed, saveNeed } from '../store/needs.ts';
import { readSurvey } from '../survey/handlers.ts';

export const needsHandlers: RoomHandlers<'needs'> = {
  'needs.get': (context) => viewNeed(context),
  'needs.save': (context, need) => {
    saveNeed(context.tx, need);
    return viewNeed(context);
  },
  'needs.clear': (context) => {
    removeNeed(context.tx);
    return viewNeed(context);
  },
  'needs.listUses': ({ speaker }) => ({
    uses: useKinds.map((use) => ({
      use,
      name: speaker.text(`needs.use.${use}`),
      advice: speaker.say(`needs.useAdvice.${use}`),
    })),
    pledges: pledgeKinds.map((kind) => ({
      kind,
      name: speaker.text(`needs.pledge.${kind}`),
      advice: speaker.say(`needs.pledgeAdvice.${kind}`),
    })),
  }),
};

function viewNeed(context: ReadContext): OutputOf<'needs.get'> {
  const { db, today, speaker } = context;
  const need = readNeed(db);
  if (!need) return { need, submitOn: null, remarks: [], benchmarks: [] };
  return {
    need,
    submitOn: readSubmitOn(need, today),
    remarks: remarkOnNeed(need, today, speaker),
    benchmarks: listBenchmarks(need, readSurvey(context), speaker),
  };
}
