import { type ReactNode, useEffect, useRef } from 'react';
import type { EngineError } from '../bridge.ts';
import { useText } from '../preferences.tsx';
import { Icon, type IconName } from './icon.tsx';

type NoteTone = 'info' | 'wait' | 'bad' | 'good';
const icons: Record<NoteTone, IconName> = { info: 'info', wait: 'warning', bad: 'problem', good: 'ready' };

/** A sentence that should be seen, with what can be done about it. */
export function Note({
  tone = 'info',
  children,
  actions,
}: {
  tone?: NoteTone;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={`note ${tone}`} role={tone === 'bad' ? 'alert' : undefined}>
      <Icon name={icons[tone]} />
      <div className="note-text">{children}</div>
      {actions && <div className="note-actions">{actions}</div>}
    </div>
  );
}

/** What went wrong, why, and what to do next; what was typed stays where it is. */
export function ErrorNote({ error, onRetry }: { error: EngineError | null; onRetry?: () => void }) {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What went wrong may have been started far down the page.
    if (error) place.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (!error || error.code === 'operation.cancelled') return null;
  return (
    <div ref={place} className="error-place">
      <Note
        tone="bad"
        actions={
          onRetry && (
            <button type="button" className="plain" onClick={onRetry}>
              {text('ui.shell.retry')}
            </button>
          )
        }
      >
        <p>{error.message}</p>
        <p className="muted">{error.action}</p>
      </Note>
    </div>
  );
}
