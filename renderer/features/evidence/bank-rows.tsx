import { useState } from 'react';
import { Money, MoneyText } from '../../components/money.tsx';
import { Pager } from '../../components/pager.tsx';
import { Ready } from '../../components/ready.tsx';
import { Why } from '../../components/why.tsx';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { keyOf, type Movement } from './movement.ts';
import { Amount, Parties } from './movement-cells.tsx';
import { RowFacts } from './row-facts.tsx';
import { RowFilters, useRowFilters } from './row-filters.tsx';
import { useUnit } from './use-unit.ts';

const pageSize = 100;

/** Bank and wallet movements, newest first, a page at a time. */
export function BankRows() {
  const text = useText();
  const { unit, inUnit } = useUnit();
  const filters = useRowFilters();
  const [chosen, setChosen] = useState<Movement | null>(null);
  const read = useFirmRead('books.listBankRows', { limit: pageSize, ...filters.asked }, { keep: true });
  return (
    <>
      <RowFilters filters={filters} />
      <Ready read={read} lines={10}>
        {({ rows, total, moneyInFen, moneyOutFen }) => (
          <>
            <p className="muted">
              {text('ui.evidence.rows', { count: total })} · {text('ui.imports.moneyIn')}{' '}
              <MoneyText fen={moneyInFen} /> · {text('ui.imports.moneyOut')} <MoneyText fen={moneyOutFen} />
            </p>
            <table className="table" data-testid="bank-rows">
              <thead>
                <tr>
                  <th scope="col">{text('ui.evidence.day')}</th>
                  <th scope="col">{text('ui.evidence.counterparty')}</th>
                  <th scope="col" className="number">
                    {inUnit(text('ui.evidence.amount'))}
                  </th>
                  <th scope="col" className="number">
                    {inUnit(text('ui.evidence.balance'))}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={keyOf(row)} className={chosen && keyOf(chosen) === keyOf(row) ? 'chosen' : ''}>
                    <td className="figure nowrap">
                      <button
                        type="button"
                        className="row-button"
                        onClick={() => setChosen(row)}
                        title={row.time ?? undefined}
                      >
                        {row.date}
                      </button>
                    </td>
                    <td>
                      <Parties row={row} />
                    </td>
                    <td className="number">
                      <Amount row={row} unit={unit} />
                    </td>
                    <td className="number">
                      <Money fen={row.balanceFen} unit={unit} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {rows.length === 0 && <p className="muted">{text('ui.shell.nothingFound')}</p>}
            <Pager offset={filters.offset} limit={pageSize} total={total} onGo={filters.setOffset} />
          </>
        )}
      </Ready>
      <Why
        title={
          chosen ? (chosen.counterparty ?? chosen.summary ?? chosen.date) : text('ui.evidence.bank.rows')
        }
      >
        {chosen ? <RowFacts row={chosen} /> : <p>{text('ui.evidence.pickRow')}</p>}
      </Why>
    </>
  );
}
