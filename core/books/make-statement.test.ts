import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { createSpeaker } from '../messages/format.ts';
import type { AccountMonth } from './account-parts.ts';
import { accountsPackSchema, statementsPackSchema } from './charts.ts';
import type { BooksMonth } from './columns.ts';
import type { StatementName } from './contract.ts';
import { computeStatement } from './make-statement.ts';
import { tieBalanceSheet, tieBank, tieProfit, tieTrialBalance } from './tie-outs.ts';

const readPack = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../resources/books/${file}`, import.meta.url), 'utf8'));
const pack = statementsPackSchema.parse(readPack('statements.json'));
const chart = accountsPackSchema.parse(readPack('accounts.json'));
const speaker = createSpeaker('zh');

/** An account from its opening balance (debit positive), turnover, and the year's turnover. */
const account = (
  code: string,
  name: string,
  opening: number,
  debit: number,
  credit: number,
  year: [number, number] | null = null,
): AccountMonth => ({
  code,
  name,
  openingFen: opening,
  debitFen: debit,
  creditFen: credit,
  yearDebitFen: year?.[0] ?? null,
  yearCreditFen: year?.[1] ?? null,
  importId: 1,
  row: 1,
});
const books = (month: string, accounts: AccountMonth[], from = month): BooksMonth => ({
  month,
  from,
  accounts,
});
const line = (statement: StatementName, of: BooksMonth, number: number, year: BooksMonth[] = [of]) => {
  const computed = computeStatement(pack, statement, of, year);
  return [
    computed.current.lines.get(number)?.amountFen ?? null,
    computed.comparative?.lines.get(number)?.amountFen ?? null,
  ];
};

test('the chart has the 66 accounts of the standard, and every one has its line', () => {
  assert.equal(chart.accounts.length, 66);
  for (const { code, name } of chart.accounts) {
    const of = books('2026-10', [account(code, name.zh, 0, 100, 0)]);
    assert.deepEqual(computeStatement(pack, 'balanceSheet', of, [of]).current.unmapped, [], code);
    assert.deepEqual(computeStatement(pack, 'incomeStatement', of, [of]).current.unmapped, [], code);
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
  assert.deepEqual(line('balanceSheet', without, 1, [january, without]), [60, 20]);
  assert.deepEqual(line('balanceSheet', without, 1, [without]), [60, null]);
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
  assert.deepEqual(line('incomeStatement', open, 21, [open])[0], 500 - 20 - 300);
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
  assert.deepEqual(line('incomeStatement', march, 1, [january, february, march]), [40, 10 + 20 + 40]);
  assert.deepEqual(line('incomeStatement', march, 1, [january, march]), [40, null]);
});

test('open income and cost stand in undistributed profit, so that the sheet balances before closing', () => {
  const of = books('2026-10', [
    account('1002', '银行存款', 0, 500, 0),
    account('5001', '主营业务收入', 0, 0, 500),
  ]);
  const sheet = computeStatement(pack, 'balanceSheet', of, [of]);
  assert.equal(sheet.current.lines.get(51)?.amountFen, 500);
  assert.equal(tieBalanceSheet(speaker, sheet).find(({ rule }) => rule === 'balanceSheet.assets')?.ok, true);
});

test('an account of no line is listed, and the sheet says by how much it does not balance', () => {
  const of = books('2026-10', [
    account('1406', '发出商品', 70, 0, 0),
    account('3001', '实收资本', -70, 0, 0),
  ]);
  const sheet = computeStatement(pack, 'balanceSheet', of, [of]);
  assert.deepEqual(
    sheet.current.unmapped.map(({ part, amountFen }) => [part.code, amountFen]),
    [['1406', 70]],
  );
  const ties = new Map(tieBalanceSheet(speaker, sheet).map((tie) => [tie.rule, tie]));
  assert.deepEqual(
    [ties.get('balanceSheet.assets')?.ok, ties.get('balanceSheet.assets')?.differenceFen],
    [false, -70],
  );
  assert.equal(ties.get('balanceSheet.everyAccount')?.differenceFen, 70);
});

test('profit against equity, books against bank, and accounts against those below them', () => {
  const of = books('2026-10', [
    account('1002', '银行存款', 0, 500, 0, [500, 0]),
    account('3103', '本年利润', 0, 0, 490, [0, 490]),
    account('5001', '主营业务收入', 0, 500, 500, [500, 500]),
  ]);
  const [tie] = tieProfit(
    speaker,
    computeStatement(pack, 'balanceSheet', of, [of]),
    computeStatement(pack, 'incomeStatement', of, [of]),
  );
  assert.equal(tie?.differenceFen, 500 - 490);
  assert.equal(tieBank(speaker, of, '2026-10-31', 480)[0]?.differenceFen, 500 - 480);
  const parent = books('2026-10', [
    account('1002', '银行存款', 9, 0, 0),
    account('100201', '基本户', 5, 0, 0),
  ]);
  const children = tieTrialBalance(speaker, parent).find(({ rule }) => rule === 'trialBalance.children');
  assert.deepEqual([children?.ok, children?.differenceFen], [false, 9 - 5]);
});

test('whatever balanced books hold, assets equal liabilities and equity', () => {
  const codes = chart.accounts.map(({ code }) => code);
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
        const { current } = computeStatement(pack, 'balanceSheet', of, [of]);
        assert.equal(current.lines.get(30)?.amountFen, current.lines.get(53)?.amountFen);
        assert.deepEqual(current.unmapped, []);
      },
    ),
  );
});
