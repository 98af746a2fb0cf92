import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { RongbeiError } from '../../../core/errors.ts';
import type { ImportOptions } from '../../../core/imports/contract.ts';
import type { Sheet } from '../../../core/imports/sheet.ts';
import { type Encoding, readText } from './read-text.ts';
import { isOle, isZip, readWorkbook } from './read-workbook.ts';

const largestFile = 200 * 1024 * 1024;

export interface ImportFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** Cells of a file, and what it took to read them: told again when the file is read again. */
export interface Decoded {
  readonly sheets: readonly Sheet[];
  /** Null for a workbook. */
  readonly encoding: Encoding | null;
  /** Rows with characters the encoding does not know. */
  readonly badRows: readonly number[];
}

/** The bytes of a file to import; refuses what is too large before reading it. */
export function readBytes(path: string): ImportFile {
  const fileName = basename(path);
  let bytes: Uint8Array;
  try {
    const { size } = statSync(path);
    if (size > largestFile) throw new RongbeiError('file.tooLarge', { fileName, size, limit: largestFile });
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof RongbeiError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new RongbeiError('file.notFound', { fileName });
    throw new RongbeiError('file.cannotRead', { fileName, detail: code ?? String(error) });
  }
  if (bytes.byteLength === 0) throw new RongbeiError('file.empty', { fileName });
  return { fileName, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Reads bytes into cells by what they are, not by what the file is called. */
export function decode(file: ImportFile, options: Pick<ImportOptions, 'encoding'>): Decoded {
  if (isZip(file.bytes) || isOle(file.bytes)) {
    return { sheets: readWorkbook(file), encoding: null, badRows: [] };
  }
  const { sheet, encoding, badRows } = readText(file.bytes, options.encoding);
  if (sheet.rows.length === 0) throw new RongbeiError('file.empty', { fileName: file.fileName });
  return { sheets: [sheet], encoding, badRows };
}
