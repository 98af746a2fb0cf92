import * as XLSX from '@e965/xlsx';
import iconv from 'iconv-lite';
import yazl from 'yazl';
import type { BankRow } from '../../../../core/imports/schemas.ts';

/** A file as a bank, a wallet or a program writes it, and what must be read from it. */
export interface SampleFile {
  readonly format: string;
  readonly bytes: Uint8Array;
  readonly encoding: string | null;
  readonly account?: string;
  readonly holder?: string;
  readonly period?: readonly [from: string, to: string];
  /** Per row that is read: its day, its fen, and whatever else is to be looked at. */
  readonly rows: readonly (readonly [date: string, fen: number, more?: Partial<BankRow>])[];
  /** Codes of the problems that are told. */
  readonly problems?: readonly string[];
  /** Rows below the header that are no data. */
  readonly notData?: number;
  readonly openingFen?: number;
  readonly closingFen?: number;
  /** What the user has to add. */
  readonly options?: { readonly from?: string; readonly to?: string; readonly accountNumber?: string };
}

export function textOf(lines: readonly string[], encoding: string, end = '\r\n', addBOM = false): Uint8Array {
  return iconv.encode(lines.map((line) => `${line}${end}`).join(''), encoding, { addBOM });
}

export function workbookOf(
  rows: readonly (readonly unknown[])[],
  bookType: 'xlsx' | 'biff8',
  sheetName = 'Sheet1',
): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), sheetName);
  return XLSX.write(book, { type: 'buffer', bookType }) as Buffer;
}

/** As one bank writes each value: quoted, filled up with blanks, a tab behind. */
export const tabbed = (...cells: string[]): string =>
  `${cells.map((cell) => `"${cell.padEnd(20)}\t"`).join(',')},`;

export async function zipOf(files: Readonly<Record<string, Uint8Array>>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(Buffer.from(bytes), name);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
