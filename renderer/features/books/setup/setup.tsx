import { Segmented } from 'antd';
import { useState } from 'react';
import { useText } from '../../../preferences.tsx';
import { Accounts } from './accounts.tsx';
import { Openings } from './openings.tsx';
import { Parties } from './parties.tsx';

/** What the books stand on: opening balances, accounts, parties. */
export function Setup() {
  const text = useText();
  const [view, setView] = useState<'openings' | 'accounts' | 'parties'>('openings');
  return (
    <>
      <div className="pane-head">
        <Segmented
          aria-label={text('ui.books.tab.setup')}
          value={view}
          onChange={setView}
          data-testid="setup-choice"
          options={(['openings', 'accounts', 'parties'] as const).map((value) => ({
            value,
            label: <span data-testid={`setup-${value}`}>{text(`ui.vouchers.setup.${value}`)}</span>,
          }))}
        />
      </div>
      {view === 'openings' && <Openings />}
      {view === 'accounts' && <Accounts />}
      {view === 'parties' && <Parties />}
    </>
  );
}
