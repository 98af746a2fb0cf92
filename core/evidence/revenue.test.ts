import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AccountMonth } from '../books/account-parts.ts';
import { addMonthsToMonth, monthsFromTo } from '../dates.ts';
import { createSpeaker } from '../messages/format.ts';
import { looksUndeclared, type RevenueNote } from './compare-legs.ts';
import { makeRevenueCheck } from './revenue-check.ts';
import type { RevenueFacts } from './revenue-legs.ts';
import type { TaxReturn } from './schemas.ts';
import { findSpanPath, sumPath } from './span-path.ts';
import { findTaxPeriod, listTaxPeriods, listWholeYears } from './tax-periods.ts';
import { rules } from './testing/rows.ts';
import { findVatRate, vatIn } from './vat-rate.ts';

const speaker = createSpeaker('zh');

function account(code: string, more: Partial<AccountMonth>): AccountMonth {
  return {
    code,
    name: code,
    openingFen: 0,
    debitFen: 0,
    creditFen: 0,
    yearDebitFen: null,
    yearCreditFen: null,
    transferDebitFen: 0,
    transferCreditFen: 0,
    importId: null,
    row: null,
    ...more,
  };
}

let nextReturn = 0;
function filed(
  kind: TaxReturn['kind'],
  from: string,
  to: string,
  salesFen: number,
  taxFen?: number,
): TaxReturn {
  nextReturn += 1;
  const rest = { uninvoicedFen: null, documentId: null, note: '' };
  return { taxReturnId: nextReturn, kind, from, to, salesFen, taxFen: taxFen ?? null, ...rest };
}

function factsOf(more: Partial<RevenueFacts>, effective: Record<string, number> = {}): RevenueFacts {
  const empty = { receivedFen: 0, excludedFen: 0, feesFen: 0, refundedFen: 0 };
  return {
    books: [],
    receipts: new Map(
      Object.entries(effective).map(([month, effectiveFen]) => [month, { month, ...empty, effectiveFen }]),
    ),
    uncoveredDays: new Map(),
    monthsWithStatements: new Set(Object.keys(effective)),
    returns: [],
    vatStatus: 'smallQuarterly',
    rules,
    ...more,
  };
}

const quarter = { from: '2026-07', to: '2026-09' };
const months = monthsFromTo(quarter.from, quarter.to);
const sold = [30_000_00, 20_000_00, 50_000_00];
/** Books by vouchers, closed each month: sales, and what is owed by customers. */
const books = months.map((month, index) => ({
  month,
  from: month,
  accounts: [
    account('1122', { openingFen: index * 1_000_00, debitFen: 1_000_00 }),
    account('2203', { openingFen: -2_000_00, debitFen: index === 2 ? 500_00 : 0 }),
    account('5001', {
      debitFen: sold[index] ?? 0,
      transferDebitFen: sold[index] ?? 0,
      creditFen: sold[index] ?? 0,
    }),
  ],
}));
const salesFen = 30_000_00 + 20_000_00 + 50_000_00;

test('a quarter: receipts without VAT, timing reconciled, agree with books and return', () => {
  const grossFen = salesFen + 1_000_00;
  const receivableFen = 3 * 1_000_00;
  const advanceFen = -500_00;
  const effectiveFen = grossFen - receivableFen + advanceFen;
  const facts = factsOf(
    { books, returns: [filed('vat', quarter.from, quarter.to, salesFen, 1_000_00)] },
    { '2026-07': effectiveFen, '2026-08': 0, '2026-09': 0 },
  );
  const check = makeRevenueCheck(speaker, facts, [], '2026-08', '2026-08');
  assert.deepEqual([check.period, check.vatRate.from, check.vatRate.rate], ['quarter', 'returns', 0.01]);
  const [row] = check.rows;
  assert.deepEqual([row?.from, row?.to, check.rows.length], [quarter.from, quarter.to, 1]);
  assert.deepEqual(
    [row?.legs.books.amountFen, row?.legs.receipts.amountFen, row?.legs.vat.amountFen],
    [salesFen, salesFen, salesFen],
  );
  assert.deepEqual(
    row?.legs.receipts.steps.map(({ amountFen }) => amountFen),
    [effectiveFen, receivableFen, -advanceFen, -1_000_00],
  );
  assert.deepEqual(
    row?.pairs.map(({ pair, state }) => [pair, state]),
    [
      ['books-receipts', 'agrees'],
      ['books-vat', 'agrees'],
      ['receipts-vat', 'agrees'],
      ['books-filed', 'unknown'],
      ['books-cit', 'unknown'],
      ['vat-cit', 'unknown'],
    ],
  );
  assert.deepEqual(
    check.findings.map(({ key }) => key),
    ['evidence.finding.allAgree'],
  );
});

test('receipts above the return look like undeclared income, and that is said to ask and to file', () => {
  const facts = factsOf(
    { returns: [filed('vat', '2026-07', '2026-07', 50_000_00, 500_00)], vatStatus: 'smallMonthly' },
    { '2026-07': 101_000_00 },
  );
  const check = makeRevenueCheck(speaker, facts, [], '2026-07', '2026-07');
  const pair = check.rows[0]?.pairs.find((each) => each.pair === 'receipts-vat');
  assert.ok(pair);
  assert.deepEqual([pair.gapFen, pair.gapShare, pair.state], [100_000_00 - 50_000_00, 0.5, 'open']);
  assert.equal(looksUndeclared(pair), true);
  assert.match(pair.sentence.text, /咨询会计，补申报/);
  assert.match(pair.sentence.text, /只给您自己看/);
  assert.equal(check.findings[0]?.key, 'evidence.finding.undeclared');
  const other = makeRevenueCheck(
    speaker,
    factsOf({ ...facts, receipts: new Map() }, { '2026-07': 20_200_00 }),
    [],
    '2026-07',
    '2026-07',
  );
  assert.ok(other.rows[0]?.pairs.every((each) => !looksUndeclared(each)));
});

