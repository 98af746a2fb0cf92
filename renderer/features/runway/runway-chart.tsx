import { BarChart, LineChart } from 'echarts/charts';
import {
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  TooltipComponent,
} from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { usePreferences } from '../../preferences.tsx';
import { makeRunwayOption } from './runway-option.ts';

echarts.use([
  BarChart,
  LineChart,
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  TooltipComponent,
  CanvasRenderer,
]);

/** Month-end cash: what was, in a full line; what will be if nothing changes, dashed to the day it runs out. */
export default function RunwayChart({
  runway,
  height,
  isSmall = false,
}: {
  runway: OutputOf<'runway.getRunway'>;
  height: number;
  /** The cash line alone. */
  isSmall?: boolean;
}) {
  const { speaker, shownTheme } = usePreferences();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts | null>(null);
  const option = useMemo(
    () => makeRunwayOption(runway, speaker.text, shownTheme, isSmall),
    [runway, speaker, shownTheme, isSmall],
  );

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const made = echarts.init(element, null, { renderer: 'canvas' });
    chart.current = made;
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);

  const last = runway.projection.at(-1);
  const label = `${runway.sentence.text} ${last ? speaker.text('ui.runway.chartLabel', { month: last.month, amount: speaker.text('ui.shell.amount', { fen: last.closingFen }) }) : ''}`;
  return (
    <div
      ref={place}
      className="chart-place"
      style={{ height }}
      role="img"
      aria-label={label}
      data-testid="runway-chart"
    />
  );
}
