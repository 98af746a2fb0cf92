import { useState } from 'react';
import { Ready } from '../../../components/ready.tsx';
import { Waiting } from '../../../components/waiting.tsx';
import { Why, WhyPart } from '../../../components/why.tsx';
import { useFirmRead } from '../../../engine.ts';
import { useText } from '../../../preferences.tsx';
import { useToday } from '../../../use-today.ts';
import { useWorkspace } from '../../../workspace.tsx';
import { type EntryDraft, keptEntries, nextEntry } from './entry-draft.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryList } from './entry-list.tsx';

/** What someone without an accountant writes down; the double entry behind it is made, and shown when asked. */
export function Cashbook() {
  const text = useText();
  const { firm } = useWorkspace();
  const today = useToday();
  const accounts = useFirmRead('cashbook.listCashAccounts', {});
  const handle = firm?.firm ?? '';
  const [changed, setChanged] = useState<EntryDraft | null>(() => keptEntries.get(handle) ?? null);
  if (!today) return <Waiting />;

  const change = (draft: EntryDraft) => {
    keptEntries.set(handle, draft);
    setChanged(draft);
  };
  return (
    <Ready read={accounts}>
      {(places) => {
        const usual = places.find(({ code }) => code.startsWith('1002')) ?? places[0];
        const draft = changed ?? nextEntry({ date: today, direction: 'out', cashCode: usual?.code ?? null });
        return (
          <>
            {firm?.access !== 'read' && <EntryForm draft={draft} places={places} onChange={change} />}
            <EntryList places={places} onTake={change} />
            <Why title={text('ui.books.tab.cashbook')}>
              <p>{text('ui.cashbook.why')}</p>
              <WhyPart name={text('ui.cashbook.keys')}>
                <p>{text('ui.cashbook.keysText')}</p>
              </WhyPart>
            </Why>
          </>
        );
      }}
    </Ready>
  );
}
