import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { bridge, onFirmRequest } from './bridge.ts';
import { Waiting } from './components/waiting.tsx';
import { createQueryClient, useChangeEvents, useFirmRead } from './engine.ts';
import { DropAnywhere } from './frame/drop-anywhere.tsx';
import { OpeningSentence } from './frame/opening-sentence.tsx';
import { Rail } from './frame/rail.tsx';
import { Toasts } from './frame/toasts.tsx';
import { TopBar } from './frame/top-bar.tsx';
import { useOpenFirm, usePracticeFirm } from './frame/use-firm.ts';
import { useKeys } from './frame/use-keys.ts';
import { WhyColumn } from './frame/why-column.tsx';
import { PreferencesProvider, useText } from './preferences.tsx';
import { useWorkspace, WorkspaceProvider } from './workspace.tsx';

/** Ant Design and the rooms come after the frame is on screen. */
const Rooms = lazy(() => import('./features/rooms.tsx'));
const Overlays = lazy(() => import('./frame/overlays.tsx'));

export function App() {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <PreferencesProvider>
        <WorkspaceProvider>
          <Frame />
        </WorkspaceProvider>
      </PreferencesProvider>
    </QueryClientProvider>
  );
}

function Frame() {
  const text = useText();
  const { firm, setFirm, room, makingFirm, overlay } = useWorkspace();
  const state = useFirmRead('firm.getState', {}).data;
  const main = useRef<HTMLElement>(null);
  useChangeEvents();
  useKeys();
  useFirmRequests();

  useEffect(() => {
    if (state && state.firm === firm?.firm) setFirm(state);
  }, [state, firm?.firm, setFirm]);
  useEffect(() => {
    bridge.setTitle(firm ? `${firm.name} — ${text('ui.shell.appName')}` : text('ui.shell.appName'));
  }, [firm, text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another room starts at its top
  useEffect(() => main.current?.scrollTo(0, 0), [room, makingFirm]);

  return (
    <>
      <a className="skip-link" href="#main">
        {text('ui.shell.skipToMain')}
      </a>
      <div className={firm ? 'frame' : 'frame no-firm'}>
        <TopBar />
        <Rail />
        <main id="main" ref={main} className="main" tabIndex={-1}>
          <div className="column">
            <Suspense fallback={firm && room === 'overview' ? <OpeningSentence /> : <Waiting />}>
              <Rooms />
            </Suspense>
          </div>
        </main>
        {firm && !makingFirm && <WhyColumn />}
      </div>
      {overlay && (
        <Suspense fallback={null}>
          <Overlays />
        </Suspense>
      )}
      <DropAnywhere />
      <Toasts />
    </>
  );
}

/** Opens what the menu, a double click on a file, or the command line asked for. */
function useFirmRequests(): void {
  const { setMakingFirm } = useWorkspace();
  const { open } = useOpenFirm();
  const practice = usePracticeFirm();
  const handle = useRef({ open, practice, setMakingFirm });
  handle.current = { open, practice, setMakingFirm };
  useEffect(
    () =>
      onFirmRequest((request) => {
        const now = handle.current;
        if (request.kind === 'open') void now.open(request.handle);
        else if (request.kind === 'practice') void now.practice.open();
        else now.setMakingFirm(true);
      }),
    [],
  );
}
