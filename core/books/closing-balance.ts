/** A movement with the balance after it. */
export interface Balanced {
  readonly amountFen: number;
  readonly balanceFen: number;
}

/**
 * The balance after the last of a day's movements, whatever order they are in.
 *
 * Every movement but the last leaves a balance from which another one starts; the balance that no other starts from is
 * the closing one. Where that does not tell (a day that ends where it began, or a movement missing), the last movement
 * as given closes the day.
 *
 * @param movements one day of one account, in the order that is likeliest
 * @returns fen, or null when there are none
 * @example closingOfDay([{ amountFen: -300, balanceFen: 700 }, { amountFen: 500, balanceFen: 1000 }]) // 700
 */
export function closingOfDay(movements: readonly Balanced[]): number | null {
  const starts = new Map<number, number>();
  for (const { amountFen, balanceFen } of movements) {
    const start = balanceFen - amountFen;
    starts.set(start, (starts.get(start) ?? 0) + 1);
  }
  const ends = movements.filter(({ balanceFen }) => {
    const left = starts.get(balanceFen) ?? 0;
    starts.set(balanceFen, left - 1);
    return left <= 0;
  });
  const [only] = ends;
  if (only && ends.length === 1) return only.balanceFen;
  return movements.at(-1)?.balanceFen ?? null;
}
