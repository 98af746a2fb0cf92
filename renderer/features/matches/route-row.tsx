import { Button } from 'antd';
import { Icon } from '../../components/icon.tsx';
import { MoneyText } from '../../components/money.tsx';
import { Rate } from '../../components/rate.tsx';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import type { Route } from './route.ts';
import { Requirements, RouteFacts } from './route-detail.tsx';
import { VerdictMark } from './verdict-mark.tsx';

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
              {todayAverage.source.year !== null && (
                <div className="small muted">
                  {text('ui.matches.ofYear', { year: todayAverage.source.year })}
                </div>
              )}
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
            <RouteFacts route={route} />
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
