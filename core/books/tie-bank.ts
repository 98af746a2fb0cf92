import type { Day } from '../dates.ts';
import type { Speaker } from '../messages/format.ts';
import { formatFen } from '../money.ts';
import { closingOf, topLevel } from './account-parts.ts';
import type { BooksMonth } from './columns.ts';
import type { TieOut } from './schemas.ts';
import type { Standard } from './standard.ts';
import { sumOf, tie, tieEqual } from './tie.ts';

/** A bank account's balance by its statements, and the account of the books it is. */
export interface BankBalance {
  readonly accountNumber: string;
  readonly code: string | null;
  /** Null where its statements do not reach the day. */
  readonly balanceFen: number | null;
}

/**
 * The books' 1002 against the balances of the bank statements on the same day, where those of every account reach it;
 * and each account of the books that is known to be one of them.
 */
export function tieBank(
  speaker: Speaker,
  { accounts }: BooksMonth,
  day: Day,
  banks: readonly BankBalance[],
): TieOut[] {
  return [...tieAllBanks(speaker, accounts, day, banks), ...tieEachBank(speaker, accounts, day, banks)];
}

function tieAllBanks(
  speaker: Speaker,
  accounts: BooksMonth['accounts'],
  day: Day,
  banks: readonly BankBalance[],
): TieOut[] {
  const own = topLevel(accounts.filter(({ code }) => code.startsWith('1002')));
  const counted = banks.filter(({ code }) => code === null || code.startsWith('1002'));
  if (own.length === 0 || counted.length === 0 || counted.some(({ balanceFen }) => balanceFen === null))
    return [];
  const books = sumOf(own, closingOf);
  const bank = sumOf(counted, ({ balanceFen }) => balanceFen ?? 0);
  const data = {
    day,
    books: formatFen(books),
    bank: formatFen(bank),
    difference: formatFen(books - bank),
  };
  return [
    tie(
      'books.bank',
      books - bank,
      () => speaker.say('books.tie.bank.ok', { day, amount: formatFen(books) }),
      () => speaker.say('books.tie.bank.off', data),
    ),
  ];
}

function tieEachBank(
  speaker: Speaker,
  accounts: BooksMonth['accounts'],
  day: Day,
  banks: readonly BankBalance[],
): TieOut[] {
  return banks.flatMap(({ accountNumber, code, balanceFen }) => {
    const account = accounts.find((each) => each.code === code);
    if (!account || balanceFen === null) return [];
    const what = speaker.text('books.tie.what.bankAccount', { code: account.code, accountNumber, day });
    return [tieEqual(speaker, `books.bankAccount.${account.code}`, what, closingOf(account), balanceFen)];
  });
}

/**
 * What the firm says its books follow against what their codes show.
 *
 * @param said null where the firm says nothing of the two
 * @param shown null where the codes do not tell
 */
export function tieStandard(speaker: Speaker, said: Standard | null, shown: Standard | null): TieOut[] {
  if (said === null || shown === null) return [];
  const data = {
    said: speaker.text(`books.standard.${said}`),
    shown: speaker.text(`books.standard.${shown}`),
  };
  return [
    said === shown
      ? {
          rule: 'books.standard',
          ok: true,
          differenceFen: 0,
          sentence: speaker.say('books.tie.standard.ok', data),
        }
      : {
          rule: 'books.standard',
          ok: false,
          differenceFen: null,
          sentence: speaker.say('books.tie.standard.off', data),
        },
  ];
}
