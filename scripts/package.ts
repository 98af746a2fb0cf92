import { chmodSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build, type CliOptions } from 'electron-builder';
import { packagedApp } from './lib/packaged.ts';
import { finishStep } from './lib/report.ts';
import { requireRuntime } from './lib/runtime.mjs';
import { hashOf, hashTree, hasStamp, isRoot, root, writeStamp } from './lib/shared.mjs';
import { needsSqliteBuild, sqliteKey } from './lib/sqlite.mjs';

type Runtime = ReturnType<typeof requireRuntime>;

const isRelease = process.argv.includes('--release');

function keyFor(runtime: Runtime): string {
  const inputs = ['build', 'resources', 'package.json', 'electron-builder.yml', 'scripts/package.ts'];
  return hashOf(hashTree(inputs), runtime.version, runtime.kind, sqliteKey());
}

function optionsFor(runtime: Runtime): CliOptions {
  const forRuntime = needsSqliteBuild(runtime) ? ['node_modules/better-sqlite3/build/Release/*.node'] : [];
  return {
    projectDir: root,
    dir: !isRelease,
    publish: 'never',
    config: {
      extends: path.join(root, 'electron-builder.yml'),
      electronVersion: runtime.version,
      electronDist: runtime.folder,
      files: forRuntime,
    },
  };
}

function finishUnpacked(folder: string): void {
  // The development runtime carries a stand-in for Electron's default app; nothing loads it here.
  rmSync(path.join(folder, 'resources', 'app'), { recursive: true, force: true });
  const helper = path.join(folder, 'chrome-sandbox');
  // Copying dropped what lets another user than root run the app with its sandbox.
  if (isRoot && existsSync(helper)) chmodSync(helper, 0o4755);
}

/** Unpacked, for tests and a look; with `--release`, the installers of this platform. */
async function packageApp(): Promise<void> {
  const runtime = requireRuntime();
  if (isRelease && runtime.kind === 'stand-in') {
    throw new Error(
      `Electron ${runtime.version} is here for development and tests only. Package a release where the official Electron can be fetched.`,
    );
  }
  if (!existsSync(path.join(root, 'build', 'main', 'shell.cjs')))
    throw new Error('nothing is built yet: npm run build');
  const key = keyFor(runtime);
  if (!isRelease && hasStamp('package', key) && existsSync(packagedApp())) {
    console.log('the packaged app is up to date');
    return;
  }
  // What an earlier run left must not pass for this one's work.
  rmSync(path.dirname(packagedApp()), { recursive: true, force: true });
  await build(optionsFor(runtime));
  if (!existsSync(packagedApp()))
    throw new Error(`electron-builder left no ${path.relative(root, packagedApp())}`);
  finishUnpacked(path.dirname(packagedApp()));
  if (!isRelease) writeStamp('package', key);
}

try {
  await packageApp();
  finishStep('package', { passed: 1, failed: 0 });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  finishStep('package', { passed: 0, failed: 1 });
}
