import { useState } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { Money, type MoneyUnit } from '../../components/money.tsx';
import { Note } from '../../components/note.tsx';
import { Ready } from '../../components/ready.tsx';
import { SourceLine, Why, WhyPart } from '../../components/why.tsx';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { LineTrace } from './line-trace.tsx';
import { TieOutList } from './tie-outs.tsx';

type Statement = OutputOf<'books.getBalanceSheet'>;

/** A statutory statement, line by line; a line opens what it is made of. */
export function StatementView({
  operation,
  month,
  unit,
}: {
  operation: 'books.getBalanceSheet' | 'books.getIncomeStatement';
  month: string;
  unit: MoneyUnit;
}) {
  const text = useText();
  const read = useFirmRead(operation, { month }, { keep: true });
  const [line, setLine] = useState<number | null>(null);
  return (
    <Ready read={read} lines={10}>
      {(statement) => (
        <>
          <p className="statement-form">
            <strong>{statement.title}</strong> <span className="muted">{statement.form}</span>
          </p>
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
          <Lines statement={statement} unit={unit} chosen={line} onChoose={setLine} />
          <TieOutList tieOuts={statement.tieOuts} unit={unit} />
          {line === null ? (
            <Why title={statement.title}>
              <p>{text('ui.books.pickLine')}</p>
              <WhyPart name={text('ui.shell.whySource')}>
                <SourceLine source={statement.source} />
              </WhyPart>
            </Why>
          ) : (
            <LineTrace
              statement={statement.statement}
              month={month}
              line={line}
              unit={unit}
              onGo={setLine}
              source={statement.source}
            />
          )}
        </>
      )}
    </Ready>
  );
}

function Lines({
  statement,
  unit,
  chosen,
  onChoose,
}: {
  statement: Statement;
  unit: MoneyUnit;
  chosen: number | null;
  onChoose(line: number): void;
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
            <tr
              key={`${one.line}${one.name}`}
              className={`${one.kind}${one.line === chosen ? ' chosen' : ''}`}
            >
              <th scope="row">
                <button
                  type="button"
                  className="row-button"
                  aria-pressed={one.line === chosen}
                  onClick={() => onChoose(one.line)}
                  data-testid={`line-${one.line}`}
                >
                  {one.name}
                </button>
              </th>
              <td className="number narrow muted">{one.line}</td>
              <td className="number">
                <Money fen={one.currentFen} unit={unit} />
              </td>
              <td className="number">
                <Money fen={one.comparativeFen} unit={unit} />
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
