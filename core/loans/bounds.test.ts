import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isDay } from '../dates.ts';
import { statedNeedSchema } from '../needs/contract.ts';
import { dayCounts, loanTermsSchema, repaymentMethods } from './contract.ts';
import { buildSchedule } from './schedule.ts';

const largest = {
  principalFen: 10 ** 13,
  nominalAnnual: 10,
  termMonths: 480,
  method: 'bullet',
  drawOn: '2199-12-31',
  upfrontFeeFen: 0,
} as const;

test('at the bounds every amount is a whole number that adds up, and every day is one', () => {
  const edge = fc.record({
    principalFen: fc.oneof(fc.constantFrom(1, 10 ** 13), fc.integer({ min: 1, max: 10 ** 13 })),
    nominalAnnual: fc.constantFrom(0, 1e-9, 0.05, 10),
    termMonths: fc.constantFrom(1, 12, 480),
    method: fc.constantFrom(...repaymentMethods),
    dayCount: fc.constantFrom(...dayCounts),
    drawOn: fc.constantFrom('1990-01-01', '2024-02-29', '2199-12-31'),
    upfrontFeeFen: fc.constantFrom(0, 10 ** 13),
  });
  fc.assert(
    fc.property(edge, (terms) => {
      const { instalments, cost } = buildSchedule(loanTermsSchema.parse(terms));
      for (const { dueOn, paymentFen, interestFen, remainingFen } of instalments) {
        assert.ok(isDay(dueOn));
        for (const fen of [paymentFen, interestFen, remainingFen])
          assert.ok(Number.isSafeInteger(fen) && fen >= 0);
      }
      const paid = instalments.reduce((sum, { paymentFen }) => sum + paymentFen, 0);
      assert.ok(Number.isSafeInteger(paid) && Number.isSafeInteger(cost.totalCostFen));
      assert.equal(paid, terms.principalFen + cost.interestFen);
    }),
    { numRuns: 40 },
  );
});

test('beyond the bounds nothing is taken', () => {
  assert.ok(loanTermsSchema.safeParse(largest).success);
  for (const change of [
    { principalFen: 10 ** 13 + 1 },
    { nominalAnnual: 10.01 },
    { nominalAnnual: -0.01 },
    { drawOn: '2200-01-01' },
    { drawOn: '1989-12-31' },
    { upfrontFeeFen: 10 ** 13 + 1 },
    { upfrontFeeFen: -1 },
  ])
    assert.ok(!loanTermsSchema.safeParse({ ...largest, ...change }).success, JSON.stringify(change));
  const need = { amountFen: 10 ** 13, use: 'other', termMonths: 360, neededOn: '2199-12-31' };
  assert.ok(statedNeedSchema.safeParse(need).success);
  for (const change of [
    { amountFen: 10 ** 13 + 1 },
    { neededOn: '9999-12-31' },
    { submitOn: '0001-01-01' },
    { pledges: [{ kind: 'deposit', valueFen: 10 ** 13 + 1 }] },
  ])
    assert.ok(!statedNeedSchema.safeParse({ ...need, ...change }).success, JSON.stringify(change));
});
