import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareMethods } from './compare-methods.ts';
import { dayCounts, type LoanTerms, repaymentMethods } from './contract.ts';
import { countDays30 } from './count-days.ts';
import { buildSchedule } from './schedule.ts';

const loan: LoanTerms = {
  principalFen: 120_000_00,
  nominalAnnual: 0.048,
  termMonths: 12,
  method: 'levelPrincipal',
  drawOn: '2026-01-31',
  dayCount: 'monthlyRate',
  upfrontFeeFen: 0,
};
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

test('level principal: 120,000 at 4.8% over 12 months', () => {
  const { instalments, cost } = buildSchedule(loan);
  assert.equal(instalments[0]?.paymentFen, 10_000_00 + (120_000_00 * 0.048) / 12);
  assert.equal(instalments[11]?.paymentFen, 10_000_00 + (10_000_00 * 0.048) / 12);
  assert.equal(cost.interestFen, ((120_000_00 * 0.048) / 12) * ((12 + 1) / 2));
  assert.ok(Math.abs((cost.nominalAnnual ?? 0) - 0.048) < 1e-6);
});

test('level instalment: 120,000 at 6% over 12 months pays 10,327.97; without interest a twelfth', () => {
  const { instalments } = buildSchedule({ ...loan, method: 'levelInstalment', nominalAnnual: 0.06 });
  assert.equal(instalments[0]?.paymentFen, Math.round((120_000_00 * 0.005) / (1 - 1.005 ** -12)));
  assert.equal(instalments[0]?.interestFen, 120_000_00 * 0.005);
  const free = buildSchedule({
    ...loan,
    method: 'levelInstalment',
    nominalAnnual: 0,
    principalFen: 12_000_00,
  });
  assert.deepEqual(
    free.instalments.map((instalment) => instalment.paymentFen),
    Array.from({ length: 12 }, () => 1_000_00),
  );
  assert.equal(free.cost.nominalAnnual, 0);
  assert.equal(free.cost.effectiveAnnual, 0);
});

test('interest of 25,000 at 8.24% falls as published for the twelve level instalments', () => {
  const { instalments } = buildSchedule({
    ...loan,
    method: 'levelInstalment',
    principalFen: 25_000_00,
    nominalAnnual: 0.0824,
  });
  const published = [171.67, 157.9, 144.03, 130.06, 116.0, 101.85, 87.6, 73.24, 58.8, 44.25, 29.6, 14.85];
  instalments.forEach((instalment, index) => {
    assert.ok(Math.abs(instalment.interestFen - (published[index] ?? 0) * 100) <= 1, `${index + 1}`);
  });
});

test('interest only pays the month’s interest and the principal at the end; bullet pays once', () => {
  const monthly = buildSchedule({ ...loan, method: 'interestOnly', nominalAnnual: 0.06 });
  assert.equal(monthly.instalments[0]?.paymentFen, (120_000_00 * 0.06) / 12);
  assert.equal(monthly.instalments[11]?.paymentFen, 120_000_00 + (120_000_00 * 0.06) / 12);
  const once = buildSchedule({ ...loan, method: 'bullet', nominalAnnual: 0.06, dayCount: 'act/360' });
  assert.equal(once.instalments.length, 1);
  assert.equal(once.instalments[0]?.interestFen, (120_000_00 * 0.06 * 365) / 360);
  assert.ok(Math.abs((once.cost.effectiveAnnual ?? 0) - (0.06 * 365) / 360) < 1e-9);
});

test('days are counted from the drawing: the 31st falls on the last day of short months, not ever after', () => {
  const { instalments } = buildSchedule({ ...loan, dayCount: 'act/365' });
  assert.deepEqual(
    instalments.slice(0, 3).map((instalment) => instalment.dueOn),
    ['2026-02-28', '2026-03-31', '2026-04-30'],
  );
  assert.equal(instalments[0]?.interestFen, Math.round((120_000_00 * 0.048 * 28) / 365));
});

test('4.35% on actual/360 costs 4.4104% on 365 days', () => {
  const { cost } = buildSchedule({
    ...loan,
    drawOn: '2026-03-01',
    method: 'bullet',
    nominalAnnual: 0.0435,
    dayCount: 'act/360',
    principalFen: 1_000_000_00,
  });
  assert.equal(((cost.interestFen / 1_000_000_00) * 100).toFixed(4), '4.4104');
});

