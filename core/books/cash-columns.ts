import type { Month } from '../dates.ts';
import { type AccountMonth, closingOf, splitIntoParts } from './account-parts.ts';
import { notAssigned } from './cash-flow.ts';
import type { CashFlowPack } from './cash-flow-pack.ts';
import type { StatementForm } from './charts.ts';
import type { BooksMonth, Figure, MonthAmount } from './columns.ts';
import { type ComputedColumn, type ComputedLine, type LineEntry, withSums } from './compute-lines.ts';

/** What cash is: the accounts by rule, and which of them the firm may not use freely. */
export interface CashRules {
  readonly pack: CashFlowPack;
  /** Accounts of the books that belong to a bank account marked as restricted. */
  readonly restrictedCodes: readonly string[];
}

/** Cash of a month in the books, by account; restricted is 保证金, supervised or frozen money. */
interface CashPart {
  readonly code: string;
  readonly name: string;
  readonly restricted: boolean;
  readonly openingFen: number;
  readonly closingFen: number;
}

function cashParts({ pack, restrictedCodes }: CashRules, { accounts }: BooksMonth): CashPart[] {
  const cash = accounts.filter(({ code }) => pack.cash.some((start) => code.startsWith(start)));
  const parts = (amountOf: (account: AccountMonth) => number) =>
    splitIntoParts(cash, (account) => ({ opening: amountOf(account), debit: 0, credit: 0 }));
  const openings = new Map(parts(({ openingFen }) => openingFen).map(({ code, opening }) => [code, opening]));
  const { codes, words } = pack.restricted;
  const closings = parts(closingOf);
  const seen = new Set(closings.map(({ code }) => code));
  const gone = parts(({ openingFen }) => openingFen).filter(({ code }) => !seen.has(code));
  return [...closings, ...gone.map((part) => ({ ...part, opening: 0 }))].map(
    ({ code, name, path, opening }) => ({
      code,
      name,
      restricted:
        restrictedCodes.some((start) => code.startsWith(start)) ||
        (codes.some((start) => code.startsWith(start)) && words.some((word) => path.includes(word))),
      openingFen: openings.get(code) ?? 0,
      closingFen: opening,
    }),
  );
}

/** Free cash when the month began and ended, and restricted cash at its end; fen. */
export function freeCash(
  rules: CashRules,
  books: BooksMonth,
): { openingFen: number; closingFen: number; restrictedFen: number } {
  const sums = { openingFen: 0, closingFen: 0, restrictedFen: 0 };
  for (const { restricted, openingFen, closingFen } of cashParts(rules, books)) {
    if (restricted) sums.restrictedFen += closingFen;
    else {
      sums.openingFen += openingFen;
      sums.closingFen += closingFen;
    }
  }
  return sums;
}

/**
 * Computes one column of a cash-flow statement from the flows of months that follow one another.
 *
 * Money put into or released from restricted accounts counts as other cash of operations: lines 20 to 22 leave it out.
 *
 * @param nameOfFlow0 what cash without a line is called
 * @returns null where a month has no flows, as a trial balance does not tell them
 */
export function computeCashColumn(
  form: StatementForm,
  rules: CashRules,
  chain: readonly BooksMonth[],
  nameOfFlow0: string,
): ComputedColumn | null {
  const flows = new Map<number, MonthAmount[]>();
  const restricted = new Map<number, LineEntry[]>();
  for (const books of chain) {
    if (!books.flows) return null;
    for (const [flow, amountFen] of books.flows) push(flows, flow, { month: books.month, amountFen });
    for (const part of cashParts(rules, books)) {
      const moved = part.closingFen - part.openingFen;
      if (!part.restricted || moved === 0) continue;
      const { in: into, out } = rules.pack.restricted;
      push(
        restricted,
        moved > 0 ? out : into,
        entryOf(part.code, part.name, [{ month: books.month, amountFen: -moved }]),
      );
    }
  }
  const [first] = chain;
  const openingFen = first ? freeCash(rules, first).openingFen : 0;
  const lines = new Map<number, ComputedLine>();
  for (const { line, rule } of form.lines) {
    if (rule.type === 'openingCash') lines.set(line, { amountFen: openingFen, entries: [] });
    if (rule.type !== 'flow') continue;
    const entries = rule.flows.flatMap((flow) => [
      ...(flows.has(flow) ? [entryOf('', '', flows.get(flow) ?? [])] : []),
      ...(restricted.get(flow) ?? []),
    ]);
    const signed = entries.map((entry) => ({ ...entry, amountFen: rule.sign * entry.amountFen + 0 }));
    lines.set(line, {
      amountFen: signed.reduce((sum, { amountFen }) => sum + amountFen, 0),
      entries: signed,
    });
  }
  const shown = new Set(form.lines.flatMap(({ rule }) => (rule.type === 'flow' ? rule.flows : [])));
  const unmapped = [...flows]
    .filter(([flow]) => !shown.has(flow))
    .map(([flow, months]) => entryOf(flow === notAssigned ? '' : String(flow), nameOfFlow0, months))
    .filter(({ amountFen }) => amountFen !== 0);
  return { lines: withSums(form, lines), unmapped };
}

function push<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function entryOf(code: string, name: string, months: readonly MonthAmount[]): LineEntry {
  const amountFen = months.reduce((sum, each) => sum + each.amountFen, 0);
  const figure: Figure = {
    code,
    name,
    path: name,
    top: code,
    isTop: true,
    importId: null,
    row: null,
    party: null,
    amountFen,
    months,
  };
  return { figure, amountFen };
}

/** The months of a chain whose source does not tell the flows. */
export function monthsWithoutFlows(chain: readonly BooksMonth[]): Month[] {
  return chain.filter(({ flows }) => flows === null).map(({ month }) => month);
}
