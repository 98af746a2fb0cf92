import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDays, readMonths, readPreamble } from './read-preamble.ts';
import type { SheetRow } from './sheet.ts';

const lines = (...cells: string[][]): SheetRow[] =>
  cells.map((row, index) => ({ row: index + 1, cells: row }));

test('the months of a trial balance, however they are written', () => {
  for (const text of [
    '期间：2026年10月',
    '会计期间:2026.10',
    '2026-10',
    '2026年第10期',
    '2026/10',
    '会计期间：2026-10-01 至 2026-10-31',
    '２０２６年１０月',
    '2026年10期',
    '2026.10--2026.10',
    '期间:202610',
  ]) {
    assert.deepEqual(readMonths(text), { from: '2026-10', to: '2026-10' }, text);
  }
  for (const text of [
    '2026-01 至 2026-10',
    '2026年1月至2026年10月',
    '2026.01—2026.10',
    '2026年1-10月',
    '202601-202610',
  ]) {
    assert.deepEqual(readMonths(text), { from: '2026-01', to: '2026-10' }, text);
  }
  for (const text of ['', '2026年', '2026-13', '2026-10 至 2026-01', '2026-10-05 至 2026-10-20']) {
    assert.equal(readMonths(text), null, text);
  }
});

test('the days of a statement', () => {
  for (const text of [
    '20251101-20261031',
    '2025-11-01 至 2026-10-31',
    '2025/11/01~2026/10/31',
    '2025年11月1日至2026年10月31日',
  ]) {
    assert.deepEqual(readDays(text), { from: '2025-11-01', to: '2026-10-31' }, text);
  }
});

test('pairs in one cell, in neighbouring cells, with blanks inside the words', () => {
  const oneCell = readPreamble(
    lines(
      ['账 号：3200 1234 5678 户名：苏州某某有限公司  币种：人民币'],
      ['起始日期:20251101', '终止日期:20261031'],
    ),
  );
  assert.equal(oneCell.accountNumber, '320012345678');
  assert.equal(oneCell.holder, '苏州某某有限公司');
  assert.deepEqual(oneCell.days, { from: '2025-11-01', to: '2026-10-31' });
  const neighbours = readPreamble(
    lines(['查询账号[ Inquirer account number ]', '488270001234'], ['查询时间范围', '20260101-20260331']),
  );
  assert.equal(neighbours.accountNumber, '488270001234');
  assert.deepEqual(neighbours.days, { from: '2026-01-01', to: '2026-03-31' });
});

test('a trial balance says its firm and period above the header', () => {
  const preamble = readPreamble(
    lines(['科目余额表'], ['单位：苏州某某有限公司', '', '期间：2026年10月', '单位负责人：']),
  );
  assert.equal(preamble.holder, '苏州某某有限公司');
  assert.deepEqual(preamble.months, { from: '2026-10', to: '2026-10' });
  assert.equal(readPreamble([]).months, null);
});
