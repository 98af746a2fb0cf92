import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { InputOf, OperationName, OutputOf } from '../../../core/contract.ts';
import { toCsv } from '../../../scripts/firm/files.ts';
import { makeFirm } from '../../../scripts/make-firm.ts';
import { importsHandlers as imports } from '../imports/handlers.ts';
import { importTrialBalance, line, openBooks, post } from '../testing/books.ts';
import { sampleFiles } from '../testing/slice.ts';
import type { TestFirm } from '../testing/test-firm.ts';
import { booksHandlers as books } from './handlers.ts';
import { readMonthStatements } from './read-statements.ts';

const made = makeFirm();
const month = '2026-10';
const commit = (firm: TestFirm, file: string) =>
  firm.write(imports['imports.commit'], { file, acceptProblems: false });

type StatementOperation = Extract<
  OperationName,
  `books.get${'BalanceSheet' | 'IncomeStatement' | 'CashFlow'}`
>;
const get = (
  firm: TestFirm,
  name: StatementOperation,
  of: string,
  period: 'month' | 'quarter' | 'year' = 'month',
) => firm.read(books[name], { month: of, period });
const trace = async (firm: TestFirm, input: InputOf<'books.traceLine'>) =>
  firm.read(books['books.traceLine'], { period: 'month', column: 'current', ...input });
const check = (firm: TestFirm, of: string) =>
  firm.read(books['books.checkTieOut'], { month: of, period: 'month' });
const amount = ({ lines }: OutputOf<StatementOperation>, role: string) => {
  const found = lines.find((each) => each.role === role);
  return [found?.currentFen, found?.comparativeFen];
};
const rulesOf = (ties: readonly { rule: string }[]) => ties.map(({ rule }) => rule);

test('the sample books tie out, to the bank statement too', async () => {
  using firm = openBooks();
  await commit(firm, sampleFiles.trialBalance);
  await commit(firm, sampleFiles.bankStatement);
  const ties = await check(firm, month);
  assert.deepEqual(
    ties.filter(({ ok }) => !ok),
    [],
  );
  const sheet = await get(firm, 'books.getBalanceSheet', month);
  const cashOn = (each: string) => made.ledger.balance('1001', each) + made.ledger.balance('100201', each);
  assert.deepEqual(amount(sheet, 'cash'), [cashOn(month), cashOn('2025-12')]);
  const income = await get(firm, 'books.getIncomeStatement', month);
  for (const rule of ['balanceSheet.assets', 'balanceSheet.assetsYearStart', 'books.bank'])
    assert.ok(rulesOf(sheet.tieOuts).includes(rule), rule);
  for (const rule of ['incomeStatement.everyAccount', 'incomeStatement.profitAgainstEquity'])
    assert.ok(rulesOf(income.tieOuts).includes(rule), rule);
  const all = rulesOf(ties);
  assert.equal(new Set(all).size, all.length);
  for (const rule of rulesOf([...sheet.tieOuts, ...income.tieOuts])) assert.ok(all.includes(rule), rule);
  const revenue =
    made.ledger.turnover('500101', month, month).credit + made.ledger.turnover('505101', month, month).credit;
  assert.equal(income.lines[0]?.currentFen, revenue);
});

test('a trial balance tells no cash flow: the statement is empty and says why', async () => {
  using firm = openBooks();
  await commit(firm, sampleFiles.trialBalance);
  const flow = await get(firm, 'books.getCashFlow', month);
  assert.ok(
    flow.lines.every(({ currentFen, comparativeFen }) => currentFen === null && comparativeFen === null),
  );
  assert.deepEqual(
    flow.remarks.map(({ key }) => key),
    ['books.remark.noFlows', 'books.remark.noMonths'],
  );
  assert.deepEqual(flow.tieOuts, []);
});

test('a line leads back to the rows of the file, and a sum to its lines', async () => {
  using firm = openBooks();
  const { importId } = await commit(firm, sampleFiles.trialBalance);
  const item = await trace(firm, { month, statement: 'balanceSheet', line: 4 });
  assert.equal(
    item.entries.reduce((sum, { amountFen }) => sum + amountFen, 0),
    item.currentFen,
  );
  const { trialBalanceRows } = await firm.read(imports['imports.listRows'], {
    importId,
    offset: 0,
    limit: 1000,
  });
  assert.ok(item.entries.length > 0);
  for (const { row, code, amountFen } of item.entries) {
    assert.equal(
      trialBalanceRows.find((candidate) => candidate.row === row && candidate.code === code)?.closingFen,
      amountFen,
    );
  }
  const total = await trace(firm, { month, statement: 'balanceSheet', line: 20 });
  assert.deepEqual(
    total.lines.map(({ line: each, sign }) => [each, sign]),
    [
      [18, 1],
      [19, -1],
    ],
  );
  assert.equal(
    total.lines.reduce((sum, { sign, amountFen }) => sum + sign * amountFen, 0),
    total.currentFen,
  );
  await assert.rejects(() => trace(firm, { month, statement: 'balanceSheet', line: 99 }), {
    code: 'books.noSuchLine',
  });
});

