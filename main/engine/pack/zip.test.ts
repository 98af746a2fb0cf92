import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { checklistPackSchema } from '../../../core/documents/checklists.ts';
import { RongbeiError } from '../../../core/errors.ts';
import { createSpeaker } from '../../../core/messages/format.ts';
import { manifestSchema } from '../../../core/pack/manifest.ts';
import { planEntries } from '../../../core/pack/plan-entries.ts';
import { exampleInput } from '../../../core/pack/testing/example-input.ts';
import { verifyZip } from './verify-zip.ts';
import { writeZip, type ZipContents } from './zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'rongbei-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const resources = resolve(import.meta.dirname, '../../../resources');
const checklists = checklistPackSchema.parse(
  JSON.parse(readFileSync(join(resources, 'documents/checklists.json'), 'utf8')),
);
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The example's papers with real bytes behind them. */
function makeContents(): { contents: ZipContents; files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  const { checklist, journal, profile } = exampleInput('zh', checklists);
  const papers = planEntries(createSpeaker('zh'), checklist).map(({ name, document }, index) => {
    const bytes = Buffer.from(`paper ${index} `.repeat(500));
    files.set(hashOf(bytes), bytes);
    return { name, document: { ...document, sha256: hashOf(bytes), size: bytes.byteLength } };
  });
  const about = { firm: profile.name, language: 'zh' as const, madeAt: '2026-11-22T04:05:06.000Z', journal };
  const contents = { pdf: { name: '授信申请资料.pdf', bytes: Buffer.from('%PDF-1.7 …') }, papers, about };
  return { contents, files };
}
const readFrom = (files: Map<string, Uint8Array>) => (sha256: string) => {
  const bytes = files.get(sha256);
  assert.ok(bytes);
  return bytes;
};
const write = (path: string, { contents, files } = makeContents()) =>
  writeZip(path, contents, readFrom(files), () => {});
const verify = (path: string) => verifyZip(path, () => {});

test('papers stand in a numbered folder an item, with safe names and the ending of their content', async () => {
  const { contents } = makeContents();
  assert.deepEqual(
    contents.papers.map((paper) => paper.name),
    [
      '01-营业执照/营业执照（副本）.png',
      '02-法定代表人（及配偶）身份证/法定代表人身份证 正反面.jpg',
      '03-经营场所证明（租赁合同或产权证）/房屋租赁合同.pdf',
      '04-银行流水（对公账户）/建设银行流水-2025-11至2026-10.xlsx',
      '05-购销合同或订单/A-very-long-english-file-name-without-any-spaces-sales-contract-2026.pdf',
      '06-未归类的材料/扫描件0001.pdf',
    ],
  );
});

test('the ZIP holds what the manifest says, each with its hash, and verifies', async () => {
  const path = join(folder, 'a.zip');
  const written = await write(path);
  const bytes = readFileSync(path);
  assert.equal(written.size, bytes.byteLength);
  assert.equal(written.sha256, hashOf(bytes));
  const checks = await verify(path);
  assert.equal(checks.length, 1 + 6);
  assert.ok(checks.every((check) => check.ok));
  assert.deepEqual(
    written.entries.map((entry) => entry.name),
    [...checks.map((check) => check.name), 'manifest.json'],
  );
  const directory = bytes.subarray(bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')));
  assert.equal(directory.readUInt16LE(8) & 0x800, 0x800);
});

test('the manifest says whose it is, when and from which data it was made', async () => {
  const path = join(folder, 'm.zip');
  const { contents, files } = makeContents();
  await write(path, { contents, files });
  // It lies there as it is, not packed: between its first and its last brace.
  const bytes = readFileSync(path);
  const text = bytes.subarray(bytes.indexOf('{\n  "kind"'), bytes.lastIndexOf('}\n') + 1).toString('utf8');
  const manifest = manifestSchema.parse(JSON.parse(text));
  assert.deepEqual(
    { firm: manifest.firm, language: manifest.language, madeAt: manifest.madeAt, journal: manifest.journal },
    contents.about,
  );
  assert.deepEqual(
    manifest.files.map((file) => file.itemId),
    [null, ...contents.papers.map((paper) => paper.document.itemId)],
  );
});

test('the same contents give the same bytes, in any time zone', async () => {
  const zone = process.env.TZ;
  try {
    process.env.TZ = 'Asia/Shanghai';
    await write(join(folder, 'one.zip'));
    process.env.TZ = 'America/New_York';
    await write(join(folder, 'two.zip'));
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
  assert.ok(readFileSync(join(folder, 'one.zip')).equals(readFileSync(join(folder, 'two.zip'))));
});

test('a changed byte in a paper shows as that paper, and only that', async () => {
  const path = join(folder, 'changed.zip');
  const { contents, files } = makeContents();
  await writeZip(path, contents, readFrom(files), () => {});
  const bytes = readFileSync(path);
  const at = bytes.indexOf(contents.pdf.bytes);
  assert.ok(at > 0);
  bytes.writeUInt8((bytes[at + 6] ?? 0) ^ 1, at + 6);
  writeFileSync(path, bytes);
  const checks = await verify(path);
  assert.deepEqual(
    checks.filter((check) => !check.ok).map((check) => check.name),
    [contents.pdf.name],
  );
});

test('a kept file whose bytes are damaged is not handed on: no ZIP is left', async () => {
  const { contents, files } = makeContents();
  const spoiled = new Map([...files].map(([sha256]) => [sha256, Buffer.from('spoiled')]));
  const path = join(folder, 'spoiled.zip');
  await assert.rejects(
    writeZip(path, contents, readFrom(spoiled), () => {}),
    (error: unknown) => error instanceof RongbeiError && error.code === 'firm.fileDamaged',
  );
  assert.ok(!readdirSync(folder).some((name) => name.includes('spoiled')));
});

test('what is no pack says so', async () => {
  const isNotAPack = (error: unknown) => error instanceof RongbeiError && error.code === 'pack.notAPack';
  const text = join(folder, 'text.zip');
  writeFileSync(text, 'hello');
  await assert.rejects(verify(text), isNotAPack);
  const whole = join(folder, 'whole.zip');
  await write(whole);
  const cut = join(folder, 'cut.zip');
  writeFileSync(cut, readFileSync(whole).subarray(0, 900));
  await assert.rejects(verify(cut), isNotAPack);
  await assert.rejects(
    verify(join(folder, 'none.zip')),
    (error: unknown) => error instanceof RongbeiError && error.code === 'file.notFound',
  );
});
