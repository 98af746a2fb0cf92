import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Voucher } from '../../../../core/vouchers/contract.ts';
import { Mark } from '../../../components/mark.tsx';
import { Note } from '../../../components/note.tsx';
import { Ready } from '../../../components/ready.tsx';
import { useFirmRead } from '../../../engine.ts';
import { useText } from '../../../preferences.tsx';
import { useToday } from '../../../use-today.ts';
import { useWorkspace } from '../../../workspace.tsx';
import { useBooks } from '../books-place.tsx';
import { draftOf } from './draft.ts';
import { RecurringForm } from './recurring-form.tsx';
import { ReverseVoucher } from './reverse-voucher.tsx';
import { VoucherEntry } from './voucher-entry.tsx';
import { voucherName } from './voucher-name.ts';

/** One voucher beside the room: its lines, where it comes from, and what can be done with it. */
export function VoucherDrawer({ voucherId }: { voucherId: number }) {
  const text = useText();
  const { openVoucher } = useBooks();
  const read = useFirmRead('vouchers.get', { voucherId });
  const voucher = read.data;
  return (
    <Drawer
      open
      size={760}
      onClose={() => openVoucher(null)}
      title={
        voucher
          ? text('ui.vouchers.title', { name: voucherName(voucher), date: voucher.date })
          : text('ui.vouchers.voucher')
      }
      footer={voucher && <Acts voucher={voucher} />}
    >
      <Ready read={read}>
        {(shown) => (
          <div data-testid="voucher" className="stack">
            <State voucher={shown} />
            <VoucherEntry voucher={shown} />
          </div>
        )}
      </Ready>
    </Drawer>
  );
}

/** What is to be known of it before its figures are read. */
function State({ voucher }: { voucher: Voucher }) {
  const text = useText();
  const { openVoucher } = useBooks();
  const { reverses, reversedBy } = voucher;
  return (
    <>
      <p className="row voucher-state">
        <span className="muted">{text(`ui.vouchers.origin.${voucher.origin}`)}</span>
        {voucher.kind !== 'ordinary' && (
          <Mark tone={voucher.kind === 'reversal' ? 'bad' : 'quiet'} icon="info">
            {text(`ui.vouchers.kind.${voucher.kind}`)}
          </Mark>
        )}
        {voucher.attachments > 0 && (
          <span className="muted">{text('ui.vouchers.papers', { count: voucher.attachments })}</span>
        )}
        {reverses !== null && (
          <button type="button" className="link" onClick={() => openVoucher(reverses)}>
            {text('ui.vouchers.takesBack')}
          </button>
        )}
        {reversedBy !== null && (
          <button type="button" className="link" onClick={() => openVoucher(reversedBy)}>
            {text('ui.vouchers.takenBackBy')}
          </button>
        )}
      </p>
      {!voucher.counts && (
        <Note tone="wait">{text('ui.vouchers.countsNowhere', { month: voucher.month })}</Note>
      )}
    </>
  );
}

function Acts({ voucher }: { voucher: Voucher }) {
  const text = useText();
  const { firm } = useWorkspace();
  const { months, edit, openVoucher } = useBooks();
  const today = useToday();
  const [asks, setAsks] = useState<'reverse' | 'recurring' | null>(null);
  const isLocked = firm?.access === 'read';
  const isClosed = months.some(({ month, closed }) => month === voucher.month && closed);
  const isTakenBack = voucher.reversedBy !== null || voucher.kind === 'reversal';
  const canChange = !isLocked && !isClosed && !isTakenBack && voucher.importId === null;
  return (
    <div className="drawer-foot">
      {isClosed && <span className="muted small keys-hint">{text('ui.vouchers.monthClosed', voucher)}</span>}
      <Button onClick={() => setAsks('recurring')} disabled={isLocked} data-testid="voucher-repeat">
        {text('ui.vouchers.repeat')}
      </Button>
      <Button
        onClick={() => {
          openVoucher(null);
          edit(draftOf(voucher, 'copy', today ?? voucher.date));
        }}
        disabled={isLocked}
        data-testid="voucher-copy"
      >
        {text('ui.vouchers.copy')}
      </Button>
      <Button
        danger
        disabled={isLocked || isTakenBack}
        onClick={() => setAsks('reverse')}
        data-testid="voucher-reverse"
      >
        {text('ui.vouchers.reverse')}
      </Button>
      <Button
        type="primary"
        disabled={!canChange}
        onClick={() => {
          openVoucher(null);
          edit(draftOf(voucher, 'change'));
        }}
        data-testid="voucher-change"
      >
        {text('ui.vouchers.change')}
      </Button>
      {asks === 'reverse' && (
        <ReverseVoucher voucher={voucher} onClose={() => setAsks(null)} onDone={openVoucher} />
      )}
      {asks === 'recurring' && <RecurringForm from={voucher} onClose={() => setAsks(null)} />}
    </div>
  );
}
