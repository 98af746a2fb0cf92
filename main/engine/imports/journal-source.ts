import { basename } from 'node:path';
import type { Layout } from '../../../core/imports/find-header.ts';
import type { FormatsPack, ImportFormat } from '../../../core/imports/formats.ts';
import type { FoundProblem } from '../../../core/imports/problem.ts';
import { isOfx } from '../../../core/imports/read-ofx.ts';
import { isQif } from '../../../core/imports/read-qif.ts';
import { type Recognised, recognise } from '../../../core/imports/recognise.ts';
import type { ImportOptions } from '../../../core/imports/schemas.ts';
import type { Sheet, SheetRow } from '../../../core/imports/sheet.ts';
import { readChosenPieces } from '../chosen-file.ts';
import type { CallContext } from '../handler.ts';
import { iterateKeptFile } from '../store/files.ts';
import type { ReadDb } from '../store/handles.ts';
import type { ImportRow } from '../store/imports.ts';
import { type Examined, readPack } from './examine.ts';
import { identifyForeign } from './identify-file.ts';
import { decode } from './read-file.ts';
import { detectEncoding, type Encoding } from './read-text.ts';
import { isOle, isZip } from './read-workbook.ts';
import { splitRows } from './split-rows.ts';
import { storedOptions } from './stored.ts';
import { digest, readRows } from './text-pieces.ts';

/** A text is read piece by piece: its size does not matter but for the room it takes in the firm's file. */
export const largestText = 1024 * 1024 * 1024;

/** Rows that come together, and whether some have characters their encoding does not know. */
export interface RowBatch {
  readonly rows: readonly SheetRow[];
  readonly hasBad: boolean;
}

/** A journal that can be read, as often as need be, without being held. */
export interface JournalSource {
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  /** Null for a workbook. */
  readonly encoding: Encoding | null;
  readonly sheets: readonly string[];
  readonly layout: Layout;
  readonly format: ImportFormat;
  readonly mappingName: string | null;
  /** The first rows, those above the header among them. */
  readonly head: Sheet;
  /** What is to be known of the file beside its rows. */
  readonly problems: readonly FoundProblem[];
  /**
   * The rows below the header.
   *
   * @param onPiece gets the bytes of the file as they are read
   */
  rows(onPiece?: (piece: Uint8Array) => void): Iterable<RowBatch>;
}

const headRows = 200;

/** Opens a text file as a journal; null when it is anything else, which `examine` reads. */
export function openJournalText(
  context: CallContext,
  input: ImportOptions & { readonly file: string },
): JournalSource | null {
  const { speaker } = context;
  const path = context.pathOf(input.file);
  const fileName = basename(path);
  const pieces = () => readChosenPieces(path, largestText, speaker);
  const first = firstOf(pieces());
  if (!first || identifyForeign(first) || isZip(first) || isOle(first)) return null;
  const pack = readPack(context);
  const recognised = recogniseHead(context, pack, input, first, input.encoding ?? detectEncoding(first));
  if (recognised?.format.kind !== 'journal') return null;
  const { sha256, size, encoding } = digest(pieces(), input.encoding, (done) =>
    context.progress('read', done, null),
  );
  const again = recogniseHead(context, pack, input, first, encoding);
  if (again?.format.kind !== 'journal') return null;
  const { layout, format, mappingName, sheet } = again;
  const file = { fileName, sha256, size, encoding, sheets: [], layout, format, mappingName };
  return {
    ...file,
    head: sheet,
    problems: [],
    rows: (onPiece) => below(readRows(told(pieces(), onPiece), encoding, fileName), layout),
  };
}

function firstOf(pieces: Generator<Uint8Array>): Uint8Array | null {
  const { value } = pieces.next();
  // The next piece is written over this one.
  const first = value ? Uint8Array.prototype.slice.call(value) : null;
  pieces.return(undefined);
  return first;
}

function recogniseHead(
  context: CallContext,
  pack: FormatsPack,
  input: ImportOptions,
  first: Uint8Array,
  encoding: Encoding,
): Recognised | null {
  const text = new TextDecoder(encoding).decode(first);
  if (isOfx(text) || isQif(text)) return null;
  const rows = splitRows(text.slice(0, endOfLines(text))).slice(0, headRows);
  return recognise([{ name: '', rows, roundedColumns: [], encoding }], pack, input, context.mappings);
}

/** Where the line ends before which enough rows stand: the rest of a large first piece need not be split. */
function endOfLines(text: string): number {
  let at = 0;
  for (let line = 0; line < headRows * 2; line += 1) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
}

function* told(
  pieces: Iterable<Uint8Array>,
  onPiece: ((piece: Uint8Array) => void) | undefined,
): Generator<Uint8Array> {
  for (const piece of pieces) {
    onPiece?.(piece);
    yield piece;
  }
}

/** The rows after the header. */
function* below(batches: Iterable<RowBatch>, { headerRow, headerRows }: Layout): Generator<RowBatch> {
  let toSkip = -1;
  for (const batch of batches) {
    if (toSkip === 0) {
      yield batch;
      continue;
    }
    let from = 0;
    if (toSkip < 0) {
      from = batch.rows.findIndex(({ row }) => row === headerRow);
      if (from < 0) continue;
      toSkip = headerRows;
    }
    const skipped = Math.min(toSkip, batch.rows.length - from);
    toSkip -= skipped;
    yield { rows: batch.rows.slice(from + skipped), hasBad: batch.hasBad };
  }
}

/** A journal in a workbook or an archive, which was read whole. */
export function journalOfSheet(examined: Examined): JournalSource | null {
  const { file, sheet, reading, decoded, mappingName, problems } = examined;
  if (!sheet || reading?.kind !== 'journal') return null;
  const { layout, format } = reading;
  const { encoding = null } = sheet;
  return {
    fileName: file.fileName,
    sha256: file.sha256,
    size: file.bytes.byteLength,
    encoding,
    sheets: decoded.sheets.map(({ name }) => name).filter((name) => name !== ''),
    layout,
    format,
    mappingName,
    head: { ...sheet, rows: sheet.rows.slice(0, headRows) },
    problems,
    rows: (onPiece) => {
      onPiece?.(file.bytes);
      return below([{ rows: sheet.rows, hasBad: false }], layout);
    },
  };
}

/** The kept original of an import, to be read again as it was when it came in. */
export function keptJournal(
  context: Pick<CallContext, 'resources'> & { readonly db: ReadDb },
  importRow: ImportRow,
): Pick<JournalSource, 'layout' | 'rows'> {
  const { layout } = storedOptions(importRow);
  const { file_name: fileName, sha256, id } = importRow;
  const pieces = () => iterateKeptFile(context.db, sha256);
  if (layout.sheet === '') {
    const encoding = importRow.encoding as Encoding;
    return { layout, rows: () => below(readRows(pieces(), encoding, fileName), layout) };
  }
  const bytes = Buffer.concat([...pieces()]);
  const encoding = importRow.encoding as Encoding | null;
  const { sheets } = decode({ fileName, bytes, sha256 }, encoding ? { encoding } : {});
  const sheet = sheets.find(({ name }) => name === layout.sheet);
  if (!sheet) throw new Error(`import ${id}: no sheet ${layout.sheet}`);
  return { layout, rows: () => below([{ rows: sheet.rows, hasBad: false }], layout) };
}
