import { createRandom } from '../scripts/firm/random.ts';
import { isResult, partiesOf } from './chart.ts';

export interface BenchLine {
  readonly code: string;
  readonly party: string | null;
}

/** A voucher of two lines. */
export interface BenchVoucher {
  readonly month: string;
  readonly date: string;
  readonly number: number;
  readonly summary: string;
  readonly debit: BenchLine;
  readonly credit: BenchLine;
  readonly fen: number;
  /** Carries income or costs to 本年利润. */
  readonly isTransfer: boolean;
}

/** What a firm does again and again; `settles`: a side that never goes below nothing. */
interface Deed {
  readonly summary: string;
  readonly debit: readonly string[];
  readonly credit: readonly string[];
  readonly most: number;
  readonly settles?: 'debit' | 'credit';
  readonly weight: number;
}

const banks = ['100201', '100202', '100203'];
const between = { summary: '账户间转账', debit: ['100201'], credit: ['100202'], most: 50_000_00, weight: 1 };
const sale = {
  summary: '赊销商品',
  debit: ['1122'],
  credit: ['500101', '500102', '500103', '500104'],
  most: 9_000_00,
  weight: 20,
};
const selling = ['560101', '560102', '560103', '560104', '560105'];
const administration = ['560201', '560202', '560203', '560204', '560207', '560208', '560210'];
const taxes = ['222101', '222102', '222103', '222104'];
const deeds: readonly Deed[] = [
  sale,
  between,
  { summary: '收到货款', debit: banks, credit: ['1122'], most: 12_000_00, settles: 'credit', weight: 20 },
  { summary: '现款销售', debit: ['1001', ...banks], credit: ['500101', '5051'], most: 2_000_00, weight: 6 },
  { summary: '采购商品', debit: ['1405', '140301', '140302'], credit: ['2202'], most: 7_000_00, weight: 12 },
  { summary: '支付货款', debit: ['2202'], credit: banks, most: 9_000_00, settles: 'debit', weight: 11 },
  {
    summary: '结转销售成本',
    debit: ['540101', '540102', '540103', '5402'],
    credit: ['1405'],
    most: 5_000_00,
    settles: 'credit',
    weight: 9,
  },
  {
    summary: '生产领料',
    debit: ['400101'],
    credit: ['140301', '140302'],
    most: 4_000_00,
    settles: 'credit',
    weight: 4,
  },
  {
    summary: '分配工资',
    debit: ['400102', '560205'],
    credit: ['221101', '221102'],
    most: 8_000_00,
    weight: 2,
  },
  {
    summary: '发放工资',
    debit: ['221101', '221102'],
    credit: banks,
    most: 9_000_00,
    settles: 'debit',
    weight: 2,
  },
  {
    summary: '完工入库',
    debit: ['1405'],
    credit: ['400101', '400102'],
    most: 6_000_00,
    settles: 'credit',
    weight: 4,
  },
  { summary: '销售费用', debit: selling, credit: ['1001', ...banks], most: 800_00, weight: 6 },
  { summary: '管理费用', debit: administration, credit: ['1001', ...banks], most: 600_00, weight: 9 },
  { summary: '提现', debit: ['1001'], credit: banks, most: 5_000_00, weight: 2 },
  { summary: '职员借款', debit: ['1221'], credit: ['1001'], most: 2_000_00, weight: 2 },
  { summary: '职员报销', debit: ['560202'], credit: ['1221'], most: 2_000_00, settles: 'credit', weight: 2 },
  { summary: '计提税费', debit: ['5403'], credit: taxes, most: 900_00, weight: 2 },
  { summary: '缴纳税费', debit: taxes, credit: banks, most: 1_000_00, settles: 'debit', weight: 2 },
  { summary: '购置资产', debit: ['1601', '1701', '1801'], credit: banks, most: 20_000_00, weight: 1 },
  { summary: '计提折旧', debit: ['560206', '560209'], credit: ['1602', '1702'], most: 900_00, weight: 1 },
  { summary: '计提利息', debit: ['560301'], credit: ['2231'], most: 700_00, weight: 1 },
  { summary: '手续费', debit: ['560302'], credit: banks, most: 20_00, weight: 2 },
  { summary: '营业外收入', debit: banks, credit: ['530101', '530102'], most: 3_000_00, weight: 1 },
  { summary: '营业外支出', debit: ['571101', '571102'], credit: banks, most: 500_00, weight: 1 },
];

