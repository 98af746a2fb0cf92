import { addDaysTo, type Day } from '../dates.ts';
import type { DateOrder } from './schemas.ts';

export type DateReading =
  | { readonly day: Day; readonly time: string | null }
  | { readonly problem: 'dateUnreadable' | 'dateDoesNotExist' | 'dateWithoutYear' | 'dateOrderUnknown' }
  | null;

/** What a file says of all its days. */
export interface DateHints {
  /** Of 03/05/2026: which is the month. */
  readonly order?: DateOrder | undefined;
  /** The last day that can be meant, which gives 12/29 its year: the nearest one not after it. */
  readonly until?: Day | undefined;
}

const separated = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:日)?(?:[T ]*(\d.*))?$/;
const chinese = /^(\d{4})年(\d{1,2})月(\d{1,2})日?(?:[T ]*(\d.*))?$/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:[T ]*(\d.*))?$/;
const withoutYear = /^(\d{1,2})(?:[-/.](\d{1,2})|月(\d{1,2})日?)(?:[T ]+(\d{1,2}:.*))?$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[T ]*(\d.*))?$/;

/**
 * Reads a day, with its time where it has one, as bank and bookkeeping exports write it.
 *
 * Taken: `2026-03-05`, `2026/3/5`, `2026.3.5`, `2026年3月5日`, `20260305`, each with a time behind it; and the day
 * number of a spreadsheet (46086). A day that does not exist, one without its year, and orders that could be read two
 * ways (`03/05/2026`) are problems, never guesses, unless the file's other days say what is meant.
 *
 * @param hints what the whole file says of its days
 * @returns the ISO day and time, null for an empty cell, or what is wrong
 * @example parseDate('2025/12/03 14:06:51') // { day: '2025-12-03', time: '14:06:51' }
 */
export function parseDate(text: string, hints: DateHints = {}): DateReading {
  const plain = plainDate(text);
  if (/^(?:\/|-*)$/.test(plain)) return null;
  if (/^\d{5}(?:\.\d+)?$/.test(plain)) return fromSerial(Number(plain));
  const parts = separated.exec(plain);
  const fields = parts
    ? [parts[1], parts[3], parts[4], parts[5]]
    : (chinese.exec(plain) ?? compact.exec(plain))?.slice(1);
  if (fields) return fromParts(fields);
  const short = withoutYear.exec(plain);
  if (short) return withYear(short, hints.until);
  const last = yearLast.exec(plain);
  if (!last) return { problem: 'dateUnreadable' };
  const [, first, , second, year, rest] = last;
  const order = orderOf(first, second) ?? hints.order;
  if (order === undefined) return { problem: 'dateOrderUnknown' };
  return fromParts(order === 'mdy' ? [year, first, second, rest] : [year, second, first, rest]);
}

function plainDate(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200B\uFEFF]/g, '')
    .trim();
}

/** Which of two numbers is the month, where it can only be one of them or they are the same. */
function orderOf(first = '', second = ''): DateOrder | undefined {
  if (Number(first) > 12) return 'dmy';
  if (Number(second) > 12 || Number(first) === Number(second)) return 'mdy';
  return undefined;
}

/**
 * Which comes first in a file's days with the year last: shown by the days that can only be read one way. Undefined
 * where none shows it, or they contradict each other.
 *
 * @example findDateOrder(['03/05/2026', '25/05/2026']) // 'dmy'
 */
export function findDateOrder(texts: Iterable<string>): DateOrder | undefined {
  const shown = new Set<DateOrder>();
  for (const text of texts) {
    const match = yearLast.exec(plainDate(text));
    const order = match && match[1] !== match[3] ? orderOf(match[1], match[3]) : undefined;
    if (order) shown.add(order);
  }
  return shown.size === 1 ? [...shown][0] : undefined;
}

/** The nearest day not after the last one that can be meant. */
function withYear([, month = '', inDigits, inWords, rest]: RegExpExecArray, until?: Day): DateReading {
  const date = inDigits ?? inWords ?? '';
  if (until === undefined) return { problem: 'dateWithoutYear' };
  const monthDay = `${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const year = Number(until.slice(0, 4)) - (monthDay > until.slice(5) ? 1 : 0);
  return fromParts([String(year), month, date, rest]);
}

function fromParts(fields: readonly (string | undefined)[]): DateReading {
  const [year = '', month = '', date = '', rest] = fields;
  if (year < '1990' || year > '2099') return { problem: 'dateUnreadable' };
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (!exists(Number(year), Number(month), Number(date))) return { problem: 'dateDoesNotExist' };
  if (rest === undefined) return { day, time: null };
  const time = parseTime(rest);
  return time ? { day, time } : { problem: 'dateUnreadable' };
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a day exists, by arithmetic: a statement may have a million rows. */
function exists(year: number, month: number, date: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = (monthDays[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0);
  return date >= 1 && date <= days;
}

/**
 * Reads a time of day.
 *
 * @returns `hh:mm:ss`, or null when it is none
 * @example parseTime('080024') // '08:00:24'
 */
export function parseTime(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const match =
    /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/.exec(plain) ?? /^(\d{2})(\d{2})(\d{2})$/.exec(plain);
  if (!match) return null;
  const [, hour = '', minute = '', second = '00'] = match;
  if (hour > '23' && hour.length === 2) return null;
  if (minute > '59' || second > '59') return null;
  return `${hour.padStart(2, '0')}:${minute}:${second}`;
}

/** Day 1 of a spreadsheet is 1900-01-01 and it believes in 1900-02-29, so from March 1900 on day 0 is 1899-12-30. */
function fromSerial(serial: number): DateReading {
  const day = addDaysTo('1899-12-30', Math.floor(serial));
  return day >= '1990-01-01' && day <= '2099-12-31' ? { day, time: null } : { problem: 'dateUnreadable' };
}
