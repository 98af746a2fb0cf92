import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { AccountMonth } from './account-parts.ts';
import type { BooksMonth } from './columns.ts';
import type { Statement, TieOut } from './schemas.ts';
import { type Asked, account, books, makeBooksKit, speaker, voucherBooks } from './testing/books-kit.ts';
import { tieBank, tieStandard } from './tie-bank.ts';
import { tieCashFlow } from './tie-cash.ts';
import { tieBalanceSheet } from './tie-columns.ts';
import { tieIncomeStatement } from './tie-income.ts';
import { tieTrialBalance, tieWithEarlier } from './tie-outs.ts';
import { tieMemos, tieTotals } from './tie-printed.ts';

const { compute, tell, fromBooks } = makeBooksKit((file) =>
  JSON.parse(readFileSync(new URL(`../../resources/books/${file}`, import.meta.url), 'utf8')),
);

/** The outcome of one rule: by how much it is off, 0 when it holds, undefined when it does not apply. */
const off = (ties: readonly TieOut[], rule: string): number | null | undefined => {
  const found = ties.filter((tie) => tie.rule === rule);
  assert.ok(found.length <= 1, `${rule} is there once`);
  const [tie] = found;
  assert.ok(!tie || tie.ok === (tie.differenceFen === 0));
  return tie?.differenceFen;
};
const sheetTies = (of: BooksMonth, asked: Asked = {}) =>
  tieBalanceSheet(speaker, compute('balanceSheet', of, asked));
const incomeTies = (of: BooksMonth, asked: Asked = {}) =>
  tieIncomeStatement(
    speaker,
    fromBooks(of, asked),
    compute('incomeStatement', of, asked),
    compute('balanceSheet', of, asked),
  );
const cashTies = (of: BooksMonth, asked: Asked = {}) =>
  tieCashFlow(
    speaker,
    fromBooks(of, asked),
    compute('cashFlow', of, asked),
    compute('balanceSheet', of, asked),
  );
const closed = (
  code: string,
  name: string,
  debit: number,
  credit: number,
  carried: number,
): AccountMonth => ({
  ...account(code, name, 0, debit + Math.max(0, carried), credit + Math.max(0, -carried)),
  transferDebitFen: Math.max(0, carried),
  transferCreditFen: Math.max(0, -carried),
});

test('trial balance: each side, and each account against those below it', () => {
  const of = books('2026-10', [
    account('1002', '银行存款', 9, 7, 2, [70, 20]),
    account('100201', '基本户', 5, 7, 2, [70, 20]),
    account('3001', '实收资本', -8, 0, 4, [0, 44]),
  ]);
  const ties = tieTrialBalance(speaker, of);
  assert.equal(off(ties, 'trialBalance.opening'), 9 - 8);
  assert.equal(off(ties, 'trialBalance.turnover'), 7 - 2 - 4);
  assert.equal(off(ties, 'trialBalance.year'), 70 - 20 - 44);
  assert.equal(off(ties, 'trialBalance.closing'), 9 + 7 - 2 - (8 + 4));
  assert.equal(off(ties, 'trialBalance.children'), 9 - 5);
});

test('trial balance: opening follows the month before, and the year leads back to its start', () => {
  const december = books('2025-12', [account('1002', '银行存款', 40, 0, 0)]);
  const january = books('2026-01', [account('1002', '银行存款', 40, 10, 0, [10, 0])]);
  const february = books('2026-02', [account('1002', '银行存款', 47, 5, 0, [15, 0])]);
  const all = [december, january, february];
  assert.deepEqual(
    tieWithEarlier(speaker, january, all).map(({ rule, ok }) => [rule, ok]),
    [
      ['trialBalance.openingFollows', true],
      ['trialBalance.yearStart', true],
    ],
  );
  const ties = tieWithEarlier(speaker, february, all);
  assert.equal(off(ties, 'trialBalance.openingFollows'), 47 - (40 + 10));
  assert.equal(off(ties, 'trialBalance.yearStart'), 47 + 5 - 15 - 40);
});

test('every total of a printed statement is added up again, in both columns', () => {
  const of = voucherBooks('2026-01', [account('1002', '银行存款', 0, 50, 0)], { 1: 50 });
  for (const name of ['balanceSheet', 'incomeStatement', 'cashFlow'] as const) {
    const whole = tell(name, of);
    const totals = whole.lines.filter(({ kind }) => kind === 'total');
    const rules = tieTotals(speaker, whole);
    assert.deepEqual(
      rules.map(({ rule, ok }) => [rule, ok]),
      totals.map(({ role }) => [`${name}.total.${role}`, true]),
    );
    for (const { line, role, currentFen } of totals) {
      const lines = whole.lines.map((each) =>
        each.line === line ? { ...each, currentFen: (currentFen ?? 0) + 3 } : each,
      );
      assert.equal(
        off(tieTotals(speaker, { ...whole, lines }), `${name}.total.${role}`),
        3,
        `${name} ${role}`,
      );
    }
  }
});

