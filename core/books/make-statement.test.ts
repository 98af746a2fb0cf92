import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { BooksMonth } from './columns.ts';
import { account, books, makeBooksKit } from './testing/books-kit.ts';

const { charts, compute, line, tell } = makeBooksKit((file) =>
  JSON.parse(readFileSync(new URL(`../../resources/books/${file}`, import.meta.url), 'utf8')),
);

const unmappedOf = (statement: 'balanceSheet' | 'incomeStatement', of: BooksMonth) =>
  compute(statement, of).current.computed?.unmapped;

test('the chart has the 66 accounts of the standard, and every one has its line', () => {
  assert.equal(charts.smallEnterprise.accounts.length, 66);
  for (const { code, name } of charts.smallEnterprise.accounts) {
    const of = books('2026-10', [account(code, name.zh, 0, 100, 0)]);
    assert.deepEqual(unmappedOf('balanceSheet', of), [], code);
    assert.deepEqual(unmappedOf('incomeStatement', of), [], code);
  }
});

test('a customer that paid too much is a creditor, a supplier paid too early a debtor', () => {
  const of = books('2026-10', [
    account('1122', '应收账款', 70, 0, 0),
    account('112201', '甲', 100, 0, 0),
    account('112202', '乙', -30, 0, 0),
    account('2202', '应付账款', -45, 0, 0),
    account('220201', '丙', -60, 0, 0),
    account('220202', '丁', 15, 0, 0),
  ]);
  assert.deepEqual(line('balanceSheet', of, 4), [100, null]);
  assert.deepEqual(line('balanceSheet', of, 34), [30, null]);
  assert.deepEqual(line('balanceSheet', of, 33), [60, null]);
  assert.deepEqual(line('balanceSheet', of, 5), [15, null]);
  assert.deepEqual(line('balanceSheet', of, 30), [100 + 15, null]);
});

test('an account that differs from those below it keeps its amount', () => {
  const of = books('2026-10', [account('1122', '应收账款', 90, 0, 0), account('112201', '甲', 100, 0, 0)]);
  const [receivable, advance] = [line('balanceSheet', of, 4)[0] ?? 0, line('balanceSheet', of, 34)[0] ?? 0];
  assert.deepEqual([receivable, advance], [100, 10]);
  assert.equal(receivable - advance, 90);
});

test('memo lines are not added again', () => {
  const of = books('2026-10', [account('1403', '原材料', 40, 0, 0), account('1405', '库存商品', 60, 0, 0)]);
  assert.deepEqual(line('balanceSheet', of, 9), [100, null]);
  assert.deepEqual(line('balanceSheet', of, 10), [40, null]);
  assert.deepEqual(line('balanceSheet', of, 15), [100, null]);
});

test('the year’s start is closing less the year’s turnover; else January’s opening; else nothing, never zero', () => {
  const withYear = books('2026-10', [account('1002', '银行存款', 0, 300, 100, [900, 750])]);
  assert.deepEqual(line('balanceSheet', withYear, 1), [200, 200 - 900 + 750]);
  const without = books('2026-02', [account('1002', '银行存款', 50, 10, 0)]);
  const january = books('2026-01', [account('1002', '银行存款', 20, 30, 0)]);
  assert.deepEqual(line('balanceSheet', without, 1, { all: [january, without] }), [60, 20]);
  assert.deepEqual(line('balanceSheet', without, 1), [60, null]);
});

test('income and cost: closed months by their own side, open months net', () => {
  const closed = books('2026-01', [
    account('5001', '主营业务收入', 0, 1000, 1000),
    account('5401', '主营业务成本', 0, 600, 600),
    account('5603', '财务费用', 0, 50 - 3, 50 - 3),
    account('560301', '利息支出', 0, 50, 50),
    account('560303', '利息收入', 0, -3, -3),
  ]);
  assert.deepEqual(line('incomeStatement', closed, 1), [1000, 1000]);
  assert.deepEqual(line('incomeStatement', closed, 18), [50 - 3, 50 - 3]);
  assert.deepEqual(line('incomeStatement', closed, 32), [1000 - 600 - 47, 1000 - 600 - 47]);
  const open = books('2026-02', [
    account('5001', '主营业务收入', -1000, 20, 500),
    account('5401', '主营业务成本', 600, 300, 0),
  ]);
  assert.deepEqual(line('incomeStatement', open, 21)[0], 500 - 20 - 300);
  const blackInterest = books('2026-01', [
    account('5603', '财务费用', 0, 53, 53),
    account('560301', '利息支出', 0, 50, 50),
    account('560303', '利息收入', 0, 3, 3),
  ]);
  assert.equal(line('incomeStatement', blackInterest, 18)[0], 50 - 3);
});

test('the year to date is the months added up, when none is missing', () => {
  const month = (number: string, amount: number) =>
    books(`2026-${number}`, [account('5001', '主营业务收入', 0, amount, amount)]);
  const [january, february, march] = [month('01', 10), month('02', 20), month('03', 40)];
  assert.deepEqual(line('incomeStatement', march, 1, { all: [january, february, march] }), [
    40,
    10 + 20 + 40,
  ]);
  assert.deepEqual(line('incomeStatement', march, 1, { all: [january, march] }), [40, null]);
});

test('open income and cost stand in undistributed profit, so that the sheet balances before closing', () => {
  const of = books('2026-10', [
    account('1002', '银行存款', 0, 500, 0),
    account('5001', '主营业务收入', 0, 0, 500),
  ]);
  assert.deepEqual(line('balanceSheet', of, 51), [500, null]);
  assert.deepEqual(line('balanceSheet', of, 53), [500, null]);
});

test('an account of no line is listed', () => {
  const of = books('2026-10', [
    account('1406', '发出商品', 70, 0, 0),
    account('3001', '实收资本', -70, 0, 0),
  ]);
  assert.deepEqual(tell('balanceSheet', of).unmapped, [{ code: '1406', name: '发出商品', amountFen: 70 }]);
});

test('whatever balanced books hold, assets equal liabilities and equity', () => {
  const codes = charts.smallEnterprise.accounts.map(({ code }) => code);
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom(...codes),
          fc.constantFrom(...codes),
          fc.integer({ min: -1e9, max: 1e9 }),
          fc.boolean(),
        ),
        { maxLength: 40 },
      ),
      (entries) => {
        const balances = new Map<string, number>();
        const add = (code: string, fen: number) => balances.set(code, (balances.get(code) ?? 0) + fen);
        for (const [debit, credit, fen, isBelow] of entries) {
          for (const [code, amount] of [
            [debit, fen],
            [credit, -fen],
          ] as const) {
            add(code, amount);
            if (isBelow) add(`${code}01`, amount);
          }
        }
        const of = books(
          '2026-10',
          [...balances].map(([code, fen]) => account(code, code, fen, 0, 0)),
        );
        assert.equal(line('balanceSheet', of, 30)[0], line('balanceSheet', of, 53)[0]);
        assert.deepEqual(unmappedOf('balanceSheet', of), []);
      },
    ),
  );
});
