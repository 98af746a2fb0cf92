import type { financingKinds, LeftOut } from './contract.ts';

export type FinancingKind = (typeof financingKinds)[number];

/** A movement that may be financing: out negative. */
export interface NamedMovement {
  readonly amountFen: number;
  readonly summary: string;
}

/** Words that every summary of a financing movement has one of; to find candidates by. */
export const financingWords = ['贷', '放款', '借款', '还款', '还本', '投资款', '注资', '增资', '出资'];

/** Interest, subsidies and fees are cost or income; a payment of both cannot be split, so it stays in too. */
const runningCost = /利息|付息|结息|收息|计息|本息|贴息|手续费|服务费|担保费|印花税/;
/** Cards pay for purchases; advances to staff come back as they went. */
const noLoan = /信用卡|贷记卡|员工|职工|个人|备用金|差旅/;

/**
 * What kind of financing a bank movement is by its summary, or null for trade, wages, taxes, interest and the rest.
 *
 * Only what names itself is told: a loan that arrives (贷款发放, 放款, 借款) or is repaid (还款, 归还贷款, 贷款还本),
 * an owner's loan (股东借款) either way, and money paid in as capital (投资款, 注资). A refund from a customer that says
 * 还款 stays in, as does money lent out.
 *
 * @example readFinancing({ amountFen: 1_000_000_00, summary: '流动资金贷款发放' }) // 'loanReceived'
 */
export function readFinancing({ amountFen, summary }: NamedMovement): FinancingKind | null {
  const text = summary.replace(/\s/g, '');
  if (runningCost.test(text)) return null;
  if (/股东(?:个人)?(?:借款|还款|垫款)|(?:向|归还|偿还)股东/.test(text)) return 'ownerLoan';
  if (noLoan.test(text)) return null;
  if (amountFen > 0) {
    if (/投资款|注资|增资|出资/.test(text)) return /退|收回|赎回/.test(text) ? null : 'capital';
    if (/归还|偿还|还款|还本|退/.test(text)) return null;
    return /贷款|放款|借款/.test(text) ? 'loanReceived' : null;
  }
  if (/还款|还本|还贷|(?:归还|偿还|收回).*(?:贷款|借款|本金)|贷款(?:归还|偿还|收回|本金)/.test(text))
    return 'loanRepaid';
  return null;
}

/** Sums what is left out, by kind, in the order of the contract. */
export function sumLeftOut(movements: readonly NamedMovement[]): LeftOut[] {
  const sums = new Map<FinancingKind, { count: number; moneyInFen: number; moneyOutFen: number }>();
  for (const movement of movements) {
    const kind = readFinancing(movement);
    if (kind === null) continue;
    const sum = sums.get(kind) ?? { count: 0, moneyInFen: 0, moneyOutFen: 0 };
    sum.count += 1;
    if (movement.amountFen > 0) sum.moneyInFen += movement.amountFen;
    else sum.moneyOutFen -= movement.amountFen;
    sums.set(kind, sum);
  }
  return order.flatMap((kind) => {
    const sum = sums.get(kind);
    return sum ? [{ kind, ...sum }] : [];
  });
}

const order: readonly FinancingKind[] = ['loanReceived', 'loanRepaid', 'ownerLoan', 'capital'];
