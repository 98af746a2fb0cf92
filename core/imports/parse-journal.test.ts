import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { findHeader } from './find-header.ts';
import { formatsPackSchema } from './formats.ts';
import type { KnownAccounts } from './journal-columns.ts';
import { JournalReader, type JournalVoucher } from './parse-journal.ts';

const pack = formatsPackSchema.parse(
  JSON.parse(readFileSync(`${import.meta.dirname}/../../resources/imports/formats.json`, 'utf8')),
);
const names = new Map([
  ['1002', '银行存款'],
  ['1122', '应收账款'],
  ['2221', '应交税费'],
  ['3103', '本年利润'],
  ['5001', '主营业务收入'],
]);
const known: KnownAccounts = {
  nameOf: (code) => names.get(code) ?? null,
  codeOf: (name) => [...names].find(([, each]) => each === name)?.[0] ?? null,
};

function read(lines: readonly string[]) {
  const rows = lines.map((line, index) => ({ row: index + 1, cells: line.split(',') }));
  const sheet = { name: '', rows, roundedColumns: [] };
  const layout = findHeader(sheet, pack, 'journal');
  assert.ok(layout, 'no header');
  const vouchers: JournalVoucher[] = [];
  const reader = new JournalReader(layout, known, (voucher) => vouchers.push(voucher));
  for (const row of rows.slice(layout.headerRow + layout.headerRows - 1)) reader.read(row);
  reader.end();
  const problems = reader.problems.list().map(({ row, code, data }) => ({ row, code, data }));
  return { reader, vouchers, problems, format: layout.format };
}

const kingdee = '日期,凭证字号,摘要,科目代码,科目名称,借方金额,贷方金额';
const yonyou = '日期,凭证号数,摘要,科目编码,科目名称,方向,金额';

test('vouchers as Kingdee writes them: repeated cells blank, totals and footnotes between', () => {
  const { vouchers, problems, reader, format } = read(
    [
      '序时账,,,,,,',
      kingdee,
      '2026-10-05,记-1,收货款,1002,银行存款,"1130.00",',
      ',,,1122,应收账款,,1130',
      '2026-10-05,记-2,卖出,1122,应收账款,226,',
      ',,卖出,5001,主营业务收入,,200',
      ',,销项,22210102,应交税费-应交增值税-销项税额,,26',
      ',,本日合计,,,1356,1356',
      kingdee,
      ',,,,,,',
      '2026-10-31,记账3,结转,5001,主营业务收入,200,',
      ',,结转,3103,本年利润,,200',
      '合计,,,,,1556,1556',
      '制表人：王,,,,,,',
    ].map((line) => line.replaceAll('"', '')),
  );
  assert.equal(format, 'journal_kingdee');
  assert.deepEqual(problems, []);
  assert.deepEqual(
    vouchers.map(({ row, date, word, number, kind, lines }) => [row, date, word, number, kind, lines.length]),
    [
      [3, '2026-10-05', '记', 1, 'ordinary', 2],
      [5, '2026-10-05', '记', 2, 'ordinary', 3],
      [11, '2026-10-31', '记', 3, 'transfer', 2],
    ],
  );
  assert.deepEqual(vouchers[0]?.lines[1], {
    row: 4,
    summary: '',
    code: '1122',
    party: null,
    debitFen: 0,
    creditFen: 113_000,
  });
  assert.equal(reader.accounts.get('22210102'), '销项税额');
  assert.deepEqual(
    reader.skipped.list().map(({ row, reason }) => [row, reason]),
    [
      [8, 'total'],
      [9, 'header'],
      [10, 'blank'],
      [13, 'total'],
      [14, 'note'],
    ],
  );
  assert.deepEqual([reader.rowCount, reader.voucherCount, reader.failedRows], [7, 3, 0]);
  assert.equal(reader.debitFen, 113_000 + 22_600 + 20_000);
});

test('vouchers as Yonyou writes them: one amount with its side, red amounts, words and numbers', () => {
  const { vouchers, problems, format } = read([
    yonyou,
    '2026.10.08,转-0012,冲回,1122,应收账款,借,-226.00',
    '2026.10.08,转-0012,冲回,5001,主营业务收入,贷,-226.00',
  ]);
  assert.equal(format, 'journal_yonyou');
  assert.deepEqual(problems, []);
  assert.deepEqual(
    vouchers[0]?.lines.map(({ debitFen, creditFen }) => [debitFen, creditFen]),
    [
      [-22_600, 0],
      [0, -22_600],
    ],
  );
  assert.deepEqual([vouchers[0]?.word, vouchers[0]?.number], ['转', 12]);
});

test('who a line names: a column of auxiliary items, a bracket behind the account, no department', () => {
  const partyOf = (name: string, auxiliary: string): string | null | undefined => {
    const { vouchers } = read([
      '日期,凭证字号,摘要,科目编码,科目名称,部门,辅助核算,借方金额,贷方金额',
      `2026-10-05,记-1,货款,1122,${name},销售部,${auxiliary},1,`,
      '2026-10-05,记-1,货款,5001,主营业务收入,,,,1',
    ]);
    return vouchers[0]?.lines[0]?.party;
  };
  assert.equal(partyOf('应收账款', '江苏远岚'), '江苏远岚');
  assert.equal(partyOf('应收账款', '客户：001 江苏远岚；部门：02 销售部'), '江苏远岚');
  assert.equal(partyOf('应收账款', '部门：02 销售部'), null);
  assert.equal(partyOf('应收账款_[C001]江苏远岚', ''), '江苏远岚');
  assert.equal(partyOf('应收账款', ''), null);
});

