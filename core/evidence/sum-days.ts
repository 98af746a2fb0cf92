import { closingOfDay } from '../books/closing-balance.ts';
import type { DaySum } from './coverage-map.ts';
import type { Movement } from './schemas.ts';

type DayRow = Pick<Movement, 'date' | 'amountFen' | 'balanceFen'>;

/**
 * What an account's rows come to by day: with which balance each day opens and closes, whichever way round its rows are.
 *
 * @param rows of one account, in the order of days
 * @example
 * sumDays([{ date: '2026-10-01', amountFen: 500, balanceFen: 1500 }])
 * // [{ date: '2026-10-01', rowCount: 1, openingFen: 1000, closingFen: 1500 }]
 */
export function sumDays(rows: Iterable<DayRow>): DaySum[] {
  const days: DaySum[] = [];
  let day: DayRow[] = [];
  const close = (): void => {
    const summed = sumDay(day, days.at(-1)?.closingFen ?? null);
    if (summed) days.push(summed);
    day = [];
  };
  for (const row of rows) {
    if (day.length > 0 && day[0]?.date !== row.date) close();
    day.push(row);
  }
  close();
  return days;
}

function sumDay(rows: readonly DayRow[], closingBefore: number | null): DaySum | null {
  const date = rows[0]?.date;
  if (date === undefined) return null;
  const moving = rows.filter(({ amountFen, balanceFen }) => amountFen !== 0 || balanceFen !== null);
  const balanced = moving.flatMap(({ amountFen, balanceFen }) =>
    balanceFen === null ? [] : [{ amountFen, balanceFen }],
  );
  const movedFen = balanced.reduce((sum, { amountFen }) => sum + amountFen, 0);
  // A day that ends where it began runs in a circle: any of its balances could be the last. The one before it tells.
  const returns =
    movedFen === 0 &&
    closingBefore !== null &&
    balanced.some(({ amountFen, balanceFen }) => balanceFen - amountFen === closingBefore);
  const closingFen = returns ? closingBefore : closingOfDay(balanced);
  const isWhole = balanced.length === moving.length && closingFen !== null;
  return { date, rowCount: rows.length, openingFen: isWhole ? closingFen - movedFen : null, closingFen };
}
