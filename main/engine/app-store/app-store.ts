import { existsSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Settings, settingsSchema } from '../../../core/app/contract.ts';
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

  close(): void {
    if (this.#connection) closeAtRest(this.#connection);
    this.#connection = null;
  }
}
