import { findHeader, type Layout, rowsBelow } from './find-header.ts';
import type { FormatsPack, ImportFormat } from './formats.ts';
import { findSavedMapping, genericFormat, layoutOf, type SavedMapping } from './mapping.ts';
import type { ImportOptions } from './schemas.ts';
import { isBlankRow, type Sheet } from './sheet.ts';

export interface Recognised {
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly format: ImportFormat;
  /** Sheets with a table of their own that is not being read. */
  readonly otherTables: readonly string[];
  /** The kept mapping that is used. */
  readonly mappingName: string | null;
}

type Options = Pick<ImportOptions, 'sheet' | 'kind' | 'mapping' | 'dateOrder'>;
type Table = Omit<Recognised, 'otherTables'>;

/**
 * Finds the table to read: in the sheet that is named, else in the first sheet with a header that is known, those in
 * sight first. Columns chosen by hand go before a kept mapping with the same heads, and that before the known formats.
 *
 * @returns null when no sheet has a known header
 */
export function recognise(
  sheets: readonly Sheet[],
  pack: FormatsPack,
  options: Options,
  saved: readonly SavedMapping[] = [],
): Recognised | null {
  const { mapping } = options;
  const inOrder = sheets.toSorted((a, b) => Number(a.isHidden ?? false) - Number(b.isHidden ?? false));
  const named = inOrder.filter(({ name }) => options.sheet === undefined || name === options.sheet);
  const tables: Table[] = [];
  for (const sheet of mapping ? named : inOrder) {
    const table = findTable(sheet, pack, options, saved);
    if (table) tables.push(table);
    if (mapping && table) break;
  }
  const filled = tables.filter(hasRows);
  const chosen =
    options.sheet === undefined
      ? (filled[0] ?? tables[0])
      : tables.find((table) => table.sheet.name === options.sheet);
  if (!chosen) return null;
  const others = options.sheet === undefined ? filled.filter((table) => table !== chosen) : [];
  const { dateOrder } = options;
  const layout = dateOrder ? { ...chosen.layout, dateOrder } : chosen.layout;
  return { ...chosen, layout, otherTables: others.map((table) => table.sheet.name) };
}

/** A workbook to fill in has heads on sheets that were left empty. */
function hasRows({ sheet, layout }: Table): boolean {
  return rowsBelow(sheet, layout).some(({ cells }) => !isBlankRow(cells));
}

function findTable(
  sheet: Sheet,
  pack: FormatsPack,
  { mapping, kind }: Options,
  saved: readonly SavedMapping[],
): Table | null {
  if (mapping) {
    const layout = layoutOf(sheet, mapping, pack);
    return layout && { sheet, layout, format: genericFormat(pack, mapping.kind), mappingName: null };
  }
  const kept = saved.filter((one) => kind === undefined || one.mapping.kind === kind);
  const found = findSavedMapping(sheet, kept);
  const mapped = found && layoutOf(sheet, { ...found.saved.mapping, headerRow: found.headerRow }, pack);
  if (found && mapped) {
    const format = genericFormat(pack, found.saved.mapping.kind);
    return { sheet, layout: mapped, format, mappingName: found.saved.name };
  }
  const layout = findHeader(sheet, pack, kind);
  const format = pack.formats.find((candidate) => candidate.id === layout?.format);
  return layout && format ? { sheet, layout, format, mappingName: null } : null;
}
