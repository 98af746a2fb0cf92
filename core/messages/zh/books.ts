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
  'books.head.year': '本年累计金额',
  'books.head.lastYear': '上年金额',
  'books.head.lastYearSoFar': (d: { from: string; to: string }) => `上年同期金额（${d.from} 至 ${d.to}）`,
  'books.remark.noMonths': (d: { head: string; months: string; more: number }) =>
    `“${d.head}”空着：账里没有 ${d.months}${d.more > 0 ? ` 等 ${d.more + 6} 个月` : ''}。`,
  'books.remark.noFlows': (d: { head: string; months: string; more: number }) =>
    `“${d.head}”空着：${d.months}${d.more > 0 ? ` 等 ${d.more + 6} 个月` : ''} 只有科目余额表，没有逐笔凭证，现金流量不能推算。导入这些月份的序时账，或改为按凭证记账后即可编制。`,
  'books.remark.restricted': (d: { amount: string }) =>
    `保证金、监管或冻结资金 ${d.amount} 不算在现金里，其增减列入其他与经营活动有关的现金。`,
  'books.noFlow': '未归类的现金收支',
  'books.rule.none': '没有对应的科目',
  'books.rule.flow.in': '凭证中现金的对方科目归入此行的收款，减退回',
  'books.rule.flow.out': '凭证中现金的对方科目归入此行的付款，减退回',
  'books.rule.openingCash': '期初的货币资金，减保证金、监管和冻结资金',
  'books.rule.only': (d: { words: string }) => `（仅名称含“${d.words}”的）`,
  'books.rule.without': (d: { words: string }) => `（名称含“${d.words}”的除外）`,
  'books.rule.net.debit': (d: { codes: string; words: string }) => `${d.codes} 合计为借方余额时的金额`,
  'books.rule.net.credit': (d: { codes: string; words: string }) => `${d.codes} 合计为贷方余额时的金额`,
  'books.rule.balance.debit': (d: { codes: string; words: string }) => `${d.codes} 的余额之和（借方为正）`,
  'books.rule.balance.credit': (d: { codes: string; words: string }) => `${d.codes} 的余额之和（贷方为正）`,
  'books.rule.parts.debit': (d: { codes: string; words: string }) =>
    `${d.codes} 明细科目和往来单位中的借方余额之和`,
  'books.rule.parts.credit': (d: { codes: string; words: string }) =>
    `${d.codes} 明细科目和往来单位中的贷方余额之和`,
  'books.rule.named.debit': (d: { codes: string; words: string }) =>
    `${d.codes} 中名称含“${d.words}”的明细余额；明细没有区分时取全部`,
  'books.rule.named.credit': (d: { codes: string; words: string }) =>
    `${d.codes} 中名称含“${d.words}”的明细余额（贷方为正）；明细没有区分时取全部`,
  'books.rule.turnover.debit': (d: { codes: string; words: string }) =>
    `${d.codes} 的发生额（借方减贷方），不含结转本年利润的分录`,
  'books.rule.turnover.credit': (d: { codes: string; words: string }) =>
    `${d.codes} 的发生额（贷方减借方），不含结转本年利润的分录`,
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
  'books.tie.equal.ok': (d: { what: string; amount: string }) => `${d.what}：一致，${d.amount}。`,
  'books.tie.equal.off': (d: { what: string; left: string; right: string; difference: string }) =>
    `${d.what}：前者 ${d.left}，后者 ${d.right}，相差 ${d.difference}。`,
  'books.tie.each.ok': (d: { what: string }) => `${d.what}：各科目一致。`,
  'books.tie.each.off': (d: { what: string; count: number; code: string; difference: string }) =>
    `${d.what}：有 ${d.count} 个科目不一致，如 ${d.code} 相差 ${d.difference}。`,
  'books.tie.what.total': (d: { line: number; name: string; rule: string }) =>
    `L${d.line} ${d.name} 与 ${d.rule}`,
  'books.tie.what.openingFollows': (d: { month: string }) => `期初余额与 ${d.month} 期末余额`,
  'books.tie.what.yearStart': '期末余额减本年累计发生额，与账上的年初余额',
  'books.tie.what.yearToDate': '余额表本年累计算出的净利润，与各月净利润之和',
  'books.tie.what.quarter': '余额表本年累计算出的本季净利润，与本季各月之和',
  'books.tie.what.transferred': '已结转各月的净利润，与结转到本年利润的金额',
  'books.tie.what.netChange': (d: { head: string }) => `${d.head}：现金净增加额与货币资金（不含受限）的增减`,
  'books.tie.what.openingCash': (d: { head: string; month: string }) =>
    `${d.head}：期初现金余额与 ${d.month} 末的货币资金（不含受限）`,
  'books.tie.what.closingCash': '期末现金余额与资产负债表货币资金（减受限资金）',
  'books.tie.what.bankAccount': (d: { code: string; accountNumber: string; day: string }) =>
    `${d.day} 科目 ${d.code} 与账户 ${d.accountNumber} 的流水余额`,
  'books.tie.memo.ok': '“其中”各行都不超过所属的一行。',
  'books.tie.memo.off': (d: { name: string; difference: string }) =>
    `“${d.name}”下的“其中”各行合计比该行多 ${d.difference}。`,
  'books.tie.closed.ok': '收入和费用科目都已结平。',
  'books.tie.closed.off': (d: { count: number; code: string; balance: string }) =>
    `本月已结转损益，但还有 ${d.count} 个收入或费用科目有余额，如 ${d.code} 余额 ${d.balance}。可能结转后又记了账，请再结转一次。`,
  'books.tie.flows.ok': (d: { head: string }) => `${d.head}：现金收支都归入了现金流量表的一行。`,
  'books.tie.flows.off': (d: { head: string; amount: string }) =>
    `${d.head}：有 ${d.amount} 的现金收支没有归入现金流量表的任何一行。请在凭证上选定现金流量项目。`,
  'books.standard.smallEnterprise': '小企业会计准则',
  'books.standard.enterprise': '企业会计准则',
  'books.tie.standard.ok': (d: { said: string; shown: string }) => `账上的科目与所填的${d.said}一致。`,
  'books.tie.standard.off': (d: { said: string; shown: string }) =>
    `企业资料里填的是${d.said}，账上的科目是${d.shown}的。报表按账上的科目编制；请核对企业资料。`,
  'books.tie.mapped.ok': '每个有金额的科目都归入了报表的一行。',
  'books.tie.mapped.off': (d: { count: number; codes: string; difference: string }) =>
    `有 ${d.count} 个科目没有归入报表（${d.codes}），金额合计 ${d.difference}。`,
  'books.tie.profit.ok': (d: { profit: string }) =>
    `本年累计净利润 ${d.profit} 等于未分配利润比年初的变动加已宣告分配的利润和提取的公积。`,
  'books.tie.profit.off': (d: { profit: string; change: string; difference: string }) =>
    `本年累计净利润 ${d.profit}，未分配利润比年初的变动（加已宣告分配的利润和提取的公积）${d.change}，相差 ${d.difference}。直接从未分配利润付出的分配、以前年度损益调整会使两者不等；否则请核对结转。`,
  'books.tie.moved.ok': (d: { profit: string }) =>
    `已结转各月的净利润 ${d.profit}，等于本年利润科目同期的变动。`,
  'books.tie.moved.off': (d: { profit: string; moved: string; difference: string }) =>
    `已结转各月的净利润 ${d.profit}，本年利润科目同期的变动（未结转的收入、费用和转入利润分配的已调整）${d.moved}，相差 ${d.difference}。收入科目借方的退货、费用科目贷方的冲减，余额表分不出是不是结转；请导入这些月份的序时账，或把它们以红字记在原方向后重新导出余额表。`,
  'books.tie.bank.ok': (d: { day: string; amount: string }) =>
    `${d.day} 银行存款账面余额与银行流水余额一致，${d.amount}。`,
  'books.tie.bank.off': (d: { day: string; books: string; bank: string; difference: string }) =>
    `${d.day} 银行存款账面余额 ${d.books}，银行流水余额 ${d.bank}，相差 ${d.difference}。可能有未达账项，或还有账户的流水没有导入。`,
  'books.source.vouchers': '记账凭证',
  'books.source.journal': '导入的序时账',
  'books.source.trialBalance': '科目余额表',
  'books.verify.fromVouchers': (d: { month: string; code: string }) =>
    `${d.month} 科目 ${d.code} 的发生额与凭证分录之和不一致。`,
  'books.verify.party': (d: { month: string; code: string; name: string }) =>
    `${d.month} 科目 ${d.code} 往来单位“${d.name}”的发生额与凭证分录之和不一致。`,
  'books.verify.flow': (d: { month: string; flow: number }) =>
    `${d.month} 现金流量第 ${d.flow} 项与凭证分录之和不一致。`,
  'books.verify.unbalanced': (d: { month: string; number: string }) =>
    `${d.month} 的 ${d.number} 号凭证借贷不平。`,
  'books.verify.differs': (d: { month: string; code: string; fileName: string }) =>
    `${d.month} 科目 ${d.code} 与“${d.fileName}”里的行不一致。`,
  'books.verify.missing': (d: { month: string; code: string; fileName: string }) =>
    `${d.month} 科目 ${d.code} 在“${d.fileName}”里有，账里没有。`,
  'books.verify.extra': (d: { month: string; code: string }) =>
    `${d.month} 科目 ${d.code} 在账里有，没有来源。`,
};
