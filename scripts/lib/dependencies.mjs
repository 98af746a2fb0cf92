import { existsSync } from 'node:fs';
import path from 'node:path';
import { mustRun, nodePath, readJson, root, run, SetupError, timed } from './shared.mjs';

/**
 * npm writes what it installed to node_modules/.package-lock.json; when that agrees with the lock file there is
 * nothing to do. (A stamp of our own would make `npm install --save-dev x` look like a change and reinstall all.)
 */
function isInstalled() {
  const installedFile = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile) || !existsSync(nodePath())) return false;
  const wanted = readJson(path.join(root, 'package-lock.json')).packages;
  const installed = readJson(installedFile).packages;
  for (const [where, entry] of Object.entries(wanted)) {
    if (where === '') continue;
    const there = installed[where];
    if (!there) {
      // Packages for other platforms are optional and rightly absent.
      if (entry.optional || entry.devOptional || entry.peer) continue;
      return false;
    }
    if (there.version !== entry.version || there.integrity !== entry.integrity) return false;
  }
  const manifest = readJson(path.join(root, 'package.json'));
  return [manifest.dependencies, manifest.devDependencies]
    .flatMap((group) => Object.keys(group ?? {}))
    .every((name) => existsSync(path.join(root, 'node_modules', name, 'package.json')));
}

/**
 * No package's install script runs but the one that brings Node: npm would otherwise call node-gyp for better-sqlite3,
 * which needs a compiler and headers from a host that a closed network cannot reach, only to find it has a prebuilt binary.
 */
async function install() {
  await mustRun('npm ci', 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  const { code, output } = await run(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: path.join(root, 'node_modules', 'node'),
    env: { ...process.env, npm_config_ignore_scripts: 'false' },
  });
  if (code !== 0 || !existsSync(nodePath())) {
    throw new SetupError(`the package \`node\` could not bring Node for this platform.\n${output.trim()}`);
  }
}

export async function ensureDependencies() {
  if (isInstalled()) return;
  await timed('installing the dependencies from the lock file', install);
}
