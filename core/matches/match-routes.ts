import type { z } from 'zod';
import { type Day, daysBetween } from '../dates.ts';
import { type LprPack, readLpr } from '../loans/lpr.ts';
import type { Speaker } from '../messages/format.ts';
import { formatPercent } from '../money.ts';
import type { Need } from '../needs/contract.ts';
import { readSubmitOn } from '../needs/submit-day.ts';
import type { Sentence, Source } from '../schemas.ts';
import { type SurveyPack, surveyChannel, surveySource } from '../survey/figures.ts';
import type { Catalogue, OfficialAverages, Route } from './catalogue.ts';
import type { matchesViewSchema, RequirementReading, RouteView, Verdict } from './contract.ts';
import { officialAverage, simpleCost, surveyCost } from './cost.ts';
import { joinVerdicts, readRule } from './evaluate.ts';
import { type FirmFacts, formatFact } from './facts.ts';

export type MatchesView = z.output<typeof matchesViewSchema>;

/** The data packs that matching reads. */
export interface MatchPacks {
  readonly catalogue: Catalogue;
  readonly averages: OfficialAverages;
  readonly survey: SurveyPack;
  readonly lpr: LprPack;
}

/** The firm as matching sees it. */
export interface MatchInput {
  readonly facts: FirmFacts;
  readonly need: Need | null;
  readonly chosen: string | null;
  readonly today: Day;
}

const order: readonly Verdict[] = ['mayFit', 'unknown', 'notYet'];

/**
 * Every route of the catalogue read against a firm: first what may fit, then what cannot be told yet, then what does
 * not fit yet; within each by the cost as surveyed, else in the catalogue's order. Private lending is the warning
 * line beside them, at four times the one-year LPR of today.
 */
export function matchRoutes(input: MatchInput, packs: MatchPacks, speaker: Speaker): MatchesView {
  const routes = packs.catalogue.routes
    .map((route) => viewRoute(route, input, packs, speaker))
    .sort(
      (a, b) =>
        order.indexOf(a.verdict) - order.indexOf(b.verdict) ||
        (a.cost?.lowNominalAnnual ?? 0) - (b.cost?.lowNominalAnnual ?? 0) ||
        (a.cost?.highNominalAnnual ?? 0) - (b.cost?.highNominalAnnual ?? 0),
    );
  const count = (verdict: Verdict) => routes.filter((route) => route.verdict === verdict).length;
  const counts = { mayFit: count('mayFit'), notYet: count('notYet'), unknown: count('unknown') };
  return {
    sentence: speaker.say(input.need ? 'matches.summary' : 'matches.summaryNoNeed', counts),
    routes,
    counts,
    privateLending: viewPrivateLending(input, packs, speaker),
    disclaimer: speaker.text('matches.disclaimer'),
  };
}

/** One route with every requirement, its cost for the need, and the days it takes. */
export function viewRoute(route: Route, input: MatchInput, packs: MatchPacks, speaker: Speaker): RouteView {
  const { facts, need, today } = input;
  const requirements = route.rules.map((rule) => readRule(rule, facts, today, speaker));
  const verdict = joinVerdicts(requirements.map((reading) => reading.verdict));
  const days = route.days && {
    low: route.days.low,
    high: route.days.high,
    closeness: route.days.closeness,
    source: surveySource(packs.survey, speaker, route.days.figure),
    sentence: speaker.say(route.days.closeness === 'same' ? 'matches.days.pilot' : 'matches.days.before', {
      days: route.days.high,
    }),
  };
  return {
    route: route.id,
    name: route.name[speaker.language],
    family: route.family,
    summary: route.summary[speaker.language],
    verdict,
    sentence: sayVerdict(verdict, route, requirements, speaker),
    requirements,
    cost: surveyCost(route, need, packs.survey, speaker),
    todayAverage: officialAverage(route, need, packs.averages, today, speaker),
    days,
    slackDays:
      need && days && need.neededOn >= today
        ? daysBetween(readSubmitOn(need, today), need.neededOn) - days.high
        : null,
    notes: [
      speaker.text('matches.gate'),
      ...route.notes.map((note) => note[speaker.language]),
      ...listHints(route, facts, speaker),
    ],
    source: routeSource(route, speaker),
    chosen: route.id === input.chosen,
  };
}

/** Where a route's description comes from. */
export function routeSource(route: Route, speaker: Speaker): Source {
  const { id, text, year } = route.source;
  return { id, text: text[speaker.language], year, sample: null };
}

function sayVerdict(
  verdict: Verdict,
  route: Route,
  readings: readonly RequirementReading[],
  speaker: Speaker,
): Sentence {
  const those = readings.filter((reading) => reading.verdict === verdict);
  const asks = route.rules.find(({ id }) => id === those[0]?.ruleId)?.asks[speaker.language] ?? '';
  const first = speaker.text('matches.route.first', { asks, reading: those[0]?.reading.text ?? '' });
  switch (verdict) {
    case 'mayFit':
      return speaker.say('matches.route.mayFit', { count: readings.length });
    case 'unknown':
      return speaker.say('matches.route.unknown', { unknown: those.length, first });
    case 'notYet': {
      const days = those.map(({ earliestOn }) => earliestOn);
      const earliest = days.every((day) => day !== null) ? days.sort().at(-1) : undefined;
      if (earliest === undefined) return speaker.say('matches.route.notYet', { failed: those.length, first });
      return speaker.say('matches.route.notYetUntil', { failed: those.length, first, earliest });
    }
  }
}

function listHints(route: Route, facts: FirmFacts, speaker: Speaker): string[] {
  return route.hints.flatMap((hint) => {
    if (hint === 'liabilityRatio') {
      const { value, asOf } = facts.liabilityRatio;
      if (value === null) return [];
      const said = { ratio: formatFact('liabilityRatio', value, speaker), asOf: asOf ?? '' };
      return [speaker.text('matches.hint.liabilityRatio', said)];
    }
    const amount = facts.needAmountFen.value;
    const revenue = facts.annualRevenueFen.value;
    if (typeof amount !== 'number' || typeof revenue !== 'number' || revenue <= 0) return [];
    return [speaker.text('matches.hint.salesShare', { share: formatPercent(amount / revenue, 0) })];
  });
}

function viewPrivateLending(
  { need, today }: MatchInput,
  packs: MatchPacks,
  speaker: Speaker,
): MatchesView['privateLending'] {
  const surveyed = surveyChannel(packs.survey, speaker, 'privateLending');
  const lpr = readLpr(packs.lpr, today, speaker);
  const cap = lpr.privateLendingCapNominalAnnual;
  const surveyedText = formatPercent(surveyed.lowNominalAnnual);
  return {
    capNominalAnnual: cap,
    capCostFen: need && cap !== null ? simpleCost(need, cap) : null,
    surveyedNominalAnnual: surveyed.lowNominalAnnual,
    sentence:
      cap === null
        ? speaker.say('matches.private.noCap', { surveyed: surveyedText })
        : speaker.say(lpr.latestKnown ? 'matches.private.lineLatestKnown' : 'matches.private.line', {
            cap: formatPercent(cap),
            surveyed: surveyedText,
            oneYear: formatPercent(lpr.oneYearNominalAnnual ?? 0),
            quotedOn: lpr.quotedOn ?? '',
          }),
    source: surveyed.source,
  };
}
