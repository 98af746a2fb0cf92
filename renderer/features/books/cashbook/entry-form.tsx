import { Button, Input, Select } from 'antd';
import { useId, useRef, useState } from 'react';
import type { OutputOf } from '../../../../core/contract.ts';
import { AmountInput } from '../../../components/amount-input.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { Field } from '../../../components/field.tsx';
import { ErrorNote } from '../../../components/note.tsx';
import { useAppRead, useJob } from '../../../engine.ts';
import { sayDone } from '../../../frame/toasts.tsx';
import { useUndoRedo } from '../../../frame/use-firm.ts';
import { useText } from '../../../preferences.tsx';
import { useRemembered } from '../../../use-remembered.ts';
import { PartyInput } from '../party-input.tsx';
import { CategorySelect } from './category-select.tsx';
import { DirectionChoice } from './direction-choice.tsx';
import { DoubleEntry } from './double-entry.tsx';
import { type Direction, type EntryDraft, findMissing, nextEntry, toEntry } from './entry-draft.ts';

type Places = OutputOf<'cashbook.listCashAccounts'>;

/** One line of the cash book: day, in or out, how much, what for, with whom. Enter writes it. */
export function EntryForm({
  draft,
  places,
  onChange,
}: {
  draft: EntryDraft;
  places: Places;
  onChange(draft: EntryDraft): void;
}) {
  const text = useText();
  const categories = useAppRead('cashbook.listCategories', {});
  const add = useJob('cashbook.add');
  const update = useJob('cashbook.update');
  const { undo } = useUndoRedo();
  const [showsEntry, setShowsEntry] = useRemembered<boolean>('cashbook-entry', false);
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const entryId = useId();
  const category = categories.data?.find(({ id }) => id === draft.category);
  const entry = toEntry(draft, category);
  const placeOptions = places.map(({ code, name }) => ({ value: code, label: name }));
  const isChange = draft.voucherId !== null;
  const busy = add.busy || update.busy;

  const set = (changed: Partial<EntryDraft>) => onChange({ ...draft, ...changed });
  const turn = (direction: Direction) =>
    set({ direction, ...(category && category.direction !== direction && { category: null }) });
  const startOver = (next: EntryDraft) => {
    setAsked(false);
    onChange(next);
    requestAnimationFrame(() => form.current?.querySelector('input')?.focus());
  };
  const write = async () => {
    if (busy) return;
    if (!entry) {
      setAsked(true);
      const missing = findMissing(draft, category);
      form.current?.querySelector<HTMLElement>(`[data-field="${missing}"] input`)?.focus();
      return;
    }
    const { voucherId } = draft;
    const done = voucherId === null ? await add.run(entry) : await update.run({ ...entry, voucherId });
    if (!done) return;
    sayDone(
      text(isChange ? 'ui.cashbook.changed' : 'ui.cashbook.added', {
        what: done.entry.summary,
        fen: done.entry.amountFen,
      }),
      { label: text('ui.shell.undo'), run: () => void undo(), isUndo: true },
    );
    startOver(nextEntry(draft));
  };
  const problem = (isMissing: boolean) => (asked && isMissing ? text('ui.cashbook.needed') : null);
  return (
    <form
      ref={form}
      className={isChange ? 'entry-form changing' : 'entry-form'}
      data-testid="cashbook-form"
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
      onKeyDown={(event) => {
        // Enter in a field that has no button of its own; an open list takes it for itself.
        const target = event.target as HTMLElement;
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || target.tagName !== 'INPUT') return;
        if (target.getAttribute('aria-expanded') === 'true') return;
        event.preventDefault();
        form.current?.requestSubmit();
      }}
    >
      <div className="entry-fields">
        <Field label={text('ui.books.day')}>
          {(id, by) => (
            <DayText
              id={id}
              describedBy={by}
              value={draft.date}
              near={draft.date}
              onCommit={(date) => set({ date })}
              testId="cashbook-date"
            />
          )}
        </Field>
        <Field label={text('ui.cashbook.direction')}>
          {(id) => (
            <DirectionChoice
              id={id}
              name={text('ui.cashbook.direction')}
              value={draft.direction}
              onChange={turn}
            />
          )}
        </Field>
        <div data-field="amount">
          <Field
            label={text('ui.shell.inUnit', { name: text('ui.books.amount'), unit: text('ui.shell.yuan') })}
            problem={problem(!draft.amountFen)}
          >
            {(id, by) => (
              <AmountInput
                id={id}
                describedBy={by}
                value={draft.amountFen}
                onChange={(fen) => set({ amountFen: fen ?? null })}
                onKey={(event) => {
                  // A sign typed before the amount says which way the money went.
                  const direction = { '+': 'in', '-': 'out' }[event.key] as Direction | undefined;
                  if (!direction) return;
                  event.preventDefault();
                  turn(direction);
                }}
                testId="cashbook-amount"
              />
            )}
          </Field>
        </div>
        <div data-field="category" className="stretch">
          <Field
            label={text('ui.cashbook.category')}
            hint={category?.help}
            problem={problem(!draft.category)}
          >
            {(id, by) => (
              <CategorySelect
                id={id}
                describedBy={by}
                categories={(categories.data ?? []).filter(({ direction }) => direction === draft.direction)}
                value={draft.category}
                onChange={(chosen) => set({ category: chosen })}
              />
            )}
          </Field>
        </div>
        <div className="stretch two">
          <Field label={text('ui.cashbook.what')}>
            {(id, by) => (
              <Input
                id={id}
                aria-describedby={by}
                value={draft.summary}
                maxLength={200}
                placeholder={category?.name}
                onChange={(event) => set({ summary: event.target.value })}
                data-testid="cashbook-summary"
              />
            )}
          </Field>
        </div>
        {category?.transfer ? (
          <div data-field="other">
            <Field
              label={text(draft.direction === 'in' ? 'ui.cashbook.fromAccount' : 'ui.cashbook.toAccount')}
              problem={problem(!draft.otherCashCode)}
            >
              {(id, by) => (
                <Select
                  id={id}
                  aria-describedby={by}
                  value={draft.otherCashCode}
                  popupMatchSelectWidth={false}
                  onChange={(otherCashCode) => set({ otherCashCode })}
                  options={placeOptions.filter(({ value }) => value !== draft.cashCode)}
                  data-testid="cashbook-other"
                />
              )}
            </Field>
          </div>
        ) : (
          <Field label={text(draft.direction === 'in' ? 'ui.cashbook.fromWhom' : 'ui.cashbook.toWhom')}>
            {(id, by) => (
              <PartyInput
                id={id}
                describedBy={by}
                value={draft.party}
                onChange={(party) => set({ party })}
                testId="cashbook-party"
              />
            )}
          </Field>
        )}
        <div data-field="account">
          <Field label={text('ui.cashbook.account')} problem={problem(!draft.cashCode)}>
            {(id, by) => (
              <Select
                id={id}
                aria-describedby={by}
                value={draft.cashCode}
                popupMatchSelectWidth={false}
                onChange={(cashCode) => set({ cashCode })}
                options={placeOptions}
                data-testid="cashbook-account"
              />
            )}
          </Field>
        </div>
      </div>
      <ErrorNote error={add.error ?? update.error} />
      <div className="entry-acts">
        {category?.withVat && (
          <Field label={text('ui.cashbook.vat')}>
            {(id, by) => (
              <AmountInput
                id={id}
                describedBy={by}
                placeholder={text('ui.cashbook.vatHint')}
                value={draft.vatFen}
                onChange={(fen) => set({ vatFen: fen ?? null })}
                testId="cashbook-vat"
              />
            )}
          </Field>
        )}
        <Button type="primary" htmlType="submit" loading={busy} data-testid="cashbook-add">
          {text(isChange ? 'ui.vouchers.saveChange' : 'ui.cashbook.add')}
        </Button>
        {isChange && <Button onClick={() => startOver(nextEntry(draft))}>{text('ui.shell.cancel')}</Button>}
        <button
          type="button"
          className="link"
          aria-expanded={showsEntry}
          aria-controls={entryId}
          onClick={() => setShowsEntry(!showsEntry)}
          data-testid="cashbook-show-entry"
        >
          {text(showsEntry ? 'ui.cashbook.hideEntry' : 'ui.cashbook.showEntry')}
        </button>
      </div>
      <div id={entryId}>{showsEntry && <DoubleEntry entry={entry} />}</div>
    </form>
  );
}
