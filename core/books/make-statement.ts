import type { Speaker } from '../messages/format.ts';
import type { Part } from './account-parts.ts';
import type { LineRule, StatementForm, StatementsPack } from './charts.ts';
import { type BooksMonth, closingParts, periodParts, yearStartParts, yearToDateParts } from './columns.ts';
import { type ComputedColumn, computeColumn } from './compute-lines.ts';
import type { Statement, StatementLine, StatementName, TieOut } from './contract.ts';

/** Both columns of a statement; the comparative one null where the books do not reach back. */
export interface ComputedStatement {
  readonly form: StatementForm;
  readonly current: ComputedColumn;
  readonly comparative: ComputedColumn | null;
}

/**
 * Computes a statutory statement of the small-enterprise standard from the books.
 *
 * The balance sheet has the month's end and the year's start; the income statement the period and the year to date.
 *
 * @param year the months of that year in the books, in order
 */
export function computeStatement(
  pack: StatementsPack,
  statement: StatementName,
  books: BooksMonth,
  year: readonly BooksMonth[],
): ComputedStatement {
  const form = pack.statements[statement];
  const isSheet = statement === 'balanceSheet';
  const current: Part[] = isSheet ? closingParts(books) : periodParts(books);
  const comparative = isSheet ? yearStartParts(books, year) : yearToDateParts(books, year);
  return {
    form,
    current: computeColumn(form, current),
    comparative: comparative && computeColumn(form, comparative),
  };
}

/** Puts a computed statement into words and heads. */
export function tellStatement(
  speaker: Speaker,
  pack: StatementsPack,
  statement: StatementName,
  books: BooksMonth,
  computed: ComputedStatement,
  tieOuts: readonly TieOut[],
): Statement {
  const { language } = speaker;
  const { form, current, comparative } = computed;
  const isSheet = statement === 'balanceSheet';
  const period =
    books.from === books.month
      ? books.month
      : speaker.text('books.span', { from: books.from, to: books.month });
  return {
    statement,
    form: form.form,
    title: form.title[language],
    month: books.month,
    currentHead: isSheet ? speaker.text('books.head.closing') : speaker.text('books.head.period', { period }),
    comparativeHead: isSheet ? speaker.text('books.head.yearStart') : speaker.text('books.head.yearToDate'),
    lines: form.lines.map(
      ({ line, kind, name, rule }): StatementLine => ({
        line,
        kind,
        name: name[language],
        currentFen: current.lines.get(line)?.amountFen ?? null,
        comparativeFen: comparative?.lines.get(line)?.amountFen ?? null,
        rule: tellRule(speaker, rule),
      }),
    ),
    tieOuts: [...tieOuts],
    unmapped: current.unmapped.map(({ part, amountFen }) => ({
      code: part.code,
      name: part.name,
      amountFen,
    })),
    source: { id: form.form, text: pack.source[language], year: null, sample: null },
    standard: 'smallEnterprise',
  };
}

/** How a line is made, in words. */
export function tellRule(speaker: Speaker, rule: LineRule): string {
  if (rule.type === 'none') return speaker.text('books.rule.none');
  if (rule.type === 'sum') {
    return rule.terms
      .map(([line, sign], index) => `${sign < 0 ? ' − ' : index > 0 ? ' + ' : ''}L${line}`)
      .join('');
  }
  const codes = rule.codes.map((code) => (code.length === 1 ? `${code}xxx` : code)).join(', ');
  const words = 'includes' in rule ? rule.includes.join(', ') : '';
  return speaker.text(`books.rule.${rule.type}.${rule.side}`, { codes, words });
}
