import { addMonthsToMonth, daysBetween, lastDayOf, type Month } from '../../core/dates.ts';
import type { Ledger, Posting } from './ledger.ts';
import { line, type Plan, weekday } from './year.ts';

export const wagesFen = { workshop: 9_600_000, office: 4_200_000 };
const socialFen = 3_450_000;
const depreciationFen = { workshop: 1_520_000, office: 160_000 };
const rentFen = 2_600_000;
const powerFen = 1_780_000;
const loanFen = 100_000_000;
const loanNominalAnnual = 0.0395;

const tax = { name: '国家税务总局苏州工业园区税务局', account: '待报解预算收入专户' };
const bank = { name: '中国建设银行苏州工业园区支行', account: '' };
const landlord = { name: '苏州工业园区湖岸标准厂房管理有限公司', account: '32001123000000000031' };
const utility = { name: '苏州园区水电服务有限公司', account: '32001123000000000032' };
const staff = { name: '代发工资', account: '' };
const social = { name: '苏州工业园区社会保险基金管理中心', account: '32001123000000000033' };

/** Wages of the month before, social insurance, rent, power, the tax of the month before, interest. */
export function payFixed(plan: Plan, month: Month): void {
  const { ledger } = plan;
  const owed = (code: string): number => -ledger.balance(code, addMonthsToMonth(month, -1));
  const pay = (
    day: number,
    fen: number,
    other: { name: string; account: string },
    summary: string,
    ...postings: Posting[]
  ) => {
    if (fen > 0) ledger.pay(line(plan, weekday(month, day), -fen, other, summary), ...postings);
  };
  const wages = owed('221101');
  pay(10, wages, staff, '代发工资', ['221101', wages, 0]);
  pay(15, owed('221102'), social, '社保公积金', ['221102', owed('221102'), 0]);
  pay(5, rentFen, landlord, '厂房租金', ['410103', rentFen, 0]);
  const power = Math.round(powerFen * (0.9 + plan.random.next() * 0.2));
  pay(18, power, utility, '水电费', ['410102', power, 0]);
  const vat = owed('222102');
  pay(13, vat, tax, '增值税', ['222102', vat, 0]);
  const surtaxes = ['222103', '222104', '222105', '222107'].map((code): Posting => [code, owed(code), 0]);
  pay(
    13,
    surtaxes.reduce((sum, [, debit]) => sum + debit, 0),
    tax,
    '附加税费',
    ...surtaxes,
  );
  const income = owed('222106');
  if (['01', '04', '07', '10'].includes(month.slice(5)))
    pay(14, income, tax, '企业所得税', ['222106', income, 0]);
  if (!['03', '06', '09', '12'].includes(month.slice(5))) return;
  const interest = owed('2231');
  ledger.pay({ ...line(plan, `${month}-21`, -interest, bank, '贷款利息'), time: '03:12:05' }, [
    '2231',
    interest,
    0,
  ]);
  const earned = Math.round(ledger.balance('100201', addMonthsToMonth(month, -1)) * 0.0005);
  ledger.pay({ ...line(plan, `${month}-21`, earned, bank, '存款利息'), time: '03:20:41' }, [
    '560303',
    -earned,
    0,
  ]);
}

/** Wages, social insurance, depreciation and interest of the month; goods made and sold; tax; closing to profit. */
export function closeMonth(plan: Plan, month: Month, netSalesFen: number): void {
  const { ledger } = plan;
  const last = lastDayOf(month);
  ledger.post(
    last,
    '计提本月工资',
    ['400102', wagesFen.workshop, 0],
    ['560201', wagesFen.office, 0],
    ['221101', 0, wagesFen.workshop + wagesFen.office],
  );
  ledger.post(last, '计提社保公积金', ['560201', socialFen, 0], ['221102', 0, socialFen]);
  ledger.post(
    last,
    '计提折旧',
    ['410101', depreciationFen.workshop, 0],
    ['560204', depreciationFen.office, 0],
    ['1602', 0, depreciationFen.workshop + depreciationFen.office],
  );
  const days = daysBetween(`${month}-01`, last) + 1;
  const interest = Math.round((loanFen * loanNominalAnnual * days) / 360);
  ledger.post(last, '计提贷款利息', ['560301', interest, 0], ['2231', 0, interest]);
  makeAndSell(plan, month, netSalesFen);
  bookTaxes(ledger, month, netSalesFen);
  closeToProfit(ledger, month);
}

