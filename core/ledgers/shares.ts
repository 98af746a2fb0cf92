import { Decimal } from 'decimal.js';

export interface PartyAmount {
  readonly partyId: number | null;
  readonly name: string;
  readonly amountFen: number;
}

export interface Shares {
  readonly totalFen: number;
  readonly namedFen: number;
  readonly topFiveFen: number;
  /** Of the total; null where there is none to share. */
  readonly topFiveShare: number | null;
  /** Largest first. */
  readonly parties: (PartyAmount & { share: number })[];
}

/**
 * The shares of customers or suppliers, and that of the five largest together.
 *
 * @param parties what each named one bought or sold, in fen
 * @param totalFen all of it, with what has no name
 * @example sharesOf([{ partyId: 1, name: '甲', amountFen: 60 }], 100).topFiveShare // 0.6
 */
export function sharesOf(parties: readonly PartyAmount[], totalFen: number): Shares {
  const sorted = [...parties].sort((a, b) => b.amountFen - a.amountFen || (a.name < b.name ? -1 : 1));
  const sum = (each: readonly PartyAmount[]) => each.reduce((total, { amountFen }) => total + amountFen, 0);
  const share = (amountFen: number) => (totalFen > 0 ? shareOf(amountFen, totalFen) : 0);
  const topFiveFen = sum(sorted.slice(0, 5));
  return {
    totalFen,
    namedFen: sum(sorted),
    topFiveFen,
    topFiveShare: totalFen > 0 ? shareOf(topFiveFen, totalFen) : null,
    parties: sorted.map((party) => ({ ...party, share: share(party.amountFen) })),
  };
}

/** Six decimals, half-up: enough for a percentage with four. */
function shareOf(amountFen: number, totalFen: number): number {
  return new Decimal(amountFen).div(totalFen).toDecimalPlaces(6, Decimal.ROUND_HALF_UP).toNumber();
}
