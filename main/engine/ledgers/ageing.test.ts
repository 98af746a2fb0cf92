import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { givenVoucherSchema } from '../../../core/vouchers/contract.ts';
import { importTrialBalance, openBooks } from '../testing/books.ts';
import type { TestFirm } from '../testing/test-firm.ts';
import { getAgeing } from './ageing.ts';
import { dayOf, postAll, receipt, sale, voucher } from './testing/post-all.ts';

const ageing = (firm: TestFirm, on: string, side: 'receivable' | 'payable' = 'receivable') =>
  firm.read(getAgeing, { side, on });

test('ageing: payments settle the oldest entries, advances stand apart, and it ties to the books', async () => {
  using firm = openBooks();
  postAll(
    firm,
    sale('2026-06-01', '甲', 100),
    sale('2026-09-01', '甲', 50),
    receipt('2026-09-10', '甲', 70),
    receipt('2026-09-12', '乙', 30),
    voucher('2026-09-20', ['1221', 9], ['1002', -9]),
  );
  const aged = ageing(firm, '2026-09-30');
  assert.deepEqual(
    aged.parties.map(({ name, totalFen, agedFen, unknownAgeFen, oldest, advanceFen }) => [
      name,
      totalFen,
      agedFen,
      unknownAgeFen,
      oldest,
      advanceFen,
    ]),
    [
      ['甲', 80, [50, 0, 0, 30, 0, 0], 0, '2026-06-01', 0],
      ['其他应收款（未写明单位）', 9, [9, 0, 0, 0, 0, 0], 0, '2026-09-20', 0],
      ['乙', 0, [0, 0, 0, 0, 0, 0], 0, null, 30],
    ],
  );
  assert.equal(aged.totalFen, 80 + 9);
  assert.equal(aged.tiesToBooks.data.balance, `0.${80 + 9 - 30}`);
  const within = ageing(firm, '2026-09-10');
  assert.equal(within.totalFen, 80);
  const later = ageing(firm, '2027-09-30');
  assert.deepEqual(later.agedFen, [0, 0, 0, 0, 0, 80 + 9]);
  assert.equal(ageing(firm, '2026-05-31').tiesToBooks.key, 'ledgers.ageing.noBooks');
});

test('what was taken back with a red voucher is nobody’s age', async () => {
  using firm = openBooks();
  const [wrong] = postAll(firm, sale('2026-08-01', '甲', 100), sale('2026-06-01', '甲', 100));
  const red = givenVoucherSchema.parse({
    date: '2026-09-01',
    lines: [
      { summary: '冲', code: '1122', party: '甲', debitFen: -100 },
      { summary: '冲', code: '5001', creditFen: -100 },
    ],
  });
  postAll(firm, { ...red, kind: 'reversal', reverses: wrong ?? null });
  const aged = ageing(firm, '2026-09-30');
  assert.equal(aged.parties[0]?.oldest, '2026-06-01');
  assert.deepEqual(aged.agedFen, [0, 0, 0, 100, 0, 0]);
});

test('for any postings the ages of each party add up to its balance, and all of them to the books', async () => {
  using firm = openBooks();
  const entry = fc.record({
    days: fc.integer({ min: 0, max: 300 }),
    fen: fc.integer({ min: -500, max: 500 }).filter((fen) => fen !== 0),
    party: fc.constantFrom('甲', '乙', undefined),
    code: fc.constantFrom('2202', '1123', '2241'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 400 }),
      async (entries, on) => {
        postAll(
          firm,
          ...entries.map(({ days, fen, party, code }) =>
            voucher(dayOf(days), [code, fen, party], ['1002', -fen]),
          ),
        );
        const aged = ageing(firm, dayOf(on), 'payable');
        for (const party of aged.parties) {
          const sum = party.agedFen.reduce((total, fen) => total + fen, 0) + party.unknownAgeFen;
          assert.equal(sum, party.totalFen);
        }
        const lines = firm.store.db.get<{ fen: number | null }>(
          "SELECT sum(credit_fen - debit_fen) AS fen FROM voucher_line WHERE code IN ('2202', '1123', '2241') AND date <= @on",
          { on: dayOf(on) },
        );
        const advances = aged.parties.reduce((total, { advanceFen }) => total + advanceFen, 0);
        assert.equal(aged.totalFen - advances, lines?.fen ?? 0);
        assert.equal(aged.unknownAgeFen, 0);
      },
    ),
    { numRuns: 15 },
  );
});

test('what the books began with has no known age, until payments have settled it', async () => {
  using firm = openBooks();
  importTrialBalance(firm, '2026-05', [
    ['1122', '应收账款', 0, 100, 0],
    ['112201', '甲公司', 0, 60, 0],
    ['112202', '乙公司', 0, 40, 0],
    ['5001', '主营业务收入', 0, 0, 100],
  ]);
  postAll(firm, voucher('2026-06-10', ['1122', 30, '丙'], ['5001', -30]));
  const aged = ageing(firm, '2026-06-30');
  assert.deepEqual(
    aged.parties.map(({ totalFen, unknownAgeFen, oldest }) => [totalFen, unknownAgeFen, oldest]),
    [
      [60, 60, null],
      [40, 40, null],
      [30, 0, '2026-06-10'],
    ],
  );
  assert.deepEqual([aged.totalFen, aged.unknownAgeFen, aged.agedFen[0]], [100 + 30, 100, 30]);
  const within = ageing(firm, '2026-05-20');
  assert.deepEqual([within.on, within.totalFen], ['2026-05-31', 100]);
});
