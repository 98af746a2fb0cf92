import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createSpeaker } from '../messages/format.ts';
import {
  listChannels,
  listFigures,
  listProblems,
  surveyFigure,
  surveyPackSchema,
  surveySource,
} from './figures.ts';

const pack = surveyPackSchema.parse(JSON.parse(readFileSync('resources/survey/figures.json', 'utf8')));
const zh = createSpeaker('zh');
const en = createSpeaker('en');

test('all 104 figures are there in both languages, and a few by name', () => {
  assert.equal(listFigures(pack, zh).length, 104);
  assert.equal(new Set(pack.figures.map(({ id }) => id)).size, 104);
  for (const { statement, location } of listFigures(pack, en))
    assert.doesNotMatch(statement + location, /[一-鿿]/);
  assert.deepEqual(
    listFigures(pack, zh, ['t4c-4', 'need-1']).map(({ value }) => value),
    [664, '8%~12%'],
  );
});

test('what the paper’s own arithmetic does not bear out says so with the right figure', () => {
  const wrong = pack.figures.filter(({ recomputes }) => recomputes === false);
  assert.deepEqual(wrong.map(({ id }) => id).sort(), ['age-2', 'amt-1', 'amt-2', 'book-sum', 't1-4', 't7-4']);
  for (const { note, id } of wrong) assert.ok(note, id);
});

test('printed shares are their counts over the firms asked', () => {
  for (const { id, count, population, value, unit, recomputes } of listFigures(pack, en)) {
    if (unit !== '%' || count === null || recomputes !== true || typeof population !== 'number') continue;
    assert.equal(((count / population) * 100).toFixed(2), Number(value).toFixed(2), id);
  }
});

test('the eight problems fall by score and add to 8 × 9 / 2; poor service has no room', () => {
  const problems = listProblems(pack, zh);
  assert.equal(
    problems.reduce((sum, { score }) => sum + Math.round(score * 100), 0),
    ((8 * 9) / 2) * 100,
  );
  assert.deepEqual(
    problems.map(({ score }) => score),
    problems.map(({ score }) => score).sort((a, b) => b - a),
  );
  assert.equal(problems.find(({ id }) => id === 'service')?.room, null);
  assert.equal(problems.filter(({ room }) => room === null).length, 1);
});

test('the five channels hold all 840 firms; the cost of private lending says what it equals', () => {
  const channels = listChannels(pack, zh);
  assert.equal(
    channels.reduce((sum, { count }) => sum + count, 0),
    840,
  );
  const pilot = channels.find(({ id }) => id === 'fintechPilot');
  assert.deepEqual([pilot?.lowNominalAnnual, pilot?.highNominalAnnual, pilot?.count], [0.08, 0.12, 411]);
  const lending = channels.find(({ id }) => id === 'privateLending');
  assert.match(lending?.note ?? '', /4×3\.85%/);
  assert.match(lending?.note ?? '', /没有说明成本一列的样本范围/);
});

test('a figure’s source names survey, table, year and base', () => {
  const source = surveySource(pack, zh, 't4c-1');
  assert.deepEqual([source.year, source.sample], [2020, 205]);
  assert.match(source.text, /2020年840家小微企业调查（周雷等，.*2020年第10期）表4$/);
  assert.match(surveySource(pack, en, 't4c-1').text, /Table 4$/);
  assert.equal(surveyFigure(pack, en, 'fig1').value, null);
});
