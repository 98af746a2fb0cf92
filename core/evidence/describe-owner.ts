import type { Month } from '../dates.ts';
import type { Profile } from '../firm/profile-schema.ts';
import type { Speaker } from '../messages/format.ts';
import type { Sentence } from '../schemas.ts';
import { isCompany } from './describe-private.ts';
import type { OwnerBalance } from './owner-accounts.ts';

export interface OwnerSums {
  readonly owedByOwnerFen: number;
  readonly owedToOwnerFen: number;
  readonly subordinatedFen: number;
}

/** Adds the balances with the owners up. */
export function sumOwners(balances: readonly OwnerBalance[]): OwnerSums {
  const sum = (amount: (balance: OwnerBalance) => number): number =>
    balances.reduce((total, balance) => total + amount(balance), 0);
  return {
    owedByOwnerFen: sum(({ owedByFen }) => owedByFen),
    owedToOwnerFen: sum(({ owedToFen }) => owedToFen),
    subordinatedFen: sum(({ owedToFen, subordinated }) => (subordinated ? owedToFen : 0)),
  };
}

/**
 * What the balances with the owners may mean: tax, debt, quasi-equity.
 *
 * Source of the dividend rule: 财税〔2003〕158号, for individual investors of companies.
 */
export function remarkOnOwner(
  speaker: Speaker,
  { owedByOwnerFen, owedToOwnerFen, subordinatedFen }: OwnerSums,
  month: Month,
  borrowerType: Profile['borrowerType'],
): Sentence[] {
  const remarks: Sentence[] = [];
  if (owedByOwnerFen > 0) {
    remarks.push(speaker.say('evidence.owner.owedBy', { amountFen: owedByOwnerFen }));
    const day = `${month.slice(0, 4)}-12-31`;
    if (isCompany(borrowerType))
      remarks.push(speaker.say('evidence.owner.dividend', { amountFen: owedByOwnerFen, day }));
  }
  if (owedToOwnerFen > 0) remarks.push(speaker.say('evidence.owner.owedTo', { amountFen: owedToOwnerFen }));
  if (subordinatedFen > 0)
    remarks.push(speaker.say('evidence.owner.subordinated', { amountFen: subordinatedFen }));
  return remarks.length > 0 ? remarks : [speaker.say('evidence.owner.none')];
}
