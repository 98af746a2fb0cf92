import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needSchema } from '../../../core/needs/contract.ts';
import { makeTestFirm } from '../testing/test-firm.ts';
import { needsHandlers } from './handlers.ts';

const need = needSchema.parse({
  amountFen: 800_000_00,
  use: 'workingCapital',
  termMonths: 12,
  neededOn: '2027-01-31',
  maxNominalAnnual: 0.08,
  pledges: [{ kind: 'receivables', valueFen: 1_000_000_00, note: '华东重工' }],
});

test('a need is kept as stated, changed, and taken off again', async () => {
  using firm = makeTestFirm();
  assert.equal((await firm.read(needsHandlers['needs.get'], {})).need, null);
  const saved = await firm.write(needsHandlers['needs.save'], need);
  assert.deepEqual(saved.need, need);
  assert.equal(saved.submitOn, '2027-01-01');
  assert.deepEqual(await firm.read(needsHandlers['needs.get'], {}), saved);
  const changed = await firm.write(needsHandlers['needs.save'], {
    ...need,
    use: 'equipment',
    submitOn: '2026-12-01',
  });
  assert.equal(changed.submitOn, '2026-12-01');
  assert.deepEqual(
    changed.remarks.map(({ severity }) => severity),
    ['warning'],
  );
  assert.equal((await firm.write(needsHandlers['needs.clear'], {})).need, null);
  assert.equal((await firm.write(needsHandlers['needs.clear'], {})).need, null);
});
