import type { Layout } from './find-header.ts';
import { type ColumnRole, columnRoles, columnsOf, type FormatsPack, type ImportFormat } from './formats.ts';
import type { ImportKind, Mapping } from './schemas.ts';
import { cleanCell, headKey, type Sheet } from './sheet.ts';

/** A mapping the user kept, for the next file with the same heads. */
export interface SavedMapping {
  readonly mappingId: string;
  readonly name: string;
  /** The heads as they stood in the file it was made for. */
  readonly heads: readonly string[];
  readonly mapping: Mapping;
}

const genericFormats: Readonly<Record<ImportKind, string>> = {
  bankStatement: 'bank_generic',
  walletBill: 'wallet_generic',
  trialBalance: 'trial_balance_generic',
  journal: 'journal_generic',
};

/** The format that files of a kind are read as when their columns are chosen by hand. */
export function genericFormat(pack: FormatsPack, kind: ImportKind): ImportFormat {
  const format = pack.formats.find(({ id }) => id === genericFormats[kind]);
  if (!format) throw new Error(`no format ${genericFormats[kind]}`);
  return format;
}

/** The roles that columns of a kind can have, in the order in which they are offered. */
export function rolesOf(pack: FormatsPack, kind: ImportKind): ColumnRole[] {
  const named = columnsOf(pack, genericFormat(pack, kind));
  const isAsked = (role: ColumnRole): boolean =>
    named[role] !== undefined ||
    (kind === 'walletBill' && (role === 'in' || role === 'out' || role === 'balance' || role === 'time'));
  return columnRoles.filter(isAsked);
}

/** The heads in a row of a sheet. Null when there is no such row. */
export function headsAt(sheet: Sheet, headerRow: number): string[] | null {
  const row = sheet.rows.find((candidate) => candidate.row === headerRow);
  return row ? row.cells.map(cleanCell) : null;
}

/**
 * Where the columns are that were chosen by hand.
 *
 * @returns null when the sheet has no such row, a role is none of its kind's, or the columns are not enough to read by
 */
export function layoutOf(sheet: Sheet, mapping: Mapping, pack: FormatsPack): Layout | null {
  const heads = headsAt(sheet, mapping.headerRow);
  const format = genericFormat(pack, mapping.kind);
  const known: readonly string[] = rolesOf(pack, mapping.kind);
  const columns = mapping.columns as { readonly [R in ColumnRole]?: readonly number[] };
  if (!heads || !Object.keys(columns).every((role) => known.includes(role))) return null;
  if (!format.requires.some((roles) => roles.every((role) => columns[role]))) return null;
  return {
    format: format.id,
    sheet: sheet.name,
    headerRow: mapping.headerRow,
    headerRows: 1,
    columns,
    heads,
    isMapped: true,
    positiveIs: mapping.positiveIs,
    ...(mapping.dateOrder ? { dateOrder: mapping.dateOrder } : {}),
  };
}

/** How far down the heads of a kept mapping are looked for. */
const deepestHeads = 60;

/** The kept mapping whose heads stand in a row of a sheet, and the row. The one kept last goes first. */
export function findSavedMapping(
  sheet: Sheet,
  saved: readonly SavedMapping[],
): { readonly saved: SavedMapping; readonly headerRow: number } | null {
  if (saved.length === 0) return null;
  const byKey = new Map(saved.map((one) => [headsKey(one.heads), one]));
  for (const { row, cells } of sheet.rows.slice(0, deepestHeads)) {
    const found = byKey.get(headsKey(cells));
    if (found) return { saved: found, headerRow: row };
  }
  return null;
}

/** What two rows of heads must have in common to be the same: every head in its place. */
export function headsKey(cells: readonly string[]): string {
  const keys = cells.map((cell) => headKey(cleanCell(cell)));
  while (keys.at(-1) === '') keys.pop();
  return JSON.stringify(keys);
}
