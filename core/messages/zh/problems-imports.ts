import type { ProblemTexts } from '../translation.ts';

const parts: Record<string, string> = {
  opening: '期初余额',
  turnover: '本期发生额',
  year: '本年累计发生额',
  closing: '期末余额',
};

const statedParts: Record<string, string> = {
  rows: '记录笔数',
  in: '收入',
  out: '支出',
  neutral: '不计收支',
  fee: '手续费',
};

/** What is wrong with a row of an imported file. */
export const importProblems = {
  'imports.amountUnreadable': () => ({
    message: '这里应是金额，读不出来。',
    action: '请对照原件改成数字，如 1,234.50；没有金额的留空。',
  }),
  'imports.amountTooFine': () => ({
    message: '金额超过两位小数。',
    action: '请对照原件改成两位小数；本程序不代为四舍五入。',
  }),
  'imports.amountTooLarge': () => ({ message: '金额过大。', action: '请对照原件核对；单位应为元。' }),
  'imports.amountMissing': () => ({
    message: '这一行有日期，没有金额。',
    action: '请对照原件补上金额；若不是交易，请删去这一行。',
  }),
  'imports.bothAmounts': () => ({
    message: '这一行同时有收入和支出金额。',
    action: '请对照原件，一笔交易只留一边的金额。',
  }),
  'imports.dateMissing': () => ({
    message: '这一行没有日期。',
    action: '请对照原件补上日期；若不是交易，请删去这一行。',
  }),
  'imports.dateUnreadable': () => ({
    message: '这里应是日期，读不出来。',
    action: '请改成 2026-10-31 这样的写法。',
  }),
  'imports.dateDoesNotExist': () => ({ message: '没有这一天。', action: '请对照原件改正日期。' }),
  'imports.dateWithoutYear': () => ({
    message: '日期缺少年份，文件里也没有写明是哪个月的账单。',
    action: '请选择这份流水的起止月份，年份按所选期间补上。',
  }),
  'imports.directionUnknown': () => ({
    message: '看不出这个金额是借方还是贷方（收入还是支出）。',
    action: '请在方向一列填“借”或“贷”（“收入”或“支出”）。',
  }),
  'imports.dateOrderUnknown': () => ({
    message: '看不出哪个是月、哪个是日。',
    action: '请在上面选择日期的写法（月/日/年 或 日/月/年），或改成 2026-10-31 这样的写法。',
  }),
  'imports.foreignCurrency': () => ({
    message: '这一行不是人民币。',
    action: '目前只能导入人民币流水；请把外币账户另行导出，不要混在一起。',
  }),
  'imports.brokenQuote': () => ({
    message: '这一行的引号没有成对，列的分隔读不准。',
    action: '请在原文件中补上或去掉多余的引号，或重新导出。',
  }),
  'imports.balanceBreak': (d: { before: string; expected: string; beforeRow: number }) => ({
    message: `余额接不上：上一笔（第 ${d.beforeRow} 行）余额 ${d.before}，加上这一笔应为 ${d.expected}。`,
    action: '这里可能缺了几笔、多了几笔或金额被改过；请向银行重新导出这段流水核对。',
  }),
  'imports.seamBreak': (d: { beforeDate: string; closing: string; date: string; opening: string }) => ({
    message: `与已导入的流水接不上：${d.beforeDate} 日终余额 ${d.closing}，${d.date} 第一笔之前却是 ${d.opening}。`,
    action: '这两天之间可能缺了几笔；请补上中间一段的流水，或向银行重新导出核对。',
  }),
  'imports.dayBreak': (d: { date: string; added: number; there: number }) => ({
    message: `${d.date} 的余额连不起来：这份文件新增 ${d.added} 笔，账里已有 ${d.there} 笔，合在一起对不上。`,
    action: '可能有一笔重复了或被改过；请对照银行原件核对这一天。',
  }),
  'imports.serialDiffers': (d: {
    serial: string;
    importId: number;
    otherRow: number;
    amount: string;
    balance: string;
    otherAmount: string;
    otherBalance: string;
  }) => ({
    message: `流水号 ${d.serial} 同一天已经导入过，内容不一样：第 ${d.importId} 号导入第 ${d.otherRow} 行金额 ${d.otherAmount}、余额 ${d.otherBalance}，这一行金额 ${d.amount}、余额 ${d.balance}。`,
    action: '请对照银行原件看哪一份是对的；以这份为准的，请先撤销那次导入。',
  }),
  'imports.repeatedRow': (d: { firstRow: number }) => ({
    message: `与第 ${d.firstRow} 行是同一笔，文件里出现了两次。`,
    action: '只导入一次；不需要处理。',
  }),
  'imports.otherAccount': (d: { account: string }) => ({
    message: `这一行属于另一个账户，本文件按 ${d.account} 导入。`,
    action: '请按账户分别导出、分别导入。',
  }),
  'imports.accountsLeft': (d: { accounts: string; count: number }) => ({
    message: `文件里还有其他账户的 ${d.count} 行，这次没有读：${d.accounts}。`,
    action: '请换一个账号再导入一次。',
  }),
  'imports.statedDiffers': (d: { part: string; stated: string; summed: string }) => ({
    message: `文件写明的${statedParts[d.part] ?? d.part}是 ${d.stated}，按各行计算是 ${d.summed}。`,
    action: '平台的统计口径可能不同，也可能缺了几行；请对照平台上的账单，不影响导入。',
  }),
  'imports.refundNotCounted': (d: { payment: string; paymentRow: number }) => ({
    message: `这笔退款记为“不计收支”，原付款（第 ${d.paymentRow} 行）仍按 ${d.payment} 计入支出。`,
    action: '如确有退款到账，请在核对流水时一并考虑。',
  }),
  'imports.refundNoted': () => ({
    message: '这一笔后来有退款，金额仍按原数计入。',
    action: '退款如果没有单独成行，请在核对流水时一并考虑。',
  }),
  'imports.outsidePeriod': (d: { from: string; to: string }) => ({
    message: `日期不在文件写明的区间（${d.from} 至 ${d.to}）内。`,
    action: '请核对日期；这一行仍会导入。',
  }),
  'imports.roundedNumber': () => ({
    message: '这一列的账号在表格里存成了数字，超过 15 位的末尾几位已经丢失。',
    action: '请重新导出，或把这一列设为文本后重新填写。',
  }),
  'imports.duplicateCode': () => ({
    message: '这个科目编码前面已经出现过。',
    action: '请在原文件中合并或改正编码。',
  }),
  'imports.codeMissing': () => ({
    message: '这一行有金额，没有科目编码。',
    action: '请补上科目编码；辅助核算行的名称应写成“[编号]名称”。',
  }),
  'imports.codeUnreadable': () => ({
    message: '这不是科目编码。',
    action: '科目编码应以数字开头，如 1002 或 1122.01。',
  }),
  'imports.rowDoesNotAdd': (d: { opening: string; debit: string; credit: string; expected: string }) => ({
    message: `期初 ${d.opening} + 借方 ${d.debit} − 贷方 ${d.credit} 应为 ${d.expected}，与期末余额不符（借方余额为正，贷方余额为负）。`,
    action: '请在账务软件中核对这个科目后重新导出。',
  }),
  'imports.childrenDiffer': (d: { code: string; sum: string; difference: string }) => ({
    message: `科目 ${d.code} 与下级科目之和 ${d.sum} 相差 ${d.difference}。`,
    action: '可能是下级科目没有全部导出；请导出全部级次后再导入。',
  }),
  'imports.notBalanced': (d: { part: string; difference: string }) => ({
    message: `${parts[d.part] ?? d.part}借贷不平，相差 ${d.difference}。`,
    action: '请在账务软件中做试算平衡，确认全部一级科目都已导出。',
  }),
  'imports.totalDiffers': (d: { sum: string; difference: string }) => ({
    message: `合计行与一级科目之和 ${d.sum} 相差 ${d.difference}。`,
    action: '可能有科目没有导出，或合计被改过；请重新导出核对。',
  }),
  'imports.voucherUnbalanced': (d: {
    voucher: string;
    debit: string;
    credit: string;
    difference: string;
  }) => ({
    message: `凭证 ${d.voucher} 借贷不平：借方 ${d.debit}，贷方 ${d.credit}，相差 ${d.difference}。`,
    action: '请在账务软件中核对这张凭证，确认各行都已导出；它的各行都不会导入。',
  }),
  'imports.voucherIncomplete': (d: { voucher: string; rows: number }) => ({
    message: `凭证 ${d.voucher} 的 ${d.rows} 行里有读不出来的，整张都没有读入。`,
    action: '请改正已指出的单元格，再重新预览。',
  }),
  'imports.voucherTwice': (d: { voucher: string; firstRow: number }) => ({
    message: `凭证 ${d.voucher} 在第 ${d.firstRow} 行已经出现过。`,
    action:
      '同一月份、同一凭证字的号不能重复，同一张凭证的各行要排在一起；请在账务软件中按凭证号排序后重新导出。',
  }),
  'imports.voucherDiffers': (d: { voucher: string; importId: number; otherRow: number }) => ({
    message: `凭证 ${d.voucher} 已经导入过，内容不一样：见第 ${d.importId} 号导入第 ${d.otherRow} 行。`,
    action: '请对照账务软件看哪一份是对的；以这份为准的，请先撤销那次导入。',
  }),
  'imports.voucherMissing': () => ({
    message: '这一行没有凭证号。',
    action: '请补上凭证字和号，如“记-12”；若不是分录，请删去这一行。',
  }),
  'imports.voucherUnreadable': () => ({
    message: '这里应是凭证字和号，读不出来。',
    action: '请改成“记-12”这样的写法。',
  }),
  'imports.numbersMissing': (d: { group: string; count: number; numbers: string }) => ({
    message: `${d.group} 字凭证缺 ${d.count} 个号：${d.numbers}。`,
    action: '若账务软件里有这些凭证，请全部导出后再导入；作废的号不需要处理。',
  }),
  'imports.dateBeforeLast': (d: { voucher: string; before: string }) => ({
    message: `凭证 ${d.voucher} 的日期早于前一张（${d.before}）。`,
    action: '请核对日期；这张凭证仍会导入。',
  }),
  'imports.accountUnknown': () => ({
    message: '这一行没有科目编码，科目表里也没有这个名称，或不止一个。',
    action: '请补上科目编码，或先在科目表中加上这个科目。',
  }),
  'imports.codeByName': (d: { code: string }) => ({
    message: `没有科目编码，按名称归入 ${d.code}。`,
    action: '请核对是不是这个科目；不对的请在文件里补上编码。',
  }),
  'imports.accountNameDiffers': (d: { code: string; name: string; known: string }) => ({
    message: `科目 ${d.code} 在文件里叫“${d.name}”，在账上叫“${d.known}”；导入后按账上的名称。`,
    action: '若是同一个科目，请在“设置”里改科目名称；若不是，请在原软件里换一个编码后重新导出。',
  }),
  'imports.bothSides': () => ({
    message: '这一行借方和贷方都有金额。',
    action: '请对照原件，一行只留一边的金额。',
  }),
  'imports.sideUnknown': () => ({
    message: '看不出这个金额是借方还是贷方。',
    action: '请在方向一列填“借”或“贷”。',
  }),
  'imports.otherTables': (d: { sheets: string }) => ({
    message: `工作簿里还有可以导入的工作表：${d.sheets}，这次没有读。`,
    action: '需要时请选择那张工作表再导入一次。',
  }),
  'imports.hiddenSheets': (d: { sheets: string }) => ({
    message: `工作簿里有隐藏的工作表：${d.sheets}。`,
    action: '隐藏的表可能是旧数据；请确认读的是该读的那一张。',
  }),
  'imports.formulaCells': (d: { count: number; cells: string }) => ({
    message: `表里有 ${d.count} 个公式单元格（如 ${d.cells}），读的是上次保存时算出的值。`,
    action: '若公式引用的数据后来改过，请先在表格软件中打开、保存，再导入。',
  }),
  'imports.openingsOnly': () => ({
    message: '这是期初余额表，没有本期发生额和期末余额；期初余额按所选月份的月末余额读入。',
    action: '请把期间选为启用月份的上一个月。',
  }),
  'imports.badCharacters': () => ({
    message: '这里有无法识别的字符，编码可能选错了。',
    action: '请换一种编码再预览。',
  }),
  'imports.moreProblems': (d: { count: number }) => ({
    message: `另有 ${d.count} 处问题没有逐一列出。`,
    action: '请先改正已列出的问题，再重新预览。',
  }),
} satisfies ProblemTexts;
