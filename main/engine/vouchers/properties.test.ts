import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closingOf, topLevel } from '../../../core/books/account-parts.ts';
import { RongbeiError } from '../../../core/errors.ts';
import { booksHandlers } from '../books/handlers.ts';
import { readBooks } from '../books/read-books.ts';
import { verifyBooks } from '../books/verify.ts';
import { firstBrokenRevision } from '../store/journal.ts';
import { line, openBooks, post } from '../testing/books.ts';
import { contentOf } from '../testing/firm-files.ts';
import type { TestFirm } from '../testing/test-firm.ts';
import { vouchersHandlers as vouchers } from './handlers.ts';

const months = ['2026-10', '2026-11', '2026-12', '2027-01'];
const codes = [
  '1001',
  '100201',
  '1122',
  '1405',
  '2202',
  '222101',
  '3001',
  '4001',
  '5001',
  '5401',
  '5602',
  '560301',
  '5801',
];
const parties = [null, null, '甲公司', '乙公司'];

const amount = fc.integer({ min: -50_000, max: 50_000 }).filter((fen) => fen !== 0);
/** Lines that balance, whatever the amounts; the last one takes the rest. */
const lines = fc
  .array(fc.tuple(fc.constantFrom(...codes), amount, fc.constantFrom(...parties)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => {
    const rest = parts.reduce((sum, [, fen]) => sum + fen, 0);
    const given = parts.map(([code, fen, party]) => line(code, fen, party));
    return rest === 0 ? [...given, line('1001', 1), line('3001', -1)] : [...given, line('3001', -rest)];
  });
const day = fc
  .tuple(fc.constantFrom(...months), fc.integer({ min: 1, max: 28 }))
  .map(([month, n]) => `${month}-${String(n).padStart(2, '0')}`);
const word = fc.constantFrom('记', '转');

type Act = (firm: TestFirm) => Promise<unknown>;
const someVoucher = (firm: TestFirm, nth: number): number => {
  const ids = firm.store.db.all<{ id: number }>('SELECT id FROM voucher ORDER BY id');
  return ids[nth % Math.max(1, ids.length)]?.id ?? 0;
};

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(day, word, lines).map(
      ([date, w, l]): Act =>
        (firm) =>
          post(firm, date, l, { word: w }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.nat(), day, word, lines).map(
      ([nth, date, w, l]): Act =>
        (firm) =>
          firm.write(vouchers['vouchers.update'], {
            voucherId: someVoucher(firm, nth),
            date,
            word: w,
            attachments: 1,
            lines: l,
          }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(), day).map(
      ([nth, date]): Act =>
        (firm) =>
          firm.write(vouchers['vouchers.reverse'], { voucherId: someVoucher(firm, nth), date }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...months).map(
      (month): Act =>
        (firm) =>
          firm.write(vouchers['vouchers.closeMonth'], { month }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...months).map(
      (month): Act =>
        (firm) =>
          firm.write(vouchers['vouchers.reopenMonth'], { month }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('100202', '560301', '112201'), fc.constantFrom('利息', '保证金', '其他'))
      .map(
        ([code, name]): Act =>
          (firm) =>
            firm.write(vouchers['vouchers.saveAccount'], { code, name }),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('2026-09', ...months), amount).map(
      ([startMonth, fen]): Act =>
        (firm) =>
          firm.write(vouchers['vouchers.saveOpenings'], {
            startMonth,
            rows: [
              { code: '1001', party: null, amountFen: fen, yearDebitFen: 0, yearCreditFen: 0 },
              { code: '3001', party: '股东', amountFen: -fen, yearDebitFen: 0, yearCreditFen: 0 },
            ],
          }),
    ),
  },
);

/** What must hold of the books after any write. */
async function check(firm: TestFirm): Promise<void> {
  const verified = firm.read(verifyBooks, undefined);
  assert.deepEqual(
    verified.differences.map(({ text }) => text),
    [],
  );
  const sums = firm.store.db.get<{ debit: number; credit: number }>(
    'SELECT coalesce(sum(debit_fen), 0) AS debit, coalesce(sum(credit_fen), 0) AS credit FROM voucher_line',
  );
  assert.equal(sums?.debit, sums?.credit);
  const books = firm.read((context) => readBooks(context, '2026-01', '2027-12'), undefined);
  for (const { month, accounts } of books) {
    const top = topLevel(accounts);
    const sum = (value: (account: (typeof top)[number]) => number) =>
      top.reduce((total, each) => total + value(each), 0);
    assert.deepEqual([month, sum(({ openingFen }) => openingFen), sum(closingOf)], [month, 0, 0]);
    const ties = await firm.read(booksHandlers['books.checkTieOut'], { month, period: 'month' });
    const sheet = ties.find(({ rule }) => rule === 'balanceSheet.assets');
    assert.deepEqual([sheet?.ok, sheet?.sentence.text], [true, sheet?.sentence.text]);
  }
}

test('whatever is posted, changed, reversed, closed and reopened: the books balance, and undo and redo are exact', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (acts) => {
      using firm = openBooks();
      await firm.write(vouchers['vouchers.saveAccount'], { code: '100201', name: '建行' });
      await firm.write(vouchers['vouchers.saveAccount'], { code: '222101', name: '应交增值税' });
      const states = [contentOf(firm.store)];
      for (const each of acts) {
        try {
          await each(firm);
        } catch (error) {
          if (!(error instanceof RongbeiError)) throw error;
          assert.equal(contentOf(firm.store), states.at(-1));
        }
        const state = contentOf(firm.store);
        if (state !== states.at(-1)) states.push(state);
        await check(firm);
      }
      for (let at = states.length - 2; at >= 0; at -= 1) {
        firm.takeBack('undo');
        assert.equal(contentOf(firm.store), states[at]);
      }
      for (let at = 1; at < states.length; at += 1) {
        firm.takeBack('redo');
        assert.equal(contentOf(firm.store), states[at]);
      }
      await check(firm);
      assert.equal(firstBrokenRevision(firm.store.db), null);
    }),
    { numRuns: 40 },
  );
});
