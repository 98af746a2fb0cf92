import { Icon, type IconName } from '../components/icon.tsx';
import { useFirmRead } from '../engine.ts';
import { useText } from '../preferences.tsx';
import { rooms } from '../rooms.ts';
import { useWorkspace } from '../workspace.tsx';

const icons = {
  empty: 'empty',
  started: 'started',
  ready: 'ready',
  problem: 'warning',
} as const satisfies Record<string, IconName>;

/** The rooms, each with its state: an icon, and a word or a few figures. */
export function Rail() {
  const text = useText();
  const { firm, room: current, goTo, makingFirm } = useWorkspace();
  const overview = useFirmRead('firm.getOverview', {});
  if (!firm) return null;
  return (
    <nav className="rail" aria-label={text('ui.shell.rooms')}>
      <ul>
        {rooms.map(({ room, name }, place) => {
          const state = overview.data?.rooms.find((one) => one.room === room);
          const isHere = room === current && !makingFirm;
          return (
            <li key={room}>
              <button
                type="button"
                className={isHere ? 'here' : ''}
                aria-current={isHere ? 'page' : undefined}
                onClick={() => goTo(room)}
                title={state ? state.sentence.text : undefined}
                data-testid={`rail-${room}`}
                data-state={state?.state}
                aria-keyshortcuts={`${place + 1}`}
              >
                <span>{text(name)}</span>
                {state && room !== 'overview' && (
                  <span className={`rail-state is-${state.state}`}>
                    <span>{state.badge ?? text(`ui.shell.state.${state.state}`)}</span>
                    <Icon name={icons[state.state]} />
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
