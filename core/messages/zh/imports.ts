/** Sentences the engine says about this room. */
export const imports = {
  'imports.blocker.notRecognised': (d: { detail: string }) => `没有认出这是哪种文件：${d.detail}`,
  'imports.detail.noHeader':
    '没有找到认识的表头（科目余额表要有科目编码和余额列，银行流水要有日期和金额列）。',
  'imports.detail.noSheet': (d: { sheet: string }) => `工作表“${d.sheet}”里没有认识的表头。`,
  'imports.detail.pdf': '这是 PDF 文件。请从网银或账务软件导出 Excel 或 CSV；PDF 可以作为材料附上。',
  'imports.detail.picture': '这是图片。请从网银或账务软件导出 Excel 或 CSV；图片可以作为材料附上。',
  'imports.detail.archive': '这是压缩包，里面没有工作簿。请先解压，再导入里面的 Excel 或 CSV 文件。',
  'imports.detail.notAWorkbook': '这是其他程序的文件（如 Word 文档），里面没有工作簿。',
  'imports.detail.binary': '文件里不是文字，也不是工作簿，无法读成表格。',
  'imports.detail.damagedWorkbook': '工作簿不完整或已损坏，请重新导出或下载',
  'imports.detail.notAFile': '这不是普通文件',
  'imports.detail.notAllowed': '没有读取权限',
  'imports.detail.ioError': (d: { code: string }) => `系统报告 ${d.code}`,
  'imports.blocker.needPeriod': '文件没有写明是哪个月的余额表，请选择期间。',
  'imports.blocker.needAccount': '文件没有写明是哪个账户的流水，请填写账号。',
  'imports.blocker.noRows': '表头下面没有可以导入的行。',
  'imports.blocker.nothingNew': '文件里的每一笔都已经在账里，没有新内容。',
  'imports.blocker.nothingUsable':
    '文件里的每一笔要么已经在账里，要么与账里的记录不一致，没有可以导入的新内容。',
  'imports.undo.bankRows': (d: { count: number; account: string }) =>
    `账户 ${d.account} 的 ${d.count} 笔流水会移除。`,
  'imports.undo.monthLeaves': (d: { month: string }) => `${d.month} 的科目余额表会移除，这个月不再有账。`,
  'imports.undo.standsAgain': (d: { month: string; fileName: string }) =>
    `${d.month} 改为以“${d.fileName}”为准。`,
  'imports.undo.wasNotStanding': (d: { month: string }) => `${d.month} 另有一份为准的余额表，报表不变。`,
  'imports.undo.rowsBack': (d: { count: number; fileName: string }) =>
    `“${d.fileName}”里当时因重复而没有导入的 ${d.count} 笔会补回。`,
  'imports.undo.rowsGo': (d: { count: number; fileName: string }) =>
    `“${d.fileName}”里有 ${d.count} 笔与补回的是同一笔，会移除。`,
  'imports.undo.accountLeaves': (d: { account: string }) => `账户 ${d.account} 没有其他流水，会一并移除。`,
};
