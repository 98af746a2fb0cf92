import { makeFlowShares } from '../../../core/books/cash-flow.ts';
import { type BooksMonth, chainOf, type Figure, type MonthAmount } from '../../../core/books/columns.ts';
import type { LineEntry } from '../../../core/books/compute-lines.ts';
import { computeStatement, type StatementColumn } from '../../../core/books/compute-statement.ts';
import { tellRule } from '../../../core/books/make-statement.ts';
import type { Month } from '../../../core/dates.ts';
import { RongbeiError } from '../../../core/errors.ts';
import type { OutputOf, ParsedInputOf, ReadContext } from '../handler.ts';
import { findImport } from '../store/imports.ts';
import { iteratePosted } from '../store/vouchers.ts';
import { openChart } from './chart.ts';
import { type OpenedBooks, openBooks } from './statement-books.ts';

type Trace = OutputOf<'books.traceLine'>;

/** What is behind one figure of a statement: accounts, parties and months, or the lines it adds up. */
export function traceLine(context: ReadContext, input: ParsedInputOf<'books.traceLine'>): Trace {
  const { speaker } = context;
  const { statement, line, month, period } = input;
  const opened = openBooks(context, { month, period });
  const computed = computeStatement(opened, { statement, month, period }, opened.books);
  const { form } = computed;
  const column = computed[input.column];
  const spec = form.lines.find((each) => each.kind !== 'heading' && each.line === line);
  if (!spec) throw new RongbeiError('books.noSuchLine', { statement, line });
  const lines = column.computed?.lines;
  const { rule } = spec;
  const made = lines?.get(line)?.entries ?? [];
  // Restricted money is on its line by balances; the rest by vouchers, which alone tell the account.
  const entries =
    rule.type === 'flow'
      ? [...traceFlows(context, opened, column, rule), ...made.filter(({ figure }) => figure.code !== '')]
      : made;
  const nameOf = (number: number) =>
    form.lines.find((each) => each.line === number)?.name[speaker.language] ?? '';
  return {
    name: spec.name[speaker.language],
    rule: tellRule(speaker, rule),
    currentFen: lines?.get(line)?.amountFen ?? null,
    entries: tellEntries(context, statement === 'balanceSheet' ? column.to : null, opened, entries),
    from: column.from,
    to: column.to,
    lines:
      rule.type === 'sum'
        ? rule.terms.map(([term, sign]) => ({
            line: term,
            name: nameOf(term),
            sign,
            amountFen: lines?.get(term)?.amountFen ?? 0,
          }))
        : [],
  };
}

/** @param balanceOf the month whose balance the entries are; null for what moved */
function tellEntries(
  { db }: ReadContext,
  balanceOf: Month | null,
  { all, books }: OpenedBooks,
  entries: readonly LineEntry[],
): Trace['entries'] {
  const fileNames = new Map<number, string | null>();
  const fileName = (importId: number): string | null => {
    const known = fileNames.get(importId);
    if (known !== undefined) return known;
    const found = findImport(db, importId)?.file_name ?? null;
    fileNames.set(importId, found);
    return found;
  };
  return entries
    .filter(({ amountFen }) => amountFen !== 0)
    .map(({ figure, amountFen }) => {
      const place = placeOf(figure, balanceOf, books, all);
      return {
        code: figure.code,
        name: figure.name,
        amountFen,
        importId: place.importId,
        fileName: place.importId === null ? null : fileName(place.importId),
        row: place.row,
        party: figure.party?.name ?? null,
        partyId: figure.party?.partyId ?? null,
        months: signed(figure, amountFen),
      };
    });
}

/** The row of a file behind a figure: only where one trial balance alone is behind it. */
function placeOf(
  figure: Figure,
  balanceOf: Month | null,
  books: BooksMonth,
  all: readonly BooksMonth[],
): { importId: number | null; row: number | null } {
  const nowhere = { importId: null, row: null };
  if (balanceOf !== null || figure.months.length === 0) return figure;
  if (figure.months.length > 1) return nowhere;
  const month = figure.months[0]?.month ?? books.month;
  const found = all.find((each) => each.month === month)?.accounts.find(({ code }) => code === figure.code);
  return found ?? nowhere;
}

/** The months' amounts with the sign they have on the line. */
function signed({ amountFen: own, months }: Figure, amountFen: number): MonthAmount[] {
  const sign = own !== 0 && own === 0 - amountFen ? -1 : 1;
  return months.map(({ month, amountFen: fen }) => ({ month, amountFen: sign * fen }));
}

/** The accounts on the other side of cash, from the vouchers of the months. */
function traceFlows(
  context: ReadContext,
  { all, cash, pack }: OpenedBooks,
  { from, to, computed }: StatementColumn,
  { flows, sign }: { flows: readonly number[]; sign: 1 | -1 },
): readonly LineEntry[] {
  if (!computed) return [];
  const chart = openChart(context);
  const shareFlows = makeFlowShares(cash.pack, pack.standard, chart.nameOf);
  const byCode = new Map<string, Map<Month, number>>();
  for (const { month, kind } of chainOf(all, from, to) ?? []) {
    if (kind === 'trialBalance') continue;
    for (const { lines } of iteratePosted(context.db, month, kind)) {
      for (const { flow, code, amountFen } of shareFlows(lines)) {
        if (!flows.includes(flow)) continue;
        const months = byCode.get(code) ?? new Map<Month, number>();
        months.set(month, (months.get(month) ?? 0) + amountFen);
        byCode.set(code, months);
      }
    }
  }
  return [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, amounts]): LineEntry => {
      const months = [...amounts].map(([month, amountFen]) => ({ month, amountFen }));
      const amountFen = months.reduce((sum, each) => sum + each.amountFen, 0);
      const name = chart.nameOf(code);
      const place = { path: name, top: code, isTop: true, importId: null, row: null, party: null };
      return { figure: { code, name, ...place, amountFen, months }, amountFen: sign * amountFen };
    });
}
