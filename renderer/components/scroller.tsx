import type { ReactNode } from 'react';

/** A long table that scrolls on its own, under its head. */
export function Scroller({
  label,
  height,
  children,
}: {
  label: string;
  height?: 'short' | 'tall';
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on its own, so the keyboard must reach it
    <section className={height ? `table-scroll ${height}` : 'table-scroll'} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
