import type { InputOf } from '../../../core/contract.ts';
import type { LoanTerms, RepaymentMethod } from '../../../core/loans/contract.ts';
import { Money, MoneyText } from '../../components/money.tsx';
import { Rate } from '../../components/rate.tsx';
import { Ready } from '../../components/ready.tsx';
import { Section } from '../../components/room-head.tsx';
import { useAppRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';

/** The same loan under each method; choosing a row changes the plan. */
export function CompareMethods({
  terms,
  disabled,
  onChoose,
}: {
  terms: LoanTerms;
  disabled: boolean;
  onChoose(method: RepaymentMethod): void;
}) {
  const text = useText();
  const { method: chosen, ...rest } = terms;
  const read = useAppRead('loans.compareMethods', rest satisfies InputOf<'loans.compareMethods'>, {
    keep: true,
  });
  return (
    <Section title={text('ui.loans.methods')}>
      <Ready read={read} lines={4}>
        {(methods) => (
          <table className="table" data-testid="methods">
            <thead>
              <tr>
                <th scope="col">{text('ui.loans.method')}</th>
                <th scope="col" className="number">
                  {text('ui.shell.inUnit', {
                    name: text('ui.loans.firstPayment'),
                    unit: text('ui.shell.yuan'),
                  })}
                </th>
                <th scope="col" className="number">
                  {text('ui.shell.inUnit', {
                    name: text('ui.loans.largestPayment'),
                    unit: text('ui.shell.yuan'),
                  })}
                </th>
                <th scope="col" className="number">
                  {text('ui.loans.totalCost')}
                </th>
                <th scope="col" className="number">
                  {text('ui.loans.allInRate')}
                </th>
              </tr>
            </thead>
            <tbody>
              {methods.map((one) => (
                <tr key={one.method} className={one.method === chosen ? 'chosen' : ''}>
                  <th scope="row">
                    <label className="choice">
                      <input
                        type="radio"
                        name="method"
                        checked={one.method === chosen}
                        disabled={disabled}
                        onChange={() => onChoose(one.method)}
                        data-testid={`method-${one.method}`}
                      />
                      <span>{one.name}</span>
                    </label>
                  </th>
                  <td className="number">
                    <Money fen={one.firstPaymentFen} />
                  </td>
                  <td className="number">
                    <Money fen={one.largestPaymentFen} />
                    <div className="small muted figure">{one.largestOn}</div>
                  </td>
                  <td className="number">
                    <MoneyText fen={one.cost.totalCostFen} />
                  </td>
                  <td className="number">
                    <Rate value={one.cost.nominalAnnual} kind="nominalAnnual" />
                    <div className="small muted">
                      <Rate value={one.cost.effectiveAnnual} kind="effectiveAnnual" />
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Ready>
    </Section>
  );
}
