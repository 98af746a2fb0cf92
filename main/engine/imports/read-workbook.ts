import { runInNewContext } from 'node:vm';
import * as XLSX from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { RongbeiError } from '../../../core/errors.ts';
import type { Sheet, SheetRow } from '../../../core/imports/sheet.ts';
import type { ChosenFile } from '../chosen-file.ts';
import { listParts, refuseBomb } from './read-archive.ts';

XLSX.set_cptable(codepages);

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
export const isOle = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** A workbook's wrapping without a workbook that could be read in it. */
export class NotAWorkbook extends Error {
  readonly reason: 'archive' | 'notAWorkbook' | 'damagedWorkbook' | 'damagedArchive';

  constructor(reason: NotAWorkbook['reason'], cause: unknown) {
    super(`not a workbook: ${reason}`, { cause });
    this.name = 'NotAWorkbook';
    this.reason = reason;
  }
}

/** Reads the sheets of an .xlsx or .xls workbook as text. */
export function readWorkbook({ fileName, bytes }: ChosenFile): Sheet[] {
  if (isZip(bytes)) refuseLargeParts(bytes, fileName);
  let book: XLSX.WorkBook;
  try {
    const options = { type: 'array', dense: true, cellHTML: false, cellFormula: true, cellNF: true } as const;
    book = withDeadline(() => XLSX.read(bytes, options), deadlineFor(bytes));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(detail)) throw new RongbeiError('imports.protected', { fileName });
    const isEndless = (error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    throw new NotAWorkbook(isEndless ? 'damagedWorkbook' : reasonOf(bytes), error);
  }
  const count: CellCount = { fileName, left: mostCells };
  return book.SheetNames.map((name, index) => ({
    ...readSheet(name, book.Sheets[name], book.Workbook?.WBProps?.date1904 === true, count),
    isHidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
  }));
}

/** In milliseconds: many times what reading takes, and less than the worker waits for a sign of life. */
function deadlineFor(bytes: Uint8Array): number {
  return Math.min(60_000, 3000 + Math.ceil(bytes.byteLength / 100));
}

/** The reader runs on and on in some damaged files; it is stopped from outside. */
function withDeadline<T>(read: () => T, timeout: number): T {
  return runInNewContext('read()', { read }, { timeout }) as T;
}

/** More marks than a workbook of a million rows has; each becomes an object in memory. */
const mostTags = 25_000_000;
const mostCells = 10_000_000;
const longestCell = 1024 * 1024;

/** Before anything is made of it: what a workbook unpacks to, as long as it says and of no more marks than can be held. */
function refuseLargeParts(bytes: Uint8Array, fileName: string): void {
  const parts = listParts(bytes);
  refuseBomb(parts, fileName);
  let tags = 0;
  for (const part of parts) {
    if (!/\.(?:xml|rels)$/i.test(part.name)) continue;
    let unpacked: Uint8Array;
    try {
      unpacked = part.read();
    } catch (error) {
      throw new NotAWorkbook('damagedWorkbook', error);
    }
    for (let at = unpacked.indexOf(0x3c); at >= 0; at = unpacked.indexOf(0x3c, at + 1)) tags += 1;
    if (tags > mostTags) throw new RongbeiError('imports.tooManyCells', { fileName });
  }
}

/** Why there was no workbook to read, by the parts the file is made of. */
function reasonOf(bytes: Uint8Array): NotAWorkbook['reason'] {
  const names = isZip(bytes) ? listParts(bytes).map(({ name }) => name) : oleNames(bytes);
  if (names.length === 0) return 'damagedWorkbook';
  if (
    names.some((name) =>
      /^xl\/workbook|^content\.xml$|\.iwa$|^\/?(?:root entry\/)?(?:workbook|book)$/i.test(name),
    )
  )
    return 'damagedWorkbook';
  return isZip(bytes) && !names.includes('[Content_Types].xml') ? 'archive' : 'notAWorkbook';
}

function oleNames(bytes: Uint8Array): string[] {
  try {
    return XLSX.CFB.read(bytes as never, { type: 'array' }).FullPaths;
  } catch {
    return [];
  }
}

interface CellCount {
  readonly fileName: string;
  left: number;
}

function readSheet(
  name: string,
  sheet: XLSX.WorkSheet | undefined,
  is1904: boolean,
  count: CellCount,
): Sheet {
  const data = (sheet as { '!data'?: (XLSX.CellObject | undefined)[][] } | undefined)?.['!data'] ?? [];
  const rounded = new Set<number>();
  const rows: SheetRow[] = [];
  const formulas = { count: 0, first: [] as string[] };
  for (let index = 0; index < data.length; index += 1) {
    const cells: string[] = [];
    const source = data[index] ?? [];
    count.left -= source.length + 1;
    if (count.left < 0) throw new RongbeiError('imports.tooManyCells', { fileName: count.fileName });
    for (let column = 0; column < source.length; column += 1) {
      const cell = source[column];
      const text = cell ? textOf(cell, is1904) : '';
      if (text.length > longestCell)
        throw new RongbeiError('imports.cellTooLarge', { fileName: count.fileName, row: index + 1 });
      cells.push(text);
      if (cell?.t === 'n' && Math.abs(cell.v as number) >= 1e15) rounded.add(column);
      if (cell?.f === undefined) continue;
      formulas.count += 1;
      if (formulas.first.length < 5) formulas.first.push(XLSX.utils.encode_cell({ r: index, c: column }));
    }
    rows.push({ row: index + 1, cells });
  }
  return { name, rows, roundedColumns: [...rounded], ...(formulas.count > 0 ? { formulas } : {}) };
}

function textOf(cell: XLSX.CellObject, is1904: boolean): string {
  if (cell.t === 'n' && typeof cell.v === 'number') {
    return cell.z !== undefined && XLSX.SSF.is_date(String(cell.z))
      ? dateText(cell.v, is1904)
      : numberText(cell.v);
  }
  if (cell.t === 'd' && cell.v instanceof Date) return cell.v.toISOString().slice(0, 19).replace('T', ' ');
  // A formula that was never worked out, as programs leave it that write a file without opening it.
  if (cell.t === 'e') return cell.w ?? (cell.f === undefined ? '#' : `=${cell.f}`);
  return cell.v === undefined || cell.v === null ? '' : String(cell.v);
}

/** The number as the workbook holds it: fifteen digits, so that 0.1 + 0.2 is 0.3 again, and never a power of ten. */
function numberText(value: number): string {
  const plain = String(Number(value.toPrecision(15)));
  if (!plain.includes('e')) return plain;
  return Math.abs(value) >= 1 ? BigInt(Math.round(value)).toString() : value.toFixed(20).replace(/0+$/, '');
}

function dateText(serial: number, is1904: boolean): string {
  const parts = XLSX.SSF.parse_date_code(serial, { date1904: is1904 }) as {
    y: number;
    m: number;
    d: number;
    H: number;
    M: number;
    S: number;
  } | null;
  if (!parts) return numberText(serial);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const day = `${parts.y}-${two(parts.m)}-${two(parts.d)}`;
  return parts.H || parts.M || parts.S ? `${day} ${two(parts.H)}:${two(parts.M)}:${two(parts.S)}` : day;
}
