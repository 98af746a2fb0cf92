import { RongbeiError } from '../../../core/errors.ts';
import type { ImportOptions } from '../../../core/imports/schemas.ts';
import type { Sheet } from '../../../core/imports/sheet.ts';
import type { ChosenFile } from '../chosen-file.ts';
import { listParts, refuseBomb, tableParts, type ZipPart } from './read-archive.ts';
import { type Encoding, readText } from './read-text.ts';
import { isOle, isZip, NotAWorkbook, readWorkbook } from './read-workbook.ts';

/** Cells of a file, and what it took to read them: told again when the file is read again. */
export interface Decoded {
  readonly sheets: readonly Sheet[];
  /** Of the first sheet; null for a workbook. */
  readonly encoding: Encoding | null;
  /** Rows of the first sheet with characters the encoding does not know. */
  readonly badRows: readonly number[];
}

/** Reads bytes into cells by what they are, not by what the file is called. */
export function decode(file: ChosenFile, options: Pick<ImportOptions, 'encoding'>): Decoded {
  const sheets = readSheets(file, options);
  const [first] = sheets;
  return { sheets, encoding: first?.encoding ?? null, badRows: first?.badRows ?? [] };
}

function readSheets(file: ChosenFile, options: Pick<ImportOptions, 'encoding'>): Sheet[] {
  if (isOle(file.bytes)) return readWorkbook(file);
  if (!isZip(file.bytes)) {
    const sheet = readText(file, options.encoding);
    if (sheet.rows.length === 0) throw new RongbeiError('file.empty', { fileName: file.fileName });
    return [sheet];
  }
  const parts = listParts(file.bytes);
  refuseBomb(parts, file.fileName);
  const isWorkbook = parts.some(({ name }) => /^\/?xl\/|^content\.xml$|^\[Content_Types\]\.xml$/i.test(name));
  const tables = tableParts(parts);
  if (isWorkbook || tables.length === 0) return readWorkbook(file);
  if (tables.some(({ isEncrypted }) => isEncrypted))
    throw new RongbeiError('imports.protected', { fileName: file.fileName });
  return tables.flatMap((part) => readPart(file, part, options));
}

/** The sheets of a file in an archive, each named after it; none where it is damaged or no table. */
function readPart(file: ChosenFile, part: ZipPart, options: Pick<ImportOptions, 'encoding'>): Sheet[] {
  let bytes: Uint8Array;
  try {
    bytes = part.read();
  } catch (error) {
    throw new NotAWorkbook('damagedArchive', error);
  }
  const { sha256 } = file;
  const fileName = `${file.fileName}/${part.name}`;
  if (isZip(bytes) || isOle(bytes)) {
    return readWorkbook({ fileName, bytes, sha256 }).map((sheet) => ({
      ...sheet,
      name: `${part.name}/${sheet.name}`,
    }));
  }
  return [{ ...readText({ fileName, bytes, sha256 }, options.encoding), name: part.name }];
}