test('books of the enterprise standard are reported on its own forms, never recast', async () => {
  using firm = openBooks({ accountingRules: 'smallEnterprise' });
  const file = join(firm.folder, 'enterprise.csv');
  writeFileSync(
    file,
    toCsv([
      ['期间：2026年10月'],
      ['科目编码', '科目名称', '期初借方', '期初贷方', '本期借方', '本期贷方', '期末借方', '期末贷方'],
      ['1002', '银行存款', '100', '', '5', '', '105', ''],
      ['4001', '实收资本', '', '100', '', '', '', '100'],
      ['6001', '主营业务收入', '', '', '', '5', '', '5'],
    ]),
  );
  await commit(firm, file);
  const sheet = await get(firm, 'books.getBalanceSheet', month);
  assert.deepEqual([sheet.standard, sheet.form], ['enterprise', '会企01表']);
  assert.equal(amount(sheet, 'totalAssets')[0], 105_00);
  assert.equal(amount(sheet, 'capital')[0], 100_00);
  assert.equal(amount(await get(firm, 'books.getIncomeStatement', month), 'revenue')[0], 5_00);
  const failed = (await check(firm, month)).filter(({ ok }) => !ok);
  assert.deepEqual(rulesOf(failed), ['books.standard']);
  assert.throws(() => get(firm, 'books.getBalanceSheet', '2026-09'), { code: 'books.noMonth' });
});

test('a cooperative’s own accounts get no other forms, and the trial balance is checked all the same', async () => {
  using firm = openBooks({ accountingRules: 'cooperative' });
  importTrialBalance(firm, month, [
    ['1002', '银行存款', 0, 100, 0],
    ['301', '股金', 0, 0, 100],
  ]);
  assert.throws(() => get(firm, 'books.getBalanceSheet', month), { code: 'books.otherStandard' });
  const ties = await check(firm, month);
  assert.ok(ties.length > 0 && ties.every(({ rule, ok }) => ok && rule.startsWith('trialBalance.')));
});

test('a firm that keeps no books gets no statements, even of its cash book', async () => {
  using firm = openBooks({ accountingRules: 'none' });
  await post(firm, '2026-10-09', [line('1002', 100_00), line('3001', -100_00)]);
  for (const name of ['books.getBalanceSheet', 'books.getIncomeStatement', 'books.getCashFlow'] as const)
    assert.throws(() => get(firm, name, month), { code: 'books.notKept' });
  const read = await firm.read((context) => readMonthStatements(context, month), undefined);
  assert.deepEqual([read.balanceSheet, read.refusal?.code], [null, 'books.notKept']);
  assert.ok((await check(firm, month)).every(({ ok }) => ok));
});

test('vouchers show in the statements at once, down to the party, the account and the month', async () => {
  using firm = openBooks();
  await post(firm, '2026-09-08', [
    line('1122', 1130_00, '甲公司'),
    line('5001', -1000_00),
    line('2221', -130_00),
  ]);
  await post(firm, '2026-10-09', [line('1002', 1500_00), line('1122', -1500_00, '甲公司')]);
  await post(firm, '2026-10-10', [line('1122', 200_00, '乙公司'), line('5001', -200_00)]);
  await post(firm, '2026-10-12', [line('5602', 40_00), line('1002', -40_00)]);
  const sheet = await get(firm, 'books.getBalanceSheet', month);
  assert.equal(amount(sheet, 'receivables')[0], 200_00);
  assert.equal(amount(sheet, 'advances')[0], 1500_00 - 1130_00);
  const advance = await trace(firm, { month, statement: 'balanceSheet', line: 34 });
  assert.deepEqual(
    advance.entries.map(({ code, party, amountFen, row }) => [code, party, amountFen, row]),
    [['1122', '甲公司', 1500_00 - 1130_00, null]],
  );
  const revenue = await trace(firm, { month, statement: 'incomeStatement', line: 1, period: 'year' });
  assert.equal(revenue.currentFen, null, 'January to August are not in the books');
  const flow = await get(firm, 'books.getCashFlow', month);
  assert.deepEqual(amount(flow, 'cashFromOperations'), [1500_00 - 40_00, null]);
  assert.deepEqual(amount(flow, 'closingCash'), [1500_00 - 40_00, null]);
  const received = await trace(firm, { month, statement: 'cashFlow', line: 1 });
  assert.deepEqual(
    received.entries.map(({ code, amountFen, months }) => [code, amountFen, months]),
    [['1122', 1500_00, [{ month, amountFen: 1500_00 }]]],
  );
  assert.deepEqual(
    (await check(firm, month)).filter(({ ok }) => !ok),
    [],
  );
  await post(firm, '2026-10-20', [line('5602', 60_00), line('1002', -60_00)]);
  assert.equal(
    amount(await get(firm, 'books.getCashFlow', month), 'closingCash')[0],
    1500_00 - 40_00 - 60_00,
  );
});

test('deposits are no cash: the statement leaves them out and shows what went into them', async () => {
  using firm = openBooks();
  await post(firm, '2026-01-05', [line('1002', 1000_00), line('3001', -1000_00)]);
  await post(firm, '2026-01-06', [line('1012', 300_00), line('1002', -300_00)]);
  assert.equal(amount(await get(firm, 'books.getCashFlow', '2026-01'), 'closingCash')[0], 1000_00);
  const set = { account_number: '6222', restricted: 1, code: '1012', kind: 'bank', personal: 0 };
  firm.writeNow(({ tx }) => tx.insert('bank_account', set));
  const flow = await get(firm, 'books.getCashFlow', '2026-01');
  assert.equal(amount(flow, 'closingCash')[0], 1000_00 - 300_00);
  assert.equal(amount(flow, 'cashFromOperations')[0], -300_00);
  assert.deepEqual(
    flow.tieOuts.filter(({ ok }) => !ok),
    [],
  );
  assert.ok(flow.remarks.some(({ key }) => key === 'books.remark.restricted'));
  const paid = await trace(firm, { month: '2026-01', statement: 'cashFlow', line: 6 });
  assert.deepEqual(
    paid.entries.map(({ code, amountFen }) => [code, amountFen]),
    [['1012', 300_00]],
  );
});
