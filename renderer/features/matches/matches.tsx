import { Button } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { formatPercent } from '../../../core/money.ts';
import { ErrorNote, Note } from '../../components/note.tsx';
import { Ready } from '../../components/ready.tsx';
import { RoomHead } from '../../components/room-head.tsx';
import { SourceLine, Why } from '../../components/why.tsx';
import { useFirmRead, useJob } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import type { Route } from './route.ts';
import { RouteRow } from './route-row.tsx';

type View = OutputOf<'matches.list'>;

const order = { mayFit: 0, unknown: 1, notYet: 2 } as const;

/** A row per route: whether it may fit, what it would cost for this need, how long it takes, what it asks. */
export default function Matches() {
  const text = useText();
  const read = useFirmRead('matches.list', {});
  const need = useFirmRead('needs.get', {});
  const choose = useJob('matches.choose');
  const { goTo } = useWorkspace();
  const [openRoute, setOpenRoute] = useState<string | null>(null);
  return (
    <Ready read={read} lines={10}>
      {(view) => {
        const open = view.routes.find(({ route }) => route === openRoute) ?? null;
        const routes = [...view.routes].sort((a, b) => order[a.verdict] - order[b.verdict]);
        return (
          <>
            <RoomHead
              name={text('ui.shell.roomMatches')}
              sentence={view.sentence.text}
              actions={
                need.data?.need === null && (
                  <Button type="primary" onClick={() => goTo('needs')} data-testid="matches-to-needs">
                    {text('ui.matches.toNeeds')}
                  </Button>
                )
              }
            />
            <p className="muted">{view.disclaimer}</p>
            <ErrorNote error={choose.error} />
            <table className="table routes" data-testid="routes">
              <thead>
                <tr>
                  <th scope="col">{text('ui.matches.verdict')}</th>
                  <th scope="col">{text('ui.matches.route')}</th>
                  <th scope="col" className="number">
                    {text('ui.matches.surveyedCost')}
                  </th>
                  <th scope="col" className="number">
                    {text('ui.matches.today')}
                  </th>
                  <th scope="col" className="number">
                    {text('ui.matches.days')}
                  </th>
                </tr>
              </thead>
              {routes.map((route) => (
                <RouteRow
                  key={route.route}
                  route={route}
                  isOpen={route.route === openRoute}
                  onToggle={() => setOpenRoute(route.route === openRoute ? null : route.route)}
                  isChoosing={choose.busy}
                  onChoose={() => void choose.run({ route: route.chosen ? null : route.route })}
                />
              ))}
            </table>
            <PrivateLending warning={view.privateLending} />
            <Why title={open ? open.name : text('ui.matches.why')}>
              {open ? <RouteWhy route={open} /> : <p>{text('ui.matches.whyText')}</p>}
            </Why>
          </>
        );
      }}
    </Ready>
  );
}

/** A comparison and a warning, never a route. */
function PrivateLending({ warning }: { warning: View['privateLending'] }) {
  const text = useText();
  return (
    <div data-testid="private-lending">
      <Note tone="wait">
        <p>{warning.sentence.text}</p>
        <p className="muted small">
          {text('ui.matches.surveyedPrivate', { rate: formatPercent(warning.surveyedNominalAnnual) })}
          {warning.capNominalAnnual !== null &&
            ` · ${text('ui.matches.cap', { rate: formatPercent(warning.capNominalAnnual) })}`}
          {warning.capCostFen !== null &&
            ` · ${text('ui.matches.capCost', { amount: text('ui.shell.amount', { fen: warning.capCostFen }) })}`}
        </p>
        <SourceLine source={warning.source} />
      </Note>
    </div>
  );
}

function RouteWhy({ route }: { route: Route }) {
  const text = useText();
  return (
    <>
      <p>{route.summary}</p>
      {route.cost && <p>{text(`ui.matches.closeness.${route.cost.closeness}`)}</p>}
      <p>{text('ui.matches.whyText')}</p>
    </>
  );
}
