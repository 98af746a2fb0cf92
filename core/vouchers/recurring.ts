import { addMonthsTo, type Day } from '../dates.ts';

/** Something that comes back: from a first day on, every so many months, until a last day where there is one. */
export interface Recurrence {
  /** The day it is counted from; it alone says which day of the month is meant. */
  readonly firstOn: Day;
  readonly everyMonths: number;
  /** The day it comes back next. */
  readonly nextOn: Day;
  readonly until: Day | null;
}

/**
 * The day after `day` on which it comes back: the same day of the month, or the month's last where it has no such day.
 *
 * @example nextAfter({ firstOn: '2026-01-31', everyMonths: 1 }, '2026-02-28') // '2026-03-31'
 */
export function nextAfter(
  { firstOn, everyMonths }: Pick<Recurrence, 'firstOn' | 'everyMonths'>,
  day: Day,
): Day {
  let months = 0;
  let next = firstOn;
  while (next <= day) {
    months += everyMonths;
    next = addMonthsTo(firstOn, months);
  }
  return next;
}

/**
 * The days it is due up to a day, in order, and the day it comes back after them.
 *
 * @example
 * listDue({ firstOn: '2026-01-31', everyMonths: 1, nextOn: '2026-01-31', until: null }, '2026-03-01')
 * // { days: ['2026-01-31', '2026-02-28'], nextOn: '2026-03-31' }
 */
export function listDue(recurrence: Recurrence, upTo: Day): { days: Day[]; nextOn: Day } {
  const last = recurrence.until !== null && recurrence.until < upTo ? recurrence.until : upTo;
  const days: Day[] = [];
  let { nextOn } = recurrence;
  while (nextOn <= last) {
    days.push(nextOn);
    nextOn = nextAfter(recurrence, nextOn);
  }
  return { days, nextOn };
}
