import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createSpeaker } from '../messages/format.ts';
import { categoriesPackSchema } from './categories.ts';
import { type CategoryRule, type KnownNames, makeSuggest, type TellingRow } from './suggest.ts';

const { categories } = categoriesPackSchema.parse(
  JSON.parse(readFileSync(`${import.meta.dirname}/../../resources/books/categories.json`, 'utf8')),
);
const known: KnownNames = {
  own: new Set(['某某公司']),
  ownAccounts: new Set(['6222']),
  owners: new Set(['陈晨光']),
  debtors: new Set(['远岚']),
  creditors: new Set(['钢铁厂']),
};
const row = (
  amountFen: number,
  summary: string,
  counterparty = '',
  counterpartyAccount = '',
): TellingRow => ({
  amountFen,
  summary,
  counterparty,
  counterpartyAccount,
});
function suggest(given: TellingRow, rules: CategoryRule[] = []) {
  const found = makeSuggest(createSpeaker('zh'), categories, rules, known)(given);
  return found && [found.category.id, found.why.text];
}

test('words of the summary tell, the longest first, and by direction', () => {
  assert.deepEqual(suggest(row(-5000_00, '代发工资')), ['wages', '摘要含“工资”']);
  assert.equal(suggest(row(-100, '转账手续费'))?.[0], 'bankFee');
  assert.equal(suggest(row(100, '结息'))?.[0], 'interestIn');
  assert.equal(suggest(row(-100, '贷款利息'))?.[0], 'interestOut');
  assert.equal(suggest(row(100, '退款'))?.[0], 'purchaseRefund');
  assert.equal(suggest(row(-100, '退款'))?.[0], 'salesRefund');
  assert.equal(suggest(row(-100, '', '苏州供电公司'))?.[0], 'utilities');
  assert.equal(suggest(row(100, '增值税即征即退'))?.[0], 'taxBack');
});

test('a word of giving back wins over the trade it gives back', () => {
  for (const summary of ['退货款', '退款', '货款退款', '退还货款', '劳务费退款', '采购退货'])
    assert.equal(suggest(row(-100, summary))?.[0], 'salesRefund', summary);
  for (const summary of ['退货款', '服务费退款', '货款退回'])
    assert.equal(suggest(row(100, summary))?.[0], 'purchaseRefund', summary);
  assert.equal(suggest(row(-100, '退款手续费'))?.[0], 'bankFee');
  assert.equal(suggest(row(100, '退押金'))?.[0], 'depositBack');
  assert.equal(suggest(row(-100, '货款'))?.[0], 'purchase');
});

test('the firm’s own rules come first, the longer text before the shorter', () => {
  const rule = (ruleId: number, contains: string, category: string): CategoryRule => ({
    ruleId,
    field: 'counterparty',
    contains,
    direction: 'out',
    category,
  });
  const rules = [
    rule(1, '远岚物业', 'staffWelfare'),
    rule(2, '远岚', 'materials'),
    rule(3, '远岚', 'prepay'),
  ];
  assert.deepEqual(suggest(row(-100, '工资', '苏州远岚物业'), rules), [
    'staffWelfare',
    '按您教的规则：对方名称含“远岚物业”',
  ]);
  assert.equal(suggest(row(-100, '', '远岚 公司'), rules)?.[0], 'prepay');
  assert.equal(suggest(row(100, '', '远岚公司'), rules), null);
});

test('own accounts, owners and open balances are known', () => {
  assert.equal(suggest(row(100, '货款', '某某公司'))?.[0], 'transferIn');
  assert.equal(suggest(row(-100, '', '', '6222'))?.[0], 'transferOut');
  assert.equal(suggest(row(-100, '', '陈晨光'))?.[0], 'ownerDraw');
  assert.equal(suggest(row(-100, '工资', '陈晨光'))?.[0], 'wages');
  assert.deepEqual(suggest(row(100, '货款', '远岚')), ['receivable', '账上“远岚”还欠货款']);
  assert.equal(suggest(row(-100, '', '钢铁厂'))?.[0], 'payable');
});

test('nothing is guessed where nothing tells, nor for a row that moved nothing', () => {
  assert.equal(suggest(row(-100, '转账', '李四')), null);
  assert.equal(suggest(row(0, '货款', '甲')), null);
});
