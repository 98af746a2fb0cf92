import { Button, Drawer } from 'antd';
import type { OutputOf } from '../../../../core/contract.ts';
import { ExactMoney, Money } from '../../../components/money.tsx';
import { ErrorNote, Note } from '../../../components/note.tsx';
import { Ready } from '../../../components/ready.tsx';
import { useFirmRead, useJob } from '../../../engine.ts';
import { sayDone } from '../../../frame/toasts.tsx';
import { useText } from '../../../preferences.tsx';
import { useWorkspace } from '../../../workspace.tsx';

/** What closing a month would do, said before it is done; and opening it again. */
export function CloseMonth({ month, onClose }: { month: string; onClose(): void }) {
  const text = useText();
  const { firm } = useWorkspace();
  const read = useFirmRead('vouchers.describeClose', { month });
  const close = useJob('vouchers.closeMonth');
  const reopen = useJob('vouchers.reopenMonth');
  const isLocked = firm?.access === 'read';
  const found = read.data;
  const run = async (operation: typeof close | typeof reopen, said: string) => {
    if (await operation.run({ month })) {
      sayDone(said);
      onClose();
    }
  };
  return (
    <Drawer
      open
      size={720}
      onClose={onClose}
      title={text(found?.closed ? 'ui.vouchers.reopenTitle' : 'ui.vouchers.closeTitle', { month })}
      footer={
        <div className="drawer-foot">
          <Button onClick={onClose}>{text('ui.shell.cancel')}</Button>
          {found?.closed ? (
            <Button
              type="primary"
              disabled={!found.canReopen || isLocked}
              loading={reopen.busy}
              onClick={() => void run(reopen, text('ui.vouchers.reopened', { month }))}
              data-testid="reopen-do"
            >
              {text('ui.vouchers.reopenDo', { month })}
            </Button>
          ) : (
            <Button
              type="primary"
              disabled={!found?.canClose || isLocked}
              loading={close.busy}
              onClick={() => void run(close, text('ui.vouchers.closedNow', { month }))}
              data-testid="close-do"
            >
              {text('ui.vouchers.closeDo', { month })}
            </Button>
          )}
        </div>
      }
    >
      <div className="stack" data-testid="close-month">
        <ErrorNote error={close.error ?? reopen.error} />
        <Ready read={read}>{(what) => <Described what={what} />}</Ready>
      </div>
    </Drawer>
  );
}

function Described({ what }: { what: OutputOf<'vouchers.describeClose'> }) {
  const text = useText();
  return (
    <>
      {what.remarks.map((remark) => (
        <Note key={remark.key + remark.text} tone={what.canClose || what.closed ? 'info' : 'wait'}>
          {remark.text}
        </Note>
      ))}
      {what.closed ? (
        <p>{text('ui.vouchers.reopenText')}</p>
      ) : (
        <>
          <p>
            {text(what.profitFen < 0 ? 'ui.vouchers.lossIs' : 'ui.vouchers.profitIs')}{' '}
            <strong>
              <ExactMoney fen={what.profitFen} />
            </strong>
          </p>
          <p className="muted">{text('ui.vouchers.closeText')}</p>
        </>
      )}
      {what.lines.length > 0 && (
        <table className="table dense" data-testid="close-lines">
          <caption className="table-caption">{text('ui.vouchers.closeLines')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('ui.books.account')}</th>
              <th scope="col" className="number">
                {text('ui.shell.inUnit', { name: text('ui.vouchers.debit'), unit: text('ui.shell.yuan') })}
              </th>
              <th scope="col" className="number">
                {text('ui.shell.inUnit', { name: text('ui.vouchers.credit'), unit: text('ui.shell.yuan') })}
              </th>
            </tr>
          </thead>
          <tbody>
            {what.lines.map((line) => (
              <tr key={`${line.code}${line.debitFen}${line.creditFen}`}>
                <td>
                  <span className="figure muted">{line.code}</span> {line.accountName}
                </td>
                <td className="number">{line.debitFen !== 0 && <Money fen={line.debitFen} />}</td>
                <td className="number">{line.creditFen !== 0 && <Money fen={line.creditFen} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
