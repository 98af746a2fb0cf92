import type { InputOf, OutputOf } from '../../../../core/contract.ts';
import type { Day } from '../../../../core/dates.ts';
import type { Voucher } from '../../../../core/vouchers/contract.ts';

type Given = InputOf<'vouchers.post'>;

export interface DraftLine {
  key: number;
  summary: string;
  code: string | null;
  party: string;
  debitFen: number | null;
  creditFen: number | null;
  flow: number | null;
}
export interface VoucherDraft {
  /** Which draft it is: the new one, the change of a voucher, the copy of one. */
  key: string;
  /** The voucher it changes; null for a new one. */
  voucherId: number | null;
  date: Day;
  word: string;
  /** Null: the next free one. */
  number: number | null;
  attachments: number;
  lines: DraftLine[];
}

/** What was typed and not posted yet, by firm and draft: closing the drawer or leaving the room loses nothing. */
export const keptDrafts = new Map<string, VoucherDraft>();
/** The day of the voucher posted last, by firm. */
export const lastDays = new Map<string, Day>();

let lastKey = 0;
export function emptyLine(summary = ''): DraftLine {
  lastKey += 1;
  return { key: lastKey, summary, code: null, party: '', debitFen: null, creditFen: null, flow: null };
}

export function emptyDraft(date: Day, word = '记'): VoucherDraft {
  return {
    key: 'new',
    voucherId: null,
    date,
    word,
    number: null,
    attachments: 0,
    lines: [emptyLine(), emptyLine()],
  };
}

const orNull = (fen: number) => (fen === 0 ? null : fen);

/** A voucher to be changed, or another one like it. */
export function draftOf(voucher: Voucher, how: 'change' | 'copy', date = voucher.date): VoucherDraft {
  const { voucherId, word, number, attachments, lines } = voucher;
  return {
    key: `${how}:${voucherId}`,
    voucherId: how === 'change' ? voucherId : null,
    date,
    word,
    number: how === 'change' ? number : null,
    attachments,
    lines: lines.map((line) => ({
      ...emptyLine(line.summary),
      code: line.code,
      party: line.party ?? '',
      debitFen: orNull(line.debitFen),
      creditFen: orNull(line.creditFen),
      flow: line.flow,
    })),
  };
}

/** A voucher as it would be given again. */
export function givenOf(voucher: Voucher): Given {
  return {
    date: voucher.date,
    word: voucher.word,
    number: voucher.number,
    attachments: voucher.attachments,
    lines: voucher.lines.map(({ summary, code, party, debitFen, creditFen, flow }) => ({
      summary,
      code,
      party,
      debitFen,
      creditFen,
      flow,
    })),
  };
}

const hasAmount = ({ debitFen, creditFen }: DraftLine) => Boolean(debitFen) || Boolean(creditFen);
/** Nothing was typed in it; a summary alone was copied down. */
const isBlank = (line: DraftLine) => line.code === null && line.party === '' && !hasAmount(line);
export const isUntouched = ({ lines }: VoucherDraft) =>
  lines.every((line) => isBlank(line) && line.summary === '');

export function totalsOf({ lines }: VoucherDraft): { debitFen: number; creditFen: number } {
  let debitFen = 0;
  let creditFen = 0;
  for (const line of lines) {
    debitFen += line.debitFen ?? 0;
    creditFen += line.creditFen ?? 0;
  }
  return { debitFen, creditFen };
}

/** What still stands in the way of posting: the first of it, with the line it is on. */
export type DraftProblem =
  | { problem: 'account' | 'amount' | 'summary'; line: number }
  | { problem: 'lines' | 'balance' };

export function findProblem(draft: VoucherDraft): DraftProblem | null {
  let written = 0;
  for (const [at, line] of draft.lines.entries()) {
    if (isBlank(line)) continue;
    written += 1;
    if (line.code === null) return { problem: 'account', line: at + 1 };
    if (!hasAmount(line) || (line.debitFen && line.creditFen)) return { problem: 'amount', line: at + 1 };
    if (written === 1 && line.summary.trim() === '') return { problem: 'summary', line: at + 1 };
  }
  if (written < 2) return { problem: 'lines' };
  const { debitFen, creditFen } = totalsOf(draft);
  return debitFen === creditFen ? null : { problem: 'balance' };
}

/** The voucher to post; blank lines are left out, and a line without a summary takes that of the line before. */
export function toGiven(draft: VoucherDraft): Given {
  let summary = '';
  return {
    date: draft.date,
    word: draft.word,
    ...(draft.number !== null && { number: draft.number }),
    attachments: draft.attachments,
    lines: draft.lines
      .filter((line) => !isBlank(line))
      .map((line) => {
        summary = line.summary.trim() || summary;
        return {
          summary,
          code: line.code ?? '',
          party: line.party.trim() || null,
          debitFen: line.debitFen ?? 0,
          creditFen: line.creditFen ?? 0,
          flow: line.flow,
        };
      }),
  };
}

/** Puts what is missing for debit = credit on one side of a line. */
export function balanceLine(draft: VoucherDraft, key: number, side: 'debitFen' | 'creditFen'): DraftLine[] {
  const { debitFen, creditFen } = totalsOf({
    ...draft,
    lines: draft.lines.filter((line) => line.key !== key),
  });
  const missing = side === 'debitFen' ? creditFen - debitFen : debitFen - creditFen;
  const other = side === 'debitFen' ? 'creditFen' : 'debitFen';
  return draft.lines.map((line) =>
    line.key === key ? { ...line, [side]: orNull(missing), [other]: null } : line,
  );
}

export type Recurring = OutputOf<'vouchers.listRecurring'>[number];
