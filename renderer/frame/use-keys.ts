import { useEffect } from 'react';
import { bridge } from '../bridge.ts';
import { rooms } from '../rooms.ts';
import { useWorkspace } from '../workspace.tsx';
import { useOpenFirm, useUndoRedo } from './use-firm.ts';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"], [role="combobox"]') !== null
  );
}

/** What lies over the room keeps single keys to itself. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('.ant-drawer, .ant-modal') !== null;
}

/** Keys and menu commands, which come to the same. */
export function useKeys(): void {
  const { firm, goTo, setOverlay, setMakingFirm, overlay } = useWorkspace();
  const { undo, redo } = useUndoRedo();
  const { open } = useOpenFirm();

  useEffect(() => {
    const perform = (command: string): boolean => {
      const place = /^room:([1-9])$/.exec(command)?.[1];
      if (place) {
        const chosen = rooms[Number(place) - 1];
        if (firm && chosen) goTo(chosen.room);
        return true;
      }
      const commands: Record<string, () => void> = {
        undo: () => void undo(),
        redo: () => void redo(),
        palette: () => setOverlay('palette'),
        help: () => setOverlay('help'),
        print: () => void bridge.print(),
        open: () => void open(),
        new: () => setMakingFirm(true),
      };
      commands[command]?.();
      return command in commands;
    };
    const combined: Record<string, string> = {
      k: 'palette',
      z: 'undo',
      Z: 'redo',
      y: 'redo',
      o: 'open',
      n: 'new',
      p: 'print',
    };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const command =
        event.ctrlKey || event.metaKey
          ? combined[event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase()]
          : undefined;
      if (command) {
        // In a field, taking back means the typing.
        if ((command === 'undo' || command === 'redo') && isTyping(event.target)) return;
        event.preventDefault();
        perform(command);
        return;
      }
      if (event.ctrlKey || event.metaKey || isTyping(event.target) || overlay || isInDialog(event.target))
        return;
      if (event.key === '?') perform('help');
      else if (/^[1-9]$/.test(event.key)) perform(`room:${event.key}`);
    };
    window.addEventListener('keydown', press);
    const stop = bridge.menuCommand(perform);
    return () => {
      window.removeEventListener('keydown', press);
      stop();
    };
  }, [firm, goTo, setOverlay, setMakingFirm, overlay, undo, redo, open]);
}
