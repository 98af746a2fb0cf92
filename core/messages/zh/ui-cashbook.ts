import { formatFen } from '../../money.ts';

/** What stands on the cash book's screens. */
export const uiCashbook = {
  'ui.cashbook.in': '收',
  'ui.cashbook.out': '付',
  'ui.cashbook.direction': '收还是付',
  'ui.cashbook.category': '为了什么',
  'ui.cashbook.chooseCategory': '选一项，可打字查找',
  'ui.cashbook.what': '事由',
  'ui.cashbook.fromWhom': '谁付来的',
  'ui.cashbook.toWhom': '付给谁',
  'ui.cashbook.fromAccount': '从哪个账户',
  'ui.cashbook.toAccount': '到哪个账户',
  'ui.cashbook.group.trade': '买卖',
  'ui.cashbook.group.people': '员工',
  'ui.cashbook.group.running': '日常开支',
  'ui.cashbook.group.tax': '税',
  'ui.cashbook.group.finance': '借款',
  'ui.cashbook.group.owners': '股东、业主',
  'ui.cashbook.group.other': '其他',
  'ui.cashbook.account': '钱在哪里',
  'ui.cashbook.allAccounts': '全部账户',
  'ui.cashbook.vat': '其中增值税（元）',
  'ui.cashbook.vatHint': '发票上的税额，没有就空着',
  'ui.cashbook.needed': '这一项要填',
  'ui.cashbook.add': '记上',
  'ui.cashbook.added': (d: { what: string; fen: number }) => `已记上：${d.what} ${formatFen(d.fen)} 元。`,
  'ui.cashbook.changed': (d: { what: string; fen: number }) => `已改好：${d.what} ${formatFen(d.fen)} 元。`,
  'ui.cashbook.showEntry': '看背后的借贷',
  'ui.cashbook.hideEntry': '收起背后的借贷',
  'ui.cashbook.entryLater': '金额和用途填好后，这里会显示这一笔记到哪些科目。',
  'ui.cashbook.search': '找事由、对方、金额…',
  'ui.cashbook.showVoucher': '看记账凭证',
  'ui.cashbook.actsOf': (d: { name: string }) => `${d.name}：可做的事`,
  'ui.cashbook.emptyTitle': '流水账还是空的',
  'ui.cashbook.emptyText':
    '在上面写下第一笔：日期、收还是付、多少钱、为了什么。按回车就记上，记错了可以撤销或修改。',
  'ui.cashbook.why':
    '一行就是一笔收付。程序按“为了什么”记到对应的会计科目，借贷永远相等；余额是那个账户记完这一笔后的数。',
  'ui.cashbook.keys': '只用键盘',
  'ui.cashbook.keysText':
    'Tab 到下一格，回车记上。日期只写“5”就是当月 5 日，↑↓ 换一天。在金额里先按 + 是收，先按 - 是付。',
};
