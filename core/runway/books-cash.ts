import { type AccountMonth, closingOf, splitIntoParts } from '../books/account-parts.ts';

const isCash = (code: string): boolean => /^(?:1001|1002|1012)/.test(code);
const isNotFree = /保证金|监管|冻结/;

/**
 * Free cash and tied-up money of a trial balance: 1001, 1002 and 1012, less those accounts below 1002 and 1012 whose
 * name, or that of one above them, says that the money is pledged, supervised or frozen.
 *
 * @returns fen
 */
export function readBooksCash(accounts: readonly AccountMonth[]): { cashFen: number; restrictedFen: number } {
  const cash = accounts.filter(({ code }) => isCash(code));
  const tied = cash.filter(({ name }) => isNotFree.test(name)).map(({ code }) => code);
  const parts = splitIntoParts(cash, (account) => ({ opening: closingOf(account), debit: 0, credit: 0 }));
  let cashFen = 0;
  let restrictedFen = 0;
  for (const { code, opening } of parts) {
    if (tied.some((above) => code.startsWith(above))) restrictedFen += opening;
    else cashFen += opening;
  }
  return { cashFen, restrictedFen };
}
