import { addMonthsToMonth, lastDayOf, type Month } from '../../core/dates.ts';
import type { Parties, Party } from './chart.ts';
import type { BankLine, Ledger, Posting } from './ledger.ts';
import { type Random, splitFen } from './random.ts';

/** Sales without tax of an ordinary month. */
const ordinarySalesFen = 82_000_000;
/** Sales of January to December against an ordinary month: a short February, a dip from August to October. */
const seasons = [0.96, 0.7, 1.04, 1.08, 1.08, 1.1, 1.0, 0.76, 0.72, 0.74, 1.04, 1.08];
const vatPercent = 13;
const materialShare = 0.58;
/** What the large buyer pays of what is due in the last months, in which it takes its time. */
const slowShare = 0.55;

export interface Plan {
  readonly ledger: Ledger;
  readonly parties: Parties;
  readonly random: Random;
  /** Small payments a month: freight, office, meals, bank fees. */
  readonly smallPayments: number;
  /** The months in which the large buyer pays late. */
  readonly slowMonths: readonly Month[];
  /** Sales, purchases of each month, by party; known ahead because they are paid later. */
  readonly sales: Map<Month, Map<string, number>>;
  readonly purchases: Map<Month, Map<string, number>>;
}

const seasonOf = (month: Month): number => seasons[Number(month.slice(5)) - 1] ?? 1;
const withVat = (fen: number): number => fen + vatOf(fen);
export const vatOf = (fen: number): number => Math.round((fen * vatPercent) / 100);

/** Decides what is sold and bought in every month, so that what is paid months later is known. */
export function decideTrade(
  random: Random,
  parties: Parties,
  months: readonly Month[],
): Pick<Plan, 'sales' | 'purchases'> {
  const sales = new Map<Month, Map<string, number>>();
  const purchases = new Map<Month, Map<string, number>>();
  for (const month of months) {
    const sold = ordinarySalesFen * seasonOf(month) * (0.98 + random.next() * 0.04);
    // Stock is built up for the busy end of the year.
    const bought = sold * materialShare * (month.endsWith('-09') || month.endsWith('-10') ? 1.18 : 1);
    sales.set(month, byParty(random, parties.buyers, sold));
    purchases.set(month, byParty(random, parties.sellers, bought));
  }
  return { sales, purchases };
}

function byParty(random: Random, parties: readonly Party[], fen: number): Map<string, number> {
  return new Map(
    parties.map(({ code, share }) => [
      code,
      Math.floor((fen * share * (0.97 + random.next() * 0.06)) / 100) * 100,
    ]),
  );
}

/** What a buyer pays in a month: what it bought two months before, or in the slow months a part of that. */
function dueFrom(plan: Plan, buyer: Party, month: Month, isSlow: boolean): number {
  const bought = withVat(plan.sales.get(addMonthsToMonth(month, -2))?.get(buyer.code) ?? 0);
  return isSlow ? Math.round(bought * slowShare) : bought;
}

/** A weekday of the month, from a day on. */
export function weekday(month: Month, day: number): string {
  const last = Number(lastDayOf(month).slice(8));
  let chosen = Math.min(day, last);
  const isWeekend = (d: number) =>
    [0, 6].includes(new Date(`${month}-${String(d).padStart(2, '0')}T00:00:00Z`).getUTCDay());
  while (isWeekend(chosen) && chosen < last) chosen += 1;
  while (isWeekend(chosen)) chosen -= 1;
  return `${month}-${String(chosen).padStart(2, '0')}`;
}

export function line(
  plan: Plan,
  date: string,
  amountFen: number,
  other: { name: string; account: string },
  summary: string,
): BankLine {
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(plan.random.whole(8, 17))}:${two(plan.random.whole(0, 59))}:${two(plan.random.whole(0, 59))}`;
  return { date, time, amountFen, counterparty: other.name, counterpartyAccount: other.account, summary };
}

/** The month's invoices, both ways, with their tax. */
export function bookTrade(plan: Plan, month: Month): void {
  const { ledger, parties } = plan;
  for (const buyer of parties.buyers) {
    const net = plan.sales.get(month)?.get(buyer.code) ?? 0;
    if (net === 0) continue;
    const tax = vatOf(net);
    ledger.post(
      lastDayOf(month),
      `销售给${buyer.name}`,
      [buyer.code, net + tax, 0],
      ['500101', 0, net],
      ['22210102', 0, tax],
    );
  }
  for (const seller of parties.sellers) {
    const net = plan.purchases.get(month)?.get(seller.code) ?? 0;
    if (net === 0) continue;
    const tax = vatOf(net);
    ledger.post(
      lastDayOf(month),
      `采购入库，${seller.name}`,
      ['1403', net, 0],
      ['22210101', tax, 0],
      [seller.code, 0, net + tax],
    );
  }
}

/** The month's receipts from buyers and payments to suppliers. */
export function payTrade(plan: Plan, month: Month): void {
  const { ledger, parties, random } = plan;
  for (const [index, buyer] of parties.buyers.entries()) {
    const due = dueFrom(plan, buyer, month, index === 0 && plan.slowMonths.includes(month));
    for (const amount of splitFen(random, due, index === 0 ? 2 : 1)) {
      if (amount === 0) continue;
      const date = weekday(month, index === 0 ? random.whole(3, 9) : random.whole(4, 22));
      ledger.pay(line(plan, date, amount, buyer, '货款'), [buyer.code, 0, amount]);
    }
  }
  for (const seller of parties.sellers) {
    const due = withVat(plan.purchases.get(addMonthsToMonth(month, -1))?.get(seller.code) ?? 0);
    if (due === 0) continue;
    ledger.pay(line(plan, weekday(month, random.whole(18, 28)), -due, seller, '材料款'), [
      seller.code,
      due,
      0,
    ]);
  }
}

const courier = { name: '太仓泊远物流有限公司', account: '32001123000000000021' };
const noOne = { name: '', account: '' };
const petty: {
  code: string;
  monthFen: number;
  other: { name: string; account: string };
  summary: string;
  share: number;
}[] = [
  { code: '560101', monthFen: 1_850_000, other: courier, summary: '运费', share: 0.4 },
  {
    code: '560202',
    monthFen: 620_000,
    other: { name: '苏州园区澄心办公用品店', account: '32001123000000000022' },
    summary: '办公用品',
    share: 0.2,
  },
  {
    code: '560203',
    monthFen: 430_000,
    other: { name: '员工报销', account: '32001123000000000023' },
    summary: '业务招待费报销',
    share: 0.2,
  },
  { code: '560302', monthFen: 18_000, other: noOne, summary: '网银手续费', share: 0.2 },
];

/** Freight, office, meals and bank fees, in as many small payments as asked for. */
export function payPetty(plan: Plan, month: Month): void {
  for (const { code, monthFen, other, summary, share } of petty) {
    const count = Math.max(1, Math.round(plan.smallPayments * share));
    for (const amount of splitFen(plan.random, monthFen, count)) {
      const postings: Posting[] = [[code, amount, 0]];
      plan.ledger.pay(
        line(plan, weekday(month, plan.random.whole(2, 28)), -amount, other, summary),
        ...postings,
      );
    }
  }
}
