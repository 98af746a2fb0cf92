import { type Cell, type Style, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { utils } from '@e965/xlsx';
import type { Bilingual, ExportTable, Formula, TableCell } from '../../../core/export/tables.ts';

/** The same tables give the same bytes: no day of writing goes in. */
const noDay = new Date(Date.UTC(1980, 0, 1));
/** A spreadsheet holds no longer text in a cell. */
const longest = 32_767;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a cell cannot hold
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const face = { name: 'Microsoft YaHei', size: 10, color: { argb: 'FF1B2A41' } };
const side = { style: 'thin', color: { argb: 'FFCBD0D8' } } as const;
const border = { left: side, right: side, top: side, bottom: side };
const looks = {
  title: { font: { ...face, size: 14, bold: true }, alignment: { horizontal: 'center' } },
  note: { font: { ...face, size: 9, color: { argb: 'FF5B6472' } } },
  head: {
    font: { ...face, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF3F5F7' } },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    border,
  },
  text: { font: face, alignment: { vertical: 'middle', wrapText: true }, border },
  amount: { font: face, alignment: { vertical: 'middle' }, border, numFmt: '#,##0.00;[Red]-#,##0.00' },
  count: { font: face, alignment: { vertical: 'middle', horizontal: 'center' }, border },
} as const satisfies Record<string, Partial<Style>>;

/**
 * Writes tables as a workbook, a sheet each. Amounts are numbers in yuan; what follows from others is a live formula
 * with its value beside it. Texts are text cells: one that begins with `=` is no formula.
 */
export async function writeWorkbook(tables: readonly ExportTable[]): Promise<Uint8Array> {
  const book = new Workbook();
  book.created = noDay;
  book.modified = noDay;
  const used = new Set<string>();
  for (const table of tables) fillSheet(book.addWorksheet(sheetName(table.name, used)), table);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function sheetName(name: string, used: Set<string>): string {
  const plain = name
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/^'|'$/g, ' ')
    .slice(0, 31);
  let free = plain;
  for (let number = 2; used.has(free); number += 1) free = `${plain.slice(0, 28)} ${number}`;
  used.add(free);
  return free;
}

const together = ({ zh, en }: Bilingual, between = ' '): string =>
  en === '' || en === zh ? zh : `${zh}${between}${en}`;
const writable = (text: string): string => text.replace(unwritable, ' ').slice(0, longest);

function fillSheet(sheet: Worksheet, table: ExportTable): void {
  const width = Math.max(1, table.columns.length);
  table.columns.forEach((column, index) => {
    sheet.getColumn(index + 1).width = column.width;
  });
  const putLine = (row: number, line: Bilingual, look: Partial<Style>): void => {
    const cell = sheet.getCell(row, 1);
    cell.value = writable(together(line));
    cell.style = look;
    if (width > 1) sheet.mergeCells(row, 1, row, width);
  };
  putLine(1, table.title, looks.title);
  for (const [index, line] of table.above.entries()) putLine(index + 2, line, looks.note);
  const headRow = table.above.length + 3;
  for (const [index, { head }] of table.columns.entries()) {
    const cell = sheet.getCell(headRow, index + 1);
    cell.value = together(head, '\n');
    cell.style = looks.head;
  }
  for (const [row, { cells }] of table.rows.entries())
    for (const [column, cell] of cells.entries())
      fillCell(sheet.getCell(headRow + 1 + row, column + 1), cell, headRow);
  const afterRows = headRow + table.rows.length + 2;
  for (const [index, note] of table.notes.entries()) putLine(afterRows + index, note, looks.note);
  sheet.views = [{ state: 'frozen', ySplit: headRow, showGridLines: false }];
  sheet.pageSetup.orientation = width > 6 ? 'landscape' : 'portrait';
  sheet.pageSetup.paperSize = 9;
  sheet.pageSetup.fitToPage = true;
  sheet.pageSetup.fitToHeight = 0;
  sheet.pageSetup.printTitlesRow = `${headRow}:${headRow}`;
  sheet.headerFooter.oddFooter = '&C&P / &N';
}

function fillCell(target: Cell, cell: TableCell, headRow: number): void {
  const look = looks[cell.kind];
  target.style = cell.strong ? { ...look, font: { ...look.font, bold: true } } : look;
  if (cell.kind === 'text') {
    const text = writable(typeof cell.text === 'string' ? cell.text : together(cell.text));
    if (text !== '') target.value = `${'　'.repeat(cell.indent ?? 0)}${text}`;
  } else if (cell.kind === 'count') target.value = cell.value;
  else if (cell.fen !== null) {
    const yuan = cell.fen / 100;
    target.value = cell.formula ? { formula: spell(cell.formula, headRow), result: yuan } : yuan;
  }
}

/** Terms in one column that add up without a gap are a range; sums are rounded to the fen, as ours are. */
function spell({ kind, terms }: Formula, headRow: number): string {
  const at = (row: number, column: number): string => utils.encode_cell({ r: headRow + row, c: column });
  const column = terms[0]?.column ?? 0;
  const start = terms[0]?.row ?? 0;
  const isRange =
    terms.length > 3 &&
    terms.every((term, index) => term.sign === 1 && term.column === column && term.row === start + index);
  const sum = isRange
    ? `SUM(${at(start, column)}:${at(start + terms.length - 1, column)})`
    : terms
        .map(({ row, column: c, sign }, i) => `${sign < 0 ? '-' : i > 0 ? '+' : ''}${at(row, c)}`)
        .join('');
  const rounded = `ROUND(${sum === '' ? '0' : sum},2)`;
  return kind === 'positiveSum' ? `MAX(${rounded},0)` : rounded;
}
