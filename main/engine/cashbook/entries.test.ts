import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { InputOf } from '../../../core/contract.ts';
import { openBooks } from '../testing/books.ts';
import { contentOf } from '../testing/firm-files.ts';
import { makeTestFirm } from '../testing/test-firm.ts';
import { add, call } from './testing/call.ts';

test('an entry is a voucher, and changes its cash account’s balance', async () => {
  using firm = openBooks();
  await add(firm, { amountFen: 1130_00, vatFen: 130_00, party: '甲公司' });
  const { entry, voucher } = await add(firm, { direction: 'out', category: 'utilities', amountFen: 30_00 });
  assert.deepEqual(
    [entry.balanceFen, entry.categoryName, entry.editable],
    [1130_00 - 30_00, '水电燃气', true],
  );
  assert.equal(voucher.origin, 'cashbook');
  const { rows, total, moneyInFen, moneyOutFen } = await call(firm, 'cashbook.list', {});
  assert.deepEqual([total, moneyInFen, moneyOutFen], [2, 1130_00, 30_00]);
  assert.deepEqual(
    rows.map(({ amountFen, balanceFen, vatFen, party }) => [amountFen, balanceFen, vatFen, party]),
    [
      [30_00, 1100_00, null, null],
      [1130_00, 1130_00, 130_00, '甲公司'],
    ],
  );
  const accounts = await call(firm, 'cashbook.listCashAccounts', {});
  assert.deepEqual(
    accounts.map(({ code, balanceFen }) => [code, balanceFen]),
    [
      ['1001', 0],
      ['1002', 1100_00],
      ['1012', 0],
    ],
  );
});

test('describe shows the double entry and writes nothing', async () => {
  using firm = openBooks();
  const before = contentOf(firm.store);
  const { lines, sentence } = await call(firm, 'cashbook.describe', {
    date: '2026-10-08',
    summary: '房租',
    direction: 'out',
    amountFen: 3000_00,
    category: 'rent',
    cashCode: '1001',
  });
  assert.deepEqual(
    lines.map(({ code, accountName, debitFen, creditFen }) => [code, accountName, debitFen, creditFen]),
    [
      ['560251', '管理费用—租赁费', 3000_00, 0],
      ['1001', '库存现金', 0, 3000_00],
    ],
  );
  assert.equal(
    sentence.text,
    '库存现金减少 3,000.00 元，记作“房租”。借：管理费用—租赁费 3,000.00；贷：库存现金 3,000.00。',
  );
  assert.equal(contentOf(firm.store), before);
});

test('a transfer is one entry, in neither sum, and moves both accounts', async () => {
  using firm = openBooks();
  await add(firm, { amountFen: 900_00 });
  await add(firm, { direction: 'out', category: 'transferOut', amountFen: 200_00, otherCashCode: '1001' });
  const all = await call(firm, 'cashbook.list', {});
  assert.deepEqual([all.total, all.moneyInFen, all.moneyOutFen], [2, 900_00, 0]);
  assert.deepEqual([all.rows[0]?.cashCode, all.rows[0]?.otherCashCode], ['1002', '1001']);
  const ofCash = await call(firm, 'cashbook.list', { cashCode: '1001' });
  assert.deepEqual(
    ofCash.rows.map(({ direction, balanceFen }) => [direction, balanceFen]),
    [['in', 200_00]],
  );
  assert.equal(ofCash.moneyInFen, 200_00);
});

test('an entry changes as long as nothing took it back; what cannot be is refused', async () => {
  using firm = openBooks();
  const { voucher } = await add(firm, {});
  const { voucherId } = voucher;
  const given = { date: '2026-11-02', summary: '改', direction: 'out' as const, amountFen: 7_00 };
  const changed = await call(firm, 'cashbook.update', {
    ...given,
    voucherId,
    category: 'meals',
    cashCode: '1001',
  });
  assert.deepEqual(
    [changed.entry.balanceFen, changed.entry.category, changed.voucher.month],
    [-7_00, 'meals', '2026-11'],
  );
  const refused: [Partial<InputOf<'cashbook.add'>>, string][] = [
    [{ category: 'nothing' }, 'cashbook.unknownCategory'],
    [{ category: 'wages' }, 'cashbook.wrongDirection'],
    [{ cashCode: '5001' }, 'cashbook.notACashAccount'],
    [{ cashCode: '100299' }, 'cashbook.notACashAccount'],
    [{ vatFen: 100_00 }, 'cashbook.vatTooLarge'],
    [{ category: 'receivable', vatFen: 1 }, 'cashbook.noVatHere'],
    [{ category: 'transferIn' }, 'cashbook.otherAccountMissing'],
  ];
  for (const [more, code] of refused) await assert.rejects(add(firm, more), { code }, code);
  await assert.rejects(call(firm, 'cashbook.update', { ...given, voucherId: 999, category: 'meals' }), {
    code: 'cashbook.notAnEntry',
  });
});

test('any order of entries: the balance after each is what came before it, page by page', async () => {
  using firm = openBooks();
  const entry = fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 4 }),
    amountFen: fc.integer({ min: 1, max: 1000 }),
    kind: fc.constantFrom('sales', 'meals', 'transferOut'),
    cashCode: fc.constantFrom('1001', '1002'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 6 }), fc.nat(8), async (entries, offset) => {
      for (const { day, month, amountFen, kind, cashCode } of entries)
        await add(firm, {
          date: `2026-0${month}-${String(day).padStart(2, '0')}`,
          amountFen,
          category: kind,
          direction: kind === 'sales' ? 'in' : 'out',
          cashCode,
          otherCashCode: kind === 'transferOut' ? (cashCode === '1001' ? '1002' : '1001') : null,
        });
      for (const cashCode of ['1001', '1002']) {
        const { rows } = await call(firm, 'cashbook.list', { cashCode, limit: 1000 });
        let balance = 0;
        for (const row of [...rows].reverse()) {
          balance += row.direction === 'in' ? row.amountFen : -row.amountFen;
          assert.equal(row.balanceFen, balance);
        }
        const page = await call(firm, 'cashbook.list', { cashCode, offset, limit: 3 });
        assert.deepEqual(page.rows, rows.slice(offset, offset + 3));
      }
    }),
    { numRuns: 6 },
  );
});

test('the categories speak both languages', async () => {
  using firm = openBooks();
  const categories = await call(firm, 'cashbook.listCategories', {});
  const wages = categories.find(({ id }) => id === 'wages');
  assert.deepEqual([wages?.name, wages?.accountName, wages?.withVat], ['发工资', '管理费用—工资', false]);
  using english = makeTestFirm({ language: 'en' });
  const rent = (await call(english, 'cashbook.listCategories', {})).find(({ id }) => id === 'rent');
  assert.deepEqual([rent?.name, rent?.direction, rent?.withVat], ['Rent', 'out', true]);
});
