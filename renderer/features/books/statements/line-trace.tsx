import type { StatementName } from '../../../../core/books/contract.ts';
import type { OutputOf } from '../../../../core/contract.ts';
import type { Source } from '../../../../core/schemas.ts';
import { Icon } from '../../../components/icon.tsx';
import { Money, type MoneyUnit } from '../../../components/money.tsx';
import { Ready } from '../../../components/ready.tsx';
import { SourceLine, Why, WhyPart } from '../../../components/why.tsx';
import { useFirmRead } from '../../../engine.ts';
import { useText } from '../../../preferences.tsx';
import { type Period, type StatementPlace, useBooks } from '../books-place.tsx';

type Trace = OutputOf<'books.traceLine'>;

/** What a line is made of: the lines it adds, the accounts with their entries, or the rows of the files. */
export function LineTrace({
  statement,
  month,
  period,
  line,
  column,
  head,
  unit,
  onGo,
  source,
}: {
  statement: StatementName;
  month: string;
  period: Period;
  line: number;
  column: StatementPlace['column'];
  /** The head of that column. */
  head: string;
  unit: MoneyUnit;
  onGo(line: number): void;
  source: Source;
}) {
  const text = useText();
  const read = useFirmRead('books.traceLine', { statement, month, period, line, column });
  return (
    <>
      <Ready read={read} lines={2}>
        {(trace) => (
          <div className="line-trace" data-testid="line-trace">
            {trace.lines.length > 0 && (
              <>
                <h3>{text('ui.books.fromLines')}</h3>
                <ul className="trace">
                  {trace.lines.map((part) => (
                    <li key={part.line}>
                      <button type="button" className="link" onClick={() => onGo(part.line)}>
                        {part.sign < 0 ? '− ' : ''}
                        {part.name}
                      </button>
                      <Money fen={part.amountFen} unit={unit} />
                    </li>
                  ))}
                </ul>
              </>
            )}
            {trace.entries.length > 0 && (
              <>
                <h3>{text('ui.books.fromAccounts')}</h3>
                <ul className="trace">
                  {trace.entries.map((entry) => (
                    <Entry
                      key={`${entry.code}:${entry.party}:${entry.importId}:${entry.row}`}
                      entry={entry}
                      from={statement === 'balanceSheet' ? `${trace.to.slice(0, 4)}-01` : trace.from}
                      to={trace.to}
                      unit={unit}
                    />
                  ))}
                </ul>
              </>
            )}
            {trace.lines.length === 0 && trace.entries.length === 0 && (
              <p className="muted">{text('ui.books.nothingBehind')}</p>
            )}
          </div>
        )}
      </Ready>
      <Why title={read.data?.name ?? '…'}>
        <p className="muted small">{head}</p>
        <p className="why-figure">
          <Money fen={read.data?.currentFen ?? null} unit={unit} />
        </p>
        <WhyPart name={text('ui.shell.whyFormula')}>
          <p className="code">{read.data?.rule}</p>
        </WhyPart>
        <WhyPart name={text('ui.shell.whySource')}>
          <SourceLine source={source} />
        </WhyPart>
      </Why>
    </>
  );
}

/** An account behind a figure: its ledger where there are entries, its row of the file where there is a balance only. */
function Entry({
  entry,
  from,
  to,
  unit,
}: {
  entry: Trace['entries'][number];
  /** The months whose entries the ledger shows: of a balance, those of its year. */
  from: string;
  to: string;
  unit: MoneyUnit;
}) {
  const text = useText();
  const { openLedger } = useBooks();
  const name = [entry.code, entry.name, entry.party].filter(Boolean).join(' ');
  return (
    <li>
      {entry.importId === null ? (
        <button
          type="button"
          className="link"
          onClick={() =>
            openLedger({ view: 'detail', code: entry.code, party: entry.party, from, to }, 'statements')
          }
          data-testid={`trace-${entry.code}`}
        >
          {name} <Icon name="right" />
        </button>
      ) : (
        <span>
          {name}
          {entry.fileName !== null && entry.row !== null && (
            <span className="muted small">
              {text('ui.books.fromRow', { name: entry.fileName, row: entry.row })}
            </span>
          )}
        </span>
      )}
      <Money fen={entry.amountFen} unit={unit} />
    </li>
  );
}
