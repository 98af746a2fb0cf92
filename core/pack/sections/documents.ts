import type { ChecklistItem, Document } from '../../documents/contract.ts';
import type { Speaker } from '../../messages/format.ts';
import type { Block, Cell, Column, PackInput } from '../model.ts';
import { sayLastDay, text } from '../say.ts';

export function buildDocumentBlocks({ speaker, checklist }: PackInput): Block[] {
  const required = checklist.items.filter((item) => item.group === 'required');
  // What is not asked for and not handed in is no gap, so it is not listed.
  const bonus = checklist.items.filter(
    (item) => item.group === 'bonus' && item.documents.some((document) => document.inPack),
  );
  const rowsOf = (items: ChecklistItem[]) => items.flatMap((item) => rowsOfItem(speaker, item));
  const unsorted = checklist.unsorted.map((document) => [
    { text: '' },
    { text: '' },
    ...cellsOfDocument(speaker, document),
  ]);
  return [
    text(checklist.sentence.text, 'lead'),
    ...buildTable(speaker, speaker.text('pack.documents.required'), rowsOf(required)),
    ...buildTable(speaker, speaker.text('pack.documents.bonus'), rowsOf(bonus)),
    ...buildTable(speaker, speaker.text('pack.documents.unsorted'), unsorted),
  ];
}

function buildTable(speaker: Speaker, heading: string, rows: Cell[][]): Block[] {
  if (rows.length === 0) return [];
  const left = (head: string, share: number): Column => ({ head, align: 'left', width: { share } });
  return [
    { kind: 'heading', text: heading },
    {
      kind: 'table',
      density: 'compact',
      columns: [
        left(speaker.text('pack.documents.item'), 1.35),
        left(speaker.text('pack.documents.state'), 0.75),
        left(speaker.text('pack.documents.file'), 1.7),
        { head: speaker.text('pack.documents.size'), align: 'right', width: { share: 0.62 } },
        left(speaker.text('pack.documents.sha'), 1.5),
      ],
      rows,
    },
  ];
}

function rowsOfItem(speaker: Speaker, item: ChecklistItem): Cell[][] {
  const isGap = item.group === 'required' && ['missing', 'outOfDate', 'undated'].includes(item.state);
  const head: Cell[] = [
    { text: item.name },
    { text: sayState(speaker, item), strong: isGap && !item.whenApplying },
  ];
  const empty = { text: '' };
  if (item.documents.length === 0) return [[...head, empty, empty, empty]];
  return item.documents.map((document, index) => [
    ...(index === 0 ? head : [empty, empty]),
    ...cellsOfDocument(speaker, document),
  ]);
}

function sayState(speaker: Speaker, item: ChecklistItem): string {
  if (item.whenApplying && item.state === 'missing') return speaker.text('pack.state.whenApplying');
  return speaker.text(`pack.state.${item.state}`);
}

function cellsOfDocument(speaker: Speaker, document: Document): Cell[] {
  if (!document.inPack) return [{ text: speaker.text('pack.documents.leftOut') }, { text: '' }, { text: '' }];
  const lines = [
    document.fileName,
    document.issuedOn ? speaker.text('pack.documents.issued', { day: document.issuedOn }) : '',
    sayValidity(speaker, document),
  ];
  return [
    { text: lines.filter((line) => line !== '').join('\n') },
    { text: sayKilobytes(document.size) },
    { text: document.sha256, small: true },
  ];
}

function sayValidity(speaker: Speaker, { validUntil, validUntilFrom }: Document): string {
  if (!validUntil) return '';
  const until = sayLastDay(speaker, validUntil);
  const key = validUntilFrom === 'custom' ? 'pack.documents.untilByCustom' : 'pack.documents.until';
  return speaker.text(key, { until });
}

/** Kilobytes, rounded up so that no file reads as 0. */
function sayKilobytes(size: number): string {
  return `${Math.ceil(size / 1024)} KB`;
}
