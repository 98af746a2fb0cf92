import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { formatsPackSchema } from './formats.ts';
import { recognise } from './recognise.ts';
import { createReader, problemsOf, sheetOf } from './testing/read-rows.ts';

const packFile = new URL('../../resources/imports/formats.json', import.meta.url);
const pack = formatsPackSchema.parse(JSON.parse(readFileSync(packFile, 'utf8')));
const readRows = createReader(pack);

const balanceRows = [
  ['1002', '银行存款', '100.00', '', '50.00', '20.00', '130.00', ''],
  ['100201', '基本户', '100.00', '', '50.00', '20.00', '130.00', ''],
  ['3001', '实收资本', '', '100.00', '', '30.00', '', '130.00'],
];
const flat = ['科目代码', '科目名称', '期初借方', '期初贷方', '本期借方', '本期贷方', '期末借方', '期末贷方'];

test('trial balance: flat, with a two-line header, and with one balance column beside a direction are the same', () => {
  const expected = [
    ['1002', 100_00, 50_00, 20_00, 130_00],
    ['100201', 100_00, 50_00, 20_00, 130_00],
    ['3001', -100_00, 0, 30_00, -130_00],
  ];
  const figures = (rows: string[][]) => {
    const reading = readRows(rows);
    assert.deepEqual(reading.problems, []);
    return reading.trialBalanceRows.map((row) => [
      row.code,
      row.openingFen,
      row.debitFen,
      row.creditFen,
      row.closingFen,
    ]);
  };
  const period = ['期间：2026年10月'];
  assert.deepEqual(figures([period, flat, ...balanceRows]), expected);
  const upper = ['科目编码', '科目名称', '期初余额', '', '本期发生额', '', '期末余额', ''];
  assert.deepEqual(
    figures([upper, ['', '', '借方', '贷方', '借方', '贷方', '借方', '贷方'], ...balanceRows]),
    expected,
  );
  const oneColumn = [
    ['科目编码', '科目名称', '方向', '期初余额', '借方本期', '贷方本期', '期末余额'],
    ['1002', '银行存款', '借', '100.00', '50.00', '20.00', '130.00'],
    ['100201', '基本户', '借', '100.00', '50.00', '20.00', '130.00'],
    ['3001', '实收资本', '贷', '100.00', '', '30.00', '130.00'],
  ];
  assert.equal(readRows(oneColumn).format.id, 'trial_balance_yonyou');
  assert.deepEqual(figures(oneColumn), expected);
});

test('trial balance: the row of totals is checked and auxiliary items are counted', () => {
  const total = ['合计', '', '100.00', '100.00', '50.00', '50.00', '130.00', '130.00'];
  const sound = readRows([
    flat,
    ...balanceRows,
    ['', '[001]苏州某公司', '', '', '1.00', '', '1.00', ''],
    total,
  ]);
  assert.deepEqual(sound.problems, []);
  assert.deepEqual(sound.counts, { blank: 0, notData: 2, failed: 0, repeated: 0 });
  const wrong = readRows([flat, ...balanceRows, total.with(2, '100.01')]);
  assert.deepEqual(problemsOf(wrong), [['imports.totalDiffers', 5]]);
});

test('trial balance: children against their parent, debits against credits', () => {
  const rows = [
    ['1002', '银行存款', '100.00', '', '', '', '100.00', ''],
    ['100201', '基本户', '60.00', '', '', '', '60.00', ''],
    ['3001', '实收资本', '', '90.00', '', '', '', '90.00'],
  ];
  assert.deepEqual(problemsOf(readRows([flat, ...rows])), [
    ['imports.notBalanced', null],
    ['imports.notBalanced', null],
    ['imports.childrenDiffer', 2],
  ]);
});

test('trial balance: opening from the year’s start where only that is there', () => {
  const reading = readRows([
    [
      '科目编码',
      '科目名称',
      '方向',
      '年初余额',
      '借方本期',
      '贷方本期',
      '本年累计借方',
      '本年累计贷方',
      '期末余额',
    ],
    ['1002', '银行存款', '借', '10.00', '50.00', '20.00', '200.00', '80.00', '130.00'],
  ]);
  assert.equal(reading.trialBalanceRows[0]?.openingFen, 130_00 - 50_00 + 20_00);
});

test('the chart is told by codes together with names', () => {
  const chartOf = (rows: [string, string][]) =>
    readRows([flat, ...rows.map(([code, name]) => [code, name, '', '', '1.00', '1.00', '', ''])]).chart;
  assert.equal(
    chartOf([
      ['3001', '实收资本'],
      ['5001', '主营业务收入'],
      ['4001', '生产成本'],
    ]),
    'smallEnterprise',
  );
  assert.equal(
    chartOf([
      ['4001', '实收资本'],
      ['6001', '主营业务收入'],
      ['5001', '生产成本'],
    ]),
    'enterprise',
  );
  assert.equal(chartOf([['1001', '库存现金']]), 'unknown');
});

test('of two sheets the named one is read, and the other one is told', () => {
  const sheets = [
    sheetOf([['说明']], '封面'),
    sheetOf([flat, ...balanceRows], '一月'),
    sheetOf([flat, ...balanceRows], '二月'),
  ];
  assert.deepEqual(recognise(sheets, pack, {})?.otherTables, ['二月']);
  assert.equal(recognise(sheets, pack, { sheet: '二月' })?.sheet.name, '二月');
  assert.equal(recognise(sheets, pack, { sheet: '封面' }), null);
  assert.equal(recognise(sheets, pack, { kind: 'bankStatement' }), null);
});
