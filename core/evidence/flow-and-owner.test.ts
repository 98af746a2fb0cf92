import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AccountMonth } from '../books/account-parts.ts';
import { addDaysTo } from '../dates.ts';
import { createSpeaker } from '../messages/format.ts';
import { ownSideReader } from './classify-receipt.ts';
import { remarkOnOwner, sumOwners } from './describe-owner.ts';
import { privateFinder } from './find-private.ts';
import type { FlowFacts } from './flow-facts.ts';
import { staysInside } from './index-pairs.ts';
import { makeFlowTable } from './make-flow-table.ts';
import { keyOf } from './movement.ts';
import { listOwnerBalances } from './owner-accounts.ts';
import type { FlowPack, PrivatePack } from './packs.ts';
import type { Movement } from './schemas.ts';
import { alipay, bankA, bankB, factsOf, firmName, legalRepresentative, row, wechat } from './testing/rows.ts';

const speaker = createSpeaker('zh');
const name = (zh: string) => ({ zh, en: zh });
const flowPack: FlowPack = {
  source: name(''),
  status: 'recall',
  in: [],
  out: [{ id: 'wages', name: name('工资'), words: ['工资'] }],
  defaults: { in: name('销售收款'), out: name('其他经营支出') },
};
const privatePack: PrivatePack = {
  source: name(''),
  status: 'recall',
  except: ['工资', '报销'],
  groups: [{ id: 'education', name: name('学费'), words: ['学费'] }],
};

function flowFacts(rows: readonly Movement[]): FlowFacts {
  const facts = factsOf(rows);
  const find = privateFinder({
    legalRepresentative,
    shareholders: [],
    pairs: facts.pairs,
    pack: privatePack,
  });
  return {
    ...facts,
    pack: flowPack,
    categoryRules: [
      { field: 'counterparty', contains: '物业', direction: 'out', categoryName: '房租', isRefund: false },
    ],
    isPrivate: (each) => find(each) !== null,
    uncoveredDays: new Map([['2026-10', 3]]),
  };
}

test('a month without books: pairs once, private apart, fees shown, nothing made up', () => {
  const rows = [
    row(wechat, '2026-10-01', 994_00, { grossFen: 1000_00, counterparty: '顾客' }),
    row(wechat, '2026-10-02', -994_00, { summary: '提现', direction: 'out' }),
    row(bankA, '2026-10-02', 994_00, { counterparty: '财付通' }),
    row(bankA, '2026-10-03', -300_00, { summary: '10月工资' }),
    row(bankA, '2026-10-04', -200_00, { counterparty: '某某物业公司' }),
    row(bankA, '2026-10-05', -150_00, { counterparty: '某某中学', summary: '学费' }),
    row(bankA, '2026-10-06', 9_00, { summary: '结息' }),
    row(bankA, '2026-10-07', -400_00, { summary: '归还贷款' }),
    row(alipay, '2026-10-08', -50_00, { counterparty: '某某五金店', method: '建设银行(1111)' }),
    row(bankA, '2026-10-08', -50_00, { counterparty: '支付宝' }),
  ];
  const table = makeFlowTable(speaker, flowFacts(rows), '2026-10', '2026-10');
  assert.deepEqual(table.months, [
    {
      month: '2026-10',
      businessInFen: 1000_00,
      businessOutFen: 6_00 + 300_00 + 200_00 + 50_00,
      netFen: 1000_00 - (6_00 + 300_00 + 200_00 + 50_00),
      otherInFen: 9_00,
      otherOutFen: 150_00 + 400_00,
      rowCount: 7,
      uncoveredDays: 3,
    },
  ]);
  assert.deepEqual([table.insideCount, table.privateFen, table.feesFen], [1, 150_00, 6_00]);
  assert.deepEqual(
    table.byCategory.map(({ direction, business, name: category, amountFen }) => [
      direction,
      business,
      category,
      amountFen,
    ]),
    [
      ['in', true, '销售收款', 1000_00],
      ['in', false, '利息', 9_00],
      ['out', true, '工资', 300_00],
      ['out', true, '房租', 200_00],
      ['out', true, '其他经营支出', 50_00],
      ['out', true, '支付宝、微信手续费', 6_00],
      ['out', false, '归还贷款、借款本金', 400_00],
      ['out', false, '个人和家庭支出', 150_00],
    ],
  );
});

