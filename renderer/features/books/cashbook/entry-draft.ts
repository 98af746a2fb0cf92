import type { InputOf, OutputOf } from '../../../../core/contract.ts';
import type { Day } from '../../../../core/dates.ts';

export type CashEntry = OutputOf<'cashbook.list'>['rows'][number];
export type Category = OutputOf<'cashbook.listCategories'>[number];
export type Direction = CashEntry['direction'];

export interface EntryDraft {
  /** The line it changes; null for a new one. */
  voucherId: number | null;
  date: Day;
  direction: Direction;
  amountFen: number | null;
  summary: string;
  party: string;
  category: string | null;
  cashCode: string | null;
  vatFen: number | null;
  /** Of a transfer: the own account on the other side. */
  otherCashCode: string | null;
}

/** What was typed and not written yet, by firm: leaving the room loses nothing. */
export const keptEntries = new Map<string, EntryDraft>();

/** The next line: the day, the direction and the place of the money are likely the same. */
export function nextEntry(before: Pick<EntryDraft, 'date' | 'direction' | 'cashCode'>): EntryDraft {
  const { date, direction, cashCode } = before;
  return {
    voucherId: null,
    date,
    direction,
    cashCode,
    amountFen: null,
    summary: '',
    party: '',
    category: null,
    vatFen: null,
    otherCashCode: null,
  };
}

export function draftOfEntry(entry: CashEntry, how: 'change' | 'copy', date = entry.date): EntryDraft {
  const { voucherId, direction, amountFen, summary, party, category, cashCode, vatFen, otherCashCode } =
    entry;
  return {
    voucherId: how === 'change' ? voucherId : null,
    date,
    direction,
    amountFen,
    summary,
    party: party ?? '',
    category,
    cashCode,
    vatFen,
    otherCashCode,
  };
}

/** The line to write, once all that it needs is there. Without words of its own it takes the category's name. */
export function toEntry(draft: EntryDraft, category: Category | undefined): InputOf<'cashbook.add'> | null {
  const { date, direction, amountFen, cashCode, vatFen, otherCashCode } = draft;
  if (findMissing(draft, category) !== null || !amountFen || !category || !cashCode) return null;
  return {
    date,
    direction,
    amountFen,
    category: category.id,
    cashCode,
    summary: draft.summary.trim() || category.name,
    party: category.transfer ? null : draft.party.trim() || null,
    ...(category.withVat && { vatFen }),
    ...(category.transfer && { otherCashCode }),
  };
}

/** The first field that is still to be filled in. */
export function findMissing(
  draft: EntryDraft,
  category: Category | undefined,
): 'amount' | 'category' | 'account' | 'other' | null {
  if (!draft.amountFen || draft.amountFen < 0) return 'amount';
  if (!category) return 'category';
  if (!draft.cashCode) return 'account';
  return category.transfer && !draft.otherCashCode ? 'other' : null;
}
