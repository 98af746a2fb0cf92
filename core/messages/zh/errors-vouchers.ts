import { formatFen } from '../../money.ts';
import type { ErrorTexts } from '../translation.ts';

const sources: Record<string, string> = {
  vouchers: '记账凭证',
  journal: '导入的序时账',
  trialBalance: '科目余额表',
};

type BookCode =
  | 'monthClosed'
  | 'monthHasOtherSource'
  | 'noSuchSource'
  | 'beforeStart'
  | 'closeEarlierFirst'
  | 'notLastClosed';
export type VoucherErrorCode = Extract<keyof ErrorTexts, `vouchers.${string}`> | `books.${BookCode}`;

/** What can go wrong with vouchers, the chart, openings and closing. */
export const voucherErrors: Pick<ErrorTexts, VoucherErrorCode> = {
  'books.monthClosed': (d) => ({
    message: `${d.month} 已经结账，不能再记账、修改或改换数据来源。`,
    action: '请把这笔账记到下一个没有结账的月份；确需更正时，从最后一个已结账的月份开始反结账。',
  }),
  'books.monthHasOtherSource': (d) => ({
    message: `${d.month} 的账以${sources[d.kind] ?? d.kind}为准，这个月不能用自己的记账凭证记账。`,
    action: '请先在“数据来源”中改为以记账凭证为准，或换一个月份。',
  }),
  'books.noSuchSource': (d) => ({
    message: `${d.month} 没有可以作为依据的${sources[d.kind] ?? d.kind}。`,
    action: '请从这个月已有的数据来源中选择。',
  }),
  'books.beforeStart': (d) => ({
    message: `账从 ${d.startMonth} 开始记，${d.month} 在它之前。`,
    action: '请改日期；如果确实从更早的月份开始记账，请先修改期初余额的开始月份。',
  }),
  'books.closeEarlierFirst': (d) => ({
    message: `${d.earlier} 还没有结账，不能先结 ${d.month}。`,
    action: `请先结 ${d.earlier}，按月份顺序进行。`,
  }),
  'books.notLastClosed': (d) => ({
    message:
      d.last === ''
        ? `${d.month} 没有结账。`
        : `只能反结账最后一个已结账的月份（${d.last}），不是 ${d.month}。`,
    action: d.last === '' ? '不需要反结账。' : `请先反结账 ${d.last}。`,
  }),
  'vouchers.unknown': () => ({
    message: '找不到这张记账凭证，可能已经被撤销。',
    action: '请刷新列表后再选。',
  }),
  'vouchers.unbalanced': (d) => ({
    message: `借贷不平：借方合计 ${formatFen(d.debitFen)}，贷方合计 ${formatFen(d.creditFen)}，相差 ${formatFen(Math.abs(d.debitFen - d.creditFen))}。`,
    action: `请核对金额，或补上${d.debitFen > d.creditFen ? '贷方' : '借方'}缺少的一行。`,
  }),
  'vouchers.dateTooLate': (d) => ({
    message: `日期 ${d.date} 太晚：现在最晚可以记到 ${d.latest}（下个月的最后一天）。`,
    action: '请核对年份和月份；以后的业务等到发生时再记。',
  }),
  'vouchers.zeroLine': (d) => ({
    message: `第 ${d.line} 行没有金额。`,
    action: '请填写借方或贷方金额，或删去这一行。',
  }),
  'vouchers.bothSides': (d) => ({
    message: `第 ${d.line} 行借方和贷方都有金额。`,
    action: '一行只能填一方；请分成两行。',
  }),
  'vouchers.accountUnknown': (d) => ({
    message: `第 ${d.line} 行的科目 ${d.code} 不在科目表中。`,
    action: '请选择已有的科目，或先在科目表中增加这个明细科目。',
  }),
  'vouchers.accountNotLowest': (d) => ({
    message: `第 ${d.line} 行的科目 ${d.code} ${d.name} 下面还有明细科目（如 ${d.below}），不能直接记账。`,
    action: '请选择它最末级的明细科目。',
  }),
  'vouchers.numberTaken': (d) => ({
    message: `${d.month} 的 ${d.word}-${d.number} 号已经用过。`,
    action: '请换一个号，或留空由程序接着编。',
  }),
  'vouchers.imported': () => ({
    message: '这张记账凭证来自导入的序时账，要和原文件保持一致，不能修改。',
    action: '请用红字冲销，或在原来的账务软件中更正后重新导入。',
  }),
  'vouchers.isReversed': (d) => ({
    message: `这张记账凭证已经由 ${d.by} 冲销。`,
    action: '请另填一张正确的凭证；如果是冲销错了，可以撤销那一步。',
  }),
  'vouchers.isReversal': (d) => ({
    message: `这张是冲销 ${d.of} 的红字凭证，不能修改或再冲销。`,
    action: '需要恢复原来的内容时，请复制原凭证重新填一张。',
  }),
  'vouchers.isTransfer': (d) => ({
    message: '这张是结账时自动生成的结转凭证，不能手工修改或冲销。',
    action: `请反结账 ${d.month}，更正原来的凭证后再结账，差额会自动结转。`,
  }),
  'vouchers.reversedBefore': (d) => ({
    message: `冲销日期 ${d.day} 早于原凭证的日期 ${d.date}。`,
    action: `请选择 ${d.date} 或之后的日期。`,
  }),
  'vouchers.accountOfStandard': (d) => ({
    message: `${d.code} ${d.name} 是会计准则规定的科目，不能改名或删除。`,
    action: '请在它下面增加自己的明细科目。',
  }),
  'vouchers.accountWithoutParent': (d) => ({
    message: `科目 ${d.code} 的上级科目不在科目表中。`,
    action: '明细科目的编码应以已有科目的编码开头，如 1002 下的 100201。',
  }),
  'vouchers.accountInUse': (d) => ({
    message: `科目 ${d.code} ${d.name} 已有记账、期初余额、银行账户或明细科目，不能删除。`,
    action: '可以改名，或保留不用。',
  }),
  'vouchers.noSuchAccount': (d) => ({ message: `科目表中没有 ${d.code}。`, action: '请从科目表中选择。' }),
  'vouchers.noSuchParty': () => ({
    message: '找不到这个往来单位，它可能已被删除。',
    action: '请刷新列表后再选。',
  }),
  'vouchers.partyExists': (d) => ({
    message: `已经有名为“${d.name}”的往来单位。`,
    action: '请换一个名称，或直接使用已有的那一个。',
  }),
  'vouchers.partyInUse': (d) => ({
    message: `往来单位“${d.name}”已在凭证或期初余额中使用，不能删除。`,
    action: '可以改名，或保留不用。',
  }),
  'vouchers.openingsUnbalanced': (d) => ({
    message: `期初余额借贷不平：借方合计 ${formatFen(d.debitFen)}，贷方合计 ${formatFen(d.creditFen)}，相差 ${formatFen(Math.abs(d.debitFen - d.creditFen))}。`,
    action: '请对照上期的科目余额表核对；累计借方与累计贷方也要相等。',
  }),
  'vouchers.openingTwice': (d) => ({
    message: `第 ${d.line} 行的科目 ${d.code} 前面已经填过（往来单位也相同）。`,
    action: '请把两行合并成一行。',
  }),
  'vouchers.startTooLate': (d) => ({
    message: `${d.month} 已有记账凭证，账不能从之后的 ${d.startMonth} 开始。`,
    action: `请把开始月份设为 ${d.month} 或更早。`,
  }),
  'vouchers.tooManyForSheet': (d) => ({
    message: `分录超过 ${d.most} 行，一张工作表放不下。`,
    action: '请缩短期间，或改为导出 CSV。',
  }),
  'vouchers.noSuchRecurring': () => ({
    message: '找不到这项定期凭证，它可能已被删除。',
    action: '请刷新列表后再选。',
  }),
};
