import type { Speaker } from '../../messages/format.ts';
import type { Source } from '../../schemas.ts';
import type { Block, PackInput, PartState } from '../model.ts';
import { text } from '../say.ts';

export function buildNoteBlocks(input: PackInput, parts: readonly PartState[]): Block[] {
  const { speaker, journal } = input;
  const lacking = parts.filter((part) => !part.ready);
  return [
    { kind: 'heading', text: speaker.text('pack.notes.missing') },
    ...(lacking.length === 0
      ? [text(speaker.text('pack.notes.noneMissing'))]
      : lacking.map((part) => text(part.sentence.text, 'bullet'))),
    { kind: 'heading', text: speaker.text('pack.notes.rules') },
    text(speaker.text('pack.notes.rates'), 'bullet'),
    text(speaker.text('pack.notes.rounding'), 'bullet'),
    { kind: 'heading', text: speaker.text('pack.notes.sources') },
    ...listSources(input).map((source) => text(saySource(speaker, source), 'bullet')),
    text(speaker.text('pack.notes.trace', journal), 'note'),
    text(speaker.text('pack.disclaimer'), 'note'),
  ];
}

/** Every source a figure of the pack rests on, once each, in the order of the pack. */
function listSources({
  classification,
  balanceSheet,
  incomeStatement,
  runway,
  plan,
  checklist,
}: PackInput): Source[] {
  const all = [
    classification.sizeSource,
    balanceSheet?.source ?? null,
    incomeStatement?.source ?? null,
    runway.bandsSource,
    plan.rateSource,
    checklist.source,
  ].filter((source) => source !== null);
  return all.filter((source, index) => all.findIndex((other) => other.text === source.text) === index);
}

/** The source with its year and sample, where its text does not name them already. */
function saySource(speaker: Speaker, { text: content, year, sample }: Source): string {
  if (year !== null && content.includes(String(year))) return content;
  if (year !== null && sample !== null)
    return speaker.text('pack.notes.sourceSample', { text: content, year, sample });
  return year === null ? content : speaker.text('pack.notes.sourceYear', { text: content, year });
}
