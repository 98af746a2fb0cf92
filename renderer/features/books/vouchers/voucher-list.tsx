import { Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { type Voucher, voucherOrigins } from '../../../../core/vouchers/contract.ts';
import { Mark } from '../../../components/mark.tsx';
import { ExactMoney, Money } from '../../../components/money.tsx';
import { Pager } from '../../../components/pager.tsx';
import { Ready } from '../../../components/ready.tsx';
import { Why } from '../../../components/why.tsx';
import { useFirmRead } from '../../../engine.ts';
import { useText } from '../../../preferences.tsx';
import { AccountSelect } from '../account-select.tsx';
import { useBooks } from '../books-place.tsx';
import { voucherName } from './voucher-name.ts';

const pageSize = 50;

/** Vouchers newest first with their lines; search works from one character. */
export function VoucherList() {
  const text = useText();
  const { months } = useBooks();
  const [typed, setTyped] = useState('');
  const [month, setMonth] = useState<string | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const [origin, setOrigin] = useState<Voucher['origin'] | null>(null);
  const [offset, setOffset] = useState(0);
  const search = useDeferredValue(typed.trim());
  const isFiltered = Boolean(month || code || origin || search);
  const read = useFirmRead(
    'vouchers.list',
    {
      offset,
      limit: pageSize,
      ...(month && { from: month, to: month }),
      ...(code && { code }),
      ...(origin && { origin }),
      ...(search && { search }),
    },
    { keep: true },
  );
  const withOffset =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setOffset(0);
    };
  const ends = [...new Set(months.map((one) => one.month))].sort().reverse();
  return (
    <>
      <div className="pane-head filters-line">
        <Input
          allowClear
          aria-label={text('ui.vouchers.search')}
          placeholder={text('ui.vouchers.search')}
          value={typed}
          onChange={(event) => withOffset(setTyped)(event.target.value)}
          data-testid="voucher-search"
        />
        <Select
          allowClear
          aria-label={text('ui.books.month')}
          placeholder={text('ui.books.allMonths')}
          value={month}
          onChange={(value) => withOffset(setMonth)(value ?? null)}
          options={ends.map((value) => ({ value, label: value }))}
          data-testid="voucher-month"
        />
        <AccountSelect
          allowClear
          label={text('ui.books.account')}
          placeholder={text('ui.ledgers.allAccounts')}
          value={code}
          onChange={withOffset(setCode)}
          testId="voucher-account"
        />
        <Select
          allowClear
          aria-label={text('ui.vouchers.origin')}
          placeholder={text('ui.vouchers.origin')}
          value={origin}
          popupMatchSelectWidth={false}
          onChange={(value) => withOffset(setOrigin)(value ?? null)}
          options={voucherOrigins.map((value) => ({ value, label: text(`ui.vouchers.origin.${value}`) }))}
        />
      </div>
      <Ready read={read} lines={10}>
        {({ rows, total, debitFen, isCapped }) =>
          rows.length === 0 ? (
            isFiltered ? (
              <p className="muted">{text('ui.shell.nothingFound')}</p>
            ) : (
              <section className="empty" data-testid="vouchers-empty">
                <h2>{text('ui.vouchers.emptyTitle')}</h2>
                <p>{text('ui.vouchers.emptyText')}</p>
              </section>
            )
          ) : (
            <>
              <p className="muted list-sum">
                {text(isCapped ? 'ui.vouchers.foundMany' : 'ui.vouchers.found', { count: total })} ·{' '}
                {text('ui.vouchers.debitTotal')} <ExactMoney fen={debitFen} />
              </p>
              <Rows rows={rows} />
              <Pager offset={offset} limit={pageSize} total={total} onGo={setOffset} />
            </>
          )
        }
      </Ready>
      <Why title={text('ui.books.tab.vouchers')}>
        <p>{text('ui.vouchers.why')}</p>
      </Why>
    </>
  );
}

function Rows({ rows }: { rows: readonly Voucher[] }) {
  const text = useText();
  return (
    <table className="table vouchers" data-testid="voucher-list">
      <thead>
        <tr>
          <th scope="col">{text('ui.vouchers.dayAndNumber')}</th>
          <th scope="col">{text('ui.books.summary')}</th>
          <th scope="col">{text('ui.books.account')}</th>
          <th scope="col" className="number">
            {text('ui.shell.inUnit', { name: text('ui.vouchers.debit'), unit: text('ui.shell.yuan') })}
          </th>
          <th scope="col" className="number">
            {text('ui.shell.inUnit', { name: text('ui.vouchers.credit'), unit: text('ui.shell.yuan') })}
          </th>
        </tr>
      </thead>
      {rows.map((voucher) => (
        <Group key={voucher.voucherId} voucher={voucher} />
      ))}
    </table>
  );
}

function Group({ voucher }: { voucher: Voucher }) {
  const text = useText();
  const { openVoucher } = useBooks();
  return (
    <tbody className={voucher.counts ? '' : 'quiet'} data-testid={`voucher-${voucher.voucherId}`}>
      {voucher.lines.map((line, at) => (
        <tr key={line.line}>
          {at === 0 && (
            <td rowSpan={voucher.lines.length} className="voucher-key">
              <button type="button" className="row-button" onClick={() => openVoucher(voucher.voucherId)}>
                <span className="figure">{voucher.date}</span>
                <span className="under">{voucherName(voucher)}</span>
              </button>
              {voucher.reversedBy !== null && <Mark tone="quiet">{text('ui.vouchers.isTakenBack')}</Mark>}
              {voucher.kind === 'reversal' && (
                <Mark tone="bad" icon="undo">
                  {text('ui.vouchers.kind.reversal')}
                </Mark>
              )}
              {!voucher.counts && <Mark tone="quiet">{text('ui.vouchers.notCounted')}</Mark>}
            </td>
          )}
          <td>{at > 0 && line.summary === voucher.lines[at - 1]?.summary ? null : line.summary}</td>
          <td>
            <span className="figure muted">{line.code}</span> {line.accountName}
            {line.party && <span className="under">{line.party}</span>}
          </td>
          <td className="number">{line.debitFen !== 0 && <Money fen={line.debitFen} />}</td>
          <td className="number">{line.creditFen !== 0 && <Money fen={line.creditFen} />}</td>
        </tr>
      ))}
    </tbody>
  );
}
