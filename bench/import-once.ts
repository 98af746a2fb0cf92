import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const testing = join(root, 'main/engine/testing');
// Beside node_modules, for SQLite's binary.
const bundles = join(root, 'node_modules/.cache/bench');
const bundled = (name: string): string => join(bundles, `${name}.cjs`);

/** Bundles the engine as the app ships it. */
export async function bundleEngine(): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, 'import-process.ts'), join(root, 'main/engine/worker.ts')],
    entryNames: '[name]',
    outdir: bundles,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['better-sqlite3'],
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.dirname': JSON.stringify(testing), 'import.meta.url': 'importMetaUrl' },
    logLevel: 'warning',
  });
}

/** Imports a file into a new firm, in a process of its own. */
export function importOnce(folder: string, firm: string, file: string): { seconds: number; peakMb: number } {
  const args = [bundled('import-process'), folder, firm, file, bundled('worker')];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the import failed: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { seconds: number; peakMb: number };
}
