import { Button } from 'antd';
import { Money } from '../../components/money.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { WhyPart } from '../../components/why.tsx';
import { useFirmRead, useJob } from '../../engine.ts';
import { sayDone } from '../../frame/toasts.tsx';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { amountOf, type Movement, rowKeyOf } from './movement.ts';

/** All a movement says and where it was read; of a receipt, the user's word whether it is sales money. */
export function RowFacts({ row }: { row: Movement }) {
  const text = useText();
  const imports = useFirmRead('imports.list', {});
  const from = imports.data?.find(({ importId }) => importId === row.importId);
  const facts: [string, string | null][] = [
    [text('ui.evidence.day'), [row.date, row.time].filter(Boolean).join(' ')],
    [text('ui.evidence.summary'), row.summary],
    [text('ui.evidence.counterpartyAccount'), row.counterpartyAccount],
    [text('ui.evidence.method'), row.method],
    [text('ui.evidence.status'), row.status],
    [text('ui.evidence.serial'), row.serial],
    [text('ui.evidence.account'), row.accountNumber],
  ];
  return (
    <>
      <p className="why-figure">
        <Money fen={amountOf(row)} sign={row.direction !== 'neutral'} />
      </p>
      {row.direction === 'neutral' && <p>{text('ui.evidence.neutralWhy')}</p>}
      <dl className="facts narrow">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
        {row.grossFen !== null && row.direction !== 'neutral' && (
          <div>
            <dt>{text('ui.evidence.gross')}</dt>
            <dd>
              <Money fen={row.grossFen} />
            </dd>
          </div>
        )}
        {row.feeFen !== null && (
          <div>
            <dt>{text('ui.evidence.fee')}</dt>
            <dd>
              <Money fen={row.feeFen} />
            </dd>
          </div>
        )}
      </dl>
      {from && (
        <WhyPart name={text('ui.shell.whySource')}>
          <p>{text('ui.evidence.fromRow', { name: from.fileName, row: row.row })}</p>
        </WhyPart>
      )}
      {row.amountFen > 0 && <Receipt key={`${row.importId}:${row.row}`} row={row} />}
    </>
  );
}

const labels = {
  counts: 'ui.evidence.receipts.counts',
  excluded: 'ui.evidence.receipts.doesNot',
  asRuled: 'ui.evidence.receipts.asRuled',
} as const;

function Receipt({ row }: { row: Movement }) {
  const text = useText();
  const isLocked = useWorkspace().firm?.access === 'read';
  const mark = useJob('evidence.markReceipt');
  const say = async (receipt: 'counts' | 'excluded' | null) => {
    if (await mark.run({ ...rowKeyOf(row), receipt }))
      sayDone(text(`ui.evidence.receipts.said.${receipt ?? 'asRuled'}`));
  };
  return (
    <WhyPart name={text('ui.evidence.revenue.receipts')}>
      <p>{text('ui.evidence.receipts.ask')}</p>
      <ErrorNote error={mark.error} />
      <div className="row wrap">
        {(['counts', 'excluded', null] as const).map((receipt) => (
          <Button
            key={receipt}
            size="small"
            disabled={isLocked || mark.busy}
            onClick={() => void say(receipt)}
          >
            {text(labels[receipt ?? 'asRuled'])}
          </Button>
        ))}
      </div>
    </WhyPart>
  );
}
