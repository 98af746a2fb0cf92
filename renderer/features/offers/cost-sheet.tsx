import type { OutputOf } from '../../../core/contract.ts';
import { MoneyText } from '../../components/money.tsx';
import { Rate } from '../../components/rate.tsx';
import { Section } from '../../components/room-head.tsx';
import { useText } from '../../preferences.tsx';

/** What the loan costs in all: money, both annual rates with their kinds, and the cost of every 100 received. */
export function CostSheet({ cost }: { cost: OutputOf<'loans.schedule'>['cost'] }) {
  const text = useText();
  return (
    <Section title={text('ui.loans.cost')} id="cost-sheet">
      <dl className="figures">
        <div>
          <dt>{text('ui.loans.totalCost')}</dt>
          <dd data-testid="cost-total">
            <MoneyText fen={cost.totalCostFen} />
          </dd>
        </div>
        <div>
          <dt>{text('ui.loans.kind.nominalAnnual')}</dt>
          <dd data-testid="cost-nominal">
            <Rate value={cost.nominalAnnual} kind="nominalAnnual" isNamedAbove />
          </dd>
        </div>
        <div>
          <dt>{text('ui.loans.kind.effectiveAnnual')}</dt>
          <dd data-testid="cost-effective">
            <Rate value={cost.effectiveAnnual} kind="effectiveAnnual" isNamedAbove />
          </dd>
        </div>
        <div>
          <dt>{text('ui.loans.per100')}</dt>
          <dd className="figure">{cost.costPer100?.toFixed(2) ?? '–'}</dd>
        </div>
      </dl>
      <p className="muted">
        {text('ui.loans.interest')} <MoneyText fen={cost.interestFen} /> + {text('ui.loans.fees')}{' '}
        <MoneyText fen={cost.feesFen} /> · {text('ui.loans.received')} <MoneyText fen={cost.receivedFen} />
      </p>
      {cost.refusal && <p className="muted">{cost.refusal}</p>}
    </Section>
  );
}
