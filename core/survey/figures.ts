import { z } from 'zod';
import type { Speaker } from '../messages/format.ts';
import type { Source } from '../schemas.ts';
import type { SurveyFigure } from './contract.ts';

const bilingual = z.object({ zh: z.string(), en: z.string() });

const packedFigureSchema = z.object({
  id: z.string(),
  statement: bilingual,
  value: z.union([z.number(), z.string(), bilingual]).nullable(),
  unit: bilingual,
  population: z.union([z.number(), bilingual]),
  location: bilingual,
  count: z.int().nullable(),
  recomputes: z.boolean().nullable(),
  note: bilingual.nullable(),
});

/** `resources/survey/figures.json`: the survey of 2020 as published, with what its own arithmetic says. */
export const surveyPackSchema = z.object({
  source: z.object({ id: z.string(), year: z.int(), sample: z.int(), text: bilingual }),
  figures: z.array(packedFigureSchema),
  /** Table 2, in its order; `room` is where the app helps. */
  problems: z.array(z.object({ id: z.string(), figure: z.string(), room: z.string().nullable() })),
  /** Table 4: the figure of the share, the figure of the cost, and that cost as fractions. */
  channels: z.array(
    z.object({
      id: z.string(),
      share: z.string(),
      cost: z.string(),
      name: bilingual,
      lowNominalAnnual: z.number(),
      highNominalAnnual: z.number(),
    }),
  ),
});
export type SurveyPack = z.infer<typeof surveyPackSchema>;
type PackedFigure = z.infer<typeof packedFigureSchema>;

/** One row of Table 2. */
export interface SurveyProblem {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly room: string | null;
  readonly source: Source;
}

/** One row of Table 4; the cost as printed and as fractions of one, a year. */
export interface SurveyChannel {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly share: number;
  readonly costText: string;
  readonly lowNominalAnnual: number;
  readonly highNominalAnnual: number;
  readonly source: Source;
  readonly note: string | null;
}

/** The survey as a whole, as a source. */
export function sourceOfSurvey({ source }: SurveyPack, speaker: Speaker): Source {
  return { id: source.id, text: source.text[speaker.language], year: source.year, sample: source.sample };
}

/**
 * One figure of the survey as a source: where it stands, its year, and how many answered.
 *
 * @param id the figure's id in the data pack
 * @example surveySource(pack, speaker, 't4c-1') // …表4, 2020, 205
 */
export function surveySource(pack: SurveyPack, speaker: Speaker, id: string): Source {
  const { location, population } = packedFigure(pack, id);
  const where = location[speaker.language];
  return {
    id,
    text: speaker.text('survey.source', { survey: pack.source.text[speaker.language], where }),
    year: pack.source.year,
    sample: typeof population === 'number' ? population : null,
  };
}

/** A figure in the language of the call. */
export function surveyFigure(pack: SurveyPack, speaker: Speaker, id: string): SurveyFigure {
  const { language } = speaker;
  const { statement, value, unit, population, location, note, ...rest } = packedFigure(pack, id);
  return {
    ...rest,
    statement: statement[language],
    value: value !== null && typeof value === 'object' ? value[language] : value,
    unit: unit[language],
    population: typeof population === 'object' ? population[language] : population,
    location: location[language],
    note: note?.[language] ?? null,
  };
}

/** The figures named, in the order of the paper; all of them when none is named. */
export function listFigures(pack: SurveyPack, speaker: Speaker, ids?: readonly string[]): SurveyFigure[] {
  return pack.figures
    .filter(({ id }) => ids === undefined || ids.includes(id))
    .map(({ id }) => surveyFigure(pack, speaker, id));
}

/** The eight problems of Table 2, highest composite score first. */
export function listProblems(pack: SurveyPack, speaker: Speaker): SurveyProblem[] {
  return pack.problems.map(({ id, figure, room }) => ({
    id,
    name: surveyFigure(pack, speaker, figure).statement,
    score: surveyNumber(pack, figure),
    room,
    source: surveySource(pack, speaker, figure),
  }));
}

/** The five channels of Table 4. */
export function listChannels(pack: SurveyPack, speaker: Speaker): SurveyChannel[] {
  return pack.channels.map((channel) => readChannel(pack, speaker, channel));
}

/** One channel of Table 4 by its id. */
export function surveyChannel(pack: SurveyPack, speaker: Speaker, id: string): SurveyChannel {
  const channel = pack.channels.find((candidate) => candidate.id === id);
  if (!channel) throw new Error(`the survey has no channel ${id}`);
  return readChannel(pack, speaker, channel);
}

/** A figure that was published as a number. */
export function surveyNumber(pack: SurveyPack, id: string): number {
  const { value } = packedFigure(pack, id);
  if (typeof value !== 'number') throw new Error(`the survey figure ${id} is not a number`);
  return value;
}

function readChannel(
  pack: SurveyPack,
  speaker: Speaker,
  channel: SurveyPack['channels'][number],
): SurveyChannel {
  const cost = surveyFigure(pack, speaker, channel.cost);
  return {
    id: channel.id,
    name: channel.name[speaker.language],
    count: packedFigure(pack, channel.share).count ?? 0,
    share: surveyNumber(pack, channel.share) / 100,
    costText: String(cost.value),
    lowNominalAnnual: channel.lowNominalAnnual,
    highNominalAnnual: channel.highNominalAnnual,
    source: surveySource(pack, speaker, channel.cost),
    note: cost.note,
  };
}

function packedFigure(pack: SurveyPack, id: string): PackedFigure {
  const figure = pack.figures.find((candidate) => candidate.id === id);
  if (!figure) throw new Error(`the survey has no figure ${id}`);
  return figure;
}
