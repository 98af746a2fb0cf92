import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccountMonth } from '../books/account-parts.ts';
import { readBooksCash } from './books-cash.ts';

const account = (code: string, name: string, fen: number): AccountMonth => ({
  code,
  name,
  openingFen: fen,
  debitFen: 0,
  creditFen: 0,
  yearDebitFen: null,
  yearCreditFen: null,
  transferDebitFen: null,
  transferCreditFen: null,
  importId: 1,
  row: 1,
});

test('pledged, supervised and frozen money is no free cash; what is below it neither', () => {
  const read = readBooksCash([
    account('1001', '库存现金', 10),
    account('1002', '银行存款', 500),
    account('1012', '其他货币资金', 100 + 30 + 7),
    account('101201', '银行承兑汇票保证金', 100),
    account('10120101', '建行', 100),
    account('101202', '监管户', 30),
    account('101203', '支付宝', 7),
    account('1122', '应收账款', 999),
  ]);
  assert.deepEqual(read, { cashFen: 10 + 500 + 7, restrictedFen: 100 + 30 });
});

test('without accounts below them the three accounts are cash whole', () => {
  assert.deepEqual(readBooksCash([account('1002', '银行存款', 5), account('1012', '其他货币资金', 3)]), {
    cashFen: 5 + 3,
    restrictedFen: 0,
  });
});
