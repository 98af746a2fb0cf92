import type { MoneyUnit } from '../../components/money.tsx';
import { useText } from '../../preferences.tsx';
import { useRemembered } from '../../use-remembered.ts';

/** The unit the books are shown in, and a column head that names it. */
export function useUnit(): { unit: MoneyUnit; inUnit(name: string): string } {
  const text = useText();
  const [unit] = useRemembered<MoneyUnit>('books-unit', 'yuan');
  const unitName = text(unit === 'wan' ? 'ui.shell.wan' : 'ui.shell.yuan');
  return { unit, inUnit: (name) => text('ui.shell.inUnit', { name, unit: unitName }) };
}
