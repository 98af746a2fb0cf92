import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDaysTo } from '../dates.ts';
import { solveApr } from './apr.ts';
import { unitPeriods, yearsBetween } from './flow-times.ts';

interface Segment {
  amount: number;
  count: number;
  first: number;
  every: number;
  /** Regulation Z: the fraction of a unit-period. */
  odd?: number;
  /** Annex I: odd days before the months, and the days of their year. */
  lead?: [days: number, of: number];
}
interface Published {
  id: string;
  convention: 'reg-z' | 'eu-aprc';
  periodsPerYear?: number;
  expectedPercent: number;
  digits: number;
  /** The root solved to all digits, where the source's own solver stopped early. */
  recomputed?: number;
  /** The percentage as printed, to one decimal. */
  printed?: number | null;
  flows?: { amount: number; years: number }[];
  segments: Segment[];
}
const published = JSON.parse(readFileSync('core/loans/testdata/published-aprs.json', 'utf8')) as Published[];

function expand({ flows = [], segments, convention }: Published) {
  const repeated = segments.flatMap(({ amount, count, first, every, odd = 0, lead = [0, 365] }) =>
    Array.from({ length: count }, (_, index) => {
      const place = first + index * every;
      return convention === 'reg-z'
        ? { amount, periods: place + odd }
        : { amount, years: place / 12 + lead[0] / lead[1] };
    }),
  );
  return [...flows, ...repeated];
}

for (const vector of published) {
  test(`published rate ${vector.id}`, () => {
    const { convention, periodsPerYear, expectedPercent, digits, printed } = vector;
    const { rate, kind } = solveApr({ convention, periodsPerYear, flows: expand(vector) });
    assert.equal(kind, convention === 'reg-z' ? 'nominalAnnual' : 'effectiveAnnual');
    assert.ok(rate !== null);
    const percent = rate * 100;
    if (vector.recomputed !== undefined)
      assert.ok(Math.abs(percent - vector.recomputed) < 2e-8, `${percent}`);
    // Examples 36 to 38 were printed from a solver that stopped at the fourth decimal.
    const slack = /EC-APRC-3[678]/.test(vector.id) ? 2e-4 : digits === 6 ? 1e-5 : 0.5 * 10 ** -digits;
    assert.ok(Math.abs(percent - expectedPercent) <= slack, `${percent} is not ${expectedPercent}`);
    if (printed != null) assert.equal(Number(percent.toFixed(1)), printed);
  });
}

const monthly = (first: string, count: number, amount: number) => {
  const [year = 0, month = 0] = first.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => ({
    date: `${year + Math.floor((month - 1 + index) / 12)}-${String(((month - 1 + index) % 12) + 1).padStart(2, '0')}-${first.slice(8)}`,
    amount,
  }));
};

test('Regulation Z reads dates: 24 monthly payments of 230 from a month after 5000 cost 9.69%', () => {
  const flows = [{ date: '1978-01-10', amount: 5000 }, ...monthly('1978-02-10', 24, -230)];
  const { rate, kind } = solveApr({ convention: 'reg-z', flows, periodsPerYear: 12 });
  assert.equal(kind, 'nominalAnnual');
  assert.equal(((rate ?? 0) * 100).toFixed(2), '9.69');
});

test('odd days are counted back from the payment: 1 month and 22 days are 52/60 of two months, and 7.30%', () => {
  assert.deepEqual(unitPeriods('1978-01-10', '1978-03-01', 6), { whole: 0, fraction: 52 / 60 });
  const dates = [
    '1978-03-01',
    ...monthly('1978-05-01', 36, 0)
      .filter((_, index) => index % 2 === 0)
      .map(({ date }) => date),
  ];
  const flows = [
    { date: '1978-01-10', amount: 8000 },
    ...dates.map((date, index) => ({ date, amount: index === 0 ? -449.36 : -465 })),
    { date: '1981-05-01', amount: -200 },
  ];
  assert.equal(flows.length, 1 + 1 + 18 + 1);
  const { rate } = solveApr({ convention: 'reg-z', flows, periodsPerYear: 6 });
  assert.equal(((rate ?? 0) * 100).toFixed(2), '7.30');
});

test('half months: 6 odd days of 15, then every 15 days of a month', () => {
  assert.deepEqual(unitPeriods('1978-02-23', '1978-03-01', 24), { whole: 0, fraction: 6 / 15 });
  assert.deepEqual(unitPeriods('1978-02-23', '1978-03-16', 24), { whole: 1, fraction: 6 / 15 });
});

