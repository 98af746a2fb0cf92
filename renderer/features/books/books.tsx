import { Segmented, Select, Tabs } from 'antd';
import { useState } from 'react';
import type { MoneyUnit } from '../../components/money.tsx';
import { Ready } from '../../components/ready.tsx';
import { RoomHead } from '../../components/room-head.tsx';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { useRemembered } from '../../use-remembered.ts';
import { ChooseImport } from '../imports/choose-import.tsx';
import { ImportDrawer } from '../imports/import-drawer.tsx';
import { ImportList } from '../imports/import-list.tsx';
import { BankRows } from './bank-rows.tsx';
import { DropZone } from './drop-zone.tsx';
import { StatementView } from './statement-view.tsx';
import { TieOuts } from './tie-outs.tsx';
import { TrialBalance } from './trial-balance.tsx';

type Tab = 'balanceSheet' | 'incomeStatement' | 'trialBalance' | 'bank' | 'tieOut' | 'imports';

/** The books: what was imported, the statutory statements made of it, and whether they tie out. */
export default function Books() {
  const text = useText();
  const overview = useFirmRead('firm.getOverview', {});
  const months = useFirmRead('books.listMonths', {});
  const imports = useFirmRead('imports.list', {});
  const [chosenMonth, setChosenMonth] = useState<string | null>(null);
  const [tab, setTab] = useRemembered<Tab>('books-tab', 'balanceSheet');
  const [unit, setUnit] = useRemembered<MoneyUnit>('books-unit', 'yuan');
  const ends = [...new Set((months.data ?? []).map((one) => one.month))].sort().reverse();
  const month = chosenMonth && ends.includes(chosenMonth) ? chosenMonth : (ends[0] ?? null);
  const sentence = overview.data?.rooms.find(({ room }) => room === 'books')?.sentence.text;

  return (
    <>
      <RoomHead
        name={text('ui.shell.roomBooks')}
        sentence={sentence ?? '…'}
        actions={
          imports.data &&
          imports.data.length > 0 && (
            <>
              {month && (
                <Select
                  aria-label={text('ui.books.month')}
                  data-testid="books-month"
                  value={month}
                  onChange={setChosenMonth}
                  options={ends.map((value) => ({ value, label: value }))}
                />
              )}
              <Segmented
                aria-label={text('ui.shell.unit')}
                value={unit}
                onChange={setUnit}
                options={[
                  { value: 'yuan', label: text('ui.shell.yuan') },
                  { value: 'wan', label: text('ui.shell.wan') },
                ]}
              />
              <ChooseImport primary />
            </>
          )
        }
      />
      <Ready read={imports}>
        {(made) =>
          made.length === 0 ? (
            <DropZone />
          ) : (
            <Ready read={months}>
              {() => {
                return (
                  <Tabs
                    tabBarGutter={20}
                    activeKey={tab}
                    onChange={(key) => setTab(key as Tab)}
                    destroyOnHidden
                    items={[
                      {
                        key: 'balanceSheet',
                        label: text('ui.books.balanceSheet'),
                        children: month ? (
                          <StatementView operation="books.getBalanceSheet" month={month} unit={unit} />
                        ) : (
                          <NoMonth />
                        ),
                      },
                      {
                        key: 'incomeStatement',
                        label: text('ui.books.incomeStatement'),
                        children: month ? (
                          <StatementView operation="books.getIncomeStatement" month={month} unit={unit} />
                        ) : (
                          <NoMonth />
                        ),
                      },
                      {
                        key: 'trialBalance',
                        label: text('ui.books.trialBalance'),
                        children: month ? <TrialBalance month={month} unit={unit} /> : <NoMonth />,
                      },
                      { key: 'bank', label: text('ui.books.bank'), children: <BankRows unit={unit} /> },
                      {
                        key: 'tieOut',
                        label: text('ui.books.tieOut'),
                        children: month ? <TieOuts month={month} unit={unit} /> : <NoMonth />,
                      },
                      { key: 'imports', label: text('ui.imports.listTitle'), children: <ImportList /> },
                    ]}
                  />
                );
              }}
            </Ready>
          )
        }
      </Ready>
      <ImportDrawer />
    </>
  );
}

function NoMonth() {
  return <p className="muted">{useText()('ui.books.noMonth')}</p>;
}
