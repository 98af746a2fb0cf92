import { z } from 'zod';
import type { StatementsPack } from '../books/charts.ts';
import type { StatementBooks } from '../books/compute-statement.ts';
import { plainName } from '../books/plain-name.ts';
import { addMonthsToMonth, type Month } from '../dates.ts';
import type { Speaker } from '../messages/format.ts';
import type { Sentence } from '../schemas.ts';
import type { Ratio } from './contract.ts';
import {
  type AmountKey,
  chooseSpan,
  type RatioAmount,
  type RatioFigures,
  ratioPeriods,
  readRatioFigures,
} from './ratio-figures.ts';
import { ratioIds } from './ratio-ids.ts';
import { type RatioSpec, ratioSpecs } from './ratio-specs.ts';

const textSchema = z.object({ zh: z.string(), en: z.string() });

/** `resources/books/ratios.json`: what is said of ratios elsewhere; hints, never pass marks. */
export const ratiosPackSchema = z.object({
  source: textSchema,
  hints: z.array(
    z.object({
      ratio: z.enum(ratioIds),
      bound: z.enum(['atLeast', 'atMost']),
      value: z.number(),
      /** `weak`: pages without authority; `definition`: what the ratio means at this value. */
      status: z.enum(['weak', 'definition']),
      text: textSchema,
      source: textSchema,
    }),
  ),
});
export type RatiosPack = z.infer<typeof ratiosPackSchema>;

/** What ratios are made from: the books, what is said of ratios, and which parties' loans rank behind other debts. */
export interface RatioInput {
  readonly from: StatementBooks;
  readonly hints: RatiosPack['hints'];
  readonly isSubordinated: (partyId: number) => boolean;
}

type RatioValue = Ratio['values'][number];

/**
 * The ratios of up to three periods that end in the same month of the year, the worst first.
 *
 * @param month the last month of the newest period
 */
export function makeRatios(
  speaker: Speaker,
  input: RatioInput,
  month: Month,
): { month: Month; periods: string[]; ratios: Ratio[] } {
  const periods = readPeriods(input, month);
  const shown = periods.slice(0, ratioPeriods);
  const ratios = ratioSpecs.map((spec) => {
    const values = shown.map((figures, index) =>
      makeValue(speaker, input.from.pack, spec, figures, periods[index + 1] ?? null),
    );
    return tellRatio(speaker, input, spec, values);
  });
  return {
    month,
    periods: shown.map((figures) => namePeriod(speaker, figures)),
    ratios: ratios.sort((a, b) => b.concern - a.concern || Number(isEmpty(a)) - Number(isEmpty(b))),
  };
}

const isEmpty = ({ values }: Ratio): boolean => values.every(({ value }) => value === null);

/** Periods of one length, newest first, as far back without a gap as the books go; one more than is shown, for growth. */
function readPeriods({ from, isSubordinated }: RatioInput, month: Month): RatioFigures[] {
  const span = chooseSpan(from, month) ?? 'yearToDate';
  const periods: RatioFigures[] = [];
  for (let back = 0; back <= ratioPeriods; back += 1) {
    const to = addMonthsToMonth(month, -12 * back);
    const figures = readRatioFigures(from, span, to, isSubordinated);
    if (!figures) break;
    periods.push(figures);
  }
  return periods;
}

/** @example 2026-10 of the last twelve months: `2025-11 至 2026-10（十二个月）` */
function namePeriod(speaker: Speaker, { span, from, to }: RatioFigures): string {
  return speaker.text(`ratios.period.${span}`, { from, to, year: to.slice(0, 4) });
}

function makeValue(
  speaker: Speaker,
  pack: StatementsPack,
  spec: RatioSpec,
  now: RatioFigures,
  earlier: RatioFigures | null,
): RatioValue {
  const { needs, needsEarlier = [] } = spec;
  const asked = [
    ...needs.map((key) => ({ key, amount: now.amountOf(key) })),
    ...needsEarlier.map((key) => ({ key, amount: earlier?.amountOf(key) ?? null })),
  ];
  const inputs = asked.flatMap(({ key, amount }) =>
    amount && !isAbsent(amount) ? [tellInput(speaker, pack, key, amount)] : [],
  );
  const period = namePeriod(speaker, now);
  const empty = (why: Sentence): RatioValue => ({ period, value: null, withSubordinated: null, inputs, why });
  if (needsEarlier.length > 0 && !earlier) return empty(speaker.say('ratios.why.noEarlier'));
  const missing = asked.find(({ amount }) => amount?.fen === null || amount === null);
  if (missing) return empty(sayMissing(speaker, pack, missing.key, missing.amount));
  const plain = compute(spec, now, earlier, false);
  if (plain === null) return empty(speaker.say('ratios.why.notAboveZero'));
  const both = now.subordinatedFen > 0 ? compute(spec, now, earlier, true) : null;
  return { period, value: plain, withSubordinated: both === plain ? null : both, inputs, why: null };
}

