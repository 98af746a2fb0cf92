/** Sentences the engine says about the ledgers. */
export const ledgers = {
  'ledgers.ageing.ties.receivable': (d: { on: string; balance: string; total: string; advance: string }) =>
    `${d.on} 账上应收账款、预收账款、其他应收款余额净额 ${d.balance}，等于各单位应收合计 ${d.total} 减预收 ${d.advance}。`,
  'ledgers.ageing.ties.payable': (d: { on: string; balance: string; total: string; advance: string }) =>
    `${d.on} 账上应付账款、预付账款、其他应付款余额净额 ${d.balance}，等于各单位应付合计 ${d.total} 减预付 ${d.advance}。`,
  'ledgers.ageing.noBooks': (d: { on: string }) => `到 ${d.on} 还没有账，无法分析账龄。`,
  'ledgers.ageing.noParty': (d: { account: string }) => `${d.account}（未写明单位）`,
  'ledgers.customers.books': (d: { top: number; share: string; named: string }) =>
    `按账上的往来单位统计，前 ${d.top} 大客户占销售收入 ${d.share}；写明客户的占 ${d.named}。`,
  'ledgers.customers.bank': (d: { top: number; share: string; named: string }) =>
    `账上没有写明客户，按银行和支付账户的付款方统计，前 ${d.top} 大付款方占收款 ${d.share}（收款含税，与账上收入口径不同）；写明付款方的占 ${d.named}。`,
  'ledgers.suppliers.books': (d: { top: number; share: string; named: string }) =>
    `按账上的往来单位统计，前 ${d.top} 大供应商占采购 ${d.share}；写明供应商的占 ${d.named}。`,
  'ledgers.suppliers.bank': (d: { top: number; share: string; named: string }) =>
    `账上没有写明供应商，按银行和支付账户的收款方统计，前 ${d.top} 大收款方占付款 ${d.share}（付款含税，与账上采购口径不同）；写明收款方的占 ${d.named}。`,
  'ledgers.customers.unknown': '账上和银行流水里都没有写明客户，无法统计集中度。',
  'ledgers.suppliers.unknown': '账上和银行流水里都没有写明供应商，无法统计集中度。',
  'ledgers.listJoin': '、',
};
