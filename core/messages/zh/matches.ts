import { formatWan } from '../../money.ts';

const span = (low: string, high: string) => (low === high ? low : `${low}–${high}`);

/** Sentences the engine says about this room. */
export const matches = {
  'matches.fact.ageMonths': '成立时间',
  'matches.fact.borrowerType': '借款人类型',
  'matches.fact.sizeClass': '企业规模',
  'matches.fact.vatStatus': '增值税身份',
  'matches.fact.incomeTax': '所得税征收方式',
  'matches.fact.creditCode': '统一社会信用代码',
  'matches.fact.annualRevenueFen': '上年营业收入',
  'matches.fact.needAmountFen': '需要的金额',
  'matches.fact.needUse': '用途',
  'matches.fact.needTermMonths': '需要的期限',
  'matches.fact.pledges': '能提供的担保',
  'matches.fact.realEstateFen': '可抵押房产的价值（自估）',
  'matches.fact.runwayState': '现金状况',
  'matches.fact.runwayMonths': '资金可维持月数',
  'matches.fact.bankMonths': '银行流水完整的月份',
  'matches.fact.booksMonths': '有账的月份',
  'matches.fact.receivablesFen': '应收账款余额',
  'matches.fact.borrowingsFen': '账上借款余额',
  'matches.fact.netProfitFen': '本年累计净利润',
  'matches.fact.revenueFen': '本年累计营业收入',
  'matches.fact.liabilityRatio': '资产负债率',
  'matches.fact.documents': '材料',
  'matches.fact.stillOffered': '银行是否还在办',
  'matches.room.firm': '企业资料',
  'matches.room.needs': '资金需求',
  'matches.room.documents': '材料清单',
  'matches.room.books': '账簿',
  'matches.room.runway': '银行流水',
  'matches.room.matches': '要问银行',
  'matches.roomAsOf': (d: { room: string; asOf: string }) => `${d.room}，${d.asOf}`,
  'matches.runwayState.burning': '每月净流出',
  'matches.runwayState.growing': '每月净流入',
  'matches.runwayState.outOfCash': '现金已用完',
  'matches.value.unknown': '不清楚',
  'matches.value.none': '没有',
  'matches.value.money': (d: { fen: number }) => `${formatWan(d.fen)} 万元`,
  'matches.value.months': (d: { months: number }) => `${d.months} 个月`,
  'matches.value.papers': (d: { count: number }) => `${d.count} 份`,
  'matches.asks.sourced': (d: { asks: string; source: string }) => `${d.asks}（依据：${d.source}）`,
  'matches.asks.weak': (d: { asks: string; source: string }) =>
    `${d.asks}（常见门槛，各家不同；见于${d.source}）`,
  'matches.asks.recall': (d: { asks: string; source: string }) =>
    `${d.asks}（行业习惯，没有找到出处，各家不同；${d.source}）`,
  'matches.reading.notApplicable': (d: { label: string }) => `${d.label}：不适用，企业不建账。`,
  'matches.tell.noBooks':
    '不建账就没有报表可看：先问贷款机构收不收经营流水表，或看个人经营性贷款这一类以流水为据的路径。',
  'matches.reading.unknown': (d: { label: string; where: string }) => `${d.label}：还不清楚（${d.where}）。`,
  'matches.reading.is': (d: { label: string; value: string; where: string }) =>
    `${d.label}：${d.value}（${d.where}）。`,
  'matches.reading.short': (d: { label: string; value: string; gap: string; where: string }) =>
    `${d.label}：${d.value}，还差 ${d.gap}（${d.where}）。`,
  'matches.reading.over': (d: { label: string; value: string; gap: string; where: string }) =>
    `${d.label}：${d.value}，超出 ${d.gap}（${d.where}）。`,
  'matches.reading.paperThere': (d: { where: string }) => `这份材料已经附上（${d.where}）。`,
  'matches.reading.noPaper': (d: { where: string }) => `这份材料还没有附上（${d.where}）。`,
  'matches.days.pilot': (d: { days: number }) =>
    `2020年调查：试点项目从申请到拿到资金平均在 ${d.days} 天以内。那是当时的试点，不是现在的承诺。`,
  'matches.days.before': (d: { days: number }) =>
    `2020年调查：试点之前平均约 ${d.days} 天，没有按产品分开统计；实际时间请问机构。`,
  'matches.act.do': (d: { act: string }) => d.act,
  'matches.act.expired': '这条要求的核对日期已过，请先向机构问清现在的要求。',
  'matches.tell.firm': (d: { label: string }) => `请在“企业资料”里填写${d.label}。`,
  'matches.tell.size': '请在“企业资料”里选好行业，并填写这个行业要看的人数、收入或资产，才能划分规模。',
  'matches.tell.needs': (d: { label: string }) => `请在“需求”里填写${d.label}。`,
  'matches.tell.documents': (d: { label: string }) => `请在“材料”里附上${d.label}。`,
  'matches.tell.books': (d: { label: string }) => `请先导入科目余额表，才看得到${d.label}。`,
  'matches.tell.matches': (d: { label: string }) => `${d.label}：只有银行答得出，请打电话问。`,
  'matches.tell.runway': (d: { label: string }) => `请先导入银行流水，才看得到${d.label}。`,
  'matches.route.first': (d: { asks: string; reading: string }) => `${d.asks}——${d.reading}`,
  'matches.route.mayFit': (d: { count: number }) =>
    `${d.count} 条要求都对得上，可能符合；能不能放款由机构决定。`,
  'matches.route.notYet': (d: { failed: number; first: string }) => `暂不符合（${d.failed} 条）：${d.first}`,
  'matches.route.notYetUntil': (d: { failed: number; first: string; earliest: string }) =>
    `暂不符合（${d.failed} 条）：${d.first}单看时间，最早 ${d.earliest}。`,
  'matches.route.unknown': (d: { unknown: number; first: string }) =>
    `还有 ${d.unknown} 条看不出来：${d.first}`,
  'matches.cost.same': (d: { channel: string; cost: string; sample: string; year: number }) =>
    `${d.year} 年调查中“${d.channel}”的综合融资成本是每年 ${d.cost}（${d.sample}）。`,
  'matches.cost.nearest': (d: { channel: string; cost: string; sample: string; year: number }) =>
    `调查没有单列这种方式，借用最接近的“${d.channel}”：${d.year} 年综合融资成本每年 ${d.cost}（${d.sample}）。`,
  'matches.cost.sample': (d: { sample: number }) =>
    `n=${d.sample}，是使用这种方式的企业数；论文没有说明成本的样本范围`,
  'matches.cost.money': (d: { amountFen: number; months: number; lowFen: number; highFen: number }) =>
    `借 ${formatWan(d.amountFen)} 万元用满 ${d.months} 个月、到期才还本，约 ${span(formatWan(d.lowFen), formatWan(d.highFen))} 万元。`,
  'matches.cost.said': (d: { parts: string[] }) => d.parts.join(''),
  'matches.cost.caveat': '论文没有写明利率口径，这里按年化利率（单利）理解；是估算，不是报价。',
  'matches.hint.liabilityRatio': (d: { ratio: string; asOf: string }) =>
    `本企业资产负债率 ${d.ratio}（${d.asOf}）。网上流传的 60%、70% 等门槛互相矛盾，只作参考，不算通过或不通过。`,
  'matches.hint.salesShare': (d: { share: string }) =>
    `需要的金额约为上年营业收入的 ${d.share}。网上有“不超过三成”的说法，只作参考，不算通过或不通过。`,
  'matches.summary': (d: { mayFit: number; notYet: number; unknown: number }) =>
    `${d.mayFit} 条路径可能符合，${d.notYet} 条暂不符合，${d.unknown} 条还缺信息。`,
  'matches.summaryNoNeed': (d: { mayFit: number; notYet: number; unknown: number }) =>
    `还没有说明资金需求，成本算不出金额。现在 ${d.mayFit} 条可能符合，${d.notYet} 条暂不符合，${d.unknown} 条还缺信息。`,
  'matches.private.line': (d: { cap: string; surveyed: string; oneYear: string; quotedOn: string }) =>
    `民间借贷只作警戒线，不是一条路径：一年期 LPR（${d.quotedOn} 公布 ${d.oneYear}）的四倍是年利率（单利）${d.cap}，超过的部分法院不支持。2020 年调查中为 ${d.surveyed}，与当时的四倍线相同。`,
  'matches.private.lineLatestKnown': (d: {
    cap: string;
    surveyed: string;
    oneYear: string;
    quotedOn: string;
  }) =>
    `民间借贷只作警戒线，不是一条路径：按已知最近一次报价（${d.quotedOn}，一年期 LPR ${d.oneYear}）的四倍是年利率（单利）${d.cap}，超过的部分法院不支持；现在可能已有新的报价，请以公布为准。2020 年调查中为 ${d.surveyed}，与当时的四倍线相同。`,
  'matches.private.noCap': (d: { surveyed: string }) =>
    `民间借贷只作警戒线，不是一条路径。这一天还没有四倍 LPR 的规定；2020 年调查中为每年 ${d.surveyed}。`,
  'matches.average.checkAgain': (d: { text: string }) => `${d.text}；公布已满一年，请查最新公布的数字`,
  'matches.gate':
    '准入自查：有贷款逾期、被列为失信被执行人、正在被法院执行、被列入经营异常名录或欠税的，要先处理好；机构最先看这些，有一样没处理，其他条件再好也很难受理。',
  'matches.disclaimer':
    '融资路径参考只把公开的常见要求同您填写、导入的资料对照，不代表任何机构的意见，也不是报价。请以受理机构的要求为准。对照里不含准入自查：贷款逾期、失信被执行人、法院执行、经营异常、欠税这几样，机构最先看，要先处理好。',
};
