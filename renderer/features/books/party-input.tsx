import { AutoComplete } from 'antd';
import { useState } from 'react';
import { useFirmRead } from '../../engine.ts';

/** A party by name: those known are offered while typing, and a new name is a new party. */
export function PartyInput({
  id,
  describedBy,
  label,
  value,
  onChange,
  onKey,
  plain = false,
  disabled = false,
  testId,
}: {
  id?: string;
  describedBy?: string;
  label?: string;
  value: string;
  onChange(party: string): void;
  /** Keys that do not walk the names offered. */
  onKey?(event: React.KeyboardEvent): void;
  plain?: boolean;
  disabled?: boolean;
  testId?: string;
}) {
  const parties = useFirmRead('vouchers.listParties', {});
  const [isOpen, setIsOpen] = useState(false);
  // The arrows were used: Enter takes the name they stand on.
  const [isPicking, setIsPicking] = useState(false);
  const wanted = value.trim().toLowerCase();
  const options = (parties.data ?? [])
    .filter(({ name }) => name !== value && name.toLowerCase().includes(wanted))
    .map(({ name }) => ({ value: name }));
  const close = () => {
    setIsOpen(false);
    setIsPicking(false);
  };
  return (
    <AutoComplete
      {...(id && { id })}
      aria-describedby={describedBy}
      aria-label={label}
      data-testid={testId}
      variant={plain ? 'borderless' : 'outlined'}
      disabled={disabled}
      value={value}
      open={isOpen && wanted !== '' && options.length > 0}
      defaultActiveFirstOption={false}
      popupMatchSelectWidth={240}
      showSearch={{ filterOption: false }}
      onChange={(party: string | undefined) => {
        onChange(party ?? '');
        setIsOpen(true);
        setIsPicking(false);
      }}
      onSelect={close}
      onBlur={close}
      onInputKeyDown={(event) => {
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setIsPicking(isOpen);
        else if (event.key === 'Enter' && !isPicking) {
          close();
          onKey?.(event);
        } else if (event.key !== 'Enter') onKey?.(event);
      }}
      options={options}
    />
  );
}
