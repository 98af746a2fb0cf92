import { Button } from 'antd';
import { useState } from 'react';
import type { Speaker } from '../../../core/messages/format.ts';
import { bridge, type ChosenFile } from '../../bridge.ts';
import { JobProgress } from '../../components/job-progress.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Ready } from '../../components/ready.tsx';
import { RoomHead, Section } from '../../components/room-head.tsx';
import { SourceLine, Why, WhyPart } from '../../components/why.tsx';
import { useFirmRead, useJob } from '../../engine.ts';
import { sayDone } from '../../frame/toasts.tsx';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { ChecklistItem } from './checklist-item.tsx';
import { DocumentViewer } from './document-viewer.tsx';
import type { Item } from './paper.ts';
import { PaperRow } from './paper-row.tsx';

/** The checklist of the chosen route beside the paper that is open. */
export default function Documents() {
  const text = useText();
  const { firm } = useWorkspace();
  const read = useFirmRead('documents.getChecklist', {});
  const attach = useJob('documents.attach');
  const [openId, setOpenId] = useState<number | null>(null);
  const [itemId, setItemId] = useState<string | null>(null);

  const take = async (files: ChosenFile[], to: string | null) => {
    for (const file of files) {
      const done = await attach.run({ file: file.handle, itemId: to });
      if (!done) return;
      setOpenId(done.document.documentId);
      sayDone(
        text(done.alreadyThere ? 'ui.documents.alreadyThere' : 'ui.documents.attached', { name: file.name }),
      );
    }
  };
  const choose = async (to: string | null) => {
    const files = await bridge.chooseFile({ purpose: 'document', multiple: true });
    if (files) await take(files, to);
  };

  return (
    <Ready read={read} lines={10}>
      {(checklist) => {
        const papers = [...checklist.items.flatMap(({ documents }) => documents), ...checklist.unsorted];
        const open = papers.find(({ documentId }) => documentId === openId) ?? null;
        const item = checklist.items.find((one) => one.itemId === itemId) ?? null;
        const context = {
          openId: open?.documentId ?? null,
          onOpen: setOpenId,
          submitOn: checklist.submitOn,
          items: checklist.items,
        };
        return (
          <>
            <RoomHead
              name={text('ui.shell.roomDocuments')}
              sentence={checklist.sentence.text}
              actions={
                <Button
                  type="primary"
                  disabled={firm?.access === 'read' || attach.busy}
                  onClick={() => void choose(null)}
                  data-testid="document-attach"
                >
                  {text('ui.documents.attach')}
                </Button>
              }
            />
            {!checklist.routeName && <p className="muted">{text('ui.documents.noRoute')}</p>}
            <ErrorNote error={attach.error} />
            <JobProgress job={attach} what={text('ui.documents.attaching')} />
            <div className={open ? 'papers split' : 'papers'}>
              <div>
                {(['required', 'bonus'] as const).map((group) => (
                  <Section key={group} title={text(`ui.documents.group.${group}`)} id={`documents-${group}`}>
                    <ul className="checklist">
                      {checklist.items
                        .filter((one) => one.group === group)
                        .map((one) => (
                          <ChecklistItem
                            key={one.itemId}
                            item={one}
                            isChosen={one.itemId === itemId}
                            onChoose={() => setItemId(one.itemId)}
                            onAttach={() => void choose(one.itemId)}
                            onDropped={(files) => void take(files, one.itemId)}
                            context={context}
                          />
                        ))}
                    </ul>
                  </Section>
                ))}
                {checklist.unsorted.length > 0 && (
                  <Section title={text('ui.documents.unsorted')} id="documents-unsorted">
                    <ul className="checklist">
                      {checklist.unsorted.map((paper) => (
                        <li key={paper.documentId}>
                          <PaperRow paper={paper} context={context} />
                        </li>
                      ))}
                    </ul>
                  </Section>
                )}
              </div>
              {open && <DocumentViewer key={open.documentId} paper={open} onClose={() => setOpenId(null)} />}
            </div>
            <Why title={item ? item.name : text('ui.documents.checklist')}>
              {item ? <ItemWhy item={item} /> : <p>{text('ui.documents.pickItem')}</p>}
              <WhyPart name={text('ui.shell.whySource')}>
                <SourceLine source={checklist.source} />
              </WhyPart>
            </Why>
          </>
        );
      }}
    </Ready>
  );
}

function validity(item: Item, text: Speaker['text']): string {
  if (item.expiryPrinted) return text('ui.documents.expiryPrinted');
  return item.validDays === null
    ? text('ui.documents.noValidity')
    : text('ui.documents.validDays', { days: item.validDays });
}

function ItemWhy({ item }: { item: Item }) {
  const text = useText();
  return (
    <>
      <p>{item.sentence.text}</p>
      <WhyPart name={text('ui.documents.whyAsked')}>
        <p>{item.why}</p>
      </WhyPart>
      <WhyPart name={text('ui.documents.whereToGet')}>
        <p>{item.whereToGet}</p>
        <p>{item.howLong}</p>
        {item.fromBank && <p>{text('ui.documents.fromBank')}</p>}
        {item.whenApplying && <p>{text('ui.documents.whenApplying')}</p>}
      </WhyPart>
      <WhyPart name={text('ui.documents.looksLike')}>
        <p>{item.looksLike}</p>
      </WhyPart>
      <WhyPart name={text('ui.documents.commonFaults')}>
        <p>{item.commonFaults}</p>
      </WhyPart>
      <WhyPart name={text('ui.documents.validity')}>
        <p>{validity(item, text)}</p>
        {item.validitySource && <p className="source">{item.validitySource}</p>}
      </WhyPart>
      {item.leftOutOfPack && (
        <WhyPart name={text('ui.documents.inPack')}>
          <p>{text('ui.documents.leftOutOfPack')}</p>
        </WhyPart>
      )}
      <p className="source">{text(`ui.documents.known.${item.status}`)}</p>
    </>
  );
}
