import { Segmented } from 'antd';
import type { MoneyUnit } from '../../components/money.tsx';
import { useText } from '../../preferences.tsx';
import { useRemembered } from '../../use-remembered.ts';

/** The unit of every statement and ledger in the room. */
export function useBooksUnit(): [MoneyUnit, (unit: MoneyUnit) => void] {
  return useRemembered<MoneyUnit>('books-unit', 'yuan');
}

export function UnitSwitch() {
  const text = useText();
  const [unit, setUnit] = useBooksUnit();
  return (
    <Segmented
      aria-label={text('ui.shell.unit')}
      value={unit}
      onChange={setUnit}
      options={[
        { value: 'yuan', label: text('ui.shell.yuan') },
        { value: 'wan', label: text('ui.shell.wan') },
      ]}
    />
  );
}
