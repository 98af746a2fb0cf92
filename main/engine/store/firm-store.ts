import { existsSync, renameSync } from 'node:fs';
import { basename } from 'node:path';
import { RongbeiError } from '../../../core/errors.ts';
import { backUp } from './backup.ts';
import { readKeptFile } from './files.ts';
import type { ReadDb, Row, WriteTx } from './handles.ts';
import { appendJournal, readJournalRow, revisionOf, undoStacks } from './journal.ts';
import { type Lock, type LockHolder, takeLock } from './lock.ts';
import { migrate, needsUpgrade, versionOf } from './migrate.ts';
import {
  type Connection,
  checkHeader,
  closeAtRest,
  connect,
  removeFirmFile,
  removeSideFiles,
} from './open.ts';
import { Reader } from './read-db.ts';
import { type InverseStep, RecordingTx } from './write-tx.ts';

/** Reads the kept original of an import again: its rows of a table, just as they were inserted. */
export type RereadFile = (importRow: Row, table: string, db: ReadDb) => Iterable<Row>;

export interface WriteMeta {
  at: string;
  actor: string;
  operation: string;
  input: unknown;
}

/** One firm's open file. Reading is always possible; writing only for the one who holds the lock. */
export class FirmStore {
  readonly path: string;
  readonly db: ReadDb;
  readonly heldBy: LockHolder | null;
  readonly connection: Connection;
  readonly #lock: Lock | null;

  constructor(path: string, connection: Connection, lock: Lock | null) {
    this.path = path;
    this.connection = connection;
    this.db = new Reader(connection);
    this.heldBy = lock?.heldBy ?? null;
    this.#lock = lock;
  }

  get fileName(): string {
    return basename(this.path);
  }

  get readOnly(): boolean {
    return this.connection.readonly;
  }

  revision(): number {
    return revisionOf(this.db);
  }

  /** Changes whenever another connection has written. */
  dataVersion(): number {
    return this.connection.pragma('data_version', { simple: true }) as number;
  }

  readFile(sha256: string): Uint8Array {
    return readKeptFile(this.db, sha256);
  }

  /** Runs one write in one transaction and appends its journal row; a write that changed nothing leaves no row. */
  write<T>(meta: WriteMeta, work: (tx: WriteTx, revision: number) => T): { output: T; revision: number } {
    return this.#transact(meta, null, work);
  }

  /** Takes back the newest write that stands (or does again the one last taken back). Null when there is none. */
  takeBack(
    meta: WriteMeta,
    direction: 'undo' | 'redo',
    reread: RereadFile,
  ): { write: number; operation: string; revision: number } | null {
    this.#mustWrite();
    const stacks = undoStacks(this.db);
    const target = (direction === 'undo' ? stacks.done : stacks.undone).at(-1);
    // The first row made the firm itself: a firm without its profile is no firm.
    if (!target || target.write === 1) return null;
    const row = readJournalRow(this.db, target.row);
    const original = readJournalRow(this.db, target.write);
    if (!row || !original) throw new Error(`journal row ${target.row} is gone`);
    const steps = JSON.parse(row.inverse) as InverseStep[];
    const { revision } = this.#transact(meta, target.row, (tx) =>
      tx.apply(steps, (importRow, table) => reread(importRow, table, tx)),
    );
    return { write: target.write, operation: original.operation, revision };
  }

  #mustWrite(): void {
    if (this.readOnly) throw new RongbeiError('firm.readOnly', { fileName: this.fileName });
  }

  #transact<T>(meta: WriteMeta, undoes: number | null, work: (tx: RecordingTx, revision: number) => T) {
    this.#mustWrite();
    const tx = new RecordingTx(this.connection);
    return this.connection
      .transaction(() => {
        const before = this.revision();
        const output = work(tx, before + 1);
        const inverse = tx.inverse();
        if (inverse.length === 0) return { output, revision: before };
        appendJournal(this.connection, before + 1, { ...meta, inverse, undoes });
        return { output, revision: before + 1 };
      })
      .immediate();
  }

  close(): void {
    if (this.#lock) closeAtRest(this.connection);
    else this.connection.close();
    this.#lock?.release();
  }
}

