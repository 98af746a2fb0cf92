import type { Voucher } from '../../../core/vouchers/contract.ts';
import { type Chart, openChart } from '../books/chart.ts';
import type { ReadContext } from '../handler.ts';
import { findMonthSource } from '../store/month-source.ts';
import { listLinesOf, mapReversals } from '../store/voucher-search.ts';
import type { VoucherLineRow, VoucherRow } from '../store/vouchers.ts';

type ViewContext = Pick<ReadContext, 'db' | 'resources' | 'speaker'>;

/** Vouchers as people see them: with their lines, and the names of accounts and parties. */
export function viewVouchers(
  { db, resources, speaker }: ViewContext,
  rows: readonly VoucherRow[],
  chart: Chart = openChart({ db, resources }, speaker.language),
): Voucher[] {
  const ids = rows.map(({ id }) => id);
  const lines = new Map<number, (VoucherLineRow & { party: string | null })[]>(ids.map((id) => [id, []]));
  for (const line of listLinesOf(db, ids)) lines.get(line.voucher_id)?.push(line);
  const reversals = mapReversals(db, ids);
  const kinds = new Map<string, string | undefined>();
  for (const { month } of rows) if (!kinds.has(month)) kinds.set(month, findMonthSource(db, month)?.kind);
  const names = new Map<string, string>();
  const nameOf = (code: string): string => {
    const known = names.get(code) ?? chart.fullNameOf(code);
    names.set(code, known);
    return known;
  };
  return rows.map((row) => {
    const own = lines.get(row.id) ?? [];
    return {
      voucherId: row.id,
      month: row.month,
      word: row.word,
      number: row.number,
      date: row.date,
      kind: row.kind,
      origin: row.origin,
      importId: row.import_id,
      reverses: row.reverses,
      reversedBy: reversals.get(row.id) ?? null,
      category: row.category,
      attachments: row.attachments,
      totalFen: own.reduce((sum, { debit_fen }) => sum + debit_fen, 0),
      counts: kinds.get(row.month) === (row.import_id === null ? 'vouchers' : 'journal'),
      lines: own.map((line) => ({
        line: line.line,
        summary: line.summary,
        code: line.code,
        accountName: nameOf(line.code),
        partyId: line.party_id,
        party: line.party,
        debitFen: line.debit_fen,
        creditFen: line.credit_fen,
        flow: line.flow,
        row: line.row,
      })),
    };
  });
}
