import { type AssignFlows, MonthTotals } from '../../../core/books/month-totals.ts';
import type { Month } from '../../../core/dates.ts';
import type { WriteContext } from '../handler.ts';
import { accountMonthRow } from '../imports/stored.ts';
import { clearTotals, holdsTrialBalance, replaceTotals } from '../store/book-totals.ts';
import type { ReadDb, WriteTx } from '../store/handles.ts';
import { findImport, listTrialBalanceRows } from '../store/imports.ts';
import { findMonthSource } from '../store/month-source.ts';
import { iteratePosted, type Pool } from '../store/vouchers.ts';
import { openChart } from './chart.ts';
import { readFlowRules } from './flows.ts';

/** Adds a month's vouchers of a pool up, line by line. */
export function addUpMonth(db: ReadDb, month: Month, pool: Pool, assignFlows: AssignFlows): MonthTotals {
  const totals = new MonthTotals(assignFlows);
  for (const voucher of iteratePosted(db, month, pool)) totals.add(voucher);
  return totals;
}

/** Makes the books of these months anew from what stands for each. */
export function rebuildMonths(context: WriteContext, months: readonly Month[]): void {
  const { tx } = context;
  const chart = openChart({ db: tx, resources: context.resources });
  const assignFlows = readFlowRules(context, chart);
  for (const month of months) {
    const source = findMonthSource(tx, month);
    if (source?.kind === 'trialBalance') {
      if (source.import_id === null) throw new Error(`${month} stands on no trial balance`);
      standOnTrialBalance(tx, month, source.import_id);
      continue;
    }
    if (!source || holdsTrialBalance(tx, month)) clearTotals(tx, month);
    if (source) replaceTotals(tx, month, addUpMonth(tx, month, source.kind, assignFlows), chart.nameOf);
  }
}

function standOnTrialBalance(tx: WriteTx, month: Month, importId: number): void {
  const row = findImport(tx, importId);
  if (!row) throw new Error(`no import ${importId}`);
  clearTotals(tx, month);
  const rows = listTrialBalanceRows(tx, importId).map((each) => accountMonthRow(row, each));
  tx.insertOfImport('account_month', importId, rows);
}
