import type { Speaker } from '../messages/format.ts';
import { formatFen } from '../money.ts';
import { plainName } from './plain-name.ts';
import type { Statement, StatementLine, TieOut } from './schemas.ts';
import { sumOf, tie, tieEqual } from './tie.ts';

const columns = ['currentFen', 'comparativeFen'] as const;

/** Every total of a printed statement against the lines it adds, in both columns. */
export function tieTotals(speaker: Speaker, { statement, lines }: Statement): TieOut[] {
  const byLine = new Map(lines.map((line) => [line.line, line]));
  return lines.flatMap((line) => {
    const { terms } = line;
    if (!terms) return [];
    const what = speaker.text('books.tie.what.total', {
      line: line.line,
      name: plainName(line),
      rule: line.rule,
    });
    const checks = columns
      .filter((column) => line[column] !== null)
      .map((column) => ({
        printed: line[column] ?? 0,
        sum: sumOf(terms, ({ line: term, sign }) => sign * (byLine.get(term)?.[column] ?? 0)),
      }));
    const [first] = checks;
    if (!first) return [];
    const shown = checks.find(({ printed, sum }) => printed !== sum) ?? first;
    return [
      tieEqual(speaker, `${statement}.total.${line.role ?? line.line}`, what, shown.printed, shown.sum),
    ];
  });
}

/**
 * “Of which” lines against the line they belong to: together they can be no more. Interest is left out, as interest
 * received makes 财务费用 smaller than the interest paid; so is a line that is negative.
 */
export function tieMemos(speaker: Speaker, { statement, lines }: Statement): TieOut[] {
  const groups: { parent: StatementLine; memos: StatementLine[] }[] = [];
  for (const line of lines) {
    if (line.kind === 'memo') groups.at(-1)?.memos.push(line);
    else groups.push({ parent: line, memos: [] });
  }
  const checked = groups.filter(({ parent, memos }) => memos.length > 0 && parent.role !== 'financeCost');
  if (checked.length === 0) return [];
  const wrong = checked.flatMap(({ parent, memos }) =>
    columns.flatMap((column) => {
      const whole = parent[column] ?? 0;
      const over = sumOf(memos, (memo) => memo[column] ?? 0) - whole;
      return whole >= 0 && over > 0 ? [{ parent, over }] : [];
    }),
  );
  const [first] = wrong;
  return [
    tie(
      `${statement}.memo`,
      first?.over ?? 0,
      () => speaker.say('books.tie.memo.ok'),
      () =>
        speaker.say('books.tie.memo.off', {
          name: first ? plainName(first.parent) : '',
          difference: formatFen(first?.over ?? 0),
        }),
    ),
  ];
}
