import { formatFen } from '../../money.ts';
import type { ErrorTexts } from '../translation.ts';
import { evidenceErrors } from './errors-evidence.ts';
import { voucherErrors } from './errors-vouchers.ts';

const standingNames: Record<string, string> = {
  vouchers: '本程序中的记账凭证',
  journal: '已导入的序时账',
  trialBalance: '另一份科目余额表',
};

/** What went wrong and why, and what to do next. */
export const errors: ErrorTexts = {
  'input.invalid': (d) => ({
    message: `填写有误（${d.where}）：${d.detail}`,
    action: '请改正这一项后再试。',
  }),
  'operation.unknown': (d) => ({
    message: `没有名为“${d.name}”的操作。`,
    action: '用 operations 命令查看全部操作。',
  }),
  'operation.cancelled': () => ({
    message: '已按您的要求取消，没有写入任何内容。',
    action: '需要时可以重新开始。',
  }),
  'operation.failed': (d) => ({
    message: `操作 ${d.operation} 没有完成：${d.detail}`,
    action: '数据没有改动。请重试；若再次出现，请先备份，再把这段文字告诉支持人员。',
  }),
  'firm.missing': (d) => ({
    message: `操作 ${d.operation} 需要指明企业文件。`,
    action: '在命令中加上 --firm 文件.rongbei。',
  }),
  'firm.notOpen': () => ({ message: '这家企业的文件没有打开。', action: '请先打开企业文件。' }),
  'firm.readOnly': (d) => ({
    message: `“${d.fileName}”目前只能查看：另一个窗口或程序正在使用它，或文件所在位置不允许写入。`,
    action: '请在那边关闭后重新打开，或把文件复制到可以写入的位置。',
  }),
  'firm.fileExists': (d) => ({
    message: `“${d.fileName}”已经存在，没有覆盖它。`,
    action: '请换一个文件名，或直接打开这个文件。',
  }),
  'firm.notAFirmFile': (d) => ({
    message: `“${d.fileName}”的内容不是融备的企业文件，可能被改过名或没有下载完整。`,
    action: '请选择由融备保存的文件；如果它原来能打开，请用最近的备份。',
  }),
  'firm.fileFromNewerApp': (d) => ({
    message: `“${d.fileName}”由更新版本的融备保存（文件版本 ${d.fileVersion}，本程序认识到 ${d.appVersion}）。`,
    action: '请升级融备后再打开。文件没有改动。',
  }),
  'firm.fileDamaged': (d) => ({
    message: `“${d.fileName}”已损坏：${d.detail}`,
    action: '请不要继续写入；从备份中恢复最近的一份。',
  }),
  'firm.upgradeFailed': (d) => ({
    message: `升级“${d.fileName}”没有成功：${d.detail}`,
    action: `原文件没有改动，升级前的备份在 ${d.backup}。`,
  }),
  'firm.noSuchBackup': (d) => ({
    message: `找不到备份“${d.fileName}”。`,
    action: '请从备份列表中选择；较早的备份可能已按总容量上限清理。',
  }),
  'firm.creditCodeInvalid': (d) => ({
    message: `统一社会信用代码“${d.code}”不正确：${d.detail}`,
    action: '请对照营业执照逐位核对。',
  }),
  'file.notFound': (d) => ({
    message: `找不到“${d.fileName}”。`,
    action: '请确认文件没有移动、改名，U 盘已插好。',
  }),
  'file.exists': (d) => ({
    message: `“${d.fileName}”已经存在，没有覆盖它。`,
    action: '请换一个文件名；确实要覆盖时，在命令中加上 --overwrite。',
  }),
  'file.cannotRead': (d) => ({
    message: `无法读取“${d.fileName}”：${d.detail}`,
    action: '请确认文件没有被其他程序占用，且您有读取权限。',
  }),
  'file.cannotWrite': (d) => ({
    message: `无法保存“${d.fileName}”：${d.detail}`,
    action: '请确认磁盘有空间、位置允许写入，或换一个位置。',
  }),
  'file.handleUnknown': () => ({ message: '这个文件的选择已经失效。', action: '请重新选择文件。' }),
  'file.tooLarge': (d) => ({
    message: `“${d.fileName}”太大（${Math.ceil(d.size / 1048576)} MB，上限 ${Math.floor(d.limit / 1048576)} MB）。`,
    action: '请拆分或压缩后再试。',
  }),
  'file.empty': (d) => ({ message: `“${d.fileName}”是空文件。`, action: '请重新导出或重新选择文件。' }),
  'imports.notRecognised': (d) => ({
    message: `没有认出“${d.fileName}”是哪种文件：${d.detail}`,
    action: '请确认导出的是科目余额表或银行流水，并包含表头一行。',
  }),
  'imports.hasProblems': (d) => ({
    message: `“${d.fileName}”有 ${d.count} 处读不出来或与账里不一致的内容，第一处在第 ${d.firstRow} 行。`,
    action: '请在文件中改正后重新导入；也可以选择只导入没有问题的行。',
  }),
  'imports.blocked': (d) => ({
    message: `“${d.fileName}”还不能导入：${d.detail}`,
    action: '请按提示补充后再试。',
  }),
  'imports.fileChanged': (d) => ({
    message: `“${d.fileName}”在预览之后被改动过。`,
    action: '请重新预览，确认内容后再导入。',
  }),
  'imports.alreadyThere': (d) => ({
    message: `“${d.fileName}”已经导入过（第 ${d.importId} 号导入）。`,
    action: '不需要再次导入；如要重来，请先撤销那次导入。',
  }),
  'imports.standingExists': (d) => ({
    message: `${d.month} 已经以${standingNames[d.kind] ?? d.kind}${d.importId === null ? '' : `（第 ${d.importId} 号导入）`}为准。`,
    action: '请选择以哪一份为准（在命令行中，replaceStanding 为 true 以这一份为准，为 false 以原有的为准）。',
  }),
  'imports.unknown': (d) => ({ message: `没有第 ${d.importId} 号导入。`, action: '请刷新列表后再选。' }),
  'imports.unpacksTooLarge': (d) => ({
    message: `“${d.fileName}”解压后有 ${Math.ceil(d.size / 1_048_576)} MB，超过 ${Math.floor(d.limit / 1_048_576)} MB，没有解压。`,
    action: '请分段导出（如每次一年），或导出为 CSV 再导入。',
  }),
  'imports.tooManyCells': (d) => ({
    message: `“${d.fileName}”里的单元格太多，没有读取。`,
    action: '请删去多余的空白行列或格式，分段导出，或导出为 CSV 再导入。',
  }),
  'imports.cellTooLarge': (d) => ({
    message: `“${d.fileName}”第 ${d.row} 行有一格（或一整行）超过一百万字，不像表格，没有读取。`,
    action: '请打开原文件查看这一行，或重新导出。',
  }),
  'imports.mappingUnfit': (d) => ({
    message: `所选的列对应不上“${d.fileName}”，或还缺必须的列。`,
    action: '请检查表头行号，并选好日期、金额等必须的列。',
  }),
  'imports.mappingUnknown': () => ({
    message: '没有这份列对应。',
    action: '可能已在别处删除，请刷新列表。',
  }),
  'imports.protected': (d) => ({
    message: `“${d.fileName}”设有打开密码，无法读取。`,
    action: '请在表格软件中取消密码后另存；加密的压缩包请先解压，再导入里面的文件。',
  }),
  'books.noMonth': (d) => ({
    message: `${d.month} 还没有账。`,
    action: '请先记这个月的账，或导入包含这个月的科目余额表、序时账。',
  }),
  'books.nothingToExport': (d) => ({
    message: `${d.month} 没有可以导出的内容。`,
    action: '请选择已有账的月份，导出明细账时先选定科目。',
  }),
  'books.otherStandard': (d) => ({
    message: `${d.month} 的账执行农民专业合作社会计制度，它的报表格式这里没有，也不套用别的格式。`,
    action: '科目余额表和勾稽仍可查看；报表请用账务软件按本制度的格式导出，作为材料附上。',
  }),
  'books.notKept': () => ({
    message: '资料中写明不设账，不编制报表。',
    action: '请用由银行和钱包流水汇总的经营流水表；如已开始设账，请先在企业资料中改填所用的会计制度。',
  }),
  'books.noSuchLine': (d) => ({ message: `报表中没有第 ${d.line} 行。`, action: '请选择报表里的一行。' }),
  'books.unknownAccount': (d) => ({
    message: `没有账号为 ${d.accountNumber} 的银行账户。`,
    action: '请先导入这个账户的流水。',
  }),
  ...voucherErrors,
  ...evidenceErrors,
  'cashbook.unknownCategory': (d) => ({
    message: `没有“${d.category}”这个类别。`,
    action: '请从类别列表中选择。',
  }),
  'cashbook.wrongDirection': () => ({
    message: '所选类别与这笔钱的方向不一致：收款要选收入类别，付款要选支出类别。',
    action: '请改选类别，或改正收付方向。',
  }),
  'cashbook.noVatHere': () => ({
    message: '这个类别的金额里没有增值税可填。',
    action: '请去掉增值税，或改选卖货、进货、费用等类别。',
  }),
  'cashbook.vatTooLarge': (d) => ({
    message: `增值税 ${formatFen(d.vatFen)} 不小于金额 ${formatFen(d.amountFen)}。`,
    action: '请对照发票改正金额或税额；金额是含税的。',
  }),
  'cashbook.otherAccountMissing': () => ({
    message: '转账要写明另一个账户，且不能是同一个账户。',
    action: '请选择钱转去（或转自）哪个账户。',
  }),
  'cashbook.notACashAccount': (d) => ({
    message: `科目 ${d.code} 不是现金、银行或支付账户，或者还没有建立。`,
    action: '请从账户列表中选择；新的银行账户可以先添加 1002 的明细科目。',
  }),
  'cashbook.notAnEntry': () => ({
    message: '这张凭证不是现金账或银行流水记的，或者已被冲销，不能在现金账里修改。',
    action: '请在“凭证”中查看；已冲销的请重新记一笔。',
  }),
  'cashbook.unknownRule': () => ({ message: '没有这条规则，它可能已被删除。', action: '请刷新列表后再选。' }),
  'cashbook.unknownRow': (d) => ({
    message: `找不到第 ${d.row} 行流水，那次导入可能已被撤销。`,
    action: '请刷新列表后再选。',
  }),
  'cashbook.nothingMoved': (d) => ({
    message: `第 ${d.row} 行没有收付金额（如交易关闭、不计收支），不用入账。`,
    action: '请去掉这一行。',
  }),
  'cashbook.alreadyBooked': (d) => ({
    message: `第 ${d.row} 行流水已经入账，没有重复记。`,
    action: '请刷新列表；要改类别，请在现金账里改那一笔。',
  }),
  'cashbook.noCategory': (d) => ({
    message: `第 ${d.row} 行流水没有选类别，也没有选对应的凭证。`,
    action: '请为每一行选一个类别，或去掉这一行。',
  }),
  'cashbook.doesNotMatch': (d) => ({
    message: `第 ${d.row} 行流水的金额或账户与所选凭证不一致。`,
    action: '请选择同一账户、同一金额的凭证，或按类别另记一笔。',
  }),
  'cashbook.unknownCard': (d) => ({
    message: `第 ${d.row} 行是用尾号 ${d.tail} 的银行卡付的，支付账户里的钱没有动；账上没有这张卡的账户。`,
    action: '请导入这张卡的银行流水，或在 1002 银行存款下添加名称含这四位数的明细科目，再记这一行。',
  }),
  'documents.unknown': () => ({
    message: '找不到这份材料，它可能已被移除。',
    action: '请刷新列表；移除的材料可以用撤销找回。',
  }),
  'documents.unknownItem': (d) => ({
    message: `清单里没有“${d.itemId}”这一项。`,
    action: '请从清单中选择。',
  }),
  'documents.kindNotAccepted': (d) => ({
    message: `“${d.fileName}”的内容是${d.found}，不能作为材料附上。`,
    action: '请使用 PDF、图片（JPG、PNG、TIFF、HEIC）、Word、Excel、OFD 或 XML 文件。',
  }),
  'matches.unknownRoute': (d) => ({
    message: `没有“${d.route}”这条融资路径。`,
    action: '请从匹配列表中选择。',
  }),
  'loans.noPlan': () => ({
    message: '还没有选定融资路径，无法安排还款计划。',
    action: '请先在“匹配”中选一条路径。',
  }),
  'needs.notStated': () => ({
    message: '还没有说明资金需求。',
    action: '请先在“需求”中填写金额、用途和期限。',
  }),
  'pack.partsMissing': (d) => ({
    message: `申请资料还缺：${d.parts}。`,
    action: '请补齐后再生成，或选择在资料中注明缺项。',
  }),
  'pack.notAPack': (d) => ({
    message: `“${d.fileName}”不是融备生成的资料包。`,
    action: '请选择融备导出的 ZIP 文件。',
  }),
  'data.packInvalid': (d) => ({
    message: `数据包“${d.pack}”有误：${d.detail}`,
    action: '请重新安装程序，或换回原来的数据包。',
  }),
};
