import { UTCDate } from '@date-fns/utc';
import {
  addDays,
  addMonths,
  differenceInCalendarDays,
  differenceInMonths,
  endOfMonth,
  formatISO,
  isValid,
} from 'date-fns';

/** A calendar day `2026-10-31`. All arithmetic is on UTC days, so no time zone can move one. */
export type Day = string;
/** A calendar month `2026-10`. */
export type Month = string;

const utc = (day: Day): UTCDate => new UTCDate(`${day}T00:00:00Z`);
const iso = (date: Date): Day => formatISO(new UTCDate(date), { representation: 'date' });

/** True when the text is a day that exists: `2026-02-30` is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = utc(text);
  return isValid(date) && iso(date) === text;
}

/** The day `days` later (earlier when negative). */
export function addDaysTo(day: Day, days: number): Day {
  return iso(addDays(utc(day), days));
}

/**
 * The same day of the month `months` later; the month's last day where it has no such day.
 *
 * @example addMonthsTo('2026-01-31', 1) // '2026-02-28'
 */
export function addMonthsTo(day: Day, months: number): Day {
  return iso(addMonths(utc(day), months));
}

/** Days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(utc(to), utc(from));
}

/** Whole months from `from` to `to`. */
export function monthsBetweenDays(from: Day, to: Day): number {
  return differenceInMonths(utc(to), utc(from));
}

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The last day of a month. */
export function lastDayOf(month: Month): Day {
  return iso(endOfMonth(utc(`${month}-01`)));
}

/** The month `months` later (earlier when negative). */
export function addMonthsToMonth(month: Month, months: number): Month {
  return monthOf(addMonthsTo(`${month}-01`, months));
}

/** Every month from `from` to `to`, both included; empty when `to` is earlier. */
export function monthsFromTo(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = addMonthsToMonth(month, 1)) months.push(month);
  return months;
}
