import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDaysTo } from '../dates.ts';
import { createSpeaker } from '../messages/format.ts';
import { sayPair, sayUnpaired } from './describe-pairs.ts';
import { indexPairs } from './index-pairs.ts';
import { matchInOrder } from './match-in-order.ts';
import { keyOf } from './movement.ts';
import type { Movement } from './schemas.ts';
import { alipay, bankA, bankB, firmName, pairsOf, row, rules, wechat } from './testing/rows.ts';

const days = (found: ReturnType<typeof pairsOf>) =>
  found.pairs.map(({ wallet, bank, kind }) => [kind, wallet.date, bank.date]);

test('a withdrawal and its arrival, days apart, are one; so are a top-up and a card payment', () => {
  const out = row(wechat, '2026-10-01', 0, {
    summary: '零钱提现',
    direction: 'neutral',
    grossFen: 500_00,
    method: '建设银行(1111)',
  });
  const arrival = row(bankA, '2026-10-03', 500_00, { counterparty: '财付通支付科技有限公司' });
  const up = row(alipay, '2026-10-05', 200_00, { summary: '充值', method: '建设银行(1111)' });
  const down = row(bankA, '2026-10-05', -200_00, { counterparty: '支付宝（中国）网络技术有限公司' });
  const bought = row(alipay, '2026-10-07', -88_00, { counterparty: '某某五金店', method: '建设银行(1111)' });
  const paid = row(bankA, '2026-10-07', -88_00, { summary: '支付宝-某某五金店' });
  const found = pairsOf([out, arrival, up, down, bought, paid]);
  assert.deepEqual(days(found), [
    ['cardPayment', '2026-10-07', '2026-10-07'],
    ['topUp', '2026-10-05', '2026-10-05'],
    ['withdrawal', '2026-10-01', '2026-10-03'],
  ]);
  assert.deepEqual([found.unpaired, found.unpairedBank], [[], []]);
  const index = indexPairs(found.pairs);
  assert.deepEqual(
    [out, arrival, bought, paid].map((each) => index.get(keyOf(each))?.counts),
    [false, true, false, true],
  );
});

test('the card’s digits decide the account; a card that is not known is not looked for elsewhere', () => {
  const out = (method: string) =>
    row(wechat, '2026-10-01', -500_00, { summary: '零钱提现', direction: 'out', method });
  const inA = row(bankA, '2026-10-02', 500_00, { counterparty: '财付通' });
  const inB = row(bankB, '2026-10-02', 500_00, { counterparty: '财付通' });
  assert.equal(pairsOf([out('建设银行(2222)'), inA, inB]).pairs[0]?.bank, inB);
  const unknown = pairsOf([out('建设银行(9999)'), inA]);
  assert.deepEqual(unknown.pairs, []);
  assert.deepEqual(unknown.unpairedBank, [inA]);
  const [first] = unknown.unpaired;
  assert.ok(first);
  const say = (covers: boolean, accounts: string[]) =>
    sayUnpaired(createSpeaker('zh'), first, accounts, () => covers, rules).key;
  assert.equal(say(true, [bankA.accountNumber]), 'evidence.unpaired.unknownCard');
});

test('a fee that the wallet kept is found on the second look', () => {
  const out = row(wechat, '2026-10-01', -1000_00, { summary: '零钱提现', direction: 'out', feeFen: 1_00 });
  const arrival = row(bankA, '2026-10-01', 999_00, { counterparty: '财付通' });
  assert.deepEqual(days(pairsOf([out, arrival])), [['withdrawal', '2026-10-01', '2026-10-01']]);
});

test('the same amount alone makes no pair: a customer who pays as much as was withdrawn stays a customer', () => {
  const out = row(alipay, '2026-10-01', -500_00, { summary: '提现', direction: 'out' });
  const customer = row(bankA, '2026-10-01', 500_00, { counterparty: '甲公司', summary: '货款' });
  const phone = row(wechat, '2026-10-02', -50_00, { summary: '话费充值', direction: 'out' });
  const other = row(bankA, '2026-10-02', -50_00, { counterparty: '乙', summary: '材料' });
  const found = pairsOf([out, customer, phone, other]);
  assert.deepEqual(found.pairs, []);
  assert.deepEqual(
    found.unpaired.map(({ kind }) => kind),
    ['withdrawal'],
  );
});

