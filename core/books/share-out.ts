/**
 * Shares an amount out by weights of its own sign; fen left over by rounding go to the last, so that the shares always
 * add up to the amount, and sharing the negative of everything gives the negative of every share.
 *
 * @param amount whole fen
 * @param weights whole fen, all of the amount's sign, not all zero
 * @returns one share a weight, in whole fen
 * @example shareOut(90, [60, 40]) // [54, 36]
 */
export function shareOut(amount: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (amount === sum) return [...weights];
  let given = 0;
  let known = 0;
  return weights.map((weight) => {
    known += weight;
    const until = sum === 0 ? 0 : partOf(amount, known, sum);
    const share = until - given;
    given = until;
    return share;
  });
}

/** `amount × part ÷ whole`, towards zero; exact, as a product of two amounts may leave the whole numbers. */
function partOf(amount: number, part: number, whole: number): number {
  const product = amount * part;
  if (Number.isSafeInteger(product)) return Math.trunc(product / whole);
  return Number((BigInt(amount) * BigInt(part)) / BigInt(whole));
}
