import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { Mark } from '../../components/mark.tsx';
import { Money } from '../../components/money.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Pager } from '../../components/pager.tsx';
import { Ready } from '../../components/ready.tsx';
import { Section } from '../../components/room-head.tsx';
import { Why, WhyPart } from '../../components/why.tsx';
import { useFirmRead, useJob } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { keyOf, rowKeyOf } from './movement.ts';
import { Amount, Parties } from './movement-cells.tsx';
import type { Span } from './spanned.tsx';
import { useUnit } from './use-unit.ts';

type ReceiptsRead = OutputOf<'evidence.getReceipts'>;
type Reason = ReceiptsRead['byReason'][number]['reason'];

const pageSize = 100;
const columns = [
  ['receivedFen', 'ui.evidence.receipts.received'],
  ['excludedFen', 'ui.evidence.receipts.excluded'],
  ['effectiveFen', 'ui.evidence.receipts.effective'],
  ['refundedFen', 'ui.evidence.receipts.refunded'],
  ['feesFen', 'ui.evidence.receipts.fees'],
] as const;

/** Money received that is sales money, month by month; what was taken out, why, and the user's own word. */
export function Receipts({ span }: { span: Span }) {
  const text = useText();
  const [reason, setReason] = useState<Reason | null>(null);
  const [offset, setOffset] = useState(0);
  const read = useFirmRead(
    'evidence.getReceipts',
    { ...span, offset, limit: pageSize, ...(reason && { reason }) },
    { keep: true },
  );
  return (
    <Ready read={read} lines={8}>
      {(receipts) => (
        <>
          <ByMonth receipts={receipts} />
          {receipts.byReason.length > 0 && (
            <Excluded
              receipts={receipts}
              reason={reason}
              onReason={(chosen) => {
                setReason(chosen);
                setOffset(0);
              }}
            >
              <Pager offset={offset} limit={pageSize} total={receipts.excludedTotal} onGo={setOffset} />
            </Excluded>
          )}
          {receipts.countedByHand.length > 0 && <Counted rows={receipts.countedByHand} />}
          <Why title={text('ui.evidence.revenue.receipts')}>
            <p>{text('ui.evidence.receipts.why')}</p>
            <WhyPart name={text('ui.shell.whyFormula')}>
              <p>{text('ui.evidence.receipts.formula')}</p>
            </WhyPart>
            <WhyPart name={text('ui.shell.whyMoves')}>
              <p>{text('ui.evidence.receipts.moves')}</p>
            </WhyPart>
          </Why>
        </>
      )}
    </Ready>
  );
}

function ByMonth({ receipts }: { receipts: ReceiptsRead }) {
  const text = useText();
  const { unit, inUnit } = useUnit();
  const { months } = receipts;
  return (
    <table className="table" data-testid="receipts">
      <thead>
        <tr>
          <th scope="col">{text('ui.evidence.month')}</th>
          {columns.map(([field, name]) => (
            <th key={field} scope="col" className="number">
              {inUnit(text(name))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.month}>
            <th scope="row" className="figure">
              {month.month}
            </th>
            {columns.map(([field]) => (
              <td key={field} className="number">
                <Money fen={month[field] || null} unit={unit} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="total">
          <th scope="row">{text('ui.evidence.total')}</th>
          {columns.map(([field]) => (
            <td key={field} className="number">
              <Money fen={months.reduce((sum, month) => sum + month[field], 0)} unit={unit} />
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

function Excluded({
  receipts,
  reason,
  onReason,
  children,
}: {
  receipts: ReceiptsRead;
  reason: Reason | null;
  onReason(reason: Reason | null): void;
  children: ReactNode;
}) {
  const text = useText();
  const { unit, inUnit } = useUnit();
  const isLocked = useWorkspace().firm?.access === 'read';
  const mark = useJob('evidence.markReceipt');
  return (
    <Section title={text('ui.evidence.receipts.taken')}>
      <ErrorNote error={mark.error} />
      <ul className="reasons">
        {receipts.byReason.map((one) => (
          <li key={one.reason}>
            <button
              type="button"
              className={one.reason === reason ? 'plain on' : 'plain'}
              aria-pressed={one.reason === reason}
              onClick={() => onReason(one.reason === reason ? null : one.reason)}
            >
              {text(`ui.evidence.reason.${one.reason}`)}{' '}
              <span className="muted">{text('ui.evidence.rows', { count: one.count })}</span>{' '}
              <Money fen={one.amountFen} unit={unit} />
            </button>
          </li>
        ))}
      </ul>
      <table className="table" data-testid="excluded">
        <thead>
          <tr>
            <th scope="col">{text('ui.evidence.day')}</th>
            <th scope="col">{text('ui.evidence.counterparty')}</th>
            <th scope="col" className="number">
              {inUnit(text('ui.evidence.amount'))}
            </th>
            <th scope="col">{text('ui.evidence.reason')}</th>
            <th scope="col">
              <span className="unseen">{text('ui.evidence.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {receipts.excluded.map((row) => (
            <tr key={keyOf(row)}>
              <td className="figure nowrap">{row.date}</td>
              <td>
                <Parties row={row} />
              </td>
              <td className="number">
                <Money fen={row.receiptFen} unit={unit} />
              </td>
              <td>
                {row.byHand ? (
                  <Mark tone="wait" icon="info">
                    {text('ui.evidence.byHand')}
                  </Mark>
                ) : (
                  text(`ui.evidence.reason.${row.reason}`)
                )}
                <div className="small muted">{row.why.text}</div>
              </td>
              <td className="nowrap right">
                <Button
                  size="small"
                  disabled={isLocked || mark.busy}
                  onClick={() => void mark.run({ ...rowKeyOf(row), receipt: row.byHand ? null : 'counts' })}
                >
                  {text(row.byHand ? 'ui.evidence.receipts.asRuled' : 'ui.evidence.receipts.counts')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </Section>
  );
}

function Counted({ rows }: { rows: ReceiptsRead['countedByHand'] }) {
  const text = useText();
  const { unit } = useUnit();
  const isLocked = useWorkspace().firm?.access === 'read';
  const mark = useJob('evidence.markReceipt');
  return (
    <Section title={text('ui.evidence.receipts.counted')}>
      <ErrorNote error={mark.error} />
      <table className="table">
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <td className="figure nowrap">{row.date}</td>
              <td>
                <Parties row={row} />
                {row.note && <div className="small muted">{row.note}</div>}
              </td>
              <td className="number">
                <Amount row={row} unit={unit} />
              </td>
              <td className="nowrap right">
                <Button
                  size="small"
                  disabled={isLocked || mark.busy}
                  onClick={() => void mark.run({ ...rowKeyOf(row), receipt: null })}
                >
                  {text('ui.evidence.receipts.asRuled')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
