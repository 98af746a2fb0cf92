import type { ReactNode } from 'react';
import { usePracticeFirm } from '../frame/use-firm.ts';
import { useText } from '../preferences.tsx';
import { useWorkspace } from '../workspace.tsx';

/** An empty room: what it will show, the one thing to do first, and the practice firm. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  const text = useText();
  const { firm } = useWorkspace();
  const practice = usePracticeFirm();
  return (
    <section className="empty">
      <h2>{title}</h2>
      <p>{children}</p>
      <div className="row">
        {action}
        {!firm?.practice && (
          <button
            type="button"
            className="plain"
            disabled={practice.busy}
            onClick={() => void practice.open()}
          >
            {text('ui.shell.openPractice')}
          </button>
        )}
      </div>
    </section>
  );
}
