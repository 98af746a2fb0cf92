import { formatFen, formatWan } from '../../money.ts';

/** Sentences the engine says about this room: statements, pairs, receipts, the owner, the table of receipts and payments. */
export const evidence = {
  'evidence.coverage.gap': (d: { account: string; from: string; to: string; days: number }) =>
    `${d.account}：${d.from} 至 ${d.to} 共 ${d.days} 天没有流水，请到银行补打这几天的。`,
  'evidence.coverage.break': (d: {
    account: string;
    day: string;
    before: string;
    openingFen: number;
    closingFen: number;
  }) =>
    `${d.account}：${d.day} 的期初余额 ${formatFen(d.openingFen)} 元，与 ${d.before} 的期末余额 ${formatFen(d.closingFen)} 元接不上，相差 ${formatFen(d.openingFen - d.closingFen)} 元，中间可能少了流水。`,
  'evidence.coverage.unknownAccount': (d: { accountNumber: string; rowCount: number; amountFen: number }) =>
    d.accountNumber === ''
      ? `有 ${d.rowCount} 笔同名划转（合计 ${formatFen(d.amountFen)} 元）没有写明对方账号，对方账户的流水不在这里；银行会问起。`
      : `本企业还有账户 ${d.accountNumber}：${d.rowCount} 笔往来，合计 ${formatFen(d.amountFen)} 元，没有它的流水，请导入。`,
  'evidence.coverage.old': (d: { account: string; to: string; days: number }) =>
    `${d.account}：流水只到 ${d.to}，距今 ${d.days} 天，请导入最近的。`,
  'evidence.coverage.overlap': (d: { account: string; from: string; to: string }) =>
    `${d.account}：${d.from} 至 ${d.to} 有两份流水，重复的行只计一次。`,
  'evidence.coverage.whole': (d: { count: number }) => `${d.count} 个账户的流水首尾相接，没有缺口。`,
  'evidence.pair.withdrawal': (d: {
    walletDay: string;
    bankDay: string;
    amountFen: number;
    account: string;
  }) =>
    `钱包 ${d.walletDay} 提现 ${formatFen(d.amountFen)} 元，${d.bankDay} 到账户 ${d.account}：是同一笔钱，不算收入。`,
  'evidence.pair.topUp': (d: { walletDay: string; bankDay: string; amountFen: number; account: string }) =>
    `账户 ${d.account} 于 ${d.bankDay} 转出 ${formatFen(d.amountFen)} 元，${d.walletDay} 充入钱包：是同一笔钱，不算支出。`,
  'evidence.pair.cardPayment': (d: {
    walletDay: string;
    bankDay: string;
    amountFen: number;
    account: string;
  }) =>
    `${d.walletDay} 用账户 ${d.account} 的银行卡在钱包里收付 ${formatFen(d.amountFen)} 元，银行 ${d.bankDay} 记账：两边是同一笔，只计一次。`,
  'evidence.pair.ownTransfer': (d: {
    walletDay: string;
    bankDay: string;
    amountFen: number;
    account: string;
  }) =>
    `本企业账户之间划转：${d.walletDay} 转出 ${formatFen(d.amountFen)} 元，${d.bankDay} 转入账户 ${d.account}。`,
  'evidence.pair.byHand': '您说过这两笔是同一笔钱。',
  'evidence.pair.ambiguous': '附近还有一笔金额相同的，请看一眼配得对不对。',
  'evidence.unpaired.unknownCard': (d: { method: string }) => `这笔用的是“${d.method}”，还没有这张卡的流水。`,
  'evidence.unpaired.noStatement': '银行流水没有覆盖这几天，找不到对应的一笔。',
  'evidence.unpaired.noRow': (d: { days: number }) =>
    `前后 ${d.days} 天内的银行流水里没有金额相同、写明钱包或卡号的一笔。`,
  'evidence.unpaired.bank': (d: { name: string }) =>
    `银行写明来自“${d.name}”，但钱包账单里没有金额相同的提现；先不算收入，若是客户付款，请标为计入。`,
  'evidence.reason.ownTransfer': '本企业账户间划转',
  'evidence.reason.shareholder': '股东、法定代表人往来',
  'evidence.reason.related': '关联方往来',
  'evidence.reason.loan': '借款、贷款到账',
  'evidence.reason.refund': '退款、退税、退保证金',
  'evidence.reason.inAndOut': '快进快出',
  'evidence.reason.walletTransfer': '钱包提现、充值',
  'evidence.reason.interest': '利息',
  'evidence.reason.notSales': '补助、赔款等非销售收入',
  'evidence.reason.byHand': '您说不算',
  'evidence.excluded.byHand': (d: { note: string }) =>
    d.note === '' ? '您说这笔不是销售收款。' : `您说这笔不是销售收款：${d.note}`,
  'evidence.excluded.pair.ownTransfer': (d: { account: string; day: string }) =>
    `是本企业账户 ${d.account} 于 ${d.day} 转出的同一笔钱。`,
  'evidence.excluded.pair.walletTransfer': (d: { account: string; day: string }) =>
    `与 ${d.account} ${d.day} 的一笔是同一笔钱，已在那里计过。`,
  'evidence.excluded.pair.refund': (d: { account: string; day: string }) =>
    `是退回银行卡的退款，${d.account} 的账单 ${d.day} 也有这一笔。`,
  'evidence.excluded.ownAccount': (d: { account: string }) => `对方账号 ${d.account} 是本企业的账户。`,
  'evidence.excluded.ownName': (d: { name: string }) => `对方“${d.name}”与本企业同名，属于同名划转。`,
  'evidence.excluded.walletNamed': (d: { name: string }) =>
    `来自“${d.name}”，钱包账单覆盖这几天，收款已在账单里计过；账单里没有找到对应的提现，若其实是客户付款，请标为计入。`,
  'evidence.excluded.representative': (d: { name: string }) => `付款人“${d.name}”是法定代表人或经营者本人。`,
  'evidence.excluded.party.shareholder': (d: { name: string }) => `付款人“${d.name}”在往来单位里是股东。`,
  'evidence.excluded.party.related': (d: { name: string }) => `付款人“${d.name}”在往来单位里是关联方。`,
  'evidence.excluded.word': (d: { word: string; kind: string }) => `摘要含“${d.word}”，按${d.kind}处理。`,
  'evidence.excluded.refunded': (d: { day: string; name: string; days: number; fromFen: number }) =>
    `同样的金额 ${d.day} 退给了付款人“${d.name}”（规则：${d.days} 天内原额退回，摘要写明退款或退货）。`,
  'evidence.excluded.sameSide': (d: { day: string; name: string; days: number; fromFen: number }) =>
    `快进快出：同样的金额 ${d.day} 又付回“${d.name}”（规则：${formatFen(d.fromFen)} 元以上，${d.days} 天内原额付回同一人）。`,
  'evidence.excluded.strangers': (d: { day: string; name: string; days: number; fromFen: number }) =>
    `快进快出：同样的金额 ${d.day} 付给了“${d.name}”（规则：${formatFen(d.fromFen)} 元以上，${d.days} 天内原额付出，付款人和收款人在流水里都只出现过这一次）。`,
  'evidence.private.word': (d: { word: string; group: string }) => `写有“${d.word}”，像是${d.group}。`,
  'evidence.private.representative': (d: { name: string }) =>
    `付给法定代表人或经营者“${d.name}”，没有写明是工资、报销或归还借款。`,
  'evidence.private.shareholder': (d: { name: string }) =>
    `付给股东“${d.name}”，没有写明是工资、报销、分红或归还借款。`,
  'evidence.private.said': '由您自己标出。',
  'evidence.private.summary': '个人支出',
  'evidence.private.remark.company': (d: { account: string }) =>
    `公司替股东付的个人支出记在“${d.account}”，等于股东欠公司的钱：还回来，或经股东会分红后抵销。`,
  'evidence.private.remark.other': (d: { account: string }) =>
    `经营者的个人支出记在“${d.account}”，不进成本费用，账面上的经营情况才是真的。`,
  'evidence.private.remark.dividend':
    '股东向公司借的钱，年度终了后既不归还、又未用于生产经营的，可视为分红缴纳个人所得税（财税〔2003〕158号）。请在年底前还清，具体咨询会计。',
  'evidence.private.remark.survey': (d: { source: string; year: number }) =>
    `公私的钱混在一起，银行就看不清生意本身：${d.year} 年的问卷里有少数企业想把贷款拿去个人消费，论文把这列为放贷的一层顾虑（${d.source}；没有给出比例）。`,
  'evidence.private.remark.open': (d: { count: number; amountFen: number }) =>
    `还有 ${d.count} 笔、合计 ${formatFen(d.amountFen)} 元像是个人支出，等您说明。`,
  'evidence.owner.noBooks': '这个月没有账，看不出企业与业主之间谁欠谁。',
  'evidence.owner.none': '账上企业与股东、业主之间没有往来余额。',
  'evidence.owner.owedBy': (d: { amountFen: number }) =>
    `股东、业主欠企业 ${formatFen(d.amountFen)} 元（其他应收款、其他应付款的借方余额）。银行会把它看作被占用的资金。`,
  'evidence.owner.dividend': (d: { amountFen: number; day: string }) =>
    `其中到 ${d.day} 还没有归还、又未用于生产经营的部分，可视为分红缴纳个人所得税（财税〔2003〕158号）：请在这之前还清，具体咨询会计。`,
  'evidence.owner.owedTo': (d: { amountFen: number }) =>
    `企业欠股东、业主 ${formatFen(d.amountFen)} 元，是负债；没有从属承诺时，银行按一般借款看待。`,
  'evidence.owner.subordinated': (d: { amountFen: number }) =>
    `其中 ${formatFen(d.amountFen)} 元有书面的从属承诺（排在银行之后偿还），可以当作准权益：各项比率按两种算法列出。`,
  'evidence.flow.walletFees': '支付宝、微信手续费',
  'evidence.flow.private': '个人和家庭支出',
  'evidence.flow.loanRepaid': '归还贷款、借款本金',
  'evidence.flow.owner': '付给经营者、股东',
  'evidence.flow.walletTopUp': '充入钱包（没有账单）',
  'evidence.flow.refundPaid': '退给客户的货款',
  'evidence.flow.remark.notStatement':
    '这是按银行和钱包流水汇总的经营流水表，不是财务报表，没有计入赊销、赊购、存货和折旧。',
  'evidence.flow.remark.accounts': (d: { count: number }) => `来自 ${d.count} 个账户的流水。`,
  'evidence.flow.remark.nothing': '还没有这段时间的银行流水或钱包账单。请先导入。',
  'evidence.flow.remark.inside': (d: { count: number }) =>
    `账户之间、钱包与银行卡之间的划转 ${d.count} 笔不计收支；两边都有的同一笔钱只计一次。`,
  'evidence.flow.remark.private': (d: { amountFen: number }) =>
    `个人支出 ${formatFen(d.amountFen)} 元不计入经营支出，单独列出。`,
  'evidence.flow.remark.privateOpen': (d: { count: number; amountFen: number }) =>
    `其中 ${d.count} 笔、${formatFen(d.amountFen)} 元只是看着像，还等您说明。`,
  'evidence.flow.remark.uncovered': (d: { days: number }) =>
    `有 ${d.days} 天缺少账户的流水，这些天的收支没有计入。`,
  'evidence.flow.remark.fees': (d: { amountFen: number }) =>
    `收款按扣手续费之前的金额计，手续费 ${formatFen(d.amountFen)} 元列为支出。`,
  'evidence.flow.remark.average': (d: { months: number; amountFen: number }) =>
    `流水完整的 ${d.months} 个月，平均每月经营收款 ${formatWan(d.amountFen)} 万元。`,
};
