import { existsSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Settings, settingsSchema } from '../../../core/app/contract.ts';
import type { SavedMapping } from '../../../core/imports/mapping.ts';
import { mappingSchema } from '../../../core/imports/schemas.ts';
import { type Connection, closeAtRest, connect } from '../store/open.ts';

export interface RecentFirm {
  path: string;
  fileName: string;
  name: string;
  openedAt: string;
  exists: boolean;
  practice: boolean;
}

const defaults: Settings = { language: 'zh', theme: 'system' };

// What belongs to the user and not to a firm. Losing this file loses no books.
const schema = `
CREATE TABLE IF NOT EXISTS setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS recent (
  path TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  practice INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS mapping (
  mapping_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  heads TEXT NOT NULL,
  mapping TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

/** Opened on first use, so that it costs nothing at start. */
export class AppStore {
  readonly #folder: string;
  #connection: Connection | null = null;

  constructor(dataFolder: string) {
    this.#folder = dataFolder;
  }

  get #db(): Connection {
    if (!this.#connection) {
      mkdirSync(this.#folder, { recursive: true });
      this.#connection = connect(join(this.#folder, 'app.sqlite'), { readonly: false, create: true });
      this.#connection.exec(schema);
    }
    return this.#connection;
  }

  settings(): Settings {
    const rows = this.#db.prepare('SELECT key, value FROM setting').all() as { key: string; value: string }[];
    const stored = Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value)]));
    const read = settingsSchema.safeParse({ ...defaults, ...stored });
    return read.success ? read.data : defaults;
  }

  saveSettings(settings: Partial<Settings>): Settings {
    const put = this.#db.prepare(
      'INSERT INTO setting (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    );
    this.#db.transaction(() => {
      for (const [key, value] of Object.entries(settings)) put.run({ key, value: JSON.stringify(value) });
    })();
    return this.settings();
  }

  recents(): RecentFirm[] {
    const rows = this.#db
      .prepare('SELECT path, name, opened_at, practice FROM recent ORDER BY opened_at DESC LIMIT 30')
      .all() as { path: string; name: string; opened_at: string; practice: number }[];
    return rows.map((row) => ({
      path: row.path,
      fileName: basename(row.path),
      name: row.name,
      openedAt: row.opened_at,
      exists: existsSync(row.path),
      practice: row.practice === 1,
    }));
  }

  remember(path: string, name: string, openedAt: string, practice: boolean): void {
    this.#db
      .prepare(
        `INSERT INTO recent (path, name, opened_at, practice) VALUES (@path, @name, @openedAt, @practice)
         ON CONFLICT (path) DO UPDATE SET name = excluded.name, opened_at = excluded.opened_at, practice = excluded.practice`,
      )
      .run({ path: resolve(path), name, openedAt, practice: practice ? 1 : 0 });
  }

  forget(path: string): void {
    this.#db.prepare('DELETE FROM recent WHERE path = @path').run({ path: resolve(path) });
  }

  /** The mappings kept for imports, the one kept last at the end. */
  mappings(): SavedMapping[] {
    const rows = this.#db
      .prepare('SELECT mapping_id, name, heads, mapping FROM mapping ORDER BY saved_at, mapping_id')
      .all() as { mapping_id: string; name: string; heads: string; mapping: string }[];
    return rows.flatMap((row) => {
      const mapping = mappingSchema.safeParse(JSON.parse(row.mapping));
      const heads = JSON.parse(row.heads) as string[];
      return mapping.success
        ? [{ mappingId: row.mapping_id, name: row.name, heads, mapping: mapping.data }]
        : [];
    });
  }

  keepMapping({ mappingId, name, heads, mapping }: SavedMapping, savedAt: string): void {
    this.#db
      .prepare(
        `INSERT INTO mapping (mapping_id, name, heads, mapping, saved_at)
         VALUES (@mappingId, @name, @heads, @mapping, @savedAt)
         ON CONFLICT (mapping_id) DO UPDATE
         SET name = excluded.name, heads = excluded.heads, mapping = excluded.mapping, saved_at = excluded.saved_at`,
      )
      .run({ mappingId, name, heads: JSON.stringify(heads), mapping: JSON.stringify(mapping), savedAt });
  }

  /** False when there is none of that id. */
  removeMapping(mappingId: string): boolean {
    return (
      this.#db.prepare('DELETE FROM mapping WHERE mapping_id = @mappingId').run({ mappingId }).changes === 1
    );
  }

  close(): void {
    if (this.#connection) closeAtRest(this.#connection);
    this.#connection = null;
  }
}
