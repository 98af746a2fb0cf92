/** What stands on the screens of bank and wallet evidence: movements, coverage, booking, pairs, owner, flow table. */
export const uiEvidence = {
  'ui.evidence.view': '看什么',
  'ui.evidence.month': '月份',
  'ui.evidence.from': '起始月份',
  'ui.evidence.to': '截止月份',
  'ui.evidence.day': '日期',
  'ui.evidence.counterparty': '对方与摘要',
  'ui.evidence.summary': '摘要',
  'ui.evidence.amount': '金额',
  'ui.evidence.balance': '余额',
  'ui.evidence.counterpartyAccount': '对方账号',
  'ui.evidence.serial': '流水号',
  'ui.evidence.method': '付款方式',
  'ui.evidence.status': '交易状态',
  'ui.evidence.gross': '交易金额',
  'ui.evidence.fee': '手续费',
  'ui.evidence.account': '账户',
  'ui.evidence.allAccounts': '全部账户',
  'ui.evidence.search': '找对方、摘要、金额…',
  'ui.evidence.total': '合计',
  'ui.evidence.count': '笔数',
  'ui.evidence.rows': (d: { count: number }) => `${d.count} 笔`,
  'ui.evidence.reason': '原因',
  'ui.evidence.acts': '操作',
  'ui.evidence.change': '修改',
  'ui.evidence.save': '保存',
  'ui.evidence.clear': '取消选择',
  'ui.evidence.batch': '对所选流水的操作',
  'ui.evidence.chosen': (d: { count: number }) => `已选 ${d.count} 笔，合计`,
  'ui.evidence.chooseAll': '全选本页',
  'ui.evidence.byHand': '您指定的',
  'ui.evidence.direction.in': '收入',
  'ui.evidence.direction.out': '支出',
  'ui.evidence.fromRow': (d: { name: string; row: number }) => `${d.name} 第 ${d.row} 行`,
  'ui.evidence.pickRow': '点一笔流水的日期，这里会显示它的全部内容和出处。',
  'ui.evidence.neutral': '不计收支',
  'ui.evidence.neutralWhy':
    '账单把这一笔列为不计收支（如提现、转入余额宝、交易关闭），显示的是账单上的金额，不算收入也不算支出。',

  'ui.evidence.bank.rows': '全部流水',
  'ui.evidence.bank.coverage': '覆盖情况',
  'ui.evidence.bank.unbooked': '待入账',
  'ui.evidence.bank.pairs': '同一笔钱',
  'ui.evidence.bank.flow': '经营流水表',
  'ui.evidence.bank.rules': '归类规则',
  'ui.evidence.bank.emptyTitle': '还没有银行流水或收款账单',
  'ui.evidence.bank.emptyText':
    '导入银行流水、支付宝或微信账单后，这里会显示每一笔收付、哪些月份还缺流水、哪些还没有入账。',

  'ui.evidence.cover.covered': '齐全',
  'ui.evidence.cover.partly': '不全',
  'ui.evidence.cover.missing': '没有',
  'ui.evidence.cover.before': '更早',
  'ui.evidence.cover.after': '尚无',
  'ui.evidence.coverage.why':
    '每个账户每个月都要有流水，而且月初余额要接得上前一份的期末余额。点一格，这里会列出缺哪几天、来自哪份文件。',
  'ui.evidence.coverage.says.covered': (d: { rows: number }) => `这个月每一天都有流水覆盖，共 ${d.rows} 笔。`,
  'ui.evidence.coverage.says.partly': (d: { rows: number }) =>
    `这个月只有一部分日子有流水，共 ${d.rows} 笔。`,
  'ui.evidence.coverage.says.missing': (_: { rows: number }) =>
    '这个月没有流水。请到网上银行或钱包里下载这个月的，再导入。',
  'ui.evidence.coverage.says.before': (_: { rows: number }) => '比这个账户最早的一份流水还早。',
  'ui.evidence.coverage.says.after': (_: { rows: number }) => '比这个账户最近的一份流水还晚。',
  'ui.evidence.coverage.gaps': '没有流水的日子',
  'ui.evidence.coverage.break': '余额接不上',
  'ui.evidence.coverage.breakWhy':
    '这份流水的期初余额与前一份的期末余额不一样，中间可能少了一页或一份。相差：',
  'ui.evidence.coverage.unknown': '流水里出现、但没有导入过的本企业账户',

  'ui.evidence.accounts.title': '账户',
  'ui.evidence.accounts.name': '叫它什么',
  'ui.evidence.accounts.code': '账上的科目',
  'ui.evidence.accounts.byKind': '未指定',
  'ui.evidence.accounts.personal': '业主个人的账户',
  'ui.evidence.accounts.kind.bank': '银行账户',
  'ui.evidence.accounts.kind.wallet': '收款钱包',

  'ui.evidence.book.found': (d: { total: number; suggested: number }) =>
    d.total === 0
      ? ''
      : `${d.total} 笔还没有入账${d.suggested > 0 ? `，其中 ${d.suggested} 笔有建议的类别` : ''}。`,
  'ui.evidence.book.inImportedBooks': (d: { count: number }) =>
    `另有 ${d.count} 笔在由导入的账记账的月份，账里已有，不再列出。`,
  'ui.evidence.book.grossOfVat': '金额按含税整笔入账；要把税分开，请在流水账里写这一笔并填税额。',
  'ui.evidence.book.none': '流水都已入账。',
  'ui.evidence.book.category': '类别',
  'ui.evidence.book.choose': '选择类别',
  'ui.evidence.book.chooseSuggested': (d: { count: number }) => `选中有建议的 ${d.count} 笔`,
  'ui.evidence.book.like': (d: { name: string }) => `与凭证 ${d.name} 是同一笔`,
  'ui.evidence.book.likeWhy': (d: { name: string }) =>
    `凭证 ${d.name} 的日期和金额与它相符：对上即可，不再另记一笔。`,
  'ui.evidence.book.all': '都归为…',
  'ui.evidence.book.learn': '记住对方，下次建议同一类别',
  'ui.evidence.book.do': (d: { count: number }) => `入账 ${d.count} 笔`,
  'ui.evidence.book.done': (d: { booked: number; matched: number; rules: string[] }) =>
    [
      d.booked > 0 ? `已入账 ${d.booked} 笔` : '',
      d.matched > 0 ? `与已有凭证对上 ${d.matched} 笔` : '',
      d.rules.length > 0 ? `记住了：${d.rules.slice(0, 3).join('；')}${d.rules.length > 3 ? ' 等' : ''}` : '',
    ]
      .filter((part) => part !== '')
      .join('，')
      .concat('。'),
  'ui.evidence.book.why':
    '建议的类别来自您以前的选择，原因写在类别下面；不点“入账”，什么也不会记。入账后每笔流水对应一张记账凭证，随时可以撤销。',
  'ui.evidence.book.moves': '改一次类别并勾选“记住对方”，以后同一对方的流水会先按这个类别建议。',

  'ui.evidence.rules.lead': '规则只用来建议类别，不会自己入账。',
  'ui.evidence.rules.add': '添加规则',
  'ui.evidence.rules.none': '还没有规则。给流水选类别时勾选“记住对方”，规则就会出现在这里。',
  'ui.evidence.rules.when': '什么样的流水',
  'ui.evidence.rules.matches': '符合的待入账',
  'ui.evidence.rules.says': (d: { field: string; contains: string; direction: string }) =>
    `${d.direction === 'in' ? '收入' : '支出'}，${d.field === 'counterparty' ? '对方' : '摘要'}含“${d.contains}”`,
  'ui.evidence.rules.direction': '收支',
  'ui.evidence.rules.field': '看哪里',
  'ui.evidence.rules.contains.counterparty': '对方包含',
  'ui.evidence.rules.contains.summary': '摘要包含',
  'ui.evidence.rules.text': '哪几个字',
  'ui.evidence.rules.forget': '忘掉',
  'ui.evidence.rules.why': '规则从您选过的类别里学来，也可以自己写。改动或忘掉一条规则，已经入账的不变。',

  'ui.evidence.pairs.wallet': '转出或钱包一边',
  'ui.evidence.pairs.bank': '转入或银行一边',
  'ui.evidence.pairs.kind': '是什么',
  'ui.evidence.pairs.kind.withdrawal': '钱包提现到银行',
  'ui.evidence.pairs.kind.topUp': '银行转入钱包',
  'ui.evidence.pairs.kind.cardPayment': '钱包用银行卡付款',
  'ui.evidence.pairs.kind.ownTransfer': '自己的账户互转',
  'ui.evidence.pairs.notSame': '不是同一笔',
  'ui.evidence.pairs.same': '是这一笔',
  'ui.evidence.pairs.none': '还没有找到同时出现在两个账户里的同一笔钱。',
  'ui.evidence.pairs.unpaired': (d: { count: number }) => `应当有另一边、却没有找到的 ${d.count} 笔`,
  'ui.evidence.pairs.ambiguous': '要看一看：还有别的流水也对得上',
  'ui.evidence.pairs.find': '找另一边…',
  'ui.evidence.pairs.noneLike': '其他账户里没有同样金额的流水；可能那边的流水还没有导入。',
  'ui.evidence.pairs.why':
    '从钱包提现到银行、用银行卡在钱包里付款，同一笔钱会在两份流水里各出现一次。这里把它们配成一对，收入和支出都只算一次。配错了可以说“不是同一笔”。',

  'ui.evidence.owner.emptyTitle': '还没有流水，也没有账',
  'ui.evidence.owner.emptyText':
    '导入银行流水或账之后，这里会显示业主与企业之间谁欠谁，并找出可能属于个人的支出，逐笔问您。',
  'ui.evidence.owner.noBooks': '还没有账，看不出企业与业主之间谁欠谁。',
  'ui.evidence.owner.owedByOwner': '业主欠企业',
  'ui.evidence.owner.owedToOwner': '企业欠业主',
  'ui.evidence.owner.subordinated': '其中承诺排在贷款之后还的',
  'ui.evidence.owner.who': '姓名或名称',
  'ui.evidence.owner.role': '身份',
  'ui.evidence.owner.owedBy': '欠企业',
  'ui.evidence.owner.owedTo': '企业欠',
  'ui.evidence.owner.promise': '从属承诺',
  'ui.evidence.owner.promised': '已书面承诺',

  'ui.evidence.private.title': '像是个人的支出',
  'ui.evidence.private.open': '待回答',
  'ui.evidence.private.answered': '已回答',
  'ui.evidence.private.none': '没有待回答的支出。',
  'ui.evidence.private.noneAnswered': '还没有回答过。',
  'ui.evidence.private.book': (d: { account: string }) => `个人的，同时记入“${d.account}”`,
  'ui.evidence.private.arePrivate': (d: { count: number }) => `${d.count} 笔是个人的`,
  'ui.evidence.private.areBusiness': (d: { count: number }) => `${d.count} 笔是企业的`,
  'ui.evidence.private.private': '个人的',
  'ui.evidence.private.business': '企业的',
  'ui.evidence.private.is.private': '个人的',
  'ui.evidence.private.is.business': '企业的',
  'ui.evidence.private.booked': '已入账',
  'ui.evidence.private.bookedElse': '账里仍按原凭证记，需冲销后另记',
  'ui.evidence.private.askAgain': '重新回答',
  'ui.evidence.private.reason': '为什么问',
  'ui.evidence.private.where': '记在哪里',
  'ui.evidence.private.why':
    '企业的钱付了个人的开销，是贷款方不信任账目的一个原因。程序只按对方和摘要猜，是不是个人的由您说；说了才记。',
  'ui.evidence.private.moves': '是个人的，还回企业账户，或记作业主往来；以后个人开销从个人账户付。',
  'ui.evidence.private.done': (d: { purpose: string | null; answered: number; booked: number }) =>
    d.purpose === null
      ? `${d.answered} 笔重新待回答。`
      : `${d.answered} 笔记为${d.purpose === 'private' ? '个人的' : '企业的'}${d.booked > 0 ? `，入账 ${d.booked} 笔` : ''}。`,

  'ui.evidence.flow.title': '经营流水表',
  'ui.evidence.flow.emptyTitle': '还没有流水，编不出经营流水表',
  'ui.evidence.flow.emptyText':
    '导入银行流水、支付宝或微信账单后，这里按月列出经营收入和经营支出。没有建账的经营者可以用它说明经营情况。',
  'ui.evidence.flow.why':
    '这张表只由银行和钱包的流水得来，每一个数都能找到原来那一笔；它不是财务报表，也不替代账簿。',
  'ui.evidence.flow.formula':
    '经营收入 = 收到的钱，去掉自己账户互转、股东和关联方款项、借款、退款和快进快出；经营支出同样去掉与经营无关的。',
  'ui.evidence.flow.businessInFen': '经营收入',
  'ui.evidence.flow.businessOutFen': '经营支出',
  'ui.evidence.flow.netFen': '收支差',
  'ui.evidence.flow.otherInFen': '其他流入',
  'ui.evidence.flow.otherOutFen': '其他流出',
  'ui.evidence.flow.uncovered': (d: { days: number }) => `缺 ${d.days} 天`,
  'ui.evidence.flow.byCategory': '按类别',
  'ui.evidence.flow.export.xlsx': '导出 XLSX',
  'ui.evidence.flow.export.pdf': '导出 PDF',
  'ui.evidence.flow.saving': '正在导出',
  'ui.evidence.flow.saved': (d: { name: string }) => `已导出为“${d.name}”。`,
};
