import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type FirmStore,
  makeFirmFile,
  type OpenOptions,
  openFirmFile,
  type WriteMeta,
} from '../store/firm-store.ts';

export const now = '2026-11-22T04:00:00.000Z';
export const meta = (operation: string): WriteMeta => ({ at: now, actor: 'test', operation, input: {} });

/** Gives a test a folder of its own, gone afterwards. */
export async function inFolder(work: (folder: string, options: OpenOptions) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rongbei-'));
  try {
    await work(folder, { now, dataFolder: join(folder, 'data') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A firm's first write: its profile. */
export function create(store: FirmStore): void {
  store.write(meta('firm.create'), (tx) => tx.insert('profile', { id: 1, name: '甲', practice: 0 }));
}

export async function newFirm(path: string, options: OpenOptions): Promise<FirmStore> {
  makeFirmFile(path, create);
  return openFirmFile(path, options);
}

/** Every table but the journal and what it keeps. */
export function contentOf(store: FirmStore): string {
  const tables = store.db.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'journal%' ORDER BY name",
  );
  return JSON.stringify(
    tables.map(({ name }) => [name, store.db.all(`SELECT * FROM "${name}" ORDER BY 1, 2`)]),
  );
}
