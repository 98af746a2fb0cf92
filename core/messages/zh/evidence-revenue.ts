import { formatFen, formatWan } from '../../money.ts';

interface Gap {
  left: string;
  right: string;
  gapFen: number;
  share: string;
  tolerance: string;
  explainedFen: number;
  restFen: number;
}

const spanOf = (d: { from: string; to: string }): string =>
  d.from === d.to ? d.from : `${d.from} 至 ${d.to}`;

/** Sentences of the revenue cross-check. */
export const evidenceRevenue = {
  'evidence.leg.books': '账上收入',
  'evidence.leg.receipts': '有效流水',
  'evidence.leg.vat': '增值税申报',
  'evidence.leg.filed': '报送的利润表',
  'evidence.leg.cit': '所得税申报',
  'evidence.return.vat': '增值税申报',
  'evidence.return.citQuarterly': '企业所得税预缴申报',
  'evidence.return.citAnnual': '企业所得税汇算清缴',
  'evidence.return.filedIncomeStatement': '报送的利润表',
  'evidence.step.books': (d: { from: string; to: string; minus: boolean }) =>
    `${d.minus ? '减：' : ''}${spanOf(d)} 账上的主营和其他业务收入（不含税）`,
  'evidence.step.receipts': (d: { feesFen: number }) =>
    d.feesFen > 0
      ? `有效流水，已加回钱包手续费 ${formatFen(d.feesFen)} 元（含税）`
      : '有效流水（扣手续费之前，含税）',
  'evidence.step.refunds': '减：退给客户的款',
  'evidence.step.receivables': '加：应收账款、应收票据的增加（卖了还没收到）',
  'evidence.step.advances': '减：预收账款的增加（收了还没卖）',
  'evidence.step.noReceivables': '账上没有这段时间的应收和预收，没有调节收款的早晚',
  'evidence.step.vat.returns': (d: { percent: string }) => `减：其中的增值税，按申报推得的 ${d.percent}`,
  'evidence.step.vat.assumed': (d: { percent: string }) =>
    `减：其中的增值税，按假定的 ${d.percent}；填入申报的税额后改用实际的`,
  'evidence.step.uncovered': (d: { days: number }) => `有 ${d.days} 天缺少账户的流水，实际收款可能更多`,
  'evidence.step.filed': (d: {
    kind: string;
    from: string;
    to: string;
    minus: boolean;
    uninvoiced: string | null;
  }) =>
    `${d.minus ? '减：' : ''}${spanOf(d)} ${d.kind}${d.uninvoiced === null ? '' : `（其中未开票收入 ${d.uninvoiced} 元）`}`,
  'evidence.vatRate.returns': (d: { percent: string; source: string }) =>
    `含税收款按 ${d.percent} 换算成不含税，这个比率由已填的增值税申报推得（税额 ÷ 销售额）。`,
  'evidence.vatRate.assumed': (d: { percent: string; source: string }) =>
    `还没有填增值税申报的税额，含税收款暂按假定的 ${d.percent} 换算：${d.source}。`,
  'evidence.gap.unknown': (d: { missing: string }) => `没有这一期的${d.missing}，还不能核对。`,
  'evidence.gap.agrees': (d: Gap) =>
    `${d.left}与${d.right}相符，相差 ${formatFen(d.gapFen)} 元（${d.share}，容差 ${d.tolerance}）。`,
  'evidence.gap.explained': (d: Gap) =>
    `${d.left}与${d.right}相差 ${formatFen(d.gapFen)} 元（${d.share}），您已说明其中 ${formatFen(Math.abs(d.explainedFen))} 元。`,
  'evidence.gap.partlyExplained': (d: Gap) =>
    `您已说明其中 ${formatFen(Math.abs(d.explainedFen))} 元，还差 ${formatFen(d.restFen)} 元。`,
  'evidence.gap.booksOverReceipts': (d: Gap) =>
    `账上收入比收到的钱多 ${formatFen(d.gapFen)} 元（${d.share}）。可能是客户还没付款、收了现金，或缺了某个账户的流水：先补流水，再催收。`,
  'evidence.gap.receiptsOverBooks': (d: Gap) =>
    `收到的钱比账上收入多 ${formatFen(d.gapFen)} 元（${d.share}）。先看有没有不是销售的收款没标出来；若有收入没有入账、没有申报，请咨询会计，尽快入账并补申报。这一条只给您自己看。`,
  'evidence.gap.booksOverVat': (d: Gap) =>
    `账上收入比增值税申报多 ${formatFen(d.gapFen)} 元（${d.share}）。未开票的收入也要申报；若是漏报，请咨询会计，补申报。这一条只给您自己看。`,
  'evidence.gap.vatOverBooks': (d: Gap) =>
    `增值税申报比账上收入多 ${formatFen(d.gapFen)} 元（${d.share}）。可能开了票还没入账，或属于视同销售、处置固定资产：请会计查明，该入账的入账。`,
  'evidence.gap.receiptsOverVat': (d: Gap) =>
    `收到的钱比增值税申报多 ${formatFen(d.gapFen)} 元（${d.share}）。先看有没有预收或不是销售的收款；若有收入没有申报，请咨询会计，补申报。这一条只给您自己看。`,
  'evidence.gap.vatOverReceipts': (d: Gap) =>
    `增值税申报比收到的钱多 ${formatFen(d.gapFen)} 元（${d.share}）。可能客户还没付款，或缺了某个账户的流水：先补流水，再催收。`,
  'evidence.gap.booksDiffer': (d: Gap) =>
    `${d.left}与${d.right}相差 ${formatFen(d.gapFen)} 元（${d.share}）。账只有一套，银行会把两者放在一起看：请会计查明；报送有误的，办理更正申报。`,
  'evidence.gap.papersDiffer': (d: Gap) =>
    `${d.left}与${d.right}相差 ${formatFen(d.gapFen)} 元（${d.share}）。同一时期的申报应当一致：请会计查明，有误的办理更正申报。`,
  'evidence.finding.undeclared': (d: { count: number; from: string; to: string; gapFen: number }) =>
    `有 ${d.count} 期看起来可能有收入没有申报，最大的是 ${spanOf(d)}，${formatWan(d.gapFen)} 万元。请先咨询会计，该补申报的补申报，再申请贷款。这一条只给您自己看，不进申请资料。`,
  'evidence.finding.open': (d: { count: number }) => `还有 ${d.count} 处差异超出容差，没有说明。`,
  'evidence.finding.uncovered': (d: { days: number }) =>
    `有 ${d.days} 天缺少账户的流水，有效流水可能少计；补齐后再看差异。`,
  'evidence.finding.noBooks': '这段时间没有完整的账，与账有关的核对不适用。',
  'evidence.finding.noReceipts': '这段时间没有银行流水或钱包账单，无法算出有效流水。',
  'evidence.finding.noVat': '还没有填这段时间的增值税申报，这一边无法核对。',
  'evidence.finding.allAgree': (d: { count: number }) => `能核对的 ${d.count} 处都在容差之内或已有说明。`,
};
