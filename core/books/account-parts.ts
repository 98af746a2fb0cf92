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
  /** Of the turnover, what carried income and costs to 本年利润; null where the source does not tell (a trial balance). */
  readonly transferDebitFen: number | null;
  readonly transferCreditFen: number | null;
  /** Of a trial balance; null where vouchers stand. */
  readonly importId: number | null;
  /** Row of the imported file. */
  readonly row: number | null;
}

/** What of an account's month belongs to one party (往来单位). Only vouchers tell. */
export interface PartyMonth {
  readonly code: string;
  readonly partyId: number;
  readonly name: string;
  readonly openingFen: number;
  readonly debitFen: number;
  readonly creditFen: number;
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

/** What names a part: a lowest account, what an account has beyond those below it, or one party of it. */
export interface PartName {
  readonly code: string;
  readonly name: string;
  /** With the names of the accounts above: 长期借款—一年内到期. */
  readonly path: string;
  /** The code of the top-level account it belongs to. */
  readonly top: string;
  readonly isTop: boolean;
  readonly importId: number | null;
  readonly row: number | null;
  readonly party: { readonly partyId: number; readonly name: string } | null;
}

/** Parts add up to the top-level accounts exactly. */
export interface Part extends PartName, Amounts {}

/** The top-level accounts: those with no account above them. */
export function topLevel<T extends { readonly code: string }>(accounts: readonly T[]): T[] {
  const parents = findParents(accounts.map(({ code }) => code));
  return accounts.filter(({ code }) => !parents.has(code));
}

/**
 * Splits accounts into parts: every lowest account is one, and where an account differs from the sum of those below it,
 * the difference is one too, so that nothing is lost and nothing counts twice. An account with parties is split into
 * them, and what belongs to none of them stays a part of its own.
 *
 * @param amountsOf the amounts to split; null leaves the account out
 * @param parties the same amounts by party
 */
export function splitIntoParts(
  accounts: readonly AccountMonth[],
  amountsOf: (account: AccountMonth) => Amounts | null,
  parties: readonly (Amounts & { code: string; partyId: number; name: string })[] = [],
): Part[] {
  const parents = findParents(accounts.map(({ code }) => code));
  const below = new Map<string, { opening: number; debit: number; credit: number }>();
  const take = (code: string, amounts: Amounts): void => {
    const sum = below.get(code) ?? { opening: 0, debit: 0, credit: 0 };
    sum.opening += amounts.opening;
    sum.debit += amounts.debit;
    sum.credit += amounts.credit;
    below.set(code, sum);
  };
  for (const account of accounts) {
    const above = parents.get(account.code);
    const amounts = above === undefined ? null : amountsOf(account);
    if (above !== undefined && amounts) take(above, amounts);
  }
  const partiesOf = new Map<string, (Amounts & { partyId: number; name: string })[]>();
  for (const party of parties) {
    take(party.code, party);
    const own = partiesOf.get(party.code);
    if (own) own.push(party);
    else partiesOf.set(party.code, [party]);
  }
  const names = new Map(accounts.map(({ code, name }) => [code, name]));
  return accounts.flatMap((account): Part[] => {
    const own = amountsOf(account);
    if (!own) return [];
    const { code, name, importId, row } = account;
    const place = { code, name, importId, row, ...standOf(code, name, parents, names) };
    const each = (partiesOf.get(code) ?? []).map(
      ({ partyId, name: partyName, opening, debit, credit }): Part => ({
        ...place,
        party: { partyId, name: partyName },
        opening,
        debit,
        credit,
      }),
    );
    const lower = below.get(code);
    const rest = {
      opening: own.opening - (lower?.opening ?? 0),
      debit: own.debit - (lower?.debit ?? 0),
      credit: own.credit - (lower?.credit ?? 0),
    };
    if (lower && rest.opening === 0 && rest.debit === 0 && rest.credit === 0) return each;
    return [...each, { ...place, party: null, ...rest }];
  });
}

function standOf(
  code: string,
  name: string,
  parents: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): Pick<PartName, 'path' | 'top' | 'isTop'> {
  let top = code;
  let path = name;
  for (let above = parents.get(top); above !== undefined; above = parents.get(top)) {
    top = above;
    path = `${names.get(above) ?? ''}—${path}`;
  }
  return { path, top, isTop: top === code };
}
