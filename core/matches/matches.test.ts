import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { checklistPackSchema } from '../documents/checklists.ts';
import { type FactId, factIds } from './catalogue.ts';
import { readRule } from './evaluate.ts';
import { assembleFacts, type FirmFacts } from './facts.ts';
import { matchRoutes } from './match-routes.ts';
import { empty, en, exampleMatches, facts, firm, input, need, today, zh } from './testing/example-firm.ts';

const readPack = (file: string): unknown => JSON.parse(readFileSync(`resources/${file}`, 'utf8'));
const { packs, view, routeOf, ruleOf } = exampleMatches(readPack);

test('the catalogue has credit loans, supply-chain finance and the three pilots, each with three rules or more', () => {
  const families = new Set(packs.catalogue.routes.map(({ family }) => family));
  assert.deepEqual([...families].sort(), ['creditLoan', 'personal', 'pilot', 'secured', 'supplyChain']);
  assert.equal(packs.catalogue.routes.filter(({ family }) => family === 'pilot').length, 3);
  for (const { id, rules } of packs.catalogue.routes) assert.ok(rules.length >= 3, id);
});

test('every route has a checklist, and every paper a rule asks for is on the checklist of its route', () => {
  const checklists = checklistPackSchema.parse(readPack('documents/checklists.json'));
  for (const { id, rules } of packs.catalogue.routes) {
    const list = checklists.routes.find((candidate) => candidate.id === id);
    assert.ok(list, id);
    for (const rule of rules) {
      if (rule.compare !== 'includes' || rule.fact !== 'documents') continue;
      for (const item of rule.values)
        assert.ok([...list.required, ...list.bonus].includes(item), `${id} ${item}`);
    }
  }
});

test('English says everything in English', () => {
  const english = matchRoutes(input(facts), packs, en);
  assert.doesNotMatch(JSON.stringify({ ...english, routes: english.routes }), /[一-鿿]/);
});

test('a firm of 17 months is not yet old enough for 24: the gap, the act, and the day it will be', () => {
  const reading = readRule(ruleOf('taxRecordLoan', 'firmAge'), facts, today, zh);
  assert.equal(reading.verdict, 'notYet');
  assert.match(reading.reading.text, /17 个月，还差 7 个月/);
  assert.equal(reading.earliestOn, '2027-06-15');
  assert.match(reading.act?.text ?? '', /2027-06-15/);
  assert.match(reading.asks.text, /常见门槛，各家不同/);
});

test('receivables are set against the need; what is short is said in money', () => {
  const rule = ruleOf('receivableFinance', 'receivablesCover');
  assert.equal(readRule(rule, facts, today, zh).verdict, 'mayFit');
  const larger = assembleFacts({ ...firm, need: { ...need, amountFen: 1_500_000_00 } });
  const reading = readRule(rule, larger, today, zh);
  assert.equal(reading.verdict, 'notYet');
  assert.match(reading.act?.text ?? '', /少 30\.00 万元/);
  const noNeed = readRule(rule, assembleFacts({ ...firm, need: null }), today, zh);
  assert.deepEqual([noNeed.verdict, noNeed.room], ['unknown', 'needs']);
});

test('buying machines does not fit a working-capital loan, and the act names the loans that do', () => {
  const reading = readRule(
    ruleOf('creditLoan', 'workingCapitalUse'),
    assembleFacts({ ...firm, need: { ...need, use: 'equipment' } }),
    today,
    zh,
  );
  assert.equal(reading.verdict, 'notYet');
  assert.match(reading.act?.text ?? '', /融资租赁/);
});

test('a firm of which nothing is known fits nothing, and is told where to fill it in', () => {
  const unknown = matchRoutes(input(assembleFacts(empty), { need: null }), packs, zh);
  assert.equal(unknown.counts.mayFit, 0);
  for (const route of unknown.routes) {
    assert.equal(route.cost?.lowCostFen, null);
    assert.equal(route.slackDays, null);
    for (const { verdict, act } of route.requirements) {
      assert.ok(verdict !== 'mayFit');
      assert.ok(act !== null);
    }
  }
  assert.equal(unknown.privateLending.capCostFen, null);
});

