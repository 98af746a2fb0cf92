import { Input } from 'antd';
import { useRef } from 'react';
import { AmountInput } from '../../../components/amount-input.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Mark } from '../../../components/mark.tsx';
import { ExactMoney, Money } from '../../../components/money.tsx';
import { useText } from '../../../preferences.tsx';
import { AccountSelect } from '../account-select.tsx';
import { PartyInput } from '../party-input.tsx';
import { balanceLine, type DraftLine, emptyLine, totalsOf, type VoucherDraft } from './draft.ts';

const columns = ['summary', 'account', 'party', 'debit', 'credit'] as const;
type Column = (typeof columns)[number];

/** Puts the cursor into a cell of the grid. */
export function focusCell(place: HTMLElement | null, line: number, column: Column): void {
  place?.querySelector<HTMLElement>(`[data-cell="${line}-${column}"] input`)?.focus();
}

/** The lines of a voucher: Enter walks on, `=` fills in what is missing, a space changes the side. */
export function VoucherLines({
  draft,
  onChange,
  onDone,
}: {
  draft: VoucherDraft;
  onChange(lines: DraftLine[]): void;
  /** Enter on the last line, when debit equals credit. */
  onDone(): void;
}) {
  const text = useText();
  const { lines } = draft;
  const table = useRef<HTMLTableElement>(null);
  const { debitFen, creditFen } = totalsOf(draft);
  const isBalanced = debitFen === creditFen && debitFen !== 0;

  const set = (key: number, changed: Partial<DraftLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...changed } : line)));
  const focusSoon = (line: number, column: Column) =>
    requestAnimationFrame(() => focusCell(table.current, line, column));
  const insert = (at: number, line: DraftLine) => {
    onChange([...lines.slice(0, at), line, ...lines.slice(at)]);
    focusSoon(at, 'account');
  };
  const remove = (at: number) => {
    const left = lines.filter((_, place) => place !== at);
    onChange(left.length < 2 ? [...left, emptyLine()] : left);
    focusSoon(Math.max(0, at - 1), 'summary');
  };
  const goOn = (at: number, column: Column) => {
    const line = lines[at];
    const skipsCredit = column === 'debit' && Boolean(line?.debitFen);
    const next = columns[columns.indexOf(column) + 1];
    if (next && !skipsCredit) return focusCell(table.current, at, next);
    if (at + 1 < lines.length) {
      const below = lines[at + 1];
      if (below && below.summary === '' && line) set(below.key, { summary: line.summary });
      return focusCell(table.current, at + 1, 'summary');
    }
    if (isBalanced) return onDone();
    insert(at + 1, emptyLine(line?.summary));
  };
  const press = (event: React.KeyboardEvent, at: number, column: Column) => {
    if (event.nativeEvent.isComposing) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const target = event.target as HTMLElement;
    const line = lines[at];
    if (!line) return;
    if (isCommand && event.key.toLowerCase() === 'd') {
      event.preventDefault();
      insert(at + 1, { ...line, key: emptyLine().key });
    } else if (isCommand && event.key === 'Delete') {
      event.preventDefault();
      remove(at);
    } else if (event.key === 'Enter' && !isCommand) {
      // An open list of accounts takes the key for itself, and the line goes on from there.
      if (column === 'account' && target.getAttribute('aria-expanded') === 'true') {
        focusSoon(at, 'party');
        return;
      }
      event.preventDefault();
      goOn(at, column);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && column !== 'account') {
      event.preventDefault();
      focusCell(table.current, at + (event.key === 'ArrowDown' ? 1 : -1), column);
    }
  };
  return (
    <table className="table voucher-grid" ref={table}>
      <thead>
        <tr>
          <th scope="col" className="place">
            <span className="unseen">{text('ui.vouchers.line')}</span>
          </th>
          <th scope="col">{text('ui.books.summary')}</th>
          <th scope="col">{text('ui.books.account')}</th>
          <th scope="col" className="party">
            {text('ui.vouchers.party')}
          </th>
          <th scope="col" className="number">
            {text('ui.vouchers.debit')}
          </th>
          <th scope="col" className="number">
            {text('ui.vouchers.credit')}
          </th>
          <th scope="col" className="acts">
            <span className="unseen">{text('ui.imports.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => (
          <Line
            key={line.key}
            at={at}
            line={line}
            onSet={(changed) => set(line.key, changed)}
            onBalance={(side) => onChange(balanceLine(draft, line.key, side))}
            onPress={press}
            onCopy={() => insert(at + 1, { ...line, key: emptyLine().key })}
            onRemove={() => remove(at)}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          <td>
            <button
              type="button"
              className="link"
              onClick={() => insert(lines.length, emptyLine(lines.at(-1)?.summary))}
              data-testid="voucher-add-line"
            >
              <Icon name="plus" /> {text('ui.vouchers.addLine')}
            </button>
          </td>
          <td colSpan={2} className="right" aria-live="polite" data-testid="voucher-difference">
            {debitFen === creditFen ? (
              isBalanced && <Mark tone="good">{text('ui.vouchers.balanced')}</Mark>
            ) : (
              <Mark tone="wait">
                {text(debitFen > creditFen ? 'ui.vouchers.creditShort' : 'ui.vouchers.debitShort')}{' '}
                <ExactMoney fen={Math.abs(debitFen - creditFen)} />
              </Mark>
            )}
          </td>
          <td className="number">
            <Money fen={debitFen} />
          </td>
          <td className="number">
            <Money fen={creditFen} />
          </td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

function Line({
  at,
  line,
  onSet,
  onBalance,
  onPress,
  onCopy,
  onRemove,
}: {
  at: number;
  line: DraftLine;
  onSet(changed: Partial<DraftLine>): void;
  onBalance(side: 'debitFen' | 'creditFen'): void;
  onPress(event: React.KeyboardEvent, at: number, column: Column): void;
  onCopy(): void;
  onRemove(): void;
}) {
  const text = useText();
  const name = (what: string) => text('ui.vouchers.cell', { line: at + 1, name: what });
  const amountKey = (side: 'debitFen' | 'creditFen', column: Column) => (event: React.KeyboardEvent) => {
    const other = side === 'debitFen' ? 'creditFen' : 'debitFen';
    if (event.key === '=' || event.key === '＝') {
      event.preventDefault();
      onBalance(side);
    } else if (event.key === ' ') {
      event.preventDefault();
      onSet({ [side]: null, [other]: line[side] });
      const row = (event.currentTarget as HTMLElement).closest('table');
      focusCell(row, at, column === 'debit' ? 'credit' : 'debit');
    } else onPress(event, at, column);
  };
  const amount = (side: 'debitFen' | 'creditFen', column: 'debit' | 'credit') => (
    <td className="number" data-cell={`${at}-${column}`}>
      <AmountInput
        plain
        label={name(text(`ui.vouchers.${column}`))}
        value={line[side]}
        onChange={(fen) => {
          const other = side === 'debitFen' ? 'creditFen' : 'debitFen';
          onSet({ [side]: fen ?? null, ...(fen && { [other]: null }) });
        }}
        onKey={amountKey(side, column)}
        testId={`line-${at + 1}-${column}`}
      />
    </td>
  );
  return (
    <tr>
      <td className="place muted figure">{at + 1}</td>
      <td data-cell={`${at}-summary`}>
        <Input
          variant="borderless"
          aria-label={name(text('ui.books.summary'))}
          value={line.summary}
          maxLength={200}
          onChange={(event) => onSet({ summary: event.target.value })}
          onKeyDown={(event) => onPress(event, at, 'summary')}
          data-testid={`line-${at + 1}-summary`}
        />
      </td>
      <td data-cell={`${at}-account`}>
        <AccountSelect
          plain
          postable
          label={name(text('ui.books.account'))}
          value={line.code}
          onChange={(code) => onSet({ code })}
          onKeyDown={(event) => onPress(event, at, 'account')}
          testId={`line-${at + 1}-account`}
        />
      </td>
      <td data-cell={`${at}-party`}>
        <PartyInput
          plain
          label={name(text('ui.vouchers.party'))}
          value={line.party}
          onChange={(party) => onSet({ party })}
          onKey={(event) => onPress(event, at, 'party')}
          testId={`line-${at + 1}-party`}
        />
      </td>
      {amount('debitFen', 'debit')}
      {amount('creditFen', 'credit')}
      <td className="acts nowrap">
        <button
          type="button"
          className="bare"
          tabIndex={-1}
          aria-label={text('ui.vouchers.copyLine', { line: at + 1 })}
          title={text('ui.vouchers.copyLine', { line: at + 1 })}
          onClick={onCopy}
        >
          <Icon name="copy" />
        </button>
        <button
          type="button"
          className="bare"
          tabIndex={-1}
          aria-label={text('ui.vouchers.removeLine', { line: at + 1 })}
          title={text('ui.vouchers.removeLine', { line: at + 1 })}
          onClick={onRemove}
        >
          <Icon name="cross" />
        </button>
      </td>
    </tr>
  );
}
