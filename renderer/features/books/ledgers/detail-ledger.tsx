import { Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { OutputOf } from '../../../../core/contract.ts';
import { Money, type MoneyUnit } from '../../../components/money.tsx';
import { Note } from '../../../components/note.tsx';
import { Pager } from '../../../components/pager.tsx';
import { Ready } from '../../../components/ready.tsx';
import { Why } from '../../../components/why.tsx';
import { useFirmRead } from '../../../engine.ts';
import { useText } from '../../../preferences.tsx';
import { useBooks } from '../books-place.tsx';
import { Balance } from './balance.tsx';

type Detail = OutputOf<'ledgers.getDetail'>;
const pageSize = 200;

/** An account line by line with its running balance; a line opens its voucher. */
export function DetailLedger({
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
  const { ledger, setLedger } = useBooks();
  const parties = useFirmRead('vouchers.listParties', {});
  const [typed, setTyped] = useState('');
  const [offset, setOffset] = useState(0);
  const search = useDeferredValue(typed.trim());
  const party = parties.data?.find(({ name }) => name === ledger.party);
  const read = useFirmRead(
    'ledgers.getDetail',
    {
      code: code ?? '',
      from,
      to,
      offset,
      limit: pageSize,
      ...(party && { partyId: party.partyId }),
      ...(search && { search }),
    },
    { keep: true, enabled: code !== null && (ledger.party === null || party !== undefined) },
  );
  return (
    <>
      <div className="pane-head">
        <Input
          allowClear
          aria-label={text('ui.ledgers.search')}
          placeholder={text('ui.ledgers.search')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setOffset(0);
          }}
          data-testid="ledger-search"
        />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={text('ui.vouchers.party')}
          placeholder={text('ui.ledgers.allParties')}
          value={party?.name ?? null}
          popupMatchSelectWidth={false}
          onChange={(name) => {
            setLedger({ party: name ?? null });
            setOffset(0);
          }}
          options={(parties.data ?? []).map(({ name }) => ({ value: name, label: name }))}
          data-testid="ledger-party"
        />
      </div>
      {code === null ? (
        <p className="muted">{text('ui.ledgers.pickAccount')}</p>
      ) : (
        <Ready read={read} lines={10}>
          {(detail) => (
            <>
              {detail.monthsWithoutLines.length > 0 && (
                <Note>
                  {text('ui.ledgers.withoutLines', { months: detail.monthsWithoutLines.join('、') })}
                </Note>
              )}
              <Lines detail={detail} unit={unit} />
              <Pager offset={offset} limit={pageSize} total={detail.total} onGo={setOffset} />
              <Why title={`${detail.code} ${detail.name}`}>
                <p>{text('ui.ledgers.detailWhy')}</p>
              </Why>
            </>
          )}
        </Ready>
      )}
    </>
  );
}

function Lines({ detail, unit }: { detail: Detail; unit: MoneyUnit }) {
  const text = useText();
  const { openVoucher } = useBooks();
  const unitName = text(unit === 'wan' ? 'ui.shell.wan' : 'ui.shell.yuan');
  const name = (key: 'ui.books.debit' | 'ui.books.credit' | 'ui.books.balance') =>
    text('ui.shell.inUnit', { name: text(key), unit: unitName });
  return (
    <table className="table ledger" data-testid="detail-ledger">
      <caption className="ledger-name">
        {detail.code} {detail.name}
      </caption>
      <thead>
        <tr>
          <th scope="col">{text('ui.books.day')}</th>
          <th scope="col">{text('ui.vouchers.number')}</th>
          <th scope="col">{text('ui.books.summary')}</th>
          <th scope="col" className="number">
            {name('ui.books.debit')}
          </th>
          <th scope="col" className="number">
            {name('ui.books.credit')}
          </th>
          <th scope="col" className="number">
            {name('ui.books.balance')}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr className="memo">
          <td colSpan={5}>{text('ui.ledgers.opening')}</td>
          <td className="number">
            <Balance fen={detail.openingFen} unit={unit} />
          </td>
        </tr>
        {detail.rows.map((row) => (
          <tr key={`${row.voucherId}:${row.line}`}>
            <td className="figure nowrap">{row.date}</td>
            <td className="nowrap">
              <button
                type="button"
                className="row-button"
                onClick={() => openVoucher(row.voucherId)}
                data-testid={`ledger-voucher-${row.voucherId}`}
              >
                {row.word}-{row.number}
              </button>
            </td>
            <td>
              {row.summary}
              <span className="under">
                {[
                  row.code === detail.code ? null : row.code,
                  row.party,
                  row.against && text('ui.ledgers.against', { name: row.against }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </td>
            <td className="number">{row.debitFen !== 0 && <Money fen={row.debitFen} unit={unit} />}</td>
            <td className="number">{row.creditFen !== 0 && <Money fen={row.creditFen} unit={unit} />}</td>
            <td className="number">
              <Balance fen={row.balanceFen} unit={unit} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="total">
          <th scope="row" colSpan={3}>
            {text('ui.books.total')}
          </th>
          <td className="number">
            <Money fen={detail.debitFen} unit={unit} />
          </td>
          <td className="number">
            <Money fen={detail.creditFen} unit={unit} />
          </td>
          <td className="number">
            <Balance fen={detail.closingFen} unit={unit} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
