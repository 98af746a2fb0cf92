import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checklistPackSchema } from '../documents/checklists.ts';
import type { Language } from '../schemas.ts';
import { buildPackModel } from './build-model.ts';
import type { Block, PackInput, PackModel } from './model.ts';
import { exampleInput } from './testing/example-input.ts';

const file = new URL('../../resources/documents/checklists.json', import.meta.url);
const checklists = checklistPackSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const build = (language: Language, change: Partial<PackInput> = {}) =>
  buildPackModel({ ...exampleInput(language, checklists), ...change });

const tablesOf = (model: PackModel) =>
  model.sections.flatMap((section) =>
    section.blocks.filter((block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table'),
  );
const textOf = (model: PackModel) => JSON.stringify(model);
const amounts = /-?\d{1,3}(?:,\d{3})*\.\d{2}(?!\d)/g;
const sectionOf = (model: PackModel, id: string) => model.sections.find((section) => section.id === id);

test('the same figures in Chinese and English, cell by cell', () => {
  const figuresOf = (language: Language) =>
    tablesOf(build(language)).map((table) =>
      table.rows.map((row) => row.map((cell) => cell.text.match(amounts) ?? [])),
    );
  assert.deepEqual(figuresOf('zh'), figuresOf('en'));
  assert.ok(figuresOf('zh').flat(3).length > 2 * 53 + 2 * 32);
});

test('the balance sheet stands in two halves whose totals share the last row', () => {
  const table = tablesOf(build('zh'))[0];
  assert.ok(table);
  assert.equal(table.rows.length, 30);
  const last = table.rows.at(-1)?.map((cell) => cell.text) ?? [];
  assert.deepEqual(last, [
    '资产合计',
    '30',
    '4,859,915.22',
    '4,762,400.99',
    '负债和所有者权益（或股东权益）总计',
    '53',
    '4,859,915.22',
    '4,762,400.99',
  ]);
  const lines = table.rows.flatMap((row) => [row[1]?.text, row[5]?.text]).filter((text) => text !== '');
  assert.equal(new Set(lines).size, 53);
});

test('each rate is named with its kind, and a rate of the survey says it is an estimate', () => {
  const zh = textOf(build('zh'));
  assert.match(zh, /年化利率（单利）","value":"6\.37%/);
  assert.match(zh, /年化利率（IRR，复利）","value":"6\.56%/);
  assert.match(zh, /利率取自 2020 年的调查，是估计，不是报价/);
  const en = textOf(build('en'));
  assert.match(en, /Nominal annual rate \(simple\)","value":"6\.37%/);
  assert.match(en, /Effective annual rate \(IRR, compound\)","value":"6\.56%/);
});

test('the schedule adds up: the total row is the sum of the instalments', () => {
  const table = tablesOf(build('en')).find((one) => one.columns[1]?.head === 'Due on');
  const total = table?.rows.at(-1)?.map((cell) => cell.text);
  // 1,500,000 over 12 months in equal parts at 6% a year: 125,000 × 0.005 × (12 + 11 + … + 1) = 625 × 78 = 48,750
  assert.deepEqual(total, ['', 'Total', '1,500,000.00', '48,750.00', '1,548,750.00', '']);
});

test('every paper in the pack is listed with its whole hash; one left out shows neither name nor hash', () => {
  const input = exampleInput('zh', checklists);
  const text = textOf(buildPackModel(input));
  const papers = [...input.checklist.items.flatMap((item) => item.documents), ...input.checklist.unsorted];
  assert.ok(papers.some((paper) => !paper.inPack));
  for (const paper of papers) {
    assert.equal(text.includes(paper.sha256), paper.inPack);
    assert.equal(text.includes(paper.fileName), paper.inPack);
  }
});

test('what is missing keeps its place and is named, there and in the notes', () => {
  const full = exampleInput('zh', checklists);
  const model = build('zh', {
    balanceSheet: null,
    incomeStatement: null,
    runway: { ...full.runway, state: 'noData' },
    need: { need: null, submitOn: null, remarks: [], benchmarks: [] },
    plan: { plan: null, schedule: null, routeName: null, rateSource: null, remarks: [] },
  });
  assert.equal(model.sections.length, 8);
  for (const id of ['balanceSheet', 'incomeStatement', 'runway', 'need', 'plan']) {
    const section = sectionOf(model, id);
    assert.equal(section?.ready, false);
    const said = section?.blocks[0];
    assert.ok(said?.kind === 'text' && said.text.startsWith('缺'));
    assert.ok(JSON.stringify(sectionOf(model, 'notes')).includes(said.text));
  }
});

test('a firm that keeps no books lacks no statements: they do not apply', () => {
  const model = build('zh', { balanceSheet: null, incomeStatement: null, keepsNoBooks: true });
  for (const id of ['balanceSheet', 'incomeStatement']) {
    const section = sectionOf(model, id);
    assert.deepEqual([section?.ready, section?.applies], [true, false]);
    const [said] = section?.blocks ?? [];
    assert.ok(said?.kind === 'text' && /不适用/.test(said.text));
    assert.ok(!JSON.stringify(sectionOf(model, 'notes')).includes(said.text));
  }
});

test('a runway still burning without a second month has no chart but its sentence', () => {
  const full = exampleInput('en', checklists);
  const model = build('en', {
    runway: { ...full.runway, history: full.runway.history.slice(-1), projection: [], cashOutOn: null },
  });
  const blocks = sectionOf(model, 'runway')?.blocks ?? [];
  assert.ok(!blocks.some((block) => block.kind === 'chart'));
  assert.ok(blocks.some((block) => block.kind === 'text' && block.tone === 'lead'));
});

test('a practice firm’s pack says so on its first page and at the foot of every page', () => {
  const model = build('zh', { practice: true });
  assert.match(model.subtitle.join(), /练习企业/);
  assert.match(model.footer, /练习企业/);
  assert.doesNotMatch(textOf(build('zh')), /练习企业/);
});

test('the pack never says it is an approval', () => {
  for (const language of ['zh', 'en'] as const) {
    const text = textOf(build(language));
    assert.doesNotMatch(text, /approved|pre-approv|you will get|预批|推荐|已获批/i);
    assert.ok(text.includes(language === 'zh' ? '不是审批结果' : 'neither a lender’s decision'));
  }
});

test('with old statements the day the cash is gone is said as it would have been', () => {
  const full = exampleInput('en', checklists);
  const textWith = (stale: boolean) =>
    JSON.stringify(sectionOf(build('en', { runway: { ...full.runway, stale } }), 'runway'));
  assert.match(textWith(false), /Cash lasts until about/);
  assert.doesNotMatch(textWith(true), /Cash lasts until about|if the present burn goes on/);
  assert.match(textWith(true), /Would have lasted until about/);
});

test('English amounts are written out, never as so many ten thousands', () => {
  assert.doesNotMatch(textOf(build('en')), /×10,000/);
});
