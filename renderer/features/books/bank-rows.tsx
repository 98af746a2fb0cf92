import { Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { DayInput } from '../../components/day-input.tsx';
import { Money, MoneyText, type MoneyUnit } from '../../components/money.tsx';
import { Pager } from '../../components/pager.tsx';
import { Ready } from '../../components/ready.tsx';
import { Why, WhyPart } from '../../components/why.tsx';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';

type BankRow = OutputOf<'books.listBankRows'>['rows'][number];
const pageSize = 100;

/** Bank movements, newest first, a page at a time; search works from one character. */
export function BankRows({ unit }: { unit: MoneyUnit }) {
  const text = useText();
  const accounts = useFirmRead('books.listBankAccounts', {});
  const [accountNumber, setAccountNumber] = useState<string | null>(null);
  const [month, setMonth] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [offset, setOffset] = useState(0);
  const [chosen, setChosen] = useState<BankRow | null>(null);
  const search = useDeferredValue(typed.trim());
  const read = useFirmRead(
    'books.listBankRows',
    {
      offset,
      limit: pageSize,
      ...(accountNumber && { accountNumber }),
      ...(month && { month }),
      ...(search && { search }),
    },
    { keep: true },
  );
  const unitName = text(unit === 'wan' ? 'ui.shell.wan' : 'ui.shell.yuan');
  return (
    <>
      <div className="row filters">
        <Input
          allowClear
          aria-label={text('ui.books.searchRows')}
          placeholder={text('ui.books.searchRows')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setOffset(0);
          }}
          data-testid="bank-search"
        />
        <Select
          allowClear
          aria-label={text('ui.imports.account')}
          placeholder={text('ui.books.allAccounts')}
          value={accountNumber}
          popupMatchSelectWidth={false}
          onChange={(value: string | undefined) => {
            setAccountNumber(value ?? null);
            setOffset(0);
          }}
          options={(accounts.data ?? []).map((account) => ({
            value: account.accountNumber,
            label: [account.bank, account.accountNumber].filter(Boolean).join(' '),
          }))}
        />
        <DayInput
          picker="month"
          label={text('ui.books.month')}
          value={month}
          onChange={(value) => {
            setMonth(value);
            setOffset(0);
          }}
        />
      </div>
      <Ready read={read} lines={10}>
        {({ rows, total, moneyInFen, moneyOutFen }) => (
          <>
            <p className="muted">
              {text('ui.books.rowsFound', { count: total })} · {text('ui.imports.moneyIn')}{' '}
              <MoneyText fen={moneyInFen} /> · {text('ui.imports.moneyOut')} <MoneyText fen={moneyOutFen} />
            </p>
            <table className="table" data-testid="bank-rows">
              <thead>
                <tr>
                  <th scope="col">{text('ui.books.day')}</th>
                  <th scope="col">{text('ui.books.counterparty')}</th>
                  <th scope="col">{text('ui.books.summary')}</th>
                  <th scope="col" className="number">
                    {text('ui.shell.inUnit', { name: text('ui.books.amount'), unit: unitName })}
                  </th>
                  <th scope="col" className="number">
                    {text('ui.shell.inUnit', { name: text('ui.books.balance'), unit: unitName })}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr
                    key={`${row.importId}:${row.row}`}
                    className={chosen?.importId === row.importId && chosen.row === row.row ? 'chosen' : ''}
                  >
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
                    <td>{row.counterparty ?? '–'}</td>
                    <td>{row.summary ?? '–'}</td>
                    <td className="number">
                      <Money fen={row.amountFen} unit={unit} sign />
                    </td>
                    <td className="number">
                      <Money fen={row.balanceFen} unit={unit} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {rows.length === 0 && <p className="muted">{text('ui.shell.nothingFound')}</p>}
            <Pager offset={offset} limit={pageSize} total={total} onGo={setOffset} />
          </>
        )}
      </Ready>
      <Why title={chosen ? (chosen.counterparty ?? chosen.summary ?? chosen.date) : text('ui.books.bank')}>
        {chosen ? <RowFacts row={chosen} /> : <p>{text('ui.books.pickRow')}</p>}
      </Why>
    </>
  );
}

function RowFacts({ row }: { row: BankRow }) {
  const text = useText();
  const imports = useFirmRead('imports.list', {});
  const from = imports.data?.find(({ importId }) => importId === row.importId);
  return (
    <>
      <p className="why-figure">
        <Money fen={row.amountFen} sign />
      </p>
      <dl className="facts narrow">
        {[
          [text('ui.books.day'), [row.date, row.time].filter(Boolean).join(' ')],
          [text('ui.books.summary'), row.summary],
          [text('ui.books.counterpartyAccount'), row.counterpartyAccount],
          [text('ui.books.serial'), row.serial],
          [text('ui.imports.account'), row.accountNumber],
        ].map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {from && (
        <WhyPart name={text('ui.shell.whySource')}>
          <p>{text('ui.books.fromRow', { name: from.fileName, row: row.row })}</p>
        </WhyPart>
      )}
    </>
  );
}
