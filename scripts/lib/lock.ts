import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './shared.mjs';

export interface LockEntry {
  version?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

export interface Lock {
  packages: Record<string, LockEntry>;
}

export interface Gap {
  name: string;
  version: string;
  dev: boolean;
}

export const lockFile = path.join(root, 'package-lock.json');

export function readLock(): Lock {
  return JSON.parse(readFileSync(lockFile, 'utf8'));
}

/** Whether a package at `from` finds `name`, looking up through the folders as Node does. */
function isThere(lock: Lock, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (lock.packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/**
 * Optional packages (a tool's binaries for other platforms) the lock names but does not list. npm leaves out what
 * its registry does not carry, and `npm ci` then refuses the lock file everywhere.
 */
export function findGaps(lock: Lock): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const [where, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!isThere(lock, where, name)) gaps.set(name, { name, version, dev: entry.dev === true });
    }
  }
  return [...gaps.values()];
}

/** What would make `npm ci` fail, or tie it to one registry. */
export function findLockTroubles(lock: Lock): string[] {
  const gaps = findGaps(lock).map(({ name }) => `${name} is missing from package-lock.json`);
  const tied = Object.entries(lock.packages)
    .filter(([, entry]) => entry.resolved?.startsWith('http'))
    .map(([where]) => `${where} names the host it came from in package-lock.json`);
  const troubles = [...gaps, ...tied];
  return troubles.length > 0 ? [...troubles, 'npm run mend-lock puts this right'] : [];
}
