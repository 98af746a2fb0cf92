import type { ParsedInputOf } from '../../../core/contract.ts';
import { RongbeiError } from '../../../core/errors.ts';
import { type Chart, openChart } from '../books/chart.ts';
import { refuseClosed, settleSources } from '../books/sources.ts';
import type { RoomHandlers } from '../handler.ts';
import { listClosedMonths } from '../store/closed-months.ts';
import {
  listOpenings,
  type OpeningRow,
  putStartMonth,
  readStartMonth,
  replaceOpenings,
} from '../store/openings.ts';
import { findParty } from '../store/parties.ts';
import { firstOwnMonth } from '../store/vouchers.ts';
import { keepAccounts, partyIdOf, refuseTooLate } from './post.ts';

type Given = ParsedInputOf<'vouchers.saveOpenings'>['rows'][number];

function refuseUnfit(rows: readonly Given[], chart: Chart): void {
  const seen = new Set<string>();
  for (const [index, { code, party }] of rows.entries()) {
    const line = index + 1;
    const account = chart.find(code);
    if (!account) throw new RongbeiError('vouchers.accountUnknown', { line, code });
    const below = chart.findBelow(code);
    if (below !== null)
      throw new RongbeiError('vouchers.accountNotLowest', { line, code, name: account.name, below });
    const key = `${code} ${party ?? ''}`;
    if (seen.has(key)) throw new RongbeiError('vouchers.openingTwice', { line, code });
    seen.add(key);
  }
  refuseUnbalanced(rows.map(({ amountFen }) => [Math.max(0, amountFen), Math.max(0, -amountFen)]));
  refuseUnbalanced(rows.map(({ yearDebitFen, yearCreditFen }) => [yearDebitFen, yearCreditFen]));
}

function refuseUnbalanced(sides: readonly (readonly [debit: number, credit: number])[]): void {
  const debitFen = sides.reduce((sum, [debit]) => sum + debit, 0);
  const creditFen = sides.reduce((sum, [, credit]) => sum + credit, 0);
  if (debitFen !== creditFen) throw new RongbeiError('vouchers.openingsUnbalanced', { debitFen, creditFen });
}

export const openingHandlers: Pick<
  RoomHandlers<'vouchers'>,
  'vouchers.getOpenings' | 'vouchers.saveOpenings'
> = {
  'vouchers.getOpenings': (context) => {
    const { db, speaker } = context;
    const chart = openChart(context, speaker.language);
    const rows = listOpenings(db).map((row) => ({
      code: row.code,
      accountName: chart.fullNameOf(row.code),
      party: row.party_id === 0 ? null : (findParty(db, row.party_id)?.name ?? null),
      amountFen: row.amount_fen,
      yearDebitFen: row.year_debit_fen,
      yearCreditFen: row.year_credit_fen,
    }));
    return {
      startMonth: readStartMonth(db),
      rows,
      debitFen: rows.reduce((sum, { amountFen }) => sum + Math.max(0, amountFen), 0),
      creditFen: rows.reduce((sum, { amountFen }) => sum + Math.max(0, -amountFen), 0),
    };
  },

  'vouchers.saveOpenings': (context, { startMonth, rows }) => {
    const { tx } = context;
    // What every closed month rests on does not change under it.
    refuseClosed(tx, listClosedMonths(tx).slice(0, 1));
    const first = firstOwnMonth(tx);
    if (first !== null && first < startMonth)
      throw new RongbeiError('vouchers.startTooLate', { startMonth, month: first });
    refuseTooLate(context, `${startMonth}-01`);
    const chart = openChart(context);
    refuseUnfit(rows, chart);
    const kept = rows.filter(
      (row) => row.amountFen !== 0 || row.yearDebitFen !== 0 || row.yearCreditFen !== 0,
    );
    keepAccounts(
      tx,
      chart,
      kept.map(({ code }) => code),
    );
    putStartMonth(tx, startMonth);
    replaceOpenings(
      tx,
      kept.map(
        (row): OpeningRow => ({
          code: row.code,
          party_id: row.party === null ? 0 : partyIdOf(tx, row.party, row.code),
          amount_fen: row.amountFen,
          year_debit_fen: row.yearDebitFen,
          year_credit_fen: row.yearCreditFen,
        }),
      ),
    );
    settleSources(context);
    return { startMonth, count: kept.length };
  },
};
