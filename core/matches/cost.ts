import { Decimal } from 'decimal.js';
import type { z } from 'zod';
import type { Day } from '../dates.ts';
import type { Speaker } from '../messages/format.ts';
import { roundFen } from '../money.ts';
import type { Need } from '../needs/contract.ts';
import { type SurveyPack, surveyChannel } from '../survey/figures.ts';
import type { OfficialAverages, Route } from './catalogue.ts';
import type { routeViewSchema, surveyedCostSchema } from './contract.ts';

export type SurveyedCost = z.output<typeof surveyedCostSchema>;
export type TodayAverage = NonNullable<z.output<typeof routeViewSchema>['todayAverage']>;

/**
 * The money a simple yearly rate costs on a need, all of it in use to the end of the term.
 *
 * @returns fen, half-up
 * @example simpleCost({ amountFen: 800_000_00, termMonths: 12 }, 0.0594) // 47_520_00
 */
export function simpleCost(need: Pick<Need, 'amountFen' | 'termMonths'>, nominalAnnual: number): number {
  return roundFen(new Decimal(need.amountFen).times(nominalAnnual).times(need.termMonths).div(12));
}

/** What a route cost in the survey, for this need: the channel's own figure or the nearest one, which is said. */
export function surveyCost(
  route: Route,
  need: Need | null,
  survey: SurveyPack,
  speaker: Speaker,
): SurveyedCost {
  const channel = surveyChannel(survey, speaker, route.cost.channel);
  const { lowNominalAnnual, highNominalAnnual, source } = channel;
  const money = need && {
    low: simpleCost(need, lowNominalAnnual),
    high: simpleCost(need, highNominalAnnual),
  };
  const parts = [
    speaker.text(`matches.cost.${route.cost.closeness}`, {
      channel: channel.name,
      cost: channel.costText,
      sample: speaker.text('matches.cost.sample', { sample: channel.count }),
      year: source.year ?? 0,
    }),
    ...(need && money
      ? [
          speaker.text('matches.cost.money', {
            amountFen: need.amountFen,
            months: need.termMonths,
            lowFen: money.low,
            highFen: money.high,
          }),
        ]
      : []),
    speaker.text('matches.cost.caveat'),
  ];
  return {
    lowNominalAnnual,
    highNominalAnnual,
    lowCostFen: money?.low ?? null,
    highCostFen: money?.high ?? null,
    closeness: route.cost.closeness,
    source,
    sentence: speaker.say('matches.cost.said', { parts }),
  };
}

/** Today's official dated average beside it, where the route has one. */
export function officialAverage(
  route: Route,
  need: Need | null,
  { averages }: OfficialAverages,
  today: Day,
  speaker: Speaker,
): TodayAverage | null {
  const average = averages.find(({ id }) => id === route.todayAverage);
  if (!average) return null;
  const text = average.text[speaker.language];
  const checkAgain = average.expires !== null && today > average.expires;
  return {
    nominalAnnual: average.nominalAnnual,
    costFen: need && simpleCost(need, average.nominalAnnual),
    source: {
      id: average.id,
      text: checkAgain ? speaker.text('matches.average.checkAgain', { text }) : text,
      year: Number(average.publishedOn.slice(0, 4)),
      sample: null,
    },
    checkAgain,
  };
}
