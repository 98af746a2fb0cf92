import { compareMovements } from '../../../core/imports/duplicates.ts';
import type { BankRow } from '../../../core/imports/schemas.ts';
import type { Sentence } from '../../../core/schemas.ts';
import type { ReadContext, WriteContext } from '../handler.ts';
import { removeBankAccount } from '../store/bank-accounts.ts';
import { removeMarksOfImport } from '../store/evidence.ts';
import { countMatchesOfImport, removeMarksApartFrom } from '../store/import-marks.ts';
import {
  type ImportRow,
  iterateMovements,
  listImportsOfAccount,
  removeImport,
  updateImport,
} from '../store/imports.ts';
import { rereadImport } from './reread.ts';
import { bankDbRow, bankRowOf, fromSpans, storedOptions, storedProblems, toSpans } from './stored.ts';

/** Everything that taking a statement or a bill back changes. */
interface UndoPlan {
  readonly importRow: ImportRow;
  /** Statements that hold other rows afterwards, in the order in which they came in. */
  readonly later: readonly LaterChange[];
  readonly accountLeaves: boolean;
  readonly bookedCount: number;
}

interface LaterChange {
  readonly importRow: ImportRow;
  /** All rows it then holds. */
  readonly rows: readonly BankRow[];
  readonly set: Pick<ImportRow, 'options' | 'row_count' | 'skipped_duplicates' | 'problems'>;
  /** Rows that were left out and come back. */
  readonly backCount: number;
  /** Rows that are the same movement as one that comes back in another statement. */
  readonly goneCount: number;
}

function planUndo(context: ReadContext, importRow: ImportRow): UndoPlan {
  const { db } = context;
  const others = listImportsOfAccount(db, importRow.account_number ?? '').filter(
    ({ id }) => id !== importRow.id,
  );
  const later = planLater(context, importRow, others);
  const bookedCount = countMatchesOfImport(db, importRow.id);
  return { importRow, later, accountLeaves: others.length === 0, bookedCount };
}

/**
 * What the statements that came after hold without the one that is taken back, in the order in which they came in:
 * each is compared with all before it as they then are, so that a row several left out comes back in one of them alone.
 */
function planLater(
  context: ReadContext,
  undone: ImportRow,
  others: readonly ImportRow[],
): readonly LaterChange[] {
  const changes: LaterChange[] = [];
  const later = others.filter(({ id }) => id > undone.id);
  for (const [index, other] of later.entries()) {
    const before = fromSpans(storedOptions(other).leftOut);
    if (before.size === 0 && changes.length === 0) continue;
    const { bankRows, period, counts } = rereadImport({
      resources: context.resources,
      db: context.db,
      importRow: { ...other },
    });
    if (!period) continue;
    const apartFrom = [undone, ...later.slice(index), ...changes.map(({ importRow }) => importRow)];
    const existing = [
      ...iterateMovements(context.db, {
        accountNumber: other.account_number ?? '',
        ...period,
        apartFrom: apartFrom.map(({ id }) => id),
      }),
    ].map(bankRowOf);
    for (const { rows } of changes)
      existing.push(...rows.filter(({ date }) => date >= period.from && date <= period.to));
    const { duplicates, conflicts } = compareMovements(bankRows, existing);
    // A row that is in the firm is not taken out for a contradiction: someone decided that it comes in.
    const contradicting = conflicts.map(({ row }) => row.row).filter((row) => before.has(row));
    const leftOut = new Set([...duplicates, ...contradicting]);
    const backCount = [...before].filter((row) => !leftOut.has(row)).length;
    const goneCount = [...leftOut].filter((row) => !before.has(row)).length;
    if (backCount === 0 && goneCount === 0) continue;
    const rows = bankRows.filter(({ row }) => !leftOut.has(row));
    const problems = storedProblems(other).filter(
      ({ code, row }) => code !== 'imports.serialDiffers' || row === null || leftOut.has(row),
    );
    const set = {
      options: JSON.stringify({ ...storedOptions(other), leftOut: toSpans([...leftOut]) }),
      row_count: rows.length,
      skipped_duplicates: duplicates.length + counts.repeated,
      problems: JSON.stringify(problems),
    };
    changes.push({ importRow: other, rows, set, backCount, goneCount });
  }
  return changes;
}

function describePlan({ speaker }: ReadContext, plan: UndoPlan): Sentence[] {
  const { importRow, later, accountLeaves, bookedCount } = plan;
  const account = importRow.account_number ?? '';
  const changes = [speaker.say('imports.undo.bankRows', { count: importRow.row_count, account })];
  if (bookedCount > 0) changes.push(speaker.say('imports.undo.booked', { count: bookedCount }));
  for (const { importRow: other, backCount, goneCount } of later) {
    const fileName = other.file_name;
    if (backCount > 0) changes.push(speaker.say('imports.undo.rowsBack', { count: backCount, fileName }));
    if (goneCount > 0) changes.push(speaker.say('imports.undo.rowsGo', { count: goneCount, fileName }));
  }
  if (accountLeaves) changes.push(speaker.say('imports.undo.accountLeaves', { account }));
  return changes;
}

export function describeStatement(context: ReadContext, importRow: ImportRow): Sentence[] {
  return describePlan(context, planUndo(context, importRow));
}

export function undoStatement(context: WriteContext, importRow: ImportRow): Sentence[] {
  const { tx } = context;
  const plan = planUndo(context, importRow);
  const { id, account_number: account } = importRow;
  removeMarksOfImport(tx, id);
  tx.removeOfImport('bank_row', id);
  removeImport(tx, id);
  if (plan.accountLeaves && account !== null) removeBankAccount(tx, account);
  for (const change of plan.later) changeRows(context, change);
  return describePlan(context, plan);
}

/** Taken out and put in as a whole, because that is how an import's rows are taken back and brought again. */
function changeRows({ tx }: WriteContext, { importRow, rows, set }: LaterChange): void {
  const { id, account_number: account } = importRow;
  const kept = new Set(rows.map(({ row }) => row));
  removeMarksApartFrom(tx, id, kept);
  tx.removeOfImport('bank_row', id);
  updateImport(tx, id, set);
  tx.insertOfImport(
    'bank_row',
    id,
    rows.map((row) => bankDbRow(id, account ?? '', row)),
  );
}
