import { Button, Select, Switch } from 'antd';
import { bridge, call } from '../../bridge.ts';
import { DayInput } from '../../components/day-input.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { useJob } from '../../engine.ts';
import { sayDone, sayFailed } from '../../frame/toasts.tsx';
import { usePreferences } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import type { Item, Paper } from './paper.ts';

/** A paper's dates, the item it belongs to, whether it goes into the pack; a copy, or off with it. */
export function PaperDetails({ paper, items }: { paper: Paper; items: Item[] }) {
  const { speaker, language } = usePreferences();
  const text = speaker.text;
  const { firm } = useWorkspace();
  const isLocked = firm?.access === 'read';
  const update = useJob('documents.update');
  const remove = useJob('documents.remove');
  const { documentId } = paper;

  const exportCopy = async () => {
    const place = await bridge.chooseSave({ purpose: 'export', suggestedName: paper.fileName });
    if (!place || !firm) return;
    try {
      await call('documents.export', { documentId, file: place.handle }, { firm: firm.firm, language });
      sayDone(text('ui.documents.exported', { name: place.name }));
    } catch (failure) {
      sayFailed(failure);
    }
  };
  return (
    <div className="paper-details">
      <div>
        <span>{text('ui.documents.issuedOn')}</span>
        <DayInput
          value={paper.issuedOn}
          disabled={isLocked}
          label={text('ui.documents.issuedOn')}
          onChange={(issuedOn) => void update.run({ documentId, issuedOn })}
          testId={`issued-${documentId}`}
        />
      </div>
      <div>
        <span>{text('ui.documents.validUntilField')}</span>
        <DayInput
          value={paper.validUntil}
          disabled={isLocked}
          label={text('ui.documents.validUntilField')}
          onChange={(validUntil) => void update.run({ documentId, validUntil })}
          testId={`valid-${documentId}`}
        />
      </div>
      <div>
        <span>{text('ui.documents.belongsTo')}</span>
        <Select
          value={paper.itemId}
          disabled={isLocked}
          allowClear
          aria-label={text('ui.documents.belongsTo')}
          placeholder={text('ui.documents.unsorted')}
          popupMatchSelectWidth={false}
          options={items.map(({ itemId, name }) => ({ value: itemId, label: name }))}
          onChange={(itemId: string | undefined) => void update.run({ documentId, itemId: itemId ?? null })}
          data-testid={`belongs-${documentId}`}
        />
      </div>
      <div>
        <span>{text('ui.documents.inPack')}</span>
        <Switch
          size="small"
          checked={paper.inPack}
          disabled={isLocked}
          aria-label={text('ui.documents.inPack')}
          onChange={(inPack) => void update.run({ documentId, inPack })}
        />
      </div>
      <div className="row tight">
        <Button size="small" onClick={() => void exportCopy()}>
          {text('ui.documents.export')}
        </Button>
        <Button
          size="small"
          danger
          type="text"
          disabled={isLocked || remove.busy}
          onClick={() => void remove.run({ documentId })}
          data-testid={`remove-${documentId}`}
        >
          {text('ui.shell.remove')}
        </Button>
      </div>
      <ErrorNote error={update.error ?? remove.error} />
    </div>
  );
}