test('what came in and went out again leaves the business on both sides; the user may count it on both', () => {
  const rows = [
    row(bankA, '2026-10-05', 20_000_00, { counterparty: '客户' }),
    row(bankA, '2026-10-08', 8000_00, { counterparty: '乙', summary: '往来款' }),
    row(bankA, '2026-10-09', -8000_00, { counterparty: '乙', summary: '往来款' }),
  ];
  const facts = flowFacts(rows);
  const { totals } = makeFlowTable(speaker, facts, '2026-10', '2026-10');
  assert.deepEqual(totals, {
    businessInFen: 20_000_00,
    businessOutFen: 0,
    netFen: 20_000_00,
    otherInFen: 8000_00,
    otherOutFen: 8000_00,
  });
  const into = rows[1];
  assert.ok(into);
  const marks = new Map([[keyOf(into), { receipt: 'counts', note: '' } as const]]);
  const counted = makeFlowTable(speaker, { ...facts, marks }, '2026-10', '2026-10').totals;
  assert.deepEqual(
    [counted.businessInFen, counted.businessOutFen, counted.otherInFen, counted.otherOutFen],
    [28_000_00, 8000_00, 0, 0],
  );
});

test('a refund to a customer is taken off the receipts; a top-up of a wallet without a bill is no cost', () => {
  const rows = [
    row(bankA, '2026-10-05', 20_000_00, { counterparty: '客户' }),
    row(bankA, '2026-10-12', -1000_00, { counterparty: '客户', summary: '退款' }),
    row(bankA, '2026-10-20', -3000_00, {
      counterparty: '财付通支付科技有限公司',
      summary: '微信零钱充值',
    }),
    row(bankA, '2026-10-21', -100_00, { counterparty: '财付通支付科技有限公司', summary: '话费充值' }),
  ];
  const { totals, byCategory } = makeFlowTable(speaker, flowFacts(rows), '2026-10', '2026-10');
  assert.deepEqual(totals, {
    businessInFen: 20_000_00 - 1000_00,
    businessOutFen: 100_00,
    netFen: 20_000_00 - 1000_00 - 100_00,
    otherInFen: 0,
    otherOutFen: 3000_00,
  });
  const refund = byCategory.find(({ amountFen }) => amountFen < 0);
  assert.deepEqual(refund, {
    direction: 'in',
    business: true,
    name: '退给客户的货款',
    count: 1,
    amountFen: -1000_00,
  });
});

test('in English one is one', () => {
  const english = createSpeaker('en');
  assert.equal(
    english.text('evidence.flow.remark.accounts', { count: 1 }),
    'From the statements of 1 account.',
  );
  assert.equal(
    english.text('evidence.finding.allAgree', { count: 1 }),
    'The one comparison that can be made agrees or is explained.',
  );
});

const anyRow = fc
  .record({
    account: fc.constantFrom(bankA, bankB, alipay, wechat),
    later: fc.nat(60),
    fen: fc.integer({ min: -9_000_00, max: 9_000_00 }),
    counterparty: fc.constantFrom(null, firmName, legalRepresentative, '财付通', '甲', '某某物业公司'),
    summary: fc.constantFrom(null, '货款', '结息', '学费', '提现', '归还贷款', '退款', '零钱充值'),
    method: fc.constantFrom(null, '建设银行(1111)'),
  })
  .map(({ account, later, fen, ...more }) => row(account, addDaysTo('2026-09-01', later), fen, more));

