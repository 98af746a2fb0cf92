import * as XLSX from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { RongbeiError } from '../../../core/errors.ts';
import type { Sheet, SheetRow } from '../../../core/imports/sheet.ts';
import type { ChosenFile } from '../chosen-file.ts';

XLSX.set_cptable(codepages);

/** What a workbook may unpack to: a few megabytes can hold as many gigabytes of zeros. */
const largestUnpacked = 500 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
export const isOle = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** A workbook's wrapping without a workbook that could be read in it. */
export class NotAWorkbook extends Error {
  readonly reason: 'archive' | 'notAWorkbook' | 'damagedWorkbook';

  constructor(reason: NotAWorkbook['reason'], cause: unknown) {
    super(`not a workbook: ${reason}`, { cause });
    this.name = 'NotAWorkbook';
    this.reason = reason;
  }
}

/** Reads the sheets of an .xlsx or .xls workbook as text. */
export function readWorkbook({ fileName, bytes }: ChosenFile): Sheet[] {
  if (isZip(bytes)) {
    const size = unpackedSize(bytes);
    if (size > largestUnpacked)
      throw new RongbeiError('file.tooLarge', { fileName, size, limit: largestUnpacked });
  }
  let book: XLSX.WorkBook;
  try {
    book = XLSX.read(bytes, {
      type: 'array',
      dense: true,
      cellHTML: false,
      cellFormula: true,
      cellNF: true,
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(detail)) throw new RongbeiError('imports.protected', { fileName });
    throw new NotAWorkbook(reasonOf(bytes), error);
  }
  return book.SheetNames.map((name) =>
    readSheet(name, book.Sheets[name], book.Workbook?.WBProps?.date1904 === true),
  );
}

/** Why there was no workbook to read, by the parts the file is made of. */
function reasonOf(bytes: Uint8Array): NotAWorkbook['reason'] {
  const names = isZip(bytes) ? [...partsOf(bytes)].map(({ name }) => name) : oleNames(bytes);
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

/** The sizes a zip's directory declares, added up, without unpacking anything. */
export function unpackedSize(bytes: Uint8Array): number {
  let total = 0;
  for (const { size } of partsOf(bytes)) total += size;
  return total;
}

/** The parts a zip's directory lists. */
function* partsOf(bytes: Uint8Array): Generator<{ name: string; size: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.byteLength - 22;
  const stop = Math.max(0, end - 65_535);
  while (end >= stop && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < stop || end < 0) return;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.byteLength && view.getUint32(at, true) === 0x02014b50) {
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))).toString(
      'utf8',
    );
    yield { name, size: view.getUint32(at + 24, true) };
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function readSheet(name: string, sheet: XLSX.WorkSheet | undefined, is1904: boolean): Sheet {
  const data = (sheet as { '!data'?: (XLSX.CellObject | undefined)[][] } | undefined)?.['!data'] ?? [];
  const rounded = new Set<number>();
  const rows: SheetRow[] = [];
  for (let index = 0; index < data.length; index += 1) {
    const cells: string[] = [];
    const source = data[index] ?? [];
    for (let column = 0; column < source.length; column += 1) {
      const cell = source[column];
      cells.push(cell ? textOf(cell, is1904) : '');
      if (cell?.t === 'n' && Math.abs(cell.v as number) >= 1e15) rounded.add(column);
    }
    rows.push({ row: index + 1, cells });
  }
  return { name, rows, roundedColumns: [...rounded] };
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
