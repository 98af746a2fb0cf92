import { Select } from 'antd';
import type { OutputOf } from '../../../core/contract.ts';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { keyOf } from './movement.ts';

type Category = OutputOf<'cashbook.listCategories'>[number];
export type UnbookedRow = OutputOf<'cashbook.listUnbooked'>['rows'][number];
/** What a movement is to be booked as: under a category, or as the voucher that is there already. */
export type Pick = { kind: 'category'; id: string } | { kind: 'voucher'; id: number } | null;

/** What the user picked; else the voucher that looks like it, else what a rule suggests. */
export function pickOf(row: UnbookedRow, picks: ReadonlyMap<string, Pick>): Pick {
  const picked = picks.get(keyOf(row));
  if (picked !== undefined) return picked;
  if (row.likeVoucherId !== null) return { kind: 'voucher', id: row.likeVoucherId };
  return row.category === null ? null : { kind: 'category', id: row.category };
}

const voucherPrefix = 'voucher:';

export function categoryOptions(categories: readonly Category[], direction: 'in' | 'out') {
  return categories
    .filter((category) => category.direction === direction)
    .map(({ id, name, help }) => ({ value: id, label: name, title: help }));
}

/** The category of a movement, and under it why it is suggested. */
export function CategorySelect({
  row,
  pick,
  isPicked,
  categories,
  disabled,
  label,
  onPick,
}: {
  row: UnbookedRow;
  pick: Pick;
  /** Said by the user: nothing is suggested any more. */
  isPicked: boolean;
  categories: readonly Category[];
  disabled: boolean;
  label: string;
  onPick(pick: Pick): void;
}) {
  const text = useText();
  const { likeVoucherId } = row;
  const read = useFirmRead(
    'vouchers.get',
    { voucherId: likeVoucherId ?? 0 },
    { enabled: likeVoucherId !== null },
  );
  const name = read.data ? `${read.data.word}-${read.data.number}` : '…';
  const like =
    likeVoucherId === null
      ? []
      : [
          {
            value: `${voucherPrefix}${likeVoucherId}`,
            label: text('ui.evidence.book.like', { name }),
            title: '',
          },
        ];
  const why = likeVoucherId === null ? row.why?.text : text('ui.evidence.book.likeWhy', { name });
  return (
    <>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        aria-label={label}
        disabled={disabled}
        placeholder={text('ui.evidence.book.choose')}
        value={pick === null ? null : pick.kind === 'voucher' ? `${voucherPrefix}${pick.id}` : pick.id}
        onChange={(value: string | null | undefined) => {
          if (!value) onPick(null);
          else if (value.startsWith(voucherPrefix))
            onPick({ kind: 'voucher', id: Number(value.slice(voucherPrefix.length)) });
          else onPick({ kind: 'category', id: value });
        }}
        options={[...like, ...categoryOptions(categories, row.amountFen < 0 ? 'out' : 'in')]}
      />
      {!isPicked && why && <div className="small muted">{why}</div>}
    </>
  );
}
