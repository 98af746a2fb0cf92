import { Segmented } from 'antd';
import { useText } from '../../../preferences.tsx';
import { type StatementPlace, useBooks } from '../books-place.tsx';
import { NoBooksYet } from '../no-books-yet.tsx';
import { listPeriods } from '../period.ts';
import { UnitSwitch, useBooksUnit } from '../unit-switch.tsx';
import { ExportBooks } from './export-books.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { StatementView } from './statement-view.tsx';
import { TieOuts } from './tie-outs.tsx';

const views = ['balanceSheet', 'incomeStatement', 'cashFlow', 'tieOut'] as const;
const operations = {
  balanceSheet: 'books.getBalanceSheet',
  incomeStatement: 'books.getIncomeStatement',
  cashFlow: 'books.getCashFlow',
} as const;

/** The three statutory statements of a month, a quarter or a year, and whether they tie out. */
export function Statements() {
  const text = useText();
  const { months, statement, setStatement } = useBooks();
  const [unit] = useBooksUnit();
  const { view, period } = statement;
  const choices = listPeriods(
    months.map(({ month }) => month),
    period,
  );
  const month = (choices.find((choice) => choice.month === statement.month) ?? choices[0])?.month;
  if (!month) return <NoBooksYet />;
  return (
    <>
      <div className="pane-head">
        <Segmented
          aria-label={text('ui.books.tab.statements')}
          value={view}
          onChange={(next: StatementPlace['view']) => setStatement({ view: next, line: null })}
          data-testid="statement-choice"
          options={views.map((value) => ({
            value,
            label: <span data-testid={`statement-${value}`}>{text(`ui.books.${value}`)}</span>,
          }))}
        />
      </div>
      <div className="pane-head">
        <PeriodPicker choices={choices} />
        <span className="spring" />
        <UnitSwitch />
        <ExportBooks
          month={month}
          period={period}
          parts={['balanceSheet', 'incomeStatement', 'cashFlow', 'trialBalance']}
        />
      </div>
      {view === 'tieOut' ? (
        <TieOuts month={month} period={period} unit={unit} />
      ) : (
        <StatementView key={view} operation={operations[view]} month={month} period={period} unit={unit} />
      )}
    </>
  );
}
