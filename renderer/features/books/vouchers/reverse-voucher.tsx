import { Modal } from 'antd';
import { useState } from 'react';
import { DayText } from '../../../components/day-text.tsx';
import { Field } from '../../../components/field.tsx';
import { ErrorNote } from '../../../components/note.tsx';
import { useJob } from '../../../engine.ts';
import { sayDone } from '../../../frame/toasts.tsx';
import { useText } from '../../../preferences.tsx';
import { useBooks } from '../books-place.tsx';
import { voucherName } from './voucher-name.ts';

/** Takes a voucher back with a red one: nothing is deleted, both stay to be read. */
export function ReverseVoucher({
  voucher,
  onClose,
  onDone,
}: {
  voucher: { voucherId: number; word: string; number: number; date: string };
  onClose(): void;
  onDone?(voucherId: number): void;
}) {
  const text = useText();
  const { months } = useBooks();
  const closed = months.filter((month) => month.closed).map(({ month }) => month);
  const lastClosed = closed.sort().at(-1);
  // The same day, or the first one that is open.
  const [date, setDate] = useState(() => firstOpenDay(voucher.date, lastClosed));
  const reverse = useJob('vouchers.reverse');
  const name = voucherName(voucher);
  const run = async () => {
    const made = await reverse.run({ voucherId: voucher.voucherId, date });
    if (!made) return;
    sayDone(text('ui.vouchers.reversed', { name, by: voucherName(made) }));
    onClose();
    onDone?.(made.voucherId);
  };
  return (
    <Modal
      open
      onCancel={onClose}
      title={text('ui.vouchers.reverseTitle', { name })}
      okText={text('ui.vouchers.reverse')}
      okButtonProps={{ danger: true, loading: reverse.busy, 'data-testid': 'reverse-do' }}
      cancelText={text('ui.shell.cancel')}
      onOk={() => void run()}
    >
      <ErrorNote error={reverse.error} />
      <p>{text('ui.vouchers.reverseText')}</p>
      <div className="narrow-form">
        <Field label={text('ui.vouchers.reverseOn')}>
          {(id, by) => (
            <DayText
              id={id}
              describedBy={by}
              value={date}
              near={date}
              onCommit={setDate}
              testId="reverse-date"
            />
          )}
        </Field>
      </div>
    </Modal>
  );
}

function firstOpenDay(date: string, lastClosed: string | undefined): string {
  if (!lastClosed || date.slice(0, 7) > lastClosed) return date;
  const [year, month] = lastClosed.split('-').map(Number) as [number, number];
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}