test('a firm that keeps no books: what is about books does not apply, and neither passes nor fails', () => {
  const profile = { ...empty.profile, accountingRules: 'none' as const };
  const readings = matchRoutes(input(assembleFacts({ ...empty, profile })), packs, zh).routes.flatMap(
    ({ requirements }) => requirements,
  );
  const keysOf = (key: string) => readings.filter(({ reading }) => reading.key === key);
  const apart = keysOf('matches.reading.notApplicable');
  assert.ok(apart.length > 0);
  for (const { verdict, act } of apart)
    assert.deepEqual([verdict, act?.key], ['unknown', 'matches.tell.noBooks']);
  assert.ok(keysOf('matches.reading.unknown').every(({ room }) => room !== 'books'));
  const kept = assembleFacts({ ...empty, profile, books: firm.books });
  assert.equal(kept.booksMonths.applies, true);
});

test('a rule past the day it must be checked again neither passes nor fails', () => {
  const rule = { ...ruleOf('creditLoan', 'firmAge'), expires: '2026-11-21' };
  assert.equal(readRule(rule, facts, today, zh).verdict, 'unknown');
  assert.equal(readRule({ ...rule, expires: today }, facts, today, zh).verdict, 'mayFit');
});

test('cost for this need: the bank loan as surveyed, the pilots by their range, supply chain by the nearest', () => {
  const bank = routeOf('creditLoan');
  assert.equal(bank.cost?.lowCostFen, (800_000_00 * 594 * 6) / 12 / 10_000);
  assert.deepEqual(
    [bank.cost?.closeness, bank.cost?.source.sample, bank.cost?.source.year],
    ['same', 205, 2020],
  );
  assert.match(bank.cost?.sentence.text ?? '', /没有写明利率口径.*不是报价/);
  assert.equal(bank.todayAverage?.costFen, (800_000_00 * 348 * 6) / 12 / 10_000);
  const pilot = routeOf('pilotGraphComputing');
  assert.deepEqual(
    [pilot.cost?.lowCostFen, pilot.cost?.highCostFen],
    [(800_000_00 * 8 * 6) / 12 / 100, (800_000_00 * 12 * 6) / 12 / 100],
  );
  assert.deepEqual([pilot.cost?.closeness, pilot.cost?.source.sample], ['same', 411]);
  const chain = routeOf('receivableFinance');
  assert.equal(chain.cost?.closeness, 'nearest');
  assert.match(chain.cost?.sentence.text ?? '', /没有单列这种方式/);
  assert.equal(chain.todayAverage, null);
});

test('days to money are the survey’s: within three in the pilots, a week before them, unknown for pledged property', () => {
  const pilot = routeOf('pilotAiSupplyChain');
  assert.deepEqual([pilot.days?.low, pilot.days?.high], [0, 3]);
  assert.equal(pilot.slackDays, 30 - 3);
  const credit = routeOf('creditLoan');
  assert.deepEqual([credit.days?.high, credit.days?.closeness, credit.slackDays], [7, 'nearest', 30 - 7]);
  assert.match(credit.days?.sentence.text ?? '', /2020/);
  assert.deepEqual([routeOf('mortgageLoan').days, routeOf('mortgageLoan').slackDays], [null, null]);
});

test('private lending is a line at four times the LPR of today, never a route', () => {
  assert.equal(view.privateLending.capNominalAnnual, 0.12);
  assert.equal(view.privateLending.capCostFen, (800_000_00 * 12 * 6) / 12 / 100);
  assert.equal(view.privateLending.surveyedNominalAnnual, 0.154);
  assert.ok(view.routes.every(({ name }) => !name.includes('民间借贷')));
});

