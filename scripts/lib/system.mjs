import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { hashOf, hasStamp, isRoot, run, SetupError, say, timed, writeStamp } from './shared.mjs';

/**
 * @typedef {{ package: string[], soname?: string, command?: string, file?: () => boolean, needed: boolean }} Need
 * `package` lists the names it goes by, newest first (Debian 13 and Ubuntu 24.04 renamed some to ...t64).
 */

/** @type {Need[]} */
const libraries = [
  ['libglib-2.0.so.0', 'libglib2.0-0t64', 'libglib2.0-0'],
  ['libnss3.so', 'libnss3'],
  ['libnspr4.so', 'libnspr4'],
  ['libdbus-1.so.3', 'libdbus-1-3'],
  ['libatk-1.0.so.0', 'libatk1.0-0t64', 'libatk1.0-0'],
  ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libatspi.so.0', 'libatspi2.0-0t64', 'libatspi2.0-0'],
  ['libcups.so.2', 'libcups2t64', 'libcups2'],
  ['libdrm.so.2', 'libdrm2'],
  ['libgbm.so.1', 'libgbm1'],
  ['libgtk-3.so.0', 'libgtk-3-0t64', 'libgtk-3-0'],
  ['libpango-1.0.so.0', 'libpango-1.0-0'],
  ['libcairo.so.2', 'libcairo2'],
  ['libasound.so.2', 'libasound2t64', 'libasound2'],
  ['libX11.so.6', 'libx11-6'],
  ['libXcomposite.so.1', 'libxcomposite1'],
  ['libXdamage.so.1', 'libxdamage1'],
  ['libXext.so.6', 'libxext6'],
  ['libXfixes.so.3', 'libxfixes3'],
  ['libXrandr.so.2', 'libxrandr2'],
  ['libxcb.so.1', 'libxcb1'],
  ['libxkbcommon.so.0', 'libxkbcommon0'],
  ['libexpat.so.1', 'libexpat1'],
  ['libudev.so.1', 'libudev1'],
].map(([soname, ...names]) => ({ soname, package: names, needed: true }));

/** @type {Need[]} */
const compiler = [
  { command: 'python3', package: ['python3'], needed: true },
  { command: 'make', package: ['make'], needed: true },
  { command: 'g++', package: ['g++'], needed: true },
];

/** @type {Need[]} */
const others = [
  { command: 'unzip', package: ['unzip'], needed: true },
  { command: 'Xvfb', package: ['xvfb'], needed: !process.env.DISPLAY },
  { command: 'strace', package: ['strace'], needed: false },
  { package: ['fonts-noto-cjk'], file: hasChineseFont, needed: false },
];

function hasChineseFont() {
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  if (listed.status === 0) return listed.stdout.trim() !== '';
  return existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');
}

/** @param {string} name */
export function hasCommand(name) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => folder !== '' && existsSync(path.join(folder, name)));
}

function sonames() {
  const listed = spawnSync(existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig', ['-p'], {
    encoding: 'utf8',
  });
  if (listed.status === 0) return new Set([...listed.stdout.matchAll(/^\s+(\S+)/gm)].map((m) => m[1]));
  const folders = ['/usr/lib', '/usr/lib64', '/lib', '/lib64'].filter((folder) => existsSync(folder));
  return new Set(folders.flatMap((folder) => readdirSync(folder)));
}

/** @param {Need[]} needs */
function missing(needs) {
  const present = sonames();
  return needs.filter((need) => {
    if (need.soname) return !present.has(need.soname);
    if (need.command) return !hasCommand(need.command);
    return !need.file?.();
  });
}

/** @param {Need[]} needs */
function packageNames(needs) {
  const candidates = needs.flatMap((need) => need.package);
  const known = spawnSync('apt-cache', ['policy', ...candidates], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const available = new Set();
  for (const block of (known.stdout ?? '').split(/^(?=\S)/m)) {
    const name = block.match(/^(\S+):/)?.[1];
    if (name && !/Candidate: \(none\)/.test(block)) available.add(name);
  }
  return needs.map((need) => need.package.find((name) => available.has(name)) ?? need.package.at(-1) ?? '');
}

/** @param {Need[]} needs */
async function install(needs) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const patience = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  // A list that cannot be refreshed may still be good enough, so only the install decides.
  const update = await run('apt-get', [...patience, 'update'], { env });
  const names = packageNames(needs);
  const result = await run('apt-get', [...patience, 'install', '-y', '--no-install-recommends', ...names], {
    env,
  });
  if (result.code === 0) return;
  const output = `${update.code === 0 ? '' : update.output}${result.output}`
    .trimEnd()
    .split('\n')
    .slice(-15)
    .join('\n');
  const text = `could not install system packages. Install them by hand:\n  apt-get install -y ${names.join(' ')}\n${output}`;
  if (missing(needs).some((need) => need.needed)) throw new SetupError(text);
  say(text);
}

/**
 * Electron's libraries, a virtual display where there is none, a Chinese font, and, with `compile`, a compiler.
 * @param {{ compile: boolean }} options
 */
export async function ensureSystem({ compile }) {
  if (process.platform !== 'linux') return;
  const needs = [...libraries, ...others, ...(compile ? compiler : [])];
  const key = hashOf(JSON.stringify(needs));
  const stamp = compile ? 'system-compile' : 'system';
  if (hasStamp(stamp, key)) return;
  const absent = missing(needs);
  if (absent.length > 0) {
    const debian = hasCommand('apt-get');
    const names = debian ? packageNames(absent) : [];
    if (debian && isRoot)
      await timed(`installing system packages: ${names.join(' ')}`, () => install(absent));
    else report(absent, debian);
  }
  if (missing(needs).every((need) => !need.needed)) writeStamp(stamp, key);
}

/** @param {Need[]} absent @param {boolean} debian */
function report(absent, debian) {
  const blocking = absent.some((need) => need.needed);
  const what = debian
    ? `run this once, then try again:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packageNames(absent).join(' ')}`
    : `install what holds these with your system's package manager: ${absent.map((need) => need.soname ?? need.command ?? 'a Chinese font (Noto Sans CJK)').join(', ')}`;
  if (blocking) throw new SetupError(`system packages are missing. As this is not root, ${what}`);
  say(
    `some system packages are missing (the app starts without them; some tests and Chinese text need them). ${what}`,
  );
}
