import { RongbeiError } from '../../../core/errors.ts';
import type { ImportOptions } from '../../../core/imports/contract.ts';
import type { Sheet } from '../../../core/imports/sheet.ts';
import type { ChosenFile } from '../chosen-file.ts';
import { type Encoding, readText } from './read-text.ts';
import { isOle, isZip, readWorkbook } from './read-workbook.ts';

/** Cells of a file, and what it took to read them: told again when the file is read again. */
export interface Decoded {
  readonly sheets: readonly Sheet[];
  /** Null for a workbook. */
  readonly encoding: Encoding | null;
  /** Rows with characters the encoding does not know. */
  readonly badRows: readonly number[];
}

/** Reads bytes into cells by what they are, not by what the file is called. */
export function decode(file: ChosenFile, options: Pick<ImportOptions, 'encoding'>): Decoded {
  if (isZip(file.bytes) || isOle(file.bytes)) {
    return { sheets: readWorkbook(file), encoding: null, badRows: [] };
  }
  const { sheet, encoding, badRows } = readText(file.bytes, options.encoding);
  if (sheet.rows.length === 0) throw new RongbeiError('file.empty', { fileName: file.fileName });
  return { sheets: [sheet], encoding, badRows };
}
