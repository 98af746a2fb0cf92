import { Modal, Select } from 'antd';
import { useState } from 'react';
import { addMonthsTo } from '../../../../core/dates.ts';
import type { Voucher } from '../../../../core/vouchers/contract.ts';
import { DayInput } from '../../../components/day-input.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { Field } from '../../../components/field.tsx';
import { ErrorNote } from '../../../components/note.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { useJob } from '../../../engine.ts';
import { sayDone } from '../../../frame/toasts.tsx';
import { useText } from '../../../preferences.tsx';
import { givenOf, type Recurring } from './draft.ts';

/** Keeps a voucher to come back every so many months, or changes when one does. */
export function RecurringForm({
  from,
  there,
  onClose,
}: {
  from?: Voucher;
  there?: Recurring;
  onClose(): void;
}) {
  const text = useText();
  const save = useJob('vouchers.saveRecurring');
  const [name, setName] = useState(there?.name ?? from?.lines[0]?.summary ?? '');
  const [everyMonths, setEveryMonths] = useState(there?.everyMonths ?? 1);
  const [nextOn, setNextOn] = useState(there?.nextOn ?? (from ? addMonthsTo(from.date, 1) : ''));
  const [until, setUntil] = useState<string | null>(there?.until ?? null);
  const run = async () => {
    const voucher = there?.voucher ?? (from && givenOf(from));
    if (!voucher || name.trim() === '') return;
    // Its number is the next one of the month it falls into.
    const { number: _, ...given } = voucher;
    const kept = await save.run({
      ...(there && { recurringId: there.recurringId }),
      name: name.trim(),
      everyMonths,
      nextOn,
      until,
      voucher: given,
    });
    if (!kept) return;
    sayDone(text('ui.vouchers.repeatKept', { name: kept.name, date: kept.nextOn }));
    onClose();
  };
  return (
    <Modal
      open
      onCancel={onClose}
      title={text('ui.vouchers.repeat')}
      okText={text('ui.vouchers.keep')}
      okButtonProps={{ disabled: name.trim() === '', loading: save.busy, 'data-testid': 'recurring-save' }}
      cancelText={text('ui.shell.cancel')}
      onOk={() => void run()}
    >
      <ErrorNote error={save.error} />
      <p className="muted">{text('ui.vouchers.repeatText')}</p>
      <div className="fields two-columns">
        <Field label={text('ui.vouchers.repeatName')} wide>
          {(id, by) => (
            <TextInput
              id={id}
              describedBy={by}
              live
              value={name}
              maxLength={100}
              onCommit={(typed) => setName(typed ?? '')}
              testId="recurring-name"
            />
          )}
        </Field>
        <Field label={text('ui.vouchers.every')}>
          {(id, by) => (
            <Select
              id={id}
              aria-describedby={by}
              value={everyMonths}
              onChange={setEveryMonths}
              options={[1, 2, 3, 6, 12].map((count) => ({
                value: count,
                label: text('ui.vouchers.everyMonths', { count }),
              }))}
              data-testid="recurring-every"
            />
          )}
        </Field>
        <Field label={text('ui.vouchers.nextOn')}>
          {(id, by) => (
            <DayText
              id={id}
              describedBy={by}
              value={nextOn}
              near={nextOn}
              onCommit={setNextOn}
              testId="recurring-next"
            />
          )}
        </Field>
        <Field label={text('ui.vouchers.until')} hint={text('ui.vouchers.untilHint')}>
          {(id, by) => <DayInput id={id} describedBy={by} value={until} onChange={setUntil} />}
        </Field>
      </div>
    </Modal>
  );
}
