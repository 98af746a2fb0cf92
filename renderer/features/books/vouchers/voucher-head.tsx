import { Input, Select } from 'antd';
import { DayText } from '../../../components/day-text.tsx';
import { Field } from '../../../components/field.tsx';
import { useFirmRead } from '../../../engine.ts';
import { useText } from '../../../preferences.tsx';
import type { VoucherDraft } from './draft.ts';

const words = ['记', '收', '付', '转'];
const readWhole = (typed: string, most: number) =>
  /^\d{1,6}$/.test(typed) && Number(typed) <= most ? Number(typed) : null;

/** Word, number, day, papers; numbers missing in the month are offered. */
export function VoucherHead({
  draft,
  onChange,
}: {
  draft: VoucherDraft;
  onChange(changed: Partial<VoucherDraft>): void;
}) {
  const text = useText();
  const next = useFirmRead('vouchers.nextNumber', { date: draft.date, word: draft.word }, { keep: true });
  const missing = draft.voucherId === null ? (next.data?.missing ?? []) : [];
  return (
    <div className="voucher-head">
      <Field label={text('ui.vouchers.word')}>
        {(id, by) => (
          <Select
            id={id}
            aria-describedby={by}
            value={draft.word}
            onChange={(word) => onChange({ word, number: null })}
            options={[...new Set([...words, draft.word])].map((value) => ({ value, label: value }))}
            data-testid="voucher-word"
          />
        )}
      </Field>
      <Field label={text('ui.vouchers.number')}>
        {(id, by) => (
          <Input
            id={id}
            aria-describedby={by}
            className="figure-input"
            inputMode="numeric"
            value={draft.number ?? ''}
            placeholder={next.data ? String(next.data.number) : ''}
            onChange={(event) => onChange({ number: readWhole(event.target.value, 999_999) || null })}
            data-testid="voucher-number"
          />
        )}
      </Field>
      <Field label={text('ui.books.day')}>
        {(id, by) => (
          <DayText
            id={id}
            describedBy={by}
            value={draft.date}
            near={draft.date}
            onCommit={(date) =>
              // Numbers run by the month: in another one this voucher takes the next that is free.
              onChange({ date, ...(date.slice(0, 7) !== draft.date.slice(0, 7) && { number: null }) })
            }
            testId="voucher-date"
          />
        )}
      </Field>
      <Field label={text('ui.vouchers.attachments')}>
        {(id, by) => (
          <Input
            id={id}
            aria-describedby={by}
            className="figure-input"
            inputMode="numeric"
            value={draft.attachments === 0 ? '' : draft.attachments}
            placeholder="0"
            onChange={(event) => onChange({ attachments: readWhole(event.target.value, 9999) ?? 0 })}
            data-testid="voucher-attachments"
          />
        )}
      </Field>
      {missing.length > 0 && (
        <p className="voucher-missing wait-text small">
          {text('ui.vouchers.missing')}{' '}
          {missing.slice(0, 5).map((number) => (
            <button key={number} type="button" className="link" onClick={() => onChange({ number })}>
              {number}
            </button>
          ))}
          {missing.length > 5 && text('ui.vouchers.missingMore', { count: missing.length - 5 })}
        </p>
      )}
    </div>
  );
}
