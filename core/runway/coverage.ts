import { addDaysTo, type Day, lastDayOf, type Month } from '../dates.ts';

export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/**
 * Joins spans of days that overlap or follow each other.
 *
 * @example joinSpans([{ from: '2026-01-01', to: '2026-01-31' }, { from: '2026-02-01', to: '2026-02-28' }])
 * // [{ from: '2026-01-01', to: '2026-02-28' }]
 */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: { from: Day; to: Day }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (!last || from > addDaysTo(last.to, 1)) joined.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return joined;
}

/** What is known of one account. */
export interface CoveredAccount {
  readonly spans: readonly Span[];
  /** Its last balance was zero: it may have been closed, and no statement is awaited after it. */
  readonly isEmpty: boolean;
}

/**
 * Whether the statements cover a month whole: for every account there was, from the first to the last day.
 *
 * An account counts from the month its first statement begins in, and, once it is empty, to the end of its last one.
 */
export function isMonthCovered(month: Month, accounts: readonly CoveredAccount[]): boolean {
  const first = `${month}-01`;
  const last = lastDayOf(month);
  let counted = 0;
  for (const { spans, isEmpty } of accounts) {
    const joined = joinSpans(spans);
    const begin = joined[0]?.from;
    const end = joined.at(-1)?.to;
    if (begin === undefined || end === undefined || begin > last || (isEmpty && end < last)) continue;
    if (!joined.some((span) => span.from <= first && span.to >= last)) return false;
    counted += 1;
  }
  return counted > 0;
}
