import { type Day, lastDayOf, monthOf } from '../../../../core/dates.ts';
import { formatWan } from '../../../../core/money.ts';
import type { CashChart } from '../../../../core/pack/model.ts';
import {
  colours,
  contentWidth,
  drawLine,
  drawText,
  ensure,
  page,
  type Sheet,
  type TextStyle,
  widthOf,
} from './sheet.ts';

const height = 176;
const labelStyle: TextStyle = { size: 7.5, colour: colours.grey };

interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x(index: number): number;
  y(fen: number): number;
}

/** The cash line as vectors: zero drawn, the buffer as a band, the day it runs out marked; readable in grey. */
export function putChart(sheet: Sheet, chart: CashChart): void {
  ensure(sheet, height + 26);
  const figure = sheet.doc.struct(
    'Figure',
    { alt: chart.alternative, bbox: [page.left, sheet.y, page.right, sheet.y + height + 18] } as object,
    () => {
      drawText(
        sheet,
        chart.title,
        { size: 9, bold: true },
        { x: page.left, y: sheet.y, width: contentWidth },
      );
      sheet.y += 18;
      drawChart(sheet, chart);
    },
  );
  sheet.part.add(figure);
  sheet.y += height + 8;
}

function drawChart(sheet: Sheet, chart: CashChart): void {
  const ticks = niceTicks(chart);
  const frame = frameOf(sheet, chart, ticks);
  const { doc } = sheet;
  if (chart.bufferFen > 0) {
    const top = frame.y(chart.bufferFen);
    doc.rect(frame.left, top, frame.right - frame.left, frame.y(0) - top).fill(colours.bufferBand);
  }
  for (const tick of ticks) {
    const y = frame.y(tick);
    const isZero = tick === 0;
    const colour = isZero ? colours.ink : colours.hairline;
    drawLine(sheet, { x: frame.left, y }, { x: frame.right, y }, colour, isZero ? 1 : 0.5);
    const style: TextStyle = { ...labelStyle, align: 'right', colour: isZero ? colours.ink : colours.grey };
    drawText(sheet, formatWan(tick), style, { x: page.left, y: y - 5.5, width: frame.left - page.left - 6 });
  }
  drawMonths(sheet, chart, frame);
  drawCash(sheet, chart, frame);
  drawCashOut(sheet, chart, frame);
  drawLabels(sheet, chart, frame);
}

function frameOf(sheet: Sheet, chart: CashChart, ticks: readonly number[]): Frame {
  const widest = Math.max(...ticks.map((tick) => widthOf(sheet, formatWan(tick), labelStyle)));
  const left = page.left + widest + 8;
  const right = page.right - 12;
  const top = sheet.y + 12;
  const bottom = sheet.y + height - 18;
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const steps = Math.max(1, chart.points.length - 1);
  return {
    left,
    right,
    top,
    bottom,
    x: (index) => left + 10 + ((right - left - 20) * index) / steps,
    y: (fen) => bottom - ((bottom - top) * (fen - low)) / (high - low),
  };
}

/** Round amounts at even steps, zero among them, that take in every point and the buffer. */
function niceTicks(chart: CashChart): number[] {
  const amounts = [0, chart.bufferFen, ...chart.points.map((point) => point.closingFen)];
  const low = Math.min(...amounts);
  const high = Math.max(...amounts);
  const rough = Math.max(high - low, 10_000) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const from = Math.floor(low / step);
  const to = Math.ceil(high / step);
  return Array.from({ length: to - from + 1 }, (_, index) => (from + index) * step);
}

function drawMonths(sheet: Sheet, chart: CashChart, frame: Frame): void {
  const every = Math.ceil(chart.points.length / 12);
  chart.points.forEach(({ month }, index) => {
    if (index % every !== 0) return;
    const x = frame.x(index);
    drawLine(sheet, { x, y: frame.bottom }, { x, y: frame.bottom + 3 });
    drawText(
      sheet,
      month,
      { ...labelStyle, size: 7, align: 'center' },
      { x: x - 24, y: frame.bottom + 5, width: 48 },
    );
  });
}

