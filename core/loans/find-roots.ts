/** A flow of money at a time: received positive, paid negative. Times are in any one unit and may be negative. */
export interface TimedFlow {
  readonly time: number;
  readonly amount: number;
  /** A part of a period after `time`, from 0 up to 1, over which interest is simple: it divides by 1 + fraction · rate. */
  readonly fraction?: number;
}

/**
 * Half of the line of rates, as Σ amount · e^(−delay · y) / (1 + fraction · (e^(±y) − 1)) for y from 0 outwards. Every
 * term shrinks as y grows: no delay is below zero, and below 1 only where the fraction is 0 or the half is the upper.
 */
interface HalfLine {
  readonly amounts: readonly number[];
  readonly delays: readonly number[];
  readonly fractions: readonly number[];
  /** 1 where y is ln(1 + rate), −1 where it is its negative. */
  readonly side: 1 | -1;
  /** The furthest y looked at. */
  readonly limit: number;
}

/** Rates are looked for from −99.9999999999% to 1e20 times the money: y = ln(1 + rate) between these. */
const lowestY = 27.6;
const highestY = 46;
/** Halving ends at this width (in y); roots nearer to each other than a few of it are answered as one. */
const narrowest = 1e-5;

/** The roots found in ascending order, and whether it is proven that none lies outside the range looked at. */
export interface RootSearch {
  readonly roots: number[];
  readonly complete: boolean;
}

/** A root at y; `loose` where it is one of several so near that rounding decides between them. */
interface Found {
  readonly y: number;
  readonly loose: boolean;
}

/**
 * All rates above −100% (per unit of time, up to 1e20) at which the flows discount to nothing.
 *
 * With y = ln(1 + rate) the present value is a sum of exponentials. On an interval the money received and the money
 * paid each shrink as y grows, so two values bound the whole sum, and its slope the same way. An interval is dropped
 * once the bounds keep the sum off zero, and holds exactly one root (or none) once the slope keeps its sign; all
 * others are halved. So no root is missed and none is counted twice, whatever a first guess would have found.
 * Where the sum only touches zero the halving ends at a width of 1e-5 (0.001%): there the turning point decides, and
 * roots nearer than that to each other are answered as one.
 *
 * @param flows at least two different times, amounts of both signs
 * @example findRoots([{ time: 0, amount: -100 }, { time: 1, amount: 110 }]).roots // [0.1]
 */
export function findRoots(flows: readonly TimedFlow[]): RootSearch {
  const merged = mergeTimes(flows);
  const first = merged[0]?.time ?? 0;
  const last = merged.reduce(
    (latest, { time, fraction }) => Math.max(latest, time + (fraction ? 1 : 0)),
    first,
  );
  const amounts = merged.map((flow) => flow.amount);
  const fractions = merged.map((flow) => flow.fraction ?? 0);
  const upper = searchHalf({
    amounts,
    delays: merged.map((flow) => flow.time - first),
    fractions,
    side: 1,
    limit: highestY,
  });
  const lower = searchHalf({
    amounts: amounts.toReversed(),
    delays: merged.map((flow) => last - flow.time).toReversed(),
    fractions: fractions.toReversed(),
    side: -1,
    limit: lowestY,
  });
  const found = [...lower.found.map((root) => ({ ...root, y: -root.y })), ...upper.found];
  return {
    roots: dropTwins(found.sort((a, b) => a.y - b.y)).map((y) => Math.expm1(y)),
    complete: upper.complete && lower.complete,
  };
}

/** Flows in order of time, one a time, without those that cancel out. */
export function mergeTimes(flows: readonly TimedFlow[]): TimedFlow[] {
  const sums = new Map<string, { time: number; fraction: number; amount: number; size: number }>();
  for (const { time, amount, fraction = 0 } of flows) {
    const key = `${time} ${fraction}`;
    const sum = sums.get(key) ?? { time, fraction, amount: 0, size: 0 };
    sum.amount += amount;
    sum.size += Math.abs(amount);
    sums.set(key, sum);
  }
  return [...sums.values()]
    .filter((sum) => Math.abs(sum.amount) > sum.size * 1e-13)
    .map(({ time, fraction, amount }) => (fraction === 0 ? { time, amount } : { time, amount, fraction }))
    .sort((a, b) => a.time + (a.fraction ?? 0) - b.time - (b.fraction ?? 0));
}

function searchHalf(half: HalfLine): { found: Found[]; complete: boolean } {
  const end = tailStart(half);
  const found: Found[] = [];
  const open: [number, number][] = [[0, end ?? half.limit]];
  for (let interval = open.pop(); interval !== undefined; interval = open.pop()) {
    const [from, to] = interval;
    const held = judge(half, from, to);
    if (held === 'several') {
      const middle = (from + to) / 2;
      open.push([from, middle], [middle, to]);
    } else found.push(...held);
  }
  return { found, complete: end !== null };
}

