import type { OutputOf } from '../../../core/contract.ts';

/** A row of a bank statement or a wallet bill, as every screen of the evidence shows it. */
export type Movement = OutputOf<'books.listBankRows'>['rows'][number];

/** What a movement is known by: its import and its row there. */
export const keyOf = ({ importId, row }: { importId: number; row: number }) => `${importId}:${row}`;
export const rowKeyOf = ({ importId, row }: { importId: number; row: number }) => ({ importId, row });

/** The amount as it counts; of a row that moves nothing in or out, the amount as printed. */
export function amountOf({ direction, amountFen, grossFen }: Movement): number {
  return direction === 'neutral' ? (grossFen ?? 0) : amountFen;
}
