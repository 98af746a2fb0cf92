import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Statement, StatementName } from '../../../core/books/contract.ts';
import { openBooks } from '../testing/books.ts';
import { costOf, each, fen, keepTheYear, sales, vat } from '../testing/golden-firm.ts';
import type { TestFirm } from '../testing/test-firm.ts';
import { booksHandlers as books } from './handlers.ts';

const get = (
  firm: TestFirm,
  statement: StatementName,
  period: 'month' | 'quarter' | 'year',
  month = '2026-12',
) => {
  const operation = {
    balanceSheet: 'BalanceSheet',
    incomeStatement: 'IncomeStatement',
    cashFlow: 'CashFlow',
  } as const;
  return firm.read(books[`books.get${operation[statement]}`], { month, period }) as Statement;
};
/** Every line that is not nothing must be among those expected, and the other way round. */
function assertLines(
  statement: Statement,
  column: 'currentFen' | 'comparativeFen',
  expected: Record<number, number>,
): void {
  const printed = statement.lines
    .filter((each) => each.kind !== 'heading' && (each[column] ?? 0) !== 0)
    .map((each) => [each.line, each[column]]);
  const wanted = Object.entries(expected).map(([number, yuan]) => [Number(number), fen(yuan)]);
  assert.deepEqual(printed, wanted);
}

const revenue = each(sales) + 20_000;
const cost = each((month) => costOf(sales(month))) + 12_000;
const surcharges = 480 * 12;
const selling = 1_500 * 12;
const admin = (10_000 + 2_000 + 800) * 12;
const finance = 600 * 12 - 50 * 4;
const operating = revenue - cost - surcharges - selling - admin - finance + 600;
const before = operating + 2_000 + 8_000 - 200;
const profit = before - 6_000;

const operations =
  105_000 * 12 +
  30_000 +
  5_000 +
  (50 * 4 + 8_000) -
  (50_000 * 12 + 15_000) -
  (20_000 + 24_500 * 11) -
  (15_000 + 4_000 * 11) -
  ((800 + 1_590) * 12 + 200 + 10_000);
const investing = 20_000 + 600 + 12_000 - 20_000 - 67_800;
const financing = 100_000 + 80_000 + 25_000 - 50_000 - 600 * 12 - 12_000;
const openingCash = 5_000 + 200_000;

const deposit = 10_000;
const cash = openingCash + operations + investing + financing + deposit;
const receivable = 100_000 + each((month) => sales(month) + vat(sales(month))) - 105_000 * 12;
const materials = 50_000 + (50_000 - 40_000) * 12;
const goods = 80_000 + 58_000 * 12 - cost;
const fixedCost = 600_000 + 60_000 - 50_000;
const depreciation = 120_000 + 5_000 * 12 - 40_000;
const payable = 90_000 + (50_000 + vat(50_000) - 50_000) * 12;
const wages = 20_000 + 25_000 * 12 - 20_000 - 25_000 * 11;
const taxes =
  15_000 +
  each((month) => vat(sales(month))) +
  2_600 -
  vat(50_000) * 12 -
  90 * 12 -
  7_800 +
  500 * 11 -
  15_000 -
  4_000 * 11 +
  surcharges +
  6_000;
const currentAssets = cash + receivable + 15_000 + materials + goods;
const assets = currentAssets + fixedCost - depreciation;
const current = 200_000 + payable + (7_400 + 5_000) + wages + taxes + 8_000 + 25_000 + 30_000;
const undistributed = 140_000 + profit - 25_000;
const equity = 500_000 + 5_000 + undistributed;

test('a year of vouchers, line by line on the three statements', async () => {
  using firm = openBooks();
  await keepTheYear(firm);

  const income = get(firm, 'incomeStatement', 'year');
  assertLines(income, 'currentFen', {
    1: revenue,
    2: cost,
    3: surcharges,
    6: surcharges,
    11: selling,
    13: selling,
    14: admin,
    18: finance,
    19: finance,
    20: 600,
    21: operating,
    22: 2_000 + 8_000,
    23: 8_000,
    24: 200,
    29: 200,
    30: before,
    31: 6_000,
    32: profit,
  });
  assert.ok(
    income.lines.every(({ comparativeFen }) => comparativeFen === null),
    'no books of the year before',
  );

  const flow = get(firm, 'cashFlow', 'year');
  assertLines(flow, 'currentFen', {
    1: 105_000 * 12 + 30_000 + 5_000,
    2: 50 * 4 + 8_000,
    3: 50_000 * 12 + 15_000,
    4: 20_000 + 24_500 * 11,
    5: 15_000 + 4_000 * 11,
    6: (800 + 1_590) * 12 + 200 + deposit,
    7: operations,
    8: 20_000,
    9: 600,
    10: 12_000,
    11: 20_000,
    12: 67_800,
    13: investing,
    14: 100_000 + 80_000 + 25_000,
    16: 50_000,
    17: 600 * 12,
    18: 12_000,
    19: financing,
    20: operations + investing + financing,
    21: openingCash,
    22: openingCash + operations + investing + financing,
  });

  const sheet = get(firm, 'balanceSheet', 'year');
  assertLines(sheet, 'currentFen', {
    1: cash,
    4: receivable,
    5: 15_000,
    9: materials + goods,
    10: materials,
    12: goods,
    15: currentAssets,
    18: fixedCost,
    19: depreciation,
    20: fixedCost - depreciation,
    29: fixedCost - depreciation,
    30: assets,
    31: 200_000,
    33: payable,
    34: 7_400 + 5_000,
    35: wages,
    36: taxes,
    38: 8_000,
    39: 25_000,
    40: 30_000,
    41: current,
    42: 50_000,
    46: 50_000,
    47: current + 50_000,
    48: 500_000,
    50: 5_000,
    51: undistributed,
    52: equity,
    53: current + 50_000 + equity,
  });
  assertLines(sheet, 'comparativeFen', {
    1: 205_000,
    4: 100_000,
    9: 50_000 + 80_000,
    10: 50_000,
    12: 80_000,
    15: 205_000 + 100_000 + 130_000,
    18: 600_000,
    19: 120_000,
    20: 480_000,
    29: 480_000,
    30: 435_000 + 480_000,
    31: 150_000,
    33: 90_000,
    35: 20_000,
    36: 15_000,
    41: 275_000,
    47: 275_000,
    48: 500_000,
    51: 140_000,
    52: 640_000,
    53: 275_000 + 640_000,
  });

  for (const period of ['month', 'quarter', 'year'] as const) {
    const ties = await firm.read(books['books.checkTieOut'], { month: '2026-12', period });
    assert.deepEqual(
      ties.filter(({ ok }) => !ok),
      [],
    );
  }
  const quarter = get(firm, 'incomeStatement', 'quarter');
  assert.equal(quarter.lines[0]?.currentFen, fen(sales(10) + sales(11) + sales(12)));
  assert.equal(quarter.lines[0]?.comparativeFen, fen(revenue));
  assert.equal(get(firm, 'incomeStatement', 'month', '2026-08').lines[0]?.currentFen, fen(sales(8) + 20_000));
});
