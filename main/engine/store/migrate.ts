import { basename } from 'node:path';
import { RongbeiError } from '../../../core/errors.ts';
import { journal } from './migrations/0001-journal.ts';
import { rooms } from './migrations/0002-rooms.ts';
import { books } from './migrations/0003-books.ts';
import { applicationId, type Connection } from './open.ts';

/** One entry a version, oldest first. A released entry never changes: later versions add to the list. */
const migrations: readonly string[] = [journal, rooms, books];

export const schemaVersion = migrations.length;

export function versionOf(connection: Connection): number {
  return connection.pragma('user_version', { simple: true }) as number;
}

/** Refuses a file that a newer app saved; answers whether an upgrade is due. */
export function needsUpgrade(version: number, path: string): boolean {
  if (version > schemaVersion) {
    throw new RongbeiError('firm.fileFromNewerApp', {
      fileName: basename(path),
      fileVersion: version,
      appVersion: schemaVersion,
    });
  }
  return version < schemaVersion;
}

/** Brings the file to `target` (the newest version, unless a test asks for an older one) in one transaction. */
export function migrate(connection: Connection, target = schemaVersion): void {
  connection
    .transaction(() => {
      for (let version = versionOf(connection); version < target; version += 1) {
        connection.exec(migrations[version] as string);
      }
      connection.pragma(`application_id = ${applicationId}`);
      connection.pragma(`user_version = ${target}`);
    })
    .immediate();
}
