import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closingOf } from '../../../core/books/account-parts.ts';
import type { InputOf } from '../../../core/contract.ts';
import { readBooks } from '../books/read-books.ts';
import { sourceHandlers as sources } from '../books/source-handlers.ts';
import { verifyBooks } from '../books/verify.ts';
import { line, openBooks, post } from '../testing/books.ts';
import { vouchersHandlers as vouchers } from './handlers.ts';

const balances = (firm: ReturnType<typeof openBooks>, month: string): Record<string, number> =>
  Object.fromEntries(
    (firm.read((context, at: string) => readBooks(context, at, at)[0]?.accounts ?? [], month) ?? []).map(
      (account) => [account.code, closingOf(account)],
    ),
  );

test('a voucher is numbered by month and word, and is in the books at once', async () => {
  using firm = openBooks();
  const first = await post(firm, '2026-10-08', [line('1002', 1000_00), line('3001', -1000_00)]);
  assert.deepEqual([first.month, first.word, first.number], ['2026-10', '记', 1]);
  const second = await post(firm, '2026-10-09', [line('1001', 200_00), line('1002', -200_00)]);
  assert.equal(second.number, 2);
  const other = await post(firm, '2026-10-09', [line('1001', 1), line('1002', -1)], { word: '转' });
  assert.equal(other.number, 1);
  const november = await post(firm, '2026-11-01', [line('1001', 2), line('1002', -2)]);
  assert.equal(november.number, 1);
  assert.deepEqual(balances(firm, '2026-10'), {
    1001: 200_00 + 1,
    1002: 1000_00 - 200_00 - 1,
    3001: -1000_00,
  });
  assert.deepEqual(balances(firm, '2026-11'), {
    1001: 200_00 + 1 + 2,
    1002: 1000_00 - 200_00 - 1 - 2,
    3001: -1000_00,
  });
});

test('a number that is left out is told, and may be filled in', async () => {
  using firm = openBooks();
  for (const number of [1, 2, 5, 7])
    await post(firm, '2026-10-08', [line('1002', 1), line('3001', -1)], { number });
  const next = await firm.read(vouchers['vouchers.nextNumber'], { date: '2026-10-31', word: '记' });
  assert.deepEqual(next, { number: 8, missing: [3, 4, 6] });
  await post(firm, '2026-10-08', [line('1002', 1), line('3001', -1)], { number: 4 });
  const after = await firm.read(vouchers['vouchers.nextNumber'], { date: '2026-10-31', word: '记' });
  assert.deepEqual(after.missing, [3, 6]);
});

test('a red voucher takes a voucher back and stays beside it', async () => {
  using firm = openBooks();
  const wrong = await post(firm, '2026-10-08', [line('1122', 500_00, '甲'), line('5001', -500_00)]);
  const red = await firm.write(vouchers['vouchers.reverse'], {
    voucherId: wrong.voucherId,
    date: '2026-11-03',
  });
  assert.deepEqual(
    [red.kind, red.reverses, red.month, red.number],
    ['reversal', wrong.voucherId, '2026-11', 1],
  );
  assert.deepEqual(
    red.lines.map(({ code, party, debitFen, creditFen }) => [code, party, debitFen, creditFen]),
    [
      ['1122', '甲', -500_00, 0],
      ['5001', null, 0, -500_00],
    ],
  );
  const held = await firm.read(vouchers['vouchers.get'], { voucherId: wrong.voucherId });
  assert.equal(held.reversedBy, red.voucherId);
  assert.deepEqual(balances(firm, '2026-10'), { 1122: 500_00, 5001: -500_00 });
  assert.deepEqual(balances(firm, '2026-11'), { 1122: 0, 5001: 0 });
});

test('a voucher can be changed, into another month too, and its number stays where it can', async () => {
  using firm = openBooks();
  const made = await post(firm, '2026-10-08', [line('1002', 100), line('3001', -100)]);
  const changed = await firm.write(vouchers['vouchers.update'], {
    ...given('2026-10-09', [line('1001', 70), line('1002', 30), line('3001', -100)]),
    voucherId: made.voucherId,
  });
  assert.equal(changed.number, 1);
  assert.deepEqual(balances(firm, '2026-10'), { 1001: 70, 1002: 30, 3001: -100 });
  const moved = await firm.write(vouchers['vouchers.update'], {
    ...given('2026-11-02', [line('1002', 100), line('3001', -100)]),
    voucherId: made.voucherId,
  });
  assert.deepEqual([moved.month, moved.number, moved.lines.length], ['2026-11', 1, 2]);
  assert.deepEqual(balances(firm, '2026-10'), {});
  assert.deepEqual(balances(firm, '2026-11'), { 1002: 100, 3001: -100 });
  assert.ok(firm.read(verifyBooks, undefined).ok);
});

test('a quiet month between two months with vouchers is a month without turnover, not a gap', async () => {
  using firm = openBooks();
  await post(firm, '2026-07-08', [line('1002', 100), line('3001', -100)]);
  await post(firm, '2026-10-08', [line('1002', 5), line('3001', -5)]);
  const months = await firm.read(sources['books.listMonths'], {});
  assert.deepEqual(
    months.map(({ month, kind, accountCount }) => [month, kind, accountCount]),
    [
      ['2026-07', 'vouchers', 2],
      ['2026-08', 'vouchers', 0],
      ['2026-09', 'vouchers', 0],
      ['2026-10', 'vouchers', 2],
    ],
  );
  assert.deepEqual(balances(firm, '2026-09'), { 1002: 100, 3001: -100 });
  assert.deepEqual(balances(firm, '2026-10'), { 1002: 105, 3001: -105 });
});

