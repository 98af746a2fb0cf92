import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { AccountMonth } from './account-parts.ts';
import type { BooksMonth } from './columns.ts';
import { account, books, makeBooksKit, speaker } from './testing/books-kit.ts';
import { tieMovedProfit } from './tie-moved-profit.ts';

const { compute, fromBooks } = makeBooksKit((file) =>
  JSON.parse(readFileSync(new URL(`../../resources/books/${file}`, import.meta.url), 'utf8')),
);
const tiesOf = (of: BooksMonth) => tieMovedProfit(speaker, fromBooks(of), compute('incomeStatement', of));
/** By how much it is off, 0 when it holds, undefined when it does not apply. */
const off = (of: BooksMonth) => tiesOf(of)[0]?.differenceFen;

test('a closed trial balance: net profit against what 本年利润 moved by', () => {
  const month = (returned: number, more: AccountMonth[], opening = 0) =>
    books('2026-12', [
      account('5001', '主营业务收入', -opening, 200 + opening, 200),
      account('5602', '管理费用', 0, 30, 30),
      account('3103', '本年利润', -10, 0, 200 + opening - 30 - returned),
      ...more,
    ]);

  assert.equal(off(month(0, [])), 0);
  const ties = tiesOf(month(5, []));
  assert.equal(ties[0]?.differenceFen, 200 - 30 - (200 - 30 - 5));
  const text = ties[0]?.sentence.text ?? '';
  assert.ok(text.includes('1.70') && text.includes('1.65'), text);
  // Closed only at the end of the year.
  assert.equal(off(month(0, [], 70)), 0);
  // Not closed: nothing moved.
  const open = books('2026-12', [
    account('5001', '主营业务收入', 0, 5, 200),
    account('3103', '本年利润', 0, 0, 0),
  ]);
  assert.equal(off(open), undefined);
});

test('a closed trial balance of December: what 本年利润 passed on is added back', () => {
  const december = (returned: number, [debit, credit]: [number, number], reserve = 0) =>
    books('2026-12', [
      account('5001', '主营业务收入', 0, 200, 200),
      account('3103', '本年利润', -10, 10 + 200 - returned, 200 - returned),
      account('3101', '盈余公积', 0, 0, reserve),
      account('3104', '利润分配', 0, debit, credit),
    ]);
  assert.equal(off(december(0, [0, 210])), 0);
  assert.equal(off(december(5, [0, 205])), 5);
  assert.equal(off(december(0, [21, 210], 21)), 0);
  // Paid out without being declared: what was passed on cannot be told.
  assert.equal(off(december(0, [50, 210])), undefined);
});
