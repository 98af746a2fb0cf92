import { Input, Space } from 'antd';
import { useEffect, useState } from 'react';
import { addDaysTo } from '../../core/dates.ts';
import { readDay } from '../../core/read-day.ts';
import { useText } from '../preferences.tsx';
import { DayInput } from './day-input.tsx';

/** A day for fast typing: `5` is the fifth, the arrows go a day on or back; the calendar is beside it for the mouse. */
export function DayText({
  id,
  describedBy,
  label,
  value,
  near,
  onCommit,
  disabled = false,
  testId,
}: {
  id?: string;
  describedBy?: string;
  label?: string;
  value: string | null;
  /** Where the year and the month come from when only the day is typed. */
  near: string;
  onCommit(day: string): void;
  disabled?: boolean;
  testId?: string;
}) {
  const text = useText();
  const [typed, setTyped] = useState(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);
  const read = readDay(typed, value ?? near);
  const isWrong = typed.trim() !== '' && read === undefined;
  const commit = () => {
    if (read === undefined) return;
    setTyped(read);
    if (read !== value) onCommit(read);
  };
  const step = { ArrowUp: 1, ArrowDown: -1 } as Record<string, number>;
  return (
    <Space.Compact className="day-text">
      <Input
        {...(id && { id })}
        aria-describedby={describedBy}
        aria-label={label}
        data-testid={testId}
        className="figure"
        value={typed}
        disabled={disabled}
        status={isWrong ? 'error' : ''}
        aria-invalid={isWrong}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={commit}
        onKeyDown={(event) => {
          const days = step[event.key];
          if (days !== undefined) {
            event.preventDefault();
            onCommit(addDaysTo(read ?? value ?? near, days));
          } else if (event.key === 'Enter') commit();
        }}
      />
      <DayInput
        value={value}
        onChange={(day) => day && onCommit(day)}
        label={text('ui.books.calendar')}
        disabled={disabled}
        allowClear={false}
        iconOnly
      />
    </Space.Compact>
  );
}
