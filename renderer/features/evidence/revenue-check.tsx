import { Segmented } from 'antd';
import { useText } from '../../preferences.tsx';
import { useRemembered } from '../../use-remembered.ts';
import { UnitSwitch } from '../books/unit-switch.tsx';
import { CheckTable } from './check-table.tsx';
import { Receipts } from './receipts.tsx';
import { Spanned } from './spanned.tsx';
import { TaxReturns } from './tax-returns.tsx';

const views = ['check', 'receipts', 'returns'] as const;
type View = (typeof views)[number];

/** Whether the firm's sales are the same wherever they are told: books, receipts, returns, filed statements. */
export default function RevenueCheck() {
  const text = useText();
  const [view, setView] = useRemembered<View>('revenue-view', 'check');
  return (
    <div data-testid="revenue-check">
      <div className="row views">
        <Segmented
          aria-label={text('ui.evidence.view')}
          value={view}
          onChange={setView}
          options={views.map((value) => ({ value, label: text(`ui.evidence.revenue.${value}`) }))}
          data-testid="revenue-view"
        />
        <span className="spring" />
        <UnitSwitch />
      </div>
      {view === 'returns' ? (
        <TaxReturns />
      ) : (
        <Spanned
          emptyTitle={text('ui.evidence.revenue.emptyTitle')}
          emptyText={text('ui.evidence.revenue.emptyText')}
        >
          {(span) =>
            view === 'check' ? (
              <CheckTable span={span} onEnter={() => setView('returns')} />
            ) : (
              <Receipts span={span} />
            )
          }
        </Spanned>
      )}
    </div>
  );
}