test('“of which” lines may not exceed their line, but for interest', () => {
  const of = books('2026-01', [account('1403', '原材料', 40, 0, 0), account('1405', '库存商品', 60, 0, 0)]);
  const whole = tell('balanceSheet', of);
  assert.equal(off(tieMemos(speaker, whole), 'balanceSheet.memo'), 0);
  const change = (statement: Statement, line: number, currentFen: number): Statement => ({
    ...statement,
    lines: statement.lines.map((each) => (each.line === line ? { ...each, currentFen } : each)),
  });
  assert.equal(off(tieMemos(speaker, change(whole, 9, 95)), 'balanceSheet.memo'), 40 + 60 - 95);
  const income = tell('incomeStatement', of);
  assert.equal(off(tieMemos(speaker, change(income, 12, 8)), 'incomeStatement.memo'), 8);
  assert.equal(off(tieMemos(speaker, change(income, 19, 8)), 'incomeStatement.memo'), 0);
});

test('balance sheet: both columns balance, and no account is left out of either', () => {
  const january = books('2026-01', [
    account('1406', '发出商品', 70, 0, 0),
    account('3001', '实收资本', -70, 0, 0),
  ]);
  const ties = sheetTies(january);
  assert.equal(off(ties, 'balanceSheet.assets'), -70);
  assert.equal(off(ties, 'balanceSheet.assetsYearStart'), -70);
  assert.equal(off(ties, 'balanceSheet.everyAccount'), 70);
  assert.equal(off(ties, 'balanceSheet.everyAccountYearStart'), 70);
  const later = sheetTies(books('2026-05', january.accounts.slice()));
  assert.equal(off(later, 'balanceSheet.assetsYearStart'), undefined);
});

test('income statement: no account left out of either column', () => {
  const january = books('2026-01', [account('5002', '自设收入', 0, 0, 30)]);
  assert.equal(off(incomeTies(january), 'incomeStatement.everyAccount'), -30);
  assert.equal(off(incomeTies(january), 'incomeStatement.everyAccountYearToDate'), -30);
});

test('net profit against equity: declared profit and reserves are added back, the rest shows', () => {
  const of = (undistributed: number) =>
    books('2026-01', [
      account('1002', '银行存款', 0, 500, 90),
      account('3101', '盈余公积', 0, 0, 20),
      account('2232', '应付利润', 0, 90, 100),
      account('3104', '利润分配', 0, 120, undistributed),
      account('5001', '主营业务收入', 0, 500, 500),
    ]);
  assert.equal(off(incomeTies(of(500)), 'incomeStatement.profitAgainstEquity'), 0);
  assert.equal(off(incomeTies(of(490)), 'incomeStatement.profitAgainstEquity'), 500 - 490);
});

test('what trial balances state of the year and the quarter against their months', () => {
  const month = (number: number, fen: number, stated: number) =>
    books(`2026-0${number}`, [account('5001', '主营业务收入', 0, fen, fen, [stated, stated])]);
  const all = [
    month(1, 10, 10),
    month(2, 20, 30),
    month(3, 40, 70),
    month(4, 5, 75),
    month(5, 6, 81),
    month(6, 7, 90),
  ];
  const [, , march, , may, june] = all as BooksMonth[];
  assert.ok(march && may && june);
  const asked = { all, period: 'quarter' } as const;
  assert.equal(off(incomeTies(march, asked), 'incomeStatement.yearToDate'), 0);
  assert.equal(off(incomeTies(march, asked), 'incomeStatement.quarter'), 0);
  assert.equal(off(incomeTies(june, asked), 'incomeStatement.yearToDate'), 90 - (10 + 20 + 40 + 5 + 6 + 7));
  assert.equal(off(incomeTies(june, asked), 'incomeStatement.quarter'), 90 - 70 - (5 + 6 + 7));
  assert.equal(off(incomeTies(june, { all }), 'incomeStatement.quarter'), undefined);
});

test('a quarter is compared only where trial balances state the year at both its ends', () => {
  const month = (name: string, fen: number, stated: number) =>
    voucherBooks(name, [account('5001', '主营业务收入', 0, 0, fen, [50, stated])]);
  const all = [month('2025-09', 10, 60), month('2025-10', 20, 80), month('2025-11', 30, 110)];
  const december = month('2025-12', 40, 150);
  const asked = { all: [...all, december], period: 'quarter' } as const;
  assert.equal(off(incomeTies(december, asked), 'incomeStatement.quarter'), undefined);
});

