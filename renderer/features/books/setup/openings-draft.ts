import type { InputOf, OutputOf } from '../../../../core/contract.ts';
import type { Month } from '../../../../core/dates.ts';

export interface OpeningLine {
  key: number;
  code: string | null;
  party: string;
  debitFen: number | null;
  creditFen: number | null;
  yearDebitFen: number | null;
  yearCreditFen: number | null;
}
export interface OpeningsDraft {
  startMonth: Month | null;
  lines: OpeningLine[];
}

/** What was typed and not saved yet, by firm. */
export const keptOpenings = new Map<string, OpeningsDraft>();

let lastKey = 0;
export function emptyOpening(): OpeningLine {
  lastKey += 1;
  return {
    key: lastKey,
    code: null,
    party: '',
    debitFen: null,
    creditFen: null,
    yearDebitFen: null,
    yearCreditFen: null,
  };
}

const orNull = (fen: number) => (fen === 0 ? null : fen);

export function openingsOf({ startMonth, rows }: OutputOf<'vouchers.getOpenings'>): OpeningsDraft {
  const lines = rows.map((row) => ({
    ...emptyOpening(),
    code: row.code,
    party: row.party ?? '',
    debitFen: row.amountFen > 0 ? row.amountFen : null,
    creditFen: row.amountFen < 0 ? -row.amountFen : null,
    yearDebitFen: orNull(row.yearDebitFen),
    yearCreditFen: orNull(row.yearCreditFen),
  }));
  return { startMonth, lines: [...lines, emptyOpening(), emptyOpening(), emptyOpening()] };
}

const isBlank = (line: OpeningLine) =>
  line.code === null && !line.debitFen && !line.creditFen && !line.yearDebitFen && !line.yearCreditFen;

export function openingTotals({ lines }: OpeningsDraft): { debitFen: number; creditFen: number } {
  let debitFen = 0;
  let creditFen = 0;
  for (const line of lines) {
    debitFen += line.debitFen ?? 0;
    creditFen += line.creditFen ?? 0;
  }
  return { debitFen, creditFen };
}

/** The openings to save; null while an amount has no account, or there is no first month. */
export function toOpenings({ startMonth, lines }: OpeningsDraft): InputOf<'vouchers.saveOpenings'> | null {
  const written = lines.filter((line) => !isBlank(line));
  if (!startMonth || written.some(({ code }) => code === null)) return null;
  return {
    startMonth,
    rows: written.map((line) => ({
      code: line.code ?? '',
      party: line.party.trim() || null,
      amountFen: (line.debitFen ?? 0) - (line.creditFen ?? 0),
      yearDebitFen: line.yearDebitFen ?? 0,
      yearCreditFen: line.yearCreditFen ?? 0,
    })),
  };
}
