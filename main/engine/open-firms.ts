import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { type OperationName, operations } from '../../core/contract.ts';
import { RongbeiError } from '../../core/errors.ts';
import type { FirmState } from '../../core/firm/contract.ts';
import type { Speaker } from '../../core/messages/format.ts';
import type { AppStore } from './app-store/app-store.ts';
import type { EngineOptions } from './engine.ts';
import { type FirmStore, makeFirmFile, type OpenOptions, openFirmFile } from './store/firm-store.ts';

interface OpenFirm {
  handle: string;
  store: FirmStore;
  /** Writes of one firm wait for one another here. */
  turn: Promise<unknown>;
  seen: { revision: number; dataVersion: number };
}

const watchEvery = 1000;

/** The firms that are open, by handle; one writer each, and word of every change, whoever made it. */
export class OpenFirms {
  readonly #options: EngineOptions;
  readonly #appStore: AppStore;
  readonly #open = new Map<string, OpenFirm>();
  #counter = 0;
  #watch: NodeJS.Timeout | null = null;

  constructor(options: EngineOptions, appStore: AppStore) {
    this.#options = options;
    this.#appStore = appStore;
  }

  storeOf(handle: string | undefined, operation: OperationName): FirmStore {
    return this.#firm(handle, operation).store;
  }

  async open(path: string, lookOnly = false): Promise<string> {
    const known = this.#byPath(path);
    if (known) return known.handle;
    return this.#add(await openFirmFile(realPath(path), this.#storeOptions(), lookOnly));
  }

  async create(path: string, firstWrite: (store: FirmStore) => void): Promise<string> {
    makeFirmFile(path, firstWrite);
    return this.open(path);
  }

  async close(handle: string): Promise<void> {
    const firm = this.#open.get(handle);
    if (!firm) return;
    await firm.turn.catch(() => {});
    this.#open.delete(handle);
    firm.store.close();
  }

  async closeByPath(path: string): Promise<void> {
    const known = this.#byPath(path);
    if (known) await this.close(known.handle);
  }

  async closeAll(): Promise<void> {
    if (this.#watch) clearInterval(this.#watch);
    for (const handle of [...this.#open.keys()]) await this.close(handle);
  }

  /** Runs a write after those before it, then says what changed. */
  async inTurn<T>(handle: string | undefined, work: () => Promise<T>): Promise<T> {
    const firm = this.#firm(handle, 'firm.saveProfile');
    const mine = firm.turn.catch(() => {}).then(work);
    firm.turn = mine;
    try {
      return await mine;
    } finally {
      this.#notice(firm);
    }
  }

  /** Closes a firm's file, lets `work` put another in its place, and opens that under the same handle. Within a turn. */
  async replaceFile(handle: string, work: () => void): Promise<void> {
    const firm = this.#firm(handle, 'firm.restoreBackup');
    const { path } = firm.store;
    firm.store.close();
    try {
      work();
    } finally {
      firm.store = await openFirmFile(path, this.#storeOptions());
    }
    firm.seen = { revision: firm.store.revision(), dataVersion: firm.store.dataVersion() };
    const rooms = [...new Set(Object.keys(operations).map((name) => name.split('.')[0] as string))];
    this.#options.onChanged?.({ firm: handle, revision: firm.seen.revision, rooms });
  }

  state(handle: string, speaker: Speaker): FirmState {
    const { store } = this.#firm(handle, 'firm.getState');
    const profile = store.db.get<{ name: string; practice: number }>(
      'SELECT name, practice FROM profile WHERE id = 1',
    );
    const { heldBy } = store;
    return {
      firm: handle,
      fileName: store.fileName,
      name: profile?.name ?? '',
      access: store.readOnly ? 'read' : 'write',
      readOnlyReason: store.readOnly
        ? heldBy && heldBy.pid !== process.pid
          ? speaker.say('firm.readOnlyHeld', {
              host: heldBy.host,
              since: heldBy.at.slice(0, 16).replace('T', ' '),
            })
          : speaker.say('firm.readOnlyPlace')
        : null,
      practice: profile?.practice === 1,
      revision: store.revision(),
    };
  }

  remember(handle: string, speaker: Speaker): FirmState {
    const state = this.state(handle, speaker);
    const { store } = this.#firm(handle, 'firm.getState');
    this.#appStore.remember(store.path, state.name, this.#options.now(), state.practice);
    return state;
  }

  #firm(handle: string | undefined, operation: OperationName): OpenFirm {
    if (handle === undefined) throw new RongbeiError('firm.missing', { operation });
    const firm = this.#open.get(handle);
    if (!firm) throw new RongbeiError('firm.notOpen', { firm: handle });
    return firm;
  }

  #byPath(path: string): OpenFirm | undefined {
    return [...this.#open.values()].find((firm) => firm.store.path === realPath(path));
  }

  #add(store: FirmStore): string {
    this.#counter += 1;
    const handle = `firm-${this.#counter}`;
    const seen = { revision: store.revision(), dataVersion: store.dataVersion() };
    this.#open.set(handle, { handle, store, turn: Promise.resolve(), seen });
    if (!this.#watch && this.#options.onChanged) {
      this.#watch = setInterval(() => {
        for (const firm of this.#open.values()) {
          if (firm.store.dataVersion() !== firm.seen.dataVersion) this.#notice(firm);
        }
      }, watchEvery);
      this.#watch.unref();
    }
    return handle;
  }

  #notice(firm: OpenFirm): void {
    if (!this.#open.has(firm.handle)) return;
    const revision = firm.store.revision();
    const changed = firm.seen.revision !== revision;
    const rows = changed
      ? firm.store.db.all<{ operation: string }>(
          'SELECT DISTINCT operation FROM journal WHERE revision > @revision',
          {
            revision: firm.seen.revision,
          },
        )
      : [];
    firm.seen = { revision, dataVersion: firm.store.dataVersion() };
    if (!changed) return;
    const rooms = [...new Set(rows.map((row) => row.operation.split('.')[0] as string))];
    this.#options.onChanged?.({ firm: firm.handle, revision, rooms });
  }

  #storeOptions(): OpenOptions {
    return {
      now: this.#options.now(),
      dataFolder: this.#options.dataFolder,
    };
  }
}

/** One file, one lock, one handle, by whatever link it was reached. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
