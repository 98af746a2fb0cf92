import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from 'react';
import { AntDesign } from '../components/ant-design.tsx';
import { Waiting } from '../components/waiting.tsx';
import type { RoomName } from '../rooms.ts';
import { useWorkspace } from '../workspace.tsx';
import { Overview } from './overview/overview.tsx';
import { Start } from './start/start.tsx';

const NewFirm = lazy(() => import('./firm/new-firm.tsx'));
const lazyRooms: Record<Exclude<RoomName, 'overview'>, LazyExoticComponent<ComponentType>> = {
  firm: lazy(() => import('./firm/firm.tsx')),
  books: lazy(() => import('./books/books.tsx')),
  runway: lazy(() => import('./runway/runway.tsx')),
  needs: lazy(() => import('./needs/needs.tsx')),
  documents: lazy(() => import('./documents/documents.tsx')),
  matches: lazy(() => import('./matches/matches.tsx')),
  offers: lazy(() => import('./offers/offers.tsx')),
  pack: lazy(() => import('./pack/pack.tsx')),
};

/** The room on screen, under Ant Design; before a firm is open, the start page. */
export default function Rooms() {
  const { firm, room, makingFirm } = useWorkspace();
  const Room = room === 'overview' ? Overview : lazyRooms[room];
  const shown = makingFirm ? 'new-firm' : firm ? `room-${room}` : 'start';
  return (
    <AntDesign>
      <Suspense fallback={<Waiting />}>
        <div key={`${firm?.firm}${shown}`} data-testid={shown}>
          {makingFirm ? <NewFirm /> : firm ? <Room /> : <Start />}
        </div>
      </Suspense>
    </AntDesign>
  );
}
