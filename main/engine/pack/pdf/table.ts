import type { Cell, Column, Density } from '../../../../core/pack/model.ts';
import {
  addElement,
  colours,
  contentWidth,
  drawArtifact,
  drawLine,
  drawText,
  type Element,
  heightOf,
  page,
  type Sheet,
  startPage,
  type TextStyle,
  widthOf,
} from './sheet.ts';

const indentStep = 10;
const densities = {
  dense: { size: 7.6, padX: 4, padY: 2.2 },
  compact: { size: 9, padX: 5, padY: 2.5 },
  open: { size: 9, padX: 5, padY: 3.6 },
} as const;
/** A share column is not squeezed below this before the whole table is set smaller. */
const narrowest = 52;
const smallest = 5.5;
/** Left under a form for what is said of it. */
const roomForNotes = 40;

interface Measures {
  size: number;
  padX: number;
  padY: number;
  /** Left edge and width of each column. */
  columns: { x: number; width: number }[];
}

export interface Table {
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  density: Density;
}

/** Prints a table; its head stands again on every page it reaches. */
export function putTable(sheet: Sheet, table: Table): void {
  const measures = measure(sheet, table);
  const element = sheet.doc.struct('Table');
  sheet.part.add(element);
  const heights = table.rows.map((row) => rowHeight(sheet, row, table.columns, measures));
  const head = headHeight(sheet, table, measures);
  if (sheet.y + head + (heights[0] ?? 0) + (heights[1] ?? 0) > page.bottom) startPage(sheet);
  putHead(sheet, table, measures, head, element);
  table.rows.forEach((row, index) => {
    const height = heights[index] ?? 0;
    // The last row, often the total, never stands on a page alone.
    const needed = index === table.rows.length - 2 ? height + (heights[index + 1] ?? 0) : height;
    if (sheet.y + needed > page.bottom) {
      startPage(sheet);
      drawArtifact(sheet, () => drawHead(sheet, table, measures, head), 'Pagination');
      sheet.y += head;
    }
    putRow(sheet, row, table, measures, height, element);
  });
  element.end();
  sheet.y += 8;
}

/** The head and the first two rows: a table does not start where these do not fit. */
export function heightOfStart(sheet: Sheet, table: Table): number {
  const measures = measure(sheet, table);
  const rows = table.rows.slice(0, 2).map((row) => rowHeight(sheet, row, table.columns, measures));
  return rows.reduce((sum, height) => sum + height, headHeight(sheet, table, measures));
}

/** The largest setting in which every figure has one line and no text column is too narrow; a form also fits its page. */
function measure(sheet: Sheet, table: Table): Measures {
  const { size: usual } = densities[table.density];
  for (let size: number = usual; ; size -= 0.3) {
    const measures = measureAt(sheet, table, size);
    if (size <= smallest || (measures && fitsPage(sheet, table, measures)))
      return measures ?? measureAt(sheet, table, size, true);
  }
}

/** A form is looked at whole, so it is set smaller rather than broken over two pages. */
function fitsPage(sheet: Sheet, table: Table, measures: Measures): boolean {
  if (table.density !== 'dense') return true;
  const rows = table.rows.map((row) => rowHeight(sheet, row, table.columns, measures));
  const height = rows.reduce((sum, row) => sum + row, headHeight(sheet, table, measures));
  return sheet.y + height + roomForNotes <= page.bottom;
}

function measureAt(sheet: Sheet, table: Table, size: number): Measures | null;
function measureAt(sheet: Sheet, table: Table, size: number, force: true): Measures;
function measureAt(sheet: Sheet, table: Table, size: number, force = false): Measures | null {
  const { padX, padY } = densities[table.density];
  const fits = table.columns.map((column, index) =>
    column.width === 'fit' ? widestOf(sheet, table, index, size) + 2 * padX : 0,
  );
  const left = contentWidth - fits.reduce((sum, width) => sum + width, 0);
  const shares = table.columns.map((column) => (column.width === 'fit' ? 0 : column.width.share));
  const allShares = shares.reduce((sum, share) => sum + share, 0);
  const widths = fits.map((fit, index) => fit || (left * (shares[index] ?? 0)) / allShares);
  const isWide = table.columns.every((column, index) => {
    const width = widths[index] ?? 0;
    if (column.width === 'fit') return true;
    return (
      width >= narrowest &&
      (column.align !== 'right' || widestOf(sheet, table, index, size) + 2 * padX <= width)
    );
  });
  if (!isWide && !force) return null;
  let x: number = page.left;
  const columns = widths.map((width) => {
    const at = x;
    x += width;
    return { x: at, width };
  });
  return { size, padX, padY, columns };
}

