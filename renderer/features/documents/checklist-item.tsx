import { Button } from 'antd';
import { useState } from 'react';
import { bridge, type ChosenFile } from '../../bridge.ts';
import type { IconName } from '../../components/icon.tsx';
import { Mark, type Tone } from '../../components/mark.tsx';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { ItemApplies } from './item-applies.tsx';
import type { Item } from './paper.ts';
import { PaperRow, type PaperRowContext } from './paper-row.tsx';

const marks: Record<Item['state'], { tone: Tone; icon: IconName }> = {
  present: { tone: 'good', icon: 'ready' },
  missing: { tone: 'wait', icon: 'empty' },
  outOfDate: { tone: 'bad', icon: 'warning' },
  undated: { tone: 'wait', icon: 'unknown' },
  notApplicable: { tone: 'quiet', icon: 'cross' },
};

/** One thing the checklist asks for, the papers under it, and a place to drop another. */
export function ChecklistItem({
  item,
  isChosen,
  onChoose,
  onAttach,
  onDropped,
  context,
}: {
  item: Item;
  isChosen: boolean;
  onChoose(): void;
  onAttach(): void;
  onDropped(files: ChosenFile[]): void;
  context: PaperRowContext;
}) {
  const text = useText();
  const isLocked = useWorkspace().firm?.access === 'read';
  const [isOver, setIsOver] = useState(false);

  const drop = async (event: React.DragEvent) => {
    setIsOver(false);
    if (isLocked || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    onDropped(await Promise.all([...event.dataTransfer.files].map((file) => bridge.handleOfDropped(file))));
  };
  return (
    <li
      className={`${isChosen ? 'chosen' : ''}${isOver ? ' over' : ''}`}
      data-testid={`item-${item.itemId}`}
      data-state={item.state}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <div className="item-head">
        <button type="button" className="row-button" aria-pressed={isChosen} onClick={onChoose}>
          {item.name}
        </button>
        <Mark {...marks[item.state]}>{text(`ui.documents.state.${item.state}`)}</Mark>
        <span className="row tight">
          {item.state !== 'notApplicable' && (
            <Button
              size="small"
              disabled={isLocked}
              onClick={onAttach}
              data-testid={`attach-${item.itemId}`}
              aria-label={`${text('ui.documents.attachOne')} ${item.name}`}
            >
              {text('ui.documents.attachOne')}
            </Button>
          )}
          {context.openId === null && (item.documents.length === 0 || item.state === 'notApplicable') && (
            <ItemApplies item={item} disabled={isLocked} />
          )}
        </span>
      </div>
      {item.state !== 'present' && item.state !== 'missing' && (
        <p className="muted small">{item.sentence.text}</p>
      )}
      {item.documents.map((paper) => (
        <PaperRow key={paper.documentId} paper={paper} context={context} />
      ))}
    </li>
  );
}
