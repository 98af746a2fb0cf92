import { rowsOfImport } from './imports/reread.ts';
import type { Resources } from './resources.ts';
import type { OpenOptions } from './store/firm-store.ts';

/** How an undone import comes back: its kept original is read again. */
export function rereadRows(resources: Resources): OpenOptions['reread'] {
  return (importRow, table, bytes) => rowsOfImport({ resources, bytes, importRow }, table);
}
