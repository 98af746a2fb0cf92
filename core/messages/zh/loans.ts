import { formatPercent } from '../../money.ts';

/** Sentences the engine says about this room. */
export const loans = {
  'loans.method.levelInstalment': '等额本息',
  'loans.method.levelPrincipal': '等额本金',
  'loans.method.interestOnly': '按月付息、到期还本',
  'loans.method.bullet': '到期一次还本付息',
  'loans.lpr.inForce': (d: { on: string; quotedOn: string; oneYear: string; overFiveYears: string }) =>
    `${d.on} 执行 ${d.quotedOn} 公布的 LPR：一年期 ${d.oneYear}，五年期以上 ${d.overFiveYears}（年利率，单利）。`,
  'loans.lpr.latestKnown': (d: { on: string; quotedOn: string; oneYear: string; overFiveYears: string }) =>
    `已知最近一次报价是 ${d.quotedOn}：一年期 ${d.oneYear}，五年期以上 ${d.overFiveYears}（年利率，单利）。到 ${d.on} 可能已有新的报价，请以公布为准。`,
  'loans.lpr.none': (d: { on: string; first: string }) =>
    `${d.on} 还没有现在的 LPR，数据从 ${d.first} 开始。`,
  'loans.plan.noRoute': '还没有选定融资路径。先在“匹配”中选一条，再排还款计划。',
  'loans.plan.noNeed': '还没有说明资金需求。先在“需求”中填写金额、期限和用款日期，再排还款计划。',
  'loans.plan.surveyRate': (d: { rate: number }) =>
    `利率暂用 2020 年调查的综合融资成本 ${formatPercent(d.rate)}（按年利率、单利理解，不是报价）；拿到报价后请改成真实利率。`,
  'loans.plan.surveyRange': (d: { low: number; high: number }) =>
    `利率暂取 2020 年调查区间 ${formatPercent(d.low)}–${formatPercent(d.high)} 的上限（按年利率、单利理解，不是报价）；拿到报价后请改成真实利率。`,
  'loans.plan.feeOnSurvey': '调查的成本是综合成本，可能已含费用；再加一笔费用会重复计算。',
  'loans.plan.otherTerm': (d: { plan: number; need: number }) =>
    `计划期限 ${d.plan} 个月，需求里写的是 ${d.need} 个月。`,
  'loans.plan.drawnLate': (d: { drawOn: string; neededOn: string }) =>
    `计划 ${d.drawOn} 放款，晚于用款日 ${d.neededOn}。`,
  'loans.plan.capInForce': (d: { cap: string; quotedOn: string }) =>
    `民间借贷的四倍 LPR 线 ${d.cap}（单利，按 ${d.quotedOn} 公布的一年期 LPR）`,
  'loans.plan.capLatestKnown': (d: { cap: string; quotedOn: string }) =>
    `民间借贷的四倍 LPR 线 ${d.cap}（单利，按已知最近一次 ${d.quotedOn} 的报价，以放款时公布的为准）`,
  'loans.plan.overCap': (d: { rate: string; line: string }) =>
    `年利率（单利）${d.rate} 已经达到或超过${d.line}。银行和持牌的小额贷款、融资担保、典当、融资租赁、商业保理公司不适用这条线；向其他企业或个人借，超过的部分法院不支持。请先弄清出借的是谁。`,
  'loans.plan.costOverCap': (d: { rate: string; line: string }) =>
    `利息和费用合起来，年化利率（IRR，复利）是 ${d.rate}，已经达到或超过${d.line}。银行和持牌的小额贷款、融资担保、典当、融资租赁、商业保理公司不适用这条线；向其他企业或个人借，利息和费用合计超过的部分法院不支持。请先弄清出借的是谁。`,
  'loans.plan.outOfBounds':
    '金额、利率、期限或日期超出能计算的范围，排不出还款计划。请在“需求”里改小后再看。',
  'loans.plan.feeTakesAll': '费用不小于贷款本金，等于没有拿到钱，算不出年化利率。',
};
