import { type ReactNode, useState } from 'react';
import { addMonthsToMonth } from '../../../core/dates.ts';
import { DayInput } from '../../components/day-input.tsx';
import { Empty } from '../../components/empty.tsx';
import { Ready } from '../../components/ready.tsx';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { ChooseImport } from '../imports/choose-import.tsx';

export interface Span {
  from: string;
  to: string;
}

/** The months that statements or books reach, oldest first. */
function useKnownMonths() {
  const coverage = useFirmRead('evidence.getCoverage', {});
  const books = useFirmRead('books.listMonths', {});
  const reached = (coverage.data?.accounts ?? []).flatMap(({ cells }) =>
    cells.filter(({ state }) => state === 'covered' || state === 'partly').map(({ month }) => month),
  );
  const months = [...reached, ...(books.data ?? []).map(({ month }) => month)].sort();
  return { coverage, books, months };
}

/** The months a screen looks at: the last twelve there are, until others are chosen. */
export function Spanned({
  emptyTitle,
  emptyText,
  aside,
  children,
}: {
  emptyTitle: string;
  emptyText: string;
  /** Beside the months. */
  aside?: (span: Span) => ReactNode;
  children: (span: Span) => ReactNode;
}) {
  const text = useText();
  const { coverage, books, months } = useKnownMonths();
  const [chosen, setChosen] = useState<Span | null>(null);
  const first = months[0];
  const last = months.at(-1);
  const span =
    chosen ??
    (first && last ? { from: [first, addMonthsToMonth(last, -11)].sort().at(-1) ?? first, to: last } : null);
  const change = (end: 'from' | 'to', month: string | null) => {
    if (!span || !month) return;
    const next = { ...span, [end]: month };
    setChosen(next.from > next.to ? { from: month, to: month } : next);
  };
  return (
    <Ready read={coverage} lines={8}>
      {() => (
        <Ready read={books} lines={8}>
          {() =>
            span === null ? (
              <Empty title={emptyTitle} action={<ChooseImport primary />}>
                {emptyText}
              </Empty>
            ) : (
              <>
                <div className="row filters">
                  <DayInput
                    picker="month"
                    allowClear={false}
                    label={text('ui.evidence.from')}
                    value={span.from}
                    onChange={(month) => change('from', month)}
                    testId="span-from"
                  />
                  <span className="muted">–</span>
                  <DayInput
                    picker="month"
                    allowClear={false}
                    label={text('ui.evidence.to')}
                    value={span.to}
                    onChange={(month) => change('to', month)}
                    testId="span-to"
                  />
                  <span className="spring" />
                  {aside?.(span)}
                </div>
                {children(span)}
              </>
            )
          }
        </Ready>
      )}
    </Ready>
  );
}
