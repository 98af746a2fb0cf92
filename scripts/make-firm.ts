import { addMonthsToMonth, lastDayOf, type Month, monthsFromTo } from '../core/dates.ts';
import { nameAccounts, type Parties } from './firm/chart.ts';
import { type BankLine, bankCode, Ledger } from './firm/ledger.ts';
import { closeMonth, payFixed, wagesFen } from './firm/month-end.ts';
import { createRandom, splitFen } from './firm/random.ts';
import { bookTrade, decideTrade, line, type Plan, payPetty, payTrade, vatOf, weekday } from './firm/year.ts';

export interface FirmOptions {
  /** The same seed and size give the same firm, to the fen. */
  readonly seed?: number;
  readonly lastMonth?: Month;
  readonly months?: number;
  /** Small payments a month; with some twenty others they are the rows of the statement. */
  readonly smallPayments?: number;
  /** Buyers, and as many suppliers: the trial balance has an account for each. */
  readonly parties?: number;
  /** The bank balance at the end. */
  readonly closingCashFen?: number;
}

/** A movement with the balance after it, as a bank prints it. */
export interface StatementLine extends BankLine {
  readonly balanceFen: number;
  readonly serial: string;
}

/** A made-up manufacturer's books and bank account, which agree with each other because both come of the same entries. */
export interface MadeFirm {
  readonly name: string;
  readonly creditCode: string;
  readonly accountNumber: string;
  readonly months: readonly Month[];
  readonly ledger: Ledger;
  readonly parties: Parties;
  readonly statement: readonly StatementLine[];
  readonly openingCashFen: number;
}

export const firmName = '苏州晨光精密机械有限公司';
/** Both check characters are right; an organisation code of nothing but zeros was never given out. */
export const firmCreditCode = '91320500000000000R';
export const firmAccountNumber = '32250198000000000001';

/**
 * Makes the practice firm: a small machine shop in Suzhou which sells three fifths of its work to one large buyer, and
 * whose cash runs down while that buyer pays late. Every figure is made up.
 */
export function makeFirm(options: FirmOptions = {}): MadeFirm {
  const {
    seed = 20261031,
    lastMonth = '2026-10',
    months: count = 12,
    smallPayments = 11,
    parties: size = 0,
  } = options;
  const random = createRandom(seed);
  const ledger = new Ledger();
  const parties = nameAccounts(ledger, size);
  const months = monthsFromTo(addMonthsToMonth(lastMonth, 1 - count), lastMonth);
  const before = monthsFromTo(addMonthsToMonth(lastMonth, -5 - count), addMonthsToMonth(lastMonth, -count));
  const trade = decideTrade(random, parties, [...before, ...months]);
  const plan: Plan = { ledger, parties, random, smallPayments, slowMonths: months.slice(-3), ...trade };
  openBooks(plan, before, months[0] ?? lastMonth);
  for (const month of months) runMonth(plan, month);
  const net = ledger.balance(bankCode, lastMonth);
  const openingCashFen = (options.closingCashFen ?? 31_846_237) - net;
  ledger.open(bankCode, openingCashFen);
  ledger.open('310401', -openingCashFen);
  const statement = printStatement(ledger, openingCashFen);
  const lowest = statement.reduce((least, { balanceFen }) => Math.min(least, balanceFen), openingCashFen);
  if (lowest < 0) throw new Error(`the account would be overdrawn by ${lowest} fen`);
  return {
    name: firmName,
    creditCode: firmCreditCode,
    accountNumber: firmAccountNumber,
    months,
    ledger,
    parties,
    statement,
    openingCashFen,
  };
}

