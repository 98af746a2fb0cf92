/** Sentences the engine says about this room. */
export const firm = {
  'firm.sizeClass.large': '大型',
  'firm.sizeClass.medium': '中型',
  'firm.sizeClass.small': '小型',
  'firm.sizeClass.micro': '微型',
  'firm.indicator.staff': '从业人员',
  'firm.indicator.revenue': '营业收入',
  'firm.indicator.assets': '资产总额',
  'firm.profile.unknownIndustry': (d: { industry: string }) =>
    `划型标准里没有“${d.industry}”这个行业，请从列表中选择。`,
  'firm.profile.foundedLater': (d: { foundedOn: string; today: string }) =>
    `成立日期 ${d.foundedOn} 晚于今天（${d.today}），请对照营业执照填写。`,
  'firm.value.people': (d: { value: number }) => `${d.value} 人`,
  'firm.value.wan': (d: { value: number }) => `${d.value} 万元`,
  'firm.size.noIndustry': '还没有选行业，划型标准按行业不同，暂时不能划分。',
  'firm.size.noRow': '划型标准里没有这个行业，不能划分。',
  'firm.size.missing': (d: { indicator: string }) => `这个行业要看${d.indicator}，还没有填写。`,
  'firm.size.reaches': (d: { indicator: string; value: string; limit: string; sizeClass: string }) =>
    `${d.indicator} ${d.value}，达到${d.sizeClass}的下限 ${d.limit}。`,
  'firm.size.below': (d: { indicator: string; value: string; limit: string; sizeClass: string }) =>
    `${d.indicator} ${d.value}，不到${d.sizeClass}的下限 ${d.limit}，下划为微型。`,
  'firm.borrowerType.company': '企业（公司）',
  'firm.borrowerType.soleProprietorship': '个人独资企业',
  'firm.borrowerType.partnership': '合伙企业',
  'firm.borrowerType.individualBusiness': '个体工商户',
  'firm.borrowerType.ownerPersonally': '小微企业主个人',
  'firm.borrowerType.farmersCooperative': '农民专业合作社',
  'firm.vatStatus.generalMonthly': '一般纳税人（按月申报）',
  'firm.vatStatus.generalQuarterly': '一般纳税人（按季申报）',
  'firm.vatStatus.smallMonthly': '小规模纳税人（按月申报）',
  'firm.vatStatus.smallQuarterly': '小规模纳税人（按季申报）',
  'firm.incomeTax.byBooks': '查账征收',
  'firm.incomeTax.deemed': '核定征收',
  'firm.incomeTax.fixed': '定期定额',
};
