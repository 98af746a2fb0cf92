import { daysBetween } from '../../../core/dates.ts';
import { noExpiry } from '../../../core/documents/contract.ts';
import { Icon } from '../../components/icon.tsx';
import { Mark } from '../../components/mark.tsx';
import { formatSize } from '../../components/size.ts';
import { useText } from '../../preferences.tsx';
import type { Item, Paper } from './paper.ts';
import { PaperDetails } from './paper-details.tsx';

export interface PaperRowContext {
  openId: number | null;
  onOpen(documentId: number): void;
  submitOn: string | null;
  items: Item[];
}

/** A paper: its name, how long it is good for; open, its dates, its place and whether it goes into the pack. */
export function PaperRow({ paper, context }: { paper: Paper; context: PaperRowContext }) {
  const isOpen = paper.documentId === context.openId;
  return (
    <div className={isOpen ? 'paper open' : 'paper'} data-testid={`paper-${paper.documentId}`}>
      <div className="paper-head">
        <button
          type="button"
          className="link paper-name"
          aria-expanded={isOpen}
          onClick={() => context.onOpen(paper.documentId)}
        >
          <Icon name="file" /> <span title={`SHA-256 ${paper.sha256}`}>{paper.fileName}</span>
        </button>
        <span className="muted small nowrap">{formatSize(paper.size)}</span>
        <Validity paper={paper} submitOn={context.submitOn} />
      </div>
      {isOpen && <PaperDetails paper={paper} items={context.items} />}
    </div>
  );
}

/** On the day of application: still good, or run out, and by how many days. */
function Validity({ paper, submitOn }: { paper: Paper; submitOn: string | null }) {
  const text = useText();
  if (!paper.validUntil) return null;
  if (paper.validUntil === noExpiry)
    return <span className="muted small">{text('ui.documents.noExpiry')}</span>;
  const until = text('ui.documents.validUntil', { day: paper.validUntil });
  if (!submitOn) return <span className="muted small nowrap">{until}</span>;
  const days = daysBetween(submitOn, paper.validUntil);
  return (
    <span className="small" title={until}>
      <Mark tone={days < 0 ? 'bad' : 'good'}>
        {days < 0
          ? text('ui.documents.runsOutBefore', { days: -days })
          : text('ui.documents.goodFor', { days })}
      </Mark>
    </span>
  );
}
