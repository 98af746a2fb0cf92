import type { FoundProblem } from './problem.ts';

/** How many problems are listed one by one; a file of nothing but rubbish has one a row. */
export const mostProblems = 1000;

/** Problems as they are found, the first of them kept and all of them counted, errors before warnings. */
export class ProblemList {
  readonly #errors: FoundProblem[] = [];
  readonly #warnings: FoundProblem[] = [];
  #errorCount = 0;
  #warningCount = 0;

  add(problem: FoundProblem): void {
    const isError = problem.severity === 'error';
    const kept = isError ? this.#errors : this.#warnings;
    if (isError) this.#errorCount += 1;
    else this.#warningCount += 1;
    if (kept.length < mostProblems) kept.push({ ...problem, found: detach(problem.found) });
  }

  get errorCount(): number {
    return this.#errorCount;
  }

  /** Row of the first error; null where there is none or it is about the whole file. */
  get firstErrorRow(): number | null {
    return this.#errors[0]?.row ?? null;
  }

  /** In the order of rows; what is beyond the limit is counted in one more. */
  list(): FoundProblem[] {
    const listed = [...this.#errors, ...this.#warnings].slice(0, mostProblems);
    listed.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    const more = this.#errorCount + this.#warningCount - listed.length;
    if (more === 0) return listed;
    const data = { count: more };
    const beyond: FoundProblem = {
      severity: 'warning',
      code: 'imports.moreProblems',
      row: null,
      column: null,
      found: null,
      data,
    };
    return [...listed, beyond];
  }
}

/** A copy of its own: a piece of a text keeps all of that text in memory. */
export function detach<T extends string | null>(text: T): T {
  return (text === null ? null : JSON.parse(JSON.stringify(text))) as T;
}
