import { addMonthsTo, type Day, monthsBetweenDays } from '../dates.ts';
import type { lifeStages } from './contract.ts';

export type LifeStage = (typeof lifeStages)[number];

/**
 * The life stage by age: seed before the first anniversary, incubation up to and with the third, later after it.
 * As in the survey of 2020 (age within one year, one to three years); it names no years for the stages after.
 *
 * @param foundedOn the day on the licence
 * @returns nulls when the day is not known or still to come
 */
export function readLifeStage(
  foundedOn: Day | null,
  today: Day,
): { lifeStage: LifeStage | null; ageMonths: number | null } {
  if (foundedOn === null || foundedOn > today) return { lifeStage: null, ageMonths: null };
  const ageMonths = monthsBetweenDays(foundedOn, today);
  if (today < addMonthsTo(foundedOn, 12)) return { lifeStage: 'seed', ageMonths };
  return { lifeStage: today <= addMonthsTo(foundedOn, 36) ? 'incubation' : 'later', ageMonths };
}