test('weeks, fortnights and four weeks', () => {
  assert.deepEqual(unitPeriods('1978-03-20', '1978-04-21', 52), { whole: 4, fraction: 4 / 7 });
  assert.deepEqual(unitPeriods('1978-04-03', '1978-04-11', 26), { whole: 0, fraction: 8 / 14 });
  assert.deepEqual(unitPeriods('1978-03-18', '1978-04-20', 13), { whole: 1, fraction: 5 / 28 });
  assert.equal(unitPeriods('1978-03-18', '1978-04-20', 7), null);
});

test('Annex I reads dates in equal months, unless a day count is named', () => {
  const flows = [
    { date: '1994-01-01', amount: 1000 },
    { date: '1995-07-01', amount: -1200 },
  ];
  const byMonths = solveApr({ convention: 'eu-aprc', flows });
  assert.equal(((byMonths.rate ?? 0) * 100).toFixed(4), ((1.2 ** (12 / 18) - 1) * 100).toFixed(4));
  const byDays = solveApr({ convention: 'eu-aprc', flows, dayCount: 'act/365' });
  assert.equal(((byDays.rate ?? 0) * 100).toFixed(2), '12.96');
});

test('dated rates under each day count: the published 9.92% on actual/360', () => {
  const flows = [
    { date: '2007-01-12', amount: -10000 },
    { date: '2008-02-14', amount: 2500 },
    { date: '2008-03-03', amount: 2000 },
    { date: '2008-06-14', amount: 3000 },
    { date: '2008-12-01', amount: 4000 },
  ];
  const rateOf = (dayCount?: 'act/360' | 'act/365' | '30/360' | 'act/act') =>
    solveApr({ convention: 'xirr', flows, ...(dayCount ? { dayCount } : {}) }).rate ?? 0;
  assert.ok(Math.abs(rateOf('act/360') - 0.0991988898057063) < 1e-11);
  assert.ok(Math.abs(rateOf('30/360') - 0.100675477282743) < 1e-9);
  assert.ok(Math.abs(rateOf('act/act') - 0.100739648987346) < 1e-6);
  assert.equal(rateOf(), rateOf('act/365'));
});

test('actual/actual splits at the new year: 61 days of 2003 and 121 of 2004', () => {
  assert.ok(Math.abs(yearsBetween('2003-11-01', '2004-05-01', 'act/act') - (61 / 365 + 121 / 366)) < 1e-15);
});

test('what cannot be answered says why', () => {
  const flow = (amount: number) => ({ amount });
  assert.equal(solveApr({ convention: 'reg-z', flows: [] }).refusal, 'noFlows');
  assert.equal(solveApr({ convention: 'reg-z', flows: [flow(1), flow(2)] }).refusal, 'noSignChange');
  assert.equal(solveApr({ convention: 'xirr', flows: [flow(1), flow(-2)] }).refusal, 'dateMissing');
  assert.equal(
    solveApr({ convention: 'irr', flows: [{ amount: 1, date: '2026-01-01' }, flow(-2)] }).refusal,
    'dateMissing',
  );
  const dated = [
    { amount: 100, date: '2026-01-01' },
    { amount: -110, date: '2026-03-01' },
  ];
  assert.equal(solveApr({ convention: 'reg-z', flows: dated, periodsPerYear: 7 }).refusal, 'noUnitPeriod');
});

test('a simple part of a period: the rate that made the payment comes back, however odd the first period', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -50, max: 20_000 }),
      fc.integer({ min: 1, max: 29 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 48 }),
      (tenThousandths, days, whole, count) => {
        const i = tenThousandths / 10_000;
        const f = days / 30;
        const worth = Array.from({ length: count }, (_, k) => 1 / ((1 + f * i) * (1 + i) ** (whole + k)));
        const payment = 1000 / worth.reduce((sum, value) => sum + value, 0);
        const flows = [
          { amount: 1000, periods: 0 },
          ...worth.map((_, k) => ({ amount: -payment, periods: whole + k + f })),
        ];
        const { rate, roots } = solveApr({ convention: 'reg-z', flows });
        assert.equal(roots.length, 1);
        assert.ok(Math.abs((rate ?? 9e9) / 12 - i) < 1e-9 * Math.max(1, Math.abs(i)), `${rate} ${i}`);
      },
    ),
  );
});

test('one day or forty years apart, −99% to 10,000%: the rate that was put in', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(1, 2, 30, 365, 3652, 14_610),
      fc.integer({ min: -99, max: 10_000 }),
      (days, percent) => {
        const rate = percent / 100;
        const growth = (1 + rate) ** (days / 365);
        const flows = [
          { date: '2020-01-01', amount: 1 },
          { date: addDaysTo('2020-01-01', days), amount: -growth },
        ];
        const solved = solveApr({ convention: 'xirr', flows });
        if (!Number.isFinite(growth)) return;
        assert.ok(solved.rate !== null);
        assert.ok(Math.abs(Math.log1p(solved.rate) - Math.log1p(rate)) < 1e-9);
      },
    ),
  );
});
