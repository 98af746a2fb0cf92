import type { WorkSheet } from '@e965/xlsx';
import { utils } from '@e965/xlsx';

export interface Recomputed {
  cell: string;
  formula: string;
  /** The value that stands in the file. */
  cached: unknown;
  /** What the formula gives from the cells as they are. */
  value: number;
}

/** Works out the formulas of a sheet: ROUND, MAX, SUM, and cells added and taken away. */
export function recompute(sheet: WorkSheet): Recomputed[] {
  const valueAt = (cell: string): number => {
    const found = sheet[cell];
    return found?.f ? work(found.f) : Number(found?.v ?? 0);
  };
  const work = (formula: string): number => {
    const call = /^(ROUND|MAX)\((.*),(\d+)\)$/.exec(formula);
    if (call?.[1] === 'ROUND') return Math.round(work(call[2] ?? '') * 100) / 100 + 0;
    if (call?.[1] === 'MAX') return Math.max(work(call[2] ?? ''), Number(call[3]));
    const range = /^SUM\((\w+:\w+)\)$/.exec(formula);
    if (range) {
      const { s, e } = utils.decode_range(range[1] ?? '');
      let sum = 0;
      for (let row = s.r; row <= e.r; row += 1) sum += valueAt(utils.encode_cell({ r: row, c: s.c }));
      return sum;
    }
    const terms = [...formula.matchAll(/([+-]?)([A-Z]+\d+|\d+)/g)];
    if (terms.map(([term]) => term).join('') !== formula) throw new Error(`cannot work out ${formula}`);
    return terms.reduce((sum, [, sign, term = '']) => {
      const value = /^\d/.test(term) ? Number(term) : valueAt(term);
      return sum + (sign === '-' ? -value : value);
    }, 0);
  };
  return Object.keys(sheet)
    .filter((cell) => !cell.startsWith('!') && sheet[cell].f)
    .map((cell) => ({ cell, formula: sheet[cell].f, cached: sheet[cell].v, value: work(sheet[cell].f) }));
}
