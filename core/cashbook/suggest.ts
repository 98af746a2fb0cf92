import type { MessageKey, Speaker } from '../messages/format.ts';
import type { Sentence } from '../schemas.ts';
import type { Category } from './categories.ts';

/** A rule the firm taught: rows of this direction whose counterparty or summary contains a text. */
export interface CategoryRule {
  readonly ruleId: number;
  readonly field: 'counterparty' | 'summary';
  readonly contains: string;
  readonly direction: 'in' | 'out';
  readonly category: string;
}

/** What of a bank or wallet row tells what it was for. Money out is negative. */
export interface TellingRow {
  readonly amountFen: number;
  readonly counterparty: string | null;
  readonly counterpartyAccount: string | null;
  readonly summary: string | null;
}

/** What the firm knows of the names on its rows. */
export interface KnownNames {
  /** The firm's own names: money to and from them is moved, not earned or spent. */
  readonly own: ReadonlySet<string>;
  readonly ownAccounts: ReadonlySet<string>;
  readonly owners: ReadonlySet<string>;
  /** Parties with an open balance: who owes the firm, whom the firm owes. */
  readonly debtors: ReadonlySet<string>;
  readonly creditors: ReadonlySet<string>;
}

export interface Suggestion {
  readonly category: Category;
  readonly why: Sentence;
}

/** Small differences of writing do not count: width, case, spaces. */
export function plain(text: string | null): string {
  return (text ?? '').normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

/** Whether a rule takes a row. */
export function ruleTakes(rule: CategoryRule, row: TellingRow): boolean {
  const wanted = plain(rule.contains);
  return (
    wanted !== '' &&
    (rule.direction === 'in') === row.amountFen > 0 &&
    plain(rule.field === 'counterparty' ? row.counterparty : row.summary).includes(wanted)
  );
}

/**
 * Suggests what a row was for, and says why: the firm's own rules first (the longest text wins, then the newest), then
 * own accounts and owners, then words of the summary, then words of the counterparty's name. Where such a word says sale
 * or purchase and the party has an open balance, the row settles it.
 *
 * @returns null where nothing tells: nothing is guessed
 */
export function makeSuggest(
  speaker: Speaker,
  categories: readonly Category[],
  rules: readonly CategoryRule[],
  known: KnownNames,
): (row: TellingRow) => Suggestion | null {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const ordered = [...rules].sort((a, b) => b.contains.length - a.contains.length || b.ruleId - a.ruleId);
  const words = wordsOf(categories, ({ words: each }) => each);
  const names = wordsOf(categories, ({ names: each }) => each);
  const answer = <K extends MessageKey>(
    id: string,
    ...why: Parameters<typeof speaker.say<K>>
  ): Suggestion | null => {
    const category = byId.get(id);
    return category ? { category, why: speaker.say(...why) } : null;
  };

  return (row) => {
    if (row.amountFen === 0) return null;
    const direction = row.amountFen > 0 ? 'in' : 'out';
    for (const rule of ordered) {
      if (byId.has(rule.category) && ruleTakes(rule, row))
        return answer(rule.category, `cashbook.why.rule.${rule.field}`, { contains: rule.contains });
    }
    const name = row.counterparty?.trim() ?? '';
    const isIn = direction === 'in';
    if (known.ownAccounts.has(row.counterpartyAccount?.trim() ?? '') || known.own.has(plain(name)))
      return answer(isIn ? 'transferIn' : 'transferOut', 'cashbook.why.ownAccount');
    const summary = plain(row.summary);
    const word = tellingWord(words[direction].filter((each) => summary.includes(each.text)));
    if (word) return settle(word.category) ?? answer(word.category, 'cashbook.why.word', { word: word.text });
    if (known.owners.has(plain(name)))
      return answer(isIn ? 'ownerLoanIn' : 'ownerDraw', 'cashbook.why.owner', { name });
    const counterparty = plain(name);
    const part = names[direction].find((each) => counterparty.includes(each.text));
    if (part) return answer(part.category, 'cashbook.why.name', { word: part.text });
    return settle(isIn ? 'sales' : 'purchase');

    function settle(category: string): Suggestion | null {
      if (category === 'sales' && known.debtors.has(name))
        return answer('receivable', 'cashbook.why.debtor', { name });
      if (category === 'purchase' && known.creditors.has(name))
        return answer('payable', 'cashbook.why.creditor', { name });
      return null;
    }
  };
}

interface Word {
  readonly text: string;
  readonly category: string;
  readonly isTrade: boolean;
}

const saysRefund = ({ text }: Word): boolean => text.includes('退');

/** The first; but of a trade that is given back, the word that says so. */
function tellingWord(found: readonly Word[]): Word | undefined {
  const [first] = found;
  return (first?.isTrade ? found.find((each) => each.isTrade && saysRefund(each)) : undefined) ?? first;
}

/** By direction, the longest first, so that the word that says most decides; of two as long, what gives back. */
function wordsOf(
  categories: readonly Category[],
  wordsIn: (category: Category) => readonly string[],
): Record<'in' | 'out', Word[]> {
  const of = (direction: 'in' | 'out') =>
    categories
      .filter((category) => category.direction === direction)
      .flatMap((category) =>
        wordsIn(category).map((word) => ({
          text: plain(word),
          category: category.id,
          isTrade: category.group === 'trade',
        })),
      )
      .sort((a, b) => b.text.length - a.text.length || Number(saysRefund(b)) - Number(saysRefund(a)));
  return { in: of('in'), out: of('out') };
}
