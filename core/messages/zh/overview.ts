import { formatWan } from '../../money.ts';

/** The overview: where each room stands and what to do next. */
export const overview = {
  'overview.ready': (d: { name: string }) => `${d.name}的申请资料可以生成了。`,
  'overview.toDo': '申请资料还没备齐，从下面第一件做起。',
  'overview.start': '先把企业资料和账目放进来，其余的由它们算出。',
  'overview.firm.ready': '企业资料已填全',
  'overview.firm.missing': (d: { filled: number; total: number }) => `企业资料已填 ${d.filled}/${d.total} 项`,
  'overview.books.empty': '还没有账：记下第一笔，或导入已有的账',
  'overview.books.notApplicable': '不设账簿：报表不适用',
  'overview.books.ready': (d: { month: string }) => `账簿到 ${d.month}，报表勾稽相符`,
  'overview.books.problem': (d: { month: string; count: number }) =>
    `${d.month} 的报表有 ${d.count} 处勾稽不符`,
  'overview.runway.empty': '还没有银行流水：导入后可看现金能用多久',
  'overview.needs.empty': '还没有说明要多少钱、做什么用',
  'overview.needs.ready': (d: { fen: number; months: number }) =>
    `需要 ${formatWan(d.fen)} 万元，${d.months} 个月`,
  'overview.documents.state': (d: { present: number; required: number }) =>
    `必需材料已备 ${d.present}/${d.required}`,
  'overview.documents.outOfDate': (d: { count: number }) => `有 ${d.count} 份材料到递交日会过期`,
  'overview.matches.empty': '说明需求后可看融资路径参考',
  'overview.matches.state': (d: { mayFit: number; notYet: number; unknown: number }) =>
    `${d.mayFit} 条可能适合，${d.notYet} 条暂不符合，${d.unknown} 条还缺信息`,
  'overview.offers.empty': '选定一条融资路径后可排还款计划',
  'overview.offers.ready': (d: { route: string }) => `已按“${d.route}”排出还款计划`,
  'overview.pack.empty': '申请资料还没有生成',
  'overview.pack.made': (d: { count: number }) => `已生成 ${d.count} 份申请资料`,
  'overview.next.firm': '补全企业资料',
  'overview.next.books': '记第一笔账，或导入科目余额表',
  'overview.next.booksProblem': '查清报表勾稽不符的原因',
  'overview.next.runway': '导入银行流水',
  'overview.next.runwayStale': '导入最近的银行流水',
  'overview.next.needs': '填写资金需求',
  'overview.next.documents': (d: { count: number }) => `补齐 ${d.count} 份必需材料`,
  'overview.next.outOfDate': (d: { count: number }) => `重新开具 ${d.count} 份会过期的材料`,
  'overview.next.matches': '选一条融资路径',
  'overview.next.offers': '核对还款计划，有真实报价就填进去',
  'overview.next.pack': '生成申请资料',
};
