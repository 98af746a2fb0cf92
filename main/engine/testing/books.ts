import type { InputOf } from '../../../core/contract.ts';
import { monthOf } from '../../../core/dates.ts';
import { type Profile, profileSchema } from '../../../core/firm/contract.ts';
import type { GivenLine, Voucher } from '../../../core/vouchers/contract.ts';
import { rebuildMonths } from '../books/rebuild.ts';
import { claimMonths } from '../books/sources.ts';
import { findMonthSource, putMonthSource } from '../store/month-source.ts';
import { insertProfile } from '../store/profile.ts';
import { vouchersHandlers } from '../vouchers/handlers.ts';
import { makeTestFirm, type TestFirm } from './test-firm.ts';

/** A firm with a profile, to keep books in. */
export function openBooks(profile: Partial<Profile> = {}): TestFirm {
  const firm = makeTestFirm();
  firm.store.write({ ...meta, operation: 'firm.create' }, (tx) =>
    insertProfile(tx, profileSchema.parse({ name: '晨光', ...profile }), false),
  );
  return firm;
}

/** A voucher's line: a debit, or, when negative, a credit. */
export function line(code: string, fen: number, party: string | null = null): GivenLine {
  return {
    summary: '摘要',
    code,
    party,
    debitFen: Math.max(0, fen),
    creditFen: Math.max(0, -fen),
    flow: null,
  };
}

export function post(
  firm: TestFirm,
  date: string,
  lines: GivenLine[],
  more: Partial<InputOf<'vouchers.post'>> = {},
): Promise<Voucher> {
  return firm.write(vouchersHandlers['vouchers.post'], { date, word: '记', attachments: 0, ...more, lines });
}

type TrialBalanceLine = [code: string, name: string, openingFen: number, debitFen: number, creditFen: number];

const importRow = (kind: string, month: string, rows: number) => ({
  kind,
  format: 'test',
  file_name: `${kind}.xlsx`,
  sha256: 'test',
  options: '{}',
  from_on: month,
  to_on: month,
  row_count: rows,
  skipped_duplicates: 0,
  problems: '[]',
  imported_at: '2026-11-22T04:00:00.000Z',
  revision: 2,
});
const meta = { at: '2026-11-22T04:00:00.000Z', actor: 'test', operation: 'imports.commit', input: {} };
const file = { sha256: 'test', bytes: new Uint8Array(1) };

/** A trial balance as an import leaves it, standing for its month where nothing else does. */
export function importTrialBalance(
  firm: TestFirm,
  month: string,
  lines: readonly TrialBalanceLine[],
): number {
  return firm.writeNow((context) => {
    const { tx } = context;
    tx.keepFile(file);
    const importId = tx.insert('import', importRow('trialBalance', month, lines.length));
    for (const [index, [code, name, opening_fen, debit_fen, credit_fen]] of lines.entries()) {
      const closing_fen = opening_fen + debit_fen - credit_fen;
      const row = {
        import_id: importId,
        row: index + 1,
        code,
        name,
        opening_fen,
        debit_fen,
        credit_fen,
        closing_fen,
      };
      tx.insert('trial_balance_row', row);
    }
    if (!findMonthSource(tx, month)) {
      putMonthSource(tx, { month, kind: 'trialBalance', import_id: importId });
      rebuildMonths(context, [month]);
    }
    return importId;
  });
}

/** One voucher of an imported journal; answers its id. */
export function importJournal(firm: TestFirm, date: string, lines: readonly GivenLine[]): number {
  return firm.writeNow((context) => {
    const { tx } = context;
    tx.keepFile(file);
    const month = monthOf(date);
    const importId = tx.insert('import', importRow('journal', month, lines.length));
    const number = (tx.get<{ n: number }>('SELECT count(*) AS n FROM voucher')?.n ?? 0) + 1;
    const row = {
      month,
      word: '记',
      number,
      date,
      kind: 'ordinary',
      origin: 'journal',
      import_id: importId,
      row: 2,
    };
    const voucherId = tx.insert('voucher', row);
    for (const [index, { summary, code, debitFen, creditFen }] of lines.entries())
      tx.insert('voucher_line', {
        voucher_id: voucherId,
        line: index + 1,
        import_id: importId,
        row: index + 2,
        date,
        summary,
        code,
        debit_fen: debitFen,
        credit_fen: creditFen,
      });
    claimMonths(tx, [month], 'journal');
    rebuildMonths(context, [month]);
    return voucherId;
  });
}
