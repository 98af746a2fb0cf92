import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closingOf } from '../../../core/books/account-parts.ts';
import { readBooks } from '../books/read-books.ts';
import { verifyBooks } from '../books/verify.ts';
import { line, openBooks, post } from '../testing/books.ts';
import type { TestFirm } from '../testing/test-firm.ts';
import { vouchersHandlers as vouchers } from './handlers.ts';

const close = (firm: TestFirm, month: string) => firm.write(vouchers['vouchers.closeMonth'], { month });
const accountsOf = (firm: TestFirm, month: string) =>
  firm.read((context) => readBooks(context, month, month)[0]?.accounts ?? [], undefined);
const balance = (firm: TestFirm, month: string, code: string): number => {
  const account = accountsOf(firm, month).find((each) => each.code === code);
  return account ? closingOf(account) : 0;
};

test('closing carries income and costs to profit of the year, and tells what it would do before', async () => {
  using firm = openBooks();
  await post(firm, '2026-10-08', [line('1122', 1000_00), line('5001', -1000_00)]);
  await post(firm, '2026-10-09', [line('5401', 600_00), line('1405', -600_00)]);
  await post(firm, '2026-10-21', [line('1002', 3_00), line('5603', -3_00)]);
  const before = await firm.read(vouchers['vouchers.describeClose'], { month: '2026-10' });
  assert.equal(before.profitFen, 1000_00 - 600_00 + 3_00);
  assert.deepEqual([before.canClose, before.closed, before.canReopen], [true, false, false]);
  assert.deepEqual(
    before.lines.map(({ code, debitFen, creditFen }) => [code, debitFen, creditFen]),
    [
      ['5001', 1000_00, 0],
      ['5401', 0, 600_00],
      ['5603', 3_00, 0],
      ['3103', 0, 1000_00 - 600_00 + 3_00],
    ],
  );
  const { voucherIds } = await close(firm, '2026-10');
  const [transfer] = await Promise.all(
    voucherIds.map((voucherId) => firm.read(vouchers['vouchers.get'], { voucherId })),
  );
  assert.deepEqual([transfer?.kind, transfer?.date, transfer?.number], ['transfer', '2026-10-31', 4]);
  assert.deepEqual(
    ['5001', '5401', '5603', '3103'].map((code) => balance(firm, '2026-10', code)),
    [0, 0, 0, -(1000_00 - 600_00 + 3_00)],
  );
  const sales = accountsOf(firm, '2026-10').find(({ code }) => code === '5001');
  assert.deepEqual(
    [sales?.debitFen, sales?.transferDebitFen, sales?.transferCreditFen],
    [1000_00, 1000_00, 0],
  );
  const after = await firm.read(vouchers['vouchers.describeClose'], { month: '2026-10' });
  assert.deepEqual([after.closed, after.canClose, after.canReopen], [true, false, true]);
});

test('reopened, corrected and closed again, only the difference is carried', async () => {
  using firm = openBooks();
  await post(firm, '2026-10-08', [line('1002', 100), line('5001', -100)]);
  await close(firm, '2026-10');
  await firm.write(vouchers['vouchers.reopenMonth'], { month: '2026-10' });
  await post(firm, '2026-10-20', [line('1002', 40), line('5001', -40)]);
  const { voucherIds } = await close(firm, '2026-10');
  const [second] = await Promise.all(
    voucherIds.map((voucherId) => firm.read(vouchers['vouchers.get'], { voucherId })),
  );
  assert.deepEqual(
    second?.lines.map(({ code, debitFen, creditFen }) => [code, debitFen, creditFen]),
    [
      ['5001', 40, 0],
      ['3103', 0, 40],
    ],
  );
  assert.equal(balance(firm, '2026-10', '3103'), -(100 + 40));
});

test('December carries the year’s profit on to undistributed profit', async () => {
  using firm = openBooks();
  await post(firm, '2025-11-08', [line('1002', 100), line('5001', -100)]);
  await post(firm, '2025-12-08', [line('5602', 30), line('1002', -30)]);
  await close(firm, '2025-11');
  const { voucherIds } = await close(firm, '2025-12');
  assert.equal(voucherIds.length, 2);
  assert.equal(balance(firm, '2025-12', '3103'), 0);
  assert.equal(balance(firm, '2025-12', '310401'), -(100 - 30));
  const accounts = await firm.read(vouchers['vouchers.listAccounts'], {});
  assert.equal(accounts.find(({ code }) => code === '310401')?.fullName, '利润分配—未分配利润');
  await post(firm, '2026-01-08', [line('1002', 7), line('5001', -7)]);
  assert.equal(balance(firm, '2026-01', '310401'), -(100 - 30));
  assert.ok(firm.read(verifyBooks, undefined).ok);
});

