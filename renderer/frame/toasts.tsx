import { useSyncExternalStore } from 'react';
import { EngineError } from '../bridge.ts';
import { Icon } from '../components/icon.tsx';
import { useText } from '../preferences.tsx';

interface Toast {
  id: number;
  tone: 'good' | 'bad';
  text: string;
  detail?: string;
  action?: { label: string; run(): void };
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
function dismiss(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

/** Says briefly that something was done; the last three stay in sight. */
export function sayDone(text: string, action?: Toast['action']): void {
  lastId += 1;
  const id = lastId;
  change([...toasts.slice(-2), { id, tone: 'good', text, ...(action && { action }) }]);
  setTimeout(() => dismiss(id), 6000);
}

/** Says what went wrong where no place on screen is nearer; stays until it is closed. */
export function sayFailed(failure: unknown): void {
  if (!(failure instanceof EngineError)) throw failure;
  if (failure.code === 'operation.cancelled') return;
  lastId += 1;
  change([...toasts.slice(-2), { id: lastId, tone: 'bad', text: failure.message, detail: failure.action }]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const text = useText();
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <section
      className="toasts"
      aria-label={text('ui.shell.messages')}
      aria-live="polite"
      data-testid="toasts"
    >
      {shown.map((toast) => (
        <div
          key={toast.id}
          className={`toast ${toast.tone}`}
          role={toast.tone === 'bad' ? 'alert' : 'status'}
        >
          <Icon name={toast.tone === 'good' ? 'ready' : 'problem'} />
          <div>
            <p>{toast.text}</p>
            {toast.detail && <p className="muted">{toast.detail}</p>}
          </div>
          {toast.action && (
            <button
              type="button"
              className="link"
              onClick={() => {
                toast.action?.run();
                dismiss(toast.id);
              }}
            >
              {toast.action.label}
            </button>
          )}
          <button
            type="button"
            className="bare"
            aria-label={text('ui.shell.dismiss')}
            onClick={() => dismiss(toast.id)}
          >
            <Icon name="cross" />
          </button>
        </div>
      ))}
    </section>
  );
}
