import { Select } from 'antd';
import { categoryGroups } from '../../../../core/cashbook/categories.ts';
import { useText } from '../../../preferences.tsx';
import type { Category } from './entry-draft.ts';

function matches(typed: string, category: Category | undefined): boolean {
  if (!category) return false;
  const said = `${category.name} ${category.help} ${category.code} ${category.accountName}`.toLowerCase();
  return typed
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}

/** What the money was for, in plain words, each with when to use it. */
export function CategorySelect({
  id,
  describedBy,
  categories,
  value,
  onChange,
}: {
  id: string;
  describedBy: string;
  categories: readonly Category[];
  value: string | null;
  onChange(category: string): void;
}) {
  const text = useText();
  const byId = new Map(categories.map((category) => [category.id, category]));
  return (
    <Select
      id={id}
      aria-describedby={describedBy}
      data-testid="cashbook-category"
      value={value}
      placeholder={text('ui.cashbook.chooseCategory')}
      notFoundContent={text('ui.shell.nothingFound')}
      popupMatchSelectWidth={440}
      listHeight={320}
      showSearch={{
        filterOption: (typed, option) =>
          matches(typed, byId.get(String((option as { value?: string }).value))),
      }}
      onChange={(chosen) => chosen && onChange(chosen)}
      options={categoryGroups
        .map((group) => ({
          label: text(`ui.cashbook.group.${group}`),
          options: categories
            .filter((category) => category.group === group)
            .map((category) => ({ value: category.id, label: category.name })),
        }))
        .filter(({ options }) => options.length > 0)}
      optionRender={({ value: category, label }) => (
        <span className="category-option">
          <span>{label}</span>
          <span className="muted small">{byId.get(String(category))?.help}</span>
        </span>
      )}
    />
  );
}
