import type { ImportKind } from './contract.ts';
import { findHeader, type Layout } from './find-header.ts';
import type { FormatsPack, ImportFormat } from './formats.ts';
import type { Sheet } from './sheet.ts';

export interface Recognised {
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly format: ImportFormat;
  /** Sheets with a table of their own that is not being read. */
  readonly otherTables: readonly string[];
}

/**
 * Finds the table to read: in the sheet that is named, else in the first sheet with a header that is known.
 *
 * @returns null when no sheet has a known header
 */
export function recognise(
  sheets: readonly Sheet[],
  pack: FormatsPack,
  options: { readonly sheet?: string | undefined; readonly kind?: ImportKind | undefined },
): Recognised | null {
  const tables: Recognised[] = [];
  for (const sheet of sheets) {
    const layout = findHeader(sheet, pack, options.kind);
    const format = pack.formats.find((candidate) => candidate.id === layout?.format);
    if (layout && format) tables.push({ sheet, layout, format, otherTables: [] });
  }
  const chosen =
    options.sheet === undefined ? tables[0] : tables.find((table) => table.sheet.name === options.sheet);
  if (!chosen) return null;
  const others = options.sheet === undefined ? tables.filter((table) => table !== chosen) : [];
  return { ...chosen, otherTables: others.map((table) => table.sheet.name) };
}
