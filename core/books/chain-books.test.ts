import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closingOf } from './account-parts.ts';
import { chainBooks, type Opening, type Openings } from './chain-books.ts';
import type { StoredMonth } from './stored-month.ts';

const names = {
  nameOf: (code: string) => `名${code}`,
  aboveOf: (code: string) => (code.length > 4 ? code.slice(0, -2) : undefined),
};
type Moved = Record<string, readonly [debit: number, credit: number]>;
const none = { yearDebitFen: null, yearCreditFen: null, importId: null, row: null };

const vouchers = (month: string, moved: Moved): StoredMonth => ({
  month,
  from: month,
  kind: 'vouchers',
  importId: null,
  accounts: Object.entries(moved).map(([code, [debitFen, creditFen]]) => ({
    ...none,
    code,
    name: code,
    openingFen: null,
    debitFen,
    creditFen,
    transferDebitFen: 0,
    transferCreditFen: 0,
  })),
  parties: [],
  flows: new Map(),
});
type Balanced = Record<
  string,
  readonly [opening: number, debit: number, credit: number, year?: readonly [number, number]]
>;
const trialBalance = (month: string, rows: Balanced, from = month): StoredMonth => ({
  month,
  from,
  kind: 'trialBalance',
  importId: 1,
  accounts: Object.entries(rows).map(([code, [openingFen, debitFen, creditFen, year]], index) => ({
    code,
    name: code,
    openingFen,
    debitFen,
    creditFen,
    yearDebitFen: year?.[0] ?? null,
    yearCreditFen: year?.[1] ?? null,
    transferDebitFen: null,
    transferCreditFen: null,
    importId: 1,
    row: index + 2,
  })),
  parties: [],
  flows: null,
});
const noOpenings: Openings = { startMonth: null, rows: [] };
const opening = (code: string, amountFen: number, yearDebitFen = 0, yearCreditFen = 0): Opening => ({
  code,
  party: null,
  amountFen,
  yearDebitFen,
  yearCreditFen,
});
const closings = (months: readonly StoredMonth[], openings = noOpenings) =>
  chainBooks(months, null, openings, names).map(({ accounts }) =>
    Object.fromEntries(accounts.map((account) => [account.code, closingOf(account)])),
  );

test('a month of vouchers opens with what the month before closed with, whatever stood for it', () => {
  const months = [
    trialBalance('2026-01', { '1002': [100, 50, 20], '3001': [-100, 0, 30] }),
    vouchers('2026-02', { '1002': [7, 0], '3001': [0, 7] }),
    vouchers('2026-03', {}),
  ];
  const february = { '1002': 100 + 50 - 20 + 7, '3001': -100 - 30 - 7 };
  assert.deepEqual(closings(months).slice(1), [february, february]);
});

test('after a gap nothing is known of what came before', () => {
  const months = [vouchers('2026-01', { '1002': [5, 0] }), vouchers('2026-03', { '1002': [7, 0] })];
  assert.deepEqual(closings(months), [{ '1002': 5 }, { '1002': 7 }]);
});

test('the books begin with their opening balances; the closing of the month before goes first', () => {
  const openings = { startMonth: '2026-02', rows: [opening('1002', 40), opening('3001', -40)] };
  const months = [vouchers('2026-02', { '1002': [1, 0], '3001': [0, 1] })];
  assert.deepEqual(closings(months, openings), [{ '1002': 41, '3001': -41 }]);
  const after = [trialBalance('2026-01', { '1002': [0, 9, 0] }), ...months];
  assert.deepEqual(closings(after, openings)[1], { '1002': 9 + 1, '3001': -1 });
});

test('accounts above are the sum of those below, and what a trial balance has beyond its sub-accounts stays', () => {
  const months = [
    trialBalance('2026-01', { '1002': [0, 100, 0], '100201': [0, 60, 0], '3001': [0, 0, 100] }),
    vouchers('2026-02', { '100201': [0, 10], '100202': [5, 0], '222101': [5, 0] }),
  ];
  assert.deepEqual(closings(months)[1], {
    '1002': 100 - 10 + 5,
    '100201': 60 - 10,
    '100202': 5,
    '2221': 5,
    '222101': 5,
    '3001': -100,
  });
});

test('this year’s turnover is told where only an opening or a trial balance knows its first part', () => {
  const yearOf = (months: StoredMonth[], openings = noOpenings) =>
    chainBooks(months, null, openings, names)
      .at(-1)
      ?.accounts.map(({ code, yearDebitFen, yearCreditFen }) => [code, yearDebitFen, yearCreditFen]);
  const july = vouchers('2026-07', { '1002': [7, 2] });
  const openings = { startMonth: '2026-07', rows: [opening('1002', 40, 90, 50), opening('5001', 0, 30, 30)] };
  assert.deepEqual(yearOf([july], openings), [
    ['1002', 90 + 7, 50 + 2],
    ['5001', 30, 30],
  ]);
  const june = trialBalance('2026-06', { '1002': [10, 5, 0, [25, 3]] });
  assert.deepEqual(yearOf([june, july]), [['1002', 25 + 7, 3 + 2]]);
  const sixMonths = trialBalance('2026-06', { '1002': [10, 25, 3] }, '2026-01');
  assert.deepEqual(yearOf([sixMonths, july]), [['1002', null, null]]);
  assert.deepEqual(yearOf([july], { startMonth: '2026-07', rows: [opening('1002', 40)] }), [
    ['1002', null, null],
  ]);
  const nextYear = [
    june,
    july,
    ...['08', '09', '10', '11', '12'].map((month) => vouchers(`2026-${month}`, {})),
  ];
  assert.deepEqual(yearOf([...nextYear, vouchers('2027-01', { '1002': [1, 0] })]), [['1002', null, null]]);
});

test('balances of parties follow the vouchers and end with a trial balance', () => {
  const party = { partyId: 3, name: '甲' };
  const rows = [{ ...opening('1122', 50), party }, opening('3001', -50)];
  const moved = (month: string, fen: number): StoredMonth => ({
    ...vouchers(month, { '1122': [fen, 0] }),
    parties: [{ code: '1122', ...party, debitFen: fen, creditFen: 0 }],
  });
  const books = chainBooks(
    [
      moved('2026-01', 5),
      moved('2026-02', 6),
      trialBalance('2026-03', { '1122': [61, 0, 0] }),
      moved('2026-04', 1),
    ],
    null,
    { startMonth: '2026-01', rows },
    names,
  );
  assert.deepEqual(
    books.map(({ parties }) => parties.map((each) => [each.name, each.openingFen, each.debitFen])),
    [[['甲', 50, 5]], [['甲', 50 + 5, 6]], [], [['甲', 0, 1]]],
  );
});
