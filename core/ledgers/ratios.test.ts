import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { AccountMonth, PartyMonth } from '../books/account-parts.ts';
import type { BooksMonth } from '../books/columns.ts';
import { account, books, makeBooksKit, speaker, voucherBooks } from '../books/testing/books-kit.ts';
import { addMonthsToMonth } from '../dates.ts';
import { makeRatios, ratiosPackSchema } from './ratios.ts';

const readPack = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../resources/books/${file}`, import.meta.url), 'utf8'));
const { fromBooks } = makeBooksKit(readPack);
const { hints } = ratiosPackSchema.parse(readPack('ratios.json'));

const ratiosOf = (all: readonly BooksMonth[], month: string, subordinated: readonly number[] = []) => {
  const last = all.at(-1);
  assert.ok(last);
  const from = fromBooks(last, { all });
  return makeRatios(speaker, { from, hints, isSubordinated: (id) => subordinated.includes(id) }, month);
};
const find = ({ ratios }: ReturnType<typeof ratiosOf>, id: string) => {
  const ratio = ratios.find((each) => each.id === id);
  assert.ok(ratio, id);
  return ratio;
};
const values = (made: ReturnType<typeof ratiosOf>, id: string) =>
  find(made, id).values.map(({ value }) => value);
const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** A December by a trial balance of the whole year. */
const year = (name: number, [sales, cost, interest, tax]: number[] = [], cash = 0): BooksMonth =>
  books(
    `${name}-12`,
    [
      account('1002', '银行存款', 300, cash, 0),
      account('1122', '应收账款', 100, 100, 0),
      account('1405', '库存商品', 80, 0, 40),
      account('1601', '固定资产', 600, 0, 0),
      account('1602', '累计折旧', -100, 0, 50),
      account('2001', '短期借款', -200, 0, 0),
      account('2202', '应付账款', -60, 0, 60),
      account('2501', '长期借款', -100, 0, 0),
      account('3001', '实收资本', -500, 0, 0),
      account('5001', '主营业务收入', 0, sales ?? 0, sales ?? 0),
      account('5401', '主营业务成本', 0, cost ?? 0, cost ?? 0),
      account('5603', '财务费用', 0, interest ?? 0, interest ?? 0),
      account('560301', '利息支出', 0, interest ?? 0, interest ?? 0),
      account('5801', '所得税费用', 0, tax ?? 0, tax ?? 0),
    ],
    `${name}-01`,
  );

test('three years by three trial balances: every ratio as arithmetic', () => {
  const all = [2023, 2024, 2025, 2026].map((name, index) =>
    year(name, [1000 * (index + 1), 600 * (index + 1), 20, 50], 40),
  );
  const made = ratiosOf(all, '2026-12');
  assert.deepEqual(made.periods, ['2026 年', '2025 年', '2024 年']);
  const [sales, cost, interest, tax] = [4000, 2400, 20, 50];
  const before = sales - cost - interest;
  const assets = 340 + 200 + 40 + 600 - 150;
  const currentAssets = 340 + 200 + 40;
  const currentDebts = 200 + 120;
  const newest: Record<string, number> = {
    currentRatio: currentAssets / currentDebts,
    quickRatio: (currentAssets - 40) / currentDebts,
    cashRatio: 340 / currentDebts,
    debtRatio: (currentDebts + 100) / assets,
    equityRatio: 500 / assets,
    debtToEarnings: (200 + 100) / (before + interest + 50),
    interestCover: (before + interest) / interest,
    receivableDays: ((200 + 200) / 2 / sales) * 360,
    inventoryDays: ((40 + 40) / 2 / cost) * 360,
    payableDays: ((120 + 120) / 2 / cost) * 360,
    prepaymentDays: 0,
    advanceDays: 0,
    cashCycle: (40 / cost) * 360 + (200 / sales) * 360 - (120 / cost) * 360,
    grossMargin: (sales - cost) / sales,
    operatingMargin: before / sales,
    netMargin: (before - tax) / sales,
    returnOnEquity: (before - tax) / 500,
    salesGrowth: (4000 - 3000) / 3000,
    profitGrowth: (before - tax - (3000 - 1800 - 20 - 50)) / (3000 - 1800 - 20 - 50),
    assetGrowth: 0,
  };
  for (const [id, value] of Object.entries(newest)) assert.equal(values(made, id)[0], round(value), id);
  assert.deepEqual(
    values(made, 'salesGrowth'),
    [4000 / 3000 - 1, 3000 / 2000 - 1, 2000 / 1000 - 1].map(round),
  );
});

test('what was written off 长期待摊费用 is no cost in cash, and a part of a year says that it is one', () => {
  const month = (name: string) =>
    books(
      '2026-10',
      [
        account('1801', name, 500, 0, 40),
        account('2001', '短期借款', -300, 0, 0),
        account('5001', '主营业务收入', 0, 0, 100),
        account('5602', '管理费用', 0, 40, 0),
      ],
      '2026-01',
    );
  const made = ratiosOf([month('长期待摊费用')], '2026-10');
  assert.equal(values(made, 'debtToEarnings')[0], 300 / (100 - 40 + 40));
  assert.equal(values(ratiosOf([month('递延税款')], '2026-10'), 'debtToEarnings')[0], 300 / (100 - 40));
  for (const id of ['debtToEarnings', 'operatingCashRatio'])
    assert.ok(find(made, id).formula.includes('不折算成全年'), id);
});

test('what cannot be computed says why', () => {
  const made = ratiosOf([year(2026, [0, 0, 0, 0])], '2026-12');
  const why = (id: string) => find(made, id).values[0]?.why?.key;
  assert.equal(why('operatingCashRatio'), 'ratios.why.noFlows');
  assert.equal(why('debtServiceCover'), 'ratios.why.noFlows');
  assert.equal(why('interestCover'), 'ratios.why.notAboveZero');
  assert.equal(why('grossMargin'), 'ratios.why.notAboveZero');
  assert.equal(why('salesGrowth'), 'ratios.why.noEarlier');
  const late = ratiosOf([books('2026-05', year(2026, [9, 5, 1, 0]).accounts.slice())], '2026-05');
  assert.equal(find(late, 'grossMargin').values[0]?.why?.key, 'ratios.why.noAmount');
  assert.equal(find(late, 'currentRatio').values[0]?.why, null);
});

test('within the year: twelve months where the books have them, else the year to date, and days by its months', () => {
  const month = (name: string): BooksMonth =>
    voucherBooks(
      name,
      [
        account('1122', '应收账款', 90, 0, 0),
        account('3001', '实收资本', -90, 0, 0),
        account('5001', '主营业务收入', 0, 0, 30),
      ],
      { 1: 12, 16: -4, 17: -2 },
    );
  const months = Array.from({ length: 14 }, (_, index) => month(addMonthsToMonth('2025-09', index)));
  const twelve = ratiosOf(months, '2026-10');
  assert.deepEqual(twelve.periods, ['2025-11 至 2026-10（十二个月）', '2024-11 至 2025-10（十二个月）']);
  assert.equal(values(twelve, 'receivableDays')[0], (90 / (30 * 12)) * 360);
  assert.equal(values(twelve, 'debtServiceCover')[0], (12 * 12) / ((4 + 2) * 12));
  const toDate = ratiosOf(months.slice(-10), '2026-10');
  assert.deepEqual(toDate.periods, ['2026-01 至 2026-10（本年累计）']);
  assert.equal(values(toDate, 'receivableDays')[0], (90 / (30 * 10)) * 30 * 10);
});

test('owners’ loans that rank behind are shown both ways', () => {
  const party = (partyId: number, fen: number): PartyMonth => ({
    code: '2241',
    partyId,
    name: `股东${partyId}`,
    openingFen: 0,
    debitFen: 0,
    creditFen: fen,
  });
  const accounts: AccountMonth[] = [
    account('1002', '银行存款', 0, 1000, 0),
    account('2241', '其他应付款', 0, 0, 600),
    account('3001', '实收资本', 0, 0, 400),
  ];
  const of = voucherBooks('2026-01', accounts, {}, [party(1, 450), party(2, 150)]);
  const made = ratiosOf([of], '2026-01', [1]);
  const both = (id: string) => [values(made, id)[0], find(made, id).values[0]?.withSubordinated];
  assert.deepEqual(both('debtRatio'), [600 / 1000, (600 - 450) / 1000]);
  assert.deepEqual(both('equityRatio'), [400 / 1000, (400 + 450) / 1000]);
  assert.deepEqual(both('currentRatio'), [round(1000 / 600), round(1000 / (600 - 450))]);
  assert.equal(find(ratiosOf([of], '2026-01'), 'debtRatio').values[0]?.withSubordinated, null);
});

test('the worst stands first: below its hint or behind the year before', () => {
  const all = [year(2025, [1000, 400, 20, 0], 40), year(2026, [1000, 990, 200, 0], 40)];
  const { ratios } = ratiosOf(all, '2026-12');
  const concerns = ratios.map(({ concern }) => concern);
  assert.deepEqual(
    concerns,
    concerns.toSorted((a, b) => b - a),
  );
  const made = { ...ratiosOf(all, '2026-12') };
  assert.ok(find(made, 'grossMargin').concern > 0);
  assert.equal(find(made, 'salesGrowth').concern, 0);
  assert.ok(find(made, 'netMargin').concern > find(made, 'currentRatio').concern);
  const debt = find(made, 'debtRatio');
  assert.ok(debt.hint?.text.includes('70%'));
  assert.deepEqual(
    debt.movedBy.map(({ key }) => key),
    ['ratios.act.repay', 'ratios.act.capital', 'ratios.act.keepProfit', 'ratios.act.subordinate'],
  );
});

test('every ratio names its inputs with the line they come from', () => {
  const made = ratiosOf([year(2026, [1000, 600, 20, 50])], '2026-12');
  const [newest] = find(made, 'quickRatio').values;
  assert.deepEqual(newest?.inputs, [
    { name: '流动资产合计', amountFen: 300 + 200 + 40, from: '资产负债表 L15，2026-12' },
    { name: '存货', amountFen: 40, from: '资产负债表 L9，2026-12' },
    { name: '流动负债合计', amountFen: 200 + 120, from: '资产负债表 L41，2026-12' },
  ]);
});
