import { importRoles } from './imports-roles.ts';

/** Sentences the engine says about this room. */
export const imports = {
  ...importRoles,
  'imports.template.guide': '填写说明',
  'imports.template.title': '融备导入模板：没有网银或账务软件导出文件时，可以在这里填写，再导入本程序。',
  'imports.template.sheets': '三张表用到哪张填哪张；一次导入一张，其余的换一张工作表再导入。',
  'imports.template.amounts': '金额单位为元，最多两位小数；没有金额的留空；红字写成负数。',
  'imports.template.dates': '日期写成 2026-10-31。',
  'imports.template.bank':
    '银行流水：每笔填收入或支出之一；有余额的请填，可以核对有没有漏行；一次导入一个账号。',
  'imports.template.vouchers':
    '凭证：一行一条分录，同一张凭证的日期、凭证字（如 记）和凭证号相同；每张凭证借贷相等；往来单位可以不填。',
  'imports.template.balance':
    '科目余额表：在“期间：”右边填月份，如 2026-10；各级科目都填；本年累计没有可以留空。',
  'imports.template.heads': '请不要改动表头；可以调整列的顺序。',
  'imports.blocker.notRecognised': (d: { detail: string }) => `没有认出这是哪种文件：${d.detail}`,
  'imports.detail.noHeader':
    '没有找到认识的表头（科目余额表要有科目编码和余额列，银行流水和钱包账单要有日期和金额列，序时账要有凭证号）。也可以手动指定各列是什么。',
  'imports.detail.mappingUnfit': '所选的列对应不上这份文件，或还缺必须的列。',
  'imports.detail.noSheet': (d: { sheet: string }) => `工作表“${d.sheet}”里没有认识的表头。`,
  'imports.detail.pdf': '这是 PDF 文件。请从网银或账务软件导出 Excel 或 CSV；PDF 可以作为材料附上。',
  'imports.detail.picture': '这是图片。请从网银或账务软件导出 Excel 或 CSV；图片可以作为材料附上。',
  'imports.detail.archive':
    '这是压缩包，里面没有认识的账单或表格。请先解压，再导入里面的 Excel 或 CSV 文件。',
  'imports.detail.notAWorkbook': '这是其他程序的文件（如 Word 文档），里面没有工作簿。',
  'imports.detail.binary': '文件里不是文字，也不是工作簿，无法读成表格。',
  'imports.detail.damagedWorkbook': '工作簿不完整或已损坏，请重新导出或下载',
  'imports.detail.damagedArchive': '压缩包不完整或已损坏，请重新下载',
  'imports.detail.notAFile': '这不是普通文件',
  'imports.detail.notAllowed': '没有读取权限',
  'imports.detail.ioError': (d: { code: string }) => `系统报告 ${d.code}`,
  'imports.blocker.needPeriod': '文件没有写明是哪个月的余额表，请选择期间。',
  'imports.blocker.needAccount': '文件没有写明是哪个账户的流水，请填写账号。',
  'imports.blocker.chooseAccount': (d: { accounts: string }) =>
    `文件里有几个账户的流水：${d.accounts}。请选择其中一个账号，一次导入一个账户。`,
  'imports.blocker.notYuan': (d: { found: string }) =>
    `文件写明金额是“${d.found}”，不是人民币元，不能导入；请按人民币元导出。`,
  'imports.blocker.needYear': '文件里的日期没有年份，请选择这份流水的起止月份。',
  'imports.blocker.needDateOrder': '看不出日期里哪个是月、哪个是日，请选择日期的写法。',
  'imports.blocker.noRows': '表头下面没有可以导入的行。',
  'imports.blocker.nothingNew': '文件里的每一笔都已经在账里，没有新内容。',
  'imports.blocker.nothingUsable':
    '文件里的每一笔要么已经在账里，要么与账里的记录不一致，没有可以导入的新内容。',
  'imports.undo.bankRows': (d: { count: number; account: string }) =>
    `账户 ${d.account} 的 ${d.count} 笔流水会移除。`,
  'imports.undo.monthLeaves': (d: { month: string }) => `${d.month} 的科目余额表会移除，这个月不再有账。`,
  'imports.undo.standsAgain': (d: { month: string; fileName: string }) =>
    `${d.month} 改为以“${d.fileName}”为准。`,
  'imports.undo.vouchersStand': (d: { month: string }) => `${d.month} 改为以本程序中的记账凭证为准。`,
  'imports.undo.journalStands': (d: { month: string }) => `${d.month} 改为以已导入的序时账为准。`,
  'imports.undo.wasNotStanding': (d: { month: string }) => `这份余额表没有作为 ${d.month} 的依据，账不变。`,
  'imports.undo.booked': (d: { count: number }) => `其中 ${d.count} 笔已经记账，凭证保留，不再与流水对应。`,
  'imports.undo.vouchers': (d: { count: number; rows: number }) =>
    `${d.count} 张凭证（${d.rows} 行分录）会移除；只有它用到的科目和往来单位一并移除。`,
  'imports.undo.monthsLess': (d: { months: string }) => `${d.months} 仍以其余的序时账为准，账簿重新汇总。`,
  'imports.undo.monthsLeave': (d: { months: string }) => `${d.months} 不再有账。`,
  'imports.undo.monthsStay': (d: { months: string }) => `${d.months} 另有为准的账，报表不变。`,
  'imports.undo.unbooked': (d: { count: number }) => `${d.count} 笔银行流水不再有对应的凭证。`,
  'imports.undo.rowsBack': (d: { count: number; fileName: string }) =>
    `“${d.fileName}”里当时因重复而没有导入的 ${d.count} 笔会补回。`,
  'imports.undo.rowsGo': (d: { count: number; fileName: string }) =>
    `“${d.fileName}”里有 ${d.count} 笔与补回的是同一笔，会移除。`,
  'imports.undo.accountLeaves': (d: { account: string }) => `账户 ${d.account} 没有其他流水，会一并移除。`,
};