test('what is in the table, in less out, is what the accounts moved beside own transfers and second rows', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 60 }), (rows) => {
      const facts = flowFacts(rows);
      const { totals, byCategory } = makeFlowTable(speaker, facts, '2026-09', '2026-10');
      const toSelf = ownSideReader(facts);
      const moved = rows
        .filter((each) => {
          const paired = facts.pairs.get(keyOf(each));
          if (staysInside(paired) || paired?.counts === false) return false;
          if (paired) return true;
          return toSelf(each) === null && !facts.unpairedBank.has(keyOf(each));
        })
        .reduce((sum, { amountFen }) => sum + amountFen, 0);
      const { businessInFen, businessOutFen, otherInFen, otherOutFen } = totals;
      assert.equal(businessInFen + otherInFen - businessOutFen - otherOutFen, moved);
      const signed = byCategory.reduce(
        (sum, { direction, amountFen }) => sum + (direction === 'in' ? amountFen : -amountFen),
        0,
      );
      assert.equal(signed, moved);
    }),
  );
});

test('private: a word, or money to the owner that is no wage, expense or repayment', () => {
  const find = privateFinder({
    legalRepresentative,
    shareholders: ['王股东'],
    pairs: new Map(),
    pack: privatePack,
  });
  const by = (more: Partial<Movement>, amountFen = -1) => find(row(bankA, '2026-10-01', amountFen, more))?.by;
  assert.equal(by({ summary: '学费' }), 'word');
  assert.equal(by({ counterparty: '某某学费收费处' }), 'word');
  assert.equal(by({ summary: '学费' }, 1), undefined);
  assert.equal(by({ summary: '学费报销' }), undefined);
  assert.equal(by({ counterparty: legalRepresentative, summary: '转账' }), 'representative');
  assert.equal(by({ counterparty: legalRepresentative, summary: '10月工资' }), undefined);
  assert.equal(by({ counterparty: legalRepresentative, summary: '归还股东借款' }), undefined);
  assert.equal(by({ counterparty: '王股东' }), 'shareholder');
  assert.equal(by({ counterparty: '供应商', summary: '货款' }), undefined);
});

function account(code: string, more: Partial<AccountMonth>): AccountMonth {
  const amounts = { openingFen: 0, debitFen: 0, creditFen: 0, yearDebitFen: null, yearCreditFen: null };
  const rest = { transferDebitFen: null, transferCreditFen: null, importId: null, row: null };
  return { code, name: code, ...amounts, ...rest, ...more };
}

test('owners: parties that are shareholders, sub-accounts that name them, each once', () => {
  const parties = [
    { partyId: 1, name: '王股东', role: 'shareholder', subordinated: true },
    { partyId: 2, name: '员工甲', role: 'employee', subordinated: false },
  ];
  const amounts = { debitFen: 0, creditFen: 0 };
  const books = {
    accounts: [
      account('1221', { name: '其他应收款', openingFen: 900_00 }),
      account('122101', { name: '股东', openingFen: 700_00 }),
      account('122102', { name: '员工借支', openingFen: 200_00 }),
      account('2241', { name: '其他应付款', openingFen: -5000_00 }),
      account('224101', { name: '股东借款', openingFen: -5000_00 }),
    ],
    parties: [
      { code: '122101', partyId: 3, name: legalRepresentative, openingFen: 600_00, ...amounts },
      { code: '122102', partyId: 2, name: '员工甲', openingFen: 200_00, ...amounts },
      { code: '224101', partyId: 1, name: '王股东', openingFen: -5000_00, ...amounts },
    ],
  };
  const balances = listOwnerBalances(books, parties, legalRepresentative);
  assert.deepEqual(
    balances.map(({ name: owner, owedByFen, owedToFen }) => [owner, owedByFen, owedToFen]),
    [
      ['王股东', 0, 5000_00],
      [legalRepresentative, 600_00, 0],
      ['股东', 700_00 - 600_00, 0],
    ],
  );
  const sums = sumOwners(balances);
  assert.deepEqual(sums, { owedByOwnerFen: 700_00, owedToOwnerFen: 5000_00, subordinatedFen: 5000_00 });
  const keys = (borrower: 'company' | 'individualBusiness') =>
    remarkOnOwner(speaker, sums, '2026-10', borrower).map(({ key }) => key);
  assert.ok(keys('company').includes('evidence.owner.dividend'));
  assert.ok(!keys('individualBusiness').includes('evidence.owner.dividend'));
});
