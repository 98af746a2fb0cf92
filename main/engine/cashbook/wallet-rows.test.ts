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

test('a wallet’s payment by a card without a row of its bank is on the bank account of that card, or refused', async () => {
  using firm = openBooks();
  const importId = putRows(firm, wallet, [
    { date: '2026-10-08', amount_fen: -88_00, summary: '办公用品', method: '招商银行(2345)' },
  ]);
  const asked = { rows: [{ importId, row: 2, category: 'office' }] };
  const list = () => call(firm, 'cashbook.listUnbooked', {});
  const before = await list();
  assert.deepEqual(
    [before.suggested, before.rows[0]?.category, before.rows[0]?.why?.text],
    [0, null, '这笔用的是尾号 2345 的银行卡，支付账户里的钱没有动；请先导入这张卡的流水'],
  );
  await assert.rejects(call(firm, 'cashbook.bookRows', asked), { code: 'cashbook.unknownCard' });
  await importRows(firm, '6222002345', [['2026-10-20', '40', '', '40', '乙', '', '货款']]);
  const known = (await list()).rows.find((row) => row.importId === importId);
  assert.equal(known?.category, null);
  assert.match(known?.why?.text ?? '', /记在该银行账户上/);
  await call(firm, 'cashbook.bookRows', asked);
  const accounts = await call(firm, 'cashbook.listCashAccounts', {});
  assert.deepEqual(
    accounts.map(({ code, balanceFen }) => [code, balanceFen]),
    [
      ['1001', 0],
      ['1002', -88_00],
      ['1012', 0],
    ],
  );
});

test('the bank’s row of a card payment booked from the wallet is matched, not booked again', async () => {
  using firm = openBooks();
  const importId = putRows(firm, wallet, [
    { date: '2026-10-08', amount_fen: -88_00, summary: '办公用品', method: '招商银行(2345)' },
  ]);
  firm.writeNow(({ tx }) => {
    tx.insert('bank_account', { account_number: '6222002345' });
  });
  await call(firm, 'cashbook.bookRows', { rows: [{ importId, row: 2, category: 'office' }] });
  await importRows(firm, '6222002345', [['2026-10-08', '', '88', '12', '支付宝', '', '快捷支付']]);
  const { rows } = await call(firm, 'cashbook.listUnbooked', {});
  assert.equal(rows.length, 1);
  assert.notEqual(rows[0]?.likeVoucherId, null);
});

test('wallets are named by their whole login, and told apart by it', async () => {
  using firm = openBooks();
  const others = ['alipay:my_shop@a.cn', 'alipay:shop@a.cn', 'alipay:shop@a.cn2'];
  for (const [index, account_number] of others.entries()) {
    const row = { date: '2026-10-08', amount_fen: 10_00 * (index + 1), summary: '销售' };
    putRows(firm, { ...wallet, account_number }, [row]);
  }
  const { rows } = await call(firm, 'cashbook.listUnbooked', {});
  await call(firm, 'cashbook.bookRows', {
    rows: rows.map(({ importId, row }) => ({ importId, row, category: 'sales' })),
  });
  const accounts = await call(firm, 'cashbook.listCashAccounts', {});
  assert.deepEqual(
    accounts
      .filter(({ code }) => code.startsWith('1012'))
      .map(({ name, balanceFen }) => [name, balanceFen])
      .sort(),
    [
      ['其他货币资金—支付宝 my_shop@a.cn', 10_00],
      ['其他货币资金—支付宝 shop@a.cn', 20_00],
      ['其他货币资金—支付宝 shop@a.cn2', 30_00],
    ],
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
    { code: '122151', fen: 70_00 },
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
