import { Input } from 'antd';
import { useEffect, useState } from 'react';

/** A line of text, handed on when the field is left; null when it is empty. */
export function TextInput({
  id,
  describedBy,
  value,
  onCommit,
  check,
  number = false,
  live = false,
  maxLength,
  disabled = false,
  placeholder,
  suffix,
  label,
  testId,
}: {
  id?: string;
  describedBy?: string;
  value: string | null;
  onCommit(typed: string | null): void;
  /** What does not pass stays on screen, marked, and is not handed on. */
  check?: (typed: string) => boolean;
  number?: boolean;
  /** Hand on at every key. */
  live?: boolean;
  maxLength?: number;
  disabled?: boolean;
  placeholder?: string;
  suffix?: string;
  /** Where no label element names the field. */
  label?: string;
  testId?: string;
}) {
  const [typed, setTyped] = useState(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);
  const isWrong = typed.trim() !== '' && check !== undefined && !check(typed.trim());
  const commit = (entered: string) => {
    const trimmed = entered.trim();
    if (trimmed === (value ?? '') || (trimmed !== '' && check && !check(trimmed))) return;
    onCommit(trimmed === '' ? null : trimmed);
  };
  return (
    <Input
      {...(id && { id })}
      aria-describedby={describedBy}
      aria-label={label}
      data-testid={testId}
      className={number ? 'figure-input' : ''}
      inputMode={number ? 'decimal' : 'text'}
      value={typed}
      maxLength={maxLength}
      disabled={disabled}
      placeholder={placeholder}
      suffix={suffix}
      status={isWrong ? 'error' : ''}
      aria-invalid={isWrong}
      onChange={(event) => {
        setTyped(event.target.value);
        if (live) commit(event.target.value);
      }}
      onBlur={() => commit(typed)}
      onPressEnter={(event) => event.currentTarget.blur()}
    />
  );
}
