import { type Day, isDay } from './dates.ts';

/**
 * A day as a person types it in a hurry: the day of the month alone, month and day, or all of it, with or without
 * separators. What is left out is taken from a day near by.
 *
 * @param typed what was typed; full-width digits are fine
 * @param near where year and month come from when they are not typed
 * @returns the day; undefined where it is none
 * @example readDay('5', '2026-10-31') // '2026-10-05'
 * @example readDay('9.30', '2026-10-31') // '2026-09-30'
 */
export function readDay(typed: string, near: Day): Day | undefined {
  const plain = typed.normalize('NFKC').trim();
  const packed = /^(?:(\d{4}))?(\d{2})(\d{2})$/.exec(plain);
  const parts = packed ? packed.slice(1) : plain.split(/\s*[-./年月日\s]\s*/).filter(Boolean);
  const digits = parts.filter((part) => part !== undefined);
  if (digits.length === 0 || digits.length > 3 || digits.some((part) => !/^\d{1,4}$/.test(part))) return;
  const [day, month = near.slice(5, 7), year = near.slice(0, 4)] = digits.reverse() as [
    string,
    string?,
    string?,
  ];
  const full = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(full) ? full : undefined;
}
