import type { Part } from './account-parts.ts';
import type { LineRule, StatementForm } from './charts.ts';

/** One account's share of a line. */
export interface LineEntry {
  readonly part: Part;
  readonly amountFen: number;
}

export interface ComputedLine {
  /** Null where the books do not show it. */
  readonly amountFen: number | null;
  readonly entries: readonly LineEntry[];
}

export interface ComputedColumn {
  readonly lines: ReadonlyMap<number, ComputedLine>;
  /** Parts with an amount that no line takes. */
  readonly unmapped: readonly LineEntry[];
}

const balance = (part: Part): number => part.opening + part.debit - part.credit;

/**
 * Computes one column of a statement from the parts of the accounts.
 *
 * @param parts every account's, of the span or the day the column is for
 */
export function computeColumn(form: StatementForm, parts: readonly Part[]): ComputedColumn {
  const lines = new Map<number, ComputedLine>();
  const taken = new Set<Part>();
  for (const { line, kind, rule } of form.lines) {
    if (rule.type === 'sum') continue;
    const computed = computeLine(rule, parts);
    lines.set(line, computed);
    if (kind === 'item') for (const { part } of computed.entries) taken.add(part);
  }
  for (const { line, rule } of form.lines) {
    if (rule.type !== 'sum') continue;
    const amountFen = rule.terms.reduce(
      (sum, [term, sign]) => sum + sign * (lines.get(term)?.amountFen ?? 0),
      0,
    );
    lines.set(line, { amountFen, entries: [] });
  }
  const isOfThisForm = belongsTo(form);
  const unmapped = parts
    .filter((part) => !taken.has(part) && isOfThisForm(part))
    .map((part) => ({ part, amountFen: amountOf(form, part) }))
    .filter(({ amountFen }) => amountFen !== 0);
  return { lines, unmapped };
}

function computeLine(rule: Exclude<LineRule, { type: 'sum' }>, parts: readonly Part[]): ComputedLine {
  if (rule.type === 'none') return { amountFen: null, entries: [] };
  const own = parts.filter((part) => rule.codes.some((code) => part.top.startsWith(code)));
  if (rule.type === 'turnoverNamed' && own.every(({ isTop }) => isTop))
    return { amountFen: null, entries: [] };
  const entries = selectParts(rule, own).map((part) => ({ part, amountFen: amountBy(rule, part) }));
  return { amountFen: entries.reduce((sum, { amountFen }) => sum + amountFen, 0), entries };
}

function selectParts(
  rule: Exclude<LineRule, { type: 'sum' | 'none' }>,
  own: readonly Part[],
): readonly Part[] {
  const hasWord = (part: Part, words: readonly string[]): boolean =>
    words.some((word) => part.name.includes(word));
  switch (rule.type) {
    case 'parts':
      return own.filter((part) => (rule.side === 'debit' ? balance(part) > 0 : balance(part) < 0));
    case 'named': {
      const isTold = own.some((part) => hasWord(part, [...rule.includes, ...rule.excludes]));
      return isTold ? own.filter((part) => hasWord(part, rule.includes)) : own;
    }
    case 'turnoverNamed':
      return own.filter((part) => !part.isTop && hasWord(part, rule.includes));
    default:
      return own;
  }
}

function amountBy(rule: Exclude<LineRule, { type: 'sum' | 'none' }>, part: Part): number {
  if (rule.type === 'turnover' || rule.type === 'turnoverNamed') return turnoverOf(part, rule.side);
  return rule.side === 'debit' ? balance(part) : 0 - balance(part);
}

/**
 * What an income or cost account earned or cost over a span.
 *
 * Where the span ends with the account closed to 本年利润, its other side is that closing entry and its own side is the
 * amount; where it is not closed, the two sides are netted. Interest earned is booked in 财务费用 either in red on the
 * debit side or in black on the credit side: both count as a negative cost.
 */
export function turnoverOf(part: Part, side: 'debit' | 'credit'): number {
  const own = side === 'debit' ? part.debit : part.credit;
  const other = side === 'debit' ? part.credit : part.debit;
  const isClosed = balance(part) === 0 && other !== 0;
  if (!isClosed) return own - other;
  if (side === 'debit' && /利息收入|汇兑收益/.test(part.name) && other > 0) return 0 - other;
  return own;
}

function isIncomeForm(form: StatementForm): boolean {
  return form.lines.some(({ rule }) => rule.type === 'turnover');
}

/** The income statement is made of the accounts of class 5; the balance sheet of all. */
function belongsTo(form: StatementForm): (part: Part) => boolean {
  return isIncomeForm(form) ? (part) => part.top.startsWith('5') : () => true;
}

function amountOf(form: StatementForm, part: Part): number {
  return isIncomeForm(form) ? turnoverOf(part, 'debit') : balance(part);
}