function drawCash(sheet: Sheet, chart: CashChart, frame: Frame): void {
  const { doc } = sheet;
  const at = chart.points.map((point, index) => ({
    x: frame.x(index),
    y: frame.y(point.closingFen),
    ...point,
  }));
  const firstAhead = at.findIndex((point) => point.projected);
  const known = firstAhead < 0 ? at : at.slice(0, firstAhead);
  const ahead = firstAhead < 0 ? [] : at.slice(Math.max(0, firstAhead - 1));
  const trace = (points: typeof at) =>
    points.forEach((point, index) => {
      if (index === 0) doc.moveTo(point.x, point.y);
      else doc.lineTo(point.x, point.y);
    });
  if (known.length > 1) {
    trace(known);
    doc.lineWidth(1.8).strokeColor(colours.ink).stroke();
  }
  if (ahead.length > 1) {
    trace(ahead);
    doc.lineWidth(1.5).strokeColor(colours.jade).dash(4, { space: 3 }).stroke().undash();
  }
  for (const point of known) doc.circle(point.x, point.y, 1.8).fill(colours.ink);
}

/** The day the cash runs out, as a line down to zero. */
function drawCashOut(sheet: Sheet, chart: CashChart, frame: Frame): void {
  if (!chart.cashOut) return;
  const x = xOfDay(chart, frame, chart.cashOut.day);
  if (x === null) return;
  const zero = frame.y(0);
  drawLine(sheet, { x, y: frame.top }, { x, y: zero }, colours.vermilion, 0.9);
  sheet.doc.circle(x, zero, 3).lineWidth(1.4).fillAndStroke('#FFFFFF', colours.vermilion);
  const style: TextStyle = { size: 8, bold: true, colour: colours.vermilion };
  const width = widthOf(sheet, chart.cashOut.label, style) + 2;
  const isRoomLeft = x - width - 4 > frame.left;
  drawText(sheet, chart.cashOut.label, style, {
    x: isRoomLeft ? x - width - 3 : x + 4,
    y: frame.top - 2,
    width,
  });
}

/** Points stand at month ends, so a day lies between the end of the month before and that of its own. */
function xOfDay(chart: CashChart, frame: Frame, day: Day): number | null {
  const index = chart.points.findIndex((point) => point.month === monthOf(day));
  if (index < 1) return index === 0 ? frame.x(0) : null;
  const passed = Number(day.slice(8)) / Number(lastDayOf(monthOf(day)).slice(8));
  return frame.x(index - 1) + (frame.x(index) - frame.x(index - 1)) * passed;
}

/** Labels stand at their lines, so that no legend is needed. */
function drawLabels(sheet: Sheet, chart: CashChart, frame: Frame): void {
  const firstAhead = chart.points.findIndex((point) => point.projected);
  const knownCount = firstAhead < 0 ? chart.points.length : firstAhead;
  const markX = chart.cashOut ? xOfDay(chart, frame, chart.cashOut.day) : null;
  const put = (label: string, index: number, style: TextStyle) => {
    const point = chart.points[index];
    if (!point) return;
    const width = widthOf(sheet, label, style) + 2;
    const at = Math.min(frame.x(index) + 4, frame.right - width);
    const isCrossed = markX !== null && at < markX && at + width > markX - 4;
    const x = isCrossed ? Math.max(frame.left, markX - width - 5) : at;
    // Above the highest point of the line under the label, so that the line never runs through it.
    const under = chart.points.filter(
      (_, point) => frame.x(point + 1) >= x && frame.x(point - 1) <= x + width,
    );
    const y = Math.min(...under.map((one) => frame.y(one.closingFen))) - 15;
    drawText(sheet, label, style, { x, y: Math.max(frame.top - 13, y), width });
  };
  if (knownCount > 0) put(chart.labels.history, 0, { size: 7.5, colour: colours.ink });
  const aheadCount = chart.points.length - knownCount;
  if (aheadCount > 2)
    put(chart.labels.projection, knownCount + Math.floor((aheadCount - 1) / 3), {
      size: 7.5,
      colour: colours.jade,
    });
  if (chart.bufferFen > 0) {
    const style: TextStyle = { size: 7.5, colour: colours.grey };
    const label = `${chart.labels.buffer} ${formatWan(chart.bufferFen)}`;
    drawText(sheet, label, style, { x: frame.left + 3, y: frame.y(chart.bufferFen) + 1, width: 160 });
  }
}