test('each fault is told in its row, and its voucher is left out whole', () => {
  const faulty = (line: string, other = '2026-10-05,记-1,x,5001,主营业务收入,,10'): unknown => {
    const { problems, vouchers } = read([kingdee, line, other]);
    assert.deepEqual(vouchers, []);
    return problems.map(({ row, code }) => [row, code]);
  };
  const withAll = (code: string) => [
    [2, code],
    [2, 'imports.voucherIncomplete'],
  ];
  assert.deepEqual(faulty('2026-10-05,记-1,x,1002,银行存款,十元,'), withAll('imports.amountUnreadable'));
  assert.deepEqual(faulty('2026-10-05,记-1,x,1002,银行存款,10,10'), withAll('imports.bothSides'));
  assert.deepEqual(faulty('2026-10-05,记-1,x,1002,银行存款,,'), withAll('imports.amountMissing'));
  assert.deepEqual(faulty('2026-10-05,记-1,x,,某科目,10,'), withAll('imports.accountUnknown'));
  assert.deepEqual(faulty('2026-10-05,记-1,x,十,,10,'), withAll('imports.codeUnreadable'));
  assert.deepEqual(
    faulty('2026-02-30,记-1,x,1002,银行存款,10,', ',,x,5001,主营业务收入,,10'),
    withAll('imports.dateDoesNotExist'),
  );
  assert.deepEqual(
    faulty('2026-10-05,甲乙,x,1002,银行存款,10,', ',,x,5001,主营业务收入,,10'),
    withAll('imports.voucherUnreadable'),
  );
  assert.deepEqual(
    faulty('2026-10-05,,x,1002,银行存款,10,', ',,x,5001,主营业务收入,,10'),
    withAll('imports.voucherMissing'),
  );
});

test('a voucher that does not balance says by how much; one that stands twice says where it stood', () => {
  const { problems, vouchers } = read([
    kingdee,
    '2026-10-05,记-1,x,1002,银行存款,10.00,',
    '2026-10-05,记-1,x,5001,主营业务收入,,9.30',
    '2026-10-05,记-2,x,1002,银行存款,10.00,',
    '2026-10-05,记-2,x,5001,主营业务收入,,10.00',
    '2026-10-06,记-2,x,1002,银行存款,10.00,',
    '2026-10-06,记-2,x,5001,主营业务收入,,10.00',
  ]);
  assert.deepEqual(
    vouchers.map(({ number }) => number),
    [2],
  );
  assert.deepEqual(problems, [
    {
      row: 2,
      code: 'imports.voucherUnbalanced',
      data: { voucher: '2026-10 记-1', debit: '10.00', credit: '9.30', difference: '0.70' },
    },
    { row: 6, code: 'imports.voucherTwice', data: { voucher: '2026-10 记-2', firstRow: 4 } },
  ]);
});

test('numbers that are missing, days that go back and codes found by name are told, and taken in', () => {
  const pair = (day: string, number: number, name = '1002,银行存款') => [
    `2026-10-${day},记-${number},x,${name},1,`,
    `2026-10-${day},记-${number},x,5001,主营业务收入,,1`,
  ];
  const { problems, vouchers } = read([
    kingdee,
    ...pair('05', 3),
    ...pair('04', 4),
    ...pair('06', 8, ',银行存款'),
  ]);
  assert.deepEqual(
    vouchers.map(({ number, lines }) => [number, lines[0]?.code]),
    [
      [3, '1002'],
      [4, '1002'],
      [8, '1002'],
    ],
  );
  assert.deepEqual(problems, [
    {
      row: null,
      code: 'imports.numbersMissing',
      data: { group: '2026-10 记', count: 8 - 4 - 1, numbers: '5、6、7' },
    },
    { row: 4, code: 'imports.dateBeforeLast', data: { voucher: '2026-10 记-4', before: '2026-10-05' } },
    { row: 6, code: 'imports.codeByName', data: { code: '1002' } },
  ]);
});

test('every row is taken, failed or skipped, whatever stands in it', () => {
  const cell = fc.constantFrom(
    '',
    '2026-10-05',
    '2026-13-01',
    '记-1',
    '记-2',
    '转3',
    'x',
    '1002',
    '5001',
    '合计',
    '1',
    '-1',
    '1.005',
    '借',
  );
  const row = fc.array(cell, { minLength: 7, maxLength: 7 });
  const sound = fc.constantFrom(
    ['2026-10-05', '记-1', 'x', '1002', '银行存款', '1', ''],
    ['2026-10-05', '记-1', 'x', '5001', '收入', '', '1'],
    ['', '', '', '5001', '收入', '', '1'],
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(row, sound), { maxLength: 30 }), (rows) => {
      const { reader } = read([kingdee, ...rows.map((cells) => cells.join(','))]);
      const skipped = reader.skipped.blankCount + reader.skipped.filledCount;
      assert.equal(reader.rowCount + reader.failedRows + skipped, rows.length);
      assert.equal(reader.debitFen, reader.creditFen);
      assert.ok(reader.failedRows === 0 || reader.problems.errorCount > 0);
    }),
  );
});
