import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDaysTo } from '../dates.ts';
import { createSpeaker } from '../messages/format.ts';
import { type Exclusion, receiptClassifier } from './classify-receipt.ts';
import { keyOf } from './movement.ts';
import { sayExclusion } from './say-exclusion.ts';
import { exclusionReasons, type Movement } from './schemas.ts';
import { sumReceipts } from './sum-receipts.ts';
import {
  alipay,
  bankA,
  bankB,
  factsOf,
  firmName,
  legalRepresentative,
  row,
  rules,
  wechat,
} from './testing/rows.ts';

const parties = [
  { name: '王股东', role: 'shareholder' },
  { name: '关联商贸有限公司', role: 'related' },
  { name: '甲客户有限公司', role: 'customer' },
];
const day = '2026-10-10';
const into = (more: Partial<Movement>, amountFen = 10_000_00) => row(bankA, day, amountFen, more);
const reasonOf = (one: Movement, ...others: Movement[]): Exclusion | null =>
  receiptClassifier(factsOf([one, ...others], { parties }))(one);

test('each exclusion, told by what shows it', () => {
  const speaker = createSpeaker('zh');
  const told = (one: Movement, ...others: Movement[]) => {
    const found = reasonOf(one, ...others);
    return found && [found.reason, sayExclusion(speaker, one, found, rules).key];
  };
  assert.equal(told(into({ counterparty: '甲客户有限公司', summary: '货款' })), null);
  assert.deepEqual(told(into({ counterparty: '股份公司', counterpartyAccount: bankB.accountNumber })), [
    'ownTransfer',
    'evidence.excluded.ownAccount',
  ]);
  assert.deepEqual(told(into({ counterparty: firmName })), ['ownTransfer', 'evidence.excluded.ownName']);
  assert.deepEqual(told(into({ counterparty: legalRepresentative, summary: '往来' })), [
    'shareholder',
    'evidence.excluded.representative',
  ]);
  assert.deepEqual(told(into({ counterparty: '王股东' })), [
    'shareholder',
    'evidence.excluded.party.shareholder',
  ]);
  assert.deepEqual(told(into({ counterparty: '关联商贸有限公司', summary: '货款' })), [
    'related',
    'evidence.excluded.party.related',
  ]);
  assert.deepEqual(told(into({ counterparty: '某某银行', summary: '贷款发放' })), [
    'loan',
    'evidence.excluded.word',
  ]);
  assert.deepEqual(told(into({ summary: '股东借款' })), ['shareholder', 'evidence.excluded.word']);
  assert.deepEqual(told(into({ summary: '结息' })), ['interest', 'evidence.excluded.word']);
  assert.deepEqual(told(into({ counterparty: '税务局', summary: '退税' })), [
    'refund',
    'evidence.excluded.word',
  ]);
  assert.deepEqual(told(into({ summary: '稳岗补贴' })), ['notSales', 'evidence.excluded.word']);
  assert.deepEqual(told(into({ counterparty: '财付通' })), [
    'walletTransfer',
    'evidence.excluded.walletNamed',
  ]);
});

test('in and straight out: to the payer, to a stranger at once, but not to a supplier', () => {
  const received = into({ counterparty: '甲客户有限公司' }, 60_000_00);
  const paid = (later: number, counterparty: string, amountFen = 60_000_00, more: Partial<Movement> = {}) =>
    row(bankA, addDaysTo(day, later), -amountFen, { counterparty, ...more });
  const kind = (...others: Movement[]) => {
    const found = reasonOf(received, ...others);
    return found?.by === 'wentOut' ? found.went.kind : (found?.reason ?? null);
  };
  assert.equal(kind(paid(3, '甲客户有限公司')), 'sameSide');
  assert.equal(kind(paid(4, '甲客户有限公司')), null);
  assert.equal(kind(paid(40, '甲客户有限公司', 60_000_00, { summary: '退款' })), 'refunded');
  assert.equal(kind(paid(1, '丁')), 'strangers');
  assert.equal(kind(paid(2, '丁')), null);
  assert.equal(kind(paid(1, '丁', 59_999_99)), null);
  assert.equal(kind(paid(1, '材料供应商'), paid(20, '材料供应商', 8_000_00)), null);
});

