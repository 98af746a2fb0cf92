import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeFlowRules } from './cash-flow.ts';
import { cashFlowPackSchema } from './cash-flow-pack.ts';
import type { PostedLine } from './month-totals.ts';
import { shareOut } from './share-out.ts';

const file = new URL('../../resources/books/cash-flow.json', import.meta.url);
const pack = cashFlowPackSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

const names: Record<string, string> = {
  '22210101': '应交税费—应交增值税—进项税额',
  '222102': '应交税费—未交增值税',
  '560301': '财务费用—利息支出',
  '560302': '财务费用—手续费',
  '560303': '财务费用—利息收入',
  '224101': '其他应付款—代扣社保',
  '224102': '其他应付款—股东',
  '560201': '管理费用—工资',
  '660301': '财务费用—汇兑损益',
};
const rules = {
  smallEnterprise: makeFlowRules(pack, 'smallEnterprise', (code) => names[code] ?? ''),
  enterprise: makeFlowRules(pack, 'enterprise', (code) => names[code] ?? ''),
};
/** A voucher in a line: code and amount in fen, debit positive; `r` in red, `@` with the flow that was chosen. */
const flowsOf = (
  voucher: string,
  standard: keyof typeof rules = 'smallEnterprise',
): Record<number, number> => {
  const posted = voucher.split(', ').map((text): PostedLine => {
    const [, code = '', number = '', red, flow] = /^(\d+) (-?\d+)(r?)(?:@(\d+))?$/.exec(text) ?? [];
    const amount = Number(number);
    const isDebit = red ? amount < 0 : amount > 0;
    return {
      code,
      partyId: null,
      debitFen: isDebit ? amount : 0,
      creditFen: isDebit ? 0 : -amount,
      flow: flow === undefined ? null : Number(flow),
    };
  });
  return Object.fromEntries(rules[standard](posted).map(({ flow, amountFen }) => [flow, amountFen]));
};

test('VAT goes with the sale, the purchase, the machine or the expense beside it', () => {
  assert.deepEqual(flowsOf('1002 11300, 5001 -10000, 2221 -1300'), { 1: 11_300 });
  assert.deepEqual(flowsOf('1403 10000, 22210101 1300, 100201 -11300'), { 3: -11_300 });
  assert.deepEqual(flowsOf('1601 10000, 2221 1300, 1002 -11300'), { 12: -11_300 });
  assert.deepEqual(flowsOf('5602 10000, 1601 30000, 2221 4000, 1002 -44000'), { 6: -11_000, 12: -33_000 });
});

test('tax paid is tax, even beside an expense', () => {
  assert.deepEqual(flowsOf('222102 1000, 5602 10000, 1002 -11000'), { 5: -1_000, 6: -10_000 });
  // No name tells, but no VAT is a hundred times its purchase.
  assert.deepEqual(flowsOf('2221 1000, 5602 10, 1002 -1010'), { 5: -1_000, 6: -10 });
});

test('several accounts share the cash by their amounts; what stands on the side of cash moved none', () => {
  assert.deepEqual(flowsOf('1002 9000, 560302 1000, 1122 -10000'), { 1: 9_000 });
  assert.deepEqual(flowsOf('2211 10000, 1002 -8000, 2241 -1500, 2221 -500'), { 4: -8_000 });
  assert.deepEqual(flowsOf('2202 6000, 2001 4000, 1002 -5000, 1121 -5000'), { 3: -3_000, 16: -2_000 });
});

test('a voucher of a whole day shows what came in and what went out, not the difference', () => {
  assert.deepEqual(flowsOf('1002 500, 1122 -300, 2203 -200, 2202 400, 1002 -400'), { 1: 500, 3: -400 });
});

test('between cash accounts nothing moves; the fee of a transfer does', () => {
  assert.deepEqual(flowsOf('1001 5000, 1002 -5000'), {});
  assert.deepEqual(flowsOf('1002 4990, 560302 10, 1012 -5000'), { 6: -10 });
  assert.deepEqual(flowsOf('5001 -5000, 1122 5000'), {});
});

