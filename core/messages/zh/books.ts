const parts: Record<string, string> = {
  opening: '期初余额',
  turnover: '本期发生额',
  year: '本年累计发生额',
  closing: '期末余额',
};

/** Sentences the engine says about this room. */
export const books = {
  'books.span': (d: { from: string; to: string }) => `${d.from} 至 ${d.to}`,
  'books.head.closing': '期末余额',
  'books.head.yearStart': '年初余额',
  'books.head.period': (d: { period: string }) => `本期金额（${d.period}）`,
  'books.head.yearToDate': '本年累计金额',
  'books.rule.none': '没有对应的科目',
  'books.rule.balance.debit': (d: { codes: string; words: string }) => `${d.codes} 的余额之和（借方为正）`,
  'books.rule.balance.credit': (d: { codes: string; words: string }) => `${d.codes} 的余额之和（贷方为正）`,
  'books.rule.parts.debit': (d: { codes: string; words: string }) => `${d.codes} 明细科目中的借方余额之和`,
  'books.rule.parts.credit': (d: { codes: string; words: string }) => `${d.codes} 明细科目中的贷方余额之和`,
  'books.rule.named.debit': (d: { codes: string; words: string }) =>
    `${d.codes} 中名称含“${d.words}”的明细余额；明细没有区分时取全部`,
  'books.rule.named.credit': (d: { codes: string; words: string }) =>
    `${d.codes} 中名称含“${d.words}”的明细余额（贷方为正）；明细没有区分时取全部`,
  'books.rule.turnover.debit': (d: { codes: string; words: string }) =>
    `${d.codes} 的发生额：已结转的取借方，未结转的取借方减贷方`,
  'books.rule.turnover.credit': (d: { codes: string; words: string }) =>
    `${d.codes} 的发生额：已结转的取贷方，未结转的取贷方减借方`,
  'books.rule.turnoverNamed.debit': (d: { codes: string; words: string }) =>
    `${d.codes} 中名称含“${d.words}”的明细发生额（借方）；没有明细科目时不填`,
  'books.rule.turnoverNamed.credit': (d: { codes: string; words: string }) =>
    `${d.codes} 中名称含“${d.words}”的明细发生额（贷方）；没有明细科目时不填`,
  'books.tie.sides.ok': (d: { part: string; amount: string }) =>
    `${parts[d.part] ?? d.part}借贷平衡，合计 ${d.amount}。`,
  'books.tie.sides.off': (d: { part: string; difference: string }) =>
    `${parts[d.part] ?? d.part}借贷不平，借方比贷方多 ${d.difference}。`,
  'books.tie.children.ok': '各科目都等于其下级科目之和。',
  'books.tie.children.off': (d: { count: number; code: string; difference: string }) =>
    `有 ${d.count} 个科目不等于其下级科目之和，如 ${d.code} 相差 ${d.difference}。`,
  'books.tie.assets.ok': (d: { head: string; amount: string }) =>
    `${d.head}：资产合计等于负债和所有者权益总计，${d.amount}。`,
  'books.tie.assets.off': (d: { head: string; assets: string; claims: string; difference: string }) =>
    `${d.head}：资产合计 ${d.assets}，负债和所有者权益总计 ${d.claims}，相差 ${d.difference}。`,
  'books.tie.mapped.ok': '每个有金额的科目都归入了报表的一行。',
  'books.tie.mapped.off': (d: { count: number; codes: string; difference: string }) =>
    `有 ${d.count} 个科目没有归入报表（${d.codes}），金额合计 ${d.difference}。`,
  'books.tie.profit.ok': (d: { profit: string }) => `本年累计净利润 ${d.profit} 等于未分配利润比年初的变动。`,
  'books.tie.profit.off': (d: { profit: string; change: string; difference: string }) =>
    `本年累计净利润 ${d.profit}，未分配利润比年初变动 ${d.change}，相差 ${d.difference}。本年有利润分配或调整以前年度损益时，两者本就不等；否则请核对结转。`,
  'books.tie.bank.ok': (d: { day: string; amount: string }) =>
    `${d.day} 银行存款账面余额与银行流水余额一致，${d.amount}。`,
  'books.tie.bank.off': (d: { day: string; books: string; bank: string; difference: string }) =>
    `${d.day} 银行存款账面余额 ${d.books}，银行流水余额 ${d.bank}，相差 ${d.difference}。可能有未达账项，或还有账户的流水没有导入。`,
  'books.verify.differs': (d: { month: string; code: string; fileName: string }) =>
    `${d.month} 科目 ${d.code} 与“${d.fileName}”里的行不一致。`,
  'books.verify.missing': (d: { month: string; code: string; fileName: string }) =>
    `${d.month} 科目 ${d.code} 在“${d.fileName}”里有，账里没有。`,
  'books.verify.extra': (d: { month: string; code: string }) =>
    `${d.month} 科目 ${d.code} 在账里有，没有来源。`,
};
