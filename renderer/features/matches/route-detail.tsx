import { Button } from 'antd';
import { SourceLine } from '../../components/why.tsx';
import { useText } from '../../preferences.tsx';
import { isRoomName, rooms } from '../../rooms.ts';
import { useWorkspace } from '../../workspace.tsx';
import type { Route } from './route.ts';
import { VerdictMark } from './verdict-mark.tsx';

/** Every requirement with what the firm has, the smallest act that helps, and the room to do it in. */
export function Requirements({ route }: { route: Route }) {
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
          {one.verdict !== 'mayFit' && one.room !== 'matches' && isRoomName(one.room) && (
            <Button size="small" onClick={() => isRoomName(one.room) && goTo(one.room)}>
              {text(rooms.find(({ room }) => room === one.room)?.name ?? 'ui.shell.goThere')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the figures of the row are and are not, each with where it comes from. */
export function RouteFacts({ route }: { route: Route }) {
  const text = useText();
  const { cost, todayAverage, days, notes } = route;
  return (
    <dl className="route-facts">
      {cost && (
        <div>
          <dt>{text('ui.matches.surveyedCost')}</dt>
          <dd>
            <p>{cost.sentence.text}</p>
            <SourceLine source={cost.source} />
          </dd>
        </div>
      )}
      {todayAverage && (
        <div>
          <dt>{text('ui.matches.today')}</dt>
          <dd>
            <SourceLine source={todayAverage.source} />
          </dd>
        </div>
      )}
      {days && (
        <div>
          <dt>{text('ui.matches.days')}</dt>
          <dd>
            <p>{days.sentence.text}</p>
            <SourceLine source={days.source} />
          </dd>
        </div>
      )}
      <div>
        <dt>{text('ui.matches.notes')}</dt>
        <dd>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <SourceLine source={route.source} />
        </dd>
      </div>
    </dl>
  );
}
