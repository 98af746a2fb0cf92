import type { BankRow } from '../schemas.ts';

/** A movement of ten yuan out with nothing else known, and whatever is given. */
export const bankRow = (row: number, more: Partial<BankRow> = {}): BankRow => ({
  row,
  date: '2026-10-01',
  time: null,
  amountFen: -10_00,
  balanceFen: null,
  counterparty: null,
  counterpartyAccount: null,
  summary: null,
  serial: null,
  direction: null,
  grossFen: null,
  feeFen: null,
  method: null,
  status: null,
  ...more,
});
