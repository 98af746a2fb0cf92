import { useEffect, useState } from 'react';
import { useText } from '../preferences.tsx';
import { useTakeFiles } from './use-firm.ts';

const carriesFiles = (data: DataTransfer | null) => data?.types.includes('Files') ?? false;

/** A file dropped or pasted anywhere goes where it belongs. A place of its own may take it first. */
export function DropAnywhere() {
  const text = useText();
  const takeFiles = useTakeFiles();
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return;
      depth += 1;
      setIsOver(true);
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setIsOver(false);
    };
    const over = (event: DragEvent) => {
      if (carriesFiles(event.dataTransfer)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setIsOver(false);
      if (!carriesFiles(event.dataTransfer) || event.defaultPrevented) return;
      event.preventDefault();
      void takeFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) void takeFiles(files);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [takeFiles]);

  return isOver ? (
    <div className="drop-hint" aria-hidden="true">
      {text('ui.shell.dropHint')}
    </div>
  ) : null;
}
