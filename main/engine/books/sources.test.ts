import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { closingOf } from '../../../core/books/account-parts.ts';
import { toCsv } from '../../../scripts/firm/files.ts';
import { profileHandlers } from '../firm/profile-handlers.ts';
import { importsHandlers as imports } from '../imports/handlers.ts';
import { importJournal, line, openBooks, post } from '../testing/books.ts';
import { contentOf } from '../testing/firm-files.ts';
import type { TestFirm } from '../testing/test-firm.ts';
import { vouchersHandlers as vouchers } from '../vouchers/handlers.ts';
import { readBooks } from './read-books.ts';
import { sourceHandlers as sources } from './source-handlers.ts';
import { getTrialBalance } from './trial-balance.ts';
import { verifyBooks } from './verify.ts';

const head = ['科目编码', '科目名称', '期初借方', '期初贷方', '本期借方', '本期贷方', '期末借方', '期末贷方'];

/** A trial balance with cash and capital alone, imported as the user would. */
async function importBalance(
  firm: TestFirm,
  month: string,
  fen: number,
  replaceStanding?: boolean,
): Promise<number> {
  const file = join(firm.folder, `${month}-${fen}.csv`);
  const yuan = String(fen / 100);
  const [year, number] = month.split('-');
  const rows = [
    [`期间：${year}年${Number(number)}月`],
    head,
    ['1002', '银行存款', '', '', yuan, '', yuan, ''],
    ['3001', '实收资本', '', '', '', yuan, '', yuan],
  ];
  writeFileSync(file, toCsv(rows));
  const input = { file, acceptProblems: true, ...(replaceStanding === undefined ? {} : { replaceStanding }) };
  return (await firm.write(imports['imports.commit'], input)).importId;
}
const cashOf = (firm: TestFirm, month: string): number => {
  const [books] = firm.read((context) => readBooks(context, month, month), undefined);
  const cash = books?.accounts.find(({ code }) => code === '1002');
  return cash ? closingOf(cash) : 0;
};
const choose = (
  firm: TestFirm,
  month: string,
  kind: 'vouchers' | 'journal' | 'trialBalance',
  importId: number | null = null,
) => firm.write(sources['books.setSource'], { month, kind, importId });
const good = (fen: number) => [line('1002', fen), line('3001', -fen)];

test('two sources of a month: one stands, the other is kept, and where they differ is told', async () => {
  using firm = openBooks();
  const importId = await importBalance(firm, '2026-10', 100_00);
  await post(firm, '2026-11-08', good(5_00));
  assert.equal(cashOf(firm, '2026-11'), 100_00 + 5_00);
  await choose(firm, '2026-10', 'vouchers');
  assert.equal(cashOf(firm, '2026-10'), 0);
  await post(firm, '2026-10-08', good(70_00));
  assert.equal(cashOf(firm, '2026-11'), 70_00 + 5_00);
  const [month, ...more] = await firm.read(sources['books.listSources'], {});
  assert.deepEqual(more, []);
  assert.equal(month?.month, '2026-10');
  assert.deepEqual(
    month?.sources.map(({ kind, importId, stands, differences }) => [kind, importId, stands, differences]),
    [
      ['vouchers', null, true, []],
      [
        'trialBalance',
        importId,
        false,
        [
          { code: '1002', name: '银行存款', closingFen: 100_00, standingFen: 70_00 },
          { code: '3001', name: '实收资本', closingFen: -100_00, standingFen: -70_00 },
        ],
      ],
    ],
  );
  await choose(firm, '2026-10', 'trialBalance', importId);
  assert.equal(cashOf(firm, '2026-11'), 100_00 + 5_00);
  const [held] = (
    await firm.read(vouchers['vouchers.list'], { from: '2026-10', to: '2026-10', offset: 0, limit: 1 })
  ).rows;
  assert.equal(held?.counts, false);
  assert.ok(firm.read(verifyBooks, undefined).ok);
});

