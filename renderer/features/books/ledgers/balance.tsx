import { Money, type MoneyUnit } from '../../../components/money.tsx';
import { useText } from '../../../preferences.tsx';

/** A balance as ledgers print it: 借 or 贷, and how much; 平 where it is nothing. */
export function Balance({ fen, unit }: { fen: number; unit: MoneyUnit }) {
  const text = useText();
  const side = fen === 0 ? 'even' : fen > 0 ? 'debit' : 'credit';
  return (
    <span className="side-balance">
      <span className="side">{text(`ui.ledgers.side.${side}`)}</span>
      <Money fen={Math.abs(fen)} unit={unit} />
    </span>
  );
}