const isAbsent = ({ statement, line, fen }: RatioAmount): boolean =>
  statement !== null && line === 0 && fen === 0;

/** @param asEquity with subordinated loans of owners counted as equity */
function compute(
  spec: RatioSpec,
  now: RatioFigures,
  earlier: RatioFigures | null,
  asEquity: boolean,
): number | null {
  const read = (figures: RatioFigures | null) => (key: AmountKey) =>
    (figures?.amountOf(key).fen ?? 0) + (figures && asEquity ? movedBySubordination(figures, key) : 0);
  const [amounts, before] = [read(now), read(earlier)];
  const under = spec.under(amounts, before);
  if (under <= 0) return null;
  const value = (spec.over(amounts, before) / under) * (spec.inDays ? now.days : 1);
  return Math.round(value * 1e6) / 1e6 + 0;
}

function movedBySubordination(
  { subordinatedFen, subordinatedOpeningFen }: RatioFigures,
  key: AmountKey,
): number {
  switch (key) {
    case 'closing.currentLiabilities':
    case 'closing.totalLiabilities':
      return -subordinatedFen;
    case 'closing.equity':
      return subordinatedFen;
    case 'opening.equity':
      return subordinatedOpeningFen;
    default:
      return 0;
  }
}

function nameAmount(
  speaker: Speaker,
  pack: StatementsPack,
  key: AmountKey,
  { statement, line }: RatioAmount,
): string {
  if (key === 'other.depreciation' || key === 'other.principalPaid' || key === 'other.interestPaid')
    return speaker.text(`ratios.amount.${key}`);
  const found = statement && pack.statements[statement].lines.find((each) => each.line === line);
  return plainName({ name: found ? found.name[speaker.language] : '' });
}

function tellInput(
  speaker: Speaker,
  pack: StatementsPack,
  key: AmountKey,
  amount: RatioAmount,
): RatioValue['inputs'][number] {
  const { statement, line, month, fen } = amount;
  const from =
    statement === null
      ? speaker.text(`ratios.from.${key === 'other.depreciation' ? 'accounts' : 'flows'}`, { month })
      : speaker.text('ratios.from.line', {
          title: pack.statements[statement].title[speaker.language],
          line,
          month,
        });
  return { name: nameAmount(speaker, pack, key, amount), amountFen: fen, from };
}

function sayMissing(
  speaker: Speaker,
  pack: StatementsPack,
  key: AmountKey,
  amount: RatioAmount | null,
): Sentence {
  const name = amount ? nameAmount(speaker, pack, key, amount) : '';
  const isCash = key.startsWith('flow.') || key === 'other.principalPaid' || key === 'other.interestPaid';
  if (isCash) return speaker.say('ratios.why.noFlows', { name });
  return speaker.say(key.startsWith('opening.') ? 'ratios.why.noOpening' : 'ratios.why.noAmount', {
    name,
    month: amount?.month ?? '',
  });
}

function tellRatio(speaker: Speaker, { hints }: RatioInput, spec: RatioSpec, values: RatioValue[]): Ratio {
  const { id, group, unit, acts } = spec;
  const { language } = speaker;
  const hint = hints.find(({ ratio }) => ratio === id);
  return {
    id,
    group,
    name: speaker.text(`ratios.name.${id}`),
    formula: speaker.text(`ratios.formula.${id}`),
    unit,
    values,
    hint: hint
      ? {
          text: hint.text[language],
          source: { id: `ratios.${id}`, text: hint.source[language], year: null, sample: null },
        }
      : null,
    concern: concernOf(spec, hint, values),
    movedBy: acts.map((act) => speaker.say(`ratios.act.${act}`)),
  };
}

/** How far the newest value is on the wrong side of the hint, or behind the period before; the larger of the two. */
function concernOf(
  { better }: RatioSpec,
  hint: RatiosPack['hints'][number] | undefined,
  [now, earlier]: readonly RatioValue[],
): number {
  const value = now?.value ?? null;
  if (value === null) return 0;
  const past = hint ? (hint.bound === 'atLeast' ? hint.value - value : value - hint.value) : 0;
  const before = earlier?.value ?? null;
  const behind =
    before === null || better === null
      ? 0
      : (better === 'up' ? before - value : value - before) / Math.max(Math.abs(before), 0.01);
  const far = past / Math.max(Math.abs(hint?.value ?? 0), 0.1);
  return Math.round(Math.max(0, far, behind) * 1e4) / 1e4;
}
