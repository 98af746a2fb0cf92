import { formatFen } from '../money.ts';
import type { Layout } from './find-header.ts';
import { parseAmount } from './parse-amount.ts';
import type { FoundProblem } from './problem.ts';
import { firstFilled } from './row-kinds.ts';
import type { BankRow } from './schemas.ts';
import type { SheetRow } from './sheet.ts';

/**
 * Refunds of a wallet's bill that its amounts do not show: one that is printed as 不计收支 although its payment counts in
 * full, and one that stands only in a column beside the payment. They are told, not guessed at.
 */
export function findRefunds(
  rows: readonly BankRow[],
  sources: readonly SheetRow[],
  layout: Layout,
): FoundProblem[] {
  const problems: FoundProblem[] = [];
  const paid = new Map(
    rows.flatMap((row) => (row.direction === 'out' && row.serial ? [[row.serial, row]] : [])),
  );
  for (const row of rows) {
    if (row.direction !== 'neutral' || !row.serial || !row.status?.includes('退款成功')) continue;
    const payment = paid.get(row.serial) ?? paid.get(row.serial.split(/[_*]/)[0] ?? '');
    if (!payment) continue;
    const place = { row: row.row, column: null, found: formatFen(row.grossFen ?? 0) };
    const data = { payment: formatFen(-payment.amountFen), paymentRow: payment.row };
    problems.push({ severity: 'warning', code: 'imports.refundNotCounted', ...place, data });
  }
  if (!layout.columns.refund || !layout.columns.direction) return problems;
  const read = new Map(rows.map((row) => [row.row, row]));
  const column = layout.heads[layout.columns.refund[0] ?? -1] ?? null;
  for (const source of sources) {
    const row = read.get(source.row);
    const { text } = firstFilled(source.cells, layout.columns.refund);
    const refund = parseAmount(text);
    if (!row || row.direction === 'neutral' || !refund || !('fen' in refund) || refund.fen === 0) continue;
    const place = { row: source.row, column, found: text };
    problems.push({ severity: 'warning', code: 'imports.refundNoted', ...place });
  }
  return problems;
}
