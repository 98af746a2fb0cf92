import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDaysTo, lastDayOf, monthOf, monthsFromTo } from '../dates.ts';
import { createSpeaker } from '../messages/format.ts';
import { countUncoveredDays, mapCoverage } from './coverage-map.ts';
import { describeCoverage, findUnknownAccounts } from './describe-coverage.ts';
import { dayNumber } from './movement.ts';
import { sumDays } from './sum-days.ts';
import { alipay, bankA, firmName, row } from './testing/rows.ts';

const months = monthsFromTo('2026-01', '2026-05');
const statement = (importId: number, from: string, to: string) => ({ importId, from, to });

test('months before, covered, partly, missing and after', () => {
  const { cells, gaps } = mapCoverage({
    months,
    statements: [statement(1, '2026-02-01', '2026-02-20'), statement(2, '2026-04-01', '2026-04-30')],
    days: [],
  });
  assert.deepEqual(
    cells.map(({ state, gaps: days, importIds }) => [state, days, importIds]),
    [
      ['before', [], []],
      ['partly', [{ from: '2026-02-21', to: '2026-02-28' }], [1]],
      ['missing', [{ from: '2026-03-01', to: '2026-03-31' }], []],
      ['covered', [], [2]],
      ['after', [], []],
    ],
  );
  assert.deepEqual(gaps, [{ from: '2026-02-21', to: '2026-03-31' }]);
});

test('balances: a month opens with what the one before closed, and a jump is told with its day', () => {
  const rows = [
    { date: '2026-02-10', amountFen: 500_00, balanceFen: 1500_00 },
    { date: '2026-02-11', amountFen: -200_00, balanceFen: 1300_00 },
    { date: '2026-04-02', amountFen: 100_00, balanceFen: 1500_00 },
  ];
  const coverage = mapCoverage({
    months,
    statements: [statement(1, '2026-02-01', '2026-03-31'), statement(2, '2026-04-01', '2026-04-30')],
    days: sumDays(rows),
  });
  assert.deepEqual(
    coverage.cells.map(({ openingFen, closingFen, breakFen, rowCount }) => [
      openingFen,
      closingFen,
      breakFen,
      rowCount,
    ]),
    [
      [null, null, null, 0],
      [1500_00 - 500_00, 1300_00, null, 2],
      [1300_00, 1300_00, null, 0],
      [1500_00 - 100_00, 1500_00, 1400_00 - 1300_00, 1],
      [null, null, null, 0],
    ],
  );
  assert.deepEqual(coverage.breaks, [
    { day: '2026-04-02', before: '2026-02-11', closingFen: 1300_00, openingFen: 1400_00 },
  ]);
  const account = { account: bankA, coverage, to: '2026-04-30', isEmpty: false };
  const keys = (today: string) =>
    describeCoverage(createSpeaker('zh'), [account], [], today).map(({ key }) => key);
  assert.deepEqual(keys('2026-05-01'), ['evidence.coverage.break']);
  assert.deepEqual(keys('2026-08-01'), ['evidence.coverage.break', 'evidence.coverage.old']);
});

test('a day’s rows may stand either way round; a day that ends where it began makes no jump', () => {
  const newestFirst = sumDays([
    { date: '2026-02-10', amountFen: -100, balanceFen: 1000 },
    { date: '2026-02-10', amountFen: 100, balanceFen: 1100 },
  ]);
  assert.equal(newestFirst[0]?.rowCount, 2);
  const days = sumDays([
    { date: '2026-02-09', amountFen: 1, balanceFen: 1000 },
    { date: '2026-02-10', amountFen: -100, balanceFen: 1000 },
    { date: '2026-02-10', amountFen: 100, balanceFen: 1100 },
    { date: '2026-02-11', amountFen: 5, balanceFen: 1005 },
  ]);
  assert.deepEqual(mapCoverage({ months, statements: [], days }).breaks, []);
});

