/** Sentences the engine says about this room. */
export const documents = {
  'documents.checklist': (d: {
    route: string;
    required: number;
    present: number;
    missing: number;
    outOfDate: number;
    undated: number;
    submitOn: string;
  }) => {
    const gaps = [
      d.missing > 0 ? `缺 ${d.missing} 份` : '',
      d.outOfDate > 0 ? `${d.outOfDate} 份到递交日已过期` : '',
      d.undated > 0 ? `${d.undated} 份要补日期` : '',
    ].filter((gap) => gap !== '');
    const state = gaps.length > 0 ? gaps.join('，') : '到递交日都有效';
    return `按“${d.route}”清单，必需材料 ${d.required} 份，已齐 ${d.present} 份，${state}（按 ${d.submitOn} 递交计算）`;
  },
  'documents.baseList': (d: { route: string }) => `通用，参照${d.route}`,
  'documents.presentNoExpiry': '已附上，这类材料不看有效期',
  'documents.presentForGood': '已附上，长期有效',
  'documents.presentUntil': (d: { until: string; submitOn: string }) =>
    `已附上，有效期到 ${d.until}，递交日（${d.submitOn}）仍有效`,
  'documents.presentByCustom': (d: { until: string; days: number; submitOn: string; basis: string }) =>
    `已附上，按惯例 ${d.days} 天有效，到 ${d.until}，递交日（${d.submitOn}）仍有效（${d.basis}；各家要求不一）`,
  'documents.expired': (d: { since: string }) => `已在 ${d.since} 之后过期，请换新的`,
  'documents.willExpire': (d: { until: string; submitOn: string }) =>
    `有效期只到 ${d.until}，到递交日（${d.submitOn}）已过期，请先换新的`,
  'documents.expiredByCustom': (d: { until: string; days: number; orderFrom: string; basis: string }) =>
    `按惯例 ${d.days} 天有效，只到 ${d.until}，赶不上递交日；请在 ${d.orderFrom} 或之后重新开具（${d.basis}；各家要求不一）`,
  'documents.undatedPrinted':
    '已附上，还不知道有效期：请填写证件上的到期日（写明“长期”的填 9999-12-31）；补上之前不算齐',
  'documents.undatedIssue': (d: { days: number; basis: string }) =>
    `已附上，还不知道出具日期：请填写，按惯例 ${d.days} 天有效（${d.basis}；各家要求不一）；补上之前不算齐`,
  'documents.missing': '还没有附上',
  'documents.missingBonus': '没有附上；不是必需，附上更有说服力',
  'documents.whenApplying': '递交申请时办理，现在不用准备，不计入缺项',
  'documents.doesNotApply': (d: { reason: string }) =>
    d.reason === '' ? '您已标明不适用' : `您已标明不适用：${d.reason}`,
  'documents.notForBorrower': '您这类经营主体没有这份材料，不用准备',
  'documents.kind.zip': '压缩包',
  'documents.kind.program': '可执行程序或脚本',
  'documents.kind.webPage': '网页或脚本',
  'documents.kind.macro': '带宏的 Office 文件',
  'documents.kind.mixed': '两种文件拼在一起的内容',
  'documents.kind.ole': '旧版 Office 格式，但不是 Word 或 Excel',
  'documents.kind.text': '纯文本',
  'documents.kind.unknown': '无法识别的格式',
};
