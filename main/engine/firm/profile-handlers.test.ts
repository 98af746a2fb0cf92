import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operations } from '../../../core/contract.ts';
import { RongbeiError } from '../../../core/errors.ts';
import { profileSchema } from '../../../core/firm/contract.ts';
import { insertProfile } from '../store/profile.ts';
import { makeTestFirm, type TestFirm } from '../testing/test-firm.ts';
import { profileHandlers } from './profile-handlers.ts';

function firmWithProfile(): TestFirm {
  const firm = makeTestFirm();
  const meta = { at: '2026-11-22T04:00:00.000Z', actor: 'test', operation: 'firm.create', input: {} };
  firm.store.write(meta, (tx) => insertProfile(tx, profileSchema.parse({ name: '甲', staff: 12 }), false));
  return firm;
}
const save = (firm: TestFirm, changes: object) =>
  firm.write(profileHandlers['firm.saveProfile'], operations['firm.saveProfile'].input.parse(changes));

test('saving some fields keeps the others', async () => {
  using firm = firmWithProfile();
  await save(firm, { industry: 'industry', annualRevenueFen: 3_000_000_00 });
  const { profile, classification } = await save(firm, { foundedOn: '2026-01-01' });
  assert.deepEqual(
    [profile.name, profile.staff, profile.industry, profile.foundedOn],
    ['甲', 12, 'industry', '2026-01-01'],
  );
  assert.deepEqual([classification.sizeClass, classification.lifeStage], ['micro', 'seed']);
  const emptied = await save(firm, { staff: null });
  assert.equal(emptied.profile.staff, null);
  assert.equal(emptied.classification.sizeClass, null);
  assert.deepEqual(await firm.read(profileHandlers['firm.getProfile'], {}), emptied);
});

test('a wrong credit code is refused and nothing is saved; a right one is stored in capitals', async () => {
  using firm = firmWithProfile();
  await assert.rejects(
    save(firm, { name: '乙', creditCode: '91330100799655058C' }),
    (error) => error instanceof RongbeiError && error.code === 'firm.creditCodeInvalid',
  );
  assert.equal((await firm.read(profileHandlers['firm.getProfile'], {})).profile.name, '甲');
  const { profile } = await save(firm, { creditCode: ' 91330100799655058b ' });
  assert.equal(profile.creditCode, '91330100799655058B');
  assert.equal((await save(firm, { creditCode: '' })).profile.creditCode, null);
});

test('an unknown industry, a day to come and amounts below nothing are refused', async () => {
  using firm = firmWithProfile();
  const isInvalid = (where: string) => (error: unknown) =>
    error instanceof RongbeiError &&
    error.code === 'input.invalid' &&
    (error.data as { where: string }).where === where;
  await assert.rejects(save(firm, { industry: 'alchemy' }), isInvalid('industry'));
  await assert.rejects(save(firm, { foundedOn: '2026-11-23' }), isInvalid('foundedOn'));
  assert.equal((await save(firm, { foundedOn: '2026-11-22' })).profile.foundedOn, '2026-11-22');
  const input = operations['firm.saveProfile'].input;
  for (const changes of [
    { annualRevenueFen: -1 },
    { totalAssetsFen: -1 },
    { annualRevenueFen: 10 ** 13 + 1 },
    { foundedOn: '1899-12-31' },
  ])
    assert.ok(!input.safeParse(changes).success, JSON.stringify(changes));
});
