import type { InputOf, OutputOf } from '../../../core/contract.ts';

export type Need = NonNullable<OutputOf<'needs.get'>['need']>;
/** A need half filled in. */
export type Draft = Omit<Need, 'amountFen' | 'use' | 'termMonths' | 'neededOn'> & {
  amountFen: number | null;
  use: Need['use'] | null;
  termMonths: number | null;
  neededOn: string | null;
};

export const emptyDraft: Draft = {
  amountFen: null,
  use: null,
  useNote: '',
  termMonths: null,
  neededOn: null,
  maxNominalAnnual: null,
  submitOn: null,
  pledges: [],
};

/** What was typed and not saved yet, by firm handle: leaving the room loses nothing. */
export const drafts = new Map<string, Draft>();

/** The need when the four that matter are there. */
export function toNeed({
  amountFen,
  use,
  termMonths,
  neededOn,
  ...rest
}: Draft): InputOf<'needs.save'> | null {
  if (amountFen === null || use === null || termMonths === null || neededOn === null) return null;
  return { amountFen, use, termMonths, neededOn, ...rest };
}
