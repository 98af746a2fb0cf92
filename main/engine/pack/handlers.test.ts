import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { RongbeiError } from '../../../core/errors.ts';
import { openTestEngine } from '../testing/open-test-engine.ts';

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

test('a new firm has a pack that names what is missing, and none when nothing may be missing', async () => {
  await using engine = openTestEngine();
  const { firm } = await engine.call('firm.create', { file: 'a.rongbei', profile: { name: '晨光' } });
  const summary = await engine.call('pack.getSummary', {}, { firm });
  assert.equal(summary.canBuild, false);
  assert.deepEqual(
    summary.parts.map((part) => part.ready),
    summary.parts.map(() => false),
  );
  const asked = { file: 'pack.pdf', format: 'pdf', language: 'zh' } as const;
  await assert.rejects(
    engine.call('pack.build', { ...asked, allowMissing: false }, { firm }),
    (error: unknown) => error instanceof RongbeiError && error.code === 'pack.partsMissing',
  );
  assert.ok(!existsSync(join(engine.folder, 'pack.pdf')));
  assert.deepEqual(await engine.call('pack.list', {}, { firm }), []);
  const made = await engine.call('pack.build', asked, { firm, language: 'en' });
  assert.equal(made.missing.length, summary.parts.length);
  assert.match(made.missing[0]?.text ?? '', /^The firm’s profile still lacks/);
});

test('the practice firm’s pack: written, listed with its hash, and whole by its own manifest', async () => {
  await using engine = openTestEngine();
  const { firm } = await engine.call('firm.createPractice', {});
  const summary = await engine.call('pack.getSummary', {}, { firm });
  assert.equal(summary.canBuild, true);
  const papers = await engine.call('documents.list', {}, { firm });
  assert.equal(summary.documentCount, papers.length);
  for (const language of ['zh', 'en'] as const) {
    const file = `${summary.suggestedName}-${language}.zip`;
    const made = await engine.call('pack.build', { file, format: 'zip', language }, { firm });
    assert.equal(made.sha256, hashOf(join(engine.folder, file)));
    assert.equal(made.entries.length, papers.length + 2);
    const { ok, entries } = await engine.call('pack.verify', { file });
    assert.ok(ok);
    for (const paper of papers) assert.ok(entries.some((entry) => entry.found === paper.sha256));
  }
  const pdf = await engine.call('pack.build', { file: 'p.pdf', format: 'pdf', language: 'zh' }, { firm });
  assert.equal(pdf.sha256, hashOf(join(engine.folder, 'p.pdf')));
  const packs = await engine.call('pack.list', {}, { firm });
  assert.deepEqual(
    packs.map((pack) => [pack.format, pack.language]),
    [
      ['pdf', 'zh'],
      ['zip', 'en'],
      ['zip', 'zh'],
    ],
  );
  assert.equal(packs[0]?.sha256, pdf.sha256);
});

test('a cancelled pack writes nothing and is not listed', async () => {
  await using engine = openTestEngine();
  const { firm } = await engine.call('firm.create', { file: 'a.rongbei', profile: { name: '晨光' } });
  const asked = { file: 'pack.zip', format: 'zip', language: 'zh' } as const;
  const signal = AbortSignal.abort();
  await assert.rejects(
    engine.call('pack.build', asked, { firm, hooks: { signal } }),
    (error: unknown) => error instanceof RongbeiError && error.code === 'operation.cancelled',
  );
  assert.ok(!existsSync(join(engine.folder, 'pack.zip')));
  assert.deepEqual(await engine.call('pack.list', {}, { firm }), []);
});
