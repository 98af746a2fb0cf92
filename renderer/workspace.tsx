import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { OutputOf } from '../core/contract.ts';
import type { ChosenFile } from './bridge.ts';
import type { RoomName } from './rooms.ts';

export type OpenFirm = OutputOf<'firm.getState'>;
/** What may lie over the rooms; one at a time. */
export type Overlay = 'palette' | 'help' | 'history' | 'verify' | 'backups';

interface Workspace {
  firm: OpenFirm | null;
  setFirm(firm: OpenFirm | null): void;
  room: RoomName;
  goTo(room: RoomName): void;
  /** The new-firm form stands where the rooms are. */
  makingFirm: boolean;
  setMakingFirm(making: boolean): void;
  overlay: Overlay | null;
  setOverlay(overlay: Overlay | null): void;
  /** Files waiting to be looked at before they are imported; the first is on screen. */
  imports: ChosenFile[];
  addImports(files: ChosenFile[]): void;
  finishImport(): void;
  /** The right column, for what is selected; null until it is there. */
  whyPlace: HTMLElement | null;
  setWhyPlace(place: HTMLElement | null): void;
}

const WorkspaceContext = createContext<Workspace | null>(null);

export function WorkspaceProvider({ children }: { children: ReactNode }) {
  const [firm, changeFirm] = useState<OpenFirm | null>(null);
  const [room, changeRoom] = useState<RoomName>('overview');
  const [makingFirm, setMakingFirm] = useState(false);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [imports, setImports] = useState<ChosenFile[]>([]);
  const [whyPlace, setWhyPlace] = useState<HTMLElement | null>(null);

  const handle = firm?.firm;
  const setFirm = useCallback(
    (opened: OpenFirm | null) => {
      changeFirm(opened);
      if (opened?.firm === handle) return;
      changeRoom('overview');
      setMakingFirm(false);
      setImports([]);
    },
    [handle],
  );
  const goTo = useCallback((chosen: RoomName) => {
    changeRoom(chosen);
    setMakingFirm(false);
  }, []);
  const addImports = useCallback((files: ChosenFile[]) => setImports((there) => [...there, ...files]), []);
  const finishImport = useCallback(() => setImports((there) => there.slice(1)), []);

  const value = useMemo(
    () => ({
      firm,
      setFirm,
      room,
      goTo,
      makingFirm,
      setMakingFirm,
      overlay,
      setOverlay,
      imports,
      addImports,
      finishImport,
      whyPlace,
      setWhyPlace,
    }),
    [firm, setFirm, room, goTo, makingFirm, overlay, imports, addImports, finishImport, whyPlace],
  ) satisfies Workspace;
  return <WorkspaceContext value={value}>{children}</WorkspaceContext>;
}

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace is used outside its provider');
  return workspace;
}
