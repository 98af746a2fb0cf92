import type { Statement, StatementLine } from '../books/contract.ts';
import { inBoth } from './speakers.ts';
import {
  amountCell,
  type Bilingual,
  type ExportTable,
  emptyCell,
  type Formula,
  type TableCell,
  type TableColumn,
  type TableRow,
  textCell,
} from './tables.ts';

/** The same statement, told in each language. */
export interface BothStatements {
  readonly zh: Statement;
  readonly en: Statement;
}

/** Columns of one half of a form: item, line, and two amounts. */
const halfWidth = 4;

/**
 * A statutory statement as its form has it: a balance sheet with assets left and claims right, the others line by line.
 * Each total is a formula of the lines it adds up, in both columns.
 *
 * @param firm the firm's name, printed as 编制单位
 */
export function makeStatementTable({ zh, en }: BothStatements, firm: string): ExportTable {
  const halves = splitHalves(zh.lines);
  const rowCount = Math.max(...halves.map((half) => half.length));
  const places = new Map<number, { row: number; column: number }>();
  halves.forEach((half, side) => {
    half.forEach((line, row) => {
      if (line && line.kind !== 'heading') places.set(line.line, { row, column: side * halfWidth });
    });
  });
  const english = new Map(zh.lines.map((line, index) => [line, en.lines[index]?.name ?? '']));
  const rows = Array.from({ length: rowCount }, (_, row): TableRow => {
    const lines = halves.map((half) => half[row] ?? null);
    return { cells: lines.flatMap((line) => lineCells(line, english, places)) };
  });
  const isTwoSided = halves.length === 2;
  return {
    name: zh.title,
    title: { zh: zh.title, en: en.title },
    isForm: true,
    above: [
      { zh: zh.form, en: '' },
      inBoth((speaker) => speaker.text('export.firm', { firm })),
      inBoth((speaker) => speaker.text('export.period', periodOf(zh))),
      inBoth((speaker) => speaker.text('export.unit')),
    ],
    columns: halves.flatMap((_, side) =>
      columnsOf(
        zh,
        en,
        inBoth((speaker) => {
          if (!isTwoSided) return speaker.text('pack.statement.item');
          return speaker.text(side === 0 ? 'pack.statement.assets' : 'pack.statement.liabilities');
        }),
        side === 1,
      ),
    ),
    rows,
    notes: notesOf({ zh, en }),
  };
}

const periodOf = ({ from, month, statement }: Statement) => ({
  from: statement === 'balanceSheet' ? month : from,
  to: month,
});

function columnsOf(zh: Statement, en: Statement, head: Bilingual, parted: boolean): TableColumn[] {
  return [
    { head, kind: 'text', width: 42, parted },
    { head: inBoth((speaker) => speaker.text('pack.statement.line')), kind: 'count', width: 8 },
    { head: { zh: zh.currentHead, en: en.currentHead }, kind: 'amount', width: 20 },
    { head: { zh: zh.comparativeHead, en: en.comparativeHead }, kind: 'amount', width: 20 },
  ];
}

/** A balance sheet ends its left half with the line of all assets; the last line of each half stands at its foot. */
function splitHalves(lines: readonly StatementLine[]): (StatementLine | null)[][] {
  const lastAsset = lines.findIndex(({ role }) => role === 'totalAssets');
  if (lastAsset < 0) return [[...lines]];
  const sides = [lines.slice(0, lastAsset + 1), lines.slice(lastAsset + 1)];
  const longest = Math.max(...sides.map((side) => side.length));
  return sides.map((side) => [
    ...side.slice(0, -1),
    ...Array.from({ length: longest - side.length }, () => null),
    ...side.slice(-1),
  ]);
}

function lineCells(
  line: StatementLine | null,
  english: ReadonlyMap<StatementLine, string>,
  places: ReadonlyMap<number, { row: number; column: number }>,
): TableCell[] {
  if (!line) return [emptyCell, emptyCell, emptyCell, emptyCell];
  const strong = line.kind === 'total' || line.kind === 'heading';
  const name = {
    ...textCell({ zh: line.name, en: english.get(line) ?? '' }, line.kind === 'memo' ? 1 : 0),
    strong,
  };
  if (line.kind === 'heading') return [name, emptyCell, emptyCell, emptyCell];
  const formula = (offset: number): Formula | undefined =>
    line.terms === null
      ? undefined
      : {
          kind: 'sum',
          terms: line.terms.flatMap(({ line: term, sign }) => {
            const place = places.get(term);
            return place ? [{ row: place.row, column: place.column + offset, sign }] : [];
          }),
        };
  return [
    name,
    { kind: 'count', value: line.line },
    { ...amountCell(line.currentFen, line.currentFen === null ? undefined : formula(2)), strong },
    { ...amountCell(line.comparativeFen, line.comparativeFen === null ? undefined : formula(3)), strong },
  ];
}

/** Which rules do not hold, what no line takes, why a column is empty: said under the form, never left out. */
function notesOf({ zh, en }: BothStatements): Bilingual[] {
  const failed = zh.tieOuts.flatMap((tieOut, index) =>
    tieOut.ok ? [] : [{ zh: tieOut.sentence.text, en: en.tieOuts[index]?.sentence.text ?? '' }],
  );
  const unmapped = zh.unmapped.map(({ code, name, amountFen }) =>
    inBoth((speaker) => speaker.text('export.unmapped', { code, name, amountFen })),
  );
  const remarks = zh.remarks.map(({ text }, index) => ({ zh: text, en: en.remarks[index]?.text ?? '' }));
  const source = { zh: zh.source.text, en: en.source.text };
  return [...failed, ...unmapped, ...remarks, source];
}
