import type { EChartsCoreOption } from 'echarts/core';
import type { OutputOf } from '../../../core/contract.ts';
import type { Speaker } from '../../../core/messages/format.ts';

type Runway = OutputOf<'runway.getRunway'>;

const palettes = {
  light: {
    ink: '#1B2A41',
    quiet: '#5A6472',
    line: '#E1E3E6',
    bad: '#B92F26',
    band: 'rgba(184,122,0,0.14)',
    amber: '#7A5200',
    moneyIn: '#7FB8A8',
    moneyOut: '#B9C0CA',
    paper: '#FAFAF8',
  },
  dark: {
    ink: '#E6E9EF',
    quiet: '#A7B0BF',
    line: '#2C343F',
    bad: '#FF8A7E',
    band: 'rgba(224,166,58,0.18)',
    amber: '#E0A63A',
    moneyIn: '#3B8872',
    moneyOut: '#56617180',
    paper: '#14181F',
  },
} as const;
type Palette = (typeof palettes)['light' | 'dark'];
const fontFamily = '"PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC","Rongbei Sans",sans-serif';

const wan = (fen: number) => fen / 1_000_000;

/**
 * What the chart shows, in 万元: month-end cash with zero, the buffer and the day it runs out; under it, in the large
 * one, what came in (up) and went out (down).
 */
export function makeRunwayOption(
  runway: Runway,
  text: Speaker['text'],
  theme: 'light' | 'dark',
  isSmall: boolean,
): EChartsCoreOption {
  const colour = palettes[theme];
  const months = [...new Set([...runway.history, ...runway.projection].map(({ month }) => month))];
  const side = { left: labelRoom(runway), right: 24 };
  const monthAxis = { type: 'category', data: months, axisTick: { show: false } };
  const amounts = {
    type: 'value',
    nameTextStyle: { color: colour.quiet, align: 'left' },
    nameGap: 10,
    axisLabel: { color: colour.quiet },
    splitLine: { lineStyle: { color: colour.line } },
    splitNumber: isSmall ? 3 : 4,
    // Room under the line for the day it runs out.
    boundaryGap: isSmall ? ['20%', 0] : [0, 0],
  };
  return {
    animation: false,
    textStyle: { fontFamily, color: colour.ink, fontSize: 12 },
    grid: isSmall
      ? [{ ...side, top: 28, bottom: 28 }]
      : [
          { ...side, top: 28, height: '48%' },
          { ...side, bottom: 28, height: '22%' },
        ],
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: colour.paper,
      borderColor: colour.line,
      textStyle: { color: colour.ink, fontSize: 12, fontFamily },
      formatter: (shown: { dataIndex: number }[]) =>
        tooltip(months[shown[0]?.dataIndex ?? 0] ?? '', runway, text),
    },
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    xAxis: [
      {
        ...monthAxis,
        axisLine: { show: false },
        axisLabel: { show: isSmall, color: colour.quiet, hideOverlap: true },
      },
      ...(isSmall
        ? []
        : [
            {
              ...monthAxis,
              gridIndex: 1,
              axisLine: { lineStyle: { color: colour.ink } },
              axisLabel: { color: colour.quiet, hideOverlap: true },
            },
          ]),
    ],
    yAxis: [
      { ...amounts, name: `${text('ui.runway.closing')} ${text('ui.shell.wan')}` },
      ...(isSmall
        ? []
        : [
            {
              ...amounts,
              gridIndex: 1,
              splitNumber: 2,
              name: `${text('ui.runway.upAndDown')} ${text('ui.shell.wan')}`,
            },
          ]),
    ],
    series: [...cashLines(runway, months, colour, text), ...(isSmall ? [] : bars(runway, months, colour))],
  };
}

/** Both charts start at the same place, so that a month's bar stands under its point. */
function labelRoom(runway: Runway): number {
  const amounts = [
    ...runway.history.flatMap((month) => [month.moneyInFen, month.moneyOutFen, month.closingFen ?? 0]),
    ...runway.projection.map(({ closingFen }) => closingFen),
    runway.settings.bufferFen,
  ];
  const highest = Math.max(1, ...amounts.map((fen) => Math.abs(wan(fen))));
  // A rounder, higher figure on the axis, its sign and its separators.
  const characters = Math.ceil(highest * 2).toLocaleString('en-US').length + 1;
  return 16 + 7 * characters;
}