function widestOf(sheet: Sheet, { columns, rows }: Table, index: number, size: number): number {
  const head = widthOf(sheet, columns[index]?.head ?? '', { size, bold: true });
  return rows.reduce((widest, row) => {
    const cell = row[index];
    if (!cell || cell.text === '') return widest;
    return Math.max(widest, widthOf(sheet, cell.text, { size, bold: cell.strong ?? false }));
  }, head + 1.5);
}

function styleOf(cell: Cell, column: Column | undefined, measures: Measures): TextStyle {
  const isFigure = column?.align === 'right';
  const colour = isFigure && cell.text.startsWith('-') ? colours.vermilion : colours.ink;
  return {
    size: cell.small ? Math.min(6.4, measures.size) : measures.size,
    bold: cell.strong ?? false,
    colour: isFigure && cell.text === '0.00' && !cell.strong ? colours.grey : colour,
    align: column?.align === 'centre' ? 'center' : (column?.align ?? 'left'),
  };
}

function rowHeight(
  sheet: Sheet,
  row: readonly Cell[],
  columns: readonly Column[],
  measures: Measures,
): number {
  const heights = row.map((cell, index) => {
    const width = (measures.columns[index]?.width ?? 0) - 2 * measures.padX - (cell.indent ?? 0) * indentStep;
    return heightOf(sheet, cell.text || ' ', styleOf(cell, columns[index], measures), width);
  });
  return Math.max(...heights) + 2 * measures.padY;
}

const headStyle = (column: Column, measures: Measures): TextStyle => ({
  size: measures.size,
  bold: true,
  colour: colours.ink,
  align: column.align === 'centre' ? 'center' : column.align,
});

function headHeight(sheet: Sheet, { columns }: Table, measures: Measures): number {
  const heights = columns.map((column, index) => {
    const width = (measures.columns[index]?.width ?? 0) - 2 * measures.padX;
    return heightOf(sheet, column.head, headStyle(column, measures), width);
  });
  return Math.max(...heights) + 2 * measures.padY;
}

function drawHeadBand(sheet: Sheet, height: number): void {
  sheet.doc.rect(page.left, sheet.y, contentWidth, height).fill(colours.band);
  drawLine(sheet, { x: page.left, y: sheet.y }, { x: page.right, y: sheet.y }, colours.ink, 0.8);
  const bottom = sheet.y + height;
  drawLine(sheet, { x: page.left, y: bottom }, { x: page.right, y: bottom }, colours.ink, 0.5);
}

function drawHead(sheet: Sheet, table: Table, measures: Measures, height: number): void {
  drawHeadBand(sheet, height);
  table.columns.forEach((column, index) => {
    drawHeadCell(sheet, column, index, measures);
  });
}

function drawHeadCell(sheet: Sheet, column: Column, index: number, measures: Measures): void {
  const { x, width } = measures.columns[index] ?? { x: 0, width: 0 };
  drawText(sheet, column.head, headStyle(column, measures), {
    x: x + measures.padX,
    y: sheet.y + measures.padY,
    width: width - 2 * measures.padX,
  });
}

function putHead(sheet: Sheet, table: Table, measures: Measures, height: number, element: Element): void {
  drawArtifact(sheet, () => drawHeadBand(sheet, height));
  const row = sheet.doc.struct('TR');
  element.add(row);
  table.columns.forEach((column, index) => {
    const cell = sheet.doc.struct('TH', { scope: 'Column' } as object, () =>
      drawHeadCell(sheet, column, index, measures),
    );
    row.add(cell);
  });
  row.end();
  sheet.y += height;
}

function putRow(
  sheet: Sheet,
  row: readonly Cell[],
  table: Table,
  measures: Measures,
  height: number,
  element: Element,
): void {
  const bottom = sheet.y + height;
  drawArtifact(sheet, () => {
    drawLine(sheet, { x: page.left, y: bottom }, { x: page.right, y: bottom });
    table.columns.forEach((column, index) => {
      const x = measures.columns[index]?.x ?? 0;
      if (column.parted) drawLine(sheet, { x, y: sheet.y }, { x, y: bottom }, colours.grey, 0.6);
    });
  });
  const rowElement = sheet.doc.struct('TR');
  element.add(rowElement);
  row.forEach((cell, index) => {
    const { x, width } = measures.columns[index] ?? { x: 0, width: 0 };
    const indent = (cell.indent ?? 0) * indentStep;
    addElement(sheet, rowElement, 'TD', () => {
      if (cell.text === '') return;
      drawText(sheet, cell.text, styleOf(cell, table.columns[index], measures), {
        x: x + measures.padX + indent,
        y: sheet.y + measures.padY,
        width: width - 2 * measures.padX - indent,
      });
    });
  });
  rowElement.end();
  sheet.y = bottom;
}
