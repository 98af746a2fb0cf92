import { Dropdown, Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { OutputOf } from '../../../../core/contract.ts';
import { Icon } from '../../../components/icon.tsx';
import { Mark } from '../../../components/mark.tsx';
import { ExactMoney, Money } from '../../../components/money.tsx';
import { Pager } from '../../../components/pager.tsx';
import { Ready } from '../../../components/ready.tsx';
import { useFirmRead } from '../../../engine.ts';
import { useText } from '../../../preferences.tsx';
import { useToday } from '../../../use-today.ts';
import { useWorkspace } from '../../../workspace.tsx';
import { useBooks } from '../books-place.tsx';
import { ReverseVoucher } from '../vouchers/reverse-voucher.tsx';
import { type CashEntry, draftOfEntry, type EntryDraft } from './entry-draft.ts';

const pageSize = 100;

/** The cash book, newest first, with the balance after each line. */
export function EntryList({
  places,
  onTake,
}: {
  places: OutputOf<'cashbook.listCashAccounts'>;
  onTake(draft: EntryDraft): void;
}) {
  const text = useText();
  const { months } = useBooks();
  const [typed, setTyped] = useState('');
  const [month, setMonth] = useState<string | null>(null);
  const [cashCode, setCashCode] = useState<string | null>(null);
  const [offset, setOffset] = useState(0);
  const search = useDeferredValue(typed.trim());
  const read = useFirmRead(
    'cashbook.list',
    {
      offset,
      limit: pageSize,
      ...(month && { month }),
      ...(cashCode && { cashCode }),
      ...(search && { search }),
    },
    { keep: true },
  );
  const isFiltered = Boolean(month || cashCode || search);
  const ends = [...new Set(months.map((one) => one.month))].sort().reverse();
  return (
    <>
      <div className="pane-head filters-line">
        <Input
          allowClear
          aria-label={text('ui.cashbook.search')}
          placeholder={text('ui.cashbook.search')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setOffset(0);
          }}
          data-testid="cashbook-search"
        />
        <Select
          allowClear
          aria-label={text('ui.books.month')}
          placeholder={text('ui.books.allMonths')}
          value={month}
          onChange={(value) => {
            setMonth(value ?? null);
            setOffset(0);
          }}
          options={ends.map((value) => ({ value, label: value }))}
          data-testid="cashbook-month"
        />
        <Select
          allowClear
          aria-label={text('ui.cashbook.account')}
          placeholder={text('ui.cashbook.allAccounts')}
          value={cashCode}
          popupMatchSelectWidth={false}
          onChange={(value) => {
            setCashCode(value ?? null);
            setOffset(0);
          }}
          options={places.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
      <Ready read={read} lines={8}>
        {({ rows, total, moneyInFen, moneyOutFen }) =>
          rows.length === 0 ? (
            isFiltered ? (
              <p className="muted">{text('ui.shell.nothingFound')}</p>
            ) : (
              <section className="empty" data-testid="cashbook-empty">
                <h2>{text('ui.cashbook.emptyTitle')}</h2>
                <p>{text('ui.cashbook.emptyText')}</p>
              </section>
            )
          ) : (
            <>
              <p className="muted list-sum">
                {text('ui.books.rowsFound', { count: total })} · {text('ui.cashbook.in')}{' '}
                <ExactMoney fen={moneyInFen} /> · {text('ui.cashbook.out')} <ExactMoney fen={moneyOutFen} />
              </p>
              <Rows rows={rows} namesAccount={cashCode === null && places.length > 1} onTake={onTake} />
              <Pager offset={offset} limit={pageSize} total={total} onGo={setOffset} />
            </>
          )
        }
      </Ready>
    </>
  );
}

function Rows({
  rows,
  namesAccount,
  onTake,
}: {
  rows: readonly CashEntry[];
  namesAccount: boolean;
  onTake(draft: EntryDraft): void;
}) {
  const text = useText();
  const [takenBack, setTakenBack] = useState<CashEntry | null>(null);
  const head = (name: string) => text('ui.shell.inUnit', { name, unit: text('ui.shell.yuan') });
  return (
    <>
      <table className="table cashbook" data-testid="cashbook-list">
        <thead>
          <tr>
            <th scope="col">{text('ui.books.day')}</th>
            <th scope="col">{text('ui.cashbook.what')}</th>
            <th scope="col" className="number">
              {head(text('ui.cashbook.in'))}
            </th>
            <th scope="col" className="number">
              {head(text('ui.cashbook.out'))}
            </th>
            <th scope="col" className="number">
              {head(text('ui.books.balance'))}
            </th>
            <th scope="col" className="acts">
              <span className="unseen">{text('ui.imports.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((entry) => (
            <Row
              key={`${entry.voucherId}:${entry.cashCode}:${entry.direction}:${entry.amountFen}`}
              entry={entry}
              namesAccount={namesAccount}
              onTake={onTake}
              onTakeBack={() => setTakenBack(entry)}
            />
          ))}
        </tbody>
      </table>
      {takenBack && <TakeBack entry={takenBack} onClose={() => setTakenBack(null)} />}
    </>
  );
}

