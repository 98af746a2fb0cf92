import { useEffect, useSyncExternalStore } from 'react';
import { EngineError, onChanged } from '../bridge.ts';
import { Icon } from '../components/icon.tsx';
import { useText } from '../preferences.tsx';
import { useWorkspace } from '../workspace.tsx';

interface Toast {
  id: number;
  tone: 'good' | 'bad';
  text: string;
  detail?: string;
  saidAt: number;
  /** `isUndo`: takes back the newest write, so it goes once there is a newer one. */
  action?: { label: string; run(): void; isUndo?: boolean };
}

const justNow = 1000;
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

/** The newest write is another one now: what offered to take back the one before offers it no longer. */
function dropUndo(saidBefore: number): void {
  const isOld = ({ action, saidAt }: Toast) => action?.isUndo && saidAt < saidBefore;
  if (!toasts.some(isOld)) return;
  change(
    toasts.map((toast) => {
      if (!isOld(toast)) return toast;
      const { action: _, ...rest } = toast;
      return rest;
    }),
  );
}
// The word of a write itself comes just before or after its toast; a later one means that there was another write.
onChanged(() => dropUndo(Date.now() - justNow));

/** Says briefly that something was done, longer where there is something to press; the last three stay in sight. */
export function sayDone(text: string, action?: Toast['action']): void {
  lastId += 1;
  const id = lastId;
  if (action?.isUndo) dropUndo(Number.POSITIVE_INFINITY);
  change([...toasts.slice(-2), { id, tone: 'good', text, saidAt: Date.now(), ...(action && { action }) }]);
  setTimeout(() => dismiss(id), action ? 15_000 : 6000);
}

/** Says what went wrong where no place on screen is nearer; stays until it is closed or the person has gone on. */
export function sayFailed(failure: unknown): void {
  if (!(failure instanceof EngineError)) throw failure;
  if (failure.code === 'operation.cancelled') return;
  lastId += 1;
  const { message, action } = failure;
  change([
    ...toasts.slice(-2),
    { id: lastId, tone: 'bad', text: message, detail: action, saidAt: Date.now() },
  ]);
}

/** A failure seen in one place does not follow to the next; one said on the way there stays. */
function leaveFailures(): void {
  const kept = toasts.filter(({ tone, saidAt }) => tone === 'good' || Date.now() - saidAt < justNow);
  if (kept.length < toasts.length) change(kept);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const text = useText();
  const { firm, room, makingFirm } = useWorkspace();
  const shown = useSyncExternalStore(subscribe, () => toasts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: going somewhere else is what it waits for
  useEffect(leaveFailures, [firm?.firm, room, makingFirm]);
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
