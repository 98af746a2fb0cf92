import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { formatsPackSchema } from './formats.ts';
import type { ImportReading } from './read-import.ts';
import { bankRow } from './testing/bank-row.ts';
import { createReader, problemsOf } from './testing/read-rows.ts';

const packFile = new URL('../../resources/imports/formats.json', import.meta.url);
const pack = formatsPackSchema.parse(JSON.parse(readFileSync(packFile, 'utf8')));
const readRows = createReader(pack);

const amounts = (reading: ImportReading) => reading.bankRows.map(({ amountFen }) => amountFen);

test('China Construction Bank: 借方 is money out, and the unused column holds 0.00', () => {
  const reading = readRows([
    ['账号：', '32250198000000000001'],
    [
      '账号 ',
      '账户名称',
      '交易时间',
      '借方发生额（支取）',
      '贷方发生额（收入）',
      '余额',
      '币种',
      '对方户名',
      '对方账号',
      '对方开户机构',
      '记账日期',
      '摘要',
      '备注',
      '账户明细编号-交易流水号',
    ],
    [
      '32250198000000000001',
      '某公司',
      '20261001 09:00:00',
      '100.00',
      '0.00',
      '900.00',
      '人民币',
      '甲',
      '11',
      '',
      '20261001',
      '付款',
      '',
      'a1',
    ],
    [
      '32250198000000000001',
      '某公司',
      '20261002 09:00:00',
      '0.00',
      '50.50',
      '950.50',
      '人民币',
      '乙',
      '22',
      '',
      '20261002',
      '收款',
      '货款',
      'a2',
    ],
  ]);
  assert.equal(reading.format.id, 'ccb_corporate');
  assert.deepEqual(amounts(reading), [-100_00, 50_50]);
  assert.deepEqual(reading.money, { inFen: 50_50, outFen: 100_00, openingFen: 1000_00, closingFen: 950_50 });
  assert.equal(reading.bankRows[1]?.summary, '收款 / 货款');
  assert.deepEqual(reading.problems, []);
});

test('Bank of China: bilingual heads, a signed amount, the other side by direction', () => {
  const heads = [
    '交易类型[ Transaction Type ]',
    '付款人账号[ Debit Account No. ]',
    "付款人名称[ Payer's Name ]",
    "收款人账号[ Payee's Account Number ]",
    "收款人名称[ Payee's Name ]",
    '交易日期[ Transaction Date ]',
    '交易时间[ Transaction time ]',
    '交易货币[ Trade Currency ]',
    '交易金额[ Trade Amount ]',
    '交易后余额[ After-transaction balance ]',
    '交易流水号[ Transaction reference number ]',
    '摘要[ Reference ]',
  ];
  const reading = readRows([
    ['查询账号[ Inquirer account number ]', '488270001234'],
    ['查询时间范围[ Query time range ]', '20261001-20261031'],
    heads,
    [
      '来账',
      '111',
      '甲公司',
      '488270001234',
      '本公司',
      '20261003',
      '10:11:12',
      'CNY',
      '+267.10',
      '1,267.10',
      's1',
      '货款',
    ],
    [
      '往账',
      '488270001234',
      '本公司',
      '222',
      '乙公司',
      '20261004',
      '101113',
      'CNY',
      '-50.00',
      '1,217.10',
      's2',
      '材料',
    ],
  ]);
  assert.equal(reading.format.id, 'boc_corporate');
  assert.deepEqual(amounts(reading), [267_10, -50_00]);
  assert.deepEqual(
    reading.bankRows.map(({ counterparty }) => counterparty),
    ['甲公司', '乙公司'],
  );
  assert.deepEqual(reading.account, { number: '488270001234', name: null, bank: '中国银行' });
  assert.deepEqual(reading.period, { from: '2026-10-01', to: '2026-10-31' });
  assert.equal(reading.bankRows[1]?.time, '10:11:13');
});

test('China Merchants Bank: 帐 in the heads, dates and times as digits', () => {
  const reading = readRows(
    [
      [
        '交易日',
        '交易时间',
        '交易类型',
        '借方金额',
        '贷方金额',
        '余额',
        '摘要',
        '流水号',
        '用途',
        '收/付方名称',
        '收/付方帐号',
      ],
      ['20260112', '080024', '转账', '', '1,000.00', '1,000.00', '货款', 'k1', '', '甲', '33'],
    ],
    { accountNumber: '5129' },
  );
  assert.equal(reading.format.id, 'cmb_corporate');
  const { date, time, amountFen, balanceFen, counterparty, counterpartyAccount, summary, serial } =
    reading.bankRows[0] ?? bankRow(0);
  const found = { date, time, amountFen, balanceFen, counterparty, counterpartyAccount, summary, serial };
  assert.deepEqual(found, {
    date: '2026-01-12',
    time: '08:00:24',
    amountFen: 1000_00,
    balanceFen: 1000_00,
    counterparty: '甲',
    counterpartyAccount: '33',
    summary: '货款',
    serial: 'k1',
  });
});

