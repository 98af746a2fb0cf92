import type { z } from 'zod';
import { RongbeiError } from '../../../core/errors.ts';
import type { ImportOptions, importSummarySchema } from '../../../core/imports/contract.ts';
import { formatsPackSchema } from '../../../core/imports/formats.ts';
import type { FoundProblem } from '../../../core/imports/problem.ts';
import { type ImportReading, readImport } from '../../../core/imports/read-import.ts';
import { recognise } from '../../../core/imports/recognise.ts';
import type { Sheet } from '../../../core/imports/sheet.ts';
import type { Sentence } from '../../../core/schemas.ts';
import { type ChosenFile, readChosenFile } from '../chosen-file.ts';
import type { CallContext } from '../handler.ts';
import type { ReadDb } from '../store/handles.ts';
import { type ImportRow, listImportsOfFile } from '../store/imports.ts';
import type { FirmCheck } from './check-against-firm.ts';
import { identifyForeign, isBinary } from './identify-file.ts';
import { type Decoded, decode } from './read-file.ts';
import { NotAWorkbook } from './read-workbook.ts';
import { storedOptions, storedProblems } from './stored.ts';

export const largestImport = 200 * 1024 * 1024;

/** A file as it was read; what the firm says of it is asked apart, inside the write. */
export interface Examined {
  readonly file: ChosenFile;
  readonly decoded: Decoded;
  readonly sheet: Sheet | null;
  /** Null when no header was known. */
  readonly reading: ImportReading | null;
  readonly problems: readonly FoundProblem[];
  readonly notRecognised: string | null;
}

export function readPack(context: Pick<CallContext, 'resources'>) {
  return context.resources.pack('imports/formats.json', formatsPackSchema);
}

/** Reads a file into rows and problems; touches no firm. */
export function examine(context: CallContext, input: ImportOptions & { file: string }): Examined {
  const { speaker } = context;
  context.progress('read', 0, null);
  const file = readChosenFile(context.pathOf(input.file), largestImport, speaker);
  const foreign = (detail: Parameters<typeof speaker.text>[0]): Examined => ({
    file,
    decoded: { sheets: [], encoding: null, badRows: [] },
    sheet: null,
    reading: null,
    problems: [],
    notRecognised: speaker.text(detail as 'imports.detail.pdf'),
  });
  const kind = identifyForeign(file.bytes);
  if (kind) return foreign(`imports.detail.${kind}`);
  let decoded: Decoded;
  try {
    decoded = decode(file, input);
  } catch (error) {
    if (!(error instanceof NotAWorkbook)) throw error;
    if (error.reason !== 'damagedWorkbook') return foreign(`imports.detail.${error.reason}`);
    const detail = speaker.text('imports.detail.damagedWorkbook');
    throw new RongbeiError('file.cannotRead', { fileName: file.fileName, detail });
  }
  const pack = readPack(context);
  const recognised = recognise(decoded.sheets, pack, input);
  if (!recognised) {
    if (decoded.encoding !== null && isBinary(decoded.sheets[0]?.rows ?? []))
      return foreign('imports.detail.binary');
    const notRecognised =
      input.sheet === undefined
        ? speaker.text('imports.detail.noHeader')
        : speaker.text('imports.detail.noSheet', { sheet: input.sheet });
    return { file, decoded, sheet: null, reading: null, problems: [], notRecognised };
  }
  const { sheet, layout, otherTables } = recognised;
  const tick = (done: number) => context.progress('rows', done, sheet.rows.length);
  const reading = readImport(sheet, layout, pack, input, tick);
  const problems: FoundProblem[] = [...reading.problems, ...decoded.badRows.map(badCharacters)];
  if (otherTables.length > 0) {
    const place = { row: null, column: null, found: null, data: { sheets: otherTables.join('、') } };
    problems.push({ severity: 'warning', code: 'imports.otherTables', ...place });
  }
  return { file, decoded, sheet, reading, problems, notRecognised: null };
}

const badCharacters = (row: number): FoundProblem => ({
  severity: 'warning',
  code: 'imports.badCharacters',
  row,
  column: null,
  found: null,
});

/** What stands in the way of taking it in. */
export function listBlockers(
  context: CallContext,
  examined: Examined,
  { duplicates, conflicts }: FirmCheck,
): Sentence[] {
  const { speaker } = context;
  const { reading, notRecognised } = examined;
  if (!reading) return [speaker.say('imports.blocker.notRecognised', { detail: notRecognised ?? '' })];
  const rows = reading.bankRows.length + reading.trialBalanceRows.length;
  if (rows === 0) return [speaker.say('imports.blocker.noRows')];
  const blockers: Sentence[] = [];
  if (!reading.period) blockers.push(speaker.say('imports.blocker.needPeriod'));
  if (reading.kind === 'bankStatement' && !reading.account?.number)
    blockers.push(speaker.say('imports.blocker.needAccount'));
  if (duplicates.length === rows) blockers.push(speaker.say('imports.blocker.nothingNew'));
  else if (duplicates.length + conflicts.length === rows)
    blockers.push(speaker.say('imports.blocker.nothingUsable'));
  return blockers;
}

/** The import that holds the same bytes, and the same sheet of them. */
export function findSameFile(db: ReadDb, { file, sheet }: Examined): ImportRow | undefined {
  return listImportsOfFile(db, file.sha256).find(
    (row) => storedOptions(row).layout.sheet === (sheet?.name ?? ''),
  );
}

/** How many problems are listed one by one; a file of nothing but rubbish has one a row. */
const mostProblems = 1000;

/** The problems that are kept and shown, the errors first to stay; what is beyond is counted. */
export function shorten(problems: readonly FoundProblem[]): FoundProblem[] {
  if (problems.length <= mostProblems) return [...problems];
  const listed = problems.toSorted((a, b) => a.severity.localeCompare(b.severity)).slice(0, mostProblems);
  listed.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const more = { row: null, column: null, found: null, data: { count: problems.length - mostProblems } };
  return [...listed, { severity: 'warning', code: 'imports.moreProblems', ...more }];
}

function countProblems(problems: readonly FoundProblem[]): number {
  return problems.reduce(
    (sum, { code, data }) => sum + (code === 'imports.moreProblems' ? Number(data?.count) : 1),
    0,
  );
}

export function summaryOf(
  context: Pick<CallContext, 'resources' | 'speaker'>,
  row: ImportRow,
): z.infer<typeof importSummarySchema> {
  const format = readPack(context).formats.find((candidate) => candidate.id === row.format);
  return {
    importId: row.id,
    kind: row.kind as 'trialBalance' | 'bankStatement',
    format: row.format,
    formatName: format?.name[context.speaker.language] ?? row.format,
    fileName: row.file_name,
    sha256: row.sha256,
    encoding: row.encoding as Decoded['encoding'],
    account: row.account_number,
    from: row.from_on,
    to: row.to_on,
    rowCount: row.row_count,
    skippedDuplicates: row.skipped_duplicates,
    problemCount: countProblems(storedProblems(row)),
    importedAt: row.imported_at,
    revision: row.revision,
    standing: row.standing === 1,
  };
}
