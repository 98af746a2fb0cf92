import { formatFen } from '../money.ts';
import { parseAmount } from './parse-amount.ts';
import type { FoundProblem } from './problem.ts';
import type { BankRow } from './schemas.ts';
import { cleanCell, headKey, type SheetRow } from './sheet.ts';

/** A movement as it is printed: a closed trade is printed as money out and moves none. */
export interface PrintedMovement {
  readonly row: BankRow;
  readonly direction: 'in' | 'out' | 'neutral';
  /** Without sign. */
  readonly fen: number;
}

type Part = 'rows' | 'in' | 'out' | 'neutral' | 'fee';

/** A count or a total that the file itself states, and the row where it does. */
interface Stated {
  readonly row: number;
  readonly part: Part;
  readonly count: number | null;
  readonly fen: number | null;
}

const partOf: Readonly<Record<string, Part>> = {
  收入: 'in',
  贷方: 'in',
  已收入: 'in',
  支出: 'out',
  借方: 'out',
  已支出: 'out',
  不计收支: 'neutral',
  中性交易: 'neutral',
};
const countAndTotal =
  /(不计收支|中性交易|已?收入|已?支出)(?:合计)?[:：]\s*(\d+)\s*笔[,，\s]*(?:共|合计)?\s*([\d,.]+)\s*元/g;
const countOfRows = /共[:：]?\s*(\d+)\s*笔记录/;
const bankCount = /(借方|贷方)发生?总?笔数[:：\s]+(\d+)/g;
const bankTotal = /(借方|贷方)发生?总?(?:额|金额)[:：\s]+([\d,.]+)/g;

/**
 * The counts and totals a file states above or below its rows: `支出：63笔 16.54元`, `共66笔记录`, `#收入合计：2笔，共9.00元`.
 *
 * @param rows the lines around the data
 */
export function readStatedTotals(rows: readonly SheetRow[]): Stated[] {
  const stated: Stated[] = [];
  for (const { row, cells } of rows) {
    const text = cells
      .map(cleanCell)
      .filter((cell) => cell !== '')
      .join(' ')
      .replace(/\[[A-Za-z][^\]]*\]/g, '');
    const add = (part: Part | undefined, count: number | null, fen: number | null): void => {
      if (part) stated.push({ row, part, count, fen });
    };
    const all = countOfRows.exec(text);
    if (all) add('rows', Number(all[1]), null);
    for (const [, word = '', count, total = ''] of text.matchAll(countAndTotal))
      add(partOf[word], Number(count), fenOf(total));
    for (const [, word = '', count] of text.matchAll(bankCount)) add(partOf[word], Number(count), null);
    for (const [, word = '', total = ''] of text.matchAll(bankTotal)) add(partOf[word], null, fenOf(total));
  }
  return stated;
}

const summaryParts: Readonly<Record<string, Part>> = {
  总交易单数: 'rows',
  应结订单总金额: 'in',
  总交易额: 'in',
  退款总金额: 'out',
  总退款金额: 'out',
  手续费总金额: 'fee',
};

/** The totals of a second table below the data: a line of heads and a line of values. */
export function readSummary(heads: SheetRow | undefined, values: SheetRow | undefined): Stated[] {
  if (!heads || !values) return [];
  return heads.cells.flatMap((head, column) => {
    const part = summaryParts[headKey(head)];
    const text = cleanCell(values.cells[column] ?? '');
    if (!part || text === '') return [];
    const isCount = part === 'rows';
    return [
      { row: values.row, part, count: isCount ? Number(text) : null, fen: isCount ? null : fenOf(text) },
    ];
  });
}

const fenOf = (text: string): number | null => {
  const amount = parseAmount(text);
  return amount && 'fen' in amount ? amount.fen : null;
};

/**
 * Compares what a file states with its rows, and tells each difference; it blocks nothing. Closed trades are in some
 * wallets' totals and not in others': what agrees either way agrees.
 *
 * @param rowCount all rows of data, those that could not be read with them
 */
export function checkStatedTotals(
  stated: readonly Stated[],
  printed: readonly PrintedMovement[],
  rowCount: number,
): FoundProblem[] {
  const problems: FoundProblem[] = [];
  const tell = (row: number, part: Part, said: string, found: string): void => {
    problems.push({
      severity: 'warning',
      code: 'imports.statedDiffers',
      row,
      column: null,
      found: said,
      data: { part, stated: said, summed: found },
    });
  };
  for (const { row, part, count, fen } of stated) {
    if (part === 'rows') {
      if (count !== rowCount) tell(row, part, String(count), String(rowCount));
      continue;
    }
    if (part === 'fee') {
      const fees = printed.reduce((sum, one) => sum + (one.row.feeFen ?? 0), 0);
      if (fen !== null && fen !== fees) tell(row, part, formatFen(fen), formatFen(fees));
      continue;
    }
    const withClosed = printed.filter(({ direction }) => direction === part);
    const moved = printed.filter((one) => movedAs(one) === part);
    const both = [withClosed, moved];
    const sumOf = (rows: readonly PrintedMovement[]): number => rows.reduce((sum, one) => sum + one.fen, 0);
    if (count !== null && both.every((rows) => rows.length !== count))
      tell(row, part, `${count}`, `${moved.length}`);
    if (fen !== null && both.every((rows) => sumOf(rows) !== fen))
      tell(row, part, formatFen(fen), formatFen(sumOf(moved)));
  }
  return problems;
}

function movedAs({ row, direction }: PrintedMovement): PrintedMovement['direction'] {
  return row.direction ?? direction;
}
