import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importRows } from '../cashbook/testing/call.ts';
import { openBooks } from '../testing/books.ts';
import { getCustomers } from './customers.ts';
import { postAll, sale, voucher } from './testing/post-all.ts';

test('customers: by the party of the sale, else of the receivable; the five largest share', async () => {
  using firm = openBooks();
  const names = ['甲', '乙', '丙', '丁', '戊', '己'];
  postAll(
    firm,
    ...names.map((name, index) => sale('2026-03-01', name, (index + 1) * 100)),
    voucher('2026-03-02', ['1002', 400], ['5001', -400, '己']),
    voucher('2026-03-03', ['1002', 500], ['5001', -500]),
    voucher('2026-03-04', ['5001', 100], ['1122', -100, '甲']),
  );
  const customers = firm.read(getCustomers, {
    from: '2026-01',
    to: '2026-12',
    side: 'customers',
  });
  const named = 200 + 300 + 400 + 500 + (600 + 400);
  assert.equal(customers.basis, 'books');
  assert.deepEqual([customers.totalFen, customers.namedFen], [named + 500, named]);
  assert.deepEqual([customers.parties[0]?.name, customers.parties[0]?.amountFen], ['己', 1000]);
  assert.equal(customers.topFiveFen, named);
  assert.equal(customers.topFiveShare, Math.round((named / (named + 500)) * 1e6) / 1e6);
});

test('suppliers: purchases by who was owed or paid; stock moved within the firm is no purchase', async () => {
  using firm = openBooks();
  postAll(
    firm,
    voucher('2026-03-01', ['1405', 700], ['2202', -700, '钢厂']),
    voucher('2026-03-02', ['1405', 300], ['1002', -300]),
    voucher('2026-03-03', ['5401', 900], ['1405', -900]),
  );
  const suppliers = firm.read(getCustomers, {
    from: '2026-01',
    to: '2026-12',
    side: 'suppliers',
  });
  assert.deepEqual([suppliers.totalFen, suppliers.namedFen, suppliers.topFiveShare], [1000, 700, 0.7]);
});

test('where the books name nobody, who paid into the bank tells; loans and own money are no sales', async () => {
  using firm = openBooks();
  await importRows(firm, '1111111', [
    ['2026-10-01', '600', '', '600', '甲公司', '', '货款'],
    ['2026-10-02', '300', '', '900', '乙公司', '', '货款'],
    ['2026-10-03', '100', '', '1000', '', '', '现金存入'],
    ['2026-10-04', '5000', '', '6000', '某某银行', '', '流动资金贷款发放'],
    ['2026-10-05', '', '80', '5920', '丙钢厂', '', '材料款'],
    ['2026-10-06', '', '20', '5900', '', '', '代发工资'],
  ]);
  const ask = (side: 'customers' | 'suppliers') =>
    firm.read(getCustomers, { from: '2026-10', to: '2026-10', side });
  const customers = ask('customers');
  assert.deepEqual(
    [customers.basis, customers.totalFen, customers.topFiveFen, customers.topFiveShare],
    ['bank', 1000_00, 900_00, 0.9],
  );
  const suppliers = ask('suppliers');
  assert.deepEqual(
    [suppliers.basis, suppliers.totalFen, suppliers.parties[0]?.name],
    ['bank', 80_00, '丙钢厂'],
  );
  const nothing = firm.read(getCustomers, {
    from: '2025-01',
    to: '2025-02',
    side: 'customers',
  });
  assert.deepEqual([nothing.basis, nothing.topFiveShare], [null, null]);
});
