import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import type { encodings } from '../../../core/imports/contract.ts';
import type { Sheet, SheetRow } from '../../../core/imports/sheet.ts';

export type Encoding = (typeof encodings)[number];

/** Reads a text file of separated values. */
export function readText(
  bytes: Uint8Array,
  chosen: Encoding | undefined,
): { sheet: Sheet; encoding: Encoding; badRows: number[] } {
  const encoding = chosen ?? detectEncoding(bytes);
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  const rows = splitRows(text);
  const badRows = rows.filter((row) => row.cells.some((cell) => cell.includes('\uFFFD'))).map((row) => row.row);
  return { sheet: { name: '', rows, roundedColumns: [] }, encoding, badRows };
}

/** By its mark, else by what its bytes can be: UTF-16 has zero bytes, UTF-8 has rules, and the rest is GB18030. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [atEven = 0, atOdd = 0] = zeros;
  // Separators and line ends have a zero byte in UTF-16, even where all words are Chinese.
  if (Math.max(atEven, atOdd) > head.length / 20) return atOdd > atEven ? 'utf-16le' : 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'gb18030';
}

const separators = [',', '\t', ';', '|'];

/** The separator that most of the first lines agree on, by how many cells it makes. */
export function detectSeparator(text: string): string {
  const lines = text.slice(0, 65_536).split(/\r\n|\r|\n/, 60);
  const weigh = (separator: string): number => {
    const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 1);
    const commonest = Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length * count));
    return commonest;
  };
  const weights = separators.map((separator) => ({ separator, weight: weigh(separator) }));
  return weights.reduce((best, next) => (next.weight > best.weight ? next : best)).separator;
}

/** Rows with their line numbers in the file; a cell may hold line breaks, and the row is then where it begins. */
function splitRows(text: string): SheetRow[] {
  const delimiter = detectSeparator(text);
  // One blank line at the end is the end of the last line.
  const lines = text.replace(/(?:\r\n|\r|\n)$/, '');
  if (lines === '' && text === '') return [];
  const whole = lines.includes('"') ? parseQuoted(lines, delimiter) : null;
  if (whole) return whole;
  return lines.split(/\r\n|\r|\n/).map((line, index) => splitLine(line, index + 1, delimiter));
}

const options = {
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: false,
  record_delimiter: ['\r\n', '\n', '\r'],
  bom: true,
  info: true as const,
};

interface Parsed {
  record: string[];
  info: { lines: number };
}

/** The whole text with its quotation marks; null when one of them does not close, or swallows whole rows. */
function parseQuoted(text: string, delimiter: string): SheetRow[] | null {
  let parsed: Parsed[];
  try {
    parsed = parse(text, { ...options, delimiter }) as unknown as Parsed[];
  } catch {
    return null;
  }
  const rows: SheetRow[] = [];
  let before = 0;
  for (const { record, info } of parsed) {
    if (record.some((cell) => swallowsRows(cell, delimiter, record.length))) return null;
    rows.push({ row: before + 1, cells: record });
    before = info.lines;
  }
  return rows;
}

/** A cell with a line break and nearly a row's worth of separators behind it began with a stray quotation mark. */
function swallowsRows(cell: string, delimiter: string, columns: number): boolean {
  const broken = cell.search(/[\r\n]/);
  if (broken < 0) return false;
  return cell.slice(broken).split(delimiter).length - 1 >= Math.max(2, Math.min(5, columns - 2));
}

/** One line by itself: where its quotation marks do not pair it is marked as broken and split without them. */
function splitLine(line: string, row: number, delimiter: string): SheetRow {
  if (!line.includes('"')) return { row, cells: stripMark(line, row).split(delimiter) };
  try {
    const [parsed] = parse(line, { ...options, delimiter }) as unknown as Parsed[];
    if (parsed) return { row, cells: parsed.record };
  } catch {
    // Said by the mark on the row.
  }
  return { row, cells: line.replaceAll('"', '').split(delimiter), broken: true };
}

const stripMark = (line: string, row: number): string => (row === 1 ? line.replace(/^\uFEFF/, '') : line);
