import type { InputOf } from '../../../../core/contract.ts';
import { Money } from '../../../components/money.tsx';
import { Ready } from '../../../components/ready.tsx';
import { useFirmRead } from '../../../engine.ts';
import { useText } from '../../../preferences.tsx';

/** The double entry that the line on screen would make; nothing is written yet. */
export function DoubleEntry({ entry }: { entry: InputOf<'cashbook.describe'> | null }) {
  const text = useText();
  if (!entry) return <p className="muted double-entry">{text('ui.cashbook.entryLater')}</p>;
  return <Described entry={entry} />;
}

function Described({ entry }: { entry: InputOf<'cashbook.describe'> }) {
  const text = useText();
  const read = useFirmRead('cashbook.describe', entry, { keep: true });
  return (
    <div className="double-entry" data-testid="double-entry">
      <Ready read={read} lines={2}>
        {({ lines, sentence }) => (
          <>
            <p>{sentence.text}</p>
            <table className="table dense">
              <thead>
                <tr>
                  <th scope="col">{text('ui.books.account')}</th>
                  <th scope="col" className="number">
                    {text('ui.shell.inUnit', {
                      name: text('ui.vouchers.debit'),
                      unit: text('ui.shell.yuan'),
                    })}
                  </th>
                  <th scope="col" className="number">
                    {text('ui.shell.inUnit', {
                      name: text('ui.vouchers.credit'),
                      unit: text('ui.shell.yuan'),
                    })}
                  </th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={`${line.code}${line.debitFen}${line.creditFen}`}>
                    <td>
                      <span className="figure muted">{line.code}</span> {line.accountName}
                    </td>
                    <td className="number">{line.debitFen !== 0 && <Money fen={line.debitFen} />}</td>
                    <td className="number">{line.creditFen !== 0 && <Money fen={line.creditFen} />}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </Ready>
    </div>
  );
}
