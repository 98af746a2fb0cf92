import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeJournal } from './imports/testing/write-journal.ts';
import { damagedFiles } from './store/files.ts';
import { openFirmFile } from './store/firm-store.ts';
import { firstBrokenRevision } from './store/journal.ts';
import { contentOf, newFirm, now } from './testing/firm-files.ts';

const vouchers = 10_000;
const moments = 8;

/** Runs the import; kills it so long after it began to write, or lets it end. */
function run(
  folder: string,
  journal: string,
  killAfter: number | null,
): Promise<{ milliseconds: number; saidDone: boolean }> {
  const script = join(import.meta.dirname, 'testing/journal-process.ts');
  const child = fork(script, [folder, join(folder, 'firm.rongbei'), journal], { stdio: 'inherit' });
  let began = 0;
  let milliseconds = 0;
  let saidDone = false;
  child.on('message', (message) => {
    if (message === 'begun') {
      began = performance.now();
      if (killAfter !== null) setTimeout(() => child.kill('SIGKILL'), killAfter);
    }
    if (message === 'done') {
      saidDone = true;
      milliseconds = performance.now() - began;
    }
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve({ milliseconds, saidDone });
      else reject(new Error(`the import ended by itself with ${code}`));
    });
  });
}

async function look(folder: string): Promise<string> {
  const store = await openFirmFile(join(folder, 'firm.rongbei'), { now, dataFolder: folder });
  try {
    assert.equal(store.readOnly, false);
    assert.deepEqual(store.db.all('PRAGMA integrity_check'), [{ integrity_check: 'ok' }]);
    assert.equal(firstBrokenRevision(store.db), null);
    assert.deepEqual(damagedFiles(store.db), []);
    // When it was taken in differs from run to run.
    return contentOf(store).replace(/"imported_at":"[^"]*"/g, '');
  } finally {
    store.close();
  }
}

test(`SIGKILL at ${moments} moments of an import leaves the file as it was, or the whole import in it`, {
  timeout: 600_000,
}, async () => {
  const root = mkdtempSync(join(tmpdir(), 'rongbei-kill-'));
  try {
    const entries = Array.from({ length: vouchers }, (_, index) => ({
      date: `2026-${String(1 + (index % 10)).padStart(2, '0')}-15`,
      number: 1 + Math.floor(index / 10),
      debit: '1122',
      credit: '5001',
      fen: 100 + index,
      party: `客户${index % 50}`,
    }));
    const journal = writeJournal(root, 'journal.csv', entries);
    const empty = join(root, 'empty.rongbei');
    (await newFirm(empty, { now, dataFolder: root })).close();
    const at = (name: string): string => {
      const folder = join(root, name);
      mkdirSync(folder);
      copyFileSync(empty, join(folder, 'firm.rongbei'));
      return folder;
    };
    const before = await look(at('before'));
    const wholeFolder = at('whole');
    const { milliseconds } = await run(wholeFolder, journal, null);
    const after = await look(wholeFolder);
    assert.notEqual(after, before);
    let untouched = 0;
    for (let moment = 0; moment < moments; moment += 1) {
      const folder = at(`${moment}`);
      const { saidDone } = await run(folder, journal, ((moment + 0.5) / moments) * milliseconds);
      const found = await look(folder);
      assert.ok(found === before || found === after, `moment ${moment}`);
      if (saidDone) assert.equal(found, after);
      if (found === before) untouched += 1;
      rmSync(folder, { recursive: true, force: true });
    }
    // Kills that all came too late would prove nothing.
    assert.ok(untouched > moments / 3, `only ${untouched} kills fell into the import`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
