import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Sentence, Source } from '../../core/schemas.ts';
import { useText } from '../preferences.tsx';
import { useWorkspace } from '../workspace.tsx';

/** Puts what explains the selection into the right column. A room shows one at a time. */
export function Why({ title, children }: { title: string; children: ReactNode }) {
  const { whyPlace } = useWorkspace();
  if (!whyPlace) return null;
  return createPortal(
    <>
      <h2 className="why-title">{title}</h2>
      {children}
    </>,
    whyPlace,
  );
}

export function WhyPart({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="why-part">
      <h3>{name}</h3>
      {children}
    </section>
  );
}

export function Sentences({ items }: { items: Sentence[] }) {
  return (
    <ul className="sentences">
      {items.map((sentence) => (
        <li key={`${sentence.key}${sentence.text}`}>{sentence.text}</li>
      ))}
    </ul>
  );
}

/** The source of a figure with its year and how many answered: no number stands alone. */
export function SourceLine({ source }: { source: Source }) {
  const text = useText();
  return (
    <p className="source">
      {source.text}
      {source.year !== null && !source.text.includes(String(source.year)) && ` · ${source.year}`}
      {source.sample !== null && ` · ${text('ui.shell.sample', { count: source.sample })}`}
    </p>
  );
}
