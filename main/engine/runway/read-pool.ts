import { monthOf } from '../../../core/dates.ts';
import { isCompany } from '../../../core/evidence/describe-private.ts';
import { staysInside } from '../../../core/evidence/index-pairs.ts';
import { keyOf } from '../../../core/evidence/movement.ts';
import type { Profile } from '../../../core/firm/contract.ts';
import { financingWords, readFinancing } from '../../../core/runway/financing.ts';
import { readBankBalance } from '../books/read-books.ts';
import { readPairs } from '../evidence/read-evidence.ts';
import type { ReadContext } from '../handler.ts';
import type { KnownAccountRow } from '../store/bank-accounts.ts';
import type { ReadDb } from '../store/handles.ts';
import { listRowsBetween, listRowsNamed, sumByMonth } from '../store/runway.ts';

/** The accounts whose money is the firm's cash, and those that are left out and why. */
export interface CashPool {
  readonly accounts: readonly KnownAccountRow[];
  readonly restricted: readonly KnownAccountRow[];
  /** Wallets whose bills state no balance. */
  readonly unknownWallets: readonly KnownAccountRow[];
  /** Of a company: the owner's own accounts. */
  readonly personal: readonly KnownAccountRow[];
  /** The last balance of each account that has one. */
  readonly balances: ReadonlyMap<string, number>;
}

/**
 * Draws the line around the firm's cash. A wallet whose bills state no balance stands outside, unless there is nothing
 * else: what it pays out to a bank account is then money in there. So does the owner's own account beside a company's.
 */
export function readPool(
  db: ReadDb,
  known: readonly KnownAccountRow[],
  borrowerType: Profile['borrowerType'],
): CashPool {
  const balances = new Map<string, number>();
  for (const { account_number, to_on } of known) {
    const balance = readBankBalance(db, account_number, to_on);
    if (balance) balances.set(account_number, balance.fen);
  }
  const isOwners = ({ personal }: KnownAccountRow): boolean => personal === 1 && isCompany(borrowerType);
  const free = known.filter((account) => account.restricted === 0 && !isOwners(account));
  const isUnknown = ({ kind, account_number }: KnownAccountRow): boolean =>
    kind === 'wallet' && !balances.has(account_number);
  const hasOthers = free.some((account) => !isUnknown(account));
  return {
    accounts: hasOthers ? free.filter((account) => !isUnknown(account)) : free,
    restricted: known.filter(({ restricted }) => restricted === 1),
    unknownWallets: free.filter(isUnknown),
    personal: known.filter((account) => account.restricted === 0 && isOwners(account)),
    balances,
  };
}

interface Moved {
  readonly month: string;
  readonly amountFen: number;
}

/** What moved across the line, by month. */
export interface PoolFlows {
  readonly months: readonly { readonly month: string; readonly inFen: number; readonly outFen: number }[];
  /** Rows between own accounts that no month counts. */
  readonly insideCount: number;
  /** Financing that no month counts. */
  readonly financing: readonly (Moved & { readonly summary: string })[];
}

export function readFlows(context: ReadContext, pool: CashPool): PoolFlows {
  const { db } = context;
  const numbers = pool.accounts.map(({ account_number }) => account_number);
  const within = new Set([...numbers, ...pool.restricted.map(({ account_number }) => account_number)]);
  const inPool = new Set(numbers);
  const inside = new Map<string, Moved>();
  for (const [key, { pair, partner, counts }] of readPairs(context)) {
    const row = partner === pair.bank ? pair.wallet : pair.bank;
    // A payment drawn on a card moved the card's account, not the wallet.
    const isSecond = pair.kind === 'cardPayment' && !counts;
    if (
      inPool.has(row.accountNumber) &&
      within.has(partner.accountNumber) &&
      (isSecond || staysInside({ pair, partner, counts }))
    )
      inside.set(key, { month: monthOf(row.date), amountFen: row.amountFen });
  }
  for (const row of listRowsBetween(db, numbers, [...within]))
    inside.set(keyOf({ importId: row.import_id, row: row.row }), {
      month: monthOf(row.date),
      amountFen: row.amount_fen,
    });
  const financing = listRowsNamed(db, numbers, financingWords).flatMap((row) => {
    const moved = { month: monthOf(row.date), amountFen: row.amount_fen, summary: row.summary ?? '' };
    const isInside = inside.has(keyOf({ importId: row.import_id, row: row.row }));
    return isInside || readFinancing(moved) === null ? [] : [moved];
  });
  return {
    months: leaveOut(sumByMonth(db, numbers), [...inside.values(), ...financing]),
    insideCount: inside.size,
    financing,
  };
}

/** The sums of the months less the movements that no month counts. */
function leaveOut(sums: ReturnType<typeof sumByMonth>, movements: readonly Moved[]): PoolFlows['months'] {
  const left = new Map<string, { inFen: number; outFen: number }>();
  for (const { month, amountFen } of movements) {
    const sum = left.get(month) ?? { inFen: 0, outFen: 0 };
    left.set(month, sum);
    if (amountFen > 0) sum.inFen += amountFen;
    else sum.outFen -= amountFen;
  }
  return sums.map(({ month, in_fen, out_fen }) => ({
    month,
    inFen: in_fen - (left.get(month)?.inFen ?? 0),
    outFen: out_fen - (left.get(month)?.outFen ?? 0),
  }));
}
