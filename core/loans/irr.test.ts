import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { solveApr } from './apr.ts';
import { findRoots } from './find-roots.ts';
import { datedRate, internalRate, periodicRate } from './irr.ts';

interface Vector {
  id: string;
  convention: 'irr' | 'xirr';
  flows: { amount: number; date?: string }[];
  expected: number | null;
  roots: number[];
}
const vectors = JSON.parse(readFileSync('core/loans/testdata/internal-rates.json', 'utf8')) as Vector[];

const near = (actual: number, expected: number, relative: number) =>
  Math.abs(actual - expected) <= relative * Math.max(1, Math.abs(expected));

for (const vector of vectors) {
  test(`published internal rate ${vector.id}: every real root`, () => {
    const { rate, roots } = solveApr({ convention: vector.convention, flows: vector.flows });
    assert.equal(roots.length, vector.roots.length, `${roots} against ${vector.roots}`);
    vector.roots.forEach((root, index) => {
      assert.ok(near(roots[index] ?? Number.NaN, root, 1e-9), `${roots[index]} is not ${root}`);
    });
    if (vector.roots.length === 0) assert.equal(rate, null);
    if (vector.expected !== null) {
      const expected = vector.expected;
      assert.ok(
        roots.some((root) => near(root, expected, vector.id.startsWith('IRR-NP') ? 1e-4 : 1e-6)),
        `${expected} is not among ${roots}`,
      );
    }
  });
}

test('the central bank’s example of 2021: 12.80% simple, 13.58% compound', () => {
  const flows = [100_000 - 1_000, ...Array.from({ length: 12 }, () => -8_833.3)];
  const { rate } = periodicRate(flows);
  assert.ok(rate !== null);
  assert.equal((12 * rate * 100).toFixed(2), '12.80');
  assert.equal((((1 + rate) ** 12 - 1) * 100).toFixed(2), '13.58');
});

test('refusals are named', () => {
  assert.equal(periodicRate([]).refusal, 'noFlows');
  assert.equal(periodicRate([0, 0]).refusal, 'noFlows');
  assert.equal(periodicRate([1, 2, 3]).refusal, 'noSignChange');
  assert.equal(
    datedRate([
      { date: '2020-01-01', amount: -5 },
      { date: '2020-01-01', amount: 3 },
    ]).refusal,
    'noSignChange',
  );
  assert.equal(periodicRate([1, -1, 1]).refusal, 'noRoot');
  assert.equal(
    datedRate([
      { date: '2020-01-01', amount: -1 },
      { date: '2020-01-02', amount: 1e6 },
    ]).refusal,
    'outOfRange',
  );
  assert.equal(
    solveApr({ convention: 'xirr', flows: [{ amount: 1 }, { amount: -1 }] }).refusal,
    'dateMissing',
  );
});

test('a sum that only touches zero is one root: −1 + 4v − 4v² at v = 1/2', () => {
  const { rate, roots } = periodicRate([-1, 4, -4]);
  assert.equal(roots.length, 1);
  assert.ok(near(rate ?? 0, 1, 1e-5));
});

test('roots of high multiplicity are one root, found in no time: (1 − v)³ and (1 − v)⁸', () => {
  for (const amounts of [
    [1, -3, 3, -1],
    [1, -8, 28, -56, 70, -56, 28, -8, 1],
  ]) {
    const { rate, roots } = periodicRate(amounts);
    assert.equal(roots.length, 1);
    assert.ok(Math.abs(rate ?? 1) < 0.02);
  }
});

test('flows before the first drawing, as a fee a year ahead, are discounted forward', () => {
  const { rate } = internalRate([
    { time: -1, amount: -10 },
    { time: 0, amount: 110 + 11 },
    { time: 1, amount: -(110 * 1.1) },
  ]);
  assert.ok(near(rate ?? 0, 0.1, 1e-9));
});

test('flows built from chosen rates have exactly these roots', () => {
  const rates = fc.uniqueArray(fc.integer({ min: -80, max: 300 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(rates, (percents) => {
      const wanted = percents.map((percent) => percent / 100).sort((a, b) => a - b);
      let amounts = [1];
      for (const rate of wanted) {
        const grown = [...amounts, 0];
        amounts.forEach((amount, index) => {
          grown[index + 1] = (grown[index + 1] ?? 0) - amount * (1 + rate);
        });
        amounts = grown;
      }
      const { roots } = findRoots(amounts.map((amount, time) => ({ time, amount })));
      assert.equal(roots.length, wanted.length);
      wanted.forEach((rate, index) => {
        assert.ok(Math.abs((roots[index] ?? 9) - rate) < 1e-6);
      });
    }),
  );
});
