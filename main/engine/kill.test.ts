import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { damagedFiles } from './store/files.ts';
import { openFirmFile } from './store/firm-store.ts';
import { firstBrokenRevision, listJournal } from './store/journal.ts';

interface Said {
  operation: string;
  revision: number;
}

const moments = Number(process.env.RONGBEI_KILL_MOMENTS ?? 100);
const atOnce = 2;

// A hundred starts of the engine: bundled once, each takes a fraction of the time. Beside node_modules for its binary.
const bundles = join(import.meta.dirname, '../../node_modules/.cache/kill-test');
const bundled = (name: string): string => join(bundles, `${name}.cjs`);

async function bundle(): Promise<void> {
  const testing = join(import.meta.dirname, 'testing');
  await build({
    entryPoints: [join(testing, 'slice-process.ts'), join(import.meta.dirname, 'worker.ts')],
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

function start(folder: string, onSaid: (said: Said, child: ChildProcess) => void): Promise<Said[]> {
  const child = fork(bundled('slice-process'), [folder, bundled('worker')], { stdio: 'inherit' });
  const said: Said[] = [];
  child.on('message', (message: Said) => {
    if (message.operation === 'ready') child.send('go');
    else said.push(message);
    onSaid(message, child);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve(said);
      else reject(new Error(`the slice ended by itself with ${code}`));
    });
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'rongbei-kill-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runWhole(): Promise<{ milliseconds: number; said: Said[] }> {
  return inFolder(async (folder) => {
    let began = 0;
    const said = await start(folder, (message) => {
      if (message.operation === 'ready') began = performance.now();
    });
    return { milliseconds: performance.now() - began, said };
  });
}

/** Kills the engine after so long, opens what it left and looks for every write it had reported. */
async function killAfter(milliseconds: number): Promise<number> {
  return inFolder(async (folder) => {
    const said = await start(folder, (message, child) => {
      if (message.operation === 'ready') setTimeout(() => child.kill('SIGKILL'), milliseconds);
    });
    const reported = said.filter((each) => each.operation !== 'end');
    const last = Math.max(0, ...reported.map((each) => each.revision));
    if (last === 0) return 0;
    const store = await openFirmFile(join(folder, 'firm.rongbei'), {
      now: new Date().toISOString(),
      dataFolder: folder,
    });
    try {
      assert.equal(store.readOnly, false, 'a lock left by a killed engine must not hold the file');
      assert.ok(store.revision() >= last, `revision ${store.revision()} is older than the reported ${last}`);
      assert.deepEqual(store.db.all('PRAGMA integrity_check'), [{ integrity_check: 'ok' }]);
      assert.equal(firstBrokenRevision(store.db), null);
      assert.deepEqual(damagedFiles(store.db), []);
      const rows = listJournal(store.db, null, 500);
      for (const { operation, revision } of reported) {
        assert.equal(rows.find((row) => row.revision === revision)?.operation, operation);
      }
    } finally {
      store.close();
    }
    return last;
  });
}

test(`SIGKILL at ${moments} moments of the slice loses no reported write`, {
  timeout: 3_600_000,
}, async () => {
  await bundle();
  const whole = await runWhole();
  assert.equal(whole.said.at(-1)?.operation, 'end');
  const waiting = Array.from(
    { length: moments },
    (_, index) => ((index + 0.5) / moments) * whole.milliseconds,
  );
  const reached = new Set<number>();
  const worker = async (): Promise<void> => {
    for (let wait = waiting.pop(); wait !== undefined; wait = waiting.pop())
      reached.add(await killAfter(wait));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  // Kills that all fell before the first write, or all after the last, would prove nothing.
  assert.ok(reached.size > 5, `only ${reached.size} different places were hit`);
});
