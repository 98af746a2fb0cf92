import { Button, Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { Mark } from '../../components/mark.tsx';
import { MoneyText } from '../../components/money.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Pager } from '../../components/pager.tsx';
import { Ready } from '../../components/ready.tsx';
import { Section } from '../../components/room-head.tsx';
import { Why, WhyPart } from '../../components/why.tsx';
import { useFirmRead, useJob } from '../../engine.ts';
import { sayDone } from '../../frame/toasts.tsx';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { useBooks } from '../books/books-place.tsx';
import { Findings } from './findings.tsx';
import { keyOf, rowKeyOf } from './movement.ts';
import { Amount, Parties } from './movement-cells.tsx';
import { useUnit } from './use-unit.ts';

type PrivateRow = OutputOf<'evidence.listPrivate'>['rows'][number];
const pageSize = 50;

/** Movements that look private: asked about, and those that are, booked where they belong. */
export function PrivateSpending() {
  const text = useText();
  const [answered, setAnswered] = useState(false);
  const [offset, setOffset] = useState(0);
  const [book, setBook] = useState(true);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const isLocked = useWorkspace().firm?.access === 'read';
  const read = useFirmRead('evidence.listPrivate', { answered, offset, limit: pageSize }, { keep: true });
  const answer = useJob('evidence.answerPrivate');
  const say = async (rows: PrivateRow[], purpose: 'private' | 'business' | null) => {
    const done = await answer.run({
      rows: rows.map(rowKeyOf),
      purpose,
      book: purpose === 'private' && book,
    });
    if (!done) return;
    setChosen(new Set());
    sayDone(text('ui.evidence.private.done', { purpose, ...done }));
  };
  return (
    <Section
      title={text('ui.evidence.private.title')}
      id="private"
      aside={
        <Segmented
          aria-label={text('ui.evidence.view')}
          value={answered}
          onChange={(value) => {
            setAnswered(value);
            setOffset(0);
            setChosen(new Set());
          }}
          options={[
            { value: false, label: text('ui.evidence.private.open') },
            { value: true, label: text('ui.evidence.private.answered') },
          ]}
          data-testid="private-view"
        />
      }
    >
      <ErrorNote error={answer.error} />
      <Ready read={read} lines={6}>
        {(list) => {
          const taken = list.rows.filter((row) => chosen.has(keyOf(row)));
          return (
            <>
              {list.rows.length > 0 && <Findings items={list.remarks} tone="info" />}
              {!answered && list.rows.length > 0 && (
                <div className="row filters wrap">
                  <Checkbox
                    checked={book}
                    disabled={isLocked}
                    onChange={(event) => setBook(event.target.checked)}
                    data-testid="private-book"
                  >
                    {text('ui.evidence.private.book', {
                      account: `${list.account.code} ${list.account.name}`,
                    })}
                  </Checkbox>
                </div>
              )}
              {list.rows.length === 0 ? (
                <Mark tone={answered ? 'quiet' : 'good'}>
                  {text(answered ? 'ui.evidence.private.noneAnswered' : 'ui.evidence.private.none')}
                </Mark>
              ) : (
                <Rows
                  rows={list.rows}
                  answered={answered}
                  chosen={chosen}
                  isLocked={isLocked || answer.busy}
                  onChoose={setChosen}
                  onSay={(row, purpose) => void say([row], purpose)}
                />
              )}
              <Pager offset={offset} limit={pageSize} total={list.total} onGo={setOffset} />
              {taken.length > 0 && (
                <section className="batch" aria-label={text('ui.evidence.batch')} data-testid="batch">
                  <span>
                    {text('ui.evidence.chosen', { count: taken.length })}{' '}
                    <MoneyText fen={taken.reduce((sum, { amountFen }) => sum + amountFen, 0)} />
                  </span>
                  <span className="spring" />
                  <Button onClick={() => setChosen(new Set())}>{text('ui.evidence.clear')}</Button>
                  <Button disabled={answer.busy} onClick={() => void say(taken, 'business')}>
                    {text('ui.evidence.private.areBusiness', { count: taken.length })}
                  </Button>
                  <Button
                    type="primary"
                    loading={answer.busy}
                    onClick={() => void say(taken, 'private')}
                    data-testid="private-say-private"
                  >
                    {text('ui.evidence.private.arePrivate', { count: taken.length })}
                  </Button>
                </section>
              )}
              <Why title={text('ui.evidence.private.title')}>
                <p>{text('ui.evidence.private.why')}</p>
                <WhyPart name={text('ui.evidence.private.where')}>
                  <p>
                    {list.account.code} {list.account.name}
                  </p>
                </WhyPart>
                <WhyPart name={text('ui.shell.whyMoves')}>
                  <p>{text('ui.evidence.private.moves')}</p>
                </WhyPart>
              </Why>
            </>
          );
        }}
      </Ready>
    </Section>
  );
}

function Rows({
  rows,
  answered,
  chosen,
  isLocked,
  onChoose,
  onSay,
}: {
  rows: PrivateRow[];
  answered: boolean;
  chosen: ReadonlySet<string>;
  isLocked: boolean;
  onChoose(chosen: ReadonlySet<string>): void;
  onSay(row: PrivateRow, purpose: 'private' | 'business' | null): void;
}) {
  const text = useText();
  const { openVoucher } = useBooks();
  const { unit, inUnit } = useUnit();
  const count = rows.filter((row) => chosen.has(keyOf(row))).length;
  return (
    <table className="table" data-testid="private-rows">
      <thead>
        <tr>
          {!answered && (
            <th scope="col" className="check">
              <Checkbox
                aria-label={text('ui.evidence.chooseAll')}
                checked={count === rows.length}
                indeterminate={count > 0 && count < rows.length}
                disabled={isLocked}
                onChange={(event) => onChoose(new Set(event.target.checked ? rows.map(keyOf) : []))}
              />
            </th>
          )}
          <th scope="col">{text('ui.evidence.day')}</th>
          <th scope="col">{text('ui.evidence.counterparty')}</th>
          <th scope="col" className="number">
            {inUnit(text('ui.evidence.amount'))}
          </th>
          <th scope="col">{text('ui.evidence.private.reason')}</th>
          <th scope="col">
            <span className="unseen">{text('ui.evidence.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const key = keyOf(row);
          return (
            <tr key={key} className={chosen.has(key) ? 'chosen' : ''}>
              {!answered && (
                <td className="check">
                  <Checkbox
                    aria-label={`${row.date} ${row.counterparty ?? row.summary ?? ''}`}
                    checked={chosen.has(key)}
                    disabled={isLocked}
                    onChange={(event) => {
                      const next = new Set(chosen);
                      if (event.target.checked) next.add(key);
                      else next.delete(key);
                      onChoose(next);
                    }}
                  />
                </td>
              )}
              <td className="figure nowrap">{row.date}</td>
              <td>
                <Parties row={row} />
              </td>
              <td className="number">
                <Amount row={row} unit={unit} />
              </td>
              <td>
                <span className={answered ? 'small muted' : ''}>{row.why.text}</span>
                {row.purpose && (
                  <div>
                    {text(`ui.evidence.private.is.${row.purpose}`)}
                    {row.voucherId !== null && (
                      <>
                        {' · '}
                        <button type="button" className="link" onClick={() => openVoucher(row.voucherId)}>
                          {text(
                            row.purpose === 'private' && !row.bookedAsOwners
                              ? 'ui.evidence.private.bookedElse'
                              : 'ui.evidence.private.booked',
                          )}
                        </button>
                      </>
                    )}
                  </div>
                )}
              </td>
              <td className="nowrap right">
                {answered ? (
                  <Button size="small" type="text" disabled={isLocked} onClick={() => onSay(row, null)}>
                    {text('ui.evidence.private.askAgain')}
                  </Button>
                ) : (
                  <span className="row tight">
                    <Button size="small" disabled={isLocked} onClick={() => onSay(row, 'private')}>
                      {text('ui.evidence.private.private')}
                    </Button>
                    <Button size="small" disabled={isLocked} onClick={() => onSay(row, 'business')}>
                      {text('ui.evidence.private.business')}
                    </Button>
                  </span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
