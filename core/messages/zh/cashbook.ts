/** Sentences the engine says about this room. */
export const cashbook = {
  'cashbook.describe.in': (d: { account: string; amount: string; category: string; entry: string }) =>
    `${d.account}增加 ${d.amount} 元，记作“${d.category}”。${d.entry}`,
  'cashbook.describe.out': (d: { account: string; amount: string; category: string; entry: string }) =>
    `${d.account}减少 ${d.amount} 元，记作“${d.category}”。${d.entry}`,
  'cashbook.describe.transfer': (d: { from: string; to: string; amount: string; entry: string }) =>
    `${d.amount} 元从${d.from}转到${d.to}，不是收入也不是支出。${d.entry}`,
  'cashbook.entry': (d: { debit: string; credit: string }) => `借：${d.debit}；贷：${d.credit}。`,
  'cashbook.entryLine': (d: { account: string; amount: string }) => `${d.account} ${d.amount}`,
  'cashbook.why.rule.counterparty': (d: { contains: string }) => `按您教的规则：对方名称含“${d.contains}”`,
  'cashbook.why.rule.summary': (d: { contains: string }) => `按您教的规则：摘要含“${d.contains}”`,
  'cashbook.why.ownAccount': '对方是企业自己的账户',
  'cashbook.why.paired': (d: { accountNumber: string; date: string }) =>
    `与账户 ${d.accountNumber} ${d.date} 的一笔是同一笔钱`,
  'cashbook.why.owner': (d: { name: string }) => `“${d.name}”是股东或业主`,
  'cashbook.why.word': (d: { word: string }) => `摘要含“${d.word}”`,
  'cashbook.why.name': (d: { word: string }) => `对方名称含“${d.word}”`,
  'cashbook.why.debtor': (d: { name: string }) => `账上“${d.name}”还欠货款`,
  'cashbook.why.creditor': (d: { name: string }) => `账上还欠“${d.name}”货款`,
  'cashbook.why.card': (d: { tail: string }) =>
    `这笔用的是尾号 ${d.tail} 的银行卡，该卡流水里没有找到对应的一笔；按类别入账会记在该银行账户上`,
  'cashbook.why.unknownCard': (d: { tail: string }) =>
    `这笔用的是尾号 ${d.tail} 的银行卡，支付账户里的钱没有动；请先导入这张卡的流水`,
  'cashbook.noSummary': '银行流水',
  'cashbook.ownAccountName': (d: { bank: string; last: string }) => `${d.bank} ${d.last}`,
  'cashbook.kind.bank': '银行账户',
  'cashbook.kind.wallet': '支付账户',
};
