import { Fragment, useState } from 'react';
import { revenueLegs } from '../../../core/evidence/contract.ts';
import { formatPercent } from '../../../core/money.ts';
import { Icon } from '../../components/icon.tsx';
import { Money } from '../../components/money.tsx';
import { Ready } from '../../components/ready.tsx';
import { Scroller } from '../../components/scroller.tsx';
import { Why, WhyPart } from '../../components/why.tsx';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { type CheckRow, StateMark, stateOf } from './check-state.tsx';
import { Findings } from './findings.tsx';
import { PeriodDetail } from './period-detail.tsx';
import type { Span } from './spanned.tsx';
import { useUnit } from './use-unit.ts';

const nameOf = ({ kind, from, to }: CheckRow) =>
  kind === 'year' ? from.slice(0, 4) : from === to ? from : `${from} – ${to.slice(5)}`;

/** A row per VAT period: what each source says was sold, and whether they agree; a row opens how and why. */
export function CheckTable({ span, onEnter }: { span: Span; onEnter(): void }) {
  const text = useText();
  const { unit, inUnit } = useUnit();
  const read = useFirmRead('evidence.getRevenueCheck', span, { keep: true });
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Ready read={read} lines={8}>
      {(check) => {
        const legs = revenueLegs.filter((leg) => check.rows.some(({ legs }) => legs[leg].amountFen !== null));
        const absent = revenueLegs.filter((leg) => !legs.includes(leg));
        return (
          <>
            <Findings
              items={check.findings}
              tone={check.rows.some((row) => stateOf(row) === 'open') ? 'wait' : 'info'}
            />
            {absent.length > 0 && (
              <p className="absent">
                <span className="muted">
                  {text('ui.evidence.revenue.absent', {
                    legs: absent.map((leg) => text(`ui.evidence.leg.${leg}`)),
                  })}
                </span>{' '}
                {absent.some((leg) => leg !== 'books' && leg !== 'receipts') && (
                  <button type="button" className="link" onClick={onEnter}>
                    {text('ui.evidence.revenue.enter')}
                  </button>
                )}
              </p>
            )}
            <Scroller label={text('ui.evidence.revenue.check')}>
              <table className="table checks" data-testid="revenue-table">
                <thead>
                  <tr>
                    <th scope="col">{text(`ui.evidence.period.${check.period}`)}</th>
                    {legs.map((leg) => (
                      <th key={leg} scope="col" className="number">
                        {inUnit(text(`ui.evidence.leg.${leg}`))}
                      </th>
                    ))}
                    <th scope="col">{text('ui.evidence.revenue.result')}</th>
                  </tr>
                </thead>
                <tbody>
                  {check.rows.map((row) => (
                    <Fragment key={nameOf(row)}>
                      <tr
                        className={[row.kind === 'year' && 'total', nameOf(row) === open && 'chosen']
                          .filter(Boolean)
                          .join(' ')}
                        data-testid={`period-${nameOf(row)}`}
                      >
                        <th scope="row" className="nowrap">
                          <button
                            type="button"
                            className="row-button figure"
                            aria-expanded={nameOf(row) === open}
                            onClick={() => setOpen(nameOf(row) === open ? null : nameOf(row))}
                          >
                            <Icon name={nameOf(row) === open ? 'down' : 'right'} /> {nameOf(row)}
                          </button>
                        </th>
                        {legs.map((leg) => (
                          <td key={leg} className="number">
                            <Money fen={row.legs[leg].amountFen} unit={unit} />
                          </td>
                        ))}
                        <td className="nowrap">
                          <StateMark state={stateOf(row)} />
                        </td>
                      </tr>
                      {nameOf(row) === open && (
                        <tr className="detail">
                          <td colSpan={legs.length + 2}>
                            <PeriodDetail row={row} />
                          </td>
                        </tr>
                      )}
                    </Fragment>
                  ))}
                </tbody>
              </table>
            </Scroller>
            <Why title={text('ui.evidence.revenue.check')}>
              <p>{text('ui.evidence.revenue.why')}</p>
              <WhyPart name={text('ui.shell.whyFormula')}>
                <p>{text('ui.evidence.revenue.equal')}</p>
                <p>{text('ui.evidence.revenue.tolerance', { rate: formatPercent(check.tolerance, 0) })}</p>
              </WhyPart>
              <WhyPart name={text('ui.shell.whyMoves')}>
                <p>{text('ui.evidence.revenue.moves')}</p>
              </WhyPart>
            </Why>
          </>
        );
      }}
    </Ready>
  );
}
