import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareWithManifest, type Manifest } from './manifest.ts';

const hash = (digit: string) => digit.repeat(64);
const manifest: Manifest = {
  kind: 'rongbei-pack',
  version: 1,
  firm: '甲',
  language: 'zh',
  madeAt: '2026-11-22T04:00:00.000Z',
  journal: { revision: 3, hash: hash('9') },
  files: [
    { name: 'a.pdf', size: 10, sha256: hash('a'), itemId: null },
    { name: '01/b.pdf', size: 20, sha256: hash('b'), itemId: 'idCard' },
  ],
};
const found = [
  { name: 'a.pdf', size: 10, sha256: hash('a') },
  { name: '01/b.pdf', size: 20, sha256: hash('b') },
];
const faults = (entries: typeof found) =>
  compareWithManifest(manifest, entries)
    .filter((entry) => !entry.ok)
    .map((entry) => entry.name);

test('a whole pack has no fault', () => {
  assert.deepEqual(faults(found), []);
});

test('a changed, a missing, a doubled and an added file each show', () => {
  const [a, b] = found;
  assert.ok(a && b);
  assert.deepEqual(faults([a, { ...b, sha256: hash('c') }]), ['01/b.pdf']);
  assert.deepEqual(faults([a, { ...b, size: 21 }]), ['01/b.pdf']);
  assert.deepEqual(faults([a]), ['01/b.pdf']);
  assert.deepEqual(faults([a, b, b]), ['01/b.pdf']);
  assert.deepEqual(faults([a, b, { name: 'c.exe', size: 1, sha256: hash('c') }]), ['c.exe']);
});
