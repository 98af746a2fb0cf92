import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AccountMonth } from './account-parts.ts';
import { quarterStart } from './compute-statement.ts';
import { account, books, makeBooksKit, voucherBooks } from './testing/books-kit.ts';

const { charts, packs, compute, line, tell } = makeBooksKit((file) =>
  JSON.parse(readFileSync(new URL(`../../resources/books/${file}`, import.meta.url), 'utf8')),
);
const amountOf = (statement: ReturnType<typeof tell>, role: string) => {
  const found = statement.lines.find((each) => each.role === role);
  return [found?.currentFen, found?.comparativeFen];
};

test('what falls due within a year is current; what is longer than a year is not', () => {
  const of = books('2026-10', [
    account('1123', '预付账款', 50, 0, 0),
    account('112301', '一年以上', 20, 0, 0),
    account('112302', '甲', 30, 0, 0),
    account('1501', '长期债券投资', 90, 0, 0),
    account('150101', '国债', 60, 0, 0),
    account('150102', '一年内到期', 30, 0, 0),
    account('2203', '预收账款', -70, 0, 0),
    account('220301', '一年以上', -25, 0, 0),
    account('220302', '乙', -45, 0, 0),
    account('2501', '长期借款', -100, 0, 0),
    account('250101', '一年内到期', -40, 0, 0),
    account('25010101', '工商银行', -40, 0, 0),
    account('250102', '建设银行', -60, 0, 0),
  ]);
  const amounts = [5, 28, 14, 16, 34, 45, 40, 42].map((number) => line('balanceSheet', of, number)[0]);
  assert.deepEqual(amounts, [30, 20, 30, 60, 45, 25, 40, 60]);
});

test('parties are below accounts: one customer owes, another is owed', () => {
  const party = (partyId: number, name: string, openingFen: number, debitFen: number) => ({
    code: '1122',
    partyId,
    name,
    openingFen,
    debitFen,
    creditFen: 0,
  });
  const of = voucherBooks('2026-10', [account('1122', '应收账款', 60, 30, 0)], {}, [
    party(1, '甲', 100, 0),
    party(2, '乙', -40, 10),
  ]);
  assert.deepEqual(line('balanceSheet', of, 4)[0], 100 + (60 + 30 - 100 - (-40 + 10)));
  assert.deepEqual(line('balanceSheet', of, 34)[0], 40 - 10);
});

test('vouchers tell the closing entries: a return on the other side counts, closed or not', () => {
  const sales = (carried: number): AccountMonth => ({
    ...account('5001', '主营业务收入', 0, 80 + carried, 500),
    transferDebitFen: carried,
    transferCreditFen: 0,
  });
  assert.equal(line('incomeStatement', voucherBooks('2026-01', [sales(0)]), 1)[0], 500 - 80);
  assert.equal(line('incomeStatement', voucherBooks('2026-01', [sales(420)]), 1)[0], 500 - 80);
});

test('a quarter has its months, a year the year before beside it', () => {
  const month = (name: string, fen: number) =>
    voucherBooks(name, [account('5001', '主营业务收入', 0, 0, fen)]);
  const lastYear = Array.from({ length: 12 }, (_, index) =>
    month(`2025-${String(index + 1).padStart(2, '0')}`, 2),
  );
  const thisYear = Array.from({ length: 11 }, (_, index) =>
    month(`2026-${String(index + 1).padStart(2, '0')}`, 10 + index),
  );
  const all = [...lastYear, ...thisYear];
  const november = thisYear[10] ?? month('', 0);
  const toNovember = thisYear.reduce((sum, _, index) => sum + 10 + index, 0);
  assert.deepEqual(line('incomeStatement', november, 1, { all, period: 'quarter' }), [19 + 20, toNovember]);
  assert.deepEqual(line('incomeStatement', november, 1, { all, period: 'year' }), [toNovember, 2 * 11]);
  const december = lastYear[11] ?? month('', 0);
  const year = tell('incomeStatement', december, { all: lastYear, period: 'year' });
  assert.deepEqual(amountOf(year, 'revenue'), [2 * 12, null]);
  assert.deepEqual(
    [year.from, year.currentHead, year.comparativeHead],
    ['2025-01', '本年累计金额', '上年金额'],
  );
  assert.deepEqual(
    year.remarks.map(({ key }) => key),
    ['books.remark.noMonths'],
  );
  assert.deepEqual(['2026-01', '2026-05', '2026-12'].map(quarterStart), ['2026-01', '2026-04', '2026-10']);
});

test('books that began within the year: what they state of the time before counts in the year to date', () => {
  const july = voucherBooks('2026-07', [
    { ...account('5001', '主营业务收入', 0, 0, 70, [600, 670]) },
    { ...account('5602', '管理费用', 0, 30, 0, [230, 200]) },
  ]);
  const august = voucherBooks('2026-08', [account('5001', '主营业务收入', -70, 0, 80)]);
  const asked = { all: [july, august] };
  assert.deepEqual(line('incomeStatement', august, 1, asked), [80, 600 + 70 + 80]);
  assert.deepEqual(line('incomeStatement', august, 14, asked), [0, 200 + 30]);
});