test('which source stands can be changed and taken back, and every step is exact', async () => {
  using firm = openBooks();
  const states = [contentOf(firm.store)];
  const note = () => states.push(contentOf(firm.store));
  const importId = await importBalance(firm, '2026-10', 100_00);
  note();
  await choose(firm, '2026-10', 'vouchers');
  note();
  await post(firm, '2026-10-08', good(70_00));
  note();
  const other = await importBalance(firm, '2026-10', 200_00, true);
  note();
  await choose(firm, '2026-10', 'trialBalance', importId);
  note();
  await firm.write(imports['imports.undo'], { importId });
  note();
  assert.equal(cashOf(firm, '2026-10'), 70_00);
  await firm.write(imports['imports.undo'], { importId: other });
  note();
  for (let at = states.length - 2; at >= 0; at -= 1) {
    firm.takeBack('undo');
    assert.equal(contentOf(firm.store), states[at]);
  }
  for (let at = 1; at < states.length; at += 1) {
    firm.takeBack('redo');
    assert.equal(contentOf(firm.store), states[at]);
    assert.ok(firm.read(verifyBooks, undefined).ok);
  }
});

test('a trial balance stays out where vouchers stand, unless it is said to stand', async () => {
  using firm = openBooks();
  await post(firm, '2026-10-08', good(70_00));
  await assert.rejects(importBalance(firm, '2026-10', 100_00), { code: 'imports.standingExists' });
  await importBalance(firm, '2026-10', 100_00, false);
  assert.equal(cashOf(firm, '2026-10'), 70_00);
  await firm.write(vouchers['vouchers.closeMonth'], { month: '2026-10' });
  await assert.rejects(importBalance(firm, '2026-10', 300_00, true), { code: 'books.monthClosed' });
});

test('a changed file is found by adding the books up anew', async () => {
  using firm = openBooks();
  await post(firm, '2026-10-08', [line('1122', 100, '甲'), line('5001', -100)]);
  await post(firm, '2026-10-09', [line('1002', 100), line('1122', -100, '甲')]);
  assert.deepEqual(firm.read(verifyBooks, undefined), { ok: true, compared: 3, differences: [] });
  const keysAfter = (sql: string): string[] => {
    firm.store.connection.exec(sql);
    return firm.read(verifyBooks, undefined).differences.map(({ key }) => key);
  };
  const account = "UPDATE account_month SET debit_fen = debit_fen + 1 WHERE code = '1002'";
  assert.deepEqual(keysAfter(account), ['books.verify.fromVouchers']);
  assert.deepEqual(keysAfter('DELETE FROM party_month'), ['books.verify.fromVouchers', 'books.verify.party']);
  assert.deepEqual(keysAfter('UPDATE flow_month SET amount_fen = 5').at(-1), 'books.verify.flow');
  assert.deepEqual(
    keysAfter("UPDATE voucher_line SET debit_fen = 101 WHERE code = '1002'").at(-1),
    'books.verify.unbalanced',
  );
});

test('a journal is chosen by its import too, where that has vouchers of the month', async () => {
  using firm = openBooks();
  await post(firm, '2026-10-08', good(5_00));
  importJournal(firm, '2026-10-09', good(7_00));
  const last = () => firm.store.db.get<{ id: number }>('SELECT max(id) AS id FROM import')?.id ?? 0;
  const journal = last();
  importJournal(firm, '2026-09-09', good(1_00));
  await assert.rejects(choose(firm, '2026-10', 'journal', last()), { code: 'books.noSuchSource' });
  const chosen = await choose(firm, '2026-10', 'journal', journal);
  assert.deepEqual(chosen, { month: '2026-10', kind: 'journal', importId: null });
  assert.equal(cashOf(firm, '2026-10'), 1_00 + 7_00);
});

