import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBooks } from '../testing/books.ts';
import { contentOf } from '../testing/firm-files.ts';
import { call, importRows, putRows } from './testing/call.ts';

const wallet = { account_number: 'alipay:shop', bank: '支付宝', kind: 'wallet' };

test('a withdrawal and its arrival are one transfer; a wallet sale is booked before its fee', async () => {
  using firm = openBooks();
  const importId = await importRows(firm, '1111111', [
    ['2026-10-09', '99.4', '', '99.4', '支付宝（中国）网络技术有限公司', '', '支付宝提现'],
  ]);
  const bill = putRows(firm, wallet, [
    {
      date: '2026-10-08',
      amount_fen: 99_40,
      gross_fen: 100_00,
      fee_fen: 60,
      direction: 'in',
      summary: '销售',
    },
    {
      date: '2026-10-09',
      amount_fen: 0,
      gross_fen: 99_40,
      direction: 'neutral',
      summary: '提现',
      status: '提现成功',
    },
  ]);
  const { rows } = await call(firm, 'cashbook.listUnbooked', {});
  assert.deepEqual(
    rows.map(({ row, category, pairedWith, otherCashCode }) => [row, category, pairedWith, otherCashCode]),
    [
      [2, 'transferIn', { importId: bill, row: 3, accountNumber: 'alipay:shop' }, '1012'],
      [2, 'sales', null, null],
    ],
  );
  await call(firm, 'cashbook.bookRows', {
    rows: [
      { importId, row: 2, category: 'transferIn' },
      { importId: bill, row: 2, category: 'sales' },
    ],
  });
  assert.equal((await call(firm, 'cashbook.listUnbooked', {})).total, 0);
  const accounts = await call(firm, 'cashbook.listCashAccounts', {});
  assert.deepEqual(
    accounts.map(({ code, balanceFen }) => [code, balanceFen]),
    [
      ['1001', 0],
      ['1002', 99_40],
      ['1012', 0],
    ],
  );
  const sales = firm.store.db.get<{ fen: number }>(
    "SELECT sum(credit_fen) AS fen FROM voucher_line WHERE code = '5001'",
  );
  assert.equal(sales?.fen, 100_00);
  await assert.rejects(
    call(firm, 'cashbook.bookRows', { rows: [{ importId: bill, row: 3, category: 'sales' }] }),
    {
      code: 'cashbook.alreadyBooked',
    },
  );
});

test('a row that moved nothing is not booked', async () => {
  using firm = openBooks();
  const importId = putRows(firm, wallet, [
    { date: '2026-10-08', amount_fen: 0, gross_fen: 5_00, direction: 'neutral', status: '交易关闭' },
  ]);
  assert.equal((await call(firm, 'cashbook.listUnbooked', {})).total, 0);
  await assert.rejects(call(firm, 'cashbook.bookRows', { rows: [{ importId, row: 2, category: 'sales' }] }), {
    code: 'cashbook.nothingMoved',
  });
});

test('what comes into the owner’s own account is owed by the owner', async () => {
  using firm = openBooks();
  const importId = putRows(firm, { account_number: '6222', personal: 1 }, [
    { date: '2026-10-08', amount_fen: 70_00, counterparty: '甲公司', summary: '货款' },
  ]);
  await call(firm, 'cashbook.bookRows', { rows: [{ importId, row: 2, category: 'sales' }] });
  const lines = firm.store.db.all<{ code: string; fen: number }>(
    'SELECT code, debit_fen - credit_fen AS fen FROM voucher_line ORDER BY line',
  );
  assert.deepEqual(lines, [
    { code: '122101', fen: 70_00 },
    { code: '5001', fen: -70_00 },
  ]);
});

test('five thousand rows are one write, and one undo', async () => {
  using firm = openBooks();
  const count = 5000;
  const rows = Array.from({ length: count }, (_, index) => ({
    date: `2026-${String(1 + (index % 9)).padStart(2, '0')}-15`,
    amount_fen: -(index + 1),
    counterparty: `供应商${index % 50}`,
    summary: '材料款',
  }));
  const importId = putRows(firm, { account_number: '1111111', bank: '工商银行' }, rows);
  const before = contentOf(firm.store);
  const keys = rows.map((_, index) => ({ importId, row: index + 2, category: 'materials' }));
  const { booked } = await call(firm, 'cashbook.bookRows', { rows: keys });
  assert.equal(booked, count);
  const { total, moneyOutFen } = await call(firm, 'cashbook.list', {});
  assert.deepEqual([total, moneyOutFen], [count, (count * (count + 1)) / 2]);
  firm.takeBack('undo');
  assert.equal(contentOf(firm.store), before);
});
