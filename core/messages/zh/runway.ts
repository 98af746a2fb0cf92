import { formatFen, formatWan } from '../../money.ts';

const inAndOut = (d: { moneyInFen: number; moneyOutFen: number }) =>
  [
    d.moneyInFen > 0 ? `流入 ${formatFen(d.moneyInFen)} 元` : '',
    d.moneyOutFen > 0 ? `流出 ${formatFen(d.moneyOutFen)} 元` : '',
  ]
    .filter((part) => part !== '')
    .join('，');

/** Sentences the engine says about this room. */
export const runway = {
  'runway.left': (d: { months: string; day: string }) => `现金还能用 ${d.months} 个月，约到 ${d.day} 用完。`,
  'runway.lasts': (d: { months: string }) =>
    `按目前的净流出，现金还能用 ${d.months} 个月，时间很长，不必推算到某一天。`,
  'runway.growing': (d: { cashFen: number; growthFen: number }) =>
    `现金 ${formatWan(d.cashFen)} 万元，近期每月平均净流入 ${formatWan(d.growthFen)} 万元，不推算可维持月数。`,
  'runway.outOfCash': (d: { cashFen: number }) => `可用现金为 ${formatWan(d.cashFen)} 万元，已经用完。`,
  'runway.noData': '还没有银行流水，也没有账，无法知道现金还能用多久。请先导入近 12 个月的银行流水。',
  'runway.booksOnly': (d: { cashFen: number }) =>
    `账上现金 ${formatWan(d.cashFen)} 万元；还没有银行流水，不知道每月净流出，无法推算可维持月数。请导入近 12 个月的银行流水。`,
  'runway.tooShort': (d: { cashFen: number; fewest: number }) =>
    `现金 ${formatWan(d.cashFen)} 万元；流水不足 ${d.fewest} 个完整月份，还不能推算可维持月数。请补充导入更早的流水。`,
  'runway.noBalance': '流水里没有余额一列，不知道现有现金。请重新导出带余额的流水。',
  'runway.stale.bank': (d: { day: string; days: number; estimate: string }) =>
    `银行流水只到 ${d.day}，距今 ${d.days} 天：先导入新的流水。${d.estimate}`,
  'runway.stale.books': (d: { day: string; days: number; estimate: string }) =>
    `还没有银行流水，账只到 ${d.day}，距今 ${d.days} 天：先导入银行流水。${d.estimate}`,
  'runway.then.left': (d: { months: string; day: string; past: boolean }) =>
    d.past
      ? `按当时的净流出，现金够用 ${d.months} 个月，到 ${d.day} 就该用完了。`
      : `如果净流出同当时一样，现金从那天起够用 ${d.months} 个月，约到 ${d.day}。`,
  'runway.then.lasts': (d: { months: string }) => `按当时的净流出，现金从那天起够用 ${d.months} 个月。`,
  'runway.then.growing': (d: { cashFen: number; growthFen: number }) =>
    `当时现金 ${formatWan(d.cashFen)} 万元，每月平均净流入 ${formatWan(d.growthFen)} 万元。`,
  'runway.then.cash': (d: { cashFen: number }) => `当时现金 ${formatWan(d.cashFen)} 万元。`,
  'runway.financing.loanReceived': '贷款、借款到账',
  'runway.financing.loanRepaid': '归还贷款、借款本金',
  'runway.financing.ownerLoan': '股东借款',
  'runway.financing.capital': '投资款、注资',
  'runway.band.upTo3': '3 个月及以内',
  'runway.band.between': '3 至 6 个月之间',
  'runway.band.from6': '6 个月及以上',
  'runway.why.cash.bank': (d: { day: string; cash: string }) =>
    `现金：各银行账户（不含受限账户）截至 ${d.day} 的流水余额之和，${d.cash} 元；不含库存现金。`,
  'runway.why.cash.books': (d: { day: string; cash: string }) =>
    `现金：科目余额表 ${d.day} 的 1001 库存现金、1002 银行存款、1012 其他货币资金之和，${d.cash} 元；名称含保证金、监管、冻结的明细不计入。`,
  'runway.why.stale': (d: { account: string; day: string }) =>
    `账户 ${d.account} 的流水只到 ${d.day}，按当时的余额计入。`,
  'runway.why.old': (d: { day: string; days: number }) =>
    `余额是 ${d.day} 的，距今 ${d.days} 天，现在的余额可能已经不同；请导入最近的流水。`,
  'runway.why.burn': (d: { from: string; to: string; count: number; net: string; burn: string }) =>
    `月均净流出：${d.from} 至 ${d.to} 共 ${d.count} 个完整月份，流入减流出合计 ${d.net} 元，平均每月净流出 ${d.burn} 元（负数为净流入）。`,
  'runway.why.fewer': (d: { wanted: number; count: number }) =>
    `设置为 ${d.wanted} 个月平均，流水只够 ${d.count} 个完整月份，按现有月份计算。`,
  'runway.why.tooFew': (d: { complete: number; fewest: number }) =>
    `完整月份：流水从月初到月末都覆盖的月份有 ${d.complete} 个，至少要 ${d.fewest} 个才计算平均。文件没有写明起止日期时，以首笔和末笔的日期为准；导入时可以填写起止月份。`,
  'runway.why.noStatements':
    '每月净流出只能从银行流水得知：需要基本户和其他常用账户从月初到月末的流水，至少连续 3 个月，最好 12 个月。',
  'runway.why.rule': (d: { cash: string; burn: string; exact: string }) =>
    `可维持月数 = 现金 ${d.cash} ÷ 月均净流出 ${d.burn} = ${d.exact}，保留一位小数；用完的日子 = 余额日 + 月数 × 365 ÷ 12 天，舍去不足一天的部分。`,
  'runway.why.growing':
    '近期流入不少于流出，现金没有净减少，“还能用几个月”没有意义；季节性经营请与上年同月比较。',
  'runway.why.buffer': (d: { buffer: string; day: string }) =>
    `约在 ${d.day} 低于您设的安全余额 ${d.buffer} 元。`,
  'runway.why.ownTransfers': (d: { count: number }) =>
    `本企业账户之间的划转 ${d.count} 笔，不计入流入和流出。`,
  'runway.why.leftOut': (d: { kind: string; count: number; moneyInFen: number; moneyOutFen: number }) =>
    `${d.kind} ${d.count} 笔（${inAndOut(d)}）是融资，不计入流入和流出；利息照常计入。按流水摘要认出，摘要没有写明的认不出来。`,
  'runway.and': '、',
  'runway.why.unknownWallets': (d: { accounts: string }) =>
    `钱包 ${d.accounts} 的账单没有余额，里面有多少钱不知道，没有计入现金；提现到银行的按流入计。`,
  'runway.why.personal': (d: { accounts: string }) =>
    `${d.accounts} 是业主个人的账户，里面的钱不是公司的，不计入现金，也不计入流入和流出。`,
  'runway.why.restricted': (d: { amount: string }) =>
    `受限资金 ${d.amount} 元（保证金、监管、冻结的资金），不计入现金。`,
};
