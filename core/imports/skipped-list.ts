import { detach } from './problem-list.ts';
import { skipped } from './row-kinds.ts';
import type { SkippedRow } from './schemas.ts';
import type { SheetRow } from './sheet.ts';

/** How many rows that are no data are listed; the rest are counted. */
const mostSkipped = 200;

/** The rows that are left unread: the first of them kept, those with something in them before blank ones. */
export class SkippedList {
  readonly #filled: SkippedRow[] = [];
  readonly #blank: SkippedRow[] = [];
  #blankCount = 0;
  #filledCount = 0;

  add(row: SheetRow, reason: SkippedRow['reason']): void {
    const isBlank = reason === 'blank';
    const kept = isBlank ? this.#blank : this.#filled;
    if (isBlank) this.#blankCount += 1;
    else this.#filledCount += 1;
    if (kept.length >= mostSkipped) return;
    const entry = skipped(row, reason);
    kept.push({ ...entry, text: detach(entry.text) });
  }

  get blankCount(): number {
    return this.#blankCount;
  }

  get filledCount(): number {
    return this.#filledCount;
  }

  list(): SkippedRow[] {
    const blank = this.#blank.slice(0, mostSkipped - this.#filled.length);
    return [...this.#filled, ...blank].sort((a, b) => a.row - b.row);
  }
}
