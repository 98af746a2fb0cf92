import type { FormatsPack } from '../formats.ts';
import { type ImportReading, readImport } from '../read-import.ts';
import { recognise } from '../recognise.ts';
import type { Sheet } from '../sheet.ts';

export const sheetOf = (rows: string[][], name = ''): Sheet => ({
  name,
  rows: rows.map((cells, index) => ({ row: index + 1, cells })),
  roundedColumns: [],
});

/** Reads rows as those of a file. */
export function createReader(pack: FormatsPack) {
  return (rows: string[][], options: Parameters<typeof readImport>[3] = {}): ImportReading => {
    const found = recognise([sheetOf(rows)], pack, {});
    if (!found) throw new Error('not recognised');
    return readImport(found.sheet, found.layout, pack, options);
  };
}

/** Code and row of each problem. */
export const problemsOf = ({ problems }: ImportReading) => problems.map(({ code, row }) => [code, row]);
