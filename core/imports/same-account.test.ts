import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSameAccount } from './same-account.ts';

test('the path, blanks, brackets and old names make no other account; another name does', () => {
  const vat = '应交税费—应交增值税';
  for (const name of ['应交税费-应交增值税', '应交增值税', '应交税金_应交增值税', ' 应交税费 — 应交增值税'])
    assert.equal(isSameAccount(name, vat), true, name);
  assert.equal(isSameAccount('营业税金及附加', '税金及附加'), true);
  assert.equal(isSameAccount('现金', '库存现金'), true);
  assert.equal(isSameAccount('实收资本（或股本）', '实收资本'), true);
  assert.equal(isSameAccount('银行存款（农行）', '银行存款农行'), true);
  assert.equal(isSameAccount('押金', '其他应付款—股东借款'), false);
  assert.equal(isSameAccount('管理费用—工资', '销售费用—工资'), false);
  assert.equal(isSameAccount('应交税费', vat), false);
});
