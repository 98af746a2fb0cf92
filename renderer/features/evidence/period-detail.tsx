import { Button } from 'antd';
import { useState } from 'react';
import { revenueLegs } from '../../../core/evidence/contract.ts';
import { formatPercent } from '../../../core/money.ts';
import { Money } from '../../components/money.tsx';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { type CheckRow, StateMark } from './check-state.tsx';
import { Explanation } from './explanation.tsx';
import { useUnit } from './use-unit.ts';

type Pair = CheckRow['pairs'][number];

/** A period: each two sources beside each other with what explains their gap, and how each figure was made. */
export function PeriodDetail({ row }: { row: CheckRow }) {
  const text = useText();
  const { unit } = useUnit();
  const made = revenueLegs.filter((leg) => row.legs[leg].steps.length > 0);
  return (
    <div className="period-detail">
      <ul className="gaps">
        {row.pairs.map((pair) => (
          <Gap key={pair.pair} row={row} pair={pair} />
        ))}
      </ul>
      {made.length > 0 && (
        <>
          <h2>{text('ui.evidence.revenue.howMade')}</h2>
          <div className="legs">
            {made.map((leg) => (
              <section key={leg}>
                <h3>{text(`ui.evidence.leg.${leg}`)}</h3>
                <ul className="trace">
                  {row.legs[leg].steps.map((step) => (
                    <li key={step.text}>
                      <span>{step.text}</span>
                      <Money fen={step.amountFen} unit={unit} />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </>
      )}
    </div>
  );
}

function Gap({ row, pair }: { row: CheckRow; pair: Pair }) {
  const text = useText();
  const { unit } = useUnit();
  const isLocked = useWorkspace().firm?.access === 'read';
  const [isWriting, setIsWriting] = useState(false);
  return (
    <li data-testid={`gap-${pair.pair}`} data-state={pair.state}>
      <div className="gap-head">
        <StateMark state={pair.state} />
        <span>
          {text('ui.evidence.revenue.between', {
            left: text(`ui.evidence.leg.${pair.left}`),
            right: text(`ui.evidence.leg.${pair.right}`),
          })}
        </span>
        <span className="number">
          {pair.gapFen !== null && <Money fen={pair.gapFen} unit={unit} sign />}
          {pair.gapShare !== null && (
            <span className="muted"> {formatPercent(Math.abs(pair.gapShare), 1)}</span>
          )}
        </span>
      </div>
      <p className="muted">{pair.sentence.text}</p>
      {pair.note && !isWriting && <Written note={pair.note} />}
      {isWriting ? (
        <Explanation row={row} pair={pair} onDone={() => setIsWriting(false)} />
      ) : (
        (pair.state === 'open' || pair.note) && (
          <Button
            size="small"
            disabled={isLocked}
            onClick={() => setIsWriting(true)}
            data-testid={`explain-${pair.pair}`}
          >
            {text(pair.note ? 'ui.evidence.explain.change' : 'ui.evidence.explain.write')}
          </Button>
        )
      )}
    </li>
  );
}

function Written({ note }: { note: NonNullable<Pair['note']> }) {
  const text = useText();
  const { unit } = useUnit();
  const papers = useFirmRead('documents.list', {});
  const paper = papers.data?.find(({ documentId }) => documentId === note.documentId);
  return (
    <blockquote className="written" data-testid="explanation">
      <p>{note.text}</p>
      <p className="small muted">
        {text('ui.evidence.explain.amount')} <Money fen={note.amountFen} unit={unit} /> ·{' '}
        {paper ? paper.fileName : text('ui.evidence.explain.noPaper')}
      </p>
    </blockquote>
  );
}
