import type { Part } from '../books/account-parts.ts';
import type { Standard } from '../books/standard.ts';

interface ProfitCodes {
  /** 本年利润. */
  readonly profit: string;
  /** 利润分配. */
  readonly distribution: string;
  /** 以前年度损益调整: goes to 利润分配 at once, past the profit of the year. */
  readonly priorYears: string | null;
}

/** Where each standard's chart has the profit. */
export const profitCodes: Record<Standard, ProfitCodes> = {
  smallEnterprise: { profit: '3103', distribution: '3104', priorYears: null },
  enterprise: { profit: '4103', distribution: '4104', priorYears: '6901' },
};

export interface TransferLine {
  readonly code: string;
  readonly debitFen: number;
  readonly creditFen: number;
}

/**
 * The lines that empty accounts into another one (结转): each account by its balance, and the other with what they come to.
 *
 * @param parts balances at the end of the month, debit positive
 * @param into the account that takes them, such as 3103 本年利润
 * @returns nothing when there is nothing to carry; the last line is left out when it comes to zero
 * @example
 * makeTransfer([{ code: '5001', opening: -1000 }, { code: '5401', opening: 600 }], '3103')
 * // 5001 debit 1000, 5401 credit 600, 3103 credit 400
 */
export function makeTransfer(parts: readonly Pick<Part, 'code' | 'opening'>[], into: string): TransferLine[] {
  const moved = parts.filter(({ opening }) => opening !== 0);
  const lines = moved.map(({ code, opening }): TransferLine => emptying(code, opening));
  const sum = moved.reduce((total, { opening }) => total + opening, 0);
  if (sum !== 0) lines.push(emptying(into, -sum));
  return lines;
}

const emptying = (code: string, balance: number): TransferLine => ({
  code,
  debitFen: Math.max(0 - balance, 0),
  creditFen: Math.max(balance, 0),
});
