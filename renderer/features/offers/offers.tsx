import { Button } from 'antd';
import type { OutputOf } from '../../../core/contract.ts';
import { formatPercent } from '../../../core/money.ts';
import { Empty } from '../../components/empty.tsx';
import { ErrorNote, Note } from '../../components/note.tsx';
import { Ready } from '../../components/ready.tsx';
import { RoomHead } from '../../components/room-head.tsx';
import { SourceLine, Why, WhyPart } from '../../components/why.tsx';
import { useAppRead, useFirmRead, useJob } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { CompareMethods } from './compare-methods.tsx';
import { CostSheet } from './cost-sheet.tsx';
import { PlanForm } from './plan-form.tsx';
import { ScheduleTable } from './schedule-table.tsx';

/** The repayment plan of the chosen route: terms, what it costs in all, the four methods, every instalment. */
export default function Offers() {
  const text = useText();
  const { goTo, firm } = useWorkspace();
  const overview = useFirmRead('firm.getOverview', {});
  const read = useFirmRead('loans.getPlan', {});
  const save = useJob('loans.savePlan');
  const sentence = overview.data?.rooms.find(({ room }) => room === 'offers')?.sentence.text;
  return (
    <Ready read={read} lines={8}>
      {(view) => (
        <>
          <RoomHead name={text('ui.shell.roomOffers')} sentence={sentence ?? '…'} />
          {!view.plan || !view.schedule ? (
            <Empty
              title={text('ui.loans.emptyTitle')}
              action={
                <Button type="primary" onClick={() => goTo('matches')} data-testid="offers-to-matches">
                  {text('ui.loans.toMatches')}
                </Button>
              }
            >
              {text('ui.loans.emptyText')}
            </Empty>
          ) : (
            <>
              <ErrorNote error={save.error} />
              {view.remarks.map((remark) => (
                <Note key={remark.key + remark.text} tone="wait">
                  {remark.text}
                </Note>
              ))}
              <PlanForm
                plan={view.plan}
                routeName={view.routeName}
                disabled={firm?.access === 'read'}
                onChange={(change) => void save.run(change)}
              />
              <Lpr on={view.plan.terms.drawOn} />
              <CostSheet cost={view.schedule.cost} />
              <CompareMethods
                terms={view.plan.terms}
                disabled={firm?.access === 'read'}
                onChoose={(method) => void save.run({ method })}
              />
              <ScheduleTable instalments={view.schedule.instalments} />
              <CostWhy view={view} />
            </>
          )}
        </>
      )}
    </Ready>
  );
}

/** The loan prime rate on the day of drawing: what a bank's rate is quoted against. */
function Lpr({ on }: { on: string }) {
  const text = useText();
  const lpr = useAppRead('loans.getLpr', { on }, { keep: true });
  if (!lpr.data) return null;
  return (
    <div className="lpr" data-testid="lpr">
      <p className="muted">{text('ui.loans.lpr', { says: lpr.data.sentence.text })}</p>
      <SourceLine source={lpr.data.source} />
    </div>
  );
}

function CostWhy({ view }: { view: OutputOf<'loans.getPlan'> }) {
  const text = useText();
  const rate = view.plan ? formatPercent(view.plan.terms.nominalAnnual) : '';
  return (
    <Why title={text('ui.loans.why')}>
      <WhyPart name={text('ui.loans.kind.nominalAnnual')}>
        <p>{text('ui.loans.whyNominal')}</p>
      </WhyPart>
      <WhyPart name={text('ui.loans.kind.effectiveAnnual')}>
        <p>{text('ui.loans.whyEffective')}</p>
      </WhyPart>
      <WhyPart name={text('ui.loans.rate')}>
        <p>
          {text(view.plan?.rateFrom === 'quote' ? 'ui.loans.rateQuoted' : 'ui.loans.rateSurveyed', { rate })}
        </p>
        {view.rateSource && <SourceLine source={view.rateSource} />}
      </WhyPart>
    </Why>
  );
}
