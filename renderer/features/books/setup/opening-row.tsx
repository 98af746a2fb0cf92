import { AmountInput } from '../../../components/amount-input.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useText } from '../../../preferences.tsx';
import { AccountSelect } from '../account-select.tsx';
import { PartyInput } from '../party-input.tsx';
import type { OpeningLine } from './openings-draft.ts';

type Amount = 'debitFen' | 'creditFen' | 'yearDebitFen' | 'yearCreditFen';
const names = {
  debitFen: 'ui.vouchers.debitBalance',
  creditFen: 'ui.vouchers.creditBalance',
  yearDebitFen: 'ui.vouchers.yearDebit',
  yearCreditFen: 'ui.vouchers.yearCredit',
} as const;
const opposite: Partial<Record<Amount, Amount>> = { debitFen: 'creditFen', creditFen: 'debitFen' };

/** An account, or a party of it, with the balance it begins with. */
export function OpeningRow({
  line,
  at,
  withYear,
  disabled,
  onSet,
  onRemove,
}: {
  line: OpeningLine;
  at: number;
  withYear: boolean;
  disabled: boolean;
  onSet(changed: Partial<OpeningLine>): void;
  onRemove(): void;
}) {
  const text = useText();
  const name = (what: string) => text('ui.vouchers.cell', { line: at + 1, name: what });
  const amounts: Amount[] = withYear
    ? ['debitFen', 'creditFen', 'yearDebitFen', 'yearCreditFen']
    : ['debitFen', 'creditFen'];
  return (
    <tr>
      <td>
        <AccountSelect
          plain
          postable
          disabled={disabled}
          label={name(text('ui.books.account'))}
          value={line.code}
          onChange={(code) => onSet({ code })}
          testId={`opening-${at + 1}-account`}
        />
      </td>
      <td>
        <PartyInput
          plain
          disabled={disabled}
          label={name(text('ui.vouchers.party'))}
          value={line.party}
          onChange={(party) => onSet({ party })}
        />
      </td>
      {amounts.map((field) => (
        <td key={field} className="number">
          <AmountInput
            plain
            disabled={disabled}
            label={name(text(names[field]))}
            value={line[field]}
            onChange={(fen) => {
              const other = opposite[field];
              onSet({ [field]: fen ?? null, ...(fen && other && { [other]: null }) });
            }}
            testId={`opening-${at + 1}-${field}`}
          />
        </td>
      ))}
      <td className="acts">
        <button
          type="button"
          className="bare"
          disabled={disabled}
          aria-label={text('ui.vouchers.removeLine', { line: at + 1 })}
          onClick={onRemove}
        >
          <Icon name="cross" />
        </button>
      </td>
    </tr>
  );
}
