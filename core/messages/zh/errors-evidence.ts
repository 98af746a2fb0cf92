import type { ErrorTexts } from '../translation.ts';

const kinds: Record<string, string> = {
  vat: '增值税申报',
  citQuarterly: '企业所得税预缴申报',
  citAnnual: '企业所得税汇算清缴',
  filedIncomeStatement: '报送的利润表',
};

/** What can go wrong with rows, pairs and returns. */
export const evidenceErrors: Pick<ErrorTexts, Extract<keyof ErrorTexts, `evidence.${string}`>> = {
  'evidence.unknownRow': (d) => ({
    message: `找不到第 ${d.row} 行流水：它所在的导入可能已经撤销。`,
    action: '请刷新后再选一次。',
  }),
  'evidence.notAPair': (d) => ({
    message: `第 ${d.row} 行与第 ${d.otherRow} 行不能是同一笔钱：两行要在不同的账户里，且都有金额。`,
    action: '请选钱包里的一行和银行里的一行，或两个银行账户里一出一进的两行。',
  }),
  'evidence.notAPayment': (d) => ({
    message: `第 ${d.row} 行不是付款，说不上是个人支出还是经营支出。`,
    action: '请只选付出去的流水；收到的钱在有效流水里标明是否计入。',
  }),
  'evidence.unknownPair': (d) => ({
    message: `没有“${d.pair}”这一对核对。`,
    action: '请在收入核验表里选一处差异来说明。',
  }),
  'evidence.unknownTaxReturn': () => ({
    message: '找不到这份申报数据，可能已经删除。',
    action: '请刷新后再试。',
  }),
  'evidence.taxReturnExists': (d) => ({
    message: `${d.from} 至 ${d.to} 的${kinds[d.kind] ?? d.kind}已经填过一份，同一时期不能有两份。`,
    action: '请修改已有的一份；更正申报过的，按更正后的填。',
  }),
  'evidence.returnOverlaps': (d) => ({
    message: `与已经填过的 ${d.from} 至 ${d.to} 的${kinds[d.kind] ?? d.kind}有重叠的月份，同一个月会计两次。`,
    action: '请修改或删除已有的一份，或改正这一份的起止月份：按季申报的填一个季度，按月申报的逐月填。',
  }),
  'evidence.periodReversed': (d) => ({
    message: `起始月份 ${d.from} 晚于截止月份 ${d.to}。`,
    action: '请把起止月份对调。',
  }),
};
