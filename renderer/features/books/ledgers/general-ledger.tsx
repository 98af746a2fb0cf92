import { Fragment } from 'react';
import type { OutputOf } from '../../../../core/contract.ts';
import { Money, type MoneyUnit } from '../../../components/money.tsx';
import { Ready } from '../../../components/ready.tsx';
import { Scroller } from '../../../components/scroller.tsx';
import { Why } from '../../../components/why.tsx';
import { useFirmRead } from '../../../engine.ts';
import { useText } from '../../../preferences.tsx';
import { useBooks } from '../books-place.tsx';
import { Balance } from './balance.tsx';

type Ledger = OutputOf<'ledgers.getGeneral'>['accounts'][number];

/** Each account by month: opening, turnover, this year, closing. */
export function GeneralLedger({
  code,
  from,
  to,
  unit,
}: {
  code: string | null;
  from: string;
  to: string;
  unit: MoneyUnit;
}) {
  const text = useText();
  const read = useFirmRead('ledgers.getGeneral', { from, to, ...(code && { code }) }, { keep: true });
  const unitName = text(unit === 'wan' ? 'ui.shell.wan' : 'ui.shell.yuan');
  return (
    <Ready read={read} lines={10}>
      {({ accounts }) =>
        accounts.length === 0 ? (
          <p className="muted">{text('ui.shell.nothingFound')}</p>
        ) : (
          <>
            <p className="muted small right">{text('ui.shell.unitIs', { unit: unitName })}</p>
            <Scroller label={text('ui.ledgers.general')} height="tall">
              <table className="table ledger" data-testid="general-ledger">
                <thead>
                  <tr>
                    <th scope="col">{text('ui.books.month')}</th>
                    <th scope="col">{text('ui.books.summary')}</th>
                    <th scope="col" className="number">
                      {text('ui.books.debit')}
                    </th>
                    <th scope="col" className="number">
                      {text('ui.books.credit')}
                    </th>
                    <th scope="col" className="number">
                      {text('ui.books.balance')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {accounts.map((account) => (
                    <Account key={account.code} account={account} from={from} to={to} unit={unit} />
                  ))}
                </tbody>
              </table>
            </Scroller>
            <Why title={text('ui.ledgers.general')}>
              <p>{text('ui.ledgers.generalWhy')}</p>
            </Why>
          </>
        )
      }
    </Ready>
  );
}

function Account({
  account,
  from,
  to,
  unit,
}: {
  account: Ledger;
  from: string;
  to: string;
  unit: MoneyUnit;
}) {
  const text = useText();
  const { openLedger } = useBooks();
  return (
    <>
      <tr className="heading">
        <th scope="rowgroup" colSpan={4}>
          <button
            type="button"
            className="row-button"
            onClick={() => openLedger({ view: 'detail', code: account.code, from, to })}
            data-testid={`general-${account.code}`}
          >
            {account.code} {account.name}
          </button>
        </th>
        <td className="number">
          <span className="muted small">{text('ui.ledgers.opening')}</span>{' '}
          <Balance fen={account.openingFen} unit={unit} />
        </td>
      </tr>
      {account.months.map((month) => (
        <Fragment key={month.month}>
          <tr>
            <td className="figure">{month.month}</td>
            <td className="muted">{text('ui.ledgers.monthTotal')}</td>
            <td className="number">
              <Money fen={month.debitFen} unit={unit} />
            </td>
            <td className="number">
              <Money fen={month.creditFen} unit={unit} />
            </td>
            <td className="number">
              <Balance fen={month.closingFen} unit={unit} />
            </td>
          </tr>
          {month.yearDebitFen !== null && month.yearCreditFen !== null && (
            <tr className="year-total">
              <td />
              <td className="muted">{text('ui.ledgers.yearTotal')}</td>
              <td className="number">
                <Money fen={month.yearDebitFen} unit={unit} />
              </td>
              <td className="number">
                <Money fen={month.yearCreditFen} unit={unit} />
              </td>
              <td />
            </tr>
          )}
        </Fragment>
      ))}
    </>
  );
}
