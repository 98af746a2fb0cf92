import { Input, Select, Space } from 'antd';
import { Decimal } from 'decimal.js';
import { useEffect, useState } from 'react';
import { formatFen } from '../../core/money.ts';
import { usePreferences } from '../preferences.tsx';
import { useRemembered } from '../use-remembered.ts';
import type { MoneyUnit } from './money.tsx';

const fenIn = { yuan: 100, wan: 1_000_000 } as const;

/** What a person typed, in fen: separators, ￥ and full-width digits are fine. Undefined where it is no amount. */
export function readAmount(typed: string, unit: MoneyUnit): number | null | undefined {
  const plain = typed.normalize('NFKC').replace(/[\s,，¥￥元]/g, '');
  if (plain === '') return null;
  if (!/^-?\d*\.?\d*$/.test(plain) || !/\d/.test(plain)) return undefined;
  const fen = new Decimal(plain).times(fenIn[unit]);
  return fen.isInteger() && fen.abs().lte(Number.MAX_SAFE_INTEGER) ? fen.toNumber() : undefined;
}

function write(fen: number | null, unit: MoneyUnit): string {
  if (fen === null) return '';
  return unit === 'wan' ? new Decimal(fen).div(fenIn.wan).toString() : formatFen(fen).replace(/\.00$/, '');
}

/** An amount typed in 元 or 万元 and kept in fen; handed on when the field is left. */
export function MoneyInput({
  id,
  describedBy,
  value,
  onCommit,
  disabled = false,
  label,
  asPrinted = false,
  testId,
}: {
  id?: string;
  describedBy?: string;
  value: number | null;
  onCommit(fen: number | null): void;
  disabled?: boolean;
  /** Where no label element names the field. */
  label?: string;
  /** Copied from a paper, which has it in yuan. */
  asPrinted?: boolean;
  testId?: string;
}) {
  const { speaker, language } = usePreferences();
  const text = speaker.text;
  // People count in 万元 in Chinese and in yuan in English, until they say otherwise.
  const [unit, setUnit] = useRemembered<MoneyUnit>(
    asPrinted ? 'input-unit-printed' : `input-unit-${language}`,
    language === 'zh' && !asPrinted ? 'wan' : 'yuan',
  );
  const [typed, setTyped] = useState(() => write(value, unit));
  const fen = readAmount(typed, unit);
  // What was typed stays while it cannot be read; a value from outside (undo) replaces what can.
  useEffect(() => setTyped(write(value, unit)), [value, unit]);

  return (
    <Space.Compact className="money-input">
      <Input
        {...(id && { id })}
        aria-describedby={describedBy}
        aria-label={label}
        data-testid={testId}
        className="figure-input"
        inputMode="decimal"
        value={typed}
        disabled={disabled}
        status={fen === undefined ? 'error' : ''}
        aria-invalid={fen === undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (fen === undefined || fen === value) return;
          onCommit(fen);
        }}
        onPressEnter={(event) => event.currentTarget.blur()}
      />
      <Select
        aria-label={text('ui.shell.unit')}
        value={unit}
        disabled={disabled}
        onChange={setUnit}
        popupMatchSelectWidth={false}
        options={[
          { value: 'yuan', label: text('ui.shell.yuan') },
          { value: 'wan', label: text('ui.shell.wan') },
        ]}
      />
    </Space.Compact>
  );
}
