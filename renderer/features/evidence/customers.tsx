import { addMonthsToMonth } from '../../../core/dates.ts';
import { formatPercent } from '../../../core/money.ts';
import { Money } from '../../components/money.tsx';
import { Ready } from '../../components/ready.tsx';
import { Section } from '../../components/room-head.tsx';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { useUnit } from './use-unit.ts';

const shownAtOnce = 10;

/** Who the firm sells to or buys from over the last twelve months, and what the five largest make up. */
export function Customers({ side, last }: { side: 'customers' | 'suppliers'; last: string }) {
  const text = useText();
  const { unit, inUnit } = useUnit();
  const read = useFirmRead('ledgers.getCustomers', { side, from: addMonthsToMonth(last, -11), to: last });
  return (
    <Section title={text(`ui.ageing.${side}`)} id="customers">
      <Ready read={read}>
        {(list) => (
          <>
            <p>{list.sentence.text}</p>
            {list.basis !== null && list.parties.length > 0 && (
              <>
                <table className="table shares">
                  <thead>
                    <tr>
                      <th scope="col">{text('ui.ageing.party')}</th>
                      <th scope="col" className="number">
                        {inUnit(text('ui.evidence.amount'))}
                      </th>
                      <th scope="col" className="number">
                        {text('ui.ageing.share')}
                      </th>
                      <th scope="col">
                        <span className="unseen">{text('ui.ageing.share')}</span>
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {list.parties.slice(0, shownAtOnce).map((party) => (
                      <tr key={party.partyId ?? party.name}>
                        <th scope="row">{party.name}</th>
                        <td className="number">
                          <Money fen={party.amountFen} unit={unit} />
                        </td>
                        <td className="number">{formatPercent(party.share, 1)}</td>
                        <td>
                          <span className="bar" aria-hidden="true">
                            <span style={{ width: `${Math.max(0, Math.min(1, party.share)) * 100}%` }} />
                          </span>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                <p className="source">
                  {text(`ui.ageing.basis.${list.basis}`)} · {list.from} – {list.to}
                </p>
              </>
            )}
          </>
        )}
      </Ready>
    </Section>
  );
}