test('journals stand for their months, and the months of own vouchers follow them', async () => {
  using firm = openBooks();
  importJournal(firm, '2026-08-08', good(40));
  importJournal(firm, '2026-10-08', good(2));
  await post(firm, '2026-11-08', good(1));
  const months = await firm.read(sources['books.listMonths'], {});
  assert.deepEqual(
    months.map(({ month, kind }) => [month, kind]),
    [
      ['2026-08', 'journal'],
      ['2026-09', 'journal'],
      ['2026-10', 'journal'],
      ['2026-11', 'vouchers'],
    ],
  );
  assert.equal(cashOf(firm, '2026-11'), 40 + 2 + 1);
  assert.ok(firm.read(verifyBooks, undefined).ok);
});

test('the trial balance of a month of vouchers has this year’s turnover, of closed accounts too', async () => {
  using firm = openBooks();
  await post(firm, '2026-01-08', [line('1002', 100), line('5001', -100)]);
  await firm.write(vouchers['vouchers.closeMonth'], { month: '2026-01' });
  await post(firm, '2026-02-08', [line('1001', 30), line('1002', -30)]);
  const { rows, totals, kind } = firm.read(getTrialBalance, '2026-02');
  assert.equal(kind, 'vouchers');
  assert.deepEqual(
    rows.map((row) => [
      row.code,
      row.openingFen,
      row.debitFen,
      row.creditFen,
      row.yearDebitFen,
      row.yearCreditFen,
      row.closingFen,
    ]),
    [
      ['1001', 0, 30, 0, 30, 0, 30],
      ['1002', 100, 0, 30, 100, 30, 70],
      ['3103', -100, 0, 0, 0, 100, -100],
      ['5001', 0, 0, 0, 100, 100, 0],
    ],
  );
  assert.deepEqual([totals.closingDebitFen, totals.closingCreditFen], [30 + 70, 100]);
});

test('when the firm turns out to follow another standard, the cash flows are made anew', async () => {
  using firm = openBooks();
  await post(firm, '2026-10-08', [line('1002', 100), line('5001', -100)]);
  const flows = () => firm.store.db.all('SELECT flow, amount_fen FROM flow_month');
  const before = contentOf(firm.store);
  assert.deepEqual(flows(), [{ flow: 1, amount_fen: 100 }]);
  // 5001 is 主营业务收入 in the one chart and 生产成本 in the other.
  await firm.write(profileHandlers['firm.saveProfile'], { accountingRules: 'enterprise' });
  assert.notDeepEqual(flows(), [{ flow: 1, amount_fen: 100 }]);
  assert.ok(firm.read(verifyBooks, undefined).ok);
  firm.takeBack('undo');
  assert.equal(contentOf(firm.store), before);
});

test('accounts of a trial balance take entries, and the first one makes them the firm’s own', async () => {
  using firm = openBooks();
  const file = join(firm.folder, 'a.csv');
  const rows = [
    ['期间：2026年10月'],
    head,
    ['1002', '银行存款', '', '', '80', '', '80', ''],
    ['100205', '宁波银行', '', '', '80', '', '80', ''],
    ['3001', '实收资本', '', '', '', '80', '', '80'],
  ];
  writeFileSync(file, toCsv(rows));
  const { importId } = await firm.write(imports['imports.commit'], { file, acceptProblems: true });
  const accounts = () => firm.read(vouchers['vouchers.listAccounts'], {});
  const find = async () => (await accounts()).find(({ code }) => code === '100205');
  assert.deepEqual([(await find())?.fullName, (await find())?.own], ['银行存款—宁波银行', true]);
  await post(firm, '2026-11-08', [line('100205', 5_00), line('3001', -5_00)]);
  assert.equal(cashOf(firm, '2026-11'), 80_00 + 5_00);
  await firm.write(imports['imports.undo'], { importId });
  assert.equal((await find())?.fullName, '银行存款—宁波银行');
  assert.ok(firm.read(verifyBooks, undefined).ok);
});
