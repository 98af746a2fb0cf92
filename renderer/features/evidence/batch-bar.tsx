import { Button, Checkbox, Select } from 'antd';
import { MoneyText } from '../../components/money.tsx';
import { useAppRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { categoryOptions, type Pick } from './category-select.tsx';
import type { Movement } from './movement.ts';

/** What to do with the chosen rows, in sight while there are any. */
export function BatchBar({
  rows,
  readyCount,
  learn,
  onLearn,
  onPick,
  onClear,
  onBook,
  busy,
}: {
  rows: readonly Movement[];
  /** Those with a category. */
  readyCount: number;
  learn: boolean;
  onLearn(learn: boolean): void;
  onPick(pick: Pick): void;
  onClear(): void;
  onBook(): void;
  busy: boolean;
}) {
  const text = useText();
  const categories = useAppRead('cashbook.listCategories', {});
  const isOut = rows.every(({ amountFen }) => amountFen < 0);
  const isIn = rows.every(({ amountFen }) => amountFen >= 0);
  return (
    <section className="batch" aria-label={text('ui.evidence.batch')} data-testid="batch">
      <span>
        {text('ui.evidence.chosen', { count: rows.length })}{' '}
        <MoneyText fen={rows.reduce((total, { amountFen }) => total + amountFen, 0)} />
      </span>
      {(isOut || isIn) && (
        <Select
          value={null}
          placeholder={text('ui.evidence.book.all')}
          aria-label={text('ui.evidence.book.all')}
          popupMatchSelectWidth={false}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(id: string | null) => id && onPick({ kind: 'category', id })}
          options={categoryOptions(categories.data ?? [], isOut ? 'out' : 'in')}
        />
      )}
      <Checkbox checked={learn} onChange={(event) => onLearn(event.target.checked)}>
        {text('ui.evidence.book.learn')}
      </Checkbox>
      <span className="spring" />
      <Button onClick={onClear}>{text('ui.evidence.clear')}</Button>
      <Button
        type="primary"
        loading={busy}
        disabled={readyCount === 0}
        onClick={onBook}
        data-testid="book-rows"
      >
        {text('ui.evidence.book.do', { count: readyCount })}
      </Button>
    </section>
  );
}
