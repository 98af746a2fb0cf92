import { RongbeiError } from '../../../core/errors.ts';
import { findDuplicates } from '../../../core/imports/duplicates.ts';
import type { Sentence } from '../../../core/schemas.ts';
import type { ReadContext, WriteContext } from '../handler.ts';
import { removeBankAccount } from '../store/bank-accounts.ts';
import {
  findImport,
  findNextInLine,
  type ImportRow,
  iterateMovements,
  listImportsOfAccount,
  listTrialBalanceRows,
  removeImport,
  updateImport,
} from '../store/imports.ts';
import { rereadImport, rowsOfImport } from './reread.ts';
import { accountMonthRow, bankRowOf, fromSpans, storedOptions, toSpans } from './stored.ts';

/** Everything that taking an import back changes. */
interface UndoPlan {
  readonly importRow: ImportRow;
  /** The trial balance that stands for the month afterwards. */
  readonly standsAgain: ImportRow | null;
  /** Statements whose rows were left out because this import had them, with what is still left out afterwards. */
  readonly comeBack: readonly {
    readonly importRow: ImportRow;
    readonly leftOut: readonly number[];
    readonly count: number;
  }[];
  readonly accountLeaves: boolean;
}

export function planUndo(context: ReadContext, importId: number): UndoPlan {
  const { db } = context;
  const importRow = findImport(db, importId);
  if (!importRow) throw new RongbeiError('imports.unknown', { importId });
  if (importRow.kind === 'trialBalance') {
    const next = importRow.standing ? findNextInLine(db, importRow.to_on, importId) : undefined;
    return { importRow, standsAgain: next ?? null, comeBack: [], accountLeaves: false };
  }
  const others = listImportsOfAccount(db, importRow.account_number ?? '').filter(({ id }) => id !== importId);
  const comeBack = others.flatMap((other) => rowsThatComeBack(context, importId, other));
  return { importRow, standsAgain: null, comeBack, accountLeaves: others.length === 0 };
}

function rowsThatComeBack(context: ReadContext, undone: number, other: ImportRow): UndoPlan['comeBack'] {
  const before = fromSpans(storedOptions(other).leftOut);
  if (before.size === 0) return [];
  const reading = rereadImport({
    resources: context.resources,
    bytes: context.readFile(other.sha256),
    importRow: { ...other },
  });
  if (!reading.period) return [];
  const rows = reading.bankRows.filter((row) => before.has(row.row));
  const range = {
    accountNumber: other.account_number ?? '',
    ...reading.period,
    apartFrom: [undone, other.id],
  };
  const existing = [...iterateMovements(context.db, range)].map(bankRowOf);
  const leftOut = findDuplicates(rows, existing);
  const count = before.size - leftOut.length;
  return count > 0 ? [{ importRow: other, leftOut, count }] : [];
}

export function describePlan(
  { speaker }: ReadContext,
  plan: UndoPlan,
): { rowCount: number; changes: Sentence[] } {
  const { importRow, standsAgain, comeBack, accountLeaves } = plan;
  const month = importRow.to_on;
  const account = importRow.account_number ?? '';
  const changes: Sentence[] = [];
  if (importRow.kind === 'bankStatement')
    changes.push(speaker.say('imports.undo.bankRows', { count: importRow.row_count, account }));
  else if (standsAgain)
    changes.push(speaker.say('imports.undo.standsAgain', { month, fileName: standsAgain.file_name }));
  else if (importRow.standing) changes.push(speaker.say('imports.undo.monthLeaves', { month }));
  else changes.push(speaker.say('imports.undo.wasNotStanding', { month }));
  for (const back of comeBack) {
    changes.push(
      speaker.say('imports.undo.rowsBack', { count: back.count, fileName: back.importRow.file_name }),
    );
  }
  if (accountLeaves) changes.push(speaker.say('imports.undo.accountLeaves', { account }));
  return { rowCount: importRow.row_count, changes };
}

export function undoImport(
  context: WriteContext,
  importId: number,
): { rowCount: number; changes: Sentence[] } {
  const { tx } = context;
  const plan = planUndo(context, importId);
  const { importRow, standsAgain, comeBack, accountLeaves } = plan;
  for (const table of ['account_month', 'trial_balance_row', 'bank_row']) tx.removeOfImport(table, importId);
  removeImport(tx, importId);
  if (accountLeaves && importRow.account_number !== null) removeBankAccount(tx, importRow.account_number);
  if (standsAgain) {
    updateImport(tx, standsAgain.id, { standing: 1 });
    const rows = listTrialBalanceRows(tx, standsAgain.id).map((row) => accountMonthRow(standsAgain, row));
    tx.insertOfImport('account_month', standsAgain.id, rows);
  }
  for (const { importRow: other, leftOut, count } of comeBack) putRowsBack(context, other, leftOut, count);
  return describePlan(context, plan);
}

/** Taken out and put in as a whole, because that is how an import's rows are taken back and brought again. */
function putRowsBack(
  context: WriteContext,
  other: ImportRow,
  leftOut: readonly number[],
  count: number,
): void {
  const { tx, resources } = context;
  const options = JSON.stringify({ ...storedOptions(other), leftOut: toSpans(leftOut) });
  const set = {
    options,
    row_count: other.row_count + count,
    skipped_duplicates: other.skipped_duplicates - count,
  };
  tx.removeOfImport('bank_row', other.id);
  updateImport(tx, other.id, set);
  const importRow = { ...other, ...set };
  tx.insertOfImport(
    'bank_row',
    other.id,
    rowsOfImport({ resources, bytes: context.readFile(other.sha256), importRow }, 'bank_row'),
  );
}
