import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RongbeiError } from '../../../core/errors.ts';
import { profileSchema } from '../../../core/firm/contract.ts';
import { needSchema } from '../../../core/needs/contract.ts';
import { loansHandlers } from '../loans/handlers.ts';
import { saveNeed } from '../store/needs.ts';
import { insertProfile } from '../store/profile.ts';
import { makeTestFirm, type TestFirm } from '../testing/test-firm.ts';
import { matchesHandlers } from './handlers.ts';

const meta = { at: '2026-11-22T04:00:00.000Z', actor: 'test', operation: 'test.write', input: {} };

function firmOfAge(foundedOn: string): TestFirm {
  const firm = makeTestFirm();
  const profile = profileSchema.parse({ name: '甲', foundedOn, borrowerType: 'company' });
  firm.store.write(meta, (tx) => insertProfile(tx, profile, false));
  return firm;
}

test('without a need there are no amounts; with one each route has its cost', async () => {
  using firm = firmOfAge('2025-06-15');
  const before = await firm.read(matchesHandlers['matches.list'], {});
  assert.ok(before.routes.length >= 11);
  assert.ok(before.routes.every(({ cost }) => cost?.lowCostFen === null));
  const need = needSchema.parse({
    amountFen: 600_000_00,
    use: 'workingCapital',
    termMonths: 12,
    neededOn: '2027-01-31',
  });
  firm.store.write(meta, (tx) => saveNeed(tx, need));
  const credit = await firm.read(matchesHandlers['matches.get'], { route: 'creditLoan' });
  assert.equal(credit.cost?.lowCostFen, (600_000_00 * 594) / 10_000);
  assert.equal(credit.requirements.find(({ ruleId }) => ruleId === 'firmAge')?.verdict, 'mayFit');
  const tax = await firm.read(matchesHandlers['matches.get'], { route: 'taxRecordLoan' });
  assert.equal(tax.requirements.find(({ ruleId }) => ruleId === 'firmAge')?.earliestOn, '2027-06-15');
  assert.equal(tax.verdict, 'notYet');
});

test('choosing a route marks it and the plan follows; null takes it off; an unknown one is refused', async () => {
  using firm = firmOfAge('2024-01-01');
  const chosen = await firm.write(matchesHandlers['matches.choose'], { route: 'receivableFinance' });
  assert.deepEqual(
    chosen.routes.filter((route) => route.chosen).map(({ route }) => route),
    ['receivableFinance'],
  );
  assert.match((await firm.read(loansHandlers['loans.getPlan'], {})).routeName ?? '', /应收账款/);
  const none = await firm.write(matchesHandlers['matches.choose'], { route: null });
  assert.ok(none.routes.every((route) => !route.chosen));
  await assert.rejects(
    firm.write(matchesHandlers['matches.choose'], { route: 'privateLending' }),
    (error) => error instanceof RongbeiError && error.code === 'matches.unknownRoute',
  );
});

test('the catalogue lists every route with its rules, source and day', async () => {
  using firm = firmOfAge('2024-01-01');
  const catalogue = await firm.read(matchesHandlers['matches.listCatalogue'], {});
  const pilot = catalogue.find(({ route }) => route === 'pilotAiSupplyChain');
  assert.equal(pilot?.asOf, '2020-07-21');
  assert.ok(catalogue.every(({ ruleCount, source }) => ruleCount >= 3 && source.text !== ''));
});
