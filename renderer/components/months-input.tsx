import { TextInput } from './text-input.tsx';

/** A term in whole months. */
export function MonthsInput({
  id,
  describedBy,
  value,
  most,
  disabled,
  onCommit,
  testId,
}: {
  id: string;
  describedBy?: string | undefined;
  value: number | null;
  most: number;
  disabled: boolean;
  onCommit(months: number): void;
  testId: string;
}) {
  return (
    <TextInput
      id={id}
      {...(describedBy && { describedBy })}
      number
      disabled={disabled}
      value={value === null ? null : String(value)}
      check={(typed) => /^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most}
      onCommit={(typed) => typed !== null && onCommit(Number(typed))}
      testId={testId}
    />
  );
}
