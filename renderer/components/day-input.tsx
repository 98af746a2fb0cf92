import dateFnsConfig from '@rc-component/picker/generate/dateFns';
import generatePicker from 'antd/es/date-picker/generatePicker/index.js';
import { format, parse } from 'date-fns';

const DatePicker = generatePicker<Date>(dateFnsConfig);

const patterns = { date: 'yyyy-MM-dd', month: 'yyyy-MM' } as const;

/** A calendar day (or month) as an ISO text; the picker's own dates never leave here. */
export function DayInput({
  value,
  onChange,
  picker = 'date',
  id,
  describedBy,
  label,
  disabled = false,
  allowClear = true,
  iconOnly = false,
  testId,
}: {
  value: string | null;
  onChange(day: string | null): void;
  picker?: 'date' | 'month';
  id?: string | undefined;
  describedBy?: string;
  label?: string;
  disabled?: boolean;
  allowClear?: boolean;
  /** Only the button that opens the calendar, beside a field of its own. */
  iconOnly?: boolean;
  testId?: string;
}) {
  const pattern = patterns[picker];
  return (
    <DatePicker
      {...(id && { id })}
      aria-describedby={describedBy}
      aria-label={label}
      data-testid={testId}
      picker={picker}
      format={picker === 'date' ? 'YYYY-MM-DD' : 'YYYY-MM'}
      value={value ? parse(value, pattern, new Date(2000, 0, 1)) : null}
      onChange={(date) => onChange(date instanceof Date ? format(date, pattern) : null)}
      disabled={disabled}
      allowClear={allowClear}
      {...(iconOnly && {
        className: 'calendar-only',
        placement: 'bottomRight',
        inputReadOnly: true,
        tabIndex: -1,
      })}
    />
  );
}
