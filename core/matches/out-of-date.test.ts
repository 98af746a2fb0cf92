import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assembleFacts } from './facts.ts';
import { matchRoutes } from './match-routes.ts';
import { en, exampleMatches, facts, firm, input, need, zh } from './testing/example-firm.ts';

const readPack = (file: string): unknown => JSON.parse(readFileSync(`resources/${file}`, 'utf8'));
const { packs, routeOf, ruleOf } = exampleMatches(readPack);

test('when the day the money is needed is over, no route has days to spare', () => {
  const late = matchRoutes(input(facts, { need: { ...need, neededOn: '2026-11-21' } }), packs, zh);
  assert.ok(late.routes.every(({ slackDays }) => slackDays === null));
});

test('old statements count only within the twelve full months before today', () => {
  const stale = (day: string) =>
    assembleFacts({ ...firm, runway: { ...firm.runway, stale: true }, today: day }).bankMonths.value;
  assert.equal(facts.bankMonths.value, 12);
  // the statements cover January to December 2026; the twelve full months before 15 March 2027 begin in March 2026
  assert.equal(stale('2027-03-15'), 12 - 2);
  assert.equal(stale('2028-01-05'), 0);
});

test('what has no firm source must be checked again a year on, and says whose word counts', () => {
  for (const { id, rules } of packs.catalogue.routes) {
    for (const { id: rule, source, asOf, expires } of rules) {
      if (source.status === 'sourced') continue;
      assert.equal(expires, `${Number(asOf.slice(0, 4)) + 1}${asOf.slice(4)}`, `${id} ${rule}`);
      if (source.status === 'recall') assert.match(source.text.zh, /以机构当前要求为准/);
    }
  }
  assert.equal(ruleOf('firstLoan', 'noLoanRecord').source.status, 'recall');
  const average = (day: string) =>
    routeOf('creditLoan', matchRoutes(input(facts, { today: day }), packs, zh)).todayAverage;
  assert.equal(average('2026-08-01')?.checkAgain, false);
  assert.equal(average('2026-08-02')?.checkAgain, true);
  assert.match(average('2026-08-02')?.source.text ?? '', /请查最新公布/);
});

test('what lenders look at first stands before everything else', () => {
  for (const speaker of [zh, en]) {
    const read = matchRoutes(input(facts), packs, speaker);
    const words = speaker === zh ? /逾期.*失信被执行人.*经营异常.*欠税/ : /overdue.*debtor.*abnormal.*taxes/;
    for (const { notes } of read.routes) assert.match(notes[0] ?? '', words);
    assert.match(read.disclaimer, speaker === zh ? /逾期.*失信被执行人/ : /overdue.*debtor/);
  }
});

test('the line for private lending says when it rests on the latest known quote', () => {
  const key = (day: string) =>
    matchRoutes(input(facts, { today: day }), packs, zh).privateLending.sentence.key;
  assert.equal(key('2026-09-19'), 'matches.private.line');
  assert.equal(key('2026-09-20'), 'matches.private.lineLatestKnown');
});
