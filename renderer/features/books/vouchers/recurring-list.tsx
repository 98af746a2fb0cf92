import { App, Button } from 'antd';
import { useState } from 'react';
import { Mark } from '../../../components/mark.tsx';
import { Money } from '../../../components/money.tsx';
import { ErrorNote } from '../../../components/note.tsx';
import { Ready } from '../../../components/ready.tsx';
import { Why } from '../../../components/why.tsx';
import { useFirmRead, useJob } from '../../../engine.ts';
import { useText } from '../../../preferences.tsx';
import { useWorkspace } from '../../../workspace.tsx';
import type { Recurring } from './draft.ts';
import { RecurringForm } from './recurring-form.tsx';
import { usePostDue } from './use-post-due.ts';

/** Entries that come back: rent, depreciation, wages. What is due waits for a word; nothing posts by itself. */
export function RecurringList() {
  const text = useText();
  const read = useFirmRead('vouchers.listRecurring', {});
  const remove = useJob('vouchers.removeRecurring');
  const { post, job } = usePostDue();
  const [changed, setChanged] = useState<Recurring | null>(null);
  const { modal } = App.useApp();
  const isLocked = useWorkspace().firm?.access === 'read';
  const forget = async (one: Recurring) => {
    const isSure = await modal.confirm({
      title: text('ui.vouchers.forgetTitle', { name: one.name }),
      content: text('ui.vouchers.forgetText'),
      okText: text('ui.vouchers.forget'),
      okButtonProps: { danger: true },
      cancelText: text('ui.shell.cancel'),
    });
    if (isSure) await remove.run({ recurringId: one.recurringId });
  };
  return (
    <Ready read={read}>
      {(list) => (
        <>
          <ErrorNote error={remove.error ?? job.error} />
          {list.length === 0 ? (
            <section className="empty">
              <h2>{text('ui.vouchers.noRecurring')}</h2>
              <p>{text('ui.vouchers.noRecurringText')}</p>
            </section>
          ) : (
            <table className="table" data-testid="recurring-list">
              <thead>
                <tr>
                  <th scope="col">{text('ui.vouchers.repeatName')}</th>
                  <th scope="col">{text('ui.vouchers.every')}</th>
                  <th scope="col">{text('ui.vouchers.nextOn')}</th>
                  <th scope="col" className="number">
                    {text('ui.shell.inUnit', { name: text('ui.books.amount'), unit: text('ui.shell.yuan') })}
                  </th>
                  <th scope="col">
                    <span className="unseen">{text('ui.imports.acts')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {list.map((one) => (
                  <tr key={one.recurringId}>
                    <th scope="row">{one.name}</th>
                    <td>{text('ui.vouchers.everyMonths', { count: one.everyMonths })}</td>
                    <td className="nowrap">
                      <span className="figure">{one.nextOn}</span>{' '}
                      {one.due && <Mark tone="wait">{text('ui.vouchers.due')}</Mark>}
                      {one.until && (
                        <span className="under">{text('ui.vouchers.untilDay', { day: one.until })}</span>
                      )}
                    </td>
                    <td className="number">
                      <Money fen={one.voucher.lines.reduce((sum, line) => sum + line.debitFen, 0)} />
                    </td>
                    <td className="nowrap right">
                      <Button
                        size="small"
                        type="text"
                        disabled={isLocked || !one.due || job.busy}
                        onClick={() => void post(one.recurringId)}
                        data-testid={`recurring-post-${one.recurringId}`}
                      >
                        {text('ui.vouchers.postOne')}
                      </Button>
                      <Button size="small" type="text" disabled={isLocked} onClick={() => setChanged(one)}>
                        {text('ui.vouchers.change')}
                      </Button>
                      <Button
                        size="small"
                        type="text"
                        danger
                        disabled={isLocked}
                        onClick={() => void forget(one)}
                      >
                        {text('ui.vouchers.forget')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {changed && <RecurringForm there={changed} onClose={() => setChanged(null)} />}
          <Why title={text('ui.vouchers.recurring')}>
            <p>{text('ui.vouchers.recurringWhy')}</p>
          </Why>
        </>
      )}
    </Ready>
  );
}
