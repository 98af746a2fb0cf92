import { Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { DayInput } from '../../components/day-input.tsx';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';

/** Which movements are asked for; search works from one character. */
export function useRowFilters() {
  const [accountNumber, setAccountNumber] = useState<string | null>(null);
  const [month, setMonth] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [offset, setOffset] = useState(0);
  const search = useDeferredValue(typed.trim());
  const from =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setOffset(0);
    };
  return {
    accountNumber,
    month,
    typed,
    offset,
    setOffset,
    setAccountNumber: from(setAccountNumber),
    setMonth: from(setMonth),
    setTyped: from(setTyped),
    asked: {
      offset,
      ...(accountNumber && { accountNumber }),
      ...(month && { month }),
      ...(search && { search }),
    },
  };
}

export function RowFilters({ filters }: { filters: ReturnType<typeof useRowFilters> }) {
  const text = useText();
  const accounts = useFirmRead('books.listBankAccounts', {});
  return (
    <div className="row filters">
      <Input
        allowClear
        aria-label={text('ui.evidence.search')}
        placeholder={text('ui.evidence.search')}
        value={filters.typed}
        onChange={(event) => filters.setTyped(event.target.value)}
        data-testid="bank-search"
      />
      <Select
        allowClear
        aria-label={text('ui.evidence.account')}
        placeholder={text('ui.evidence.allAccounts')}
        value={filters.accountNumber}
        popupMatchSelectWidth={false}
        onChange={(value: string | undefined) => filters.setAccountNumber(value ?? null)}
        options={(accounts.data ?? []).map((account) => ({
          value: account.accountNumber,
          label: [account.name ?? account.bank, account.accountNumber].filter(Boolean).join(' '),
        }))}
      />
      <DayInput
        picker="month"
        label={text('ui.evidence.month')}
        value={filters.month}
        onChange={filters.setMonth}
      />
    </div>
  );
}
