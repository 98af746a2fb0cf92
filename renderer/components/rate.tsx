import { formatPercent } from '../../core/money.ts';
import { useText } from '../preferences.tsx';

export type RateKind = 'contract' | 'nominalAnnual' | 'effectiveAnnual';

/** A rate, never without its kind. */
export function Rate({
  value,
  high,
  kind,
  isNamedAbove = false,
}: {
  value: number | null;
  high?: number;
  kind: RateKind;
  /** The label over it says the kind already. */
  isNamedAbove?: boolean;
}) {
  const text = useText();
  const name = text(`ui.loans.kind.${kind}`);
  if (value === null) return <span className="muted">–</span>;
  const shown =
    high !== undefined && high !== value
      ? `${formatPercent(value)}–${formatPercent(high)}`
      : formatPercent(value);
  return (
    <span className="rate">
      <span className="figure">{shown}</span>{' '}
      <span className={isNamedAbove ? 'unseen' : 'rate-kind'}>{name}</span>
    </span>
  );
}
