import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addAged, ageBalance, bucketOf } from './ageing.ts';
import { ageingBuckets } from './contract.ts';
import { sharesOf } from './shares.ts';

test('an open balance is made of the newest entries', () => {
  const charges = [
    { date: '2026-09-01', amountFen: 50 },
    { date: '2026-06-01', amountFen: 100 },
  ];
  assert.deepEqual(ageBalance({ balanceFen: 80, charges }, '2026-09-30'), {
    totalFen: 80,
    agedFen: [50, 0, 0, 80 - 50, 0, 0],
    unknownAgeFen: 0,
    oldest: '2026-06-01',
    advanceFen: 0,
  });
  const more = ageBalance({ balanceFen: 200, charges }, '2026-09-30');
  assert.equal(more.unknownAgeFen, 200 - 50 - 100);
  const advance = ageBalance({ balanceFen: -7, charges }, '2026-09-30');
  assert.deepEqual([advance.totalFen, advance.advanceFen, advance.oldest], [0, 7, null]);
});

test('a day on the edge is in the younger bucket', () => {
  assert.deepEqual([0, 30, 31, 60, 90, 180, 365, 366].map(bucketOf), [0, 0, 1, 1, 2, 3, 4, 5]);
});

test('ages always add up, alone and together', () => {
  const charge = fc.record({
    date: fc.constantFrom('2026-01-01', '2026-05-01', '2026-09-01'),
    amountFen: fc.integer({ min: 1, max: 1000 }),
  });
  const balance = fc.record({ balanceFen: fc.integer({ min: -2000, max: 2000 }), charges: fc.array(charge) });
  fc.assert(
    fc.property(fc.array(balance), (balances) => {
      const aged = balances.map((each) => ageBalance(each, '2026-09-30'));
      const all = addAged(aged);
      for (const one of [...aged, all]) {
        assert.equal(one.agedFen.length, ageingBuckets.length);
        assert.equal(one.agedFen.reduce((sum, fen) => sum + fen, 0) + one.unknownAgeFen, one.totalFen);
      }
      assert.equal(
        all.totalFen - all.advanceFen,
        balances.reduce((sum, { balanceFen }) => sum + balanceFen, 0),
      );
    }),
  );
});

test('shares: the five largest, of all there is, named or not', () => {
  const parties = [10, 60, 20, 50, 30, 40].map((amountFen, index) => ({
    partyId: index,
    name: `${index}`,
    amountFen,
  }));
  const shares = sharesOf(parties, 250);
  assert.equal(shares.topFiveFen, 60 + 50 + 40 + 30 + 20);
  assert.equal(shares.topFiveShare, (60 + 50 + 40 + 30 + 20) / 250);
  assert.equal(shares.namedFen, 210);
  assert.deepEqual(shares.parties[0], { partyId: 1, name: '1', amountFen: 60, share: 60 / 250 });
  assert.equal(sharesOf([], 0).topFiveShare, null);
});
