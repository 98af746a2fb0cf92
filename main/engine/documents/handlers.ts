import type { ParsedInputOf } from '../../../core/contract.ts';
import { withLastDay } from '../../../core/documents/checklist.ts';
import { findItem, type PaperItem } from '../../../core/documents/checklists.ts';
import type { Document } from '../../../core/documents/contract.ts';
import { RongbeiError } from '../../../core/errors.ts';
import { type CallContext, type ReadContext, type RoomHandlers, twoSteps } from '../handler.ts';
import * as store from '../store/documents.ts';
import { writeFileAtomically } from '../write-file.ts';
import { readChecklist, readChecklistPack, toDocument } from './read-checklist.ts';
import { readPaper } from './read-paper.ts';

const largestShown = 20 * 1024 * 1024;

export const documentsHandlers: RoomHandlers<'documents'> = {
  'documents.getChecklist': (context, input) => readChecklist(context, input.route),

  'documents.list': (context) => store.listDocuments(context.db).map((row) => show(context, row)),

  'documents.attach': twoSteps<'documents.attach', Awaited<ReturnType<typeof readPaper>>>({
    prepare: (context, input) => {
      if (input.itemId !== null) mustBeItem(context, input.itemId);
      return readPaper(context.pathOf(input.file), context.speaker);
    },
    write: (context, input, paper) => {
      const known = store.findDocumentByHash(context.db, paper.sha256);
      if (known) {
        store.updateDocument(context.tx, known.id, whatIsNew(context, known, input));
        return { document: show(context, mustFind(context, known.id)), alreadyThere: true };
      }
      context.tx.keepFile({ sha256: paper.sha256, bytes: paper.bytes });
      const id = store.insertDocument(context.tx, {
        sha256: paper.sha256,
        file_name: paper.fileName,
        media_type: paper.mediaType,
        size: paper.bytes.byteLength,
        item_id: input.itemId,
        issued_on: input.issuedOn,
        valid_until: input.validUntil,
        note: '',
        attached_at: context.now(),
        in_pack: goesInPack(context, input.itemId),
      });
      return { document: show(context, mustFind(context, id)), alreadyThere: false };
    },
  }),

  'documents.update': (context, input) => {
    const row = mustFind(context, input.documentId);
    if (input.itemId) mustBeItem(context, input.itemId);
    const isSortedAnew = input.itemId !== undefined && input.itemId !== row.item_id;
    store.updateDocument(context.tx, row.id, {
      ...(input.itemId !== undefined && { item_id: input.itemId }),
      ...(input.issuedOn !== undefined && { issued_on: input.issuedOn }),
      ...(input.validUntil !== undefined && { valid_until: input.validUntil }),
      ...(input.note !== undefined && { note: input.note }),
      ...(isSortedAnew && goesInPack(context, input.itemId ?? null) === 0 && { in_pack: 0 }),
      ...(input.inPack !== undefined && { in_pack: input.inPack ? 1 : 0 }),
    });
    return show(context, mustFind(context, row.id));
  },

  'documents.remove': (context, input) => {
    store.removeDocument(context.tx, mustFind(context, input.documentId).id);
    return {};
  },

  'documents.getContent': (context, input) => {
    const row = mustFind(context, input.documentId);
    if (row.size > largestShown)
      throw new RongbeiError('file.tooLarge', {
        fileName: row.file_name,
        size: row.size,
        limit: largestShown,
      });
    const base64 = Buffer.from(context.readFile(row.sha256)).toString('base64');
    return { mediaType: row.media_type, base64, sha256: row.sha256 };
  },

  'documents.export': async (context, input) => {
    const row = mustFind(context, input.documentId);
    await writeFileAtomically(context.pathOf(input.file), context.readFile(row.sha256));
    return { size: row.size, sha256: row.sha256 };
  },

  'documents.setApplies': (context, input) => {
    mustBeItem(context, input.itemId);
    if (!input.applies) store.putNotApplicable(context.tx, input.itemId, input.reason.trim());
    else if (store.listNotApplicable(context.db).has(input.itemId))
      store.removeNotApplicable(context.tx, input.itemId);
    return {};
  },
};

function mustBeItem(context: CallContext, itemId: string): PaperItem {
  const item = findItem(readChecklistPack(context.resources), itemId);
  if (!item) throw new RongbeiError('documents.unknownItem', { itemId });
  return item;
}

function mustFind(context: ReadContext, documentId: number): store.DocumentRow {
  const row = store.findDocument(context.db, documentId);
  if (!row) throw new RongbeiError('documents.unknown', { documentId });
  return row;
}

/** A paper attached again fills in what was not known of it; what was said before stands. */
function whatIsNew(
  context: CallContext,
  known: store.DocumentRow,
  input: ParsedInputOf<'documents.attach'>,
): Partial<store.DocumentRow> {
  const isSorted = known.item_id === null && input.itemId !== null;
  return {
    item_id: known.item_id ?? input.itemId,
    issued_on: known.issued_on ?? input.issuedOn,
    valid_until: known.valid_until ?? input.validUntil,
    ...(isSorted && goesInPack(context, input.itemId) === 0 && { in_pack: 0 }),
  };
}

/** Credit reports stay out unless the user puts them in. */
function goesInPack(context: CallContext, itemId: string | null): 0 | 1 {
  return itemId !== null && mustBeItem(context, itemId).leftOutOfPack ? 0 : 1;
}

function show(context: CallContext, row: store.DocumentRow): Document {
  const item = row.item_id === null ? undefined : findItem(readChecklistPack(context.resources), row.item_id);
  return withLastDay(toDocument(row), item ?? null);
}