test('closing: profit equals what was carried, and no income or cost account stays open', () => {
  const whole = voucherBooks('2026-01', [
    account('1002', '银行存款', 0, 300, 0),
    closed('5001', '主营业务收入', 0, 500, 500),
    closed('5602', '管理费用', 200, 0, -200),
    { ...account('3103', '本年利润', 0, 200, 500), transferDebitFen: 200, transferCreditFen: 500 },
  ]);
  assert.equal(off(incomeTies(whole), 'incomeStatement.transferred'), 0);
  assert.equal(off(incomeTies(whole), 'incomeStatement.accountsClosed'), 0);
  const after = voucherBooks('2026-01', [
    ...whole.accounts.slice(0, 2),
    closed('5602', '管理费用', 200 + 30, 0, -200),
    ...whole.accounts.slice(3),
  ]);
  assert.equal(off(incomeTies(after), 'incomeStatement.transferred'), 500 - 230 - (500 - 200));
  assert.equal(off(incomeTies(after), 'incomeStatement.accountsClosed'), 30);
  const open = books('2026-01', [account('5001', '主营业务收入', 0, 0, 500)]);
  assert.equal(off(incomeTies(open), 'incomeStatement.accountsClosed'), undefined);
  const half = books('2026-01', [
    account('5001', '主营业务收入', 0, 500, 500),
    account('5602', '管理费用', 0, 30, 0),
  ]);
  assert.equal(off(incomeTies(half), 'incomeStatement.accountsClosed'), 30);
});

test('cash flow: all cash has its line, and ties to the balances of cash', () => {
  const before = books('2025-12', [account('1002', '银行存款', 90, 10, 0)]);
  const of = (flows: Record<number, number>, opening = 100) =>
    voucherBooks(
      '2026-01',
      [
        account('1002', '银行存款', opening, 70, 20),
        account('1012', '其他货币资金', 0, 8, 0),
        account('101201', '保证金', 0, 8, 0),
      ],
      flows,
    );
  const ties = (month: BooksMonth) => cashTies(month, { all: [before, month] });
  const whole = ties(of({ 1: 70, 6: -20 + 8 }));
  assert.deepEqual(
    whole.filter(({ ok }) => !ok),
    [],
  );
  assert.equal(whole.length, 7);
  const loose = ties(of({ 1: 70, 0: -12 }));
  assert.equal(off(loose, 'cashFlow.everyFlow'), 12);
  assert.equal(off(loose, 'cashFlow.everyFlowComparative'), 12);
  // Free cash grew by 70 − 20; the flows say 70 less the 8 put into deposits.
  assert.equal(off(loose, 'cashFlow.netChange'), 70 - 8 - (70 - 20));
  assert.equal(off(loose, 'cashFlow.netChangeComparative'), 70 - 8 - (70 - 20));
  assert.equal(off(loose, 'cashFlow.closingCash'), 100 + 70 - 8 - (100 + 70 - 20));
  const moved = ties(of({ 1: 70, 6: -12 }, 96));
  assert.equal(off(moved, 'cashFlow.openingCash'), 96 - 100);
  assert.equal(off(moved, 'cashFlow.openingCashComparative'), 96 - 100);
});

test('books against bank: together where all statements reach the day, and account by account', () => {
  const of = books('2026-10', [
    account('1002', '银行存款', 0, 500, 0),
    account('100201', '基本户', 0, 400, 0),
    account('100202', '一般户', 0, 100, 0),
  ]);
  const bank = (accountNumber: string, code: string | null, balanceFen: number | null) => ({
    accountNumber,
    code,
    balanceFen,
  });
  const ties = tieBank(speaker, of, '2026-10-31', [bank('1', '100201', 380), bank('2', null, 105)]);
  assert.equal(off(ties, 'books.bank'), 500 - (380 + 105));
  assert.equal(off(ties, 'books.bankAccount.100201'), 400 - 380);
  const partly = tieBank(speaker, of, '2026-10-31', [bank('1', '100201', 400), bank('2', '100202', null)]);
  assert.deepEqual(
    partly.map(({ rule, ok }) => [rule, ok]),
    [['books.bankAccount.100201', true]],
  );
});

test('what the firm says it follows against what its accounts show', () => {
  assert.deepEqual(tieStandard(speaker, null, 'enterprise'), []);
  assert.equal(tieStandard(speaker, 'enterprise', 'enterprise')[0]?.ok, true);
  const [tie] = tieStandard(speaker, 'smallEnterprise', 'enterprise');
  assert.deepEqual([tie?.rule, tie?.ok, tie?.differenceFen], ['books.standard', false, null]);
});