function cashLines(runway: Runway, months: string[], colour: Palette, text: Speaker['text']) {
  const known = new Map(runway.history.map(({ month, closingFen }) => [month, closingFen]));
  const ahead = new Map(runway.projection.map(({ month, closingFen }) => [month, closingFen]));
  const last = runway.history.findLast(({ closingFen }) => closingFen !== null);
  const buffer = runway.settings.bufferFen;
  const lastAhead = runway.projection.at(-1);
  return [
    {
      type: 'line',
      data: months.map((month) => inWan(known.get(month))),
      symbolSize: 5,
      lineStyle: { color: colour.ink, width: 2 },
      itemStyle: { color: colour.ink },
      markLine: {
        silent: true,
        symbol: 'none',
        data: [
          { yAxis: 0, lineStyle: { color: colour.ink, type: 'solid', width: 1 }, label: { show: false } },
        ],
      },
      ...(buffer > 0 && {
        markArea: {
          silent: true,
          itemStyle: { color: colour.band },
          label: { color: colour.amber, position: 'insideLeft', fontSize: 12 },
          data: [
            [
              {
                yAxis: 0,
                name: text('ui.runway.bufferBand', { amount: text('ui.shell.amount', { fen: buffer }) }),
              },
              { yAxis: wan(buffer) },
            ],
          ],
        },
      }),
    },
    {
      type: 'line',
      data: months.map((month) => inWan(month === last?.month ? last.closingFen : ahead.get(month))),
      symbolSize: 4,
      lineStyle: { color: colour.bad, width: 2, type: 'dashed' },
      itemStyle: { color: colour.bad },
      ...(lastAhead && {
        markPoint: {
          symbol: 'circle',
          symbolSize: 8,
          itemStyle: { color: colour.bad },
          label: {
            position: runway.cashOutOn ? 'bottom' : 'top',
            align: 'right',
            distance: 8,
            color: colour.bad,
            backgroundColor: colour.paper,
            padding: [1, 4],
            fontWeight: 'bold',
            formatter: runway.cashOutOn
              ? text('ui.runway.runsOut', { day: runway.cashOutOn })
              : text('ui.runway.projected'),
          },
          data: [{ coord: [lastAhead.month, wan(lastAhead.closingFen)] }],
        },
      }),
    },
  ];
}

function bars(runway: Runway, months: string[], colour: Palette) {
  const known = new Map(runway.history.map((month) => [month.month, month]));
  const shared = { type: 'bar', xAxisIndex: 1, yAxisIndex: 1, barMaxWidth: 16, stack: 'flow' };
  return [
    {
      ...shared,
      data: months.map((month) => inWan(known.get(month)?.moneyInFen)),
      itemStyle: { color: colour.moneyIn },
    },
    {
      ...shared,
      data: months.map((month) => {
        const out = known.get(month)?.moneyOutFen;
        return out === undefined ? null : -wan(Math.abs(out));
      }),
      itemStyle: { color: colour.moneyOut },
    },
  ];
}

const inWan = (fen: number | null | undefined) => (fen === null || fen === undefined ? null : wan(fen));

function tooltip(month: string, runway: Runway, text: Speaker['text']): string {
  const past = runway.history.find((one) => one.month === month);
  const ahead = runway.projection.find((one) => one.month === month);
  const line = (name: string, fen: number | null) =>
    fen === null ? [] : [`${name}  ${text('ui.shell.amount', { fen })}`];
  if (past) {
    return [
      month,
      ...line(text('ui.runway.moneyIn'), past.moneyInFen),
      ...line(text('ui.runway.moneyOut'), past.moneyOutFen),
      ...line(text('ui.runway.net'), past.netFen),
      ...line(text('ui.runway.closing'), past.closingFen),
    ].join('\n');
  }
  return [
    month,
    ...(ahead ? line(text('ui.runway.closing'), ahead.closingFen) : []),
    text('ui.runway.projected'),
  ].join('\n');
}
