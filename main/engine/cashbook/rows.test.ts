import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { importsHandlers as imports } from '../imports/handlers.ts';
import { openBooks } from '../testing/books.ts';
import { contentOf } from '../testing/firm-files.ts';
import { add, call, importRows, statement } from './testing/call.ts';

test('rows not in the books are listed with what they may be and why; booked ones are gone', async () => {
  using firm = openBooks();
  const importId = await importRows(firm, '1111111', statement);
  const listed = await call(firm, 'cashbook.listUnbooked', {});
  assert.deepEqual(
    listed.rows.map(({ row, category, why }) => [row, category, why?.text ?? null]),
    [
      [5, 'wages', '摘要含“工资”'],
      [4, null, null],
      [3, 'utilities', '对方名称含“供电”'],
      [2, 'sales', '摘要含“货款”'],
    ],
  );
  assert.deepEqual([listed.total, listed.suggested], [4, 3]);
  const done = await call(firm, 'cashbook.bookRows', {
    rows: [
      { importId, row: 2, category: 'sales' },
      { importId, row: 4, category: 'staffAdvance' },
    ],
    learn: true,
  });
  assert.deepEqual([done.booked, done.matched], [2, 0]);
  assert.deepEqual(
    done.rules.map(({ field, contains, direction, category }) => [field, contains, direction, category]),
    [['counterparty', '张三', 'out', 'staffAdvance']],
  );
  assert.equal((await call(firm, 'cashbook.listUnbooked', {})).total, 2);
  const { rows } = await call(firm, 'cashbook.list', {});
  assert.deepEqual(
    rows.map(({ summary, amountFen, direction, balanceFen, party }) => [
      summary,
      amountFen,
      direction,
      balanceFen,
      party,
    ]),
    [
      ['转账 张三', 20_00, 'out', 500_00 - 20_00, '张三'],
      ['货款 甲公司', 500_00, 'in', 500_00, '甲公司'],
    ],
  );
  const role = firm.store.db.get<{ role: string }>("SELECT role FROM party WHERE name = '张三'");
  assert.equal(role?.role, 'employee');
  const again = { rows: [{ importId, row: 2, category: 'sales' }] };
  await assert.rejects(call(firm, 'cashbook.bookRows', again), { code: 'cashbook.alreadyBooked' });
});

test('rows of a month whose books were imported are told, not offered', async () => {
  using firm = openBooks();
  await importRows(firm, '1111111', statement);
  firm.writeNow(({ tx }) =>
    tx.put('month_source', { month: '2026-10' }, { kind: 'journal', import_id: null }),
  );
  const { total, inImportedBooks } = await call(firm, 'cashbook.listUnbooked', {});
  assert.deepEqual([total, inImportedBooks], [0, 4]);
});

test('a row is matched with the voucher that is there instead of booked twice', async () => {
  using firm = openBooks();
  const importId = await importRows(firm, '1111111', statement);
  const { voucher } = await add(firm, {
    date: '2026-10-04',
    direction: 'out',
    category: 'utilities',
    amountFen: 80_00,
  });
  const { rows } = await call(firm, 'cashbook.listUnbooked', { search: '供电' });
  assert.deepEqual(
    rows.map(({ row, likeVoucherId, category, why }) => [row, likeVoucherId, category, why]),
    [[3, voucher.voucherId, null, null]],
  );
  const match = (row: number) =>
    call(firm, 'cashbook.bookRows', { rows: [{ importId, row, voucherId: voucher.voucherId }] });
  await assert.rejects(match(4), { code: 'cashbook.doesNotMatch' });
  assert.deepEqual(await match(3), { booked: 0, matched: 1, grossOfVat: 0, rules: [] });
  await assert.rejects(match(3), { code: 'cashbook.alreadyBooked' });
  await assert.rejects(
    call(firm, 'cashbook.bookRows', { rows: [{ importId, row: 99, category: 'sales' }] }),
    {
      code: 'cashbook.unknownRow',
    },
  );
  await assert.rejects(call(firm, 'cashbook.bookRows', { rows: [{ importId, row: 4 }] }), {
    code: 'cashbook.noCategory',
  });
});

test('a statement imported again is matched with the vouchers of its rows, each with its own', async () => {
  using firm = openBooks();
  const twice = [...statement, ['2026-10-04', '', '300', '800', '', '', '代发工资']];
  const first = await importRows(firm, '1111111', twice);
  const bookAll = async () => {
    const { rows, suggested } = await call(firm, 'cashbook.listUnbooked', {});
    const taken = rows.filter(({ category, likeVoucherId }) => category !== null || likeVoucherId !== null);
    const { booked, matched } = await call(firm, 'cashbook.bookRows', {
      rows: taken.map(({ importId, row, category, likeVoucherId }) => ({
        importId,
        row,
        category,
        voucherId: likeVoucherId,
      })),
    });
    return { suggested, booked, matched };
  };
  assert.deepEqual(await bookAll(), { suggested: 4, booked: 4, matched: 0 });
  await firm.write(imports['imports.undo'], { importId: first }, 'imports.undo');
  await importRows(firm, '1111111', twice);
  assert.deepEqual(await bookAll(), { suggested: 0, booked: 0, matched: 4 });
  const { total } = await call(firm, 'cashbook.list', {});
  assert.equal(total, 4);
});

test('a later row does not take the voucher of an earlier one', async () => {
  using firm = openBooks();
  await importRows(firm, '1111111', [
    ['2026-10-01', '', '20', '980', '', '', '手续费'],
    ['2026-10-03', '', '20', '960', '', '', '手续费'],
  ]);
  const { voucher } = await add(firm, {
    date: '2026-10-01',
    direction: 'out',
    category: 'bankFee',
    amountFen: 20_00,
  });
  const { rows } = await call(firm, 'cashbook.listUnbooked', {});
  assert.deepEqual(
    rows.map(({ date, likeVoucherId, category }) => [date, likeVoucherId, category]),
    [
      ['2026-10-03', null, 'bankFee'],
      ['2026-10-01', voucher.voucherId, null],
    ],
  );
});

