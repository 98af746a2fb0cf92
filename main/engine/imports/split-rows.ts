import type { SheetRow } from '../../../core/imports/sheet.ts';

/** How many lines a quoted cell may run over before its quotation mark counts as stray. */
const longestCell = 50;

const separators = [',', '\t', ';', '|'];

export interface Separation {
  readonly separator: string;
  /** How many of them a line usually has. */
  readonly usual: number;
}

/** What separates cells, without what stands in quotation marks and without the tabs some banks fill up cells with. */
function outsideQuotes(line: string): string {
  return line.replace(/"[^"]*"/g, '').replace(/\t(?=,|$)/g, '');
}

/** The separator that most of the first lines agree on, by how many cells it makes. */
export function detectSeparation(lines: readonly string[]): Separation {
  const first = lines.slice(0, 60).map(outsideQuotes);
  const weigh = (separator: string): Separation & { weight: number } => {
    const counts = first.map((line) => line.split(separator).length - 1).filter((count) => count > 1);
    const weights = counts.map((count) => counts.filter((other) => other === count).length * count);
    const weight = Math.max(0, ...weights);
    return { separator, weight, usual: counts[weights.indexOf(weight)] ?? 0 };
  };
  return separators.map(weigh).reduce((best, next) => (next.weight > best.weight ? next : best));
}

/**
 * Splits text into rows, each with the number of the line it begins on.
 *
 * Written by hand because files here have hundreds of thousands of lines, nearly all with quoted amounts, and because a
 * stray quotation mark must spoil its own line and not the rest of the file, which a strict parser cannot promise.
 */
export function splitRows(text: string): SheetRow[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  const separation = detectSeparation(lines);
  const rows: SheetRow[] = [];
  for (let index = 0; index < lines.length; ) {
    const read = readRow(lines, index, index + 1, separation);
    rows.push(read.row);
    index = read.next;
  }
  return rows;
}

/** The row that begins on a line, and the line after it. */
function readRow(
  lines: readonly string[],
  index: number,
  number: number,
  separation: Separation,
): { row: SheetRow; next: number } {
  const line = lines[index] ?? '';
  if (!line.includes('"')) {
    return { row: { row: number, cells: line.split(separation.separator) }, next: index + 1 };
  }
  const read = readQuoted(lines, index, separation);
  if (read) return { row: { row: number, cells: read.cells }, next: read.next };
  const cells = line.replaceAll('"', '').split(separation.separator);
  return { row: { row: number, cells, broken: true }, next: index + 1 };
}

/** Splits text that comes in pieces, as `splitRows` would split the whole of it. */
export class RowSplitter {
  readonly #longestLine: number;
  readonly #refuse: (row: number) => never;
  #separation: Separation | null = null;
  #lines: string[] = [];
  #rest = '';
  #done = 0;

  /** @param refuse called with the row of a line that is longer than any table has */
  constructor(longestLine: number, refuse: (row: number) => never) {
    this.#longestLine = longestLine;
    this.#refuse = refuse;
  }

  /** The rows that are whole with this piece. */
  push(text: string): SheetRow[] {
    let plain = this.#rest === '' ? text : this.#rest + text;
    if (this.#done === 0 && this.#lines.length === 0 && plain.charCodeAt(0) === 0xfeff)
      plain = plain.slice(1);
    // Of a line end of two characters the second may be in the next piece.
    const endsOpen = plain.endsWith('\r');
    if (endsOpen) plain = plain.slice(0, -1);
    if (plain.includes('\r')) plain = plain.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
    const lines = plain.split('\n');
    const rest = lines.pop() ?? '';
    this.#rest = endsOpen ? `${rest}\r` : rest;
    for (const line of lines) if (line.length > this.#longestLine) this.#tooLong(lines, line);
    if (rest.length > this.#longestLine) this.#refuse(this.#done + this.#lines.length + lines.length + 1);
    this.#lines = this.#lines.length === 0 ? lines : this.#lines.concat(lines);
    return this.#split(false);
  }

  /** The rows that were waiting for more. */
  end(): SheetRow[] {
    const rest = this.#rest.endsWith('\r') ? this.#rest.slice(0, -1) : this.#rest;
    const isOpen = rest !== '' || this.#rest !== '';
    if (isOpen) this.#lines.push(rest);
    this.#rest = '';
    return this.#split(true);
  }

  #split(isEnd: boolean): SheetRow[] {
    const lines = this.#lines;
    if (!this.#separation && (isEnd || lines.length >= 60)) this.#separation = detectSeparation(lines);
    const separation = this.#separation;
    if (!separation) return [];
    const rows: SheetRow[] = [];
    let index = 0;
    while (index < lines.length) {
      const mayGoOn = !isEnd && index + longestCell + 1 >= lines.length;
      if (mayGoOn && lines[index]?.includes('"')) break;
      const read = readRow(lines, index, this.#done + index + 1, separation);
      rows.push(read.row);
      index = read.next;
    }
    this.#done += index;
    this.#lines = index === lines.length ? [] : lines.slice(index);
    return rows;
  }

  #tooLong(lines: readonly string[], line: string): void {
    this.#refuse(this.#done + this.#lines.length + lines.indexOf(line) + 1);
  }
}

/** A row with quoted cells, and the line after it; null when its quotation marks do not pair. */
function readQuoted(
  lines: readonly string[],
  from: number,
  { separator, usual }: Separation,
): { cells: string[]; next: number } | null {
  const cells: string[] = [];
  let line = lines[from] ?? '';
  let index = from;
  let at = 0;
  for (;;) {
    const start = skipBlanks(line, at);
    if (line[start] !== '"') {
      const end = line.indexOf(separator, at);
      cells.push(line.slice(at, end < 0 ? undefined : end));
      if (end < 0) return { cells, next: index + 1 };
      at = end + 1;
      continue;
    }
    let cell = '';
    let open = start + 1;
    let close = closingQuote(line, open);
    while (close < 0) {
      cell += `${line.slice(open)}\n`;
      index += 1;
      if (index >= lines.length || index - from > longestCell) return null;
      line = lines[index] ?? '';
      open = 0;
      close = closingQuote(line, 0);
      // Half a row inside one cell: the mark that seemed to open it was stray.
      const inside = close < 0 ? line : line.slice(0, close);
      if (inside.split(separator).length - 1 >= Math.max(2, usual / 2)) return null;
    }
    cell += line.slice(open, close);
    const end = line.indexOf(separator, close + 1);
    const rest = line.slice(close + 1, end < 0 ? undefined : end);
    if (rest.trim() !== '') return null;
    cells.push(cell.replaceAll('""', '"'));
    if (end < 0) return { cells, next: index + 1 };
    at = end + 1;
  }
}

function skipBlanks(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ') at += 1;
  return at;
}

/** The quotation mark that ends a cell; two in a row are one that belongs to it. */
function closingQuote(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2)) {
    if (line[at + 1] !== '"') return at;
  }
  return -1;
}
