import type { Speaker } from '../messages/format.ts';
import { formatPercent } from '../money.ts';
import type { Sentence } from '../schemas.ts';
import { type SurveyPack, surveyFigure, surveySource } from '../survey/figures.ts';
import type { Need } from './contract.ts';

const tenThousandYuan = 10_000_00;
/** The bands of Table 1 in fen; the paper does not say on which side a boundary falls, taken as the upper band. */
const amountBands = [
  { figure: 't1-1', below: 10 * tenThousandYuan },
  { figure: 't1-2', below: 100 * tenThousandYuan },
  { figure: 't1-3', below: 500 * tenThousandYuan },
  { figure: 't1-4', below: Number.POSITIVE_INFINITY },
];

/** The survey's answers to what the need states, each with year, place and how many were asked. */
export function listBenchmarks(need: Need, survey: SurveyPack, speaker: Speaker): Sentence[] {
  const band = amountBands.find(({ below }) => need.amountFen < below)?.figure ?? 't1-4';
  return [
    sayShare(band, 'needs.benchmark.amount', survey, speaker),
    sayShare('term-1', 'needs.benchmark.term', survey, speaker),
    sayShare('cost-1', 'needs.benchmark.cost', survey, speaker),
    ...(need.maxNominalAnnual === null
      ? []
      : [speaker.say('needs.benchmark.ownCost', { rate: formatPercent(need.maxNominalAnnual) })]),
    sayShare('wait-1', 'needs.benchmark.wait', survey, speaker),
    sayShare(need.pledges.length === 0 ? 't3-3' : 't3-4', 'needs.benchmark.pledge', survey, speaker),
  ];
}

type BenchmarkKey =
  | 'needs.benchmark.amount'
  | 'needs.benchmark.term'
  | 'needs.benchmark.cost'
  | 'needs.benchmark.wait'
  | 'needs.benchmark.pledge';

function sayShare(id: string, key: BenchmarkKey, survey: SurveyPack, speaker: Speaker): Sentence {
  const figure = surveyFigure(survey, speaker, id);
  const source = surveySource(survey, speaker, id);
  return speaker.say(key, {
    statement: figure.statement,
    share: Number(figure.value).toFixed(2),
    sample: source.sample ?? 0,
    source: source.text,
  });
}
