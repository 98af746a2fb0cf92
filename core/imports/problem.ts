import type { ProblemCode, Speaker } from '../messages/format.ts';
import type { Problem } from '../schemas.ts';

/** A problem as it is kept: without words, so that it can be told in the language of whoever asks. */
export interface FoundProblem {
  readonly severity: Problem['severity'];
  readonly code: ProblemCode;
  readonly row: number | null;
  readonly column: string | null;
  readonly found: string | null;
  readonly data?: Readonly<Record<string, string | number>>;
}

/** The problem in words. */
export function tellProblem(speaker: Speaker, problem: FoundProblem): Problem {
  const place = {
    severity: problem.severity,
    ...(problem.row === null ? {} : { row: problem.row }),
    ...(problem.column === null ? {} : { column: problem.column }),
    ...(problem.found === null ? {} : { found: problem.found }),
  };
  return speaker.problem(problem.code, place, (problem.data ?? {}) as never);
}

/** How many rows of a file turned out to be what. Their sum, with the rows taken, is every row below the header. */
export interface RowCounts {
  readonly blank: number;
  /** Totals, carried balances, repeated headers, footnotes, and the lines of auxiliary items. */
  readonly notData: number;
  /** Rows that could not be read: each has its problem. */
  readonly failed: number;
  /** Rows that stand in the file twice: each has its problem. */
  readonly repeated: number;
}

/** Called with the number of rows done, so that a long reading can show its progress and be cancelled. */
export type Tick = (done: number) => void;

/** Every how many rows a long loop reports. */
export const tickEvery = 1024;
