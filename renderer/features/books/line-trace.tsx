import type { StatementName } from '../../../core/books/contract.ts';
import type { Source } from '../../../core/schemas.ts';
import { Money, type MoneyUnit } from '../../components/money.tsx';
import { Ready } from '../../components/ready.tsx';
import { SourceLine, Why, WhyPart } from '../../components/why.tsx';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';

/** What a line is made of: its rule, the lines it adds, the accounts, and the rows of the files they came from. */
export function LineTrace({
  statement,
  month,
  line,
  unit,
  onGo,
  source,
}: {
  statement: StatementName;
  month: string;
  line: number;
  unit: MoneyUnit;
  onGo(line: number): void;
  source: Source;
}) {
  const text = useText();
  const read = useFirmRead('books.traceLine', { statement, month, line });
  return (
    <Why title={read.data?.name ?? '…'}>
      <Ready read={read}>
        {(trace) => (
          <div data-testid="line-trace">
            <p className="why-figure">
              <Money fen={trace.currentFen} unit={unit} />
            </p>
            <WhyPart name={text('ui.shell.whyFormula')}>
              <p className="code">{trace.rule}</p>
            </WhyPart>
            {trace.lines.length > 0 && (
              <WhyPart name={text('ui.books.fromLines')}>
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
              </WhyPart>
            )}
            {trace.entries.length > 0 && (
              <WhyPart name={text('ui.books.fromAccounts')}>
                <ul className="trace">
                  {trace.entries.map((entry) => (
                    <li key={`${entry.importId}:${entry.row}`}>
                      <span>
                        {entry.code} {entry.name}
                        <span className="muted small">
                          {text('ui.books.fromRow', { name: entry.fileName, row: entry.row })}
                        </span>
                      </span>
                      <Money fen={entry.amountFen} unit={unit} />
                    </li>
                  ))}
                </ul>
              </WhyPart>
            )}
            {trace.lines.length === 0 && trace.entries.length === 0 && (
              <p className="muted">{text('ui.books.nothingBehind')}</p>
            )}
            <WhyPart name={text('ui.shell.whySource')}>
              <SourceLine source={source} />
            </WhyPart>
          </div>
        )}
      </Ready>
    </Why>
  );
}
