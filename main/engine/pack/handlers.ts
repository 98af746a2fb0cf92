import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { OutputOf } from '../../../core/contract.ts';
import { RongbeiError } from '../../../core/errors.ts';
import { buildPackModel } from '../../../core/pack/build-model.ts';
import type { PackInput, PartState } from '../../../core/pack/model.ts';
import { readParts } from '../../../core/pack/parts.ts';
import { planEntries } from '../../../core/pack/plan-entries.ts';
import { makeSafeName } from '../../../core/pack/safe-name.ts';
import type { Sentence } from '../../../core/schemas.ts';
import { type ParsedInputOf, type ReadContext, type RoomHandlers, twoSteps } from '../handler.ts';
import { listDocuments } from '../store/documents.ts';
import { insertPack, listPacks } from '../store/pack.ts';
import { writeFileAtomically } from '../write-file.ts';
import { gatherPack } from './gather.ts';
import { verifyZip } from './verify-zip.ts';
import { writeZip } from './zip.ts';

export const packHandlers: RoomHandlers<'pack'> = {
  'pack.getSummary': async (context) => {
    const { speaker } = context;
    const input = await gatherPack(context, speaker.language);
    const parts = readParts(input);
    const papers = planEntries(speaker, input.checklist);
    return {
      sentence: speaker.say('pack.summary', {
        ready: parts.filter((part) => part.ready && part.applies).length,
        total: parts.filter((part) => part.applies).length,
        documents: papers.length,
      }),
      parts,
      month: input.balanceSheet?.month ?? null,
      documentCount: papers.length,
      documentBytes: papers.reduce((sum, { document }) => sum + document.size, 0),
      canBuild: parts.some((part) => part.ready && part.applies),
      suggestedName: makeSafeName(
        speaker.text('pack.fileName', { firm: input.profile.name, day: context.today }),
        context.today,
      ),
      remarks: readRemarks(context),
    };
  },

  'pack.build': twoSteps<'pack.build', OutputOf<'pack.build'>>({
    prepare: buildPack,
    write: (context, input, made) => {
      insertPack(context.tx, {
        made_at: context.now(),
        file_name: made.fileName,
        format: input.format,
        language: input.language,
        size: made.size,
        sha256: made.sha256,
      });
      return made;
    },
  }),

  'pack.list': (context) =>
    listPacks(context.db).map((row) => ({
      packId: row.id,
      madeAt: row.made_at,
      fileName: row.file_name,
      format: row.format,
      language: row.language,
      size: row.size,
      sha256: row.sha256,
    })),

  'pack.verify': async (context, input) => {
    const entries = await verifyZip(context.pathOf(input.file), (done, total) =>
      context.progress('verify', done, total),
    );
    return { ok: entries.length > 0 && entries.every((entry) => entry.ok), entries };
  },
};

/** What the user should know before handing the pack over. */
function readRemarks({ db, speaker }: ReadContext): Sentence[] {
  const documents = listDocuments(db);
  const leftOut = documents.filter((row) => row.in_pack === 0).length;
  const hasIdCopies = documents.some((row) => row.in_pack === 1 && row.item_id === 'idCard');
  return [
    ...(leftOut > 0 ? [speaker.say('pack.leftOut', { count: leftOut })] : []),
    ...(hasIdCopies ? [speaker.say('pack.idCopies')] : []),
  ];
}

async function buildPack(
  context: ReadContext,
  input: ParsedInputOf<'pack.build'>,
): Promise<OutputOf<'pack.build'>> {
  context.progress('gather', 0, null);
  const gathered = await gatherPack(context, input.language);
  const { language } = context.speaker;
  // The pack speaks its own language, the answer that of the call.
  const spoken = language === input.language ? gathered : await gatherPack(context, language);
  const missing = readParts(spoken).filter((part) => !part.ready);
  if (missing.length > 0 && !input.allowMissing)
    throw new RongbeiError('pack.partsMissing', { parts: nameParts(context, missing) });
  const path = context.pathOf(input.file);
  context.progress('render', 0, null);
  const faces = {
    regular: context.resources.path('fonts', 'NotoSansSC-Regular.ttf'),
    bold: context.resources.path('fonts', 'NotoSansSC-Bold.ttf'),
  };
  // Loaded only here: the PDF library is the largest thing the engine holds, and most calls never need it.
  const { renderPack } = await import('./pdf/render-pack.ts');
  const { bytes, pages } = await renderPack(buildPackModel(gathered), faces, context.now());
  context.progress('write', 0, null);
  const fileName = basename(path);
  const sentences = missing.map((part) => part.sentence);
  if (input.format === 'zip')
    return { fileName, pages, missing: sentences, ...(await zipPack(context, gathered, path, bytes)) };
  await writeFileAtomically(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const size = bytes.byteLength;
  return { fileName, pages, missing: sentences, size, sha256, entries: [{ name: fileName, size, sha256 }] };
}

function zipPack(context: ReadContext, gathered: PackInput, path: string, pdf: Uint8Array) {
  const { speaker, profile, checklist, journal } = gathered;
  return writeZip(
    path,
    {
      pdf: { name: `${makeSafeName(speaker.text('pack.title'), 'pack')}.pdf`, bytes: pdf },
      papers: planEntries(speaker, checklist),
      about: { firm: profile.name, language: speaker.language, madeAt: context.now(), journal },
    },
    context.readFile,
    (done, total) => context.progress('papers', done, total),
  );
}

function nameParts({ speaker }: ReadContext, parts: readonly PartState[]): string {
  return parts
    .map(({ part }) => speaker.text(`pack.part.${part}`))
    .join(speaker.language === 'zh' ? '、' : ', ');
}
