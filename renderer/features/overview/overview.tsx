import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { Icon } from '../../components/icon.tsx';
import { Mark } from '../../components/mark.tsx';
import { Ready } from '../../components/ready.tsx';
import { RoomHead, Section } from '../../components/room-head.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { SourceLine, Why, WhyPart } from '../../components/why.tsx';
import { useAppRead, useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { isRoomName, type RoomName, rooms } from '../../rooms.ts';
import { useWorkspace } from '../../workspace.tsx';

const RunwayChart = lazy(() => import('../runway/runway-chart.tsx'));

/** What to do next, where each room stands, the cash line, the routes, and the problems all this is for. */
export function Overview() {
  const text = useText();
  const { goTo } = useWorkspace();
  const read = useFirmRead('firm.getOverview', {});
  return (
    <Ready read={read} lines={8}>
      {({ sentence, rooms: states, nextActions }) => (
        <>
          <RoomHead name={text('ui.shell.roomOverview')} sentence={sentence.text} />
          <Section title={text('ui.shell.nextActions')} id="next-actions">
            {nextActions.length === 0 ? (
              <p>{text('ui.shell.nothingNext')}</p>
            ) : (
              <ol className="next">
                {nextActions.map((action, place) => (
                  <li key={action.sentence.key + action.room}>
                    <span className="figure next-number">{place + 1}</span>
                    <span>{action.sentence.text}</span>
                    <Button
                      type={place === 0 ? 'primary' : 'default'}
                      onClick={() => goTo(action.room)}
                      data-testid={`next-${action.room}`}
                    >
                      {roomName(text, action.room)}
                    </Button>
                  </li>
                ))}
              </ol>
            )}
          </Section>
          <CashLine />
          <Section title={text('ui.shell.whereThingsStand')}>
            <table className="table plain-rows">
              <tbody>
                {states
                  .filter(({ room }) => room !== 'overview')
                  .map(({ room, state, sentence: says }) => (
                    <tr key={room}>
                      <th scope="row">
                        <button type="button" className="link" onClick={() => goTo(room)}>
                          {roomName(text, room)}
                        </button>
                      </th>
                      <td className="nowrap">
                        <Mark
                          tone={
                            ({ empty: 'quiet', started: 'wait', ready: 'good', problem: 'bad' } as const)[
                              state
                            ]
                          }
                          {...(state === 'started' && { icon: 'started' })}
                          {...(state === 'problem' && { icon: 'warning' })}
                        >
                          {text(`ui.shell.state.${state}`)}
                        </Mark>
                      </td>
                      <td>{says.text}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </Section>
          <Problems />
        </>
      )}
    </Ready>
  );
}

const roomName = (text: ReturnType<typeof useText>, room: RoomName) =>
  text(rooms.find((one) => one.room === room)?.name ?? 'ui.shell.roomOverview');

function CashLine() {
  const text = useText();
  const { goTo } = useWorkspace();
  const runway = useFirmRead('runway.getRunway', {});
  if (runway.error || runway.data?.history.length === 0) return null;
  return (
    <Section
      title={text('ui.shell.cashLine')}
      aside={
        <button type="button" className="link" onClick={() => goTo('runway')}>
          {text('ui.shell.roomRunway')} <Icon name="right" />
        </button>
      }
    >
      <Suspense fallback={<ChartWaiting />}>
        {runway.data ? <RunwayChart runway={runway.data} height={180} isSmall /> : <ChartWaiting />}
      </Suspense>
    </Section>
  );
}

/** Holds the chart's place until it is drawn, so that nothing jumps. */
const ChartWaiting = () => (
  <div className="chart-place small">
    <Waiting lines={5} />
  </div>
);

/** The survey's Table 2: what firms said is hard, as bars, each with the room that helps. */
function Problems() {
  const text = useText();
  const { goTo } = useWorkspace();
  const problems = useAppRead('survey.listProblems', {});
  if (!problems.data) return problems.isPending ? <Waiting lines={6} /> : null;
  const highest = Math.max(...problems.data.map(({ score }) => score));
  const source = problems.data[0]?.source;
  return (
    <>
      <Section title={text('ui.shell.problemsTitle')}>
        <p className="muted">{text('ui.shell.problemsNote')}</p>
        <ul className="bars">
          <li className="bars-head small muted" aria-hidden="true">
            <span>{text('ui.shell.problemScore')}</span>
          </li>
          {problems.data.map(({ id, name, score, room }) => (
            <li key={id}>
              <span>{name}</span>
              <span className="bar" aria-hidden="true">
                <span style={{ width: `${(100 * score) / highest}%` }} />
              </span>
              <span className="figure">{score.toFixed(2)}</span>
              {room && isRoomName(room) ? (
                <button type="button" className="link" onClick={() => goTo(room)}>
                  {roomName(text, room)}
                </button>
              ) : (
                <span className="muted">–</span>
              )}
            </li>
          ))}
        </ul>
        {source && <SourceLine source={source} />}
      </Section>
      <Why title={text('ui.shell.problemScore')}>
        <p>{text('ui.shell.problemsNote')}</p>
        <p>{text('ui.shell.problemNotScored')}</p>
        {source && (
          <WhyPart name={text('ui.shell.whySource')}>
            <SourceLine source={source} />
          </WhyPart>
        )}
      </Why>
    </>
  );
}
