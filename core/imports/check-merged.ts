import { formatFen } from '../money.ts';
import type { FoundProblem } from './problem.ts';
import type { BankRow } from './schemas.ts';

type Movement = Pick<BankRow, 'date' | 'amountFen' | 'balanceFen'>;

interface AccountDay {
  readonly date: string;
  readonly added: BankRow[];
  readonly there: Movement[];
}

/**
 * The places where an account's balances do not follow once a statement's rows stand among those in the firm: a
 * movement is missing, doubled or changed there.
 *
 * Looked at day by day, because the order within a day is only known inside one statement: what is a balance before a
 * movement and not after one is the day's opening, and the other way round its closing. A day with a movement without
 * balance is passed over.
 *
 * @param added the statement's rows that would be new
 * @param there the account's rows in the firm, with those of the nearest day before and after the statement
 * @param told days on which the statement's own balances break, which is told already
 */
export function findMergedBreaks(
  added: readonly BankRow[],
  there: Iterable<Movement>,
  told: ReadonlySet<string>,
): FoundProblem[] {
  const problems: FoundProblem[] = [];
  let before: { day: AccountDay; closingFen: number } | null = null;
  for (const day of daysOf(added, there)) {
    const ends = endsOf([...day.added, ...day.there]);
    const isMixed = day.added.length > 0 && day.there.length > 0;
    if (ends === 'broken' && isMixed && !told.has(day.date)) problems.push(dayBreak(day));
    if (ends === 'broken' || ends === 'unknown') {
      before = null;
      continue;
    }
    const [first = 0] = ends.openings;
    const openingFen: number = before && ends.openings.has(before.closingFen) ? before.closingFen : first;
    if (before && before.closingFen !== openingFen && !told.has(day.date) && isSeam(before.day, day))
      problems.push(seamBreak(before, day, openingFen));
    before = { day, closingFen: ends.closingFen ?? openingFen };
  }
  return problems;
}

function daysOf(added: readonly BankRow[], there: Iterable<Movement>): AccountDay[] {
  const days = new Map<string, AccountDay>();
  const dayAt = (date: string): AccountDay => {
    const day = days.get(date) ?? { date, added: [], there: [] };
    days.set(date, day);
    return day;
  };
  for (const row of added) dayAt(row.date).added.push(row);
  for (const row of there) dayAt(row.date).there.push(row);
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Where a day's balances can begin, and where they end (null: where they began). */
type Ends = { readonly openings: ReadonlySet<number>; readonly closingFen: number | null };

function endsOf(rows: readonly Movement[]): Ends | 'broken' | 'unknown' {
  const counts = new Map<number, number>();
  const count = (fen: number, by: number): void => {
    counts.set(fen, (counts.get(fen) ?? 0) + by);
  };
  for (const { amountFen, balanceFen } of rows) {
    if (balanceFen === null) return 'unknown';
    count(balanceFen, 1);
    count(balanceFen - amountFen, -1);
  }
  const ends = [...counts].filter(([, times]) => times !== 0);
  if (ends.length === 0) return { openings: new Set(counts.keys()), closingFen: null };
  const closing = ends.find(([, times]) => times === 1);
  const opening = ends.find(([, times]) => times === -1);
  if (ends.length !== 2 || !closing || !opening) return 'broken';
  return { openings: new Set([opening[0]]), closingFen: closing[0] };
}

/** Whether rows of the statement meet rows of the firm between two days. */
function isSeam(before: AccountDay, day: AccountDay): boolean {
  const count = (side: 'added' | 'there'): number => before[side].length + day[side].length;
  return count('added') > 0 && count('there') > 0;
}

function seamBreak(
  before: { day: AccountDay; closingFen: number },
  day: AccountDay,
  openingFen: number,
): FoundProblem {
  const row = day.added[0] ?? before.day.added.at(-1);
  return {
    severity: 'warning',
    code: 'imports.seamBreak',
    row: row?.row ?? null,
    column: null,
    found: day.date,
    data: {
      beforeDate: before.day.date,
      closing: formatFen(before.closingFen),
      date: day.date,
      opening: formatFen(openingFen),
    },
  };
}

function dayBreak(day: AccountDay): FoundProblem {
  return {
    severity: 'warning',
    code: 'imports.dayBreak',
    row: day.added[0]?.row ?? null,
    column: null,
    found: day.date,
    data: { date: day.date, added: day.added.length, there: day.there.length },
  };
}