/** Opening balances: what is not yet paid from before, plant, stock, loan, capital; 未分配利润 is the rest. */
function openBooks(plan: Plan, before: readonly Month[], firstMonth: Month): void {
  const { ledger, parties } = plan;
  const unpaid = (trade: Plan['sales'], code: string, months: number): number =>
    before.slice(-months).reduce((sum, month) => {
      const net = trade.get(month)?.get(code) ?? 0;
      return sum + net + vatOf(net);
    }, 0);
  for (const { code } of parties.buyers) ledger.open(code, unpaid(plan.sales, code, 2));
  for (const { code } of parties.sellers) ledger.open(code, -unpaid(plan.purchases, code, 1));
  const fixed: [string, number][] = [
    ['1001', 826_350],
    ['122101', 7_800_000],
    ['122102', 600_000],
    ['1403', 23_418_900],
    ['1405', 18_260_400],
    ['160101', 158_600_000],
    ['160102', 8_940_000],
    ['1602', -31_920_000],
    ['200101', -100_000_000],
    ['221101', -(wagesFen.workshop + wagesFen.office)],
    ['221102', -3_450_000],
    ['222102', -3_126_480],
    ['222103', -218_854],
    ['222104', -93_794],
    ['222105', -62_530],
    ['222107', -25_900],
    ['2231', -340_139],
    ['224101', -15_000_000],
    ['3001', -200_000_000],
    ['3103', firstMonth.endsWith('-01') ? 0 : -18_642_310],
  ];
  for (const [code, fen] of fixed) ledger.open(code, fen);
  ledger.open('310401', -ledger.openingSum());
}

function runMonth(plan: Plan, month: Month): void {
  const { ledger, random } = plan;
  payTrade(plan, month);
  payFixed(plan, month);
  payPetty(plan, month);
  bookTrade(plan, month);
  const scrap = Math.round((380_000 + random.whole(0, 120_000)) / 113) * 113;
  const scrapNet = (scrap / 113) * 100;
  const dealer = { name: '苏州相城区桐里再生资源经营部', account: '32001123000000000041' };
  ledger.pay(
    line(plan, weekday(month, 24), scrap, dealer, '边角料款'),
    ['505101', 0, scrapNet],
    ['22210102', 0, scrap - scrapNet],
  );
  const cash = random.whole(4, 9) * 100_000;
  ledger.pay(line(plan, weekday(month, 7), -cash, { name: '', account: '' }, '提现备用金'), [
    '1001',
    cash,
    0,
  ]);
  const spent = Math.round(cash * 0.93);
  ledger.post(lastDayOf(month), '备用金报销办公费', ['560202', spent, 0], ['1001', 0, spent]);
  payOnce(plan, month);
  const sold = [...(plan.sales.get(month)?.values() ?? [])].reduce((sum, fen) => sum + fen, 0) + scrapNet;
  closeMonth(plan, month, sold);
}

/** What happens once a year: a subsidy, a trade fair, a deposit on a machine, an advance from a buyer and one to a supplier. */
function payOnce(plan: Plan, month: Month): void {
  const { ledger } = plan;
  const pay = (day: number, fen: number, name: string, account: string, summary: string, code: string) =>
    ledger.pay(line(plan, weekday(month, day), fen, { name, account }, summary), [
      code,
      Math.max(0, -fen),
      Math.max(0, fen),
    ]);
  if (month.endsWith('-05'))
    pay(20, 5_000_000, '苏州工业园区企业发展服务中心', '32001123000000000051', '稳岗补助', '530101');
  if (month.endsWith('-06'))
    pay(12, -2_860_000, '苏州会展服务有限公司', '32001123000000000052', '展会费用', '560102');
  if (month.endsWith('-09'))
    pay(22, -9_000_000, '无锡砺锋数控机床有限公司', '32001123000000000053', '设备定金', '112301');
  if (month.endsWith('-10'))
    pay(27, 1_500_000, '南通汐原医疗器械有限公司', '32001122000000000061', '预付货款', '220301');
  const packer = plan.parties.sellers[7];
  if (month.endsWith('-10') && packer)
    pay(29, -3_000_000, packer.name, packer.account, '预付包装定制款', packer.code);
  if (month.endsWith('-07'))
    for (const part of splitFen(plan.random, 1_280_000, 2))
      pay(16, -part, '苏州检测技术服务有限公司', '32001123000000000054', '检测费', '560205');
}

function printStatement(ledger: Ledger, openingFen: number): StatementLine[] {
  const sorted = ledger.bank.toSorted((a, b) => (a.date + a.time < b.date + b.time ? -1 : 1));
  let balanceFen = openingFen;
  return sorted.map((movement, index) => {
    balanceFen += movement.amountFen;
    const serial = `${movement.date.replaceAll('-', '')}-${String(320_500_000 + index * 7).padStart(10, '0')}`;
    return { ...movement, balanceFen, serial };
  });
}
