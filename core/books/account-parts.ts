import { findParents } from '../imports/account-code.ts';

/** An account of a month, as the books hold it. Amounts in fen; balances debit positive. */
export interface AccountMonth {
  readonly code: string;
  readonly name: string;
  readonly openingFen: number;
  readonly debitFen: number;
  readonly creditFen: number;
  readonly yearDebitFen: number | null;
  readonly yearCreditFen: number | null;
  readonly importId: number;
  /** Row of the imported file. */
  readonly row: number;
}

export function closingOf({
  openingFen,
  debitFen,
  creditFen,
}: Pick<AccountMonth, 'openingFen' | 'debitFen' | 'creditFen'>): number {
  return openingFen + debitFen - creditFen;
}

/** The amounts of an account over some span: where it stood, what moved, where it ended. */
export interface Amounts {
  readonly opening: number;
  readonly debit: number;
  readonly credit: number;
}

/** A lowest account, or what an account has beyond the accounts below it. Parts add up to the top-level accounts exactly. */
export interface Part extends Amounts {
  readonly code: string;
  readonly name: string;
  /** The code of the top-level account it belongs to. */
  readonly top: string;
  readonly isTop: boolean;
  readonly importId: number;
  readonly row: number;
}

/** The top-level accounts: those with no account above them. */
export function topLevel<T extends { readonly code: string }>(accounts: readonly T[]): T[] {
  const parents = findParents(accounts.map(({ code }) => code));
  return accounts.filter(({ code }) => !parents.has(code));
}

/**
 * Splits accounts into parts: every lowest account is one, and where an account differs from the sum of those below it,
 * the difference is one too, so that nothing is lost and nothing counts twice.
 *
 * @param amountsOf the amounts to split; null leaves the account out
 */
export function splitIntoParts(
  accounts: readonly AccountMonth[],
  amountsOf: (account: AccountMonth) => Amounts | null,
): Part[] {
  const parents = findParents(accounts.map(({ code }) => code));
  const below = new Map<string, { opening: number; debit: number; credit: number }>();
  for (const account of accounts) {
    const above = parents.get(account.code);
    const amounts = amountsOf(account);
    if (above === undefined || !amounts) continue;
    const sum = below.get(above) ?? { opening: 0, debit: 0, credit: 0 };
    sum.opening += amounts.opening;
    sum.debit += amounts.debit;
    sum.credit += amounts.credit;
    below.set(above, sum);
  }
  return accounts.flatMap((account): Part[] => {
    const own = amountsOf(account);
    if (!own) return [];
    const lower = below.get(account.code);
    const rest = {
      opening: own.opening - (lower?.opening ?? 0),
      debit: own.debit - (lower?.debit ?? 0),
      credit: own.credit - (lower?.credit ?? 0),
    };
    if (lower && rest.opening === 0 && rest.debit === 0 && rest.credit === 0) return [];
    const { code, name, importId, row } = account;
    return [{ code, name, importId, row, ...rest, top: topOf(code, parents), isTop: !parents.has(code) }];
  });
}

function topOf(code: string, parents: ReadonlyMap<string, string>): string {
  let top = code;
  for (let above = parents.get(top); above !== undefined; above = parents.get(top)) top = above;
  return top;
}