test('overlapping statements are told, one inside another too', () => {
  const { overlaps } = mapCoverage({
    months,
    statements: [
      statement(1, '2026-01-01', '2026-03-31'),
      statement(2, '2026-02-01', '2026-02-28'),
      statement(3, '2026-03-15', '2026-04-30'),
    ],
    days: [],
  });
  assert.deepEqual(overlaps, [
    { from: '2026-02-01', to: '2026-02-28', importIds: [1, 2] },
    { from: '2026-03-15', to: '2026-03-31', importIds: [1, 3] },
  ]);
});

test('own accounts and cards without a statement are found, known ones and strangers are not', () => {
  const rows = [
    row(bankA, '2026-01-01', -5_00, { counterparty: firmName, counterpartyAccount: '6222 0000 9999' }),
    row(bankA, '2026-01-02', 7_00, { counterparty: firmName, counterpartyAccount: '622200009999' }),
    row(bankA, '2026-01-03', 9_00, { counterparty: firmName }),
    row(bankA, '2026-01-04', 9_00, { counterparty: '甲', counterpartyAccount: '123' }),
    row(alipay, '2026-01-05', -3_00, { method: '招商银行(8888)' }),
    row(alipay, '2026-01-05', -3_00, { method: '建设银行(1111)' }),
  ];
  assert.deepEqual(
    findUnknownAccounts(rows, [bankA, alipay], new Set([firmName]), () => false),
    [
      { accountNumber: '622200009999', rowCount: 2, amountFen: 5_00 + 7_00 },
      { accountNumber: '', rowCount: 1, amountFen: 9_00 },
      { accountNumber: '招商银行(8888)', rowCount: 1, amountFen: 3_00 },
    ],
  );
});

const anySpan = fc.tuple(fc.nat(150), fc.nat(40)).map(([offset, length]) => ({
  from: addDaysTo('2026-01-01', offset),
  to: addDaysTo('2026-01-01', offset + length),
}));

test('every day of every month is covered or in a gap, and never both', () => {
  fc.assert(
    fc.property(fc.array(anySpan, { minLength: 1, maxLength: 8 }), (spans) => {
      const wide = monthsFromTo('2025-12', '2026-08');
      const { cells, gaps } = mapCoverage({
        months: wide,
        statements: spans.map((span, importId) => ({ ...span, importId })),
        days: [],
      });
      const isCovered = (day: string) => spans.some(({ from, to }) => from <= day && day <= to);
      const first = spans.map(({ from }) => from).sort()[0] ?? '';
      const last =
        spans
          .map(({ to }) => to)
          .sort()
          .at(-1) ?? '';
      const uncovered = countUncoveredDays('2025-12', '2026-08', [spans], '2026-11-22');
      for (const { month, state, gaps: own } of cells) {
        let missing = 0;
        for (let day = `${month}-01`; day <= lastDayOf(month); day = addDaysTo(day, 1)) {
          const inGap = own.some(({ from, to }) => from <= day && day <= to);
          if (state === 'covered' || state === 'partly' || state === 'missing')
            assert.equal(inGap, !isCovered(day), `${day} ${state}`);
          else assert.ok(!isCovered(day) && !inGap);
          const isBetween = first < day && day < last;
          assert.equal(
            gaps.some(({ from, to }) => from <= day && day <= to),
            isBetween && !isCovered(day),
          );
          if (!isCovered(day)) missing += 1;
        }
        assert.equal(uncovered.get(month), missing);
        if (state === 'before') assert.ok(month < monthOf(first));
        if (state === 'after') assert.ok(month > monthOf(last));
        assert.equal(state === 'covered', missing === 0);
      }
      assert.ok(dayNumber(last) >= dayNumber(first));
    }),
  );
});

test('days that have not come lack no statement', () => {
  const spans = [{ from: '2026-10-01', to: '2026-11-10' }];
  assert.deepEqual(
    [...countUncoveredDays('2026-10', '2026-12', [spans], '2026-11-22')],
    [
      ['2026-10', 0],
      ['2026-11', 22 - 10],
      ['2026-12', 0],
    ],
  );
});