test('cash flow of the year to date: every month by vouchers, or a firm that had nothing before', () => {
  const cash = (name: string, opening: number, year: [number, number] | null = null) =>
    voucherBooks(name, [account('1002', '银行存款', opening, 50, 0, year)], { 1: 50 });
  const [january, february] = [cash('2026-01', 7), cash('2026-02', 57)];
  assert.deepEqual(line('cashFlow', february, 22, { all: [january, february] }), [57 + 50, 7 + 50 + 50]);
  assert.deepEqual(line('cashFlow', february, 21, { all: [january, february] }), [57, 7]);
  const first = cash('2026-06', 0, [50, 0]);
  assert.deepEqual(line('cashFlow', first, 20), [50, 50]);
  const began = tell('cashFlow', cash('2026-06', 9, [50, 0]));
  assert.deepEqual(amountOf(began, 'netChange'), [50, null]);
  const mixed = [books('2026-01', [account('1002', '银行存款', 0, 57, 0)]), february];
  assert.deepEqual(line('cashFlow', february, 20, { all: mixed }), [50, null]);
});

test('cash that no line takes is listed, never hidden', () => {
  const of = voucherBooks('2026-01', [account('1002', '银行存款', 0, 50, 0)], { 1: 30, 0: 20 });
  const flow = tell('cashFlow', of);
  assert.deepEqual(flow.unmapped, [{ code: '', name: '', amountFen: 20 }]);
  assert.deepEqual(amountOf(flow, 'netChange'), [30, 30]);
});

test('every account of the enterprise chart has its line on the enterprise forms', () => {
  for (const { code, name } of charts.enterprise.accounts) {
    for (const fen of [100, -100]) {
      const of = books('2026-10', [account(code, name.zh, 0, fen, 0)]);
      for (const statement of ['balanceSheet', 'incomeStatement'] as const)
        assert.deepEqual(
          compute(statement, of, { standard: 'enterprise' }).current.computed?.unmapped,
          [],
          code,
        );
    }
  }
});

test('enterprise forms: research apart, interest both ways, net tax by its side, allowances off receivables', () => {
  const asked = { standard: 'enterprise' } as const;
  const of = books('2026-10', [
    account('1122', '应收账款', 500, 0, 0),
    account('1231', '坏账准备', -30, 0, 0),
    account('123101', '应收账款', -20, 0, 0),
    account('123102', '其他应收款', -10, 0, 0),
    account('2221', '应交税费', 8, 0, 0),
    account('6602', '管理费用', 0, 90, 0),
    account('660201', '研发费用', 0, 60, 0),
    account('660202', '办公费', 0, 30, 0),
    account('6603', '财务费用', 0, 45, 0),
    account('660301', '利息支出', 0, 50, 0),
    account('660302', '利息收入', 0, -5, 0),
  ]);
  const sheet = tell('balanceSheet', of, asked);
  assert.equal(amountOf(sheet, 'receivables')[0], 500 - 20);
  assert.equal(amountOf(sheet, 'otherReceivables')[0], -10);
  assert.equal(amountOf(sheet, 'taxesPayable')[0], 0);
  assert.equal(amountOf(sheet, 'totalAssets')[0], 500 - 30 + 8);
  const income = tell('incomeStatement', of, asked);
  const roles = ['rdExpenses', 'adminExpenses', 'financeCost', 'interestExpense', 'operatingProfit'];
  assert.deepEqual(
    roles.map((role) => amountOf(income, role)[0]),
    [60, 30, 45, 50, -60 - 30 - 45],
  );
  assert.deepEqual([income.standard, income.form], ['enterprise', '会企02表']);
});

test('every form names each role at most once, and every total adds lines that stand before it', () => {
  for (const pack of Object.values(packs)) {
    for (const { lines } of Object.values(pack.statements)) {
      const roles = lines.flatMap(({ role }) => role ?? []);
      assert.equal(new Set(roles).size, roles.length);
      const numbers = lines.filter(({ kind }) => kind !== 'heading').map((each) => each.line);
      assert.deepEqual(
        numbers,
        Array.from({ length: numbers.length }, (_, index) => index + 1),
      );
      for (const { line: number, rule } of lines)
        if (rule.type === 'sum')
          assert.ok(
            rule.terms.every(([term]) => term < number),
            `${number}`,
          );
    }
  }
});

test('whatever balanced enterprise books hold, assets equal liabilities and equity', () => {
  const codes = charts.enterprise.accounts.map(({ code, name }) => [code, name.zh] as const);
  const entry = fc.tuple(
    fc.constantFrom(...codes),
    fc.constantFrom(...codes),
    fc.integer({ min: -1e9, max: 1e9 }),
  );
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
      const balances = new Map<string, [string, number]>();
      for (const [debit, credit, fen] of entries)
        for (const [[code, name], amount] of [
          [debit, fen],
          [credit, -fen],
        ] as const)
          balances.set(code, [name, (balances.get(code)?.[1] ?? 0) + amount]);
      const of = books(
        '2026-10',
        [...balances].map(([code, [name, fen]]) => account(code, name, fen, 0, 0)),
      );
      const sheet = tell('balanceSheet', of, { standard: 'enterprise' });
      assert.equal(amountOf(sheet, 'totalAssets')[0], amountOf(sheet, 'liabilitiesAndEquity')[0]);
      assert.deepEqual(sheet.unmapped, []);
    }),
  );
});
