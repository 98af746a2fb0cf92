import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { damagedFiles } from './files.ts';
import { journalHash, revisionOf } from './journal.ts';
import { type Connection, closeAtRest, connect, removeFirmFile, removeSideFiles } from './open.ts';
import { Reader } from './read-db.ts';

export interface Backup {
  path: string;
  fileName: string;
  madeAt: string;
  size: number;
  revision: number;
  /** `restore`: what the firm held when an older backup took its place. */
  why: 'upgrade' | 'asked' | 'restore';
}

const namePattern = /^(\d{8}T\d{6}\d{3}Z)-r(\d+)-(upgrade|asked|restore)\.rongbei$/;
const totalSizeLimit = 2 * 1024 ** 3;
const alwaysKept = 3;

function folderOf(dataFolder: string, firmPath: string): string {
  const place = createHash('sha256').update(resolve(firmPath)).digest('hex').slice(0, 12);
  return join(dataFolder, 'backups', `${basename(firmPath, '.rongbei')}-${place}`);
}

/** The backups of a firm file, newest first. */
export function listBackups(dataFolder: string, firmPath: string): Backup[] {
  const folder = folderOf(dataFolder, firmPath);
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .flatMap((fileName): Backup[] => {
      const [, stamp, revision, why] = namePattern.exec(fileName) ?? [];
      if (!stamp) return [];
      const madeAt = stamp.replace(
        /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/,
        '$1-$2-$3T$4:$5:$6.$7Z',
      );
      const path = join(folder, fileName);
      const size = statSync(path).size;
      return [{ path, fileName, madeAt, size, revision: Number(revision), why: why as Backup['why'] }];
    })
    .sort((a, b) => (a.fileName < b.fileName ? 1 : -1));
}

/** What must be the same in a firm and its backup, whatever the version of the file. */
function totalsOf(connection: Connection): string {
  const db = new Reader(connection);
  const tables = db.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  const counts = tables.map(({ name }) => [
    name,
    db.get<{ n: number }>(`SELECT count(*) AS n FROM "${name.replaceAll('"', '""')}"`)?.n,
  ]);
  return JSON.stringify({ counts, revision: revisionOf(db), hash: journalHash(db) });
}

/**
 * Copies the firm through the backup API, opens the copy and compares it, and only then gives it its name.
 * Answers null when nothing changed since the newest backup.
 */
export async function backUp(
  connection: Connection,
  firmPath: string,
  dataFolder: string,
  why: Backup['why'],
  now: string,
  progress: (done: number, total: number) => void = () => {},
): Promise<Backup | null> {
  const revision = revisionOf(new Reader(connection));
  const newest = listBackups(dataFolder, firmPath)[0];
  if (why === 'asked' && newest?.why === 'asked' && newest.revision === revision) return null;
  const folder = folderOf(dataFolder, firmPath);
  mkdirSync(folder, { recursive: true });
  const fileName = `${now.replace(/[-:.]/g, '')}-r${revision}-${why}.rongbei`;
  const unfinished = join(folder, `${fileName}.part`);
  try {
    await connection.backup(unfinished, {
      progress: ({ totalPages, remainingPages }) => {
        progress(totalPages - remainingPages, totalPages);
        return 2000;
      },
    });
    rehearse(unfinished, totalsOf(connection));
    renameSync(unfinished, join(folder, fileName));
  } finally {
    rmSync(unfinished, { force: true });
  }
  rotate(dataFolder, firmPath);
  return listBackups(dataFolder, firmPath).find((backup) => backup.fileName === fileName) ?? null;
}

/** A backup that has not been opened is a hope, not a backup. */
function rehearse(path: string, expectedTotals: string): void {
  const copy = connect(path, { readonly: false });
  try {
    const [{ integrity_check: verdict }] = copy.pragma('integrity_check') as [{ integrity_check: string }];
    if (verdict !== 'ok') throw new Error(`the copy is damaged: ${verdict}`);
    if (totalsOf(copy) !== expectedTotals) throw new Error('the copy does not hold what the firm holds');
    const damaged = damagedFiles(new Reader(copy));
    if (damaged.length > 0)
      throw new Error(`papers in the copy do not give their hash: ${damaged.join(', ')}`);
  } finally {
    closeAtRest(copy);
  }
}

/**
 * Puts a backup in the place of the firm's file: copied beside it, opened and checked, then renamed over it. The firm
 * must be closed; when it fails, its file stands as it stood.
 */
export function restoreBackup(backup: Backup, firmPath: string): void {
  const unfinished = `${firmPath}.new`;
  try {
    removeFirmFile(unfinished);
    copyFileSync(backup.path, unfinished);
    mustBeSound(unfinished);
    const file = openSync(unfinished, 'r+');
    fsyncSync(file);
    closeSync(file);
    removeSideFiles(firmPath);
    renameSync(unfinished, firmPath);
  } finally {
    removeFirmFile(unfinished);
  }
}

function mustBeSound(path: string): void {
  const copy = connect(path, { readonly: false });
  try {
    const [{ integrity_check: verdict }] = copy.pragma('integrity_check') as [{ integrity_check: string }];
    if (verdict !== 'ok') throw new Error(`the backup is damaged: ${verdict}`);
  } finally {
    closeAtRest(copy);
  }
}

function rotate(dataFolder: string, firmPath: string): void {
  let total = 0;
  listBackups(dataFolder, firmPath).forEach((backup, index) => {
    total += backup.size;
    if (index >= alwaysKept && total > totalSizeLimit) rmSync(backup.path, { force: true });
  });
}
