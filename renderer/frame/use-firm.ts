import { useCallback, useState } from 'react';
import { bridge, type ChosenFile, call } from '../bridge.ts';
import { useRefresh } from '../engine.ts';
import { usePreferences } from '../preferences.tsx';
import { type OpenFirm, useWorkspace } from '../workspace.tsx';
import { sayDone, sayFailed } from './toasts.tsx';

/** Puts an opened firm on screen and lets go of the one before. */
function useShowFirm(): (opened: OpenFirm | null) => void {
  const { firm, setFirm } = useWorkspace();
  const { language } = usePreferences();
  const refresh = useRefresh();
  return useCallback(
    (opened) => {
      if (firm && firm.firm !== opened?.firm) {
        call('firm.close', {}, { firm: firm.firm, language }).catch(sayFailed);
      }
      setFirm(opened);
      refresh('firm.listRecent');
    },
    [firm, setFirm, language, refresh],
  );
}

export function useOpenFirm(): { open(file?: string): Promise<void>; show(opened: OpenFirm): void } {
  const show = useShowFirm();
  const { language } = usePreferences();
  const open = useCallback(
    async (file?: string) => {
      const chosen = file ?? (await bridge.chooseFile({ purpose: 'firm' }))?.[0]?.handle;
      if (!chosen) return;
      try {
        show(await call('firm.open', { file: chosen }, { language }));
      } catch (failure) {
        sayFailed(failure);
      }
    },
    [show, language],
  );
  return { open, show };
}

/** A fresh practice firm; its file stands with the app's own data. */
export function usePracticeFirm(): { open(): Promise<void>; busy: boolean } {
  const show = useShowFirm();
  const { language } = usePreferences();
  const [busy, setBusy] = useState(false);
  const open = useCallback(async () => {
    setBusy(true);
    try {
      show(await call('firm.createPractice', {}, { language }));
    } catch (failure) {
      sayFailed(failure);
    } finally {
      setBusy(false);
    }
  }, [show, language]);
  return { open, busy };
}

export function useCloseFirm(): () => void {
  const show = useShowFirm();
  return useCallback(() => show(null), [show]);
}

/** Takes back, or does again, the last write of the open firm. */
export function useUndoRedo(): { undo(): Promise<void>; redo(): Promise<void> } {
  const { firm } = useWorkspace();
  const { language } = usePreferences();
  const step = useCallback(
    async (operation: 'firm.undo' | 'firm.redo') => {
      if (!firm) return;
      try {
        const done = await call(operation, {}, { firm: firm.firm, language });
        sayDone(done.sentence.text);
      } catch (failure) {
        sayFailed(failure);
      }
    },
    [firm, language],
  );
  return {
    undo: useCallback(() => step('firm.undo'), [step]),
    redo: useCallback(() => step('firm.redo'), [step]),
  };
}

const tables = /\.(csv|txt|tsv|xls|xlsx|xlsm|ofx|qfx|qif)$/i;

/** Where a file that was dropped or pasted belongs: tables to the books, papers to the documents, a firm opens. */
export function useTakeFiles(): (files: readonly File[]) => Promise<void> {
  const { firm, goTo, addImports } = useWorkspace();
  const { language, speaker } = usePreferences();
  const { open } = useOpenFirm();
  return useCallback(
    async (files) => {
      const forBooks: ChosenFile[] = [];
      for (const file of files) {
        const given = await bridge.handleOfDropped(file);
        if (/\.rongbei$/i.test(given.name)) return open(given.handle);
        if (!firm) {
          sayDone(speaker.text('ui.shell.dropNeedsFirm'));
          return;
        }
        if (tables.test(given.name)) {
          forBooks.push(given);
          continue;
        }
        try {
          await call('documents.attach', { file: given.handle }, { firm: firm.firm, language });
          goTo('documents');
          sayDone(speaker.text('ui.shell.droppedToDocuments', { name: given.name }));
        } catch (failure) {
          sayFailed(failure);
        }
      }
      if (forBooks.length === 0) return;
      addImports(forBooks);
      goTo('books');
      sayDone(speaker.text('ui.shell.droppedToBooks', { count: forBooks.length }));
    },
    [firm, goTo, addImports, language, speaker, open],
  );
}
