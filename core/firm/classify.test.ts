import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createSpeaker } from '../messages/format.ts';
import { classifyFirm } from './classify.ts';
import { profileSchema } from './contract.ts';
import { readLifeStage } from './life-stage.ts';
import { classifySize, sizeTableSchema } from './size-class.ts';

const table = sizeTableSchema.parse(JSON.parse(readFileSync('resources/firm/size-classes.json', 'utf8')));
const cases = JSON.parse(readFileSync('core/firm/testdata/size-classes.json', 'utf8')) as {
  industry: string;
  staff?: number;
  revenue?: number;
  assets?: number;
  expected: string;
}[];
const rowOf = (industry: string) => {
  const row = table.rows.find(({ id }) => id === industry);
  assert.ok(row, industry);
  return row;
};

test('the table has sixteen rows with falling limits', () => {
  assert.equal(table.rows.length, 16);
  for (const { indicators } of table.rows) {
    for (const { large, medium, small } of indicators)
      assert.ok(large > medium && medium > small && small > 0);
  }
});

for (const { industry, expected, staff = null, revenue = null, assets = null } of cases) {
  test(`${industry} with ${staff} people, revenue ${revenue}, assets ${assets} (万元) is ${expected}`, () => {
    assert.equal(classifySize(rowOf(industry), { staff, revenue, assets }), expected);
  });
}

test('a missing indicator gives no class; one the industry does not ask for is not missed', () => {
  assert.equal(classifySize(rowOf('industry'), { staff: 30, revenue: null, assets: 1 }), null);
  assert.equal(classifySize(rowOf('agri'), { staff: null, revenue: 50, assets: null }), 'small');
});

test('a profile is classified from its fen, with a reason an indicator', () => {
  const profile = profileSchema.parse({
    name: '甲',
    industry: 'industry',
    staff: 25,
    annualRevenueFen: 300 * 10_000 * 100,
    foundedOn: '2025-02-01',
  });
  const read = classifyFirm(profile, table, '2026-10-31', createSpeaker('zh'));
  assert.equal(read.sizeClass, 'small');
  assert.equal(read.sizeReasons.length, 2);
  assert.equal(read.lifeStage, 'incubation');
  assert.equal(read.ageMonths, 20);
  const poorer = classifyFirm(
    { ...profile, annualRevenueFen: 300 * 10_000 * 100 - 1 },
    table,
    '2026-10-31',
    createSpeaker('en'),
  );
  assert.equal(poorer.sizeClass, 'micro');
  assert.match(
    poorer.sizeReasons[1]?.text ?? '',
    /CNY 2,999,999\.99, below the small limit of CNY 3,000,000\.00/,
  );
  assert.equal(
    classifyFirm({ ...profile, industry: null }, table, '2026-10-31', createSpeaker('zh')).sizeClass,
    null,
  );
});

test('life stage turns on the anniversaries', () => {
  const stageOn = (today: string) => readLifeStage('2024-02-29', today).lifeStage;
  assert.equal(stageOn('2024-02-28'), null);
  assert.equal(stageOn('2025-02-27'), 'seed');
  assert.equal(stageOn('2025-02-28'), 'incubation');
  assert.equal(stageOn('2027-02-28'), 'incubation');
  assert.equal(stageOn('2027-03-01'), 'later');
});
