import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closingOfDay } from './closing-balance.ts';

test('the closing balance is found in any order of the rows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      (opening, amounts, newestFirst) => {
        let balanceFen = opening;
        const movements = amounts.map((amountFen) => {
          balanceFen += amountFen;
          return { amountFen, balanceFen };
        });
        assert.equal(closingOfDay(newestFirst ? movements.toReversed() : movements), balanceFen);
      },
    ),
  );
});

test('a day that ends where it began closes with the last row as given', () => {
  const movements = [
    { amountFen: 100, balanceFen: 100 },
    { amountFen: -100, balanceFen: 0 },
  ];
  assert.equal(closingOfDay(movements), 0);
  assert.equal(closingOfDay([]), null);
});
