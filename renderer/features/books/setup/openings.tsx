import { Button } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../../../core/contract.ts';
import { DayInput } from '../../../components/day-input.tsx';
import { Field } from '../../../components/field.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Mark } from '../../../components/mark.tsx';
import { ExactMoney, Money } from '../../../components/money.tsx';
import { ErrorNote, Note } from '../../../components/note.tsx';
import { Ready } from '../../../components/ready.tsx';
import { Scroller } from '../../../components/scroller.tsx';
import { Why } from '../../../components/why.tsx';
import { useFirmRead, useJob } from '../../../engine.ts';
import { sayDone } from '../../../frame/toasts.tsx';
import { useText } from '../../../preferences.tsx';
import { useWorkspace } from '../../../workspace.tsx';
import { OpeningRow } from './opening-row.tsx';
import {
  emptyOpening,
  keptOpenings,
  type OpeningLine,
  type OpeningsDraft,
  openingsOf,
  openingTotals,
  toOpenings,
} from './openings-draft.ts';

/** The balances the firm's own vouchers begin with; saved when debit equals credit. */
export function Openings() {
  const text = useText();
  const read = useFirmRead('vouchers.getOpenings', {});
  return (
    <>
      <Ready read={read} lines={8}>
        {(kept) => <OpeningsEditor key={JSON.stringify(kept.rows) + kept.startMonth} kept={kept} />}
      </Ready>
      <Why title={text('ui.vouchers.setup.openings')}>
        <p>{text('ui.vouchers.openingsWhy')}</p>
      </Why>
    </>
  );
}

function OpeningsEditor({ kept }: { kept: OutputOf<'vouchers.getOpenings'> }) {
  const text = useText();
  const { firm } = useWorkspace();
  const handle = firm?.firm ?? '';
  const isLocked = firm?.access === 'read';
  const save = useJob('vouchers.saveOpenings');
  const [unsaved, setUnsaved] = useState<OpeningsDraft | null>(() => keptOpenings.get(handle) ?? null);
  const [first] = useState(() => openingsOf(kept));
  const draft = unsaved ?? first;
  const { debitFen, creditFen } = openingTotals(draft);
  const given = toOpenings(draft);
  const isWithinYear = draft.startMonth !== null && !draft.startMonth.endsWith('-01');

  const change = (changed: Partial<OpeningsDraft>) => {
    const next = { ...draft, ...changed };
    keptOpenings.set(handle, next);
    setUnsaved(next);
  };
  const setLine = (key: number, changed: Partial<OpeningLine>) => {
    const lines = draft.lines.map((line) => (line.key === key ? { ...line, ...changed } : line));
    // There is always a line left to type in.
    if (lines.at(-1)?.code !== null) lines.push(emptyOpening());
    change({ lines });
  };
  const discard = () => {
    keptOpenings.delete(handle);
    setUnsaved(null);
  };
  const run = async () => {
    if (!given) return;
    const done = await save.run(given);
    if (!done) return;
    discard();
    sayDone(text('ui.vouchers.openingsSaved', { month: done.startMonth, count: done.count }));
  };
  return (
    <div data-testid="openings">
      <div className="pane-head top">
        <Field label={text('ui.vouchers.startMonth')} hint={text('ui.vouchers.startMonthHint')}>
          {(id, by) => (
            <DayInput
              id={id}
              describedBy={by}
              picker="month"
              value={draft.startMonth}
              disabled={isLocked}
              allowClear={false}
              onChange={(startMonth) => change({ startMonth })}
              testId="openings-month"
            />
          )}
        </Field>
      </div>
      {isWithinYear && <Note>{text('ui.vouchers.withinYear')}</Note>}
      <ErrorNote error={save.error} />
      <Scroller label={text('ui.vouchers.setup.openings')}>
        <table className={isWithinYear ? 'table voucher-grid with-year' : 'table voucher-grid openings'}>
          <thead>
            <tr>
              <th scope="col">{text('ui.books.account')}</th>
              <th scope="col" className="party">
                {text('ui.vouchers.party')}
              </th>
              <th scope="col" className="number">
                {text('ui.vouchers.debitBalance')}
              </th>
              <th scope="col" className="number">
                {text('ui.vouchers.creditBalance')}
              </th>
              {isWithinYear && (
                <>
                  <th scope="col" className="number">
                    {text('ui.vouchers.yearDebit')}
                  </th>
                  <th scope="col" className="number">
                    {text('ui.vouchers.yearCredit')}
                  </th>
                </>
              )}
              <th scope="col" className="acts">
                <span className="unseen">{text('ui.imports.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {draft.lines.map((line, at) => (
              <OpeningRow
                key={line.key}
                line={line}
                at={at}
                withYear={isWithinYear}
                disabled={isLocked}
                onSet={(changed) => setLine(line.key, changed)}
                onRemove={() => change({ lines: draft.lines.filter(({ key }) => key !== line.key) })}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td>
                <button
                  type="button"
                  className="link"
                  disabled={isLocked}
                  onClick={() => change({ lines: [...draft.lines, emptyOpening()] })}
                >
                  <Icon name="plus" /> {text('ui.vouchers.addLine')}
                </button>
              </td>
              <td />
              <td className="number">
                <Money fen={debitFen} />
              </td>
              <td className="number">
                <Money fen={creditFen} />
              </td>
              {isWithinYear && <td colSpan={2} />}
              <td />
            </tr>
          </tfoot>
        </table>
      </Scroller>
      <div className="row openings-foot">
        <Button
          type="primary"
          disabled={isLocked || !given || debitFen !== creditFen || unsaved === null}
          loading={save.busy}
          onClick={() => void run()}
          data-testid="openings-save"
        >
          {text('ui.vouchers.saveOpenings')}
        </Button>
        {unsaved && (
          <Button type="text" onClick={discard}>
            {text('ui.vouchers.discard')}
          </Button>
        )}
        <span aria-live="polite" data-testid="openings-difference">
          {debitFen !== creditFen ? (
            <Mark tone="wait">
              {text('ui.vouchers.openingsOff')} <ExactMoney fen={Math.abs(debitFen - creditFen)} />
            </Mark>
          ) : (
            debitFen !== 0 && <Mark tone="good">{text('ui.vouchers.balanced')}</Mark>
          )}
        </span>
      </div>
    </div>
  );
}
