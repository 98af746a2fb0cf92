import type { ReactNode } from 'react';

/** How a room opens: its name, quiet, and one sentence a person would say. */
export function RoomHead({
  name,
  sentence,
  actions,
}: {
  name: string;
  sentence: string;
  actions?: ReactNode;
}) {
  return (
    <header className="room-head">
      <div>
        <p className="room-name">{name}</p>
        <h1>{sentence}</h1>
      </div>
      {actions && <div className="room-actions">{actions}</div>}
    </header>
  );
}

export function Section({
  title,
  aside,
  children,
  id,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
  id?: string;
}) {
  return (
    <section className="section" data-testid={id}>
      <div className="section-head">
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
