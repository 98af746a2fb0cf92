import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ParsedInputOf } from '../handler.ts';
import { importJournal, importTrialBalance, line, openBooks } from '../testing/books.ts';
import type { TestFirm } from '../testing/test-firm.ts';
import { getDetail } from './detail.ts';
import { getGeneral } from './general.ts';
import { dayOf, postAll, receipt, sale, voucher } from './testing/post-all.ts';

const detail = (firm: TestFirm, input: Partial<ParsedInputOf<'ledgers.getDetail'>>) =>
  firm.read(getDetail, {
    from: '2026-01',
    to: '2026-12',
    code: '1122',
    offset: 0,
    limit: 100,
    ...input,
  });

test('the general ledger carries balances and this year’s turnover from month to month', async () => {
  using firm = openBooks();
  postAll(
    firm,
    sale('2025-01-05', '甲', 300),
    receipt('2025-03-10', '甲', 120),
    sale('2026-01-08', '乙', 50),
  );
  const { accounts } = firm.read(getGeneral, {
    from: '2025-02',
    to: '2026-01',
    code: '1122',
  });
  const [receivables] = accounts;
  assert.equal(receivables?.openingFen, 300);
  assert.deepEqual(
    receivables?.months
      .filter(({ month }) => ['2025-02', '2025-03', '2026-01'].includes(month))
      .map((each) => [
        each.month,
        each.debitFen,
        each.creditFen,
        each.yearDebitFen,
        each.yearCreditFen,
        each.closingFen,
      ]),
    [
      ['2025-02', 0, 0, 300, 0, 300],
      ['2025-03', 0, 120, 300, 120, 300 - 120],
      ['2026-01', 50, 0, 50, 0, 300 - 120 + 50],
    ],
  );
});

test('the detailed ledger runs the balance line by line, names the other side, and finds by text and by party', async () => {
  using firm = openBooks();
  postAll(
    firm,
    sale('2026-01-05', '甲', 300),
    voucher('2026-01-20', ['1122', 113, '乙'], ['5001', -100], ['5051', -13]),
    receipt('2026-02-10', '甲', 120),
  );
  const all = detail(firm, {});
  assert.deepEqual(
    all.rows.map(({ date, debitFen, creditFen, balanceFen, party, against }) => [
      date,
      debitFen,
      creditFen,
      balanceFen,
      party,
      against,
    ]),
    [
      ['2026-01-05', 300, 0, 300, '甲', '主营业务收入'],
      ['2026-01-20', 113, 0, 300 + 113, '乙', '主营业务收入、其他业务收入'],
      ['2026-02-10', 0, 120, 300 + 113 - 120, '甲', '银行存款'],
    ],
  );
  assert.deepEqual(
    [all.openingFen, all.debitFen, all.creditFen, all.closingFen, all.total],
    [0, 300 + 113, 120, 300 + 113 - 120, 3],
  );
  const partyId = firm.store.db.get<{ id: number }>("SELECT id FROM party WHERE name = '甲'")?.id ?? 0;
  const ofParty = detail(firm, { partyId, from: '2026-02' });
  assert.deepEqual([ofParty.openingFen, ofParty.closingFen], [300, 300 - 120]);
  assert.deepEqual(
    ofParty.rows.map(({ balanceFen }) => balanceFen),
    [300 - 120],
  );
  const byText = detail(firm, { search: '乙' });
  assert.deepEqual(
    byText.rows.map(({ balanceFen }) => balanceFen),
    [300 + 113],
  );
  assert.deepEqual([byText.total, byText.debitFen], [1, 113]);
  assert.equal(detail(firm, { search: '%' }).total, 0);
  assert.deepEqual(detail(firm, { from: '2027-01', to: '2027-02' }).openingFen, 300 + 113 - 120);
});

test('any page of the detailed ledger is that part of the whole, with the same balances', async () => {
  using firm = openBooks();
  const day = fc.integer({ min: 0, max: 200 });
  const entry = fc.tuple(
    day,
    fc.integer({ min: -1000, max: 1000 }).filter((fen) => fen !== 0),
    fc.constantFrom('甲', '乙'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { minLength: 1, maxLength: 12 }),
      fc.nat(11),
      fc.integer({ min: 1, max: 5 }),
      async (entries, offset, limit) => {
        postAll(
          firm,
          ...entries.map(([days, fen, party]) => voucher(dayOf(days), ['1122', fen, party], ['5001', -fen])),
        );
        const whole = detail(firm, { limit: 1000 });
        let balance = whole.openingFen;
        for (const row of whole.rows) {
          balance += row.debitFen - row.creditFen;
          assert.equal(row.balanceFen, balance);
        }
        assert.equal(whole.closingFen, balance);
        assert.deepEqual(detail(firm, { offset, limit }).rows, whole.rows.slice(offset, offset + limit));
      },
    ),
    { numRuns: 10 },
  );
});

test('months of a trial balance have turnover and no lines; what does not stand is not in the ledger', async () => {
  using firm = openBooks();
  postAll(firm, sale('2026-01-05', '甲', 300));
  importTrialBalance(firm, '2026-02', [
    ['1122', '应收账款', 300, 70, 20],
    ['5001', '主营业务收入', -300, 20, 70],
  ]);
  importJournal(firm, '2026-03-09', [line('1122', 5), line('5001', -5)]);
  importJournal(firm, '2026-01-09', [line('1122', 999), line('5001', -999)]);
  const whole = detail(firm, { to: '2026-03' });
  assert.deepEqual(
    whole.rows.map(({ date, balanceFen }) => [date, balanceFen]),
    [
      ['2026-01-05', 300],
      ['2026-03-09', 300 + 70 - 20 + 5],
    ],
  );
  assert.deepEqual(whole.monthsWithoutLines, ['2026-02']);
  assert.deepEqual(
    [whole.debitFen, whole.creditFen, whole.closingFen],
    [300 + 70 + 5, 20, 300 + 70 - 20 + 5],
  );
});
