import { findMergedBreaks } from '../../../core/imports/check-merged.ts';
import { compareMovements } from '../../../core/imports/duplicates.ts';
import type { FoundProblem } from '../../../core/imports/problem.ts';
import type { ImportReading } from '../../../core/imports/read-import.ts';
import { formatFen } from '../../../core/money.ts';
import type { ReadDb } from '../store/handles.ts';
import { iterateMovements, widenToNeighbours } from '../store/imports.ts';
import { bankRowOf } from './stored.ts';

/** What the firm says of a statement: which of its rows are left out when it comes in, and why. */
export interface FirmCheck {
  /** Row numbers that are in the firm already. */
  readonly duplicates: readonly number[];
  /** Row numbers that contradict a movement in the firm; each has its problem. */
  readonly conflicts: readonly number[];
  readonly problems: readonly FoundProblem[];
}

export function checkAgainstFirm(db: ReadDb, reading: ImportReading | null): FirmCheck {
  const accountNumber = reading?.account?.number;
  const hasAccount = reading?.kind === 'bankStatement' || reading?.kind === 'walletBill';
  if (!hasAccount || !reading.period || !accountNumber)
    return { duplicates: [], conflicts: [], problems: [] };
  const days = widenToNeighbours(db, { accountNumber, ...reading.period });
  const stored = [...iterateMovements(db, { accountNumber, ...days, apartFrom: [] })];
  const there = stored.map((row) => ({ ...bankRowOf(row), importId: row.import_id }));
  const { duplicates, conflicts } = compareMovements(reading.bankRows, there);
  const leftOut = new Set([...duplicates, ...conflicts.map(({ row }) => row.row)]);
  const added = reading.bankRows.filter(({ row }) => !leftOut.has(row));
  const problems: FoundProblem[] = conflicts.map(({ row, other }) => ({
    severity: 'error',
    code: 'imports.serialDiffers',
    row: row.row,
    column: null,
    found: formatFen(row.amountFen),
    data: {
      serial: row.serial ?? '',
      importId: other.importId,
      otherRow: other.row,
      amount: formatFen(row.amountFen),
      balance: balanceText(row.balanceFen),
      otherAmount: formatFen(other.amountFen),
      otherBalance: balanceText(other.balanceFen),
    },
  }));
  problems.push(...findMergedBreaks(added, there, daysTold(reading)));
  return { duplicates, conflicts: conflicts.map(({ row }) => row.row), problems };
}

const balanceText = (fen: number | null): string => (fen === null ? '–' : formatFen(fen));

/** Days on which the statement's own balances break. */
function daysTold({ bankRows, problems }: ImportReading): Set<string> {
  const rows = new Set(problems.flatMap(({ code, row }) => (code === 'imports.balanceBreak' ? [row] : [])));
  return rows.size === 0
    ? new Set()
    : new Set(bankRows.filter(({ row }) => rows.has(row)).map(({ date }) => date));
}
