import type { Month } from '../dates.ts';
import type { AccountMonth, PartyMonth } from './account-parts.ts';
import type { BooksMonth } from './columns.ts';

/** What is stored of an account's month: of vouchers only what moved, of a trial balance all of it. */
type StoredAccount = Omit<AccountMonth, 'openingFen'> & { readonly openingFen: number | null };
type StoredParty = Omit<PartyMonth, 'openingFen'>;

/** A month as it is stored, before openings are carried into it. */
export interface StoredMonth extends Pick<BooksMonth, 'month' | 'from' | 'kind' | 'importId' | 'flows'> {
  readonly accounts: readonly StoredAccount[];
  readonly parties: readonly StoredParty[];
}

/** What a month hands on to the next: of each account, without those below it. */
export interface Carried {
  /** The month whose closing it is. */
  readonly month: Month;
  readonly balances: Map<string, number>;
  readonly parties: Map<string, { code: string; partyId: number; name: string; fen: number }>;
  /** Turnover since January, where the books know it. */
  readonly year: Map<string, { debit: number; credit: number }> | null;
  /** Whether months of the books make that turnover up, one after another from January. */
  readonly fromJanuary: boolean;
}
