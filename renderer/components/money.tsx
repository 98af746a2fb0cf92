import { formatFen, formatWan } from '../../core/money.ts';
import { useText } from '../preferences.tsx';

export type MoneyUnit = 'yuan' | 'wan';

/** An amount in the unit its column head names; the exact fen is one hover away. */
export function Money({
  fen,
  unit = 'yuan',
  sign = false,
}: {
  fen: number | null;
  unit?: MoneyUnit;
  sign?: boolean;
}) {
  const text = useText();
  if (fen === null) return <span className="muted">–</span>;
  const shown = unit === 'wan' ? formatWan(fen) : formatFen(fen);
  return (
    <span className={fen < 0 ? 'money negative' : 'money'} title={text('ui.shell.amountExact', { fen })}>
      {sign && fen > 0 ? `+${shown}` : shown}
    </span>
  );
}

/** An amount in running text, with its unit: in 万元 from ten thousand yuan on. */
export function MoneyText({ fen }: { fen: number | null }) {
  const text = useText();
  if (fen === null) return <span className="muted">–</span>;
  return (
    <span className={fen < 0 ? 'money negative' : 'money'} title={text('ui.shell.amountExact', { fen })}>
      {text('ui.shell.amount', { fen })}
    </span>
  );
}

/** An amount in running text to the fen, where books are kept and checked. */
export function ExactMoney({ fen }: { fen: number }) {
  const text = useText();
  return (
    <span className={fen < 0 ? 'money negative' : 'money'}>{text('ui.shell.amountExact', { fen })}</span>
  );
}
