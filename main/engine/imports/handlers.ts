import { RongbeiError } from '../../../core/errors.ts';
import { tellProblem } from '../../../core/imports/problem.ts';
import { openChart } from '../books/chart.ts';
import { followStandard } from '../books/follow-standard.ts';
import { type RoomHandlers, twoSteps } from '../handler.ts';
import type { ReadDb } from '../store/handles.ts';
import {
  findImport,
  type ImportRow,
  listImports,
  pageBankRows,
  pageTrialBalanceRows,
} from '../store/imports.ts';
import { pageJournalLines } from '../store/journals.ts';
import { writeFileAtomically } from '../write-file.ts';
import { type Prepared, prepareCommit, readFileToImport, writeCommit } from './commit.ts';
import { readPack, summaryOf } from './examine.ts';
import { previewJournal } from './journal-preview.ts';
import { storedJournal } from './journal-reread.ts';
import type { MappingOperation } from './mapping-handlers.ts';
import { previewOf } from './preview.ts';
import { readGrid } from './read-grid.ts';
import { bankRowOf, journalRowOf, storedProblems, trialBalanceRowOf } from './stored.ts';
import { describeUndo, undoImport } from './undo.ts';
import { writeTemplate } from './write-template.ts';

function mustFind(db: ReadDb, importId: number): ImportRow {
  const row = findImport(db, importId);
  if (!row) throw new RongbeiError('imports.unknown', { importId });
  return row;
}

/** The first and last id of a journal's vouchers. */
function spanOf(row: ImportRow): { from: number; to: number } {
  const { taken } = storedJournal(row);
  return {
    from: Math.min(...taken.map(([, , id]) => id)),
    to: Math.max(...taken.map(([from, to, id]) => id + to - from)),
  };
}

export const importsHandlers: RoomHandlers<'imports', MappingOperation> = {
  'imports.preview': (context, input) => {
    const read = readFileToImport(context, input);
    return 'journal' in read ? previewJournal(context, read.journal) : previewOf(context, read.table);
  },

  'imports.commit': twoSteps<'imports.commit', Prepared>({
    prepare: prepareCommit,
    write: (context, input, prepared) => followStandard(context, () => writeCommit(context, input, prepared)),
  }),

  'imports.describeUndo': (context, { importId }) => describeUndo(context, importId),

  'imports.undo': (context, { importId }) => followStandard(context, () => undoImport(context, importId)),

  'imports.list': (context) => listImports(context.db).map((row) => summaryOf(context, row)),

  'imports.listRows': (context, { importId, offset, limit }) => {
    const { db } = context;
    const row = mustFind(db, importId);
    const { kind, row_count } = row;
    const page = { bankRows: [], trialBalanceRows: [], journalRows: [], total: row_count };
    if (kind === 'journal') {
      const { fullNameOf } = openChart(context);
      const rows = pageJournalLines(db, importId, spanOf(row), offset, limit);
      return { ...page, journalRows: rows.map((line) => journalRowOf(line, fullNameOf)) };
    }
    if (kind === 'trialBalance') {
      const rows = pageTrialBalanceRows(db, importId, offset, limit);
      return { ...page, trialBalanceRows: rows.map(trialBalanceRowOf) };
    }
    return { ...page, bankRows: pageBankRows(db, importId, offset, limit).map(bankRowOf) };
  },

  'imports.listProblems': ({ db, speaker }, { importId }) =>
    storedProblems(mustFind(db, importId)).map((problem) => tellProblem(speaker, problem)),

  'imports.exportOriginal': async (context, { importId, file }) => {
    const { sha256 } = mustFind(context.db, importId);
    const bytes = context.readFile(sha256);
    await writeFileAtomically(context.pathOf(file), bytes);
    return { size: bytes.byteLength, sha256 };
  },

  'imports.readGrid': readGrid,

  'imports.writeTemplate': writeTemplate,

  'imports.listFormats': (context) =>
    readPack(context).formats.map(({ id, name, kind }) => ({
      id,
      name: name[context.speaker.language],
      kind,
    })),
};
