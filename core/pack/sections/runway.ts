import type { Speaker } from '../../messages/format.ts';
import { formatFen, formatPercent, formatWan } from '../../money.ts';
import type { Runway } from '../../runway/contract.ts';
import type { Block, CashChart, Cell, Column, PackInput } from '../model.ts';
import { fact, sayYuan, text } from '../say.ts';

/** How many month-and-cash pairs of the projection stand side by side. */
const pairs = 3;

export function buildRunwayBlocks({ speaker, runway }: PackInput): Block[] {
  if (runway.state === 'noData') return [];
  const chart = buildCashChart(speaker, runway);
  return [
    text(runway.sentence.text, 'lead'),
    { kind: 'facts', facts: buildFacts(speaker, runway) },
    ...(chart ? ([{ kind: 'chart', chart }] as Block[]) : []),
    ...buildHistory(speaker, runway),
    ...buildProjection(speaker, runway),
    { kind: 'heading', text: speaker.text('pack.runway.why') },
    ...runway.why.map((sentence) => text(sentence.text, 'bullet')),
    ...buildBands(speaker, runway),
  ];
}

function buildFacts(speaker: Speaker, runway: Runway) {
  const yuan = (fen: number | null) => (fen === null ? null : sayYuan(speaker, fen));
  const none = speaker.text('pack.none');
  return [
    fact(speaker, speaker.text('pack.runway.cash'), yuan(runway.cashFen)),
    fact(speaker, speaker.text('pack.runway.asOf'), runway.asOf ?? none),
    fact(speaker, speaker.text('pack.runway.burn'), yuan(runway.burnPerMonthFen) ?? none),
    fact(
      speaker,
      speaker.text('pack.runway.months'),
      runway.months === null ? none : speaker.text('pack.months', { months: runway.months }),
    ),
    fact(
      speaker,
      speaker.text(runway.stale ? 'pack.runway.cashOutOnThen' : 'pack.runway.cashOutOn'),
      runway.cashOutOn ?? none,
    ),
    fact(speaker, speaker.text('pack.runway.buffer'), yuan(runway.settings.bufferFen)),
    fact(speaker, speaker.text('pack.runway.restricted'), yuan(runway.restrictedFen)),
  ];
}

/** The cash line: what the statements show, then the projection; null where there are not two months to join. */
function buildCashChart(speaker: Speaker, runway: Runway): CashChart | null {
  const known = runway.history.flatMap(({ month, closingFen }) =>
    closingFen === null ? [] : [{ month, closingFen, projected: false }],
  );
  const lastKnown = known.at(-1)?.month ?? '';
  const ahead = runway.projection
    .filter((point) => point.month > lastKnown)
    .map(({ month, closingFen }) => ({ month, closingFen, projected: true }));
  const points = [...known, ...ahead];
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return null;
  const day = runway.cashOutOn;
  return {
    title: speaker.text('pack.chart.title'),
    points,
    bufferFen: runway.settings.bufferFen,
    cashOut: day
      ? {
          day,
          label: speaker.text(runway.stale ? 'pack.chart.cashOutThen' : 'pack.chart.cashOut', { day }),
        }
      : null,
    labels: {
      history: speaker.text('pack.chart.history'),
      projection: speaker.text('pack.chart.projection'),
      buffer: speaker.text('pack.chart.buffer'),
    },
    alternative: speaker.text('pack.chart.alternative', {
      from: first.month,
      first: formatWan(first.closingFen),
      to: last.month,
      last: formatWan(last.closingFen),
      end: day
        ? speaker.text(runway.stale ? 'pack.chart.alternativeEndThen' : 'pack.chart.alternativeEnd', { day })
        : '',
    }),
  };
}

const money = (head: string): Column => ({ head, align: 'right', width: { share: 1 } });
const month = (speaker: Speaker): Column => ({
  head: speaker.text('pack.runway.month'),
  align: 'left',
  width: { share: 0.8 },
});

function buildHistory(speaker: Speaker, runway: Runway): Block[] {
  if (runway.history.length === 0) return [];
  const used = (entry: Runway['history'][number]) => {
    if (!entry.complete) return speaker.text('pack.runway.partly');
    return entry.used ? speaker.text('pack.runway.yes') : '';
  };
  return [
    { kind: 'heading', text: speaker.text('pack.runway.history'), note: speaker.text('pack.unitYuan') },
    {
      kind: 'table',
      density: 'compact',
      columns: [
        month(speaker),
        money(speaker.text('pack.runway.in')),
        money(speaker.text('pack.runway.out')),
        money(speaker.text('pack.runway.net')),
        money(speaker.text('pack.runway.closing')),
        { head: speaker.text('pack.runway.used'), align: 'centre', width: { share: 0.8 } },
      ],
      rows: runway.history.map((entry) => [
        { text: entry.month },
        { text: formatFen(entry.moneyInFen) },
        { text: formatFen(entry.moneyOutFen) },
        { text: formatFen(entry.netFen) },
        { text: entry.closingFen === null ? speaker.text('pack.none') : formatFen(entry.closingFen) },
        { text: used(entry) },
      ]),
    },
  ];
}

function buildProjection(speaker: Speaker, { projection, stale }: Runway): Block[] {
  if (projection.length === 0) return [];
  const rowCount = Math.ceil(projection.length / pairs);
  const cells = (row: number): Cell[] =>
    Array.from({ length: pairs }, (_, pair) => projection[pair * rowCount + row]).flatMap((point) => [
      { text: point?.month ?? '' },
      { text: point ? formatFen(point.closingFen) : '' },
    ]);
  return [
    {
      kind: 'heading',
      text: speaker.text(stale ? 'pack.runway.projectionThen' : 'pack.runway.projection'),
      note: speaker.text('pack.unitYuan'),
    },
    {
      kind: 'table',
      density: 'compact',
      columns: Array.from({ length: pairs }, () => [
        month(speaker),
        money(speaker.text('pack.runway.closing')),
      ]).flat(),
      rows: Array.from({ length: rowCount }, (_, row) => cells(row)),
    },
  ];
}

function buildBands(speaker: Speaker, { bands }: Runway): Block[] {
  if (bands.length === 0) return [];
  return [
    { kind: 'heading', text: speaker.text('pack.runway.bands') },
    ...bands.map((band) => {
      const data = { label: band.label, share: formatPercent(band.share) };
      const key = band.here ? 'pack.runway.bandHere' : 'pack.runway.band';
      return text(speaker.text(key, data), 'bullet');
    }),
  ];
}
