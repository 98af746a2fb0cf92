import { addMonthsToMonth, type Month } from '../dates.ts';

/** What some months come to, as one paper states it. */
export interface SpanAmount<T = unknown> {
  readonly from: Month;
  readonly to: Month;
  readonly amountFen: number;
  readonly source: T;
}

export interface SpanStep<T> extends SpanAmount<T> {
  /** Added, or taken off: a year to date less the year to date before it. */
  readonly sign: 1 | -1;
}

/**
 * What the months from one to another come to by papers that state other spans: one that states just these, several in a
 * row, or a year to date less an earlier one. The fewest papers that do it.
 *
 * @returns the papers with their signs, or null when they do not tell
 * @example
 * // 2026-01…2026-06 less 2026-01…2026-03 gives 2026-04…2026-06
 */
export function findSpanPath<T>(
  from: Month,
  to: Month,
  spans: readonly SpanAmount<T>[],
): SpanStep<T>[] | null {
  const goal = addMonthsToMonth(to, 1);
  const steps = new Map<Month, { next: Month; step: SpanStep<T> }[]>();
  const add = (at: Month, next: Month, step: SpanStep<T>): void => {
    const known = steps.get(at);
    if (known) known.push({ next, step });
    else steps.set(at, [{ next, step }]);
  };
  for (const span of spans) {
    const end = addMonthsToMonth(span.to, 1);
    add(span.from, end, { ...span, sign: 1 });
    add(end, span.from, { ...span, sign: -1 });
  }
  const reached = new Map<Month, SpanStep<T>[]>([[from, []]]);
  const queue = [from];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const path = reached.get(at) ?? [];
    if (at === goal) return path;
    for (const { next, step } of steps.get(at) ?? []) {
      if (reached.has(next)) continue;
      reached.set(next, [...path, step]);
      queue.push(next);
    }
  }
  return null;
}

/** Adds a path up, fen. */
export function sumPath(path: readonly SpanStep<unknown>[]): number {
  return path.reduce((sum, { sign, amountFen }) => sum + sign * amountFen, 0);
}
