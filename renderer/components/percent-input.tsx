import { Decimal } from 'decimal.js';
import { TextInput } from './text-input.tsx';

const pattern = /^\d{1,4}(\.\d{1,6})?$/;

/** A rate typed as a percentage and kept as a fraction of one. */
export function PercentInput({
  value,
  onCommit,
  ...rest
}: {
  id?: string;
  describedBy?: string;
  value: number | null;
  onCommit(rate: number | null): void;
  disabled?: boolean;
  testId?: string;
}) {
  return (
    <TextInput
      {...rest}
      number
      suffix="%"
      value={value === null ? null : new Decimal(value).times(100).toString()}
      check={(typed) => pattern.test(typed)}
      onCommit={(typed) => onCommit(typed === null ? null : new Decimal(typed).div(100).toNumber())}
    />
  );
}
