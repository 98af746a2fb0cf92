import assert from 'node:assert/strict';
import { test } from 'node:test';
import { financingWords, readFinancing, sumLeftOut } from './financing.ts';

const kindOf = (amountFen: number, summary: string) => readFinancing({ amountFen, summary });

test('loans that arrive or are repaid, owners’ loans and capital are financing', () => {
  const cases: [number, string, string][] = [
    [+1, '流动资金贷款发放', 'loanReceived'],
    [+1, '贷款放款', 'loanReceived'],
    [+1, '借款', 'loanReceived'],
    [-1, '归还贷款', 'loanRepaid'],
    [-1, '贷款还本', 'loanRepaid'],
    [-1, '提前还款', 'loanRepaid'],
    [-1, '归还贷款本金', 'loanRepaid'],
    [+1, '股东借款', 'ownerLoan'],
    [-1, '归还股东借款', 'ownerLoan'],
    [+1, '投资款', 'capital'],
    [+1, '股东注资', 'capital'],
  ];
  for (const [amountFen, summary, kind] of cases) {
    assert.equal(kindOf(amountFen, summary), kind, summary);
    assert.ok(
      financingWords.some((word) => summary.includes(word)),
      summary,
    );
  }
});

test('interest, trade and advances are none', () => {
  const cases: [number, string][] = [
    [-1, '贷款利息'],
    [-1, '归还贷款利息'],
    [-1, '还本付息'],
    [+1, '贷款贴息'],
    [+1, '货款'],
    [+1, '客户还款'],
    [+1, '归还借款'],
    [-1, '员工借款'],
    [-1, '信用卡还款'],
    [-1, '工资'],
    [+1, ''],
  ];
  for (const [amountFen, summary] of cases) assert.equal(kindOf(amountFen, summary), null, summary);
});

test('what is left out is summed by kind, in and out apart', () => {
  assert.deepEqual(
    sumLeftOut([
      { amountFen: -30, summary: '归还股东借款' },
      { amountFen: 100, summary: '贷款发放' },
      { amountFen: 50, summary: '股东借款' },
      { amountFen: 7, summary: '货款' },
      { amountFen: 200, summary: '放款' },
    ]),
    [
      { kind: 'loanReceived', count: 2, moneyInFen: 100 + 200, moneyOutFen: 0 },
      { kind: 'ownerLoan', count: 2, moneyInFen: 50, moneyOutFen: 30 },
    ],
  );
});
