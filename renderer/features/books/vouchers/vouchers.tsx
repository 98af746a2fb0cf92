import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { ErrorNote, Note } from '../../../components/note.tsx';
import { useFirmRead } from '../../../engine.ts';
import { useText } from '../../../preferences.tsx';
import { useToday } from '../../../use-today.ts';
import { useWorkspace } from '../../../workspace.tsx';
import { useBooks } from '../books-place.tsx';
import { emptyDraft, keptDrafts, lastDays } from './draft.ts';
import { ExportVouchers } from './export-vouchers.tsx';
import { Months } from './months.tsx';
import { RecurringList } from './recurring-list.tsx';
import { usePostDue } from './use-post-due.ts';
import { VoucherList } from './voucher-list.tsx';

type View = 'list' | 'recurring' | 'months';

/** Double entry: the vouchers, those that come back, and the months with their closing. */
export function Vouchers() {
  const text = useText();
  const { firm } = useWorkspace();
  const { edit } = useBooks();
  const today = useToday();
  const recurring = useFirmRead('vouchers.listRecurring', {});
  const { post, job } = usePostDue();
  const [view, setView] = useState<View>('list');
  const due = (recurring.data ?? []).filter((one) => one.due).length;
  const handle = firm?.firm ?? '';
  const isLocked = firm?.access === 'read';
  const hasDraft = keptDrafts.has(`${handle}:new`);
  return (
    <>
      <div className="pane-head">
        <Segmented
          aria-label={text('ui.books.tab.vouchers')}
          value={view}
          onChange={setView}
          data-testid="vouchers-choice"
          options={(['list', 'recurring', 'months'] as const).map((value) => ({
            value,
            label: <span data-testid={`vouchers-${value}`}>{text(`ui.vouchers.view.${value}`)}</span>,
          }))}
        />
        <span className="spring" />
        <ExportVouchers />
        <Button
          type="primary"
          disabled={isLocked || !today}
          onClick={() => today && edit(emptyDraft(lastDays.get(handle) ?? today))}
          data-testid="voucher-new"
        >
          {text(hasDraft ? 'ui.vouchers.goOn' : 'ui.vouchers.new')}
        </Button>
      </div>
      <ErrorNote error={job.error} />
      {due > 0 && (
        <Note
          tone="wait"
          actions={
            <Button
              size="small"
              disabled={isLocked}
              loading={job.busy}
              onClick={() => void post()}
              data-testid="recurring-post-due"
            >
              {text('ui.vouchers.postDue')}
            </Button>
          }
        >
          {text('ui.vouchers.dueCount', { count: due })}
        </Note>
      )}
      {view === 'list' && <VoucherList />}
      {view === 'recurring' && <RecurringList />}
      {view === 'months' && <Months />}
    </>
  );
}
