import { Radio } from 'antd';
import { useDeferredValue } from 'react';
import { dateOrders } from '../../../core/imports/schemas.ts';
import type { ChosenFile } from '../../bridge.ts';
import { MoneyText } from '../../components/money.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import type { DateOrder } from './mapping.ts';
import type { Options } from './preview.ts';
import { ProblemTable } from './problem-table.tsx';

/** What the file comes to when it is read that way: to be looked at before it is used. */
export function MappingCheck({
  file,
  options,
  dateOrder,
  onDateOrder,
}: {
  file: ChosenFile;
  options: Options;
  dateOrder: DateOrder | undefined;
  onDateOrder(order: DateOrder): void;
}) {
  const text = useText();
  const asked = useDeferredValue(options);
  const read = useFirmRead('imports.preview', { ...asked, file: file.handle }, { keep: true });
  if (read.error) return <ErrorNote error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Waiting lines={2} />;
  const found = read.data;
  const facts = [
    [text('ui.imports.moneyIn'), found.moneyInFen],
    [text('ui.imports.moneyOut'), found.moneyOutFen],
    [text('ui.imports.debit'), found.debitFen],
    [text('ui.imports.credit'), found.creditFen],
    [text('ui.imports.closing'), found.closingFen],
  ] as const;
  return (
    <div className="stack" data-testid="mapping-check" aria-busy={read.isFetching}>
      <p>
        <strong>{text('ui.imports.mapping.reads', { count: found.rowCount })}</strong>
        {found.period && (
          <span className="figure">
            {' '}
            · {found.period.from} – {found.period.to}
          </span>
        )}
        {facts.map(([name, fen]) =>
          fen === null ? null : (
            <span key={name}>
              {' '}
              · {name} <MoneyText fen={fen} />
            </span>
          ),
        )}
      </p>
      {(dateOrder !== undefined ||
        found.problems.some(({ code }) => code === 'imports.dateOrderUnknown')) && (
        <Radio.Group
          aria-label={text('ui.imports.dateOrder')}
          value={dateOrder ?? null}
          onChange={(event) => onDateOrder(event.target.value as DateOrder)}
          options={dateOrders.map((value) => ({ value, label: text(`ui.imports.dateOrder.${value}`) }))}
        />
      )}
      {found.problems.length > 0 && <ProblemTable problems={found.problems} />}
    </div>
  );
}
