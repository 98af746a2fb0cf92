import { addDaysTo, lastDayOf, type Month } from '../../core/dates.ts';
import { formatFen } from '../../core/money.ts';
import type { MadeFirm } from '../make-firm.ts';
import { createRandom, type Random } from './random.ts';

export type Direction = 'in' | 'out' | 'neutral';

/** A row of a wallet's bill. */
export interface WalletRow {
  readonly date: string;
  readonly time: string;
  /** 交易分类, 交易类型. */
  readonly type: string;
  readonly other: string;
  readonly goods: string;
  readonly direction: Direction;
  readonly fen: number;
  readonly method: string;
  readonly status: string;
  readonly note: string;
  /** A trade that was closed is printed, and in no total. */
  readonly isClosed: boolean;
}

/** A made-up noodle shop: what its guests pay comes in by two wallets, and is moved to its bank account every week. */
export interface Shop extends Pick<MadeFirm, 'name' | 'accountNumber' | 'months' | 'statement'> {
  readonly owner: string;
  readonly alipay: readonly WalletRow[];
  readonly wechat: readonly WalletRow[];
}

const shopName = '苏州市姑苏区拾味小面馆';
const shopAccount = '32250198000000006621';
const card = '建设银行(6621)';

const suppliers = [
  { name: '苏州姑苏区鲜禾蔬菜经营部', goods: '蔬菜' },
  { name: '苏州丰粒粮油有限公司', goods: '面粉、食用油' },
];

/** The names guests show: a character and stars, as wallets print them. */
const guests = ['*明', '*丽', '*强', '*芳', '*杰', '*雪', '*涛', '*琴', '*宇', '*洁'];

/** One wallet: its rows, and what is in it. */
class Wallet {
  readonly rows: WalletRow[] = [];
  balanceFen = 0;
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  add(row: Omit<WalletRow, 'time' | 'note' | 'isClosed'> & Partial<WalletRow>, hour: number): void {
    const two = (value: number) => String(value).padStart(2, '0');
    const time = `${two(hour)}:${two(this.#random.whole(0, 59))}:${two(this.#random.whole(0, 59))}`;
    this.rows.push({ time, note: '', isClosed: false, ...row });
  }
}

interface BankRow {
  readonly date: string;
  readonly time: string;
  readonly amountFen: number;
  readonly counterparty: string;
  readonly counterpartyAccount: string;
  readonly summary: string;
}

/**
 * Makes the shop of a quarter: guests pay day by day, suppliers are paid out of the wallet or by its card, and every Monday
 * what is in the wallets goes to the bank account, where it arrives the same day (WeChat, less its fee) or the next (Alipay).
 */
export function makeShop(options: { seed?: number; from?: Month; to?: Month } = {}): Shop {
  const { seed = 6621, from = '2026-08', to = '2026-10' } = options;
  const random = createRandom(seed);
  const alipay = new Wallet(random);
  const wechat = new Wallet(random);
  const bank: BankRow[] = [];
  for (let date = `${from}-01`; date <= lastDayOf(to); date = addDaysTo(date, 1)) {
    serveGuests(random, date, alipay, wechat);
    paySuppliers(random, date, wechat, alipay, bank);
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    // What is withdrawn in the last days would arrive after the statement ends.
    if (weekday === 1 && addDaysTo(date, 1) <= lastDayOf(to)) withdraw(date, alipay, wechat, bank);
    if (date.endsWith('-05')) bank.push(rent(date));
  }
  oddities(alipay, from);
  let balanceFen = 1_860_000;
  const statement = bank
    .toSorted((a, b) => (a.date + a.time < b.date + b.time ? -1 : 1))
    .map((row, index) => {
      balanceFen += row.amountFen;
      const serial = `${row.date.replaceAll('-', '')}-${String(660_210_000 + index * 3).padStart(10, '0')}`;
      return { ...row, balanceFen, serial };
    });
  return {
    name: shopName,
    owner: '林小满',
    accountNumber: shopAccount,
    months: [from, to],
    alipay: newestFirst(alipay.rows),
    wechat: newestFirst(wechat.rows),
    statement,
  };
}

const newestFirst = (rows: readonly WalletRow[]): WalletRow[] =>
  rows.toSorted((a, b) => (a.date + a.time < b.date + b.time ? 1 : -1));

