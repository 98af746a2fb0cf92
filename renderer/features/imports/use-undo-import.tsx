import { App } from 'antd';
import type { InputOf } from '../../../core/contract.ts';
import { call } from '../../bridge.ts';
import { sayDone, sayFailed } from '../../frame/toasts.tsx';
import { usePreferences } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';

/** Takes a whole import back, once it was said what that changes. */
export function useUndoImport(): (one: InputOf<'imports.undo'> & { fileName: string }) => Promise<void> {
  const { speaker, language } = usePreferences();
  const text = speaker.text;
  const { firm } = useWorkspace();
  const { modal } = App.useApp();
  return async ({ importId, fileName }) => {
    if (!firm) return;
    const options = { firm: firm.firm, language };
    try {
      const described = await call('imports.describeUndo', { importId }, options);
      const isSure = await modal.confirm({
        title: text('ui.imports.undoTitle', { name: fileName }),
        content: (
          <ul className="sentences">
            {described.changes.map((change) => (
              <li key={change.key + change.text}>{change.text}</li>
            ))}
          </ul>
        ),
        okText: text('ui.imports.undoDo', { count: described.rowCount }),
        okButtonProps: { danger: true },
        cancelText: text('ui.shell.cancel'),
      });
      if (!isSure) return;
      await call('imports.undo', { importId }, options);
      sayDone(text('ui.imports.undone', { name: fileName }));
    } catch (failure) {
      sayFailed(failure);
    }
  };
}
