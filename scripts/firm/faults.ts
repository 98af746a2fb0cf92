import type { ProblemCode } from '../../core/messages/format.ts';
import type { Table } from './files.ts';
import type { Random } from './random.ts';

/** A fault put into a file on purpose: what an import must say of it, and where. */
export interface Planted {
  readonly table: Table;
  readonly code: ProblemCode;
  /** As a person counts rows, from 1. */
  readonly row: number;
}

type Change = (rows: (string | number)[][], index: number) => number;

const column = { date: 2, out: 3, in: 4, balance: 5, currency: 6 };
const put =
  (at: number, value: string | number): Change =>
  (rows, index) => {
    const row = rows[index];
    if (row) row[at] = value;
    return index;
  };

/** Faults of a statement, by the code of the problem they must be found as. Each answers the row it is to be found in. */
export const statementFaults: Record<string, { code: ProblemCode; change: Change }> = {
  amountOfWords: { code: 'imports.amountUnreadable', change: put(column.out, '一百元') },
  commasOutOfPlace: { code: 'imports.amountUnreadable', change: put(column.out, '12,34.56') },
  thirdDecimal: { code: 'imports.amountTooFine', change: put(column.out, '1234.567') },
  noAmount: {
    code: 'imports.amountMissing',
    change: (rows, index) => {
      put(column.out, '')(rows, index);
      return put(column.in, '')(rows, index);
    },
  },
  bothAmounts: {
    code: 'imports.bothAmounts',
    change: (rows, index) => {
      put(column.out, '1.00')(rows, index);
      return put(column.in, '2.00')(rows, index);
    },
  },
  noSuchDay: { code: 'imports.dateDoesNotExist', change: put(column.date, '2026-02-30') },
  dateOfWords: { code: 'imports.dateUnreadable', change: put(column.date, '某日') },
  foreignMoney: { code: 'imports.foreignCurrency', change: put(column.currency, 'USD') },
  otherAccount: { code: 'imports.otherAccount', change: put(0, '32250198000000000099') },
  changedAmount: {
    code: 'imports.balanceBreak',
    change: (rows, index) => {
      const isOut = rows[index]?.[column.out] !== '0.00';
      return put(isOut ? column.out : column.in, '0.01')(rows, index);
    },
  },
  lostRow: {
    code: 'imports.balanceBreak',
    change: (rows, index) => {
      rows.splice(index, 1);
      return index;
    },
  },
  doubledRow: {
    code: 'imports.repeatedRow',
    change: (rows, index) => {
      rows.splice(index + 1, 0, [...(rows[index] ?? [])]);
      return index + 1;
    },
  },
};

/** Faults of a trial balance with a one-column code, a name and four pairs of amounts. */
export const balanceFaults: Record<string, { code: ProblemCode; change: Change }> = {
  amountOfWords: { code: 'imports.amountUnreadable', change: put(4, '若干') },
  wrongClosing: { code: 'imports.rowDoesNotAdd', change: put(8, 987_654_321) },
  wrongTurnover: { code: 'imports.rowDoesNotAdd', change: put(4, 123_456_789.01) },
  codeOfWords: { code: 'imports.codeUnreadable', change: put(0, '科目甲') },
  noCode: { code: 'imports.codeMissing', change: put(0, '') },
  doubledRow: {
    code: 'imports.duplicateCode',
    change: (rows, index) => {
      rows.splice(index + 1, 0, [...(rows[index] ?? [])]);
      return index + 1;
    },
  },
};

/** Puts one fault into a random data row of a copy of a table. */
export function plant(
  table: Table,
  faults: typeof statementFaults,
  name: string,
  random: Random,
  dataRows: number,
): Planted {
  const fault = faults[name];
  if (!fault) throw new Error(`no fault ${name}`);
  const rows = table.rows.map((row) => [...row]);
  // Neither the first nor the last row, so that there is one on either side.
  const index = table.firstDataRow - 1 + random.whole(1, dataRows - 2);
  return { table: { ...table, rows }, code: fault.code, row: fault.change(rows, index) + 1 };
}
