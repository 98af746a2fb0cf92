import type { z } from 'zod';
import { monthOf } from '../../../core/dates.ts';
import { RongbeiError } from '../../../core/errors.ts';
import { formatsPackSchema } from '../../../core/imports/formats.ts';
import type { FoundProblem } from '../../../core/imports/problem.ts';
import { type ImportReading, readImport } from '../../../core/imports/read-import.ts';
import { type Recognised, recognise } from '../../../core/imports/recognise.ts';
import type { ImportKind, ImportOptions, importSummarySchema } from '../../../core/imports/schemas.ts';
import type { Sheet } from '../../../core/imports/sheet.ts';
import type { Sentence } from '../../../core/schemas.ts';
import { type ChosenFile, readChosenFile } from '../chosen-file.ts';
import type { CallContext, ReadContext } from '../handler.ts';
import type { ReadDb } from '../store/handles.ts';
import { type ImportRow, listImportsOfFile } from '../store/imports.ts';
import { findMonthSource, listMonthSources } from '../store/month-source.ts';
import type { FirmCheck } from './check-against-firm.ts';
import { identifyForeign, isBinary } from './identify-file.ts';
import { type Decoded, decode } from './read-file.ts';
import { isZip, NotAWorkbook } from './read-workbook.ts';
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
  /** The kept mapping it was read with. */
  readonly mappingName: string | null;
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
    mappingName: null,
  });
  const kind = identifyForeign(file.bytes);
  if (kind) return foreign(`imports.detail.${kind}`);
  let decoded: Decoded;
  try {
    decoded = decode(file, input);
  } catch (error) {
    if (!(error instanceof NotAWorkbook)) throw error;
    if (error.reason === 'archive' || error.reason === 'notAWorkbook')
      return foreign(`imports.detail.${error.reason}`);
    const detail = speaker.text(`imports.detail.${error.reason}`);
    throw new RongbeiError('file.cannotRead', { fileName: file.fileName, detail });
  }
  const pack = readPack(context);
  const recognised = recognise(decoded.sheets, pack, input, context.mappings);
  if (!recognised) {
    if (decoded.encoding !== null && isBinary(decoded.sheets[0]?.rows ?? []))
      return foreign('imports.detail.binary');
    if (isZip(file.bytes) && decoded.encoding !== null) return foreign('imports.detail.archive');
    const notRecognised = input.mapping
      ? speaker.text('imports.detail.mappingUnfit')
      : input.sheet === undefined
        ? speaker.text('imports.detail.noHeader')
        : speaker.text('imports.detail.noSheet', { sheet: input.sheet });
    const nothing = { sheet: null, reading: null, problems: [], mappingName: null };
    return { file, decoded, ...nothing, notRecognised };
  }
  const { sheet, layout, mappingName } = recognised;
  const { encoding = null, badRows = [] } = sheet;
  const tick = (done: number) => context.progress('rows', done, sheet.rows.length);
  const reading = readImport(sheet, layout, pack, input, tick);
  const problems = [...reading.problems, ...aboutSheets(decoded.sheets, recognised)];
  const found = { sheet, reading, problems, mappingName, notRecognised: null };
  return { file, decoded: { ...decoded, encoding, badRows }, ...found };
}

/** What is to be known of the sheet that is read and of those that are not. */
function aboutSheets(sheets: readonly Sheet[], { sheet, otherTables }: Recognised): FoundProblem[] {
  const problems: FoundProblem[] = (sheet.badRows ?? []).map(badCharacters);
  const about = (code: FoundProblem['code'], data: NonNullable<FoundProblem['data']>): void => {
    problems.push({ severity: 'warning', code, row: null, column: null, found: null, data });
  };
  const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  if (otherTables.length > 0) about('imports.otherTables', { sheets: otherTables.join('、') });
  if (hidden.length > 0) about('imports.hiddenSheets', { sheets: hidden.join('、') });
  const { formulas } = sheet;
  if (formulas) about('imports.formulaCells', { count: formulas.count, cells: formulas.first.join('、') });
  return problems;
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
  const needs = new Set(reading.needs);
  const accounts = reading.accounts.join('、');
  const blockers: Sentence[] = [];
  if (reading.notYuan !== null)
    blockers.push(speaker.say('imports.blocker.notYuan', { found: reading.notYuan }));
  if (needs.has('account')) blockers.push(speaker.say('imports.blocker.chooseAccount', { accounts }));
  if (rows === 0 && needs.has('year')) blockers.push(speaker.say('imports.blocker.needYear'));
  if (rows === 0 && needs.has('dateOrder')) blockers.push(speaker.say('imports.blocker.needDateOrder'));
  if (rows === 0) return blockers.length > 0 ? blockers : [speaker.say('imports.blocker.noRows')];
  if (!reading.period) blockers.push(speaker.say('imports.blocker.needPeriod'));
  const hasAccount = reading.kind === 'bankStatement' || reading.kind === 'walletBill';
  if (hasAccount && !reading.account?.number && !needs.has('account'))
    blockers.push(speaker.say('imports.blocker.needAccount'));
  if (duplicates.length === rows) blockers.push(speaker.say('imports.blocker.nothingNew'));
  else if (duplicates.length + conflicts.length === rows)
    blockers.push(speaker.say('imports.blocker.nothingUsable'));
  return blockers;
}

/** The import that holds the same bytes, the same sheet of them, and in a file of several the same account. */
export function findSameFile(db: ReadDb, { file, sheet, reading }: Examined): ImportRow | undefined {
  const ofSeveral = reading && reading.accounts.length > 0;
  return listImportsOfFile(db, file.sha256).find(
    (row) =>
      storedOptions(row).layout.sheet === (sheet?.name ?? '') &&
      (!ofSeveral || row.account_number === reading.account?.number),
  );
}

/** The import that holds a sheet of the same bytes. */
export function findSameSheet(db: ReadDb, sha256: string, sheet: string): ImportRow | undefined {
  return listImportsOfFile(db, sha256).find((row) => storedOptions(row).layout.sheet === sheet);
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

/** Of books: whether any of its months rests on it. */
function standsFor(db: ReadDb, { id, kind, from_on, to_on }: ImportRow): boolean {
  if (kind === 'trialBalance') return findMonthSource(db, to_on)?.import_id === id;
  if (kind !== 'journal') return true;
  return listMonthSources(db, monthOf(from_on), monthOf(to_on)).some((source) => source.kind === 'journal');
}

export function summaryOf(
  context: Pick<ReadContext, 'resources' | 'speaker' | 'db'>,
  row: ImportRow,
): z.infer<typeof importSummarySchema> {
  const { db } = context;
  const format = readPack(context).formats.find((candidate) => candidate.id === row.format);
  return {
    importId: row.id,
    kind: row.kind as ImportKind,
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
    standing: standsFor(db, row),
  };
}
