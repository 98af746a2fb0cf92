import { Segmented, Select } from 'antd';
import { useText } from '../../../preferences.tsx';
import { type Period, useBooks } from '../books-place.tsx';
import { listPeriods, type PeriodChoice } from '../period.ts';

/** Month, quarter or year, and which one; only those the books reach. */
export function PeriodPicker({ choices }: { choices: readonly PeriodChoice[] }) {
  const text = useText();
  const { months, statement, setStatement } = useBooks();
  const { period } = statement;
  const chosen = choices.find(({ month }) => month === statement.month) ?? choices[0];
  const changePeriod = (next: Period) => {
    const reached = listPeriods(
      months.map(({ month }) => month),
      next,
    );
    // The period that holds the one looked at before.
    const holding = chosen && reached.filter(({ month }) => month >= chosen.month).at(-1);
    setStatement({ period: next, month: holding?.month ?? null });
  };
  return (
    <>
      <Segmented
        aria-label={text('ui.books.period')}
        value={period}
        onChange={changePeriod}
        data-testid="books-period"
        options={(['month', 'quarter', 'year'] as const).map((value) => ({
          value,
          label: text(`ui.books.period.${value}`),
        }))}
      />
      <Select
        aria-label={text(`ui.books.period.${period}`)}
        data-testid="books-month"
        value={chosen?.month ?? null}
        popupMatchSelectWidth={false}
        onChange={(month) => month && setStatement({ month })}
        options={choices.map((choice) => ({
          value: choice.month,
          label:
            period === 'month'
              ? choice.month
              : text(period === 'quarter' ? 'ui.books.quarterName' : 'ui.books.yearName', choice),
        }))}
      />
    </>
  );
}
