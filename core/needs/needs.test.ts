import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createSpeaker } from '../messages/format.ts';
import { surveyPackSchema } from '../survey/figures.ts';
import { listBenchmarks } from './benchmarks.ts';
import { type Need, needSchema } from './contract.ts';
import { remarkOnNeed } from './remarks.ts';
import { readSubmitOn } from './submit-day.ts';

const today = '2026-11-22';
const speaker = createSpeaker('zh');
const survey = surveyPackSchema.parse(JSON.parse(readFileSync('resources/survey/figures.json', 'utf8')));
const need: Need = needSchema.parse({
  amountFen: 800_000_00,
  use: 'workingCapital',
  termMonths: 12,
  neededOn: '2027-01-31',
});
const remarks = (changes: Partial<Need>) =>
  remarkOnNeed({ ...need, ...changes }, today, speaker).map(({ severity, sentence }) => [
    severity,
    sentence.key,
  ]);

test('an ordinary need calls for no remark', () => {
  assert.deepEqual(remarks({}), []);
});

test('days: past, late and soon are told apart', () => {
  assert.deepEqual(remarks({ neededOn: '2026-11-21' }), [['warning', 'needs.remark.past']]);
  assert.deepEqual(remarks({ submitOn: '2026-11-01' }), [['warning', 'needs.remark.submitPast']]);
  assert.deepEqual(remarks({ submitOn: '2027-02-01' }), [['warning', 'needs.remark.submitLate']]);
  assert.deepEqual(remarks({ neededOn: '2026-12-21' }), [['info', 'needs.remark.soon']]);
  assert.deepEqual(remarks({ neededOn: '2026-12-22' }), []);
});

test('uses a working-capital loan may not serve are warned of, with the loan that may', () => {
  assert.deepEqual(remarks({ use: 'equipment', termMonths: 60 }), [['warning', 'needs.remark.equipment']]);
  assert.deepEqual(remarks({ use: 'premises' }), [['warning', 'needs.remark.premises']]);
  assert.deepEqual(remarks({ use: 'repayLoan' }), [['warning', 'needs.remark.repayLoan']]);
  assert.deepEqual(remarks({ use: 'other' }), [['warning', 'needs.remark.sayUse']]);
  assert.deepEqual(remarks({ use: 'other', useNote: '付租金' }), []);
  assert.match(
    remarkOnNeed({ ...need, use: 'equipment' }, today, speaker)[0]?.sentence.text ?? '',
    /融资租赁/,
  );
});

test('working capital for more than 36 months is too long; amounts at the edges are only told', () => {
  assert.deepEqual(remarks({ termMonths: 36 }), []);
  assert.deepEqual(remarks({ termMonths: 37 }), [['warning', 'needs.remark.termTooLong']]);
  assert.deepEqual(remarks({ amountFen: 100_000_00 - 1 }), [['info', 'needs.remark.small']]);
  assert.deepEqual(remarks({ amountFen: 5_000_000_00 + 1 }), [['info', 'needs.remark.large']]);
});

test('the day of handing in is as stated, else thirty days ahead, never before today', () => {
  assert.equal(readSubmitOn({ neededOn: '2027-01-31', submitOn: null }, today), '2027-01-01');
  assert.equal(readSubmitOn({ neededOn: '2026-12-01', submitOn: null }, today), today);
  assert.equal(readSubmitOn({ neededOn: '2026-12-01', submitOn: '2026-11-30' }, today), '2026-11-30');
});

test('benchmarks carry the published share, the base and the place, in both languages', () => {
  const texts = listBenchmarks({ ...need, maxNominalAnnual: 0.08 }, survey, speaker).map(({ text }) => text);
  assert.equal(texts.length, 6);
  assert.match(texts[0] ?? '', /10万至100万元.*55\.12%.*n=840.*表1/);
  assert.match(texts[1] ?? '', /81\.78%.*n=664/);
  assert.match(texts[2] ?? '', /77\.38%/);
  assert.match(texts[4] ?? '', /66\.67%/);
  const english = listBenchmarks({ ...need, amountFen: 5_000_000_00 }, survey, createSpeaker('en'));
  assert.match(english[0]?.text ?? '', /over 5,000,000 yuan: 5\.35%.*Table 1/);
});
