import { Select } from 'antd';
import type { OutputOf } from '../../../core/contract.ts';
import { DayInput } from '../../components/day-input.tsx';
import { Field } from '../../components/field.tsx';
import { MoneyInput } from '../../components/money-input.tsx';
import { MonthsInput } from '../../components/months-input.tsx';
import { PercentInput } from '../../components/percent-input.tsx';
import { Section } from '../../components/room-head.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useText } from '../../preferences.tsx';
import type { Draft, Need } from './draft.ts';

export function NeedForm({
  draft,
  submitOn,
  uses,
  disabled,
  onChange,
}: {
  draft: Draft;
  submitOn: string | null;
  uses: OutputOf<'needs.listUses'>['uses'];
  disabled: boolean;
  onChange(changed: Partial<Need>): void;
}) {
  const text = useText();
  return (
    <Section title={text('ui.needs.stated')}>
      <div className="fields">
        <Field label={text('ui.needs.amount')}>
          {(id, by) => (
            <MoneyInput
              id={id}
              describedBy={by}
              value={draft.amountFen}
              disabled={disabled}
              onCommit={(fen) => fen !== null && onChange({ amountFen: fen })}
              testId="need-amount"
            />
          )}
        </Field>
        <Field label={text('ui.needs.use')}>
          {(id, by) => (
            <Select
              id={id}
              aria-describedby={by}
              data-testid="need-use"
              value={draft.use}
              disabled={disabled}
              placeholder={text('ui.needs.choose')}
              onChange={(use) => use && onChange({ use })}
              options={uses.map(({ use, name }) => ({ value: use, label: name }))}
            />
          )}
        </Field>
        <Field label={text('ui.needs.term')} hint={text('ui.needs.termHint')}>
          {(id, by) => (
            <MonthsInput
              id={id}
              describedBy={by}
              value={draft.termMonths}
              most={360}
              disabled={disabled}
              onCommit={(termMonths) => onChange({ termMonths })}
              testId="need-term"
            />
          )}
        </Field>
        <Field label={text('ui.needs.neededOn')}>
          {(id, by) => (
            <DayInput
              id={id}
              describedBy={by}
              value={draft.neededOn}
              disabled={disabled}
              allowClear={false}
              onChange={(day) => day && onChange({ neededOn: day })}
              testId="need-day"
            />
          )}
        </Field>
        <Field
          label={text('ui.needs.submitOn')}
          hint={
            draft.submitOn === null && submitOn ? text('ui.needs.submitDefault', { day: submitOn }) : null
          }
        >
          {(id, by) => (
            <DayInput
              id={id}
              describedBy={by}
              value={draft.submitOn}
              disabled={disabled}
              onChange={(day) => onChange({ submitOn: day })}
              testId="need-submit"
            />
          )}
        </Field>
        <Field label={text('ui.needs.maxCost')} hint={text('ui.needs.maxCostHint')}>
          {(id, by) => (
            <PercentInput
              id={id}
              describedBy={by}
              value={draft.maxNominalAnnual}
              disabled={disabled}
              onCommit={(rate) => onChange({ maxNominalAnnual: rate })}
              testId="need-max-cost"
            />
          )}
        </Field>
        <Field label={text('ui.needs.useNote')} wide>
          {(id, by) => (
            <TextInput
              id={id}
              describedBy={by}
              value={draft.useNote || null}
              maxLength={500}
              disabled={disabled}
              onCommit={(useNote) => onChange({ useNote: useNote ?? '' })}
              testId="need-note"
            />
          )}
        </Field>
      </div>
    </Section>
  );
}