test('a fee as large as the loan leaves nothing received and no rate', () => {
  const { cost } = buildSchedule({ ...loan, upfrontFeeFen: loan.principalFen });
  assert.deepEqual(
    [cost.costPer100, cost.nominalAnnual, cost.effectiveAnnual, cost.refusal],
    [null, null, null, 'nothingReceived'],
  );
});

test('30/360 days as published', () => {
  const published = JSON.parse(readFileSync('core/loans/testdata/days-30-360.json', 'utf8')) as {
    start: string;
    end: string;
    days: number;
  }[];
  for (const { start, end, days } of published)
    assert.equal(countDays30(start, end), days, `${start} ${end}`);
});

test('each method of the comparison is the schedule of that method', () => {
  const { method: _, ...rest } = loan;
  const rows = compareMethods(rest);
  assert.deepEqual(
    rows.map((row) => row.method),
    [...repaymentMethods],
  );
  assert.equal(rows[3]?.largestPaymentFen, 120_000_00 + 120_000_00 * 0.048);
  assert.equal(rows[1]?.largestOn, '2026-02-28');
});

const anyTerms: fc.Arbitrary<LoanTerms> = fc.record({
  principalFen: fc.integer({ min: 1, max: 50_000_000_00 }),
  nominalAnnual: fc.integer({ min: 0, max: 10_000 }).map((basis) => basis / 10_000),
  termMonths: fc.integer({ min: 1, max: 120 }),
  method: fc.constantFrom(...repaymentMethods),
  drawOn: fc.constantFrom('2024-02-29', '2025-12-31', '2026-01-30', '2026-06-15'),
  dayCount: fc.constantFrom(...dayCounts),
  upfrontFeeFen: fc.constant(0),
});

test('the principal is repaid exactly, sums add up, nothing is negative', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const { instalments, cost } = buildSchedule(terms);
      assert.equal(sum(instalments.map((instalment) => instalment.principalFen)), terms.principalFen);
      assert.equal(instalments.at(-1)?.remainingFen, 0);
      assert.equal(
        sum(instalments.map((instalment) => instalment.paymentFen)),
        terms.principalFen + cost.interestFen,
      );
      let remaining = terms.principalFen;
      for (const { principalFen, interestFen, paymentFen, remainingFen } of instalments) {
        remaining -= principalFen;
        assert.equal(remainingFen, remaining);
        assert.equal(paymentFen, principalFen + interestFen);
        assert.ok(interestFen >= 0 && principalFen >= 0 && remainingFen >= 0);
      }
    }),
  );
});

test('the rate discounts the payments back to the money received, and a larger fee never lowers it', () => {
  const fee = fc.record({ low: fc.integer({ min: 0, max: 20 }), more: fc.integer({ min: 0, max: 20 }) });
  fc.assert(
    fc.property(anyTerms, fee, (terms, { low, more }) => {
      fc.pre(terms.principalFen > 1_000_00);
      const feeFen = Math.floor((terms.principalFen * low) / 100);
      const { instalments, cost } = buildSchedule({ ...terms, upfrontFeeFen: feeFen });
      const monthly = (cost.nominalAnnual ?? Number.NaN) / 12;
      const worth = sum(
        instalments.map(({ number, paymentFen }) => {
          const months = terms.method === 'bullet' ? terms.termMonths : number;
          return paymentFen * (1 + monthly) ** -months;
        }),
      );
      assert.ok(Math.abs(worth - cost.receivedFen) < 1e-9 * cost.receivedFen);
      assert.ok(Math.abs((1 + monthly) ** 12 - 1 - (cost.effectiveAnnual ?? 0)) < 1e-9);
      const dearer = buildSchedule({
        ...terms,
        upfrontFeeFen: feeFen + Math.floor((terms.principalFen * more) / 100),
      }).cost;
      assert.ok((dearer.nominalAnnual ?? 0) >= (cost.nominalAnnual ?? 0) - 1e-12);
    }),
  );
});