test('each pilot names its bank and day, asks whether it still exists, and quotes 10–20% without using it', () => {
  for (const [id, bank] of [
    ['pilotAiSupplyChain', '华瑞银行'],
    ['pilotBlockchainOnline', '浦发银行'],
    ['pilotGraphComputing', '交通银行'],
  ] as const) {
    const route = routeOf(id);
    assert.match(route.source.text, new RegExp(`${bank}.*2020-07-21`));
    assert.match(route.notes.join(), /先问银行还有没有/);
    assert.match(route.notes.join(), /10% 至 20%.*不参与计算/);
  }
});

test('the liability ratio is a hint in the notes, never a requirement', () => {
  assert.match(routeOf('creditLoan').notes.join(), /资产负债率 45\.00%/);
  const rules = packs.catalogue.routes.flatMap((route) => route.rules);
  assert.ok(rules.every(({ fact }) => fact !== 'liabilityRatio'));
});

test('what may fit stands first, then unknown, then not yet; the dearer after the cheaper', () => {
  const rank = { mayFit: 0, unknown: 1, notYet: 2 };
  const keys = view.routes.map(({ verdict, cost }) => [rank[verdict], cost?.lowNominalAnnual ?? 0] as const);
  keys.slice(1).forEach(([verdict, cost], index) => {
    const [verdictBefore, costBefore] = keys[index] ?? [0, 0];
    assert.ok(verdictBefore < verdict || (verdictBefore === verdict && costBefore <= cost));
  });
  const { mayFit, notYet, unknown } = view.counts;
  assert.equal(mayFit + notYet + unknown, packs.catalogue.routes.length);
});

test('only the chosen route is chosen', () => {
  const chosen = matchRoutes(input(facts, { chosen: 'creditLoan' }), packs, zh).routes.filter(
    (route) => route.chosen,
  );
  assert.deepEqual(
    chosen.map(({ route }) => route),
    ['creditLoan'],
  );
});

const blank = assembleFacts(empty);
const someFacts = fc.subarray([...factIds]);
const withOnly = (known: readonly FactId[]): FirmFacts =>
  Object.fromEntries(
    factIds.map((id) => [id, known.includes(id) ? facts[id] : { ...blank[id], value: null }]),
  ) as unknown as FirmFacts;

test('learning one more fact changes no rule that does not name it', () => {
  const rules = packs.catalogue.routes.flatMap((route) => route.rules);
  fc.assert(
    fc.property(someFacts, fc.constantFrom(...factIds), (known, learned) => {
      const before = withOnly(known.filter((id) => id !== learned));
      const after = withOnly([...known, learned]);
      for (const rule of rules) {
        const named = rule.fact === learned || (rule.compare === 'atLeastShareOf' && rule.of === learned);
        const [was, is] = [before, after].map((each) => readRule(rule, each, today, zh).verdict);
        if (named) assert.ok(was === 'unknown');
        else assert.equal(is, was, rule.id);
      }
    }),
  );
});

test('the order of routes and rules in the catalogue changes no reading', () => {
  const shuffled = fc.shuffledSubarray(packs.catalogue.routes, { minLength: packs.catalogue.routes.length });
  fc.assert(
    fc.property(shuffled, someFacts, (routes, known) => {
      const some = withOnly(known);
      const reversed = { routes: routes.map((route) => ({ ...route, rules: route.rules.toReversed() })) };
      const a = matchRoutes(input(some), packs, zh);
      const b = matchRoutes(input(some), { ...packs, catalogue: reversed }, zh);
      assert.deepEqual(b.counts, a.counts);
      for (const route of a.routes) {
        const other = routeOf(route.route, b);
        assert.equal(other.verdict, route.verdict);
        assert.deepEqual(other.requirements.toReversed(), route.requirements);
      }
    }),
    { numRuns: 30 },
  );
});
