import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

export interface LockHolder {
  pid: number;
  host: string;
  at: string;
}

export interface Lock {
  /** Set when someone else writes: this opener may only read. */
  readonly heldBy: LockHolder | null;
  /** True when the last writer ended without letting go. */
  readonly wasAbandoned: boolean;
  release(): void;
}

const lockPath = (path: string): string => `${path}.lock`;

/** One writer a file. A lock whose process is gone is taken over; one from another computer is respected. */
export function takeLock(path: string, at: string): Lock {
  const me: LockHolder = { pid: process.pid, host: hostname(), at };
  const readOnly = (heldBy: LockHolder): Lock => ({ heldBy, wasAbandoned: false, release() {} });
  const mine = (wasAbandoned: boolean): Lock => ({
    heldBy: null,
    wasAbandoned,
    release: () => rmSync(lockPath(path), { force: true }),
  });
  let wasAbandoned = false;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      placeLock(path, me);
      return mine(wasAbandoned);
    } catch (error) {
      // A place that cannot be written to can still be read from.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return readOnly(me);
    }
    const holder = readLock(lockPath(path));
    if (holder && (holder.host !== me.host || isAlive(holder.pid))) return readOnly(holder);
    setAside(path, me);
    wasAbandoned = true;
  }
  return readOnly(me);
}

/** Appears whole or not at all, so that no one reads half a lock and takes it for an abandoned one. */
function placeLock(path: string, me: LockHolder): void {
  const written = `${lockPath(path)}.${me.pid}`;
  writeFileSync(written, JSON.stringify(me));
  try {
    linkSync(written, lockPath(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw error;
    // USB sticks know no links.
    writeFileSync(lockPath(path), JSON.stringify(me), { flag: 'wx' });
  } finally {
    rmSync(written, { force: true });
  }
}

/** Of several that find an abandoned lock only one can move it away; the others try again and find the new one. */
function setAside(path: string, me: LockHolder): void {
  const aside = `${lockPath(path)}.old.${me.pid}`;
  try {
    renameSync(lockPath(path), aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const holder = readLock(aside);
  // Someone was quicker, and this is already the new writer's: back where it was.
  if (holder && (holder.host !== me.host || isAlive(holder.pid))) renameSync(aside, lockPath(path));
  else rmSync(aside, { force: true });
}

function readLock(file: string): LockHolder | null {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as LockHolder;
    return typeof holder.pid === 'number' && typeof holder.host === 'string' ? holder : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
