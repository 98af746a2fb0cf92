import { addDaysTo, type Day } from '../dates.ts';
import type { Need } from './contract.ts';

/** How long before the money is needed an application is handed in, where the firm did not say. */
export const usualLeadDays = 30;

/**
 * The day the application will be handed in: as stated, else thirty days before the money is needed, not before today.
 *
 * @example readSubmitOn({ neededOn: '2027-01-31', submitOn: null }, '2026-11-22') // '2027-01-01'
 */
export function readSubmitOn(need: Pick<Need, 'neededOn' | 'submitOn'>, today: Day): Day {
  if (need.submitOn !== null) return need.submitOn;
  const before = addDaysTo(need.neededOn, -usualLeadDays);
  return before < today ? today : before;
}
