import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { accountsPackSchema } from '../books/charts.ts';
import { type BookingFirm, type Category, categoriesPackSchema, codeIn } from './categories.ts';
import { type GivenEntry, makeEntry } from './make-entry.ts';
import { AccountPicker } from './pick-account.ts';

const read = (file: string) =>
  JSON.parse(readFileSync(`${import.meta.dirname}/../../resources/books/${file}`, 'utf8'));
const { categories } = categoriesPackSchema.parse(read('categories.json'));
const { accounts } = accountsPackSchema.parse(read('accounts.json'));
const chart = accounts.map(({ code, name }) => ({ code, name: name.zh }));
const small: BookingFirm = { standard: 'smallEnterprise', isGeneralTaxpayer: false, borrowerType: 'company' };
const general: BookingFirm = { ...small, isGeneralTaxpayer: true };

function categoryOf(id: string): Category {
  const category = categories.find((each) => each.id === id);
  assert.ok(category, id);
  return category;
}

function entryOf(id: string, firm: BookingFirm, given: Partial<GivenEntry> = {}, more: typeof chart = []) {
  const picker = new AccountPicker([...chart, ...more]);
  const lines = makeEntry(
    {
      summary: '摘要',
      amountFen: 1130_00,
      party: null,
      cashCode: '1002',
      vatFen: null,
      otherCashCode: null,
      ...given,
    },
    categoryOf(id),
    firm,
    picker,
  );
  return {
    made: picker.made,
    lines: lines.map(({ code, debitFen, creditFen }) => [code, debitFen, creditFen]),
    parties: lines.map(({ party }) => party),
    flows: lines.map(({ flow }) => flow),
  };
}

test('a sale splits its VAT off; the customer stands on the sale', () => {
  const { lines, made, parties } = entryOf('sales', small, { vatFen: 130_00, party: '甲公司' });
  assert.deepEqual(lines, [
    ['1002', 1130_00, 0],
    ['5001', 0, (1130 - 130) * 100],
    ['222101', 0, 130_00],
  ]);
  assert.deepEqual(made, [{ code: '222101', name: '应交增值税' }]);
  assert.deepEqual(parties, [null, '甲公司', null]);
});

test('a general taxpayer takes input VAT off, a small-scale one keeps it in the cost', () => {
  assert.deepEqual(entryOf('purchase', general, { vatFen: 130_00 }).lines, [
    ['1405', 1000_00, 0],
    ['22210101', 130_00, 0],
    ['1002', 0, 1130_00],
  ]);
  assert.deepEqual(entryOf('purchase', small, { vatFen: 130_00 }).lines, [
    ['1405', 1130_00, 0],
    ['1002', 0, 1130_00],
  ]);
});

test('wages are accrued and paid in one voucher, and are pay in the cash-flow statement', () => {
  const { lines, made, flows } = entryOf('wages', small);
  assert.deepEqual(lines, [
    ['560251', 1130_00, 0],
    ['221151', 1130_00, 0],
    ['1002', 0, 1130_00],
    ['221151', 0, 1130_00],
  ]);
  assert.deepEqual(
    made.map(({ name }) => name),
    ['工资', '工资'],
  );
  assert.equal(flows[2], 4);
});

test('a wallet’s fee is a cost, and the sale is what the customer paid', () => {
  assert.deepEqual(entryOf('sales', small, { amountFen: 99_40, feeFen: 60, cashCode: '1012' }).lines, [
    ['1012', 99_40, 0],
    ['560351', 60, 0],
    ['5001', 0, 100_00],
  ]);
});

test('a transfer needs the other account, and is neither income nor cost', () => {
  assert.deepEqual(entryOf('transferIn', small, { otherCashCode: '1012' }).lines, [
    ['1002', 1130_00, 0],
    ['1012', 0, 1130_00],
  ]);
  assert.throws(() => entryOf('transferOut', small), { code: 'cashbook.otherAccountMissing' });
  assert.throws(() => entryOf('transferOut', small, { otherCashCode: '1002' }), {
    code: 'cashbook.otherAccountMissing',
  });
});

test('VAT where there is none, or as large as the amount, is refused', () => {
  assert.throws(() => entryOf('wages', small, { vatFen: 1 }), { code: 'cashbook.noVatHere' });
  assert.throws(() => entryOf('sales', small, { vatFen: 1130_00 }), { code: 'cashbook.vatTooLarge' });
});

test('what an owner takes is a receivable, by the name the kind of firm uses', () => {
  assert.deepEqual(entryOf('ownerDraw', small).made, [{ code: '122151', name: '股东' }]);
  assert.deepEqual(entryOf('ownerDraw', { ...small, borrowerType: 'individualBusiness' }).made, [
    { code: '122151', name: '业主往来' },
  ]);
});