function TakeBack({ entry, onClose }: { entry: CashEntry; onClose(): void }) {
  const voucher = useFirmRead('vouchers.get', { voucherId: entry.voucherId });
  return voucher.data ? <ReverseVoucher voucher={voucher.data} onClose={onClose} /> : null;
}

function Row({
  entry,
  namesAccount,
  onTake,
  onTakeBack,
}: {
  entry: CashEntry;
  namesAccount: boolean;
  onTake(draft: EntryDraft): void;
  onTakeBack(): void;
}) {
  const text = useText();
  const { firm } = useWorkspace();
  const { months, openVoucher } = useBooks();
  const today = useToday();
  const isLocked = firm?.access === 'read';
  const isFixed = entry.reversedBy !== null || entry.reverses !== null;
  const isClosed = months.some(({ month, closed }) => closed && month === entry.date.slice(0, 7));
  const take = (how: 'change' | 'copy') => {
    onTake(draftOfEntry(entry, how, how === 'copy' && today ? today : entry.date));
    document.querySelector('[data-testid="cashbook-form"]')?.scrollIntoView({ block: 'nearest' });
  };
  const name = `${entry.date} ${entry.summary}`;
  const items = [
    {
      key: 'change',
      label: text('ui.vouchers.change'),
      disabled: isLocked || !entry.editable || isClosed,
      onClick: () => take('change'),
    },
    {
      key: 'copy',
      label: text('ui.vouchers.copy'),
      disabled: isLocked || entry.category === null,
      onClick: () => take('copy'),
    },
    {
      key: 'reverse',
      label: text('ui.vouchers.reverse'),
      danger: true,
      disabled: isLocked || isFixed,
      onClick: onTakeBack,
    },
    {
      key: 'voucher',
      label: text('ui.cashbook.showVoucher'),
      onClick: () => openVoucher(entry.voucherId),
    },
  ];
  return (
    <Dropdown trigger={['contextMenu']} menu={{ items }}>
      <tr data-testid={`cash-${entry.voucherId}`} className={isFixed || !entry.counts ? 'quiet' : ''}>
        <td className="figure nowrap">
          <button type="button" className="row-button" onClick={() => openVoucher(entry.voucherId)}>
            {entry.date}
          </button>
        </td>
        <td>
          {entry.summary}
          <span className="under">
            {[entry.party, entry.categoryName, namesAccount ? entry.cashName.split('—').at(-1) : null]
              .filter((name, index, all) => name && all.indexOf(name) === index)
              .join(' · ')}
            {entry.reversedBy !== null && (
              <Mark tone="quiet" icon="undo">
                {text('ui.vouchers.isTakenBack')}
              </Mark>
            )}
            {!entry.counts && <Mark tone="quiet">{text('ui.vouchers.notCounted')}</Mark>}
          </span>
        </td>
        <td className="number">{entry.direction === 'in' && <Money fen={entry.amountFen} />}</td>
        <td className="number">{entry.direction === 'out' && <Money fen={entry.amountFen} />}</td>
        <td className="number">
          <Money fen={entry.balanceFen} />
        </td>
        <td className="acts">
          <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
            <button
              type="button"
              className="bare"
              aria-label={text('ui.cashbook.actsOf', { name })}
              data-testid={`cash-acts-${entry.voucherId}`}
            >
              <Icon name="more" />
            </button>
          </Dropdown>
        </td>
      </tr>
    </Dropdown>
  );
}
