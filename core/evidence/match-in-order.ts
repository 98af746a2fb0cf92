import { compareByContent, dayNumber } from './movement.ts';
import type { Movement } from './schemas.ts';

export interface Window {
  /** How many days after the left row the right one may be, and how many before it. */
  readonly after: number;
  readonly before: number;
}

export interface MatchedRows {
  readonly left: Movement;
  readonly right: Movement;
  /** A row left over would have done as well for one of the two. */
  readonly ambiguous: boolean;
}

/** Above this many cells rows are matched first to first: as many, but not always the nearest. */
const mostCells = 40_000;

/**
 * Matches rows of equal amounts one to one: as many as can be, and among those ways the one with the fewest days between.
 *
 * On the line of days pairs never need to cross, so both sides are walked in order. The outcome depends on what the rows
 * say alone, not on the order in which they are given.
 *
 * @param mayMatch false for two rows that someone said are not the same
 * @example
 * // out on the 1st and 3rd, in on the 3rd and 5th, three days at most: 1st with 3rd and 3rd with 5th
 */
export function matchInOrder(
  left: readonly Movement[],
  right: readonly Movement[],
  window: Window,
  mayMatch: (left: Movement, right: Movement) => boolean = () => true,
): MatchedRows[] {
  const parts = splitApart(left.toSorted(compareByContent), right.toSorted(compareByContent), window);
  return parts.flatMap((part) => matchPart(part, window, mayMatch));
}

interface Part {
  readonly lefts: Movement[];
  readonly rights: Movement[];
}

/** Parts with more than the window between them have nothing to do with each other. */
function splitApart(lefts: readonly Movement[], rights: readonly Movement[], window: Window): Part[] {
  const reach = Math.max(window.after, window.before);
  const parts: Part[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let i = 0;
  let j = 0;
  while (i < lefts.length || j < rights.length) {
    const one = lefts[i];
    const other = rights[j];
    const takesLeft = one !== undefined && (other === undefined || one.date <= other.date);
    const row = takesLeft ? one : other;
    if (!row) break;
    const day = dayNumber(row.date);
    if (day - last > reach) parts.push({ lefts: [], rights: [] });
    last = day;
    if (takesLeft) {
      parts.at(-1)?.lefts.push(row);
      i += 1;
    } else {
      parts.at(-1)?.rights.push(row);
      j += 1;
    }
  }
  return parts.filter((part) => part.lefts.length > 0 && part.rights.length > 0);
}

/** Days between the left and the right row of these numbers; null where they cannot be one. */
type Gap = (i: number, j: number) => number | null;
type Indices = readonly [i: number, j: number];

function matchPart(
  { lefts, rights }: Part,
  window: Window,
  mayMatch: (left: Movement, right: Movement) => boolean,
): MatchedRows[] {
  const leftDays = lefts.map(({ date }) => dayNumber(date));
  const rightDays = rights.map(({ date }) => dayNumber(date));
  const gap: Gap = (i, j) => {
    const days = (rightDays[j] ?? 0) - (leftDays[i] ?? 0);
    if (days > window.after || days < -window.before) return null;
    const one = lefts[i];
    const other = rights[j];
    return one && other && mayMatch(one, other) ? Math.abs(days) : null;
  };
  const isSmall = lefts.length * rights.length <= mostCells;
  const pairs = isSmall
    ? matchNearest(lefts.length, rights.length, gap)
    : matchFirst(leftDays, rightDays, window, gap);
  const usedLeft = new Set(pairs.map(([i]) => i));
  const usedRight = new Set(pairs.map(([, j]) => j));
  const spareLeft = [...lefts.keys()].filter((i) => !usedLeft.has(i));
  const spareRight = [...rights.keys()].filter((j) => !usedRight.has(j));
  return pairs.flatMap(([i, j]) => {
    const one = lefts[i];
    const other = rights[j];
    if (!one || !other) return [];
    const ambiguous = isSmall
      ? spareRight.some((spare) => gap(i, spare) !== null) ||
        spareLeft.some((spare) => gap(spare, j) !== null)
      : hasBetween(
          spareRight,
          rightDays,
          (leftDays[i] ?? 0) - window.before,
          (leftDays[i] ?? 0) + window.after,
        ) ||
        hasBetween(
          spareLeft,
          leftDays,
          (rightDays[j] ?? 0) - window.after,
          (rightDays[j] ?? 0) + window.before,
        );
    return [{ left: one, right: other, ambiguous }];
  });
}

/** Whether one of the spare rows, in order of days, lies from one day to another; by halving. */
function hasBetween(spare: readonly number[], days: readonly number[], from: number, to: number): boolean {
  const dayOf = (index: number): number => days[spare[index] ?? -1] ?? Number.POSITIVE_INFINITY;
  let low = 0;
  let high = spare.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayOf(middle) < from) low = middle + 1;
    else high = middle;
  }
  return dayOf(low) <= to;
}

/** What a pair is worth: more than any number of days. */
const worth = 1_000_000;

/** The most pairs with the fewest days: what the rest is worth from each place on, then the way along it. */
function matchNearest(lefts: number, rights: number, gap: Gap): Indices[] {
  const width = rights + 1;
  const best = new Float64Array((lefts + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  const together = (i: number, j: number): number => {
    const days = gap(i, j);
    return days === null ? -1 : worth - days + at(i + 1, j + 1);
  };
  for (let i = lefts - 1; i >= 0; i -= 1)
    for (let j = rights - 1; j >= 0; j -= 1)
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), together(i, j));
  const pairs: Indices[] = [];
  let i = 0;
  let j = 0;
  while (i < lefts && j < rights) {
    if (at(i, j) === together(i, j)) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Each left row with the first right one that is still free. */
function matchFirst(
  leftDays: readonly number[],
  rightDays: readonly number[],
  window: Window,
  gap: Gap,
): Indices[] {
  const used = new Set<number>();
  const pairs: Indices[] = [];
  let first = 0;
  for (const [i, day] of leftDays.entries()) {
    while (first < rightDays.length && (used.has(first) || (rightDays[first] ?? 0) < day - window.before))
      first += 1;
    for (let j = first; j < rightDays.length && (rightDays[j] ?? 0) <= day + window.after; j += 1) {
      if (used.has(j) || gap(i, j) === null) continue;
      used.add(j);
      pairs.push([i, j]);
      break;
    }
  }
  return pairs;
}
