import { Button } from 'antd';
import { formatFen } from '../../../core/money.ts';
import { Money } from '../../components/money.tsx';
import { Ready } from '../../components/ready.tsx';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { amountOf, keyOf, type Movement } from './movement.ts';
import { Parties } from './movement-cells.tsx';
import { useUnit } from './use-unit.ts';

/** Rows of other accounts with the same amount, nearest day first: which of them is the same money? */
export function FindPair({
  row,
  busy,
  onSame,
  onClose,
}: {
  row: Movement;
  busy: boolean;
  onSame(other: Movement): Promise<void>;
  onClose(): void;
}) {
  const text = useText();
  const { unit } = useUnit();
  const amount = Math.abs(amountOf(row));
  const read = useFirmRead('books.listBankRows', {
    search: formatFen(amount).replaceAll(',', ''),
    limit: 200,
  });
  const away = (day: string) => Math.abs(Date.parse(day) - Date.parse(row.date));
  return (
    <Ready read={read} lines={2}>
      {({ rows }) => {
        const like = rows
          .filter((one) => one.accountNumber !== row.accountNumber && Math.abs(one.amountFen) === amount)
          .sort((a, b) => away(a.date) - away(b.date))
          .slice(0, 8);
        return (
          <div className="form-panel">
            {like.length === 0 && <p className="muted">{text('ui.evidence.pairs.noneLike')}</p>}
            <ul className="trace">
              {like.map((one) => (
                <li key={keyOf(one)}>
                  <span className="figure nowrap">{one.date}</span>
                  <span className="spring">
                    <Parties row={one} />
                  </span>
                  <Money fen={one.amountFen} unit={unit} sign />
                  <Button size="small" disabled={busy} onClick={() => void onSame(one)}>
                    {text('ui.evidence.pairs.same')}
                  </Button>
                </li>
              ))}
            </ul>
            <Button size="small" onClick={onClose}>
              {text('ui.shell.close')}
            </Button>
          </div>
        );
      }}
    </Ready>
  );
}
