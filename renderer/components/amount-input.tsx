import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { formatFen } from '../../core/money.ts';
import { readAmount } from './money-input.tsx';

const write = (fen: number | null) => (fen === null || fen === 0 ? '' : formatFen(fen));

/**
 * An amount in yuan for a grid or a fast line: no unit to choose. What cannot be read stays on screen, marked, and is
 * told of as undefined.
 */
export function AmountInput({
  id,
  describedBy,
  label,
  value,
  onChange,
  onKey,
  disabled = false,
  plain = false,
  placeholder,
  testId,
}: {
  id?: string;
  describedBy?: string;
  label?: string;
  value: number | null;
  onChange(fen: number | null | undefined): void;
  /** Before the key is typed; preventing its default keeps it out. */
  onKey?(event: React.KeyboardEvent<HTMLInputElement>): void;
  disabled?: boolean;
  /** Without a frame, in a grid. */
  plain?: boolean;
  placeholder?: string;
  testId?: string;
}) {
  const [typed, setTyped] = useState(() => write(value));
  const fen = readAmount(typed, 'yuan');
  useEffect(() => {
    // The same amount typed another way stays as it was typed until the field is left.
    setTyped((shown) =>
      (readAmount(shown, 'yuan') ?? null) === value && shown !== '' ? shown : write(value),
    );
  }, [value]);
  return (
    <Input
      {...(id && { id })}
      aria-describedby={describedBy}
      aria-label={label}
      data-testid={testId}
      className={fen !== undefined && fen !== null && fen < 0 ? 'figure-input negative' : 'figure-input'}
      variant={plain ? 'borderless' : 'outlined'}
      inputMode="decimal"
      value={typed}
      placeholder={placeholder}
      disabled={disabled}
      status={fen === undefined ? 'error' : ''}
      aria-invalid={fen === undefined}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(readAmount(event.target.value, 'yuan'));
      }}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => fen !== undefined && setTyped(write(fen))}
      {...(onKey && { onKeyDown: onKey })}
    />
  );
}