function makeAndSell({ ledger, random }: Plan, month: Month, netSalesFen: number): void {
  const last = lastDayOf(month);
  const material = Math.min(Math.round(netSalesFen * 0.57), ledger.balance('1403', month));
  ledger.post(last, '生产领用材料', ['400101', material, 0], ['1403', 0, material]);
  const overheads = ['410101', '410102', '410103'].map((code): [string, number] => [
    code,
    ledger.balance(code, month),
  ]);
  const overhead = overheads.reduce((sum, [, fen]) => sum + fen, 0);
  ledger.post(
    last,
    '结转制造费用',
    ['400103', overhead, 0],
    ...overheads.map(([code, fen]): Posting => [code, 0, fen]),
  );
  // A twentieth of the month's cost is still on the machines at its end.
  const parts = ['400101', '400102', '400103'].map((code): [string, number] => [
    code,
    Math.round(ledger.balance(code, month) * 0.95),
  ]);
  const made = parts.reduce((sum, [, fen]) => sum + fen, 0);
  ledger.post(
    last,
    '完工产品入库',
    ['1405', made, 0],
    ...parts.map(([code, fen]): Posting => [code, 0, fen]),
  );
  const sold = Math.min(Math.round(made * (0.96 + random.next() * 0.07)), ledger.balance('1405', month));
  ledger.post(last, '结转销售成本', ['540101', sold, 0], ['1405', 0, sold]);
}

function bookTaxes(ledger: Ledger, month: Month, netSalesFen: number): void {
  const last = lastDayOf(month);
  const vat =
    -ledger.balance('22210101', month) -
    ledger.balance('22210102', month) -
    ledger.balance('22210103', month);
  if (vat > 0) {
    ledger.post(last, '转出未交增值税', ['22210103', vat, 0], ['222102', 0, vat]);
    const share = (percent: number) => Math.round((vat * percent) / 100);
    ledger.post(
      last,
      '计提附加税费',
      ['540301', share(7), 0],
      ['540302', share(3), 0],
      ['540303', share(2), 0],
      ['222103', 0, share(7)],
      ['222104', 0, share(3)],
      ['222105', 0, share(2)],
    );
  }
  const stamp = Math.round((netSalesFen * 3) / 10_000);
  ledger.post(last, '计提印花税', ['540304', stamp, 0], ['222107', 0, stamp]);
}

/** Closes every income and cost account to 本年利润, with a quarter's income tax; in December 本年利润 to 未分配利润. */
function closeToProfit(ledger: Ledger, month: Month): void {
  const last = lastDayOf(month);
  if (['03', '06', '09', '12'].includes(month.slice(5))) {
    const profit =
      -ledger.balance('3103', month) -
      profitAccounts(ledger).reduce((sum, code) => sum + ledger.balance(code, month), 0);
    const before = ledger.turnover('5801', `${month.slice(0, 4)}-01`, month).debit;
    const due = Math.round(profit * 0.05) - before;
    if (due > 0) ledger.post(last, '计提企业所得税', ['5801', due, 0], ['222106', 0, due]);
  }
  // Interest earned is a red debit: it is closed in red too, with the costs.
  const isIncome = (code: string, balance: number): boolean => balance < 0 && code !== '560303';
  const open = profitAccounts(ledger)
    .map((code): [string, number] => [code, ledger.balance(code, month)])
    .filter(([, balance]) => balance !== 0);
  const income = open.filter(([code, balance]) => isIncome(code, balance));
  const costs = open.filter(([code, balance]) => !isIncome(code, balance));
  const sum = (some: typeof open): number => some.reduce((total, [, balance]) => total + balance, 0);
  if (income.length > 0)
    ledger.post(last, '结转本月收入', ...income.map(([code, balance]): Posting => [code, -balance, 0]), [
      '3103',
      0,
      -sum(income),
    ]);
  if (costs.length > 0)
    ledger.post(
      last,
      '结转本月成本费用',
      ['3103', sum(costs), 0],
      ...costs.map(([code, balance]): Posting => [code, 0, balance]),
    );
  if (!month.endsWith('-12')) return;
  const year = ledger.balance('3103', month);
  if (year !== 0)
    ledger.post(
      last,
      '结转本年利润',
      ['3103', Math.max(0, -year), Math.max(0, year)],
      ['310401', Math.max(0, year), Math.max(0, -year)],
    );
}

const profitAccounts = (ledger: Ledger): string[] =>
  ledger
    .accounts()
    .filter(({ code, isLeaf }) => isLeaf && code.startsWith('5'))
    .map(({ code }) => code);
