import { type Need, needSchema } from '../../../core/needs/contract.ts';
import type { ReadDb, WriteTx } from './handles.ts';

interface NeedRow {
  amount_fen: number;
  use: string;
  use_note: string;
  term_months: number;
  needed_on: string;
  max_nominal_annual: number | null;
  submit_on: string | null;
  pledges: string;
}

/** The stated need, or null. */
export function readNeed(db: ReadDb): Need | null {
  const row = db.get<NeedRow>('SELECT * FROM need WHERE id = 1');
  if (!row) return null;
  return needSchema.parse({
    amountFen: row.amount_fen,
    use: row.use,
    useNote: row.use_note,
    termMonths: row.term_months,
    neededOn: row.needed_on,
    maxNominalAnnual: row.max_nominal_annual,
    submitOn: row.submit_on,
    pledges: JSON.parse(row.pledges),
  });
}

export function saveNeed(tx: WriteTx, need: Need): void {
  tx.put(
    'need',
    { id: 1 },
    {
      amount_fen: need.amountFen,
      use: need.use,
      use_note: need.useNote,
      term_months: need.termMonths,
      needed_on: need.neededOn,
      max_nominal_annual: need.maxNominalAnnual,
      submit_on: need.submitOn,
      pledges: JSON.stringify(need.pledges),
    },
  );
}

export function removeNeed(tx: WriteTx): void {
  if (readNeed(tx)) tx.remove('need', { id: 1 });
}