test('interest, loans, capital, profit, shareholders and social security find their lines', () => {
  assert.deepEqual(flowsOf('2001 100000, 5603 400, 1002 -100400'), { 16: -100_000, 17: -400 });
  assert.deepEqual(flowsOf('560301 400, 1002 -400'), { 17: -400 });
  assert.deepEqual(flowsOf('1002 30, 560303 -30r'), { 2: 30 });
  assert.deepEqual(flowsOf('1002 70000, 2001 -50000, 3001 -20000'), { 14: 50_000, 15: 20_000 });
  assert.deepEqual(flowsOf('3104 9000, 1002 -9000'), { 18: -9_000 });
  assert.deepEqual(flowsOf('1002 8000, 224102 -8000'), { 14: 8_000 });
  assert.deepEqual(flowsOf('2211 3000, 224101 1500, 1002 -4500'), { 4: -4_500 });
  assert.deepEqual(flowsOf('560201 700, 1001 -700'), { 4: -700 });
});

test('a red voucher takes back the line it was on, not the line of the other direction', () => {
  assert.deepEqual(flowsOf('1002 -100r, 2001 100r'), { 14: -100 });
  assert.deepEqual(flowsOf('2202 -100r, 1002 100r'), { 3: 100 });
});

test('what the user chose wins, on either side; what no rule knows stays visible as not assigned', () => {
  assert.deepEqual(flowsOf('1221 100@11, 1002 -100'), { 11: -100 });
  assert.deepEqual(flowsOf('1221 100, 1002 -100@11'), { 11: -100 });
  assert.deepEqual(flowsOf('3103 100, 1002 -100'), { 0: -100 });
  assert.deepEqual(flowsOf('3001 100, 1002 -100'), { 0: -100 });
});

test('books of the enterprise standard: the same codes mean other accounts', () => {
  assert.deepEqual(flowsOf('1002 11300, 6001 -10000, 2221 -1300', 'enterprise'), { 1: 11_300 });
  assert.deepEqual(flowsOf('1002 100, 4001 -100', 'enterprise'), { 15: 100 });
  assert.deepEqual(flowsOf('1002 100, 2221 -100', 'enterprise'), { 21: 100 });
  assert.deepEqual(flowsOf('660301 5, 1002 -5', 'enterprise'), { 28: -5 });
});

test('whatever the voucher, its flows add up to its change of cash, and a red copy takes every flow back', () => {
  const code = fc.constantFrom(
    '1001',
    '1002',
    '1012',
    '1122',
    '2202',
    '2221',
    '5001',
    '5602',
    '2001',
    '3103',
  );
  const line = fc.record({
    code,
    partyId: fc.constant(null),
    isDebit: fc.boolean(),
    amount: fc.integer({ min: -1e13, max: 1e13 }),
    flow: fc.option(fc.integer({ min: 1, max: 18 })),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), code, (given, last) => {
      const rest = given.reduce((sum, { isDebit, amount }) => sum + (isDebit ? amount : -amount), 0);
      const lines: PostedLine[] = [
        ...given.map(({ isDebit, amount, ...each }) => ({
          ...each,
          debitFen: isDebit ? amount : 0,
          creditFen: isDebit ? 0 : amount,
        })),
        { code: last, partyId: null, debitFen: 0, creditFen: rest, flow: null },
      ];
      const cash = lines
        .filter((each) => /^10/.test(each.code))
        .reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0);
      const flows = rules.smallEnterprise(lines);
      assert.equal(
        flows.reduce((sum, { amountFen }) => sum + amountFen, 0),
        cash,
      );
      const red = lines.map((each) => ({
        ...each,
        debitFen: 0 - each.debitFen,
        creditFen: 0 - each.creditFen,
      }));
      const back = new Map(rules.smallEnterprise(red).map(({ flow, amountFen }) => [flow, amountFen]));
      assert.deepEqual(flows.map(({ flow, amountFen }) => [flow, 0 - amountFen]).sort(), [...back].sort());
    }),
    { numRuns: 300 },
  );
});

test('shares add up to the amount, whatever the weights', () => {
  assert.deepEqual(shareOut(90, [60, 40]), [54, 36]);
  assert.deepEqual(shareOut(-100, [-1, -1, -1]), [-33, -33, -34]);
  assert.deepEqual(shareOut(1e13 - 1, [1e13, 1e13]), [(1e13 - 2) / 2, 1e13 / 2]);
});
