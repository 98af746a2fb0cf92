import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lastDayOf, monthOf } from '../dates.ts';
import { checkVoucher } from './check-voucher.ts';
import { roleOfParty } from './party-role.ts';
import { readSearch } from './read-search.ts';
import { listDue, nextAfter } from './recurring.ts';
import { makeTransfer } from './transfer.ts';

const find = (code: string) =>
  ({ '1001': { name: '库存现金', below: null }, '1002': { name: '银行存款', below: '100201' } })[code];
const line = (code: string, debitFen: number, creditFen: number) => ({ code, debitFen, creditFen });

test('a voucher’s problems are told line by line, and the difference last', () => {
  const codesOf = (...lines: ReturnType<typeof line>[]) =>
    checkVoucher({ lines }, find).map(({ code, data }) => [code, 'line' in data ? data.line : null]);
  assert.deepEqual(codesOf(line('1001', 5, 0), line('1001', 0, 5)), []);
  assert.deepEqual(codesOf(line('1001', -5, 0), line('1001', 0, -5)), []);
  assert.deepEqual(codesOf(line('1001', 5, 5), line('1002', 0, 0), line('9', 1, 0)), [
    ['vouchers.bothSides', 1],
    ['vouchers.zeroLine', 2],
    ['vouchers.accountNotLowest', 2],
    ['vouchers.accountUnknown', 3],
    ['vouchers.unbalanced', null],
  ]);
});

test('carrying accounts over empties them and balances, whatever they hold', () => {
  assert.deepEqual(
    makeTransfer(
      [
        { code: '5001', opening: -1000 },
        { code: '5401', opening: 600 },
        { code: '5711', opening: 0 },
      ],
      '3103',
    ),
    [line('5001', 1000, 0), line('5401', 0, 600), line('3103', 0, 1000 - 600)],
  );
  assert.deepEqual(makeTransfer([{ code: '5001', opening: 0 }], '3103'), []);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 8 }), (balances) => {
      const lines = makeTransfer(
        balances.map((opening, index) => ({ code: `5${index}`, opening })),
        '3103',
      );
      const sum = lines.reduce((total, { debitFen, creditFen }) => total + debitFen - creditFen, 0);
      assert.equal(sum, 0);
      for (const [index, opening] of balances.entries()) {
        const moved = lines.find(({ code }) => code === `5${index}`);
        assert.equal(opening + (moved?.debitFen ?? 0) - (moved?.creditFen ?? 0), 0);
      }
    }),
  );
});

test('the 31st is the last day of a shorter month and the 31st again after it', () => {
  const recurrence = { firstOn: '2026-01-31', everyMonths: 1, nextOn: '2026-01-31', until: null };
  assert.deepEqual(listDue(recurrence, '2026-04-30'), {
    days: ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
    nextOn: '2026-05-31',
  });
  assert.deepEqual(listDue({ ...recurrence, nextOn: '2026-03-31', until: '2026-04-29' }, '2027-01-01'), {
    days: ['2026-03-31'],
    nextOn: '2026-04-30',
  });
  assert.equal(nextAfter({ firstOn: '2026-01-31', everyMonths: 3 }, '2026-01-31'), '2026-04-30');
});

test('due a month at a time or all at once: the same days, each on the day meant or the month’s last', () => {
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 12 }),
      fc.array(day, { maxLength: 5 }),
      (firstOn, everyMonths, stops) => {
        const recurrence = { firstOn, everyMonths, nextOn: firstOn, until: null };
        const last = '2031-12-31';
        const days: string[] = [];
        let { nextOn } = recurrence;
        for (const upTo of [...stops.sort(), last]) {
          const due = listDue({ ...recurrence, nextOn }, upTo);
          days.push(...due.days);
          nextOn = due.nextOn;
        }
        assert.deepEqual(days, listDue(recurrence, last).days);
        for (const each of days)
          assert.ok(
            each.slice(8) === firstOn.slice(8) ||
              (each === lastDayOf(monthOf(each)) && each.slice(8) < firstOn.slice(8)),
          );
      },
    ),
  );
});

test('a search is read as text, a number, an amount, or all of them', () => {
  assert.equal(readSearch(' '), null);
  assert.equal(readSearch(undefined), null);
  assert.deepEqual(readSearch('记-12'), {
    text: '记-12',
    number: { word: '记', number: 12 },
    amountFen: null,
  });
  assert.deepEqual(readSearch('转字第3号')?.number, { word: '转', number: 3 });
  assert.deepEqual(readSearch('１２'), {
    text: '１２',
    number: { word: null, number: 12 },
    amountFen: 12_00,
  });
  assert.deepEqual(readSearch('1,234.5'), { text: '1,234.5', number: null, amountFen: 1234_50 });
  assert.equal(readSearch('-1234.50')?.amountFen, 1234_50);
  assert.deepEqual(readSearch('货款'), { text: '货款', number: null, amountFen: null });
});

test('a party’s role follows the account it is first named on', () => {
  assert.deepEqual(
    ['112201', '2202', '2211', '3001', '1221'].map((code) => roleOfParty(code)),
    ['customer', 'supplier', 'employee', 'shareholder', 'other'],
  );
});

test('whoever stands on the owner’s account, or is the legal representative, is a shareholder', () => {
  const role = (code: string, accountName: string, name = '王老板') =>
    roleOfParty(code, { name, accountNames: [accountName], legalRepresentative: '陈晨光' });
  assert.equal(role('224101', '股东借款'), 'shareholder');
  assert.equal(role('122102', '业主往来'), 'shareholder');
  assert.equal(role('224102', '押金'), 'other');
  assert.equal(role('220201', '股东货款'), 'supplier');
  assert.equal(role('1122', '应收账款', ' 陈晨光'), 'shareholder');
});
