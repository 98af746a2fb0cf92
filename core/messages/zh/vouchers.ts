/** Sentences the engine says about vouchers and closing. */
export const vouchers = {
  'vouchers.reversal': (d: { number: string }) => `冲销 ${d.number}`,
  'vouchers.transfer.profit': '结转本期损益',
  'vouchers.transfer.priorYears': '结转以前年度损益调整',
  'vouchers.transfer.year': '结转本年利润',
  'vouchers.undistributed': '利润分配—未分配利润',
  'vouchers.close.isClosed': (d: { month: string }) => `${d.month} 已经结账。`,
  'vouchers.close.cannot': (d: { why: string }) => `还不能结账：${d.why}`,
  'vouchers.close.notOver': (d: { month: string; lastDay: string }) =>
    `${d.month} 还没有过完（到 ${d.lastDay}），结账后这个月不能再记账。`,
  'vouchers.close.missing': (d: { word: string; count: number; numbers: string }) =>
    `“${d.word}”字凭证缺 ${d.count} 个号：${d.numbers}。`,
  'vouchers.close.due': (d: { count: number; names: string }) =>
    `有 ${d.count} 项定期凭证到期没有记账：${d.names}。`,
  'vouchers.close.unbooked': (d: { month: string; count: number }) =>
    `${d.month} 还有 ${d.count} 笔银行或钱包流水没有入账。`,
  'vouchers.close.negativeCash': (d: { code: string; name: string; amount: string }) =>
    `${d.code} ${d.name} 余额为负（${d.amount}），可能漏记了收款。`,
  'vouchers.close.nothing': '这个月没有收入和费用需要结转。',
};
