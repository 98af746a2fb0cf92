import type { Part } from './account-parts.ts';
import type { LineRule, StatementsPack } from './charts.ts';

const sides = new WeakMap<StatementsPack, Map<string, 'debit' | 'credit'>>();

/** The side an income or cost account grows on, as the lines of the income statement have it. */
function sideOf(pack: StatementsPack, top: string): 'debit' | 'credit' {
  const known = sides.get(pack) ?? new Map<string, 'debit' | 'credit'>();
  sides.set(pack, known);
  const held = known.get(top);
  if (held) return held;
  const rules = pack.statements.incomeStatement.lines.flatMap(({ rule }) => turnoverRules(rule));
  const side = rules.find(({ codes }) => codes.some((code) => top.startsWith(code)))?.side ?? 'debit';
  known.set(top, side);
  return side;
}

function turnoverRules(rule: LineRule): { codes: string[]; side: 'debit' | 'credit' }[] {
  if (rule.type === 'several') return rule.of.flatMap(turnoverRules);
  return rule.type === 'turnover' ? [rule] : [];
}

/**
 * What an income or cost account earned or cost over a span, from a trial balance, which does not tell closing entries
 * apart.
 *
 * Where the span ends with the account closed to 本年利润, its other side is that closing entry and its own side is the
 * amount; where it is not closed, the two sides are netted. Interest earned is booked in 财务费用 either in red on the
 * debit side or in black on the credit side: both count as a negative cost.
 *
 * @returns fen, costs positive and income negative
 */
export function turnoverOf(pack: StatementsPack, part: Part): number {
  const { opening, debit, credit, name } = part;
  const side = sideOf(pack, part.top);
  const other = side === 'debit' ? credit : debit;
  const isClosed = opening + debit - credit === 0 && other !== 0;
  if (!isClosed) return debit - credit;
  if (side === 'credit') return 0 - credit;
  return /利息收入|汇兑收益/.test(name) && credit > 0 ? 0 - credit : debit;
}
