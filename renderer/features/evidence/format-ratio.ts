import type { OutputOf } from '../../../core/contract.ts';
import type { Speaker } from '../../../core/messages/format.ts';
import { formatPercent } from '../../../core/money.ts';

type Unit = OutputOf<'ledgers.getRatios'>['ratios'][number]['unit'];

/** A ratio as people read it: `1.35`, `62.4%`, `48 days`, `2.10 times`. */
export function formatRatio(value: number, unit: Unit, text: Speaker['text']): string {
  if (unit === 'percent') return formatPercent(value, 1);
  if (unit === 'ratio') return value.toFixed(2);
  return text(`ui.ratios.unit.${unit}`, { value: unit === 'days' ? value.toFixed(0) : value.toFixed(2) });
}