test('one unsigned amount with a direction beside it', () => {
  const reading = readRows([
    ['序号', '交易日期', '借贷', '交易金额', '余额', '对方户名', '摘要'],
    ['1', '2026-10-01', '贷 Cr', '100.00', '100.00', '甲', ''],
    ['2', '2026-10-02', '借 Dr', '30.00', '70.00', '乙', ''],
    ['3', '2026-10-03', '其他', '5.00', '75.00', '丙', ''],
  ]);
  assert.equal(reading.format.id, 'bank_generic');
  assert.deepEqual(amounts(reading), [100_00, -30_00]);
  assert.deepEqual(problemsOf(reading), [['imports.directionUnknown', 4]]);
});

test('newest first: opening and closing are found all the same, and a break is found in its row', () => {
  const heads = ['交易日期', '收入', '支出', '余额', '摘要'];
  const sound = [
    ['2026-10-03', '', '20.00', '90.00', 'c'],
    ['2026-10-02', '10.00', '', '110.00', 'b'],
    ['2026-10-01', '100.00', '', '100.00', 'a'],
  ];
  const reading = readRows([heads, ...sound]);
  assert.deepEqual([reading.money?.openingFen, reading.money?.closingFen], [0, 90_00]);
  assert.deepEqual(reading.problems, []);
  const broken = sound.map((cells, index) =>
    index === 0 ? ['2026-10-03', '', '20.00', '95.00', 'c'] : cells,
  );
  assert.deepEqual(problemsOf(readRows([heads, ...broken])), [['imports.balanceBreak', 2]]);
});

test('totals, carried balances, footnotes and repeated headers are counted, not read and not lost', () => {
  const heads = ['交易日期', '收入', '支出', '余额', '摘要'];
  const reading = readRows([
    heads,
    ['', '', '', '100.00', '期初余额'],
    ['2026-10-01', '10.00', '', '110.00', 'a'],
    heads,
    ['2026-10-02', '', '5.00', '105.00', 'b'],
    ['', '', '', '', ''],
    ['合计', '10.00', '5.00', '', ''],
    ['以上数据仅供参考'],
    ['打印人：张三'],
  ]);
  assert.deepEqual(reading.counts, { blank: 1, notData: 5, failed: 0, repeated: 0 });
  assert.equal(reading.bankRows.length, 2);
  assert.deepEqual(reading.problems, []);
});

test('a row that lost its date is a problem, not a footnote', () => {
  const reading = readRows([
    ['交易日期', '收入', '支出', '余额', '摘要'],
    ['2026-10-01', '10.00', '', '10.00', 'a'],
    ['', '20.00', '', '30.00', 'b'],
  ]);
  assert.deepEqual(problemsOf(reading), [['imports.dateMissing', 3]]);
});

test('the user’s account and months stand before the file’s', () => {
  const reading = readRows(
    [
      ['交易日期', '收入', '支出', '余额'],
      ['2026-10-05', '10.00', '', '10.00'],
    ],
    { accountNumber: '777', from: '2026-10', to: '2026-10' },
  );
  assert.equal(reading.account?.number, '777');
  assert.deepEqual(reading.period, { from: '2026-10-01', to: '2026-10-31' });
});

test('a movement whose date cannot be read is a problem, whatever words stand in it', () => {
  const heads = ['交易日期', '收入', '支出', '余额', '对方户名', '摘要', '流水号'];
  const reading = readRows([
    heads,
    ['2026-10-01', '10.00', '', '10.00', '甲', 'a', 's1'],
    ['2026-13-02', '', '5.00', '5.00', '乙', '支付上期货款', 's2'],
    ['', '', '1.00', '4.00', '', '支付上期货款', ''],
    ['某日', '3.00', '', '7.00', '合计电子有限公司', '', ''],
    ['', '3.00', '', '10.00', '丙', '合计', ''],
    ['', '3.00', '', '13.00', '', '合计', 's6'],
    ['合计', '19.00', '6.00', '', '', '', 's7'],
    ['某日', '', '', '', '', '收货款', ''],
    ['某日', '一百元', '', '', '', '', ''],
  ]);
  assert.deepEqual(problemsOf(reading), [
    ['imports.dateDoesNotExist', 3],
    ['imports.dateMissing', 4],
    ['imports.dateUnreadable', 5],
    ['imports.dateMissing', 6],
    ['imports.dateMissing', 7],
    ['imports.dateUnreadable', 8],
    ['imports.dateUnreadable', 9],
    ['imports.dateUnreadable', 10],
  ]);
  assert.deepEqual(reading.skipped, []);
});

test('every row that is not read is named with its reason and what stands in it', () => {
  const heads = ['交易日期', '收入', '支出', '余额', '摘要'];
  const { skipped } = readRows([
    heads,
    ['', '', '', '100.00', '期初余额'],
    ['2026-10-01', '10.00', '', '110.00', 'a'],
    heads,
    ['', '', '', '', ''],
    ['本月 合计：', '10.00', '0.00', '', ''],
    ['以上数据仅供参考'],
    ['打印人：', '张三', '页码：1'],
  ]);
  assert.deepEqual(skipped, [
    { row: 2, reason: 'total', text: '100.00 期初余额' },
    { row: 4, reason: 'header', text: '交易日期 收入 支出 余额 摘要' },
    { row: 6, reason: 'total', text: '本月 合计： 10.00 0.00' },
    { row: 7, reason: 'note', text: '以上数据仅供参考' },
    { row: 8, reason: 'note', text: '打印人： 张三 页码：1' },
    { row: 5, reason: 'blank', text: '' },
  ]);
});
