/** Sentences the engine says about this room. */
export const imports = {
  'imports.blocker.notRecognised': (d: { detail: string }) => `没有认出这是哪种文件：${d.detail}`,
  'imports.detail.noHeader':
    '没有找到认识的表头（科目余额表要有科目编码和余额列，银行流水要有日期和金额列）。',
  'imports.detail.noSheet': (d: { sheet: string }) => `工作表“${d.sheet}”里没有认识的表头。`,
  'imports.blocker.needPeriod': '文件没有写明是哪个月的余额表，请选择期间。',
  'imports.blocker.needAccount': '文件没有写明是哪个账户的流水，请填写账号。',
  'imports.blocker.noRows': '表头下面没有可以导入的行。',
  'imports.blocker.nothingNew': '文件里的每一笔都已经在账里，没有新内容。',
  'imports.undo.bankRows': (d: { count: number; account: string }) =>
    `账户 ${d.account} 的 ${d.count} 笔流水会移除。`,
  'imports.undo.monthLeaves': (d: { month: string }) => `${d.month} 的科目余额表会移除，这个月不再有账。`,
  'imports.undo.standsAgain': (d: { month: string; fileName: string }) =>
    `${d.month} 改为以“${d.fileName}”为准。`,
  'imports.undo.wasNotStanding': (d: { month: string }) => `${d.month} 另有一份为准的余额表，报表不变。`,
  'imports.undo.rowsBack': (d: { count: number; fileName: string }) =>
    `“${d.fileName}”里当时因重复而没有导入的 ${d.count} 笔会补回。`,
  'imports.undo.accountLeaves': (d: { account: string }) => `账户 ${d.account} 没有其他流水，会一并移除。`,
};
