import { RongbeiError } from '../../../core/errors.ts';
import type { Sentence } from '../../../core/schemas.ts';
import type { ReadContext, WriteContext } from '../handler.ts';
import { findImport, type ImportRow } from '../store/imports.ts';
import { describeBalance, undoBalance } from './undo-balance.ts';
import { describeJournal, undoJournal } from './undo-journal.ts';
import { describeStatement, undoStatement } from './undo-statement.ts';

interface Undone {
  rowCount: number;
  changes: Sentence[];
}

function mustFind(context: ReadContext, importId: number): ImportRow {
  const importRow = findImport(context.db, importId);
  if (!importRow) throw new RongbeiError('imports.unknown', { importId });
  return importRow;
}

/** What taking an import back would change. */
export function describeUndo(context: ReadContext, importId: number): Undone {
  const importRow = mustFind(context, importId);
  const { kind, row_count: rowCount } = importRow;
  if (kind === 'journal') return { rowCount, changes: describeJournal(context, importRow) };
  if (kind === 'trialBalance') return { rowCount, changes: describeBalance(context, importRow) };
  return { rowCount, changes: describeStatement(context, importRow) };
}

/** Takes an import back, whenever it was made, and answers what that changed. */
export function undoImport(context: WriteContext, importId: number): Undone {
  const importRow = mustFind(context, importId);
  const { kind, row_count: rowCount } = importRow;
  if (kind === 'journal') return { rowCount, changes: undoJournal(context, importRow) };
  if (kind === 'trialBalance') return { rowCount, changes: undoBalance(context, importRow) };
  return { rowCount, changes: undoStatement(context, importRow) };
}
