import type { AccountRule, LineRule, StatementForm, StatementsPack } from './charts.ts';
import type { Figure } from './columns.ts';

/** One account's or party's share of a line. */
export interface LineEntry {
  readonly figure: Figure;
  readonly amountFen: number;
}

export interface ComputedLine {
  /** Null where the books do not show it. */
  readonly amountFen: number | null;
  readonly entries: readonly LineEntry[];
}

export interface ComputedColumn {
  readonly lines: ReadonlyMap<number, ComputedLine>;
  /** Figures with an amount that no line takes. */
  readonly unmapped: readonly LineEntry[];
}

/** The rules of a form that take accounts, and which of them each top-level account comes under. */
interface Index {
  readonly rules: readonly { line: number; isItem: boolean; rule: AccountRule }[];
  readonly byTop: Map<string, number[]>;
}
const indexes = new WeakMap<StatementForm, Index>();

function indexOf(form: StatementForm): Index {
  const known = indexes.get(form);
  if (known) return known;
  const rules = form.lines.flatMap(({ line, kind, rule }) =>
    accountRules(rule).map((each) => ({ line, isItem: kind === 'item', rule: each })),
  );
  const made = { rules, byTop: new Map<string, number[]>() };
  indexes.set(form, made);
  return made;
}

function accountRules(rule: LineRule): AccountRule[] {
  if (rule.type === 'several') return rule.of;
  return 'codes' in rule ? [rule] : [];
}

function rulesOfTop({ rules, byTop }: Index, top: string): number[] {
  const known = byTop.get(top);
  if (known) return known;
  const made = rules.flatMap(({ rule }, index) =>
    rule.codes.some((code) => top.startsWith(code)) ? [index] : [],
  );
  byTop.set(top, made);
  return made;
}

const columns = new WeakMap<readonly Figure[], { form: StatementForm; column: ComputedColumn }>();

/**
 * Computes one column of a balance sheet or an income statement from the figures of the accounts.
 *
 * @param figures every account's, of the day or the span the column is for; what was computed from them is kept with them
 */
export function computeColumn(
  pack: StatementsPack,
  statement: 'balanceSheet' | 'incomeStatement',
  figures: readonly Figure[],
): ComputedColumn {
  const form = pack.statements[statement];
  const known = columns.get(figures);
  if (known?.form === form) return known.column;
  const column = computeAnew(pack, statement, figures);
  columns.set(figures, { form, column });
  return column;
}

function computeAnew(
  pack: StatementsPack,
  statement: 'balanceSheet' | 'incomeStatement',
  figures: readonly Figure[],
): ComputedColumn {
  const form = pack.statements[statement];
  const index = indexOf(form);
  const own: Figure[][] = index.rules.map(() => []);
  for (const figure of figures) for (const rule of rulesOfTop(index, figure.top)) own[rule]?.push(figure);
  const taken = new Set<Figure>();
  const lines = new Map<number, { amountFen: number | null; entries: LineEntry[] }>();
  for (const { line, rule } of form.lines)
    if (rule.type !== 'sum') lines.set(line, { amountFen: null, entries: [] });
  index.rules.forEach(({ line, isItem, rule }, at) => {
    const selected = selectFigures(rule, own[at] ?? []);
    const computed = lines.get(line);
    if (!selected || !computed) return;
    for (const figure of selected) {
      const amountFen = rule.side === 'debit' ? figure.amountFen : 0 - figure.amountFen;
      computed.entries.push({ figure, amountFen });
      if (isItem) taken.add(figure);
    }
    computed.amountFen = computed.entries.reduce((sum, { amountFen }) => sum + amountFen, 0);
  });
  const isOfThisForm = belongsTo(pack, statement);
  const unmapped = figures
    .filter((figure) => figure.amountFen !== 0 && !taken.has(figure) && isOfThisForm(figure))
    .map((figure) => ({ figure, amountFen: figure.amountFen }));
  return { lines: withSums(form, lines), unmapped };
}

/** Adds the lines that are sums of others; a line the books do not show counts as nothing. */
export function withSums(
  form: StatementForm,
  lines: ReadonlyMap<number, ComputedLine>,
): Map<number, ComputedLine> {
  const all = new Map(lines);
  for (const { line, rule } of form.lines) {
    if (rule.type !== 'sum') continue;
    const amountFen = rule.terms.reduce(
      (sum, [term, sign]) => sum + sign * (all.get(term)?.amountFen ?? 0),
      0,
    );
    all.set(line, { amountFen, entries: [] });
  }
  return all;
}

const hasWord = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.includes(word));

/** Null where the books do not tell: no account is divided as the line asks. */
function selectFigures(rule: AccountRule, own: readonly Figure[]): readonly Figure[] | null {
  switch (rule.type) {
    case 'named': {
      const words = [...rule.includes, ...rule.excludes];
      const isTold = own.some(({ path }) => hasWord(path, words));
      return isTold ? own.filter(({ path }) => hasWord(path, rule.includes)) : own;
    }
    case 'turnoverNamed':
      if (own.every(({ isTop }) => isTop)) return null;
      // The name at the top says nothing of one of its parts: 营业税金及附加 is not all 营业税.
      return own.filter(({ isTop, path }) => !isTop && isNamed(rule, path.slice(path.indexOf('—') + 1)));
    case 'net': {
      const sum = own.reduce((total, { amountFen }) => total + amountFen, 0);
      return sum > 0 === (rule.side === 'debit') ? own : [];
    }
    case 'parts': {
      const sign = rule.side === 'debit' ? 1 : -1;
      return filterByName(rule, own).filter(({ amountFen }) => sign * amountFen > 0);
    }
    default:
      return filterByName(rule, own);
  }
}

interface NameFilter {
  readonly includes?: readonly string[] | undefined;
  readonly excludes?: readonly string[] | undefined;
}

function isNamed({ includes, excludes }: NameFilter, text: string): boolean {
  return (!includes || hasWord(text, includes)) && !(excludes && hasWord(text, excludes));
}

function filterByName(filter: NameFilter, own: readonly Figure[]): readonly Figure[] {
  return filter.includes || filter.excludes ? own.filter(({ path }) => isNamed(filter, path)) : own;
}

/** The income statement is made of income and cost accounts; the balance sheet of all. */
function belongsTo(
  { income }: StatementsPack,
  statement: 'balanceSheet' | 'incomeStatement',
): (figure: Figure) => boolean {
  if (statement === 'balanceSheet') return () => true;
  return ({ top }) => top.startsWith(income.class) && !income.outside.some((code) => top.startsWith(code));
}
