import { RongbeiError } from '../../../core/errors.ts';
import { solveApr } from '../../../core/loans/apr.ts';
import { compareMethods } from '../../../core/loans/compare-methods.ts';
import { lprPackSchema, readLpr } from '../../../core/loans/lpr.ts';
import { type PlanRoute, viewPlan } from '../../../core/loans/plan.ts';
import { buildSchedule } from '../../../core/loans/schedule.ts';
import { findRoute } from '../../../core/matches/catalogue.ts';
import { surveyChannel } from '../../../core/survey/figures.ts';
import type { CallContext, OutputOf, ReadContext, RoomHandlers } from '../handler.ts';
import { readMatchPacks } from '../matches/read-packs.ts';
import { readNeed } from '../store/needs.ts';
import { readPlanChanges, savePlanChanges } from '../store/plan.ts';

export const loansHandlers: RoomHandlers<'loans'> = {
  'loans.schedule': (_context, terms) => buildSchedule(terms),

  'loans.compareMethods': ({ speaker }, terms) =>
    compareMethods(terms).map((row) => ({ ...row, name: speaker.text(`loans.method.${row.method}`) })),

  'loans.apr': (_context, { requests }) => requests.map(solveApr),

  'loans.getLpr': ({ resources, speaker, today }, { on }) =>
    readLpr(resources.pack('loans/lpr.json', lprPackSchema), on ?? today, speaker),

  'loans.getPlan': (context) => readPlanView(context),

  'loans.savePlan': (context, changes) => {
    const before = readPlanChanges(context.tx);
    if (!before) throw new RongbeiError('loans.noPlan', {});
    if (!readNeed(context.tx)) throw new RongbeiError('needs.notStated', {});
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const after = { ...before, ...given };
    // A typed rate is a quote unless said otherwise; going back to the survey drops it.
    if (changes.rateFrom === 'survey') after.nominalAnnual = null;
    else if (changes.nominalAnnual !== undefined) after.rateFrom = 'quote';
    savePlanChanges(context.tx, after);
    return readPlanView(context);
  },
};

function readPlanView(context: ReadContext): OutputOf<'loans.getPlan'> {
  const changes = readPlanChanges(context.db);
  const route = changes && findPlanRoute(context, changes.route);
  const { lpr } = readMatchPacks(context);
  return viewPlan(changes, route, readNeed(context.db), lpr, context.speaker);
}

/** Null where a newer catalogue no longer has the route that was chosen. */
function findPlanRoute(context: CallContext, id: string): PlanRoute | null {
  const { catalogue, survey } = readMatchPacks(context);
  const route = findRoute(catalogue, id);
  if (!route) return null;
  const { lowNominalAnnual, highNominalAnnual, source } = surveyChannel(
    survey,
    context.speaker,
    route.cost.channel,
  );
  return { name: route.name[context.speaker.language], lowNominalAnnual, highNominalAnnual, source };
}