test('an explanation counts for its amount, and says what is left', () => {
  const facts = factsOf(
    { books, returns: [filed('vat', quarter.from, quarter.to, salesFen - 20_000_00)] },
    {},
  );
  const run = (amountFen: number) => {
    const note: RevenueNote = { ...quarter, pair: 'books-vat', text: '旧设备', amountFen, documentId: 7 };
    const [row] = makeRevenueCheck(speaker, facts, [note], '2026-07', '2026-09').rows;
    const pair = row?.pairs.find((each) => each.pair === 'books-vat');
    return [
      pair?.state,
      pair?.gapFen,
      pair?.note?.documentId,
      /还差 15,000.00 元/.test(pair?.sentence.text ?? ''),
    ];
  };
  assert.deepEqual(run(20_000_00), ['explained', 20_000_00, 7, false]);
  assert.deepEqual(run(5_000_00), ['open', 20_000_00, 7, true]);
});

test('a year to date less the one before it gives the quarter; a whole year stands in a row of its own', () => {
  const returns = [
    filed('citQuarterly', '2026-01', '2026-03', 10_00),
    filed('citQuarterly', '2026-01', '2026-06', 30_00),
    filed('citAnnual', '2026-01', '2026-12', 100_00),
    filed('filedIncomeStatement', '2026-01', '2026-12', 100_00),
  ];
  const { rows } = makeRevenueCheck(speaker, factsOf({ returns }), [], '2026-01', '2026-12');
  assert.deepEqual(
    rows.map(({ kind, from, legs }) => [kind, from, legs.cit.amountFen, legs.filed.amountFen]),
    [
      ['period', '2026-01', 10_00, null],
      ['period', '2026-04', 30_00 - 10_00, null],
      ['period', '2026-07', null, null],
      ['period', '2026-10', null, null],
      ['year', '2026-01', 100_00, 100_00],
    ],
  );
  assert.equal(rows.at(-1)?.pairs.find(({ pair }) => pair === 'filed-cit')?.state, 'agrees');
});

test('a trial balance: what carried sales to profit is not sales, and a year to date fills a gap', () => {
  const tb = (month: string, credit: number, year: number, closed: boolean) => ({
    month,
    from: month,
    accounts: [
      account('6001', {
        creditFen: credit,
        debitFen: closed ? credit : 0,
        yearCreditFen: year,
        yearDebitFen: closed ? year : 0,
        openingFen: closed ? 0 : credit - year,
        transferDebitFen: null,
        transferCreditFen: null,
      }),
    ],
  });
  const sales = (closed: boolean) =>
    makeRevenueCheck(
      speaker,
      factsOf({ books: [tb('2026-06', 7_00, 40_00, closed), tb('2026-09', 9_00, 100_00, closed)] }),
      [],
      '2026-07',
      '2026-09',
    ).rows[0]?.legs.books.amountFen;
  assert.equal(sales(true), 100_00 - 40_00);
  assert.equal(sales(false), 100_00 - 40_00);
});

test('without a tax in the returns the rate is an assumption that says so', () => {
  const span = { from: '2026-01', to: '2026-12' };
  assert.deepEqual(findVatRate([], span, 'generalMonthly', rules), { rate: 0.13, from: 'assumed' });
  assert.deepEqual(findVatRate([], span, 'smallQuarterly', rules), { rate: 0.01, from: 'assumed' });
  const exempt = [filed('vat', '2026-01', '2026-03', 90_000_00, 0)];
  assert.deepEqual(findVatRate(exempt, span, 'smallQuarterly', rules), { rate: 0, from: 'returns' });
  const wrong = [filed('vat', '2026-01', '2026-01', 100, 90)];
  assert.equal(findVatRate(wrong, span, 'smallQuarterly', rules).from, 'assumed');
  assert.equal(vatIn(11_300_00, 0.13), 1_300_00);
});

test('periods: as the profile says, else as the returns show; whole quarters and whole years', () => {
  assert.equal(findTaxPeriod('generalMonthly', []), 'month');
  assert.equal(findTaxPeriod(null, [filed('vat', '2026-01', '2026-03', 1)]), 'quarter');
  assert.equal(findTaxPeriod(null, []), 'month');
  assert.deepEqual(listTaxPeriods('2026-03', '2026-04', 'quarter'), [
    { from: '2026-01', to: '2026-03' },
    { from: '2026-04', to: '2026-06' },
  ]);
  assert.deepEqual(listWholeYears('2025-04', '2027-11'), [{ from: '2026-01', to: '2026-12' }]);
});

test('whatever papers there are, a path through them states the months it says', () => {
  const monthly = (index: number) => (index + 1) ** 2;
  const amount = (from: number, to: number) => {
    let sum = 0;
    for (let index = from; index <= to; index += 1) sum += monthly(index);
    return sum;
  };
  const month = (index: number) => addMonthsToMonth('2026-01', index);
  const anySpan = fc.tuple(fc.nat(11), fc.nat(11)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(fc.array(anySpan, { maxLength: 12 }), anySpan, (papers, [from, to]) => {
      const spans = papers.map(([first, last]) => ({
        from: month(first),
        to: month(last),
        amountFen: amount(first, last),
        source: null,
      }));
      const path = findSpanPath(month(from), month(to), spans);
      if (path) assert.equal(sumPath(path), amount(from, to));
      else assert.ok(!papers.some(([first, last]) => first === from && last === to));
    }),
  );
});
