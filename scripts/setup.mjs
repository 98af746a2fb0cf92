// Plain Node and no packages: this is what runs first in a fresh checkout, on whatever Node the host has.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './lib/dependencies.mjs';
import { canStandIn, ensureElectron, warnOfStandIn } from './lib/electron.mjs';
import { ensureFonts } from './lib/fonts.mjs';
import { findRuntime } from './lib/runtime.mjs';
import { isRoot, mustRun, nodePath, root, SetupError } from './lib/shared.mjs';
import { ensureSqlite, needsSqliteBuild } from './lib/sqlite.mjs';
import { ensureSystem } from './lib/system.mjs';

/**
 * Makes everything `npm start` and `npm test` need; what is already there is left alone.
 * @param {{ build?: boolean }} [options]
 */
export async function setup({ build = true } = {}) {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new SetupError(`Node ${process.versions.node} is too old: install Node 20 or later`);
  const there = findRuntime();
  // Without a runtime yet, root may as well fetch the compiler in the same go: the stand-in will need it.
  const mayCompile = there ? there.kind === 'stand-in' : canStandIn && isRoot;
  await Promise.all([ensureDependencies(), ensureSystem({ compile: mayCompile })]);
  ensureFonts();
  const runtime = await ensureElectron();
  warnOfStandIn(runtime);
  const native = async () => {
    if (!needsSqliteBuild(runtime)) return;
    await ensureSystem({ compile: true });
    await ensureSqlite(runtime);
  };
  const bundle = async () => {
    if (!build) return;
    await mustRun('building the app', nodePath(), [path.join(root, 'scripts', 'build.ts')], { show: true });
  };
  const outcomes = await Promise.allSettled([native(), bundle()]);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return runtime;
}

/** @param {unknown} error */
export function explain(error) {
  const text =
    error instanceof SetupError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`setup: ${text}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await setup({ build: !process.argv.includes('--no-build') });
  } catch (error) {
    explain(error);
    process.exitCode = 1;
  }
}
