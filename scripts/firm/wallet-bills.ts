import { lastDayOf } from '../../core/dates.ts';
import { formatFen } from '../../core/money.ts';
import { practiceNote } from './files.ts';
import type { Direction, Shop, WalletRow } from './shop.ts';

const logins = { alipay: 'shiwei@example.com', wechat: '拾味小面馆' };

const plain = (fen: number): string => formatFen(fen).replaceAll(',', '');
const numberOf = (row: WalletRow, index: number): string =>
  `${row.date.replaceAll('-', '')}${row.time.replaceAll(':', '')}${String(1000 + index)}`;

/** `收入：3笔 120.00元`. */
function total(rows: readonly WalletRow[], direction: Direction, word: string): string {
  const own = rows.filter((row) => row.direction === direction && !row.isClosed);
  const fen = own.reduce((sum, row) => sum + row.fen, 0);
  return `${word}：${own.length}笔 ${plain(fen)}元`;
}

function span({ months }: Shop, gap: string): string {
  const [from = '', to = ''] = [months[0], months.at(-1)];
  return `起始时间：[${from}-01 00:00:00]${gap}终止时间：[${lastDayOf(to)} 23:59:59]`;
}

/** The bill as Alipay gives it to a person: 24 lines above the heads, padded cells, a comma at the end of each row. */
export function alipayBill(shop: Shop): string[][] {
  const { alipay: rows, owner } = shop;
  const notes = [
    practiceNote,
    '本明细仅展示当前账单中的交易，不包括已删除的记录。',
    '本明细仅供个人对账使用，不能作为收入证明。',
  ];
  const above = [
    '-'.repeat(84),
    '导出信息：',
    `姓名：${owner}`,
    `支付宝账户：${logins.alipay}`,
    span(shop, '    '),
    '导出交易类型：[全部]',
    '导出时间：[2026-11-01 09:12:52]',
    `共${rows.length}笔记录`,
    total(rows, 'in', '收入'),
    total(rows, 'out', '支出'),
    total(rows, 'neutral', '不计收支'),
    '',
    '特别提示：',
    ...notes.map((note, index) => `${index + 1}.${note}`),
  ];
  const filler = Array.from({ length: 23 - above.length }, () => '');
  const title = `${'-'.repeat(24)}支付宝（中国）网络技术有限公司  电子客户回单${'-'.repeat(24)}`;
  const heads =
    '交易时间 ,交易分类 ,交易对方 ,对方账号 ,商品说明 ,收/支 ,金额 ,收/付款方式 ,交易状态 ,交易订单号 ,商家订单号 ,备注 ,';
  const words = { in: '收入', out: '支出', neutral: '不计收支' };
  return [
    ...[...above, ...filler, title].map((line) => [line]),
    heads.split(','),
    ...rows.map((row, index) => [
      ...[`${row.date} ${row.time}`, row.type, row.other, '/', row.goods, words[row.direction]].map(pad),
      ...[plain(row.fen), row.method, row.status].map(pad),
      `${numberOf(row, index)}\t`,
      '\t',
      ' ',
      '',
    ]),
  ];
}

const pad = (text: string): string => `${text} `;

/** The bill as WeChat gives it to a person: 16 lines above the heads, `¥` before amounts, `/` for nothing. */
export function wechatBill(shop: Shop): string[][] {
  const { wechat: rows } = shop;
  const above = [
    '微信支付账单明细',
    `微信昵称：[${logins.wechat}]`,
    span(shop, ' '),
    '导出类型：[全部]',
    '导出时间：[2026-11-01 09:20:11]',
    '',
    `共${rows.length}笔记录`,
    total(rows, 'in', '收入'),
    total(rows, 'out', '支出'),
    total(rows, 'neutral', '中性交易'),
    '注：',
    '1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易',
    '2. 本明细仅展示当前账单中的交易，不包括已删除的记录',
    `3. ${practiceNote}`,
    '',
    '----------------------微信支付账单明细列表--------------------',
  ];
  const heads = '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注';
  const words = { in: '收入', out: '支出', neutral: '/' };
  return [
    ...above.map((line) => [line, ...Array.from({ length: 10 }, () => '')]),
    heads.split(','),
    ...rows.map((row, index) => [
      `${row.date} ${row.time}`,
      row.type,
      row.other,
      row.goods,
      words[row.direction],
      `¥${plain(row.fen)}`,
      row.method,
      row.status,
      `${numberOf(row, index)}\t`,
      '/\t',
      row.note === '' ? '/' : row.note,
    ]),
  ];
}
