import type { z } from 'zod';
import type { Speaker } from '../messages/format.ts';
import { formatPercent } from '../money.ts';
import type { Need } from '../needs/contract.ts';
import type { Sentence, Source } from '../schemas.ts';
import {
  type LoanTerms,
  loanTermsSchema,
  type Plan,
  type planViewSchema,
  type Schedule,
} from './contract.ts';
import { type LprPack, readLpr } from './lpr.ts';
import { buildSchedule } from './schedule.ts';

export type PlanView = z.output<typeof planViewSchema>;

/** What the user changed of a plan; null where the default stands. */
export interface PlanChanges {
  readonly route: string;
  readonly method: LoanTerms['method'] | null;
  readonly nominalAnnual: number | null;
  readonly termMonths: number | null;
  readonly drawOn: string | null;
  readonly dayCount: LoanTerms['dayCount'] | null;
  readonly upfrontFeeFen: number | null;
  readonly rateFrom: Plan['rateFrom'] | null;
}

/** The chosen route as a plan needs it: its name, and its yearly cost as surveyed. */
export interface PlanRoute {
  readonly name: string;
  readonly lowNominalAnnual: number;
  readonly highNominalAnnual: number;
  readonly source: Source;
}

/**
 * The repayment plan of the chosen route for the stated need.
 *
 * Where nothing was changed: the need's amount, term and day; the upper end of the cost as surveyed, so that the plan
 * errs on the dear side; interest monthly and principal at the end up to a year, level instalments beyond; no fee.
 * The surveyed cost is an overall cost, so a fee on top of it is only for a quote.
 *
 * @param changes what the user changed, or null while no route is chosen
 * @param route the chosen route, or null
 * @param need the stated need, or null
 * @param lpr the quotes that the line for private lending is read from, on the day of drawing
 */
export function viewPlan(
  changes: PlanChanges | null,
  route: PlanRoute | null,
  need: Need | null,
  lpr: LprPack,
  speaker: Speaker,
): PlanView {
  const empty = { plan: null, schedule: null, routeName: route?.name ?? null, rateSource: null };
  if (!changes || !route) return { ...empty, remarks: [speaker.say('loans.plan.noRoute')] };
  if (!need) return { ...empty, remarks: [speaker.say('loans.plan.noNeed')] };
  const plan = makePlan(changes, route, need);
  if (!loanTermsSchema.safeParse(plan.terms).success)
    return { ...empty, remarks: [speaker.say('loans.plan.outOfBounds')] };
  const schedule = buildSchedule(plan.terms);
  return {
    plan,
    schedule,
    routeName: route.name,
    rateSource: plan.rateFrom === 'survey' ? route.source : null,
    remarks: [...remarkOnCap(schedule, lpr, speaker), ...remarkOn(plan, need, route, speaker)],
  };
}

/** The plan itself: what was changed over the defaults. */
export function makePlan(changes: PlanChanges, route: PlanRoute, need: Need): Plan {
  const termMonths = changes.termMonths ?? need.termMonths;
  return {
    route: changes.route,
    rateFrom: changes.nominalAnnual === null ? 'survey' : (changes.rateFrom ?? 'quote'),
    terms: {
      principalFen: need.amountFen,
      nominalAnnual: changes.nominalAnnual ?? route.highNominalAnnual,
      termMonths,
      method: changes.method ?? (termMonths <= 12 ? 'interestOnly' : 'levelInstalment'),
      drawOn: changes.drawOn ?? need.neededOn,
      dayCount: changes.dayCount ?? 'monthlyRate',
      upfrontFeeFen: changes.upfrontFeeFen ?? 0,
    },
  };
}

/** A rate that courts would not support between private people, by the contract or with all costs. */
function remarkOnCap({ terms, cost }: Schedule, lpr: LprPack, speaker: Speaker): Sentence[] {
  const inForce = readLpr(lpr, terms.drawOn, speaker);
  const { privateLendingCapNominalAnnual: cap, quotedOn } = inForce;
  if (cap === null || quotedOn === null) return [];
  const line = speaker.text(inForce.latestKnown ? 'loans.plan.capLatestKnown' : 'loans.plan.capInForce', {
    cap: formatPercent(cap),
    quotedOn,
  });
  if (terms.nominalAnnual >= cap)
    return [speaker.say('loans.plan.overCap', { rate: formatPercent(terms.nominalAnnual), line })];
  if (cost.effectiveAnnual !== null && cost.effectiveAnnual >= cap)
    return [speaker.say('loans.plan.costOverCap', { rate: formatPercent(cost.effectiveAnnual), line })];
  return [];
}

function remarkOn(plan: Plan, need: Need, route: PlanRoute, speaker: Speaker): Sentence[] {
  const { terms } = plan;
  const remarks: Sentence[] = [];
  if (plan.rateFrom === 'survey') {
    remarks.push(
      route.lowNominalAnnual === route.highNominalAnnual
        ? speaker.say('loans.plan.surveyRate', { rate: terms.nominalAnnual })
        : speaker.say('loans.plan.surveyRange', {
            low: route.lowNominalAnnual,
            high: route.highNominalAnnual,
          }),
    );
    if (terms.upfrontFeeFen > 0) remarks.push(speaker.say('loans.plan.feeOnSurvey'));
  }
  if (terms.termMonths !== need.termMonths) {
    remarks.push(speaker.say('loans.plan.otherTerm', { plan: terms.termMonths, need: need.termMonths }));
  }
  if (terms.drawOn > need.neededOn) {
    remarks.push(speaker.say('loans.plan.drawnLate', { drawOn: terms.drawOn, neededOn: need.neededOn }));
  }
  if (terms.upfrontFeeFen >= terms.principalFen) remarks.push(speaker.say('loans.plan.feeTakesAll'));
  return remarks;
}
