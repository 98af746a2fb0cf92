import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { bridge } from '../../bridge.ts';
import { Field } from '../../components/field.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { Mark } from '../../components/mark.tsx';
import { ErrorNote, Note } from '../../components/note.tsx';
import { Ready } from '../../components/ready.tsx';
import { RoomHead, Section } from '../../components/room-head.tsx';
import { formatSize } from '../../components/size.ts';
import { Why, WhyPart } from '../../components/why.tsx';
import { useFirmRead, useJob } from '../../engine.ts';
import { sayDone } from '../../frame/toasts.tsx';
import { usePreferences } from '../../preferences.tsx';
import { isRoomName, rooms } from '../../rooms.ts';
import { useWorkspace } from '../../workspace.tsx';
import { PackList } from './pack-list.tsx';
import { VerifyPack } from './verify-pack.tsx';

type Summary = OutputOf<'pack.getSummary'>;

/** What the pack holds today, what is missing, and the button that makes it. */
export default function Pack() {
  const { speaker } = usePreferences();
  const text = speaker.text;
  const read = useFirmRead('pack.getSummary', {});
  return (
    <Ready read={read} lines={8}>
      {(summary) => (
        <>
          <RoomHead name={text('ui.shell.roomPack')} sentence={summary.sentence.text} />
          <Parts summary={summary} />
          {summary.remarks.map((remark) => (
            <Note key={remark.key + remark.text}>{remark.text}</Note>
          ))}
          <Build summary={summary} />
          <PackList />
          <VerifyPack />
          <Why title={text('ui.pack.why')}>
            <p>{text('ui.pack.whyText')}</p>
            <WhyPart name={text('ui.pack.manifest')}>
              <p>{text('ui.pack.manifestText')}</p>
            </WhyPart>
          </Why>
        </>
      )}
    </Ready>
  );
}

function stateOf({ applies, ready }: Summary['parts'][number]) {
  if (!applies) return 'pack.state.notApplicable';
  return ready ? 'ui.pack.ready' : 'ui.pack.missing';
}

function Parts({ summary }: { summary: Summary }) {
  const { speaker } = usePreferences();
  const text = speaker.text;
  const { goTo } = useWorkspace();
  return (
    <Section title={text('ui.pack.parts')}>
      <table className="table plain-rows" data-testid="pack-parts">
        <tbody>
          {summary.parts.map((part) => (
            <tr key={part.part} data-ready={part.ready}>
              <td className="nowrap">
                <Mark tone={part.ready ? 'good' : 'wait'} icon={part.ready ? 'ready' : 'empty'}>
                  {text(stateOf(part))}
                </Mark>
              </td>
              <th scope="row" className="nowrap">
                {text(`ui.pack.part.${part.part}`)}
              </th>
              <td>{part.sentence.text}</td>
              <td className="right">
                {isRoomName(part.room) && (
                  <button
                    type="button"
                    className="link nowrap"
                    onClick={() => isRoomName(part.room) && goTo(part.room)}
                  >
                    {text(rooms.find(({ room }) => room === part.room)?.name ?? 'ui.shell.goThere')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Build({ summary }: { summary: Summary }) {
  const { speaker, language } = usePreferences();
  const text = speaker.text;
  const { firm } = useWorkspace();
  const [format, setFormat] = useState<'zip' | 'pdf'>('zip');
  const [packLanguage, setPackLanguage] = useState(language);
  const build = useJob('pack.build');
  const [made, setMade] = useState<OutputOf<'pack.build'> | null>(null);

  const make = async () => {
    const suggestedName = `${summary.suggestedName}.${format}`;
    const place = await bridge.chooseSave({ purpose: 'pack', suggestedName });
    if (!place) return;
    const result = await build.run({
      file: place.handle,
      format,
      language: packLanguage,
      allowMissing: true,
    });
    if (!result) return;
    setMade(result);
    sayDone(text('ui.pack.made', { name: result.fileName }));
  };
  return (
    <Section title={text('ui.pack.make')}>
      <div className="fields">
        <Field label={text('ui.pack.language')}>
          {(id) => (
            <Segmented
              id={id}
              aria-label={text('ui.pack.language')}
              value={packLanguage}
              onChange={setPackLanguage}
              options={[
                { value: 'zh', label: '中文' },
                { value: 'en', label: 'English' },
              ]}
              data-testid="pack-language"
            />
          )}
        </Field>
        <Field
          label={text('ui.pack.format')}
          hint={text(format === 'zip' ? 'ui.pack.zipHint' : 'ui.pack.pdfHint', {
            count: summary.documentCount,
            size: formatSize(summary.documentBytes),
          })}
        >
          {(id, by) => (
            <Segmented
              id={id}
              aria-label={text('ui.pack.format')}
              aria-describedby={by}
              value={format}
              onChange={setFormat}
              options={[
                { value: 'zip', label: 'ZIP' },
                { value: 'pdf', label: 'PDF' },
              ]}
              data-testid="pack-format"
            />
          )}
        </Field>
      </div>
      <ErrorNote error={build.error} />
      {build.busy ? (
        <JobProgress job={build} what={text('ui.pack.building')} />
      ) : (
        <Button
          type="primary"
          disabled={!summary.canBuild || firm?.access === 'read'}
          onClick={() => void make()}
          data-testid="pack-build"
        >
          {text('ui.pack.build')}
        </Button>
      )}
      {!summary.canBuild && <p className="muted">{text('ui.pack.nothingYet')}</p>}
      {made && (
        <div className="stack pack-made" data-testid="pack-made">
          <p>
            <Mark tone="good">
              {text('ui.pack.madeLong', {
                name: made.fileName,
                pages: made.pages,
                size: formatSize(made.size),
              })}
            </Mark>
          </p>
          <p className="code small">SHA-256 {made.sha256}</p>
          {made.missing.length > 0 && (
            <ul className="sentences">
              {made.missing.map((sentence) => (
                <li key={sentence.key + sentence.text}>{sentence.text}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Section>
  );
}
