import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Icon } from '../components/icon.tsx';
import { Ready } from '../components/ready.tsx';
import { useFirmRead } from '../engine.ts';
import { usePreferences } from '../preferences.tsx';
import { useWorkspace } from '../workspace.tsx';
import { useUndoRedo } from './use-firm.ts';

/** The journal, newest first: what was done, when, and what was taken back. */
export function HistoryDrawer({ onClose }: { onClose(): void }) {
  const { speaker, language } = usePreferences();
  const text = speaker.text;
  const { firm } = useWorkspace();
  const [limit, setLimit] = useState(50);
  const history = useFirmRead('firm.listHistory', { limit }, { keep: true });
  const { undo, redo } = useUndoRedo();
  const isLocked = firm?.access === 'read';
  const when = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <Drawer
      open
      onClose={onClose}
      title={text('ui.shell.history')}
      size={480}
      extra={
        <div className="row">
          <Button icon={<Icon name="undo" />} onClick={() => void undo()} disabled={isLocked}>
            {text('ui.shell.undo')}
          </Button>
          <Button icon={<Icon name="redo" />} onClick={() => void redo()} disabled={isLocked}>
            {text('ui.shell.redo')}
          </Button>
        </div>
      }
    >
      <Ready read={history}>
        {({ entries, total }) => (
          <>
            <ol className="history" data-testid="history">
              {entries.map((entry) => (
                <li key={entry.revision} className={entry.undone ? 'undone' : ''}>
                  <span className="muted figure">{entry.revision}</span>
                  <div>
                    <p>
                      {entry.sentence.text}
                      {entry.undone && <span className="muted"> · {text('ui.shell.takenBack')}</span>}
                    </p>
                    <p className="muted small">{when.format(new Date(entry.at))}</p>
                  </div>
                </li>
              ))}
            </ol>
            {entries.length < total && limit < 500 && (
              <Button onClick={() => setLimit(Math.min(500, limit + 100))}>
                {text('ui.shell.showMore')}
              </Button>
            )}
          </>
        )}
      </Ready>
    </Drawer>
  );
}
