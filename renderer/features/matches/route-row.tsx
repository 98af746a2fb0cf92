import { Button } from 'antd';
import { Icon, type IconName } from '../../components/icon.tsx';
import { Mark, type Tone } from '../../components/mark.tsx';
import { MoneyText } from '../../components/money.tsx';
import { Rate } from '../../components/rate.tsx';
import { useText } from '../../preferences.tsx';
import { isRoomName, rooms } from '../../rooms.ts';
import { useWorkspace } from '../../workspace.tsx';
import type { Route } from './route.ts';

type Verdict = Route['verdict'];
const marks: Record<Verdict, { tone: Tone; icon: IconName }> = {
  mayFit: { tone: 'good', icon: 'ready' },
  notYet: { tone: 'wait', icon: 'started' },
  unknown: { tone: 'quiet', icon: 'unknown' },
};

function VerdictMark({ verdict, of = 'verdict' }: { verdict: Verdict; of?: 'verdict' | 'rule' }) {
  const text = useText();
  return <Mark {...marks[verdict]}>{text(`ui.matches.${of}.${verdict}`)}</Mark>;
}

/** A route; open, every requirement with what the firm has, the smallest act that helps, and the room to do it in. */
export function RouteRow({
  route,
  isOpen,
  onToggle,
  onChoose,
  isChoosing,
}: {
  route: Route;
  isOpen: boolean;
  onToggle(): void;
  onChoose(): void;
  isChoosing: boolean;
}) {
  const text = useText();
  const isLocked = useWorkspace().firm?.access === 'read';
  const { cost, todayAverage, days } = route;
  return (
    <tbody data-testid={`route-${route.route}`} data-verdict={route.verdict} className={isOpen ? 'open' : ''}>
      <tr>
        <td className="nowrap">
          <VerdictMark verdict={route.verdict} />
        </td>
        <th scope="row">
          <button type="button" className="row-button" aria-expanded={isOpen} onClick={onToggle}>
            <Icon name={isOpen ? 'down' : 'right'} />
            <span>{route.name}</span>
          </button>
          {route.chosen && <span className="tag good">{text('ui.matches.chosen')}</span>}
        </th>
        <td className="number">
          {cost ? (
            <>
              {cost.lowCostFen !== null && (
                <div>
                  <MoneyText fen={cost.lowCostFen} />
                  {cost.highCostFen !== null && cost.highCostFen !== cost.lowCostFen && (
                    <>
                      {' – '}
                      <MoneyText fen={cost.highCostFen} />
                    </>
                  )}
                </div>
              )}
              <div className="small">
                <Rate value={cost.lowNominalAnnual} high={cost.highNominalAnnual} kind="nominalAnnual" />
              </div>
              <div className="small muted">
                {cost.source.year !== null && text('ui.matches.surveyYear', { year: cost.source.year })}
                {cost.source.sample !== null &&
                  ` · ${text('ui.shell.sample', { count: cost.source.sample })}`}
              </div>
            </>
          ) : (
            <span className="muted">{text('ui.matches.notSurveyed')}</span>
          )}
        </td>
        <td className="number">
          {todayAverage ? (
            <>
              {todayAverage.costFen !== null && <MoneyText fen={todayAverage.costFen} />}
              <div className="small">
                <Rate value={todayAverage.nominalAnnual} kind="contract" />
              </div>
            </>
          ) : (
            <span className="muted">–</span>
          )}
        </td>
        <td className="number">
          {days ? (
            <>
              <div className="figure">
                {days.low === 0
                  ? `≤ ${days.high}`
                  : days.low === days.high
                    ? days.low
                    : `${days.low}–${days.high}`}
              </div>
              {route.slackDays !== null && (
                <div className={route.slackDays < 0 ? 'small bad-text' : 'small muted'}>
                  {route.slackDays < 0
                    ? text('ui.matches.late', { days: -route.slackDays })
                    : text('ui.matches.spare', { days: route.slackDays })}
                </div>
              )}
            </>
          ) : (
            <span className="muted">–</span>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr className="detail">
          <td colSpan={5}>
            <p>{route.sentence.text}</p>
            <Requirements route={route} />
            <Button
              type={route.chosen ? 'default' : 'primary'}
              disabled={isLocked}
              loading={isChoosing}
              onClick={onChoose}
              data-testid={`choose-${route.route}`}
            >
              {text(route.chosen ? 'ui.matches.unchoose' : 'ui.matches.choose')}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Requirements({ route }: { route: Route }) {
  const text = useText();
  const { goTo } = useWorkspace();
  return (
    <ul className="requirements">
      {route.requirements.map((one) => (
        <li key={one.ruleId} data-testid={`rule-${one.ruleId}`}>
          <VerdictMark verdict={one.verdict} of="rule" />
          <div>
            <p>{one.asks.text}</p>
            <p className="muted">{one.reading.text}</p>
            {one.act && (
              <p className="act">
                {text('ui.matches.act', { act: one.act.text })}
                {one.earliestOn && (
                  <span className="nowrap"> {text('ui.matches.earliest', { day: one.earliestOn })}</span>
                )}
              </p>
            )}
          </div>
          {one.verdict !== 'mayFit' && isRoomName(one.room) && (
            <Button size="small" onClick={() => isRoomName(one.room) && goTo(one.room)}>
              {text(rooms.find(({ room }) => room === one.room)?.name ?? 'ui.shell.goThere')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
