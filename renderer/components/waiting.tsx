import { useEffect, useState } from 'react';
import { useText } from '../preferences.tsx';

/** Grey lines where the room will stand, only when the answer takes longer than a blink. */
export function Waiting({ lines = 4 }: { lines?: number }) {
  const text = useText();
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return <div className="waiting" aria-busy="true" />;
  return (
    <div className="waiting" role="status" aria-busy="true">
      <span className="unseen">{text('ui.shell.loading')}</span>
      {Array.from({ length: lines }, (_, line) => `${90 - ((line * 17) % 40)}%`).map((width, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <span key={line} className="waiting-line" style={{ width }} />
      ))}
    </div>
  );
}
