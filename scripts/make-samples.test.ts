import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { isValidCreditCode } from '../core/firm/credit-code.ts';
import { practiceSchema } from '../core/firm/practice.ts';
import { firmCreditCode } from './make-firm.ts';
import { makeSamples } from './make-samples.ts';

const folder = path.join(import.meta.dirname, '..', 'resources', 'samples');

test('the sample files are what the generator makes, byte for byte', async () => {
  const samples = await makeSamples();
  assert.deepEqual(readdirSync(folder).sort(), [...samples.keys()].sort());
  for (const [name, bytes] of samples) {
    // A picture's bytes depend on the drawing library of the machine; its figures are in the other files.
    if (!name.endsWith('.png')) assert.ok(bytes.equals(readFileSync(path.join(folder, name))), name);
  }
});

test('the practice firm names files that are there, and a credit code whose check characters are right', () => {
  const practice = practiceSchema.parse(JSON.parse(readFileSync(path.join(folder, 'practice.json'), 'utf8')));
  const files = new Set(readdirSync(folder));
  for (const { file } of [...practice.imports, ...practice.documents]) assert.ok(files.has(file), file);
  assert.equal(practice.profile.creditCode, firmCreditCode);
  assert.ok(isValidCreditCode(firmCreditCode));
});
