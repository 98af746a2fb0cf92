const pageSize = 256;

/**
 * Which voucher numbers were seen, and in which row: a few bytes a number, so that a journal of a million vouchers can
 * be checked for numbers given twice without keeping the vouchers.
 */
export class NumberBook {
  readonly #pages = new Map<string, Map<number, Int32Array>>();

  /**
   * Notes a number.
   *
   * @param group what numbers are unique within: month and word
   * @param row the row of the file, from 1
   * @returns the row in which it was seen before; 0 where it was not
   */
  note(group: string, number: number, row: number): number {
    let pages = this.#pages.get(group);
    if (!pages) {
      pages = new Map();
      this.#pages.set(group, pages);
    }
    const at = Math.floor(number / pageSize);
    let page = pages.get(at);
    if (!page) {
      page = new Int32Array(pageSize);
      pages.set(at, page);
    }
    const before = page[number % pageSize] ?? 0;
    if (before === 0) page[number % pageSize] = row;
    return before;
  }

  has(group: string, number: number): boolean {
    return (this.#pages.get(group)?.get(Math.floor(number / pageSize))?.[number % pageSize] ?? 0) !== 0;
  }

  /**
   * The groups whose numbers leave gaps below their highest, in order of the groups.
   *
   * @param most how many of the missing numbers are listed
   */
  gaps(most: number): { group: string; count: number; first: number[] }[] {
    const found: { group: string; count: number; first: number[] }[] = [];
    for (const [group, pages] of [...this.#pages].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const gap = gapsOf(pages, most);
      if (gap.count > 0) found.push({ group, ...gap });
    }
    return found;
  }
}

/** Numbers before the first one seen are no gap: a file may begin in the middle of a month. */
function gapsOf(pages: ReadonlyMap<number, Int32Array>, most: number): { count: number; first: number[] } {
  const first: number[] = [];
  let count = 0;
  let last = 0;
  for (const at of [...pages.keys()].sort((a, b) => a - b)) {
    const page = pages.get(at);
    for (let index = 0; index < pageSize; index += 1) {
      if (!page?.[index]) continue;
      const number = at * pageSize + index;
      if (last !== 0) {
        count += number - last - 1;
        for (let missing = last + 1; missing < number && first.length < most; missing += 1)
          first.push(missing);
      }
      last = number;
    }
  }
  return { count, first };
}
