import { readFileSync, rmSync, writeFileSync } from 'node:fs';
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
      writeFileSync(lockPath(path), JSON.stringify(me), { flag: 'wx' });
      return mine(wasAbandoned);
    } catch (error) {
      // A place that cannot be written to can still be read from.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return readOnly(me);
    }
    const holder = readHolder(path);
    if (holder && (holder.host !== me.host || isAlive(holder.pid))) return readOnly(holder);
    rmSync(lockPath(path), { force: true });
    wasAbandoned = true;
  }
  return readOnly(me);
}

function readHolder(path: string): LockHolder | null {
  try {
    const holder = JSON.parse(readFileSync(lockPath(path), 'utf8')) as LockHolder;
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
