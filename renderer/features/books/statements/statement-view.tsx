import { Fragment } from 'react';
import type { OutputOf } from '../../../../core/contract.ts';
import { Money, type MoneyUnit } from '../../../components/money.tsx';
import { Note } from '../../../components/note.tsx';
import { Ready } from '../../../components/ready.tsx';
import { SourceLine, Why, WhyPart } from '../../../components/why.tsx';
import { useFirmRead } from '../../../engine.ts';
import { useText } from '../../../preferences.tsx';
import { type Period, type StatementPlace, useBooks } from '../books-place.tsx';
import { LineTrace } from './line-trace.tsx';
import { TieOutList } from './tie-outs.tsx';

type Statement = OutputOf<'books.getBalanceSheet'>;

/** A statutory statement, line by line; a line opens what it is made of, down to the entries. */
export function StatementView({
  operation,
  month,
  period,
  unit,
}: {
  operation: 'books.getBalanceSheet' | 'books.getIncomeStatement' | 'books.getCashFlow';
  month: string;
  period: Period;
  unit: MoneyUnit;
}) {
  const text = useText();
  const read = useFirmRead(operation, { month, period }, { keep: true });
  const { statement: place, setStatement } = useBooks();
  return (
    <Ready read={read} lines={10}>
      {(statement) => (
        <>
          <p className="statement-form">
            <strong>{statement.title}</strong>{' '}
            <span className="muted">
              {statement.form} · {statement.from === statement.month ? month : `${statement.from} – ${month}`}
            </span>
          </p>
          {statement.remarks.map((remark) => (
            <Note key={remark.key + remark.text}>{remark.text}</Note>
          ))}
          {statement.unmapped.length > 0 && (
            <Note tone="wait">
              <p>{text('ui.books.unmapped', { count: statement.unmapped.length })}</p>
              <ul className="sentences">
                {statement.unmapped.map((account) => (
                  <li key={account.code}>
                    {account.code} {account.name} <Money fen={account.amountFen} unit={unit} />
                  </li>
                ))}
              </ul>
            </Note>
          )}
          <Lines
            statement={statement}
            period={period}
            unit={unit}
            chosen={place}
            onChoose={(line, column = 'current') => setStatement({ line, column })}
          />
          <TieOutList tieOuts={statement.tieOuts} unit={unit} />
          {place.line === null && (
            <Why title={statement.title}>
              <p>{text('ui.books.pickLine')}</p>
              <WhyPart name={text('ui.shell.whySource')}>
                <SourceLine source={statement.source} />
              </WhyPart>
            </Why>
          )}
        </>
      )}
    </Ready>
  );
}

function Lines({
  statement,
  period,
  unit,
  chosen,
  onChoose,
}: {
  statement: Statement;
  period: Period;
  unit: MoneyUnit;
  chosen: Pick<StatementPlace, 'line' | 'column'>;
  onChoose(line: number | null, column?: StatementPlace['column']): void;
}) {
  const text = useText();
  const unitName = text(unit === 'wan' ? 'ui.shell.wan' : 'ui.shell.yuan');
  return (
    <table className="table statement" data-testid={statement.statement}>
      <caption className="unseen">{`${statement.title} ${statement.month}`}</caption>
      <thead>
        <tr>
          <th scope="col">{text('ui.books.item')}</th>
          <th scope="col" className="number narrow">
            {text('ui.books.lineNumber')}
          </th>
          <th scope="col" className="number">
            {text('ui.shell.inUnit', { name: statement.currentHead, unit: unitName })}
          </th>
          <th scope="col" className="number">
            {text('ui.shell.inUnit', { name: statement.comparativeHead, unit: unitName })}
          </th>
        </tr>
      </thead>
      <tbody>
        {statement.lines.map((one) =>
          one.kind === 'heading' ? (
            <tr key={`${one.line}${one.name}`} className="heading">
              <th scope="rowgroup" colSpan={4}>
                {one.name}
              </th>
            </tr>
          ) : (
            <Fragment key={`${one.line}${one.name}`}>
              <Line
                one={one}
                unit={unit}
                chosen={one.line === chosen.line ? chosen.column : null}
                onToggle={(column) =>
                  onChoose(one.line === chosen.line && column === chosen.column ? null : one.line, column)
                }
              />
              {one.line === chosen.line && (
                <tr className="detail">
                  <td colSpan={4}>
                    <LineTrace
                      statement={statement.statement}
                      month={statement.month}
                      period={period}
                      line={one.line}
                      column={chosen.column}
                      head={chosen.column === 'current' ? statement.currentHead : statement.comparativeHead}
                      unit={unit}
                      onGo={onChoose}
                      source={statement.source}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          ),
        )}
      </tbody>
    </table>
  );
}

function Line({
  one,
  unit,
  chosen,
  onToggle,
}: {
  one: Statement['lines'][number];
  unit: MoneyUnit;
  /** The column whose figure is open. */
  chosen: StatementPlace['column'] | null;
  onToggle(column: StatementPlace['column']): void;
}) {
  // The figures are a way in for the mouse too; the keyboard has the name beside them.
  const figure = (column: StatementPlace['column'], fen: number | null) => (
    <td className={chosen === column ? 'number is-open' : 'number'}>
      {fen === null || fen === 0 ? (
        <Money fen={fen} unit={unit} />
      ) : (
        <button
          type="button"
          className="row-button"
          tabIndex={-1}
          onClick={() => onToggle(column)}
          data-testid={`figure-${one.line}-${column}`}
        >
          <Money fen={fen} unit={unit} />
        </button>
      )}
    </td>
  );
  return (
    <tr className={`${one.kind}${chosen ? ' chosen' : ''}`}>
      <th scope="row">
        <button
          type="button"
          className="row-button"
          aria-expanded={chosen !== null}
          onClick={() => onToggle(chosen ?? 'current')}
          data-testid={`line-${one.line}`}
        >
          {one.name}
        </button>
      </th>
      <td className="number narrow muted">{one.line}</td>
      {figure('current', one.currentFen)}
      {figure('comparative', one.comparativeFen)}
    </tr>
  );
}