test('a general taxpayer is told which rows are booked with the VAT still in them', async () => {
  using firm = openBooks({ vatStatus: 'generalMonthly' });
  const importId = await importRows(firm, '1111111', statement);
  const { rows } = await call(firm, 'cashbook.listUnbooked', {});
  assert.deepEqual(
    rows.map(({ category, grossOfVat }) => [category, grossOfVat]),
    [
      ['wages', false],
      [null, false],
      ['utilities', true],
      ['sales', true],
    ],
  );
  const done = await call(firm, 'cashbook.bookRows', {
    rows: [
      { importId, row: 2, category: 'sales' },
      { importId, row: 3, category: 'utilities', vatFen: 9_20 },
      { importId, row: 5, category: 'wages' },
    ],
  });
  assert.deepEqual([done.booked, done.grossOfVat], [3, 1]);
  using smallScale = openBooks({ vatStatus: 'smallQuarterly' });
  const other = await importRows(smallScale, '1111111', statement);
  const listed = await call(smallScale, 'cashbook.listUnbooked', {});
  assert.ok(listed.rows.every(({ grossOfVat }) => !grossOfVat));
  const asked = { rows: [{ importId: other, row: 2, category: 'sales' }] };
  assert.equal((await call(smallScale, 'cashbook.bookRows', asked)).grossOfVat, 0);
});

test('a booked row keeps its money: only what it was for can change', async () => {
  using firm = openBooks();
  const importId = await importRows(firm, '1111111', statement);
  await call(firm, 'cashbook.bookRows', { rows: [{ importId, row: 3, category: 'utilities' }] });
  const [entry] = (await call(firm, 'cashbook.list', {})).rows;
  assert.ok(entry);
  const { voucherId, date, summary, direction, amountFen } = entry;
  const given = { voucherId, date, summary, direction, amountFen, category: 'rent' };
  assert.equal((await call(firm, 'cashbook.update', given)).entry.category, 'rent');
  await assert.rejects(call(firm, 'cashbook.update', { ...given, amountFen: 81_00 }), {
    code: 'cashbook.doesNotMatch',
  });
});

test('each bank account has its own sub-account once there are two', async () => {
  using firm = openBooks();
  const first = await importRows(firm, '1111111', statement);
  const second = await importRows(firm, '2222222', [['2026-10-05', '40', '', '40', '乙', '', '货款']]);
  await call(firm, 'cashbook.bookRows', {
    rows: [
      { importId: first, row: 2, category: 'sales' },
      { importId: second, row: 2, category: 'sales' },
    ],
  });
  const accounts = await call(firm, 'cashbook.listCashAccounts', {});
  assert.deepEqual(
    accounts
      .filter(({ code }) => code.startsWith('1002'))
      .map(({ code, name, balanceFen }) => [code, name, balanceFen]),
    [
      ['100201', '银行存款—银行账户 1111', 500_00],
      ['100202', '银行存款—银行账户 2222', 40_00],
    ],
  );
});

test('rules are kept, changed and forgotten, and say how many rows they would take', async () => {
  using firm = openBooks();
  await importRows(firm, '1111111', statement);
  const rule = { field: 'counterparty', contains: '张三', direction: 'out', category: 'wages' } as const;
  const saved = await call(firm, 'cashbook.saveRule', rule);
  assert.deepEqual([saved.matches, saved.categoryName], [1, '发工资']);
  const changed = await call(firm, 'cashbook.saveRule', { ...rule, category: 'reimburse' });
  assert.equal(changed.ruleId, saved.ruleId);
  const { rows } = await call(firm, 'cashbook.listUnbooked', { search: '张三' });
  assert.deepEqual([rows[0]?.category, rows[0]?.why?.text], ['reimburse', '按您教的规则：对方名称含“张三”']);
  await call(firm, 'cashbook.removeRule', { ruleId: saved.ruleId });
  assert.deepEqual(await call(firm, 'cashbook.listRules', {}), []);
  await assert.rejects(call(firm, 'cashbook.removeRule', { ruleId: saved.ruleId }), {
    code: 'cashbook.unknownRule',
  });
  await assert.rejects(call(firm, 'cashbook.saveRule', { ...rule, category: 'sales' }), {
    code: 'cashbook.wrongDirection',
  });
});

test('booking rows and taking it back restores the file exactly, whatever was booked', async () => {
  const chosen = fc.record({
    rows: fc.subarray(
      [
        { row: 2, category: 'sales' },
        { row: 3, category: 'utilities' },
        { row: 4, category: 'ownerDraw' },
        { row: 5, category: 'wages' },
      ],
      { minLength: 1 },
    ),
    learn: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(chosen, async ({ rows, learn }) => {
      using firm = openBooks({ vatStatus: 'generalMonthly' });
      const importId = await importRows(firm, '1111111', statement);
      await importRows(firm, '2222222', [['2026-10-05', '40', '', '40', '乙', '', '货款']]);
      const before = contentOf(firm.store);
      const keys = rows.map((each) => ({ importId, ...each }));
      await call(firm, 'cashbook.bookRows', { rows: keys, learn });
      const after = contentOf(firm.store);
      assert.notEqual(after, before);
      firm.takeBack('undo');
      assert.equal(contentOf(firm.store), before);
      firm.takeBack('redo');
      assert.equal(contentOf(firm.store), after);
    }),
    { numRuns: 6 },
  );
});
