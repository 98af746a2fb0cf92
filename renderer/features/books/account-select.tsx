import { Select } from 'antd';
import { useMemo } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';

export type Account = OutputOf<'vouchers.listAccounts'>[number];

export function useAccounts(): Account[] {
  return useFirmRead('vouchers.listAccounts', {}).data ?? [];
}

/** A code typed from its start comes first, then names that hold every word typed. */
export function matchesAccount(
  typed: string,
  { code, fullName }: Pick<Account, 'code' | 'fullName'>,
): boolean {
  const wanted = typed.trim().toLowerCase();
  return (
    code.startsWith(wanted) ||
    wanted.split(/\s+/).every((word) => `${code} ${fullName}`.toLowerCase().includes(word))
  );
}

/** An account by its code or its name. */
export function AccountSelect({
  id,
  describedBy,
  label,
  value,
  onChange,
  postable = false,
  allowClear = false,
  plain = false,
  disabled = false,
  placeholder,
  onKeyDown,
  testId,
}: {
  id?: string;
  describedBy?: string;
  label?: string;
  value: string | null;
  onChange(code: string | null): void;
  /** Only accounts that entries go to: those without accounts below. */
  postable?: boolean;
  allowClear?: boolean;
  plain?: boolean;
  disabled?: boolean;
  placeholder?: string;
  onKeyDown?(event: React.KeyboardEvent): void;
  testId?: string;
}) {
  const text = useText();
  const accounts = useAccounts();
  const options = useMemo(
    () =>
      accounts
        .filter(({ hasChildren, code }) => !postable || !hasChildren || code === value)
        .map(({ code, fullName }) => ({ value: code, label: `${code} ${fullName}`, code, fullName })),
    [accounts, postable, value],
  );
  return (
    <Select
      {...(id && { id })}
      aria-describedby={describedBy}
      aria-label={label}
      data-testid={testId}
      className="account-select"
      variant={plain ? 'borderless' : 'outlined'}
      suffixIcon={plain ? null : undefined}
      value={value}
      disabled={disabled}
      allowClear={allowClear}
      placeholder={placeholder ?? text('ui.books.chooseAccount')}
      notFoundContent={text('ui.shell.nothingFound')}
      popupMatchSelectWidth={320}
      showSearch={{
        filterOption: (typed, option) => option !== undefined && matchesAccount(typed, option),
        filterSort: (a, b, { searchValue }) =>
          Number(b.code.startsWith(searchValue)) - Number(a.code.startsWith(searchValue)) ||
          a.code.localeCompare(b.code),
      }}
      onChange={(code) => onChange(code ?? null)}
      onInputKeyDown={(event) => onKeyDown?.(event)}
      options={options}
    />
  );
}
