import { useState } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { DayInput } from '../../components/day-input.tsx';
import { Empty } from '../../components/empty.tsx';
import { Mark } from '../../components/mark.tsx';
import { Ready } from '../../components/ready.tsx';
import { Why } from '../../components/why.tsx';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { ChooseImport } from '../imports/choose-import.tsx';
import { formatRatio } from './format-ratio.ts';
import { RatioWhy } from './ratio-why.tsx';

export type Ratio = OutputOf<'ledgers.getRatios'>['ratios'][number];

/** What a lender reads off the statements, the most worrying first; each with how it is made and what moves it. */
export default function Ratios() {
  const text = useText();
  const months = useFirmRead('books.listMonths', {});
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <div data-testid="ratios">
      <Ready read={months}>
        {(known) => {
          const last = known
            .map(({ month }) => month)
            .sort()
            .at(-1);
          if (last === undefined)
            return (
              <Empty title={text('ui.ratios.emptyTitle')} action={<ChooseImport primary />}>
                {text('ui.ratios.emptyText')}
              </Empty>
            );
          return (
            <>
              <div className="row filters">
                <DayInput
                  picker="month"
                  label={text('ui.evidence.month')}
                  allowClear={false}
                  value={chosen ?? last}
                  onChange={setChosen}
                />
                <p className="muted">{text('ui.ratios.lead')}</p>
              </div>
              <RatioTable month={chosen ?? last} />
            </>
          );
        }}
      </Ready>
    </div>
  );
}

function RatioTable({ month }: { month: string }) {
  const text = useText();
  const read = useFirmRead('ledgers.getRatios', { month }, { keep: true });
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Ready read={read} lines={10}>
      {({ ratios, periods }) => {
        const ratio = ratios.find(({ id }) => id === chosen);
        return (
          <>
            <table className="table ratios" data-testid="ratio-table">
              <thead>
                <tr>
                  <th scope="col">{text('ui.ratios.ratio')}</th>
                  {periods.map((period) => (
                    <th key={period} scope="col" className="number">
                      {period}
                    </th>
                  ))}
                  <th scope="col">{text('ui.ratios.hint')}</th>
                </tr>
              </thead>
              <tbody>
                {ratios.map((one) => (
                  <RatioRow
                    key={one.id}
                    ratio={one}
                    periods={periods}
                    isChosen={one.id === chosen}
                    onChoose={() => setChosen(one.id)}
                  />
                ))}
              </tbody>
            </table>
            {ratio ? (
              <RatioWhy ratio={ratio} />
            ) : (
              <Why title={text('ui.ratios.title')}>
                <p>{text('ui.ratios.pick')}</p>
                <p>{text('ui.ratios.why')}</p>
              </Why>
            )}
          </>
        );
      }}
    </Ready>
  );
}

function RatioRow({
  ratio,
  periods,
  isChosen,
  onChoose,
}: {
  ratio: Ratio;
  periods: string[];
  isChosen: boolean;
  onChoose(): void;
}) {
  const text = useText();
  return (
    <tr className={isChosen ? 'chosen' : ''} data-testid={`ratio-${ratio.id}`}>
      <th scope="row">
        <button type="button" className="row-button" aria-pressed={isChosen} onClick={onChoose}>
          {ratio.name}
        </button>
        <div className="small muted">{text(`ui.ratios.group.${ratio.group}`)}</div>
      </th>
      {periods.map((period) => {
        const one = ratio.values.find((value) => value.period === period);
        return (
          <td key={period} className="number">
            {one?.value == null ? (
              <span className="muted" title={one?.why?.text}>
                –
              </span>
            ) : (
              <span className={one.value < 0 ? 'negative' : ''}>
                {formatRatio(one.value, ratio.unit, text)}
              </span>
            )}
            {one?.withSubordinated != null && (
              <div className="small muted">
                {text('ui.ratios.subordinatedShort')} {formatRatio(one.withSubordinated, ratio.unit, text)}
              </div>
            )}
          </td>
        );
      })}
      <td>
        {ratio.concern > 0 ? (
          <Mark tone="wait">{ratio.hint?.text ?? text('ui.ratios.worse')}</Mark>
        ) : (
          <span className="muted">{ratio.hint?.text ?? '–'}</span>
        )}
      </td>
    </tr>
  );
}
