import { Button, Select } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { addMonthsToMonth } from '../../../core/dates.ts';
import { taxReturnKinds } from '../../../core/evidence/contract.ts';
import { DayInput } from '../../components/day-input.tsx';
import { Field } from '../../components/field.tsx';
import { MoneyInput } from '../../components/money-input.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useJob } from '../../engine.ts';
import { sayDone } from '../../frame/toasts.tsx';
import { useText } from '../../preferences.tsx';
import { PaperSelect } from './paper-select.tsx';

export type TaxReturn = OutputOf<'evidence.listTaxReturns'>[number];
type Kind = TaxReturn['kind'];
type Draft = Omit<TaxReturn, 'taxReturnId' | 'from' | 'to' | 'salesFen'> & {
  from: string | null;
  to: string | null;
  salesFen: number | null;
};

/** The period after the last one of its kind: what is most likely typed next. */
function nextPeriod(kind: Kind, filed: readonly TaxReturn[]): { from: string | null; to: string | null } {
  const last = filed
    .filter((one) => one.kind === kind)
    .sort((a, b) => a.to.localeCompare(b.to))
    .at(-1);
  if (!last) return { from: null, to: null };
  const from = addMonthsToMonth(last.to, 1);
  let to = from;
  for (let month = last.from; month < last.to; month = addMonthsToMonth(month, 1))
    to = addMonthsToMonth(to, 1);
  return { from, to };
}

/** What one return says. Nothing typed is lost when it cannot be kept. */
export function ReturnForm({
  before,
  filed,
  onDone,
}: {
  before: TaxReturn | null;
  filed: readonly TaxReturn[];
  onDone(): void;
}) {
  const text = useText();
  const save = useJob('evidence.saveTaxReturn');
  const [draft, setDraft] = useState<Draft>(
    before ?? {
      kind: 'vat',
      ...nextPeriod('vat', filed),
      salesFen: null,
      uninvoicedFen: null,
      taxFen: null,
      documentId: null,
      note: '',
    },
  );
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const isVat = draft.kind === 'vat';
  const { from, to, salesFen } = draft;
  const isWhole = from !== null && to !== null && from <= to && salesFen !== null && salesFen >= 0;

  const keep = async () => {
    if (!isWhole) return;
    const done = await save.run({
      ...(before && { taxReturnId: before.taxReturnId }),
      kind: draft.kind,
      from,
      to,
      salesFen,
      uninvoicedFen: isVat ? draft.uninvoicedFen : null,
      taxFen: isVat ? draft.taxFen : null,
      documentId: draft.documentId,
      note: draft.note,
    });
    if (!done) return;
    sayDone(text('ui.evidence.returns.saved'));
    onDone();
  };
  return (
    <div className="form-panel" data-testid="return-form">
      <ErrorNote error={save.error} />
      <div className="fields">
        <Field label={text('ui.evidence.returns.kind')}>
          {(id, by) => (
            <Select
              id={id}
              aria-describedby={by}
              value={draft.kind}
              onChange={(kind: Kind) => change({ kind, ...(before ? {} : nextPeriod(kind, filed)) })}
              options={taxReturnKinds.map((value) => ({
                value,
                label: text(`ui.evidence.returns.kind.${value}`),
              }))}
            />
          )}
        </Field>
        <Field label={text('ui.evidence.from')}>
          {(id, by) => (
            <DayInput
              id={id}
              describedBy={by}
              picker="month"
              value={from}
              onChange={(month) =>
                change({ from: month, ...(month && (!to || to < month) && { to: month }) })
              }
              testId="return-from"
            />
          )}
        </Field>
        <Field
          label={text('ui.evidence.to')}
          problem={from && to && from > to ? text('ui.evidence.returns.order') : null}
        >
          {(id, by) => (
            <DayInput
              id={id}
              describedBy={by}
              picker="month"
              value={to}
              onChange={(month) => change({ to: month })}
              testId="return-to"
            />
          )}
        </Field>
        <Field
          label={text(isVat ? 'ui.evidence.returns.salesVat' : 'ui.evidence.returns.sales')}
          hint={text(`ui.evidence.returns.hint.${draft.kind}`)}
          problem={salesFen !== null && salesFen < 0 ? text('ui.evidence.returns.negative') : null}
        >
          {(id, by) => (
            <MoneyInput
              asPrinted
              id={id}
              describedBy={by}
              value={salesFen}
              onCommit={(fen) => change({ salesFen: fen })}
              testId="return-sales"
            />
          )}
        </Field>
        {isVat && (
          <>
            <Field label={text('ui.evidence.returns.uninvoiced')}>
              {(id, by) => (
                <MoneyInput
                  asPrinted
                  id={id}
                  describedBy={by}
                  value={draft.uninvoicedFen}
                  onCommit={(uninvoicedFen) => change({ uninvoicedFen })}
                />
              )}
            </Field>
            <Field label={text('ui.evidence.returns.tax')}>
              {(id, by) => (
                <MoneyInput
                  asPrinted
                  id={id}
                  describedBy={by}
                  value={draft.taxFen}
                  onCommit={(taxFen) => change({ taxFen })}
                />
              )}
            </Field>
          </>
        )}
        <Field label={text('ui.evidence.returns.paper')}>
          {(id, by) => (
            <PaperSelect
              id={id}
              describedBy={by}
              value={draft.documentId}
              onChange={(documentId) => change({ documentId })}
            />
          )}
        </Field>
        <Field label={text('ui.evidence.returns.note')}>
          {(id, by) => (
            <TextInput
              id={id}
              describedBy={by}
              value={draft.note || null}
              maxLength={500}
              onCommit={(note) => change({ note: note ?? '' })}
            />
          )}
        </Field>
      </div>
      <div className="row">
        <Button
          type="primary"
          loading={save.busy}
          disabled={!isWhole}
          onClick={() => void keep()}
          data-testid="return-save"
        >
          {text('ui.evidence.save')}
        </Button>
        <Button onClick={onDone}>{text('ui.shell.cancel')}</Button>
      </div>
    </div>
  );
}
