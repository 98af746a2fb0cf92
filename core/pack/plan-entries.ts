import type { Checklist, Document } from '../documents/contract.ts';
import { extensionOf } from '../documents/detect-media-type.ts';
import type { Speaker } from '../messages/format.ts';
import { createNames, makeSafeName } from './safe-name.ts';

/** A paper and where it goes in the pack. */
export interface PlannedEntry {
  name: string;
  document: Document;
}

const sameEnding: Record<string, string> = { jpeg: 'jpg', jpe: 'jpg', tiff: 'tif', heif: 'heic' };

/** The papers that go in, a numbered folder an item, in the order of the checklist; those not sorted come last. */
export function planEntries(speaker: Speaker, checklist: Checklist): PlannedEntry[] {
  const takeName = createNames();
  const folders = [
    ...checklist.items.map((item) => ({ title: item.name, documents: item.documents })),
    { title: speaker.text('pack.documents.unsorted'), documents: checklist.unsorted },
  ]
    .map(({ title, documents }) => ({ title, documents: documents.filter((document) => document.inPack) }))
    .filter(({ documents }) => documents.length > 0);
  return folders.flatMap(({ title, documents }, index) => {
    const folder = `${String(index + 1).padStart(2, '0')}-${makeSafeName(title, 'papers')}`;
    return documents.map((document) => ({ name: takeName(`${folder}/${nameOf(document)}`), document }));
  });
}

/** The paper's own name, with the ending its content has. */
function nameOf(document: Document): string {
  const ending = extensionOf(document.mediaType);
  const name = makeSafeName(document.fileName, `paper-${document.documentId}.${ending}`);
  const had = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return (sameEnding[had] ?? had) === ending ? name : `${name}.${ending}`;
}
