import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RongbeiError } from '../../../core/errors.ts';
import { needSchema } from '../../../core/needs/contract.ts';
import { saveNeed } from '../store/needs.ts';
import { saveChosenRoute } from '../store/plan.ts';
import { makeTestFirm, type TestFirm } from '../testing/test-firm.ts';
import { loansHandlers } from './handlers.ts';

const need = needSchema.parse({
  amountFen: 600_000_00,
  use: 'workingCapital',
  termMonths: 12,
  neededOn: '2027-01-31',
});
const meta = { at: '2026-11-22T04:00:00.000Z', actor: 'test', operation: 'test.write', input: {} };
const choose = (firm: TestFirm, route: string | null) =>
  firm.store.write(meta, (tx) => saveChosenRoute(tx, route));
const codeOf = (code: string) => (error: unknown) => error instanceof RongbeiError && error.code === code;

test('the plan follows the chosen route and the need; a quote replaces the surveyed rate, and can be dropped', async () => {
  using firm = makeTestFirm();
  const plan = () => firm.read(loansHandlers['loans.getPlan'], {});
  assert.equal((await plan()).remarks[0]?.key, 'loans.plan.noRoute');
  await assert.rejects(firm.write(loansHandlers['loans.savePlan'], {}), codeOf('loans.noPlan'));
  choose(firm, 'pilotGraphComputing');
  assert.equal((await plan()).remarks[0]?.key, 'loans.plan.noNeed');
  await assert.rejects(firm.write(loansHandlers['loans.savePlan'], {}), codeOf('needs.notStated'));
  firm.store.write(meta, (tx) => saveNeed(tx, need));

  const first = await plan();
  assert.equal(first.plan?.terms.nominalAnnual, 0.12);
  assert.equal(first.plan?.terms.method, 'interestOnly');
  assert.equal(first.plan?.terms.drawOn, '2027-01-31');
  assert.deepEqual([first.plan?.rateFrom, first.rateSource?.sample], ['survey', 411]);
  assert.equal(first.schedule?.cost.interestFen, (600_000_00 * 12) / 100);

  const quoted = await firm.write(loansHandlers['loans.savePlan'], {
    nominalAnnual: 0.06,
    upfrontFeeFen: 6_000_00,
  });
  assert.deepEqual([quoted.plan?.rateFrom, quoted.rateSource], ['quote', null]);
  assert.ok((quoted.schedule?.cost.nominalAnnual ?? 0) > 0.06);
  const later = await firm.write(loansHandlers['loans.savePlan'], { method: 'levelInstalment' });
  assert.equal(later.plan?.terms.nominalAnnual, 0.06);
  const back = await firm.write(loansHandlers['loans.savePlan'], { rateFrom: 'survey' });
  assert.deepEqual([back.plan?.rateFrom, back.plan?.terms.nominalAnnual], ['survey', 0.12]);
});

test('another route starts from its own defaults; the same one keeps its quote', async () => {
  using firm = makeTestFirm();
  firm.store.write(meta, (tx) => saveNeed(tx, need));
  choose(firm, 'creditLoan');
  await firm.write(loansHandlers['loans.savePlan'], { nominalAnnual: 0.04 });
  choose(firm, 'creditLoan');
  assert.equal((await firm.read(loansHandlers['loans.getPlan'], {})).plan?.terms.nominalAnnual, 0.04);
  choose(firm, 'firstLoan');
  assert.equal((await firm.read(loansHandlers['loans.getPlan'], {})).plan?.terms.nominalAnnual, 0.0594);
  choose(firm, null);
  assert.equal((await firm.read(loansHandlers['loans.getPlan'], {})).plan, null);
});

test('a rate at the line for private lending is remarked, also when only the fee brings it there', async () => {
  using firm = makeTestFirm();
  firm.store.write(meta, (tx) => saveNeed(tx, need));
  choose(firm, 'creditLoan');
  const save = async (changes: object) =>
    (await firm.write(loansHandlers['loans.savePlan'], changes)).remarks.filter(({ key }) =>
      /cap$/i.test(key),
    );
  assert.deepEqual(await save({ nominalAnnual: 0.06 }), []);
  const [over] = await save({ nominalAnnual: 0.12 });
  assert.equal(over?.key, 'loans.plan.overCap');
  assert.match(over?.text ?? '', /12\.00%.*已知最近一次 2026-08-20 的报价.*银行和持牌/);
  const [withFee] = await save({ nominalAnnual: 0.06, upfrontFeeFen: 36_000_00 });
  assert.equal(withFee?.key, 'loans.plan.costOverCap');
  assert.match(withFee?.text ?? '', /IRR，复利/);
});

test('a need kept from before the bounds has no plan, and is told why', async () => {
  using firm = makeTestFirm();
  firm.store.write(meta, (tx) => saveNeed(tx, { ...need, amountFen: 10 ** 13 + 1 }));
  choose(firm, 'creditLoan');
  const view = await firm.read(loansHandlers['loans.getPlan'], {});
  assert.deepEqual([view.plan, view.schedule, view.remarks[0]?.key], [null, null, 'loans.plan.outOfBounds']);
});