/** What an interval holds: its roots, or perhaps several. */
function judge(half: HalfLine, from: number, to: number): 'several' | Found[] {
  const near = parts(half, from, 0);
  const far = parts(half, to, 0);
  const rounding = (near.plus + near.minus) * 1e-15;
  if (far.plus - near.minus > rounding || far.minus - near.plus > rounding) return [];
  const slopeNear = parts(half, from, 1, to);
  const slopeFar = parts(half, to, 1, from);
  const steady = slopeFar.plus > slopeNear.minus || slopeFar.minus > slopeNear.plus;
  if (steady) {
    const y = bisect(half, from, to, 0);
    return y === null ? [] : [{ y, loose: false }];
  }
  const middle = net(half, (from + to) / 2, 0);
  const steepest = Math.max(slopeNear.plus - slopeFar.minus, slopeNear.minus - slopeFar.plus);
  if (Math.abs(middle) > (steepest * (to - from)) / 2 + rounding) return [];
  return to - from > narrowest ? 'several' : judgeNarrow(half, from, to, rounding * 10);
}

/** The roots of an interval too narrow to halve: flat within rounding, crossed once, or turning once. */
function judgeNarrow(half: HalfLine, from: number, to: number, rounding: number): Found[] {
  const flat = Math.abs(net(half, from, 0)) <= rounding && Math.abs(net(half, to, 0)) <= rounding;
  if (flat) return [{ y: (from + to) / 2, loose: true }];
  const crossing = bisect(half, from, to, 0);
  if (crossing !== null) return [{ y: crossing, loose: true }];
  const turning = bisect(half, from, to, 1);
  if (turning === null) return [];
  if (Math.abs(net(half, turning, 0)) <= rounding) return [{ y: turning, loose: true }];
  const sides = [bisect(half, from, turning, 0), bisect(half, turning, to, 0)];
  return sides.flatMap((y) => (y === null ? [] : [{ y, loose: true }]));
}

/** Where the sum (power 0) or its slope (power 1) changes sign between two points; null when it does not. */
function bisect(half: HalfLine, from: number, to: number, power: 0 | 1): number | null {
  const valueFrom = net(half, from, power);
  const valueTo = net(half, to, power);
  if (valueFrom === 0) return from;
  if (valueTo === 0) return to;
  if (valueFrom < 0 === valueTo < 0) return null;
  let [low, high] = [from, to];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (net(half, middle, power) < 0 === valueFrom < 0) low = middle;
    else high = middle;
  }
}

/** Where the earliest flow alone outweighs all that oppose it: beyond it there is no root. */
function tailStart(half: HalfLine): number | null {
  const head = half.amounts[0] ?? 0;
  const delay = half.delays[0] ?? 0;
  // Above, a simple part of the head's own shrinks it further: nothing is proven then.
  if (half.side === 1 && half.fractions[0]) return null;
  for (const share of [1 / 64, 1 / 16, 1 / 4, 1]) {
    const y = half.limit * share;
    const opposing = half.amounts.reduce((sum, amount, index) => {
      if (amount > 0 === head > 0) return sum;
      // Below, the simple part divides by no less than 1 − fraction.
      const share = half.side === 1 ? 1 : 1 - (half.fractions[index] ?? 0);
      return sum + (Math.abs(amount) / share) * Math.exp(-((half.delays[index] ?? 0) - delay) * y);
    }, 0);
    if (Math.abs(head) > opposing) return y;
  }
  return null;
}

function net(half: HalfLine, y: number, power: 0 | 1): number {
  const { plus, minus } = parts(half, y, power);
  return plus - minus;
}

/**
 * The money in and the money out at y, apart; `power` 1 weighs each by how fast it shrinks at `weighedAt`. The weight of
 * a simple part grows with y and its value shrinks, so weighing the value of one end of an interval by the weight of the
 * other bounds the slope between them.
 */
function parts(half: HalfLine, y: number, power: 0 | 1, weighedAt = y): { plus: number; minus: number } {
  let plus = 0;
  let minus = 0;
  half.amounts.forEach((amount, index) => {
    const delay = half.delays[index] ?? 0;
    const fraction = half.fractions[index] ?? 0;
    let value = amount * Math.exp(-delay * y);
    let weight = delay;
    if (fraction !== 0) {
      value /= 1 - fraction + fraction * Math.exp(half.side * y);
      const grown = fraction * Math.exp(half.side * weighedAt);
      weight += (half.side * grown) / (1 - fraction + grown);
    }
    if (power === 1) value *= weight;
    if (value > 0) plus += value;
    else minus -= value;
  });
  return { plus, minus };
}

/** Roots that rounding cannot tell apart are one, in their middle. */
function dropTwins(sorted: readonly Found[]): number[] {
  const groups: Found[][] = [];
  for (const root of sorted) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const apart = root.loose || before?.loose ? 4 * narrowest : 1e-12;
    if (group !== undefined && before !== undefined && root.y - before.y <= apart) group.push(root);
    else groups.push([root]);
  }
  return groups.map((group) => ((group[0]?.y ?? 0) + (group.at(-1)?.y ?? 0)) / 2);
}
