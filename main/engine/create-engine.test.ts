import assert from 'node:assert/strict';
import { readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { RongbeiError } from '../../core/errors.ts';
import { openTestEngine } from './testing/open-test-engine.ts';

const profile = { name: '甲' };
const need = { amountFen: 100_000_00, use: 'workingCapital', termMonths: 6, neededOn: '2027-01-31' };

test('wrong input is said field by field in the language of the call, and nothing is written', async () => {
  await using engine = openTestEngine();
  const { firm } = await engine.call('firm.create', { file: 'a.rongbei', profile });
  const save = (input: object, language: 'zh' | 'en') =>
    engine.engine.call({ operation: 'needs.save', input, firm, language });
  await assert.rejects(
    save({ ...need, termMonths: 0, use: 'yacht' }, 'zh'),
    (error: RongbeiError<'input.invalid'>) => {
      assert.equal(error.code, 'input.invalid');
      assert.match(error.data.detail, /不能小于 1/);
      assert.match(error.data.detail, /只能是：workingCapital/);
      return true;
    },
  );
  await assert.rejects(
    save({ ...need, maxNominalAnual: 0.08 }, 'en'),
    new RongbeiError('input.invalid', { where: 'needs.save', detail: 'there is no field maxNominalAnual' }),
  );
  assert.equal((await engine.call('firm.getState', {}, { firm })).revision, 1);
});

test('what is not there is named: operation, firm, handle', async () => {
  await using engine = openTestEngine();
  const call = (operation: string, firm?: string) =>
    engine.engine.call({ operation, input: {}, firm, language: 'zh' });
  await assert.rejects(call('firm.fly'), new RongbeiError('operation.unknown', { name: 'firm.fly' }));
  await assert.rejects(call('needs.get'), new RongbeiError('firm.missing', { operation: 'needs.get' }));
  await assert.rejects(call('needs.get', 'firm-9'), new RongbeiError('firm.notOpen', { firm: 'firm-9' }));
});

test('one file is one firm, by whatever link it is reached, and a change is told once with its rooms', async () => {
  await using engine = openTestEngine();
  const made = await engine.call('firm.create', { file: 'a.rongbei', profile });
  symlinkSync(join(engine.folder, 'a.rongbei'), join(engine.folder, 'link.rongbei'));
  const linked = await engine.call('firm.open', { file: 'link.rongbei' });
  assert.equal(linked.firm, made.firm);
  await engine.call('firm.saveProfile', { staff: 3 }, { firm: made.firm });
  assert.deepEqual(engine.changes, [{ firm: made.firm, revision: 2, rooms: ['firm'] }]);
});

test('a long operation reports how far it is, and a cancelled one writes nothing', async () => {
  await using engine = openTestEngine();
  const { firm } = await engine.call('firm.create', { file: 'a.rongbei', profile });
  writeFileSync(join(engine.folder, 'paper.pdf'), '%PDF-1.4 a paper');
  const cancel = new AbortController();
  cancel.abort();
  await assert.rejects(
    engine.call('documents.attach', { file: 'paper.pdf' }, { firm, hooks: { signal: cancel.signal } }),
    new RongbeiError('operation.cancelled', { operation: 'documents.attach' }),
  );
  assert.equal((await engine.call('firm.getState', {}, { firm })).revision, 1);
  const phases: string[] = [];
  const hooks = { onProgress: ({ phase }: { phase: string }) => void phases.push(phase) };
  await engine.call('documents.attach', { file: 'paper.pdf' }, { firm, hooks });
  assert.ok(phases.length > 0);
  assert.equal((await engine.call('firm.getState', {}, { firm })).revision, 2);
});

test('a restored backup stands where the firm stood, under the same handle, and can itself be taken back', async () => {
  await using engine = openTestEngine();
  const { firm } = await engine.call('firm.create', { file: 'a.rongbei', profile });
  await engine.call('firm.backUp', {}, { firm });
  await engine.call('firm.saveProfile', { staff: 7 }, { firm });
  const staff = async () => (await engine.call('firm.getProfile', {}, { firm })).profile.staff;
  const [older] = await engine.call('firm.listBackups', {}, { firm });
  assert.ok(older);
  const { keptAs, revision } = await engine.call(
    'firm.restoreBackup',
    { fileName: older.fileName },
    { firm },
  );
  assert.equal(revision, 1);
  assert.equal(await staff(), null);
  assert.equal(engine.changes.at(-1)?.revision, 1);
  await engine.call('firm.saveProfile', { staff: 9 }, { firm });
  await engine.call('firm.restoreBackup', { fileName: keptAs }, { firm });
  assert.equal(await staff(), 7);
});

test('a backup that is damaged or not there leaves the firm as it was', async () => {
  await using engine = openTestEngine();
  const { firm } = await engine.call('firm.create', { file: 'a.rongbei', profile });
  await engine.call('firm.backUp', {}, { firm });
  await engine.call('firm.saveProfile', { staff: 7 }, { firm });
  await assert.rejects(
    engine.call('firm.restoreBackup', { fileName: '../a.rongbei' }, { firm }),
    new RongbeiError('firm.noSuchBackup', { fileName: '../a.rongbei' }),
  );
  const [backup] = await engine.call('firm.listBackups', {}, { firm });
  assert.ok(backup);
  const [folder = ''] = readdirSync(join(engine.folder, 'data', 'backups'));
  writeFileSync(join(engine.folder, 'data', 'backups', folder, backup.fileName), 'not a file of ours');
  await assert.rejects(engine.call('firm.restoreBackup', { fileName: backup.fileName }, { firm }), {
    code: 'file.cannotRead',
  });
  assert.equal((await engine.call('firm.getProfile', {}, { firm })).profile.staff, 7);
  assert.deepEqual(
    readdirSync(engine.folder)
      .filter((name) => name.startsWith('a.rongbei'))
      .sort(),
    ['a.rongbei', 'a.rongbei-shm', 'a.rongbei-wal', 'a.rongbei.lock'],
  );
});