test('a pair counts once: the wallet’s sale counts gross of the fee, its arrival in the bank does not', () => {
  const sale = row(wechat, '2026-10-01', 994_00, { grossFen: 1000_00, feeFen: 6_00, counterparty: '顾客' });
  const out = row(wechat, '2026-10-02', -994_00, { summary: '提现', direction: 'out' });
  const arrival = row(bankA, '2026-10-02', 994_00, { counterparty: '财付通' });
  const { months, excluded } = sumReceipts(factsOf([sale, out, arrival]), '2026-10', '2026-10');
  assert.deepEqual(months, [
    {
      month: '2026-10',
      receivedFen: 1000_00 + 994_00,
      excludedFen: 994_00,
      effectiveFen: 1000_00,
      feesFen: 6_00,
      refundedFen: 0,
    },
  ]);
  assert.deepEqual(
    excluded.map(({ row: left, exclusion }) => [left, exclusion.reason, exclusion.by]),
    [[arrival, 'walletTransfer', 'pair']],
  );
});

test('the user’s word goes first, either way', () => {
  const sale = into({ counterparty: '甲客户有限公司' });
  const interest = into({ summary: '结息' }, 5_00);
  const marks = new Map([
    [keyOf(sale), { receipt: 'excluded' as const, note: '押金' }],
    [keyOf(interest), { receipt: 'counts' as const, note: '' }],
  ]);
  const found = sumReceipts(factsOf([sale, interest], { marks }), '2026-10', '2026-10');
  assert.deepEqual(
    found.excluded.map(({ exclusion }) => exclusion),
    [{ reason: 'byHand', by: 'note', note: '押金' }],
  );
  assert.deepEqual(found.countedByHand, [interest]);
  assert.equal(found.months[0]?.effectiveFen, 5_00);
});

test('a refund paid lowers sales once: not where the receipt itself is left out', () => {
  const kept = into({ counterparty: '甲客户有限公司' }, 3000_00);
  const partly = row(bankA, day, -200_00, { counterparty: '甲客户有限公司', summary: '退款' });
  const whole = into({ counterparty: '乙' }, 700_00);
  const back = row(bankA, addDaysTo(day, 1), -700_00, { counterparty: '乙', summary: '退款' });
  const [month] = sumReceipts(factsOf([kept, partly, whole, back]), '2026-10', '2026-10').months;
  assert.deepEqual([month?.effectiveFen, month?.refundedFen], [3000_00, 200_00]);
});

const anyRow = fc
  .record({
    account: fc.constantFrom(bankA, bankB, alipay, wechat),
    later: fc.nat(70),
    fen: fc.integer({ min: -90_000_00, max: 90_000_00 }),
    counterparty: fc.constantFrom(null, firmName, '甲客户有限公司', '王股东', '财付通', '丁'),
    summary: fc.constantFrom(null, '货款', '结息', '退款', '贷款发放', '提现', '充值'),
    feeFen: fc.constantFrom(null, 1),
  })
  .map(({ account, later, fen, feeFen, ...more }) =>
    row(account, addDaysTo('2026-09-01', later), fen, {
      ...more,
      feeFen,
      grossFen: feeFen !== null && fen > 0 ? fen + feeFen : null,
    }),
  );

test('received is effective and excluded together, by month and by reason', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 60 }), (rows) => {
      const { months, excluded } = sumReceipts(factsOf(rows, { parties }), '2026-09', '2026-11');
      for (const month of months) assert.equal(month.receivedFen, month.effectiveFen + month.excludedFen);
      const sum = (pick: (each: (typeof months)[number]) => number) =>
        months.reduce((total, each) => total + pick(each), 0);
      const received = rows.reduce(
        (total, { amountFen, grossFen }) => total + (amountFen > 0 ? (grossFen ?? amountFen) : 0),
        0,
      );
      assert.equal(
        sum(({ receivedFen }) => receivedFen),
        received,
      );
      const byReason = exclusionReasons.map((reason) =>
        excluded
          .filter(({ exclusion }) => exclusion.reason === reason)
          .reduce((total, { row: left }) => total + (left.grossFen ?? left.amountFen), 0),
      );
      assert.equal(
        sum(({ excludedFen }) => excludedFen),
        byReason.reduce((a, b) => a + b, 0),
      );
    }),
  );
});