test('a firm with an account of its own for undistributed profit keeps it', async () => {
  using firm = openBooks();
  await firm.write(vouchers['vouchers.saveAccount'], { code: '310415', name: '未分配利润' });
  await post(firm, '2026-12-08', [line('1002', 30), line('5001', -30)]);
  await close(firm, '2026-12');
  assert.equal(balance(firm, '2026-12', '310415'), -30);
});

test('under the enterprise standard the profit goes to 4103 and 4104', async () => {
  using firm = openBooks({ accountingRules: 'enterprise' });
  await post(firm, '2026-12-08', [line('1002', 30), line('6001', -30)]);
  await close(firm, '2026-12');
  assert.equal(balance(firm, '2026-12', '4103'), 0);
  assert.equal(balance(firm, '2026-12', '4104'), -30);
});

test('before a month is closed it is said what is worth a look', async () => {
  using firm = openBooks();
  await post(firm, '2026-11-08', [line('5602', 30), line('1002', -30)], { number: 3 });
  await firm.write(vouchers['vouchers.saveRecurring'], {
    name: '房租',
    everyMonths: 1,
    nextOn: '2026-11-30',
    until: null,
    voucher: { date: '2026-11-30', word: '记', attachments: 0, lines: [line('5602', 80), line('1002', -80)] },
  });
  const { remarks } = await firm.read(vouchers['vouchers.describeClose'], { month: '2026-11' });
  assert.deepEqual(
    remarks.map(({ key }) => key),
    ['vouchers.close.notOver', 'vouchers.close.missing', 'vouchers.close.due', 'vouchers.close.negativeCash'],
  );
  const none = await firm.read(vouchers['vouchers.describeClose'], { month: '2026-01' });
  assert.deepEqual([none.canClose, none.remarks[0]?.key], [false, 'vouchers.close.cannot']);
});

test('openings: within a year the turnover before is told, and the year starts where it did', async () => {
  using firm = openBooks();
  await firm.write(vouchers['vouchers.saveOpenings'], {
    startMonth: '2026-07',
    rows: [
      { code: '1002', party: null, amountFen: 900, yearDebitFen: 1000, yearCreditFen: 600 },
      { code: '1122', party: '甲', amountFen: 60, yearDebitFen: 60, yearCreditFen: 0 },
      { code: '1122', party: '乙', amountFen: 40, yearDebitFen: 40, yearCreditFen: 0 },
      { code: '3001', party: null, amountFen: -500, yearDebitFen: 0, yearCreditFen: 0 },
      { code: '3103', party: null, amountFen: -500, yearDebitFen: 0, yearCreditFen: 500 },
    ],
  });
  const held = await firm.read(vouchers['vouchers.getOpenings'], {});
  assert.deepEqual([held.startMonth, held.debitFen, held.creditFen], ['2026-07', 900 + 60 + 40, 500 + 500]);
  await post(firm, '2026-08-08', [line('1002', 60), line('1122', -60, '甲')]);
  const [books] = firm.read((context) => readBooks(context, '2026-08', '2026-08'), undefined);
  const cash = books?.accounts.find(({ code }) => code === '1002');
  assert.deepEqual(
    [cash?.openingFen, cash?.debitFen, cash?.yearDebitFen, cash?.yearCreditFen],
    [900, 60, 1000 + 60, 600],
  );
  assert.deepEqual(
    books?.parties.map(({ name, openingFen, creditFen }) => [name, openingFen, creditFen]),
    [
      ['甲', 60, 60],
      ['乙', 40, 0],
    ],
  );
  // The quiet month it begins with is there too.
  assert.equal(balance(firm, '2026-07', '1002'), 900);
});

test('moving the first month moves the openings with it', async () => {
  using firm = openBooks();
  const rows = [
    { code: '1002', party: null, amountFen: 5, yearDebitFen: 0, yearCreditFen: 0 },
    { code: '3001', party: null, amountFen: -5, yearDebitFen: 0, yearCreditFen: 0 },
  ];
  await firm.write(vouchers['vouchers.saveOpenings'], { startMonth: '2026-01', rows });
  await post(firm, '2026-04-08', [line('1002', 1), line('3001', -1)]);
  await firm.write(vouchers['vouchers.saveOpenings'], { startMonth: '2026-03', rows });
  assert.deepEqual(accountsOf(firm, '2026-02'), []);
  assert.equal(balance(firm, '2026-03', '1002'), 5);
  assert.equal(balance(firm, '2026-04', '1002'), 5 + 1);
});
