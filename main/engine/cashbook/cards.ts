import { tailOf } from '../../../core/evidence/wallet-rows.ts';
import type { ReadContext } from '../handler.ts';
import { type BankAccountRow, listBankAccounts } from '../store/bank-accounts.ts';
import type { BankDbRow } from '../store/imports.ts';
import { codeOfAccount } from './bank-codes.ts';
import type { Booking } from './booking.ts';
import { keyOfRow, type Suggesting } from './suggestions.ts';

/** A bank card that a wallet's row moved money on. */
export interface Card {
  /** Its last four digits. */
  readonly tail: string;
  /** The firm's bank account with these digits, where it is known, and the account of the books. */
  readonly account: BankAccountRow | null;
  readonly code: string | null;
  /** The accounts among which it has its code. */
  readonly among: readonly BankAccountRow[];
}

/**
 * Finds the card behind a wallet's row whose row in a bank is not there: the wallet's own money did not move.
 *
 * @returns null for the wallet's own money, and where the bank's row is known
 */
export function openCards(
  { db }: Pick<ReadContext, 'db'>,
  booking: Booking,
  { accounts, pairs }: Suggesting,
): (row: BankDbRow) => Card | null {
  const wallets = new Set(
    accounts.filter(({ kind }) => kind === 'wallet').map(({ account_number }) => account_number),
  );
  const banks = listBankAccounts(db).filter(({ kind }) => kind === 'bank');
  const found = new Map<string, Card>();
  const find = (tail: string): Card => {
    const [account, ...others] = banks.filter(({ account_number }) => account_number.endsWith(tail));
    if (account && others.length === 0) {
      const known = accounts.some(({ account_number }) => account_number === account.account_number);
      const among = known ? accounts : [...accounts, account];
      return { tail, account, code: codeOfAccount(booking, account, among), among };
    }
    const named = booking.picker.lowestBelow('1002').filter(({ name }) => name.includes(tail));
    return {
      tail,
      account: null,
      code: named.length === 1 ? (named[0]?.code ?? null) : null,
      among: accounts,
    };
  };
  return (row) => {
    const tail = wallets.has(row.account_number) ? tailOf(row.method) : null;
    if (tail === null || pairs.has(keyOfRow(row))) return null;
    const card = found.get(tail) ?? find(tail);
    found.set(tail, card);
    return card;
  };
}
