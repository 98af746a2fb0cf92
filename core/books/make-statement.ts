import type { Speaker } from '../messages/format.ts';
import { formatFen } from '../money.ts';
import type { Sentence } from '../schemas.ts';
import { type CashRules, freeCash } from './cash-columns.ts';
import type { AccountRule, LineRule, StatementsPack } from './charts.ts';
import type { ComputedStatement, StatementColumn } from './compute-statement.ts';
import type { Statement, StatementLine, TieOut } from './schemas.ts';

/** Puts a computed statement into words and heads. */
export function tellStatement(
  speaker: Speaker,
  pack: StatementsPack,
  cash: CashRules,
  computed: ComputedStatement,
  tieOuts: readonly TieOut[],
): Statement {
  const { language } = speaker;
  const { request, books, form, current, comparative } = computed;
  const { statement, month, period } = request;
  const shown = current.computed ?? comparative.computed;
  return {
    statement,
    form: form.form,
    title: form.title[language],
    month,
    from: statement === 'balanceSheet' ? month : current.from,
    period,
    currentHead: tellHead(speaker, current),
    comparativeHead: tellHead(speaker, comparative),
    lines: form.lines.map(
      ({ line, kind, role, name, rule }): StatementLine => ({
        line,
        kind,
        role: role ?? null,
        flow: rule.type === 'flow' ? (rule.flows[0] ?? null) : null,
        name: name[language],
        currentFen: current.computed?.lines.get(line)?.amountFen ?? null,
        comparativeFen: comparative.computed?.lines.get(line)?.amountFen ?? null,
        rule: tellRule(speaker, rule),
        terms: rule.type === 'sum' ? rule.terms.map(([term, sign]) => ({ line: term, sign })) : null,
      }),
    ),
    tieOuts: [...tieOuts],
    unmapped: (shown?.unmapped ?? []).map(({ figure, amountFen }) => ({
      code: figure.code,
      name: figure.party ? `${figure.name}—${figure.party.name}` : figure.name,
      amountFen,
    })),
    remarks: [
      ...[current, comparative].flatMap((column) => tellLacking(speaker, column)),
      ...(statement === 'cashFlow' ? tellRestricted(speaker, freeCash(cash, books).restrictedFen) : []),
    ],
    source: { id: form.form, text: pack.source[language], year: null, sample: null },
    standard: pack.standard,
  };
}

/** The head of a column, with its months where they are not plain. */
export function tellHead(speaker: Speaker, { head, from, to }: StatementColumn): string {
  switch (head) {
    case 'period':
      return speaker.text('books.head.period', {
        period: from === to ? to : speaker.text('books.span', { from, to }),
      });
    case 'lastYearSoFar':
      return speaker.text('books.head.lastYearSoFar', { from, to });
    default:
      return speaker.text(`books.head.${head}`);
  }
}

function tellLacking(speaker: Speaker, column: StatementColumn): Sentence[] {
  const { lacking, from, to } = column;
  if (!lacking) return [];
  const head = tellHead(speaker, column);
  const months = lacking.months.length > 0 ? lacking.months : [from, to];
  const data = {
    head,
    months: months.slice(0, 6).join(speaker.language === 'zh' ? '、' : ', '),
    more: Math.max(0, months.length - 6),
  };
  return [speaker.say(lacking.why === 'flows' ? 'books.remark.noFlows' : 'books.remark.noMonths', data)];
}

function tellRestricted(speaker: Speaker, fen: number): Sentence[] {
  return fen === 0 ? [] : [speaker.say('books.remark.restricted', { amount: formatFen(fen) })];
}

/** How a line is made, in words. */
export function tellRule(speaker: Speaker, rule: LineRule): string {
  switch (rule.type) {
    case 'none':
      return speaker.text('books.rule.none');
    case 'openingCash':
      return speaker.text('books.rule.openingCash');
    case 'flow':
      return speaker.text(rule.sign > 0 ? 'books.rule.flow.in' : 'books.rule.flow.out');
    case 'sum':
      return rule.terms
        .map(([line, sign], index) => `${sign < 0 ? ' − ' : index > 0 ? ' + ' : ''}L${line}`)
        .join('');
    case 'several':
      return rule.of.map((each) => tellAccounts(speaker, each)).join(speaker.language === 'zh' ? '；' : '; ');
    default:
      return tellAccounts(speaker, rule);
  }
}

function tellAccounts(speaker: Speaker, rule: AccountRule): string {
  const codes = rule.codes.map((code) => (code.length === 1 ? `${code}xxx` : code)).join(', ');
  const includes = 'includes' in rule ? (rule.includes ?? []) : [];
  const excludes = 'excludes' in rule ? (rule.excludes ?? []) : [];
  const text = speaker.text(`books.rule.${rule.type}.${rule.side}`, { codes, words: includes.join(', ') });
  if (rule.type === 'named') return text;
  const only =
    includes.length > 0 && rule.type !== 'turnoverNamed'
      ? speaker.text('books.rule.only', { words: includes.join(', ') })
      : '';
  const without =
    excludes.length > 0 ? speaker.text('books.rule.without', { words: excludes.join(', ') }) : '';
  return `${text}${only}${without}`;
}
