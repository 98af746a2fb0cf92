import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { profileSchema } from '../../../core/firm/contract.ts';
import { toCsv } from '../../../scripts/firm/files.ts';
import { makeFirm } from '../../../scripts/make-firm.ts';
import { importsHandlers as imports } from '../imports/handlers.ts';
import { runwayHandlers } from '../runway/handlers.ts';
import { insertProfile } from '../store/profile.ts';
import { sampleFiles } from '../testing/slice.ts';
import { makeTestFirm, type TestFirm } from '../testing/test-firm.ts';
import { booksHandlers as books } from './handlers.ts';

const made = makeFirm();
const month = '2026-10';

function openFirm(name = made.name): TestFirm {
  const firm = makeTestFirm();
  const meta = { at: '2026-11-22T04:00:00.000Z', actor: 'test', operation: 'firm.create', input: {} };
  firm.store.write(meta, (tx) => insertProfile(tx, profileSchema.parse({ name }), false));
  return firm;
}
const commit = (firm: TestFirm, file: string, more: object = {}) =>
  firm.write(imports['imports.commit'], { file, acceptProblems: false, ...more });

function writeCsv(firm: TestFirm, name: string, rows: string[][]): string {
  const path = join(firm.folder, name);
  writeFileSync(
    path,
    toCsv([['交易日期', '收入', '支出', '余额', '对方户名', '对方账号', '摘要'], ...rows], 'utf-8'),
  );
  return path;
}

test('search works from one character and takes % and _ for what they are', async () => {
  using firm = openFirm();
  const file = writeCsv(firm, 'a.csv', [
    ['2026-10-01', '10', '', '10', '甲_公司', '', '折扣 5%'],
    ['2026-10-02', '20', '', '30', '甲乙公司', '', '货款'],
  ]);
  await commit(firm, file, { accountNumber: '1111111' });
  const find = async (search: string) =>
    (await firm.read(books['books.listBankRows'], { search, offset: 0, limit: 10 })).rows.map(
      ({ row }) => row,
    );
  assert.deepEqual(await find('乙'), [3]);
  assert.deepEqual(await find('%'), [2]);
  assert.deepEqual(await find('甲_'), [2]);
  assert.deepEqual(await find(' '), [3, 2]);
  assert.deepEqual(await find('\\'), []);
});

const spans = { from: '2026-08', to: '2026-10' };
const threeMonths = (net: (month: number) => string[]): string[][] => [8, 9, 10].map(net);

test('transfers between own accounts are no income and no cost; restricted money is no cash', async () => {
  using firm = openFirm('某某公司');
  let main = 1000;
  const mainRows = threeMonths((number) => {
    main -= 100;
    return [`2026-${String(number).padStart(2, '0')}-05`, '', '100', String(main), '甲', '900', '材料'];
  });
  mainRows.push(
    ['2026-10-06', '', '50', String(main - 50), '某某公司', '', '转账'],
    ['2026-10-07', '', '20', String(main - 70), '', '3333333', '保证金'],
  );
  const otherRows = [['2026-10-06', '50', '', '50', '某某公司', '', '转账']];
  const deposit = [['2026-10-07', '20', '', '20', '', '1111111', '保证金']];
  await commit(firm, writeCsv(firm, 'a.csv', mainRows), { accountNumber: '1111111', ...spans });
  await commit(firm, writeCsv(firm, 'b.csv', otherRows), { accountNumber: '2222222', ...spans });
  await commit(firm, writeCsv(firm, 'c.csv', deposit), { accountNumber: '3333333', ...spans });
  await firm.write(books['books.saveBankAccount'], { accountNumber: '3333333', restricted: true });
  const runway = await firm.read(runwayHandlers['runway.getRunway'], {});
  assert.deepEqual(
    runway.history.map(({ netFen }) => netFen),
    [-100_00, -100_00, -100_00],
  );
  assert.equal(runway.cashFen, (1000 - 300 - 50 - 20 + 50) * 100);
  assert.equal(runway.restrictedFen, 20_00);
  assert.equal(runway.months, (1000 - 300 - 50 - 20 + 50) / 100);
  const { closingFen } = (await firm.read(books['books.listBankAccounts'], {}))[0] ?? {};
  assert.equal(closingFen, (1000 - 300 - 70) * 100);
});

