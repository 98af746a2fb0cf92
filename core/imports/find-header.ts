import { type ColumnRole, columnsOf, type FormatsPack, type ImportFormat } from './formats.ts';
import type { DateOrder } from './schemas.ts';
import { cleanCell, headKey, isBlankRow, type Sheet, type SheetRow } from './sheet.ts';

/** Where the columns of a table are. Kept with an import, so that its rows can be read again just as they were. */
export interface Layout {
  readonly format: string;
  readonly sheet: string;
  /** Row number of the (first) header line. */
  readonly headerRow: number;
  readonly headerRows: 1 | 2;
  /** Column numbers (from 0) of each role. */
  readonly columns: { readonly [R in ColumnRole]?: readonly number[] };
  /** The heads as they stand in the file, two lines joined. */
  readonly heads: readonly string[];
  /** Set where the columns were chosen by hand. */
  readonly isMapped?: true;
  readonly positiveIs?: 'in' | 'out';
  readonly dateOrder?: DateOrder;
}

/** More than any format has columns. */
const identifiedBonus = 1000;

/** How far down a header is looked for: exports put up to some twenty-five lines before it. */
const deepestHeader = 60;

/**
 * Finds the table in a sheet: the header row (or the two rows of a merged header) which fits a known format best.
 *
 * A format fits when all its identifying heads are there and one of its required sets of columns. Among those that
 * fit, one that has identifying heads goes before one that has none, then the one that names more columns, then the one
 * that stands earlier in the pack.
 *
 * @returns the layout, or null when no row of the sheet is a known header
 */
export function findHeader(sheet: Sheet, pack: FormatsPack, kind?: ImportFormat['kind']): Layout | null {
  const formats = pack.formats.filter((format) => kind === undefined || format.kind === kind);
  let best: { layout: Layout; score: number } | null = null;
  for (let index = 0; index < sheet.rows.length && index < deepestHeader; index += 1) {
    for (const header of headersAt(sheet, index)) {
      const keys = header.heads.map(headKey);
      if (keys.filter((key) => key !== '').length < 3) continue;
      for (const format of formats) {
        const columns = matchColumns(keys, pack, format);
        if (!columns) continue;
        const named = Object.values(columns).reduce((sum, found) => sum + found.length, 0);
        const score = named + (format.identify.length > 0 ? identifiedBonus : 0);
        if (best && score <= best.score) continue;
        best = { layout: { format: format.id, sheet: sheet.name, ...header, columns }, score };
      }
    }
  }
  return best?.layout ?? null;
}

type Header = Pick<Layout, 'headerRow' | 'headerRows' | 'heads'>;

/** The header a row could be: alone, or as the upper line of a merged one. */
function headersAt(sheet: Sheet, index: number): Header[] {
  const upper = sheet.rows[index];
  if (!upper || isBlankRow(upper.cells)) return [];
  const alone: Header = { headerRow: upper.row, headerRows: 1, heads: upper.cells.map(cleanCell) };
  const lower = sheet.rows[index + 1];
  if (!lower || isBlankRow(lower.cells) || lower.cells.some((cell) => /\d/.test(cell))) return [alone];
  return [alone, { headerRow: upper.row, headerRows: 2, heads: joinHeads(upper, lower) }];
}

/** The upper head of a merged header is written once over its columns: it is carried on to the right below it. */
function joinHeads(upper: SheetRow, lower: SheetRow): string[] {
  const heads: string[] = [];
  let carried = '';
  for (let column = 0; column < Math.max(upper.cells.length, lower.cells.length); column += 1) {
    const above = cleanCell(upper.cells[column] ?? '');
    const below = cleanCell(lower.cells[column] ?? '');
    if (above !== '') carried = above;
    heads.push(below === '' ? above : carried === below ? below : carried + below);
  }
  return heads;
}

function matchColumns(
  keys: readonly string[],
  pack: FormatsPack,
  format: ImportFormat,
): Layout['columns'] | null {
  if (!format.identify.every((head) => keys.includes(headKey(head)))) return null;
  const columns: { [R in ColumnRole]?: number[] } = {};
  const taken = new Set<number>();
  for (const [role, heads] of Object.entries(columnsOf(pack, format)) as [ColumnRole, string[]][]) {
    for (const head of heads) {
      const column = keys.indexOf(headKey(head));
      if (column < 0 || taken.has(column)) continue;
      columns[role] ??= [];
      columns[role].push(column);
      taken.add(column);
      if (!isJoined(role, format)) break;
    }
  }
  splitDirections(columns, keys);
  return format.requires.some((roles) => roles.every((role) => columns[role])) ? columns : null;
}

/** Two columns headed 方向 stand beside the opening and the closing balance. */
function splitDirections(columns: { [R in ColumnRole]?: number[] }, keys: readonly string[]): void {
  const [first] = columns.direction ?? [];
  if (first === undefined || !columns.opening || !columns.closing) return;
  const second = keys.indexOf(keys[first] ?? '', first + 1);
  if (second < 0) return;
  delete columns.direction;
  columns.openingDirection = [first];
  columns.closingDirection = [second];
}

/**
 * Of a summary and of auxiliary items all columns count; a format with heads of its own may have a second date,
 * direction or status where the first is blank.
 */
function isJoined(role: ColumnRole, format: ImportFormat): boolean {
  if (role === 'summary' || role === 'party') return true;
  return format.identify.length > 0 && (role === 'date' || role === 'direction' || role === 'status');
}

/**
 * The rows below the header, which is everything an import must account for.
 */
export function rowsBelow(sheet: Sheet, layout: Layout): readonly SheetRow[] {
  const index = sheet.rows.findIndex((row) => row.row === layout.headerRow);
  return index < 0 ? [] : sheet.rows.slice(index + layout.headerRows);
}

/** The rows above the header, where exports say whose account it is and for which days. */
export function rowsAbove(sheet: Sheet, layout: Layout): readonly SheetRow[] {
  return sheet.rows.filter((row) => row.row < layout.headerRow);
}
