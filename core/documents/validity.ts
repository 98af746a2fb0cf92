import { addDaysTo, type Day } from '../dates.ts';
import type { PaperItem } from './checklists.ts';

interface DocumentDates {
  issuedOn: Day | null;
  validUntil: Day | null;
}

/**
 * The last day a paper is good for.
 *
 * The day printed on the paper comes first; else the day of issue plus the item's customary validity, counted so that a
 * paper good for 30 days from 1 October is good on 31 October.
 *
 * @param dates what the user read on the paper
 * @param item the checklist item it is sorted under, null when not sorted
 * @example findLastDay({ issuedOn: '2026-10-01', validUntil: null }, bankStatements) // { day: '2026-10-31', from: 'custom' }
 */
export function findLastDay(
  dates: DocumentDates,
  item: PaperItem | null,
): { day: Day; from: 'paper' | 'custom' } | null {
  if (dates.validUntil) return { day: dates.validUntil, from: 'paper' };
  if (item?.validity?.kind !== 'customary' || !dates.issuedOn) return null;
  return { day: addDaysTo(dates.issuedOn, item.validity.days), from: 'custom' };
}

type PaperState = 'inDate' | 'outOfDate' | 'undated';

/**
 * How one paper stands on the day of submission: the last day itself still counts.
 *
 * @example judgePaper({ issuedOn: null, validUntil: '2026-10-31' }, idCard, '2026-10-31') // 'inDate'
 */
export function judgePaper(dates: DocumentDates, item: PaperItem | null, submitOn: Day): PaperState {
  const last = findLastDay(dates, item);
  if (last) return last.day < submitOn ? 'outOfDate' : 'inDate';
  return item?.validity ? 'undated' : 'inDate';
}

/**
 * The first day on which a new paper, issued then, will still be good on the day of submission; never before today.
 *
 * @param validDays customary validity in days
 */
export function findFirstOrderDay(validDays: number, submitOn: Day, today: Day): Day {
  const first = addDaysTo(submitOn, -validDays);
  return first < today ? today : first;
}