test('sub-accounts and the accounts above them: 1002 is the sum of what is below it', async () => {
  using firm = openBooks();
  for (const [code, name] of [
    ['100201', '建设银行'],
    ['100202', '工商银行'],
  ] as const)
    await firm.write(vouchers['vouchers.saveAccount'], { code, name });
  await post(firm, '2026-10-08', [line('100201', 300), line('100202', 200), line('3001', -500)]);
  assert.deepEqual(balances(firm, '2026-10'), { 1002: 500, 100201: 300, 100202: 200, 3001: -500 });
  const accounts = await firm.read(vouchers['vouchers.listAccounts'], {});
  assert.equal(accounts.length, 66 + 2);
  assert.deepEqual(
    accounts
      .filter(({ code }) => code.startsWith('1002'))
      .map((each) => [each.fullName, each.hasChildren, each.used, each.own]),
    [
      ['银行存款', true, false, false],
      ['银行存款—建设银行', false, true, true],
      ['银行存款—工商银行', false, true, true],
    ],
  );
  const renamed = await firm.write(vouchers['vouchers.saveAccount'], { code: '100202', name: '工行' });
  assert.equal(renamed.fullName, '银行存款—工行');
  assert.ok(firm.read(verifyBooks, undefined).ok);
});

test('parties are made when first named, with the role their account suggests, and have balances', async () => {
  using firm = openBooks();
  await post(firm, '2026-10-08', [line('1122', 500, '甲公司'), line('5001', -500)]);
  await post(firm, '2026-11-08', [line('1002', 300), line('1122', -300, '甲公司')]);
  const [party] = await firm.read(vouchers['vouchers.listParties'], {});
  assert.deepEqual([party?.name, party?.role, party?.used], ['甲公司', 'customer', true]);
  const [books] = firm.read((context) => readBooks(context, '2026-11', '2026-11'), undefined);
  assert.deepEqual(
    books?.parties.map(({ code, name, openingFen, debitFen, creditFen }) => [
      code,
      name,
      openingFen,
      debitFen,
      creditFen,
    ]),
    [['1122', '甲公司', 500, 0, 300]],
  );
});

test('search finds by summary, account, party, number and amount, from one character', async () => {
  using firm = openBooks();
  const say = (summary: string, lines: ReturnType<typeof line>[]) =>
    post(
      firm,
      '2026-10-08',
      lines.map((each) => ({ ...each, summary })),
    );
  await say('收货款 5%', [line('1002', 1234_56), line('1122', -1234_56, '苏州甲公司')]);
  await say(
    '付房租',
    [line('560206', 50_00), line('1001', -50_00)].map((each) => ({ ...each, code: each.code.slice(0, 4) })),
  );
  await say('存现金', [line('1002', 70_00), line('1001', -70_00)]);
  const find = async (search: string) =>
    (await firm.read(vouchers['vouchers.list'], { search, offset: 0, limit: 10 })).rows.map(
      ({ number }) => number,
    );
  assert.deepEqual(await find('租'), [2]);
  assert.deepEqual(await find('%'), [1]);
  assert.deepEqual(await find('甲'), [1]);
  assert.deepEqual(await find('1,234.56'), [1]);
  assert.deepEqual(await find('1234.56'), [1]);
  assert.deepEqual(await find('记-2'), [2]);
  assert.deepEqual(await find('转-2'), []);
  assert.deepEqual(await find('银行存'), [3, 1]);
  assert.deepEqual(await find('1001'), [3, 2]);
  assert.deepEqual(await find('没有'), []);
  const all = await firm.read(vouchers['vouchers.list'], { offset: 0, limit: 2 });
  assert.deepEqual([all.total, all.debitFen, all.rows.length], [3, 1234_56 + 50_00 + 70_00, 2]);
  const cash = await firm.read(vouchers['vouchers.list'], { code: '1001', offset: 0, limit: 10 });
  assert.deepEqual([cash.total, cash.debitFen], [2, 50_00 + 70_00]);
});

test('recurring entries fall due on the same day of each month, the last where there is no such day', async () => {
  using firm = openBooks();
  const saved = await firm.write(vouchers['vouchers.saveRecurring'], {
    name: '房租',
    everyMonths: 1,
    nextOn: '2026-08-31',
    until: '2026-11-30',
    voucher: given('2026-01-01', [line('5602', 80_00), line('1002', -80_00)]),
  });
  assert.equal(saved.due, true);
  const { posted } = await firm.write(vouchers['vouchers.postRecurring'], { upTo: '2026-10-31' });
  assert.deepEqual(
    posted.map(({ date, origin, number }) => [date, origin, number]),
    [
      ['2026-08-31', 'recurring', 1],
      ['2026-09-30', 'recurring', 1],
      ['2026-10-31', 'recurring', 1],
    ],
  );
  assert.deepEqual((await firm.write(vouchers['vouchers.postRecurring'], { upTo: '2026-10-31' })).posted, []);
  const last = await firm.write(vouchers['vouchers.postRecurring'], { upTo: '2027-12-31' });
  assert.deepEqual(
    last.posted.map(({ date }) => date),
    ['2026-11-30'],
  );
  const [after] = await firm.read(vouchers['vouchers.listRecurring'], {});
  assert.deepEqual([after?.nextOn, after?.due], ['2026-12-31', false]);
});

function given(date: string, lines: ReturnType<typeof line>[]) {
  return { date, word: '记', attachments: 0, lines } satisfies InputOf<'vouchers.post'>;
}
