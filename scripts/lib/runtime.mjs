import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readJson, root, runtimeFolder, SetupError } from './shared.mjs';

/**
 * The Electron that development and tests run on.
 * @typedef {object} Runtime
 * @property {string} folder holds the executable
 * @property {string} executable
 * @property {string} version of Electron, such as 45.4.1
 * @property {'override' | 'official' | 'stand-in'} kind
 */

const executableInside = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** @param {string} folder */
function executableIn(folder) {
  const inside = /** @type {Record<string, string>} */ (executableInside)[process.platform] ?? 'electron';
  return path.join(folder, inside);
}

/** @param {string} folder @param {Runtime['kind']} kind @returns {Runtime | null} */
function runtimeIn(folder, kind) {
  const executable = executableIn(folder);
  if (!existsSync(executable)) return null;
  const versionFile = path.join(folder, 'version');
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : readJson(path.join(root, 'node_modules', 'electron', 'package.json')).version;
  return { folder, executable, version, kind };
}

export const standInMark = 'STAND-IN.txt';
export const electronFolder = path.join(runtimeFolder, 'electron');

/** The runtime there is, without fetching anything; null when setup has yet to make it. */
export function findRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const found = runtimeIn(path.resolve(override), 'override');
    if (found) return found;
    throw new SetupError(
      `ELECTRON_OVERRIDE_DIST_PATH is ${override}, but there is no ${path.basename(executableIn(''))} in that folder. Correct it or unset it.`,
    );
  }
  const isStandIn = existsSync(path.join(electronFolder, standInMark));
  return runtimeIn(electronFolder, isStandIn ? 'stand-in' : 'official');
}

/** As `findRuntime`, for what cannot go on without. */
export function requireRuntime() {
  const runtime = findRuntime();
  if (runtime) return runtime;
  throw new SetupError('there is no Electron runtime yet: run npm run setup');
}

/** Chromium refuses its sandbox to root; anyone else must keep it. */
export function sandboxArguments() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