export interface OpenOptions {
  now: string;
  dataFolder: string;
}

/**
 * Makes a new firm file with its first write, beside its place, and moves it there whole: a file that is there is
 * always a firm. Refuses to write over anything.
 */
export function makeFirmFile(path: string, firstWrite: (store: FirmStore) => void): void {
  const fileName = basename(path);
  if (existsSync(path)) throw new RongbeiError('firm.fileExists', { fileName });
  const unfinished = `${path}.new`;
  try {
    removeFirmFile(unfinished);
    const connection = connect(unfinished, { readonly: false, create: true });
    const store = new FirmStore(unfinished, connection, null);
    try {
      migrate(connection);
      firstWrite(store);
    } finally {
      closeAtRest(connection);
    }
    removeSideFiles(path);
    renameSync(unfinished, path);
  } catch (error) {
    removeFirmFile(unfinished);
    if (error instanceof RongbeiError) throw error;
    throw new RongbeiError('file.cannotWrite', { fileName, detail: String(error) });
  }
}

/** Opens a firm file: for writing where no one else does, else for reading. Backs it up before an upgrade. */
export async function openFirmFile(path: string, options: OpenOptions, lookOnly = false): Promise<FirmStore> {
  // Before anything is opened: a file from a newer app is left untouched to the byte.
  const isOld = needsUpgrade(checkHeader(path), path);
  if (lookOnly && !isOld) return openToRead(path, null);
  const lock = takeLock(path, options.now);
  if (lock.heldBy) return openToRead(path, lock);
  let connection: Connection | null = null;
  try {
    connection = connect(path, { readonly: false });
    if (lock.wasAbandoned) mustBeWhole(connection, path);
    if (needsUpgrade(versionOf(connection), path)) await upgrade(connection, path, options);
    return new FirmStore(path, connection, lock);
  } catch (error) {
    connection?.close();
    lock.release();
    if ((error as { code?: string }).code === 'SQLITE_READONLY') return openToRead(path, lock);
    throw damageOr(error, path);
  }
}

/** A second connection to a firm this process has open: for a worker, under the lock already held. */
export function openBeside(path: string, readonly: boolean): FirmStore {
  const connection = connect(path, { readonly });
  // SQLite notes what each statement may have to take back: in a file, millions of them are a second database.
  connection.pragma('temp_store = MEMORY');
  return new FirmStore(path, connection, null);
}

function openToRead(path: string, lock: Lock | null): FirmStore {
  try {
    const connection = connect(path, { readonly: true });
    if (needsUpgrade(versionOf(connection), path)) {
      connection.close();
      throw new RongbeiError('firm.readOnly', { fileName: basename(path) });
    }
    return new FirmStore(path, connection, lock);
  } catch (error) {
    throw damageOr(error, path);
  }
}

async function upgrade(connection: Connection, path: string, options: OpenOptions): Promise<void> {
  let backup = '';
  try {
    backup = (await backUp(connection, path, options.dataFolder, 'upgrade', options.now))?.fileName ?? '';
    migrate(connection);
  } catch (error) {
    throw new RongbeiError('firm.upgradeFailed', { fileName: basename(path), backup, detail: String(error) });
  }
}

function mustBeWhole(connection: Connection, path: string): void {
  const [{ quick_check: verdict }] = connection.pragma('quick_check(1)') as [{ quick_check: string }];
  if (verdict !== 'ok')
    throw new RongbeiError('firm.fileDamaged', { fileName: basename(path), detail: verdict });
}

function damageOr(error: unknown, path: string): unknown {
  const code = (error as { code?: string }).code ?? '';
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') {
    return new RongbeiError('firm.fileDamaged', { fileName: basename(path), detail: String(error) });
  }
  return error;
}