/** The first month of the two years. */
export const firstMonth = '2024-01';
export const lastMonth = '2025-12';
const monthCount = 24;
/** Fewer would not hold the transfers of two years. */
export const fewestVouchers = 2_000;

/**
 * The vouchers of a trading and assembling firm over two years, the same each time for the same count: income and costs
 * are carried to 本年利润 every month, customers and suppliers never get more than they are owed.
 */
export function* makeVouchers(count: number): Generator<BenchVoucher> {
  const random = createRandom(20_240_101);
  const drawn = deeds.flatMap((deed) => Array.from({ length: deed.weight }, () => deed));
  const balances = new Map<string, number>();
  const open = new Set<string>();
  let made = 0;

  for (let index = 0; index < monthCount; index += 1) {
    const month = `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    const until = Math.floor((count * (index + 1)) / monthCount);
    const first = made;
    const post = (
      summary: string,
      debit: BenchLine,
      credit: BenchLine,
      fen: number,
      isTransfer = false,
    ): BenchVoucher => {
      const number = made - first + 1;
      made += 1;
      move(debit, fen);
      move(credit, -fen);
      // As the month goes on, and on a day that every month has.
      const day = isTransfer ? 28 : 1 + Math.floor(((number - 1) * 27) / (until - first));
      const date = `${month}-${String(day).padStart(2, '0')}`;
      return { month, date, number, summary, debit, credit, fen, isTransfer };
    };
    if (index === 0) {
      const capital = 1_000_000_000_00;
      yield post('收到投资款', { code: '100201', party: null }, { code: '3001', party: null }, capital);
      yield post('借入短期借款', { code: '100202', party: null }, { code: '2001', party: null }, capital / 2);
    }
    // A voucher more may leave one more account to be carried.
    while (made + open.size + 2 <= until) yield post(...draw());
    while (made + open.size < until) yield post(...fill(between));
    for (const code of [...open]) {
      const fen = balances.get(`${code} `) ?? 0;
      const [result, profit] = [code, '3103'].map((each) => ({ code: each, party: null })) as [
        BenchLine,
        BenchLine,
      ];
      yield fen > 0
        ? post('结转损益', profit, result, fen, true)
        : post('结转损益', result, profit, -fen, true);
    }
  }

  function draw(): [string, BenchLine, BenchLine, number] {
    const deed = random.pick(drawn);
    const settled = fill(deed);
    return settled[3] > 0 ? settled : fill(sale);
  }

  /** The amount is zero where there is nothing to settle. */
  function fill({ summary, debit, credit, most, settles }: Deed): [string, BenchLine, BenchLine, number] {
    const [from, to] = [sideOf(credit), sideOf(debit)];
    const fen = random.whole(10_00, most);
    if (!settles) return [summary, to, from, fen];
    const side = settles === 'debit' ? to : from;
    const held = (balances.get(keyOf(side)) ?? 0) * (settles === 'debit' ? -1 : 1);
    return [summary, to, from, Math.min(fen, Math.max(held, 0))];
  }

  function sideOf(codes: readonly string[]): BenchLine {
    const code = random.pick(codes);
    const names = partiesOf.get(code);
    return { code, party: names ? random.pick(names) : null };
  }

  function move(line: BenchLine, fen: number): void {
    const key = keyOf(line);
    const balance = (balances.get(key) ?? 0) + fen;
    balances.set(key, balance);
    if (!isResult(line.code)) return;
    if (balance === 0) open.delete(line.code);
    else open.add(line.code);
  }
}

const keyOf = ({ code, party }: BenchLine): string => `${code} ${party ?? ''}`;