test('postings go below: to the sub-account of that name, of the party, the only one, else to 其他', () => {
  const customers = [
    { code: '112201', name: '甲公司' },
    { code: '112202', name: '乙公司' },
  ];
  assert.equal(entryOf('receivable', small, { party: '乙公司' }, customers).lines[1]?.[0], '112202');
  assert.equal(entryOf('receivable', small, { party: '丙公司' }, customers).lines[1]?.[0], '112251');
  assert.equal(entryOf('receivable', small, {}, customers.slice(0, 1)).lines[1]?.[0], '112201');
  const costs = [{ code: '560207', name: '管理费用-租赁费' }];
  assert.equal(entryOf('rent', small, {}, costs).lines[0]?.[0], '560207');
  assert.equal(entryOf('utilities', small, {}, costs).lines[0]?.[0], '560251');
});

test('accounts of VAT have their usual codes while these are free; other new ones keep clear of usual charts', () => {
  const taxes = { amountFen: 1130_00, vatFen: 130_00 };
  assert.deepEqual(entryOf('sales', general, taxes).made, [
    { code: '222101', name: '应交增值税' },
    { code: '22210102', name: '销项税额' },
  ]);
  assert.deepEqual(entryOf('purchase', general, taxes).made, [
    { code: '222101', name: '应交增值税' },
    { code: '22210101', name: '进项税额' },
  ]);
  assert.deepEqual(entryOf('taxPaid', small).made, [{ code: '222151', name: '待分税款' }]);
  const others = [{ code: '222101', name: '应交所得税' }];
  assert.deepEqual(entryOf('sales', small, { vatFen: 130_00 }, others).made, [
    { code: '222151', name: '应交增值税' },
  ]);
  const picker = new AccountPicker(chart);
  assert.equal(picker.pick('1002', ['工商银行 1111']), '100201');
  assert.equal(picker.pick('1012', ['支付宝']), '101201');
  const full = Array.from({ length: 49 }, (_, index) => ({ code: `5602${51 + index}`, name: `项${index}` }));
  assert.equal(entryOf('rent', small, {}, full).lines[0]?.[0], '560201');
});

test('a tax refund is income beside operations, and no tax payable for good', () => {
  assert.deepEqual(entryOf('taxBack', small).lines, [
    ['1002', 1130_00, 0],
    ['530151', 0, 1130_00],
  ]);
});

test('every category balances in both charts, leaves the cash account changed by its amount, and posts to lowest accounts', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...categories),
      fc.integer({ min: 2, max: 10_000_000_000_000 }),
      fc.double({ min: 0, max: 0.2, noNaN: true }),
      fc.nat({ max: 1000 }),
      fc.boolean(),
      fc.constantFrom(null, '甲', '乙'),
      fc.constantFrom('smallEnterprise', 'enterprise'),
      (category, amountFen, vatShare, feeFen, isGeneralTaxpayer, party, standard) => {
        const vatFen = category.vat ? Math.floor(amountFen * vatShare) : null;
        const picker = new AccountPicker([
          ...chart,
          { code: '112201', name: '甲' },
          { code: '560201', name: '工资' },
        ]);
        const given = {
          summary: '摘要',
          amountFen,
          party,
          cashCode: '1001',
          vatFen,
          otherCashCode: '1012',
          feeFen,
        };
        const lines = makeEntry(given, category, { ...small, standard, isGeneralTaxpayer }, picker);
        const sum = (side: 'debitFen' | 'creditFen') => lines.reduce((total, line) => total + line[side], 0);
        assert.equal(sum('debitFen'), sum('creditFen'));
        assert.ok(lines.every(({ debitFen, creditFen }) => (debitFen === 0) !== (creditFen === 0)));
        const cash = lines.find(({ code }) => code === '1001');
        assert.ok(cash);
        assert.equal(cash.debitFen - cash.creditFen, category.direction === 'in' ? amountFen : -amountFen);
        const codes = [...chart, ...picker.made, { code: '112201' }, { code: '560201' }].map(
          ({ code }) => code,
        );
        for (const { code } of lines)
          assert.ok(!codes.some((other) => other !== code && other.startsWith(code)), code);
      },
    ),
  );
});

test('every category stands on an account of the chart, and ids, names and words say one thing each', () => {
  const codes = new Set(chart.map(({ code }) => code));
  for (const category of categories) assert.ok(codes.has(codeIn(small, category)), category.id);
  const unique = (values: string[]) => assert.equal(new Set(values).size, values.length);
  unique(categories.map(({ id }) => id));
  unique(categories.map(({ name }) => name.zh));
  unique(categories.map(({ name }) => name.en));
});
