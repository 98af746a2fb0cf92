/** A text in both languages, as papers for a bank are printed. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A cell elsewhere in the same table: its row and column from 0, and whether it adds or takes away. */
export interface Term {
  readonly row: number;
  readonly column: number;
  readonly sign: 1 | -1;
}

/** How an amount follows from others: their sum; or that sum where it is above zero, else zero. */
export interface Formula {
  readonly kind: 'sum' | 'positiveSum';
  readonly terms: readonly Term[];
}

interface CellLook {
  /** A total or a heading. */
  readonly strong?: boolean;
}

export type TableCell = CellLook &
  (
    | { readonly kind: 'text'; readonly text: string | Bilingual; readonly indent?: number }
    /** Null: the form has no figure here. */
    | { readonly kind: 'amount'; readonly fen: number | null; readonly formula?: Formula }
    | { readonly kind: 'count'; readonly value: number | null }
  );

export interface TableColumn {
  readonly head: Bilingual;
  readonly kind: TableCell['kind'];
  /** Characters a spreadsheet shows of it. */
  readonly width: number;
  /** The second half of a form begins here. */
  readonly parted?: boolean;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
}

/** One table of a document: printed, or a sheet of a workbook. */
export interface ExportTable {
  /** The sheet's name: at most 31 characters, none of \ / ? * [ ] : in it. */
  readonly name: string;
  readonly title: Bilingual;
  /** A statutory form: printed on one page. */
  readonly isForm?: boolean;
  /** What stands over it: the form, the firm, the period, the unit. */
  readonly above: readonly Bilingual[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** What is said under it. */
  readonly notes: readonly Bilingual[];
}

/**
 * The value of a formula from the amounts of its table, in fen; an empty cell counts as nothing.
 *
 * @example evaluate({ kind: 'positiveSum', terms: [{ row: 0, column: 1, sign: -1 }] }, [{ cells: [a, { kind: 'amount', fen: 5 }] }]) // 0
 */
export function evaluate({ kind, terms }: Formula, rows: readonly TableRow[]): number {
  const sum = terms.reduce((total, { row, column, sign }) => {
    const cell = rows[row]?.cells[column];
    return total + (cell?.kind === 'amount' ? sign * (cell.fen ?? 0) : 0);
  }, 0);
  return kind === 'positiveSum' ? Math.max(0, sum) : sum;
}

export const amountCell = (fen: number | null, formula?: Formula): TableCell =>
  formula === undefined ? { kind: 'amount', fen } : { kind: 'amount', fen, formula };
export const textCell = (text: string | Bilingual, indent?: number): TableCell =>
  indent === undefined ? { kind: 'text', text } : { kind: 'text', text, indent };
export const emptyCell: TableCell = { kind: 'text', text: '' };

/** A row of totals, or a heading. */
export const strongRow = (cells: readonly TableCell[]): TableRow => ({
  cells: cells.map((cell) => ({ ...cell, strong: true })),
});