test('a loan is no inflow: with wages out and a loan in, the firm burns cash', async () => {
  using firm = openFirm('某某公司');
  const rows = threeMonths((number) => [
    `2026-${String(number).padStart(2, '0')}-05`,
    '',
    '100',
    '',
    '',
    '',
    '工资',
  ]);
  rows.splice(2, 0, ['2026-10-01', '1000000', '', '', '某某银行', '', '流动资金贷款发放']);
  rows.push(
    ['2026-10-21', '', '30', '', '某某银行', '', '贷款利息'],
    ['2026-10-22', '', '5000', '', '某某银行', '', '归还贷款'],
  );
  let balance = 1000;
  for (const row of rows) {
    balance += Number(row[1]) - Number(row[2]);
    row[3] = String(balance);
  }
  await commit(firm, writeCsv(firm, 'a.csv', rows), { accountNumber: '1111111', ...spans });
  const runway = await firm.read(runwayHandlers['runway.getRunway'], {});
  assert.equal(runway.state, 'burning');
  assert.deepEqual(
    runway.history.map(({ netFen }) => netFen),
    [-100_00, -100_00, -(100 + 30) * 100],
  );
  assert.deepEqual(runway.leftOut, [
    { kind: 'loanReceived', count: 1, moneyInFen: 1_000_000_00, moneyOutFen: 0 },
    { kind: 'loanRepaid', count: 1, moneyInFen: 0, moneyOutFen: 5000_00 },
  ]);
  assert.equal(runway.cashFen, balance * 100);
});

test('equal amounts in and out of two accounts, of strangers, are no transfer', async () => {
  using firm = openFirm('某某公司');
  const rows = threeMonths((number) => [
    `2026-${String(number).padStart(2, '0')}-05`,
    '',
    '100',
    '900',
    '甲',
    '',
    '材料',
  ]);
  const others = threeMonths((number) => [
    `2026-${String(number).padStart(2, '0')}-05`,
    '100',
    '',
    '100',
    '乙',
    '',
    '货款',
  ]);
  await commit(firm, writeCsv(firm, 'a.csv', rows), {
    accountNumber: '1111111',
    ...spans,
    acceptProblems: true,
  });
  await commit(firm, writeCsv(firm, 'b.csv', others), {
    accountNumber: '2222222',
    ...spans,
    acceptProblems: true,
  });
  const { history } = await firm.read(runwayHandlers['runway.getRunway'], {});
  assert.deepEqual(
    history.map(({ moneyInFen, moneyOutFen }) => [moneyInFen, moneyOutFen]),
    Array(3).fill([100_00, 100_00]),
  );
});

test('books without statements show the cash and ask for the statement', async () => {
  using firm = openFirm();
  assert.equal((await firm.read(runwayHandlers['runway.getRunway'], {})).state, 'noData');
  await commit(firm, sampleFiles.trialBalance);
  const runway = await firm.read(runwayHandlers['runway.getRunway'], {});
  assert.deepEqual([runway.state, runway.months, runway.asOf], ['tooShort', null, '2026-10-31']);
  assert.equal(runway.cashFen, made.ledger.balance('1001', month) + made.ledger.balance('100201', month));
  assert.equal(runway.sentence.key, 'runway.booksOnly');
});

test('settings are kept and one can be changed without the other', async () => {
  using firm = openFirm();
  const save = (changes: object) => firm.write(runwayHandlers['runway.saveSettings'], changes);
  assert.deepEqual(await firm.read(runwayHandlers['runway.getSettings'], {}), {
    burnMonths: 3,
    bufferFen: 0,
  });
  assert.deepEqual(await save({ burnMonths: 12 }), { burnMonths: 12, bufferFen: 0 });
  assert.deepEqual(await save({ bufferFen: 5_00 }), { burnMonths: 12, bufferFen: 5_00 });
});
