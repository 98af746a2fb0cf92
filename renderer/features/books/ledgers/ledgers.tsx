import { Segmented } from 'antd';
import { addMonthsToMonth } from '../../../../core/dates.ts';
import { DayInput } from '../../../components/day-input.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useText } from '../../../preferences.tsx';
import { AccountSelect } from '../account-select.tsx';
import { type LedgerPlace, type Period, useBooks } from '../books-place.tsx';
import { NoBooksYet } from '../no-books-yet.tsx';
import { ExportBooks } from '../statements/export-books.tsx';
import { UnitSwitch, useBooksUnit } from '../unit-switch.tsx';
import { DetailLedger } from './detail-ledger.tsx';
import { GeneralLedger } from './general-ledger.tsx';
import { TrialBalance } from './trial-balance.tsx';

const parts = { trialBalance: 'trialBalance', general: 'generalLedger', detail: 'detailedLedger' } as const;

/** The shortest statutory period a span lies in: what an export of it covers. */
function periodOf(from: string, to: string): Period {
  if (from === to) return 'month';
  const quarter = (month: string) => `${month.slice(0, 4)}-${Math.ceil(Number(month.slice(5)) / 3)}`;
  return quarter(from) === quarter(to) ? 'quarter' : 'year';
}

/** Trial balance, general and detailed ledger; a way back to the figure one came from. */
export function Ledgers() {
  const text = useText();
  const { months, ledger, setLedger, openLedger, cameFrom, go } = useBooks();
  const [unit] = useBooksUnit();
  const ends = [...new Set(months.map(({ month }) => month))].sort();
  const last = ends.at(-1);
  if (!last) return <NoBooksYet />;
  const to = ledger.to ?? last;
  const yearStart = `${to.slice(0, 4)}-01`;
  const first = ends[0] ?? yearStart;
  const from = ledger.from ?? (ledger.view === 'trialBalance' ? to : first > yearStart ? first : yearStart);
  const { view, code } = ledger;
  return (
    <>
      {cameFrom && (
        <p className="way-back">
          <button type="button" className="link" onClick={() => go(cameFrom)} data-testid="ledger-back">
            <Icon name="left" /> {text('ui.ledgers.back', { name: text(`ui.books.tab.${cameFrom}`) })}
          </button>
        </p>
      )}
      <div className="pane-head">
        <Segmented
          aria-label={text('ui.books.tab.ledgers')}
          value={view}
          onChange={(next: LedgerPlace['view']) => setLedger({ view: next })}
          data-testid="ledger-choice"
          options={(['trialBalance', 'general', 'detail'] as const).map((value) => ({
            value,
            label: <span data-testid={`ledger-${value}`}>{text(`ui.ledgers.${value}`)}</span>,
          }))}
        />
        <span className="spring" />
        <UnitSwitch />
        <ExportBooks month={to} period={periodOf(from, to)} parts={[parts[view]]} code={code} />
      </div>
      <div className="pane-head">
        {view === 'trialBalance' ? (
          <>
            <DayInput
              picker="month"
              label={text('ui.books.month')}
              value={to}
              allowClear={false}
              onChange={(month) => setLedger({ from: null, to: month })}
              testId="ledger-month"
            />
            <StepMonth month={to} last={last} onGo={(month) => setLedger({ from: null, to: month })} />
          </>
        ) : (
          <>
            <AccountSelect
              label={text('ui.books.account')}
              value={code}
              allowClear={view === 'general'}
              placeholder={text(view === 'general' ? 'ui.ledgers.allAccounts' : 'ui.books.chooseAccount')}
              onChange={(chosen) => setLedger({ code: chosen, party: null })}
              testId="ledger-account"
            />
            <DayInput
              picker="month"
              label={text('ui.ledgers.from')}
              value={from}
              allowClear={false}
              onChange={(month) => setLedger({ from: month })}
              testId="ledger-from"
            />
            <span aria-hidden="true">–</span>
            <DayInput
              picker="month"
              label={text('ui.ledgers.to')}
              value={to}
              allowClear={false}
              onChange={(month) => setLedger({ to: month })}
              testId="ledger-to"
            />
          </>
        )}
      </div>
      {view === 'trialBalance' && (
        <TrialBalance
          month={to}
          unit={unit}
          onAccount={(account) => openLedger({ view: 'detail', code: account, from: to, to }, undefined)}
        />
      )}
      {view === 'general' && <GeneralLedger code={code} from={from} to={to} unit={unit} />}
      {view === 'detail' && <DetailLedger key={code} code={code} from={from} to={to} unit={unit} />}
    </>
  );
}

function StepMonth({ month, last, onGo }: { month: string; last: string; onGo(month: string): void }) {
  const text = useText();
  return (
    <span className="row tight">
      <button
        type="button"
        className="bare"
        aria-label={text('ui.ledgers.monthBefore')}
        onClick={() => onGo(addMonthsToMonth(month, -1))}
      >
        <Icon name="left" />
      </button>
      <button
        type="button"
        className="bare"
        aria-label={text('ui.ledgers.monthAfter')}
        disabled={month >= last}
        onClick={() => onGo(addMonthsToMonth(month, 1))}
      >
        <Icon name="right" />
      </button>
    </span>
  );
}
