import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const runtimeFolder = path.join(root, '.runtime');
export const isRoot = process.getuid?.() === 0;

/** What is kept between clean checkouts on one machine; safe to delete at any time. */
export const cacheFolder = path.join(
  process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'),
  'rongbei',
);

/** An error whose sentence is all the user needs: printed without a stack. */
export class SetupError extends Error {}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`setup: ${line}\n`);
}

/** The Node that the `node` development dependency brings, whatever the host has. */
export function nodePath() {
  return process.platform === 'win32'
    ? path.join(root, 'node_modules', 'node', 'bin', 'node.exe')
    : path.join(root, 'node_modules', 'node', 'bin', 'node');
}

/** @param {string} file */
export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** @param {...(string | Buffer)} parts */
export function hashOf(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/**
 * One hash over every file under the given paths (names and contents).
 * @param {string[]} paths relative to the root
 * @param {(relative: string) => boolean} [skip]
 */
export function hashTree(paths, skip = () => false) {
  const hash = createHash('sha256');
  /** @param {string} relative */
  const visit = (relative) => {
    if (skip(relative)) return;
    const full = path.join(root, relative);
    const stat = statSync(full, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(full).sort()) visit(path.posix.join(relative, name));
      return;
    }
    hash.update(relative).update('\0');
    // The fonts and OCR data are megabytes that only change with their package: size and name are enough.
    if (stat.size > 1_000_000) hash.update(`size ${stat.size}`);
    else hash.update(readFileSync(full));
    hash.update('\0');
  };
  for (const one of paths) visit(one);
  return hash.digest('hex');
}

/** @param {string} name */
const stampFile = (name) => path.join(runtimeFolder, 'stamps', name);

/** @param {string} name @param {string} key */
export function hasStamp(name, key) {
  const file = stampFile(name);
  return existsSync(file) && readFileSync(file, 'utf8') === key;
}

/** @param {string} name @param {string} key */
export function writeStamp(name, key) {
  mkdirSync(path.dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), key);
}

/**
 * Runs a command; its output is held back and shown only when it fails, unless `show` is set.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, timeout?: number }} [options]
 * @returns {Promise<{ code: number, output: string, stdout: string }>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    let output = '';
    let stdout = '';
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeout,
      // npm is a .cmd on Windows, which Node starts only through a shell.
      shell: process.platform === 'win32' && command === 'npm',
    });
    child.stdout.on('data', (chunk) => {
      output += chunk;
      stdout += chunk;
      if (options.show) process.stdout.write(chunk);
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
      if (options.show) process.stderr.write(chunk);
    });
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n`, stdout }));
    child.on('close', (code) => resolve({ code: code ?? 1, output, stdout }));
  });
}

/**
 * Like `run`, but a failure is an error that carries the end of the output.
 * @param {string} what @param {string} command @param {string[]} args @param {Parameters<typeof run>[2]} [options]
 */
export async function mustRun(what, command, args, options) {
  const result = await run(command, args, options);
  if (result.code === 0) return result;
  const lines = result.output
    .trimEnd()
    .split('\n')
    .filter((line) => !/^npm (warn|notice)/.test(line));
  const tail = (lines.length > 40 ? [...lines.slice(0, 15), '...', ...lines.slice(-25)] : lines).join('\n');
  throw new SetupError(`${what} failed (${command} ended with ${result.code}).\n${tail}`);
}

/**
 * @template T @param {string} what @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function timed(what, work) {
  say(`${what} ...`);
  const started = Date.now();
  const result = await work();
  say(`${what}: done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return result;
}
