import type { ReactNode } from 'react';
import type { Sentence } from '../../../core/schemas.ts';
import { Note } from '../../components/note.tsx';
import { Sentences } from '../../components/why.tsx';

/** What was found, to be seen before the table: one sentence as it stands, several as a list. */
export function Findings({
  items,
  tone = 'wait',
  actions,
}: {
  items: Sentence[];
  tone?: 'info' | 'wait' | 'good';
  actions?: ReactNode;
}) {
  const [first] = items;
  if (!first) return null;
  return (
    <Note tone={tone} actions={actions}>
      {items.length === 1 ? <p>{first.text}</p> : <Sentences items={items} />}
    </Note>
  );
}
