import { buildChecklist, type KeptDocument } from '../../../core/documents/checklist.ts';
import {
  type ChecklistPack,
  checklistPackFile,
  checklistPackSchema,
  findRouteList,
} from '../../../core/documents/checklists.ts';
import type { Checklist } from '../../../core/documents/contract.ts';
import { RongbeiError } from '../../../core/errors.ts';
import { cataloguePackSchema, findRoute } from '../../../core/matches/catalogue.ts';
import { readSubmitOn } from '../../../core/needs/submit-day.ts';
import type { ReadContext } from '../handler.ts';
import type { Resources } from '../resources.ts';
import { type DocumentRow, listDocuments, listNotApplicable } from '../store/documents.ts';
import { readNeed } from '../store/needs.ts';
import { readChosenRoute } from '../store/plan.ts';
import { readProfile } from '../store/profile.ts';

export function readChecklistPack(resources: Resources): ChecklistPack {
  return resources.pack(checklistPackFile, checklistPackSchema);
}

export function toDocument(row: DocumentRow): KeptDocument {
  return {
    documentId: row.id,
    fileName: row.file_name,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    itemId: row.item_id,
    issuedOn: row.issued_on,
    validUntil: row.valid_until,
    note: row.note,
    attachedAt: row.attached_at,
    inPack: row.in_pack === 1,
  };
}

/** The checklist of a named route, else of the chosen one, else the base list. */
export function readChecklist(context: ReadContext, route?: string): Checklist {
  const pack = readChecklistPack(context.resources);
  if (route !== undefined && !findRouteList(pack, route))
    throw new RongbeiError('matches.unknownRoute', { route });
  const catalogue = context.resources.pack('matches/routes.json', cataloguePackSchema);
  const need = readNeed(context.db);
  return buildChecklist({
    pack,
    route: route ?? readChosenRoute(context.db),
    nameRoute: (id) => findRoute(catalogue, id)?.name[context.speaker.language] ?? id,
    documents: listDocuments(context.db).map(toDocument),
    notApplicable: listNotApplicable(context.db),
    borrowerType: readProfile(context.db).borrowerType,
    submitOn: need ? readSubmitOn(need, context.today) : context.today,
    today: context.today,
    speaker: context.speaker,
  });
}