function serveGuests(random: Random, date: string, alipay: Wallet, wechat: Wallet): void {
  const meal = { date, direction: 'in', goods: '收款', status: '交易成功' } as const;
  for (let count = random.whole(1, 3); count > 0; count -= 1) {
    const fen = random.whole(18, 260) * 100;
    alipay.balanceFen += fen;
    const other = random.pick(guests);
    alipay.add({ ...meal, type: '商业服务', other, fen, method: '余额' }, random.whole(11, 20));
  }
  for (let count = random.whole(2, 4); count > 0; count -= 1) {
    const fen = random.whole(15, 220) * 100;
    wechat.balanceFen += fen;
    const paid = { type: '二维码收款', goods: '收款方备注:二维码收款', method: '零钱', status: '已收钱' };
    wechat.add({ ...meal, ...paid, other: random.pick(guests), fen }, random.whole(11, 20));
  }
}

/** Vegetables every third day out of WeChat's balance, flour on the 12th by the card behind Alipay. */
function paySuppliers(random: Random, date: string, wechat: Wallet, alipay: Wallet, bank: BankRow[]): void {
  const [greens, flour] = suppliers;
  const day = Number(date.slice(8));
  const fen = random.whole(60, 140) * 100;
  if (greens && day % 3 === 0 && wechat.balanceFen > fen) {
    wechat.balanceFen -= fen;
    const paid = { type: '商户消费', method: '零钱', status: '支付成功' };
    wechat.add({ date, ...paid, other: greens.name, goods: greens.goods, direction: 'out', fen }, 7);
  }
  if (!flour || day !== 12) return;
  const cost = random.whole(900, 1500) * 100;
  const paid = { type: '日用百货', method: card, status: '交易成功' };
  alipay.add({ date, ...paid, other: flour.name, goods: flour.goods, direction: 'out', fen: cost }, 9);
  bank.push({
    date,
    time: '09:59:59',
    amountFen: -cost,
    counterparty: `支付宝-${flour.name}`,
    counterpartyAccount: '',
    summary: '快捷支付',
  });
}

function withdraw(date: string, alipay: Wallet, wechat: Wallet, bank: BankRow[]): void {
  const arrive = (on: string, amountFen: number, counterparty: string) =>
    bank.push({
      date: on,
      time: '21:30:08',
      amountFen,
      counterparty,
      counterpartyAccount: '',
      summary: '提现',
    });
  const moved = { date, direction: 'neutral', method: card } as const;
  const fromAlipay = Math.floor(alipay.balanceFen / 10_000) * 10_000;
  if (fromAlipay > 0) {
    alipay.balanceFen -= fromAlipay;
    const row = { ...moved, type: '账户存取', goods: '提现-快速提现', status: '提现成功' };
    alipay.add({ ...row, other: '中国建设银行', fen: fromAlipay }, 21);
    arrive(addDaysTo(date, 1), fromAlipay, '支付宝（中国）网络技术有限公司');
  }
  // WeChat keeps a thousandth, and prints it with what it took.
  const arrives = Math.floor(wechat.balanceFen / 1.001 / 10_000) * 10_000;
  if (arrives <= 0) return;
  const fee = Math.ceil(arrives / 1000);
  wechat.balanceFen -= arrives + fee;
  const note = `服务费¥${formatFen(fee)}`;
  const row = { ...moved, type: '零钱提现', goods: '/', status: '提现已到账', note };
  wechat.add({ ...row, other: '建设银行', fen: arrives + fee }, 20);
  arrive(date, arrives, '财付通支付科技有限公司');
}

const rent = (date: string): BankRow => ({
  date,
  time: '10:12:33',
  amountFen: -450_000,
  counterparty: '苏州古城商铺管理有限公司',
  counterpartyAccount: '32001123000000000071',
  summary: '店面租金',
});

/** A refund and a trade that was closed: neither is money earned or spent. */
function oddities(alipay: Wallet, month: Month): void {
  const shop = { type: '日用百货', other: '某某厨具专营店', method: '余额' };
  const bowl = { ...shop, goods: '汤碗', fen: 26_800, direction: 'out' } as const;
  alipay.add({ ...bowl, date: `${month}-18`, status: '交易关闭', isClosed: true }, 14);
  const ladle = { ...shop, goods: '漏勺', fen: 3_900 };
  alipay.add({ ...ladle, date: `${month}-20`, direction: 'out', status: '交易成功' }, 14);
  const back = { ...ladle, type: '退款', goods: '退款-漏勺', status: '退款成功' };
  alipay.add({ ...back, date: `${month}-23`, direction: 'neutral' }, 15);
}
