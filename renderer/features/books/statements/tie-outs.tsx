import type { OutputOf } from '../../../../core/contract.ts';
import { Mark } from '../../../components/mark.tsx';
import { Money, type MoneyUnit } from '../../../components/money.tsx';
import { Ready } from '../../../components/ready.tsx';
import { Why } from '../../../components/why.tsx';
import { useFirmRead } from '../../../engine.ts';
import { useText } from '../../../preferences.tsx';
import type { Period } from '../books-place.tsx';

/** Every cross-footing rule of a period. */
export function TieOuts({ month, period, unit }: { month: string; period: Period; unit: MoneyUnit }) {
  const text = useText();
  const read = useFirmRead('books.checkTieOut', { month, period }, { keep: true });
  return (
    <>
      <Ready read={read} lines={8}>
        {(tieOuts) => <TieOutList tieOuts={tieOuts} unit={unit} />}
      </Ready>
      <Why title={text('ui.books.tieOut')}>
        <p>{text('ui.books.tieOutWhy')}</p>
      </Why>
    </>
  );
}

/** Rule by rule: holds, does not, or cannot be made; and by how much it is off. */
export function TieOutList({ tieOuts, unit }: { tieOuts: OutputOf<'books.checkTieOut'>; unit: MoneyUnit }) {
  const text = useText();
  if (tieOuts.length === 0) return null;
  const unitName = text(unit === 'wan' ? 'ui.shell.wan' : 'ui.shell.yuan');
  const ordered = [...tieOuts].sort((a, b) => Number(a.ok) - Number(b.ok));
  return (
    <table className="table tie-outs" data-testid="tie-outs">
      <thead>
        <tr>
          <th scope="col">{text('ui.books.tieOut')}</th>
          <th scope="col">{text('ui.books.rule')}</th>
          <th scope="col" className="number">
            {text('ui.shell.inUnit', { name: text('ui.books.difference'), unit: unitName })}
          </th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((one) => (
          <tr key={one.rule}>
            <td className="nowrap">
              {one.differenceFen === null ? (
                <Mark tone="quiet" icon="unknown">
                  {text('ui.books.cannotMake')}
                </Mark>
              ) : (
                <Mark tone={one.ok ? 'good' : 'bad'}>{text(one.ok ? 'ui.books.holds' : 'ui.books.off')}</Mark>
              )}
            </td>
            <td>{one.sentence.text}</td>
            <td className="number">
              {one.differenceFen === 0 ? null : <Money fen={one.differenceFen} unit={unit} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
