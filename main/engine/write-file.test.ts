import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { RongbeiError } from '../../core/errors.ts';
import { writeAtomically, writeFileAtomically } from './write-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'rongbei-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const isCode = (code: string) => (error: unknown) => error instanceof RongbeiError && error.code === code;

test('a file is written whole, over what stood there, and nothing is left beside it', async () => {
  const path = join(folder, '资料.pdf');
  writeFileSync(path, 'before');
  await writeFileAtomically(path, Buffer.from('after'));
  assert.equal(readFileSync(path, 'utf8'), 'after');
  assert.deepEqual(readdirSync(folder), ['资料.pdf']);
});

test('when writing fails half-way, what stood there stands there still', async () => {
  const path = join(folder, '资料.pdf');
  writeFileSync(path, 'before');
  const failing = writeAtomically(path, async (file) => {
    await file.writeFile('half');
    throw new RongbeiError('operation.cancelled', { operation: 'pack.build' });
  });
  await assert.rejects(failing, isCode('operation.cancelled'));
  assert.equal(readFileSync(path, 'utf8'), 'before');
  assert.deepEqual(readdirSync(folder), ['资料.pdf']);
});

test('a place that cannot be written says so', async () => {
  await assert.rejects(
    writeFileAtomically(join(folder, 'no-such-folder', 'a.pdf'), Buffer.from('x')),
    isCode('file.cannotWrite'),
  );
  mkdirSync(join(folder, 'taken'));
  await assert.rejects(
    writeFileAtomically(join(folder, 'taken'), Buffer.from('x')),
    isCode('file.cannotWrite'),
  );
});

test('a firm’s books are never written over', async () => {
  const path = join(folder, 'firm.rongbei');
  writeFileSync(path, 'SQLite format 3\0 and pages');
  await assert.rejects(writeFileAtomically(path, Buffer.from('x')), isCode('firm.fileExists'));
  assert.match(readFileSync(path, 'latin1'), /^SQLite format 3/);
});
