import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { formatsPackSchema } from './formats.ts';
import { createReader, problemsOf } from './testing/read-rows.ts';

const packFile = new URL('../../resources/imports/formats.json', import.meta.url);
const readRows = createReader(formatsPackSchema.parse(JSON.parse(readFileSync(packFile, 'utf8'))));

const heads = ['账号', '日期', '收入', '支出', '余额', '摘要'];
const first = '6222000000000001';
const second = '6222000000000002';
const two = [
  heads,
  [first, '2026-10-01', '100.00', '', '100.00', '货款'],
  [second, '2026-10-01', '7.00', '', '7.00', '货款'],
  [first, '2026-10-02', '', '30.00', '70.00', '材料'],
];

test('several accounts in one file: they are named, and none is taken for another', () => {
  const open = readRows(two);
  assert.deepEqual(open.accounts, [first, second]);
  assert.deepEqual(open.needs, ['account']);
  assert.equal(open.account?.number, null);
  assert.deepEqual(problemsOf(open), [['imports.otherAccount', 3]]);

  for (const [accountNumber, sum, others] of [
    [first, 70_00, 1],
    [second, 7_00, 2],
  ] as const) {
    const chosen = readRows(two, { accountNumber });
    assert.deepEqual([chosen.needs, chosen.account?.number], [[], accountNumber]);
    assert.equal(
      chosen.bankRows.reduce((total, row) => total + row.amountFen, 0),
      sum,
    );
    assert.deepEqual(problemsOf(chosen), [['imports.accountsLeft', null]]);
    assert.equal(chosen.skipped.filter(({ reason }) => reason === 'otherAccount').length, others);
    assert.equal(chosen.counts.notData, others);
  }
  assert.deepEqual(readRows(two, { accountNumber: '999' }).needs, ['account']);
});

test('one account’s list below another’s: the line between them says whose rows follow', () => {
  const list = (account: string, fen: string) => [
    [`账号：${account}`],
    ['日期', '收入', '支出', '余额', '摘要'],
    ['2026-10-01', fen, '', fen, '货款'],
  ];
  const rows = [...list(first, '100.00'), ...list(second, '7.00')];
  const open = readRows(rows);
  assert.deepEqual([open.accounts, open.needs], [[first, second], ['account']]);
  const chosen = readRows(rows, { accountNumber: second });
  assert.deepEqual(
    chosen.bankRows.map(({ amountFen }) => amountFen),
    [7_00],
  );
});

test('days without a year need the months of the statement', () => {
  const rows = [
    ['交易日', '记账日', '交易摘要', '人民币金额', '卡号末四位', '交易地金额'],
    ['12/30', '12/31', '超市', '56.78', '1234', '56.78'],
    ['01/02', '01/03', '还款', '-20.00', '1234', '-20.00'],
  ];
  const open = readRows(rows, { accountNumber: '1234' });
  assert.deepEqual([open.needs, open.bankRows], [['year'], []]);
  assert.deepEqual(problemsOf(open), [
    ['imports.dateWithoutYear', 2],
    ['imports.dateWithoutYear', 3],
  ]);
  const told = readRows(rows, { accountNumber: '1234', from: '2026-01', to: '2026-01' });
  assert.deepEqual(
    told.bankRows.map(({ date }) => date),
    ['2025-12-30', '2026-01-02'],
  );
  assert.deepEqual(told.needs, []);
});

test('days that could be read two ways are read when another day of the file shows the order', () => {
  const rows = (...days: string[]) => [
    ['日期', '收入', '支出', '摘要'],
    ...days.map((day) => [day, '1.00', '', '货款']),
  ];
  const open = readRows(rows('03/05/2026', '04/05/2026'), { accountNumber: '1' });
  assert.deepEqual([open.needs, open.bankRows], [['dateOrder'], []]);
  const shown = readRows(rows('03/05/2026', '25/05/2026'), { accountNumber: '1' });
  assert.deepEqual(
    shown.bankRows.map(({ date }) => date),
    ['2026-05-03', '2026-05-25'],
  );
});

test('what a file states of itself is compared with its rows, and blocks nothing', () => {
  const bill = (stated: string, count: string) => [
    ['微信昵称：[小店]'],
    [`共${count}笔记录`],
    [stated],
    [
      '交易时间',
      '交易类型',
      '交易对方',
      '商品',
      '收/支',
      '金额(元)',
      '支付方式',
      '当前状态',
      '交易单号',
      '商户单号',
      '备注',
    ],
    ['2026-10-02 19:29:00', '二维码收款', '李四', '/', '收入', '¥23.00', '零钱', '已收钱', '1', '/', '/'],
    ['2026-10-03 19:29:00', '商户消费', '某店', '/', '支出', '¥5.00', '零钱', '支付成功', '2', '/', '/'],
  ];
  assert.deepEqual(readRows(bill('收入：1笔 23.00元', '2')).problems, []);
  const wrong = readRows(bill('收入：2笔 24.00元', '3'));
  assert.deepEqual(problemsOf(wrong), [
    ['imports.statedDiffers', 2],
    ['imports.statedDiffers', 3],
    ['imports.statedDiffers', 3],
  ]);
  assert.ok(wrong.problems.every(({ severity }) => severity === 'warning'));
  assert.equal(wrong.bankRows.length, 2);
});

test('a wallet’s row that is in the file twice is taken once; two payments that only look alike stay two', () => {
  const row = (time: string, serial: string) => [
    `2026-10-02 ${time}`,
    '收款',
    '李四',
    '/',
    '收入',
    '¥23.00',
    '零钱',
    '已收钱',
    serial,
    '/',
    '/',
  ];
  const reading = readRows([
    ['微信昵称：[小店]'],
    [
      '交易时间',
      '交易类型',
      '交易对方',
      '商品',
      '收/支',
      '金额(元)',
      '支付方式',
      '当前状态',
      '交易单号',
      '商户单号',
      '备注',
    ],
    row('19:29:00', '1'),
    row('19:29:00', '1'),
    row('19:29:00', '2'),
    row('19:30:00', '1'),
  ]);
  assert.deepEqual(problemsOf(reading), [['imports.repeatedRow', 4]]);
  assert.equal(reading.bankRows.length, 3);
});

test('amounts in another unit or currency are not taken for yuan', () => {
  const rows = (above: string) => [
    [above],
    ['日期', '收入', '支出', '摘要'],
    ['2026-10-01', '1.00', '', '货款'],
  ];
  assert.equal(readRows(rows('金额单位：万元')).notYuan, '万元');
  assert.equal(readRows(rows('币种：美元')).notYuan, '美元');
  assert.equal(readRows(rows('币种：人民币 单位：元')).notYuan, null);
});
