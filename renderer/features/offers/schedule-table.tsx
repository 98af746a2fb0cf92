import type { OutputOf } from '../../../core/contract.ts';
import { Money } from '../../components/money.tsx';
import { Section } from '../../components/room-head.tsx';
import { Scroller } from '../../components/scroller.tsx';
import { useText } from '../../preferences.tsx';

/** Every instalment, to the fen. */
export function ScheduleTable({ instalments }: { instalments: OutputOf<'loans.schedule'>['instalments'] }) {
  const text = useText();
  const yuan = text('ui.shell.yuan');
  const sum = (pick: (one: (typeof instalments)[number]) => number) =>
    instalments.reduce((total, one) => total + pick(one), 0);
  return (
    <Section title={text('ui.loans.schedule')}>
      <Scroller label={text('ui.loans.schedule')} height="tall">
        <table className="table" data-testid="schedule">
          <thead>
            <tr>
              <th scope="col" className="number">
                {text('ui.loans.number')}
              </th>
              <th scope="col">{text('ui.loans.dueOn')}</th>
              <th scope="col" className="number">
                {text('ui.shell.inUnit', { name: text('ui.loans.principalPart'), unit: yuan })}
              </th>
              <th scope="col" className="number">
                {text('ui.shell.inUnit', { name: text('ui.loans.interest'), unit: yuan })}
              </th>
              <th scope="col" className="number">
                {text('ui.shell.inUnit', { name: text('ui.loans.payment'), unit: yuan })}
              </th>
              <th scope="col" className="number">
                {text('ui.shell.inUnit', { name: text('ui.loans.remaining'), unit: yuan })}
              </th>
            </tr>
          </thead>
          <tbody>
            {instalments.map((one) => (
              <tr key={one.number}>
                <td className="number">{one.number}</td>
                <td className="figure">{one.dueOn}</td>
                <td className="number">
                  <Money fen={one.principalFen} />
                </td>
                <td className="number">
                  <Money fen={one.interestFen} />
                </td>
                <td className="number">
                  <Money fen={one.paymentFen} />
                </td>
                <td className="number">
                  <Money fen={one.remainingFen} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="total">
              <th scope="row" colSpan={2}>
                {text('ui.books.total')}
              </th>
              <td className="number">
                <Money fen={sum(({ principalFen }) => principalFen)} />
              </td>
              <td className="number">
                <Money fen={sum(({ interestFen }) => interestFen)} />
              </td>
              <td className="number">
                <Money fen={sum(({ paymentFen }) => paymentFen)} />
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      </Scroller>
    </Section>
  );
}
