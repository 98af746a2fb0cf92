import { addDaysTo, type Day, lastDayOf, type Month, monthOf, monthsFromTo } from '../dates.ts';
import { joinSpans, type Span } from '../runway/coverage.ts';
import { dayNumber } from './movement.ts';
import type { CoverageCell } from './schemas.ts';

/** A statement of an account: the days it says it covers. */
export interface StatementSpan extends Span {
  readonly importId: number;
}

/** What an account's rows of one day come to. */
export interface DaySum {
  readonly date: Day;
  readonly rowCount: number;
  /** Balances before the first and after the last row of the day; null where the rows do not have them. */
  readonly openingFen: number | null;
  readonly closingFen: number | null;
}

export interface CoverageInput {
  readonly months: readonly Month[];
  readonly statements: readonly StatementSpan[];
  /** In the order of days. */
  readonly days: readonly DaySum[];
}

/** A day whose opening balance is not the closing balance before it. */
export interface BalanceBreak {
  readonly day: Day;
  readonly before: Day;
  readonly closingFen: number;
  readonly openingFen: number;
}

export interface AccountCoverage {
  readonly cells: readonly CoverageCell[];
  readonly breaks: readonly BalanceBreak[];
  /** Days between the first and the last statement that none covers. */
  readonly gaps: readonly Span[];
  /** Days that more than one statement covers. */
  readonly overlaps: readonly (Span & { readonly importIds: readonly [number, number] })[];
}

/**
 * Lays an account's statements over the months: which days they cover, with which balances each month opens and closes,
 * and where a balance does not follow from the one before it.
 *
 * @example
 * // a statement from 2026-01-01 to 2026-01-20: January is `partly`, its gap 01-21 to 01-31, and February is `after`
 */
export function mapCoverage({ months, statements, days }: CoverageInput): AccountCoverage {
  const joined = joinSpans(statements);
  const breaks = findBreaks(days);
  const cells = months.map((month) => cellOf(month, { joined, statements, days, breaks }));
  return { cells, breaks, gaps: gapsBetween(joined), overlaps: findOverlaps(statements) };
}

interface Laid {
  readonly joined: readonly Span[];
  readonly statements: readonly StatementSpan[];
  readonly days: readonly DaySum[];
  readonly breaks: readonly BalanceBreak[];
}

function cellOf(month: Month, { joined, statements, days, breaks }: Laid): CoverageCell {
  const first = `${month}-01`;
  const last = lastDayOf(month);
  const isWithin = ({ from, to }: Span): boolean => from <= last && to >= first;
  const gaps = uncoveredWithin(first, last, joined);
  const within = days.slice(lowerBound(days, first), lowerBound(days, addDaysTo(last, 1)));
  const before = days[lowerBound(days, first) - 1];
  const isCovered = joined.some(isWithin);
  const ownBreaks = breaks.filter(({ day }) => monthOf(day) === month);
  const breakFen = ownBreaks.reduce((sum, { openingFen, closingFen }) => sum + openingFen - closingFen, 0);
  const carried = before?.closingFen ?? null;
  return {
    month,
    state: stateOf(month, joined, gaps, isCovered),
    gaps: isCovered || isBetween(month, joined) ? gaps : [],
    rowCount: within.reduce((sum, { rowCount }) => sum + rowCount, 0),
    openingFen: within.length > 0 ? (within[0]?.openingFen ?? null) : isCovered ? carried : null,
    closingFen: within.length > 0 ? (within.at(-1)?.closingFen ?? null) : isCovered ? carried : null,
    breakFen: ownBreaks.length > 0 ? breakFen : null,
    importIds: statements.filter(isWithin).map(({ importId }) => importId),
  };
}

function stateOf(
  month: Month,
  joined: readonly Span[],
  gaps: readonly Span[],
  isCovered: boolean,
): CoverageCell['state'] {
  if (isCovered) return gaps.length === 0 ? 'covered' : 'partly';
  if (isBetween(month, joined)) return 'missing';
  return month < monthOf(joined[0]?.from ?? '9999-12-31') ? 'before' : 'after';
}

function isBetween(month: Month, joined: readonly Span[]): boolean {
  const begin = joined[0]?.from;
  const end = joined.at(-1)?.to;
  return begin !== undefined && end !== undefined && `${month}-01` > begin && lastDayOf(month) < end;
}

/** The days from one to another that no span covers. */
export function uncoveredWithin(first: Day, last: Day, joined: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let from = first;
  for (const span of joined) {
    if (span.to < from) continue;
    if (span.from > last) break;
    if (span.from > from) gaps.push({ from, to: addDaysTo(span.from, -1) });
    from = addDaysTo(span.to, 1);
  }
  if (from <= last) gaps.push({ from, to: last });
  return gaps;
}

function gapsBetween(joined: readonly Span[]): Span[] {
  const begin = joined[0]?.from;
  const end = joined.at(-1)?.to;
  return begin === undefined || end === undefined ? [] : uncoveredWithin(begin, end, joined);
}

function findBreaks(days: readonly DaySum[]): BalanceBreak[] {
  const breaks: BalanceBreak[] = [];
  let before: DaySum | null = null;
  for (const day of days) {
    if (before?.closingFen != null && day.openingFen !== null && before.closingFen !== day.openingFen)
      breaks.push({
        day: day.date,
        before: before.date,
        closingFen: before.closingFen,
        openingFen: day.openingFen,
      });
    before = day;
  }
  return breaks;
}

function findOverlaps(statements: readonly StatementSpan[]): AccountCoverage['overlaps'] {
  const overlaps: (Span & { importIds: [number, number] })[] = [];
  let furthest: StatementSpan | null = null;
  for (const statement of statements.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (furthest && statement.from <= furthest.to)
      overlaps.push({
        from: statement.from,
        to: [statement.to, furthest.to].sort()[0] ?? statement.to,
        importIds: [furthest.importId, statement.importId],
      });
    if (!furthest || statement.to > furthest.to) furthest = statement;
  }
  return overlaps;
}

/** The first day of the list that is not before this one; by halving. */
function lowerBound(days: readonly DaySum[], day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.date ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * How many days of each month lack the statement of some account, of those accounts that had begun by then. Days that
 * have not come lack nothing.
 *
 * @param accounts the spans of each account's statements
 */
export function countUncoveredDays(
  from: Month,
  to: Month,
  accounts: readonly (readonly Span[])[],
  today: Day,
): ReadonlyMap<Month, number> {
  const joined = accounts.map(joinSpans).filter((spans) => spans.length > 0);
  return new Map(
    monthsFromTo(from, to).map((month) => {
      const first = `${month}-01`;
      const last = lastDayOf(month) < today ? lastDayOf(month) : today;
      if (first > last) return [month, 0];
      const begun = joined.filter((spans) => (spans[0]?.from ?? '') <= last);
      if (begun.length === 0) return [month, dayNumber(last) - dayNumber(first) + 1];
      const gaps = joinSpans(begun.flatMap((spans) => uncoveredWithin(first, last, spans)));
      const days = gaps.reduce((sum, gap) => sum + dayNumber(gap.to) - dayNumber(gap.from) + 1, 0);
      return [month, days];
    }),
  );
}
