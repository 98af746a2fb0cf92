import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { RongbeiError } from '../../../core/errors.ts';
import { journalModeFor } from './disk.ts';

export type Connection = Database.Database;

/** Marks a SQLite file as ours: "RBei". */
export const applicationId = 0x52426569;

/** Opens a connection with the house's settings. The only place that constructs a Database. */
export function connect(path: string, options: { readonly: boolean; create?: boolean }): Connection {
  const connection = new Database(path, {
    readonly: options.readonly,
    fileMustExist: !options.create,
    timeout: 5000,
  });
  try {
    if (!options.readonly) {
      connection.pragma(`journal_mode = ${journalModeFor(path)}`);
      connection.pragma('synchronous = FULL');
    }
    connection.pragma('foreign_keys = ON');
    connection.pragma('trusted_schema = OFF');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Refuses what is not a firm file before SQLite gets to see it; answers the file's version as its header has it. */
export function checkHeader(path: string): number {
  const fileName = basename(path);
  if (!existsSync(path)) throw new RongbeiError('file.notFound', { fileName });
  const header = Buffer.alloc(100);
  try {
    if (!statSync(path).isFile()) throw new RongbeiError('firm.notAFirmFile', { fileName });
    const file = openSync(path, 'r');
    try {
      readSync(file, header, 0, 100, 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof RongbeiError) throw error;
    throw new RongbeiError('file.cannotRead', { fileName, detail: String(error) });
  }
  const isSqlite = header.subarray(0, 16).toString('latin1') === 'SQLite format 3\0';
  if (!isSqlite || header.readInt32BE(68) !== applicationId) {
    throw new RongbeiError('firm.notAFirmFile', { fileName });
  }
  return header.readInt32BE(60);
}

/** At rest a firm is one file: fold the write-ahead log back in and leave no side files. */
export function closeAtRest(connection: Connection): void {
  if (!connection.open) return;
  try {
    if (!connection.readonly) {
      connection.pragma('wal_checkpoint(TRUNCATE)');
      connection.pragma('journal_mode = DELETE');
    }
  } catch {
    // Another reader still holds the log: the last one to close folds it in.
  } finally {
    connection.close();
  }
}

/** Removes what a crash may have left where no file is: an orphaned log would be played into the next one. */
export function removeSideFiles(path: string): void {
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
}

export function removeFirmFile(path: string): void {
  rmSync(path, { force: true });
  removeSideFiles(path);
}
