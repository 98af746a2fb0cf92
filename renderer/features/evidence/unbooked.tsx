import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Mark } from '../../components/mark.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Pager } from '../../components/pager.tsx';
import { Ready } from '../../components/ready.tsx';
import { Why, WhyPart } from '../../components/why.tsx';
import { useAppRead, useFirmRead, useJob } from '../../engine.ts';
import { sayDone } from '../../frame/toasts.tsx';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { BatchBar } from './batch-bar.tsx';
import { CategorySelect, type Pick, pickOf, type UnbookedRow } from './category-select.tsx';
import { keyOf, rowKeyOf } from './movement.ts';
import { Amount, Parties } from './movement-cells.tsx';
import { RowFilters, useRowFilters } from './row-filters.tsx';
import { useUnit } from './use-unit.ts';

const pageSize = 50;

/** Movements that are not in the books: each with what a rule suggests and why, booked only when that is said. */
export function Unbooked() {
  const text = useText();
  const isLocked = useWorkspace().firm?.access === 'read';
  const filters = useRowFilters();
  const read = useFirmRead('cashbook.listUnbooked', { limit: pageSize, ...filters.asked }, { keep: true });
  const book = useJob('cashbook.bookRows');
  const [picks, setPicks] = useState<ReadonlyMap<string, Pick>>(new Map());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [learn, setLearn] = useState(true);
  const toggle = (keys: string[], on: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      for (const key of keys) on ? next.add(key) : next.delete(key);
      return next;
    });
  const setPick = (rows: UnbookedRow[], pick: Pick) => {
    setPicks((before) => new Map([...before, ...rows.map((row) => [keyOf(row), pick] as const)]));
    toggle(
      rows.map((row) => keyOf(row)),
      pick !== null,
    );
  };
  return (
    <>
      <RowFilters filters={filters} />
      <ErrorNote error={book.error} />
      <Ready read={read} lines={10}>
        {({ rows, total, suggested, inImportedBooks }) => {
          const taken = rows.filter((row) => chosen.has(keyOf(row)));
          const ready = taken.filter((row) => pickOf(row, picks) !== null);
          const withReason = rows.filter((row) => pickOf(row, picks) !== null);
          const take = async () => {
            const done = await book.run({
              rows: ready.map((row) => {
                const pick = pickOf(row, picks);
                return {
                  ...rowKeyOf(row),
                  category: pick?.kind === 'category' ? pick.id : null,
                  voucherId: pick?.kind === 'voucher' ? pick.id : null,
                };
              }),
              learn,
            });
            if (!done) return;
            setChosen(new Set());
            setPicks(new Map());
            sayDone(
              text('ui.evidence.book.done', {
                booked: done.booked,
                matched: done.matched,
                rules: done.rules.map((rule) => `${rule.contains} → ${rule.categoryName}`),
              }),
            );
          };
          return (
            <>
              <div className="row filters">
                <p className="muted">{text('ui.evidence.book.found', { total, suggested })}</p>
                <span className="spring" />
                {withReason.length > 0 && (
                  <Button
                    size="small"
                    disabled={isLocked}
                    onClick={() => toggle(withReason.map(keyOf), true)}
                    data-testid="unbooked-suggested"
                  >
                    {text('ui.evidence.book.chooseSuggested', { count: withReason.length })}
                  </Button>
                )}
              </div>
              <Rows
                rows={rows}
                chosen={chosen}
                picks={picks}
                isLocked={isLocked}
                onToggle={toggle}
                onPick={(row, pick) => setPick([row], pick)}
              />
              {inImportedBooks > 0 && (
                <p className="muted">
                  {text('ui.evidence.book.inImportedBooks', { count: inImportedBooks })}
                </p>
              )}
              {rows.length === 0 && <Mark tone="good">{text('ui.evidence.book.none')}</Mark>}
              <Pager offset={filters.offset} limit={pageSize} total={total} onGo={filters.setOffset} />
              {taken.length > 0 && (
                <BatchBar
                  rows={taken}
                  readyCount={ready.length}
                  learn={learn}
                  onLearn={setLearn}
                  onPick={(pick) => setPick(taken, pick)}
                  onClear={() => setChosen(new Set())}
                  onBook={() => void take()}
                  busy={book.busy}
                />
              )}
              <Why title={text('ui.evidence.bank.unbooked')}>
                <p>{text('ui.evidence.book.why')}</p>
                <WhyPart name={text('ui.shell.whyMoves')}>
                  <p>{text('ui.evidence.book.moves')}</p>
                </WhyPart>
              </Why>
            </>
          );
        }}
      </Ready>
    </>
  );
}

function Rows({
  rows,
  chosen,
  picks,
  isLocked,
  onToggle,
  onPick,
}: {
  rows: UnbookedRow[];
  chosen: ReadonlySet<string>;
  picks: ReadonlyMap<string, Pick>;
  isLocked: boolean;
  onToggle(keys: string[], on: boolean): void;
  onPick(row: UnbookedRow, pick: Pick): void;
}) {
  const text = useText();
  const { unit, inUnit } = useUnit();
  const categories = useAppRead('cashbook.listCategories', {});
  const count = rows.filter((row) => chosen.has(keyOf(row))).length;
  if (rows.length === 0) return null;
  return (
    <table className="table unbooked" data-testid="unbooked">
      <thead>
        <tr>
          <th scope="col" className="check">
            <Checkbox
              aria-label={text('ui.evidence.chooseAll')}
              checked={count === rows.length}
              indeterminate={count > 0 && count < rows.length}
              disabled={isLocked}
              onChange={(event) => onToggle(rows.map(keyOf), event.target.checked)}
            />
          </th>
          <th scope="col">{text('ui.evidence.day')}</th>
          <th scope="col">{text('ui.evidence.counterparty')}</th>
          <th scope="col" className="number">
            {inUnit(text('ui.evidence.amount'))}
          </th>
          <th scope="col">{text('ui.evidence.book.category')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const key = keyOf(row);
          const name = `${row.date} ${row.counterparty ?? row.summary ?? ''}`;
          return (
            <tr key={key} className={chosen.has(key) ? 'chosen' : ''}>
              <td className="check">
                <Checkbox
                  aria-label={name}
                  checked={chosen.has(key)}
                  disabled={isLocked}
                  onChange={(event) => onToggle([key], event.target.checked)}
                />
              </td>
              <td className="figure nowrap">{row.date}</td>
              <td>
                <Parties row={row} />
              </td>
              <td className="number">
                <Amount row={row} unit={unit} />
              </td>
              <td>
                <CategorySelect
                  row={row}
                  pick={pickOf(row, picks)}
                  isPicked={picks.has(key)}
                  categories={categories.data ?? []}
                  disabled={isLocked}
                  label={`${text('ui.evidence.book.category')} ${name}`}
                  onPick={(pick) => onPick(row, pick)}
                />
                {row.grossOfVat && <p className="small muted">{text('ui.evidence.book.grossOfVat')}</p>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
