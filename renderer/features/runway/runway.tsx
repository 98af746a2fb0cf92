import { Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { formatPercent } from '../../../core/money.ts';
import { Empty } from '../../components/empty.tsx';
import { Mark } from '../../components/mark.tsx';
import { Money, MoneyText } from '../../components/money.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Ready } from '../../components/ready.tsx';
import { RoomHead, Section } from '../../components/room-head.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { Sentences, SourceLine, Why, WhyPart } from '../../components/why.tsx';
import { useFirmRead, useJob } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { ChooseImport } from '../imports/choose-import.tsx';
import { RunwaySettings } from './runway-settings.tsx';

const RunwayChart = lazy(() => import('./runway-chart.tsx'));
type Runway = OutputOf<'runway.getRunway'>;

/** How long the cash lasts, the months behind it, and where the survey's firms stood. */
export default function RunwayRoom() {
  const text = useText();
  const read = useFirmRead('runway.getRunway', {});
  const save = useJob('runway.saveSettings');
  return (
    <Ready read={read} lines={8}>
      {(runway) => (
        <>
          <RoomHead name={text('ui.shell.roomRunway')} sentence={runway.sentence.text} />
          <ErrorNote error={save.error} />
          {runway.history.length === 0 ? (
            <Empty title={text('ui.runway.emptyTitle')} action={<ChooseImport primary />}>
              {text('ui.runway.emptyText')}
            </Empty>
          ) : (
            <>
              <Figures runway={runway} />
              <CashSection runway={runway} />
            </>
          )}
          <RunwaySettings settings={runway.settings} onChange={(change) => void save.run(change)} />
          <Bands runway={runway} />
          <Why title={text('ui.runway.term')}>
            <WhyPart name={text('ui.shell.whyFormula')}>
              <p>{text('ui.runway.formula')}</p>
            </WhyPart>
            {runway.why.length > 0 && (
              <WhyPart name={text('ui.shell.whyInputs')}>
                <Sentences items={runway.why} />
              </WhyPart>
            )}
            <WhyPart name={text('ui.shell.whyMoves')}>
              <p>{text('ui.runway.moves')}</p>
            </WhyPart>
            <WhyPart name={text('ui.shell.whySource')}>
              <SourceLine source={runway.bandsSource} />
            </WhyPart>
          </Why>
        </>
      )}
    </Ready>
  );
}

function Figures({ runway }: { runway: Runway }) {
  const text = useText();
  return (
    <dl className="figures">
      <div>
        <dt>{text('ui.runway.months')}</dt>
        <dd data-testid="runway-months">
          {runway.months === null ? <span className="muted">–</span> : runway.months.toFixed(1)}
        </dd>
      </div>
      <div>
        <dt>{text('ui.runway.cashOut')}</dt>
        <dd className="figure">{runway.cashOutOn ?? <span className="muted">–</span>}</dd>
      </div>
      <div>
        <dt>{text('ui.runway.cash', { day: runway.asOf ?? '–' })}</dt>
        <dd>
          <MoneyText fen={runway.cashFen} />
        </dd>
      </div>
      <div>
        <dt>{text('ui.runway.burn')}</dt>
        <dd>
          <MoneyText fen={runway.burnPerMonthFen} />
        </dd>
      </div>
      {runway.restrictedFen !== 0 && (
        <div>
          <dt>{text('ui.runway.restricted')}</dt>
          <dd>
            <MoneyText fen={runway.restrictedFen} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function CashSection({ runway }: { runway: Runway }) {
  const text = useText();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  return (
    <Section
      title={text('ui.runway.line')}
      aside={
        <Segmented
          value={view}
          onChange={setView}
          aria-label={text('ui.shell.showAsTable')}
          data-testid="runway-view"
          options={[
            { value: 'chart', label: text('ui.shell.showAsChart') },
            { value: 'table', label: text('ui.shell.showAsTable') },
          ]}
        />
      }
    >
      {view === 'chart' ? (
        <Suspense
          fallback={
            <div className="chart-place">
              <Waiting lines={8} />
            </div>
          }
        >
          <RunwayChart runway={runway} height={320} />
        </Suspense>
      ) : (
        <CashTable runway={runway} />
      )}
    </Section>
  );
}

function CashTable({ runway }: { runway: Runway }) {
  const text = useText();
  return (
    <table className="table" data-testid="runway-table">
      <thead>
        <tr>
          <th scope="col">{text('ui.runway.month')}</th>
          <th scope="col" className="number">
            {text('ui.shell.inUnit', { name: text('ui.runway.moneyIn'), unit: text('ui.shell.wan') })}
          </th>
          <th scope="col" className="number">
            {text('ui.shell.inUnit', { name: text('ui.runway.moneyOut'), unit: text('ui.shell.wan') })}
          </th>
          <th scope="col" className="number">
            {text('ui.shell.inUnit', { name: text('ui.runway.net'), unit: text('ui.shell.wan') })}
          </th>
          <th scope="col" className="number">
            {text('ui.shell.inUnit', { name: text('ui.runway.closing'), unit: text('ui.shell.wan') })}
          </th>
          <th scope="col">{text('ui.runway.state')}</th>
        </tr>
      </thead>
      <tbody>
        {runway.history.map((month) => (
          <tr key={month.month}>
            <td className="figure">{month.month}</td>
            <td className="number">
              <Money fen={month.moneyInFen} unit="wan" />
            </td>
            <td className="number">
              <Money fen={month.moneyOutFen} unit="wan" />
            </td>
            <td className="number">
              <Money fen={month.netFen} unit="wan" />
            </td>
            <td className="number">
              <Money fen={month.closingFen} unit="wan" />
            </td>
            <td>
              {!month.complete ? text('ui.runway.incomplete') : month.used ? text('ui.runway.used') : ''}
            </td>
          </tr>
        ))}
        {runway.projection.map((month) => (
          <tr key={month.month} className="projected">
            <td className="figure">{month.month}</td>
            <td colSpan={3} />
            <td className="number">
              <Money fen={month.closingFen} unit="wan" />
            </td>
            <td>{text('ui.runway.projected')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The paper's three bands, as printed; where this firm lies. Bands only, never a percentile. */
function Bands({ runway }: { runway: Runway }) {
  const text = useText();
  return (
    <Section title={text('ui.runway.bandsTitle')}>
      <ul className="bands">
        {runway.bands.map((band) => (
          <li key={band.id} className={band.here ? 'here' : ''} aria-current={band.here || undefined}>
            <span>{band.label}</span>
            <span className="bar" aria-hidden="true">
              <span style={{ width: `${band.share * 100}%` }} />
            </span>
            <span className="figure">{formatPercent(band.share)}</span>
            <span className="small muted">
              {band.published ? text('ui.runway.published') : text('ui.runway.rest')}
            </span>
            <span>
              {band.here && (
                <Mark tone="wait" icon="right">
                  {text('ui.runway.here')}
                </Mark>
              )}
            </span>
          </li>
        ))}
      </ul>
      <SourceLine source={runway.bandsSource} />
    </Section>
  );
}
