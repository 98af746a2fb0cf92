import { RongbeiError } from '../../../core/errors.ts';
import { tellProblem } from '../../../core/imports/problem.ts';
import { type RoomHandlers, twoSteps } from '../handler.ts';
import type { ReadDb } from '../store/handles.ts';
import {
  findImport,
  type ImportRow,
  listImports,
  pageBankRows,
  pageTrialBalanceRows,
} from '../store/imports.ts';
import { writeFileAtomically } from '../write-file.ts';
import { prepareCommit, writeCommit } from './commit.ts';
import { examine, readPack, summaryOf } from './examine.ts';
import { previewOf } from './preview.ts';
import { bankRowOf, storedProblems, trialBalanceRowOf } from './stored.ts';
import { describePlan, planUndo, undoImport } from './undo.ts';

function mustFind(db: ReadDb, importId: number): ImportRow {
  const row = findImport(db, importId);
  if (!row) throw new RongbeiError('imports.unknown', { importId });
  return row;
}

export const importsHandlers: RoomHandlers<'imports'> = {
  'imports.preview': (context, input) => previewOf(context, examine(context, input)),

  'imports.commit': twoSteps<'imports.commit', ReturnType<typeof prepareCommit>>({
    prepare: prepareCommit,
    write: writeCommit,
  }),

  'imports.describeUndo': (context, { importId }) => describePlan(context, planUndo(context, importId)),

  'imports.undo': (context, { importId }) => undoImport(context, importId),

  'imports.list': (context) => listImports(context.db).map((row) => summaryOf(context, row)),

  'imports.listRows': ({ db }, { importId, offset, limit }) => {
    const { kind, row_count } = mustFind(db, importId);
    const isStatement = kind === 'bankStatement';
    return {
      total: row_count,
      bankRows: isStatement ? pageBankRows(db, importId, offset, limit).map(bankRowOf) : [],
      trialBalanceRows: isStatement
        ? []
        : pageTrialBalanceRows(db, importId, offset, limit).map(trialBalanceRowOf),
    };
  },

  'imports.listProblems': ({ db, speaker }, { importId }) =>
    storedProblems(mustFind(db, importId)).map((problem) => tellProblem(speaker, problem)),

  'imports.exportOriginal': async (context, { importId, file }) => {
    const { sha256 } = mustFind(context.db, importId);
    const bytes = context.readFile(sha256);
    await writeFileAtomically(context.pathOf(file), bytes);
    return { size: bytes.byteLength, sha256 };
  },

  'imports.listFormats': (context) =>
    readPack(context).formats.map(({ id, name, kind }) => ({
      id,
      name: name[context.speaker.language],
      kind,
    })),
};
