interface Benchmark {
  statement: string;
  share: string;
  sample: number;
  source: string;
}
const cite = (d: Benchmark) => `（n=${d.sample}；${d.source}）`;

/** Sentences the engine says about this room. */
export const needs = {
  'needs.remark.past': (d: { neededOn: string }) => `用款日 ${d.neededOn} 已经过去，请改成以后的日子。`,
  'needs.remark.submitPast': (d: { submitOn: string }) =>
    `递交日 ${d.submitOn} 已经过去；还没递交的话，请改一个日子。`,
  'needs.remark.submitLate': (d: { submitOn: string; neededOn: string }) =>
    `递交日 ${d.submitOn} 晚于用款日 ${d.neededOn}，钱来不及到。`,
  'needs.remark.soon': (d: { days: number }) =>
    `离用款只有 ${d.days} 天，材料要马上递交，能走的路径会少一些。`,
  'needs.remark.equipment':
    '流动资金贷款不能用来购置设备等固定资产（流动资金贷款管理办法，2024年）。买设备请问固定资产贷款、设备更新贷款或融资租赁。',
  'needs.remark.premises':
    '流动资金贷款不能用来购建厂房、店面等固定资产（流动资金贷款管理办法，2024年）。请问固定资产贷款；贷款不能用来买住房。',
  'needs.remark.repayLoan':
    '新贷款一般不能拿去还别家银行的贷款。原贷款快到期，可以在到期前向原银行申请无还本续贷（金规〔2024〕13号，全部小微企业），建议提前 60 天准备。',
  'needs.remark.research':
    '研发人员工资、材料、检测等费用可以用流动资金贷款；买研发设备属于固定资产，不可以。',
  'needs.remark.sayUse': '请写清楚钱用在哪里：付给谁、凭什么合同、什么时候付。用途说不清，申请走不下去。',
  'needs.remark.termTooLong': (d: { months: number }) =>
    `流动资金贷款一般不超过 36 个月，特殊情况最长 60 个月（流动资金贷款管理办法，2024年）；现在写的是 ${d.months} 个月，请缩短，或改用与期限相配的贷款。`,
  'needs.remark.small': '金额不到 10 万元。2020年的调查里，这一档都是个体工商户，看重的是快和灵活。',
  'needs.remark.large': '金额超过 500 万元。2020年的调查里，这一档都是制造业或科技型企业。',
  'needs.benchmark.amount': (d: Benchmark) =>
    `${d.statement}：占 ${d.share}%，其中含暂无需求的企业${cite(d)}。`,
  'needs.benchmark.term': (d: Benchmark) => `${d.statement}：占有需求企业的 ${d.share}%${cite(d)}。`,
  'needs.benchmark.cost': (d: Benchmark) => `${d.statement}：占 ${d.share}%${cite(d)}。`,
  'needs.benchmark.ownCost': (d: { rate: string }) => `您写的能承受的年化成本（单利）是 ${d.rate}。`,
  'needs.benchmark.wait': (d: Benchmark) => `${d.statement}：占 ${d.share}%${cite(d)}。`,
  'needs.benchmark.pledge': (d: Benchmark) => `${d.statement}：占有需求企业的 ${d.share}%${cite(d)}。`,
  'needs.use.workingCapital': '日常周转',
  'needs.use.equipment': '购置设备',
  'needs.use.premises': '购建厂房、店面',
  'needs.use.research': '研发',
  'needs.use.repayLoan': '归还贷款',
  'needs.use.other': '其他',
  'needs.useAdvice.workingCapital': '进货、工资、房租、税费等日常开支，对应流动资金贷款或应收账款融资。',
  'needs.useAdvice.equipment': '属于固定资产，对应固定资产贷款、设备更新贷款或融资租赁，不能用流动资金贷款。',
  'needs.useAdvice.premises': '属于固定资产，对应固定资产贷款；自有房产可以作抵押。',
  'needs.useAdvice.research': '研发费用可以用流动资金贷款；研发设备按购置设备办。',
  'needs.useAdvice.repayLoan': '到期周转请问原银行的无还本续贷；一般不能借新还别家银行。',
  'needs.useAdvice.other': '请写清付给谁、凭什么合同。买房、理财、炒股、转借他人和分红都不可以。',
  'needs.pledge.receivables': '应收账款',
  'needs.pledge.inventory': '存货',
  'needs.pledge.realEstate': '房产、土地',
  'needs.pledge.equipment': '设备',
  'needs.pledge.intellectualProperty': '专利、商标等知识产权',
  'needs.pledge.guarantor': '担保公司或保证人',
  'needs.pledge.taxRecord': '纳税记录（可授权查询）',
  'needs.pledge.deposit': '存单、保证金',
  'needs.pledgeAdvice.receivables': '买方越大、确权越清楚越好用；转让或质押要在中登网登记。',
  'needs.pledgeAdvice.inventory': '要能盘点、能监管、好变卖；接受的机构较少。',
  'needs.pledgeAdvice.realEstate': '看不动产权证、评估价和有没有别的抵押；租来的厂房不能抵押。',
  'needs.pledgeAdvice.equipment': '要有发票、是通用设备；专用设备折价很大。',
  'needs.pledgeAdvice.intellectualProperty': '要在国家知识产权局办质押登记，并评估价值。',
  'needs.pledgeAdvice.guarantor': '融资担保公司要收担保费，费率协商确定；政策目标是综合担保费率 1% 以下。',
  'needs.pledgeAdvice.taxRecord': '能授权查询纳税记录和纳税信用级别，可以走银税互动贷款。',
  'needs.pledgeAdvice.deposit': '存单质押最容易办；但贷款时被要求存一笔钱，属于存贷挂钩，可以拒绝。',
};
