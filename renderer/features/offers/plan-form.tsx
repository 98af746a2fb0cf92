import { Select } from 'antd';
import type { InputOf, OutputOf } from '../../../core/contract.ts';
import { dayCounts } from '../../../core/loans/contract.ts';
import { DayInput } from '../../components/day-input.tsx';
import { Field } from '../../components/field.tsx';
import { MoneyInput } from '../../components/money-input.tsx';
import { MonthsInput } from '../../components/months-input.tsx';
import { PercentInput } from '../../components/percent-input.tsx';
import { Section } from '../../components/room-head.tsx';
import { useText } from '../../preferences.tsx';

type Plan = NonNullable<OutputOf<'loans.getPlan'>['plan']>;

/** The terms of the loan. A rate that is typed in is a quote, and says so. */
export function PlanForm({
  plan,
  routeName,
  disabled,
  onChange,
}: {
  plan: Plan;
  routeName: string | null;
  disabled: boolean;
  onChange(change: InputOf<'loans.savePlan'>): void;
}) {
  const text = useText();
  const { terms } = plan;
  return (
    <Section title={routeName ? text('ui.loans.termsOf', { route: routeName }) : text('ui.loans.terms')}>
      <div className="fields">
        <Field
          label={text('ui.shell.inUnit', {
            name: text('ui.loans.rate'),
            unit: text('ui.loans.kind.contract'),
          })}
          hint={
            plan.rateFrom === 'survey' ? (
              <span className="wait-text">{text('ui.loans.fromSurvey')}</span>
            ) : (
              text('ui.loans.fromQuote')
            )
          }
        >
          {(id, by) => (
            <PercentInput
              id={id}
              describedBy={by}
              value={terms.nominalAnnual}
              disabled={disabled}
              onCommit={(rate) => rate !== null && onChange({ nominalAnnual: rate, rateFrom: 'quote' })}
              testId="plan-rate"
            />
          )}
        </Field>
        <Field label={text('ui.needs.term')}>
          {(id, by) => (
            <MonthsInput
              id={id}
              describedBy={by}
              value={terms.termMonths}
              most={480}
              disabled={disabled}
              onCommit={(termMonths) => onChange({ termMonths })}
              testId="plan-term"
            />
          )}
        </Field>
        <Field label={text('ui.loans.drawOn')}>
          {(id, by) => (
            <DayInput
              id={id}
              describedBy={by}
              value={terms.drawOn}
              allowClear={false}
              disabled={disabled}
              onChange={(drawOn) => drawOn && onChange({ drawOn })}
              testId="plan-draw"
            />
          )}
        </Field>
        <Field label={text('ui.loans.fee')} hint={text('ui.loans.feeHint')}>
          {(id, by) => (
            <MoneyInput
              id={id}
              describedBy={by}
              value={terms.upfrontFeeFen}
              disabled={disabled}
              onCommit={(fen) => onChange({ upfrontFeeFen: Math.max(0, fen ?? 0) })}
              testId="plan-fee"
            />
          )}
        </Field>
        <Field label={text('ui.loans.dayCount')} hint={text('ui.loans.dayCountHint')}>
          {(id, by) => (
            <Select
              id={id}
              aria-describedby={by}
              value={terms.dayCount}
              disabled={disabled}
              onChange={(dayCount) => onChange({ dayCount })}
              options={dayCounts.map((value) => ({ value, label: text(`ui.loans.dayCount.${value}`) }))}
              data-testid="plan-day-count"
            />
          )}
        </Field>
        <Field label={text('ui.loans.principal')} hint={text('ui.loans.principalHint')}>
          {(id) => (
            <output id={id} className="figure stated">
              {text('ui.shell.amount', { fen: terms.principalFen })}
            </output>
          )}
        </Field>
      </div>
    </Section>
  );
}
