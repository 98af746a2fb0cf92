import type { SheetRow } from '../../../core/imports/sheet.ts';

/** How many lines a quoted cell may run over before its quotation mark counts as stray. */
const longestCell = 50;

const separators = [',', '\t', ';', '|'];

export interface Separation {
  readonly separator: string;
  /** How many of them a line usually has. */
  readonly usual: number;
}

/** The separator that most of the first lines agree on, by how many cells it makes. */
export function detectSeparation(lines: readonly string[]): Separation {
  const first = lines.slice(0, 60);
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
    const line = lines[index] ?? '';
    const read = line.includes('"') ? readQuoted(lines, index, separation) : null;
    if (read) {
      rows.push({ row: index + 1, cells: read.cells });
      index = read.next;
      continue;
    }
    const isBroken = line.includes('"');
    const cells = (isBroken ? line.replaceAll('"', '') : line).split(separation.separator);
    rows.push(isBroken ? { row: index + 1, cells, broken: true } : { row: index + 1, cells });
    index += 1;
  }
  return rows;
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
