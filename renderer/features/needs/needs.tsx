import { Popconfirm } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { ErrorNote, Note } from '../../components/note.tsx';
import { Ready } from '../../components/ready.tsx';
import { RoomHead, Section } from '../../components/room-head.tsx';
import { Sentences, Why, WhyPart } from '../../components/why.tsx';
import { useAppRead, useFirmRead, useJob } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { type Draft, drafts, emptyDraft, type Need, toNeed } from './draft.ts';
import { NeedForm } from './need-form.tsx';
import { Pledges } from './pledges.tsx';

/** How much, for what, how long, from when, at what cost, against what. */
export default function Needs() {
  const text = useText();
  const overview = useFirmRead('firm.getOverview', {});
  const read = useFirmRead('needs.get', {});
  const sentence = overview.data?.rooms.find(({ room }) => room === 'needs')?.sentence.text;
  return (
    <Ready read={read} lines={8}>
      {(view) => (
        <>
          <RoomHead name={text('ui.shell.roomNeeds')} sentence={sentence ?? '…'} />
          <NeedEditor view={view} />
        </>
      )}
    </Ready>
  );
}

function NeedEditor({ view }: { view: OutputOf<'needs.get'> }) {
  const text = useText();
  const { firm } = useWorkspace();
  const handle = firm?.firm ?? '';
  const isLocked = firm?.access === 'read';
  const uses = useAppRead('needs.listUses', {});
  const save = useJob('needs.save');
  const clear = useJob('needs.clear');
  const [unsaved, setUnsaved] = useState<Draft | null>(() => drafts.get(handle) ?? null);
  const shown: Draft = unsaved ?? view.need ?? emptyDraft;

  const change = async (changed: Partial<Need>) => {
    const next = { ...shown, ...changed };
    drafts.set(handle, next);
    setUnsaved(next);
    const need = toNeed(next);
    // Until the four that matter are there, what is typed stays here.
    if (!need || !(await save.run(need))) return;
    drafts.delete(handle);
    setUnsaved(null);
  };
  const takeOff = async () => {
    drafts.delete(handle);
    setUnsaved(null);
    if (view.need) await clear.run({});
  };
  const advice = uses.data?.uses.find(({ use }) => use === shown.use)?.advice;
  return (
    <>
      <ErrorNote error={save.error ?? clear.error} />
      {unsaved && !toNeed(unsaved) && <Note>{text('ui.needs.incomplete')}</Note>}
      {view.remarks.map((remark) => (
        <Note key={remark.sentence.key} tone={remark.severity === 'warning' ? 'wait' : 'info'}>
          {remark.sentence.text}
        </Note>
      ))}
      <NeedForm
        draft={shown}
        submitOn={view.submitOn}
        uses={uses.data?.uses ?? []}
        disabled={isLocked}
        onChange={(changed) => void change(changed)}
      />
      <Pledges
        pledges={shown.pledges}
        kinds={uses.data?.pledges ?? []}
        disabled={isLocked}
        onChange={(pledges) => void change({ pledges })}
      />
      {view.benchmarks.length > 0 && (
        <Section title={text('ui.needs.benchmarks')}>
          <Sentences items={view.benchmarks} />
        </Section>
      )}
      {(view.need || unsaved) && !isLocked && (
        <Popconfirm
          title={text('ui.needs.clearSure')}
          okText={text('ui.needs.clear')}
          cancelText={text('ui.shell.cancel')}
          onConfirm={() => void takeOff()}
        >
          <button type="button" className="link clear-need">
            {text('ui.needs.clear')}
          </button>
        </Popconfirm>
      )}
      <Why title={text('ui.needs.why')}>
        <p>{text('ui.needs.whyText')}</p>
        {advice && (
          <WhyPart name={text('ui.needs.use')}>
            <p>{advice.text}</p>
          </WhyPart>
        )}
        <WhyPart name={text('ui.needs.submitOn')}>
          <p>{text('ui.needs.submitWhy')}</p>
        </WhyPart>
      </Why>
    </>
  );
}
