import { matchInOrder } from './match-in-order.ts';
import { findWord, keyOf, normaliseName, textOf } from './movement.ts';
import type { EvidenceRules } from './rules.ts';
import type { Movement } from './schemas.ts';

/** A receipt that went out again. */
export interface WentOut {
  readonly in: Movement;
  readonly out: Movement;
  /** Given back to the payer, named as a refund; back to the payer within days; on to a stranger at once. */
  readonly kind: 'refunded' | 'sameSide' | 'strangers';
}

/**
 * Finds receipts that went out again (快进快出): the same amount, from the same account, soon after.
 *
 * Three rules, each row once: given back to the payer and called a refund (`rules.refundWithinDays`); back to the payer
 * within a few days (`sameSide`); a large sum on to someone else at once, where neither who paid nor who was paid has any
 * other row in these statements (`strangers`). A supplier paid out of a sale is no stranger and stays.
 *
 * @param rows bank and wallet rows that are in no pair
 * @returns `keyOf(the receipt)` -> what became of it
 */
export function findInAndOut(rows: readonly Movement[], rules: EvidenceRules): ReadonlyMap<string, WentOut> {
  const { sameSide, strangers } = rules.inAndOut;
  const sides = countSides(rows);
  const found = new Map<string, WentOut>();
  const used = new Set<Movement>();
  const run = (
    kind: WentOut['kind'],
    after: number,
    fits: (row: Movement) => boolean,
    groupOf: (row: Movement) => string,
  ): void => {
    for (const { left, right } of groupBySides(rows, (row) => !used.has(row) && fits(row), groupOf)) {
      for (const { left: into, right: out } of matchInOrder(left, right, { after, before: 0 })) {
        used.add(into).add(out);
        found.set(keyOf(into), { in: into, out, kind });
      }
    }
  };
  const accountAmount = (row: Movement): string => `${row.accountNumber} ${Math.abs(row.amountFen)}`;
  const withSide = (row: Movement): string => `${accountAmount(row)} ${sides.nameOf(row)}`;
  const isRefund = (row: Movement): boolean =>
    row.amountFen > 0 || findWord(textOf(row), rules.refundPaid) !== null;
  const isKnown = (row: Movement): boolean => sides.nameOf(row) !== '';
  run('refunded', rules.refundWithinDays, (row) => isKnown(row) && isRefund(row), withSide);
  const isLarge = (fromFen: number) => (row: Movement) => isKnown(row) && Math.abs(row.amountFen) >= fromFen;
  run('sameSide', sameSide.withinDays, isLarge(sameSide.fromFen), withSide);
  const isStranger = (row: Movement): boolean => isLarge(strangers.fromFen)(row) && sides.countOf(row) === 1;
  run('strangers', strangers.withinDays, isStranger, accountAmount);
  return found;
}

interface Sides {
  nameOf(row: Movement): string;
  countOf(row: Movement): number;
}

/** How often each other side is named. */
function countSides(rows: readonly Movement[]): Sides {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const nameOf = ({ counterparty }: Movement): string => {
    if (counterparty === null) return '';
    const known = names.get(counterparty) ?? normaliseName(counterparty);
    names.set(counterparty, known);
    return known;
  };
  for (const row of rows) {
    const name = nameOf(row);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return { nameOf, countOf: (row) => counts.get(nameOf(row)) ?? 0 };
}

/** Receipts to the left, payments to the right, by group; only groups that have both. */
function groupBySides(
  rows: readonly Movement[],
  fits: (row: Movement) => boolean,
  groupOf: (row: Movement) => string,
): { left: Movement[]; right: Movement[] }[] {
  const groups = new Map<string, { left: Movement[]; right: Movement[] }>();
  for (const row of rows) {
    if (row.amountFen === 0 || !fits(row)) continue;
    const key = groupOf(row);
    const group = groups.get(key) ?? { left: [], right: [] };
    groups.set(key, group);
    (row.amountFen > 0 ? group.left : group.right).push(row);
  }
  return [...groups.values()].filter(({ left, right }) => left.length > 0 && right.length > 0);
}