test('own accounts: by number, by name, and by nothing at all only on the same day and as unsure', () => {
  const by = (out: Partial<Movement>, into: Partial<Movement>, day = '2026-10-02') =>
    pairsOf([row(bankA, '2026-10-01', -10_000_00, out), row(bankB, day, 10_000_00, into)]).pairs.map(
      ({ ambiguous }) => ambiguous,
    );
  assert.deepEqual(by({ counterpartyAccount: bankB.accountNumber }, {}), [false]);
  assert.deepEqual(by({}, { counterparty: firmName.replace('公司', '公司 ') }), [false]);
  assert.deepEqual(by({ counterparty: firmName }, { counterparty: firmName }), [false]);
  assert.deepEqual(by({}, {}), []);
  assert.deepEqual(by({}, {}, '2026-10-01'), [true]);
  assert.deepEqual(by({ counterparty: '甲' }, { counterparty: '乙' }, '2026-10-01'), []);
  assert.deepEqual(by({ counterparty: firmName }, { counterparty: '乙' }), []);
  assert.deepEqual(by({ counterparty: firmName }, {}, '2026-10-05'), []);
});

test('as many pairs as can be, and the nearest of them', () => {
  const at = (day: string, amountFen = 1) => row(bankA, day, amountFen);
  const window = { after: 3, before: 0 };
  const run = (lefts: string[], rights: string[]) =>
    matchInOrder(
      lefts.map((day) => at(day)),
      rights.map((day) => at(day)),
      window,
    ).map(({ left, right, ambiguous }) => [left.date.slice(8), right.date.slice(8), ambiguous]);
  assert.deepEqual(run(['2026-10-01', '2026-10-03'], ['2026-10-03', '2026-10-05']), [
    ['01', '03', false],
    ['03', '05', false],
  ]);
  assert.deepEqual(run(['2026-10-01', '2026-10-03'], ['2026-10-03']), [['03', '03', true]]);
  assert.deepEqual(run(['2026-10-01'], ['2026-10-05']), []);
});

test('what the user says goes first, and can tell two rows apart', () => {
  const out = row(wechat, '2026-10-01', -500_00, { summary: '零钱提现', direction: 'out' });
  const near = row(bankA, '2026-10-01', 500_00, { counterparty: '财付通' });
  const far = row(bankA, '2026-10-03', 500_00, { counterparty: '财付通' });
  const rows = [out, near, far];
  const [only] = pairsOf(rows).pairs;
  assert.deepEqual([only?.bank, only?.ambiguous], [near, true]);
  assert.equal(pairsOf(rows, undefined, [{ wallet: out, bank: near, same: false }]).pairs[0]?.bank, far);
  const [said] = pairsOf(rows, undefined, [{ wallet: out, bank: far, same: true }]).pairs;
  assert.deepEqual([said?.bank, said?.byHand], [far, true]);
  assert.equal(said && sayPair(createSpeaker('en'), said).key, 'evidence.pair.byHand');
});

const start = '2026-10-01';
const anyRow = fc
  .record({
    account: fc.constantFrom(bankA, bankB, alipay, wechat),
    day: fc.nat(8),
    yuan: fc.constantFrom(100, 200, 300),
    sign: fc.constantFrom(1, -1),
    counterparty: fc.constantFrom(null, firmName, '财付通', '支付宝', '甲公司'),
    summary: fc.constantFrom(null, '零钱提现', '充值', '货款'),
    method: fc.constantFrom(null, '零钱', '建设银行(1111)', '建设银行(2222)'),
    serial: fc.uuid(),
  })
  .map(({ account, day, yuan, sign, ...more }) =>
    row(account, addDaysTo(start, day), sign * yuan * 100, more),
  );

test('each row is in one pair at most, both ways, and no order of rows or imports changes the pairs', () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 40 }),
      fc.infiniteStream(fc.nat(1000)),
      fc.boolean(),
      (rows, order, renumber) => {
        const found = pairsOf(rows);
        const index = indexPairs(found.pairs);
        assert.equal(index.size, 2 * found.pairs.length);
        for (const [key, { partner, pair }] of index) {
          const back = index.get(keyOf(partner));
          assert.equal(back?.pair, pair);
          assert.equal(keyOf(back?.partner ?? partner), key);
          assert.notEqual(back?.counts, index.get(key)?.counts);
          assert.notEqual(pair.wallet.accountNumber, pair.bank.accountNumber);
        }
        const moved = rows
          .map((each) => ({ at: order.next().value ?? 0, each }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }, place) =>
            renumber ? { ...each, importId: 9 - (place % 3), row: 1000 + place } : each,
          );
        const serials = (some: ReturnType<typeof pairsOf>) =>
          some.pairs.map(({ wallet, bank, kind }) => `${kind} ${wallet.serial} ${bank.serial}`).sort();
        assert.deepEqual(serials(pairsOf(moved)), serials(found));
      },
    ),
    { numRuns: 300 },
  );
});
