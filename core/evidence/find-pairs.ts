import type { Day } from '../dates.ts';
import { type MatchedRows, matchInOrder, type Window } from './match-in-order.ts';
import { compareByContent, keyOf, normaliseName, type OwnAccount, textOf } from './movement.ts';
import { findOwnTransfers } from './own-transfers.ts';
import type { EvidenceRules } from './rules.ts';
import type { Movement, PairKind, RowKey } from './schemas.ts';
import { brandOf, brandsNamed, readWalletRow, type WalletRow } from './wallet-rows.ts';

/** The user's word on two rows. */
export interface PairMark {
  readonly wallet: RowKey;
  readonly bank: RowKey;
  readonly same: boolean;
}

/** Two rows that are one and the same money. */
export interface Pair {
  /** The wallet's row; of a transfer between bank accounts the one that goes out. */
  readonly wallet: Movement;
  readonly bank: Movement;
  readonly kind: PairKind;
  readonly byHand: boolean;
  readonly ambiguous: boolean;
}

export interface FoundPairs {
  /** In order of days, newest first. */
  readonly pairs: readonly Pair[];
  /** Wallet rows that should have a bank row in a known account and have none. */
  readonly unpaired: readonly WalletRow[];
  /** Bank receipts that name a wallet whose bills reach that day, and that no row of it is. */
  readonly unpairedBank: readonly Movement[];
}

export interface PairInput {
  readonly movements: readonly Movement[];
  readonly accounts: readonly OwnAccount[];
  /** As `ownNamesOf` makes them. */
  readonly ownNames: ReadonlySet<string>;
  readonly marks: readonly PairMark[];
  readonly rules: EvidenceRules;
  /** Whether the bills of a wallet reach a day. */
  readonly covers: (accountNumber: string, day: Day) => boolean;
}

/**
 * Finds the rows that are one and the same money: a wallet's withdrawal and its arrival in the bank, a top-up, a wallet
 * payment drawn on a bank card, a transfer between own accounts.
 *
 * The amounts are equal, the days a few apart (`rules.pairs`), and one side names the other: the bank row the wallet, the
 * wallet row the card's last digits, the transfer an own account or the firm's own name. Each row is in one pair at most,
 * and the outcome does not depend on the order of imports. What the user said goes before all.
 */
export function findPairs(input: PairInput): FoundPairs {
  const { movements, accounts, marks, rules } = input;
  const byNumber = new Map(accounts.map((account) => [account.accountNumber, account]));
  const byKey = new Map(marks.length > 0 ? movements.map((row) => [keyOf(row), row]) : []);
  const used = new Set<string>();
  const pairs: Pair[] = [];
  const add = (kind: PairKind, byHand: boolean) => (found: MatchedRows) => {
    used.add(keyOf(found.left)).add(keyOf(found.right));
    pairs.push({ wallet: found.left, bank: found.right, kind, byHand, ambiguous: found.ambiguous });
  };
  for (const { wallet, bank, same } of marks) {
    const left = byKey.get(keyOf(wallet));
    const right = byKey.get(keyOf(bank));
    if (!same || !left || !right || used.has(keyOf(left)) || used.has(keyOf(right))) continue;
    const isWallet = byNumber.get(left.accountNumber)?.kind === 'wallet';
    add(isWallet ? kindByHand(left, right) : 'ownTransfer', true)({ left, right, ambiguous: false });
  }
  const apart = new Set(
    marks.filter(({ same }) => !same).map(({ wallet, bank }) => `${keyOf(wallet)} ${keyOf(bank)}`),
  );
  const mayMatch = (left: Movement, right: Movement): boolean =>
    !apart.has(`${keyOf(left)} ${keyOf(right)}`) && !apart.has(`${keyOf(right)} ${keyOf(left)}`);
  const isFree = (row: Movement): boolean => !used.has(keyOf(row));

  const wallets = accounts.filter(({ kind }) => kind === 'wallet');
  const brands = new Map(wallets.map((account) => [account.accountNumber, brandOf(account, rules)]));
  const bankRows = movements.filter((row) => !brands.has(row.accountNumber) && row.amountFen !== 0);
  const named = new Map<string, string[]>();
  const walletRows: WalletRow[] = [];
  if (wallets.length > 0) {
    for (const row of bankRows) {
      const names = brandsNamed(row, rules);
      if (names.length > 0) named.set(keyOf(row), names);
    }
    for (const row of movements) {
      const brand = brands.get(row.accountNumber);
      const read = brand === undefined ? null : readWalletRow(row, brand, rules);
      if (read) walletRows.push(read);
    }
    matchWallets({ ...input, walletRows, bankRows, named, isFree, mayMatch, add });
  }
  for (const found of findOwnTransfers({ ...input, bankRows: bankRows.filter(isFree), mayMatch }))
    if (isFree(found.left) && isFree(found.right)) add('ownTransfer', false)(found);

  const isInBills = (row: Movement): boolean =>
    (named.get(keyOf(row)) ?? []).some((name) =>
      [...brands].some(([account, brand]) => brand === name && input.covers(account, row.date)),
    );
  return {
    pairs: pairs.sort((a, b) => compareByContent(b.wallet, a.wallet)),
    unpaired: walletRows.filter(({ row }) => isFree(row)).sort((a, b) => compareByContent(b.row, a.row)),
    unpairedBank: bankRows
      .filter((row) => row.amountFen > 0 && isFree(row) && isInBills(row))
      .sort((a, b) => compareByContent(b, a)),
  };
}

function kindByHand(wallet: Movement, bank: Movement): PairKind {
  if (wallet.amountFen !== 0 && Math.sign(wallet.amountFen) === Math.sign(bank.amountFen))
    return 'cardPayment';
  return bank.amountFen > 0 ? 'withdrawal' : 'topUp';
}

interface WalletMatching {
  readonly walletRows: readonly WalletRow[];
  readonly bankRows: readonly Movement[];
  /** Bank row -> wallets it names. */
  readonly named: ReadonlyMap<string, readonly string[]>;
  readonly ownNames: ReadonlySet<string>;
  readonly rules: EvidenceRules;
  readonly isFree: (row: Movement) => boolean;
  readonly mayMatch: (left: Movement, right: Movement) => boolean;
  readonly add: (kind: PairKind, byHand: boolean) => (found: MatchedRows) => void;
}

/** From the surest signs to the weakest: card digits and the wallet's name, the digits alone, the name alone; fees last. */
function matchWallets(matching: WalletMatching): void {
  for (const amountOf of [({ bankFen }: WalletRow) => bankFen, ({ bankNetFen }: WalletRow) => bankNetFen]) {
    matchBy(matching, amountOf, 'tailAndName');
    matchBy(matching, amountOf, 'tail');
    matchBy(matching, amountOf, 'name');
  }
}

type Sign = 'tailAndName' | 'tail' | 'name';

function matchBy(
  { walletRows, bankRows, named, ownNames, rules, isFree, mayMatch, add }: WalletMatching,
  amountOf: (row: WalletRow) => number | null,
  sign: Sign,
): void {
  const groups = new Map<string, { kind: WalletRow['kind']; left: Movement[]; right: Movement[] }>();
  const wanted = new Map<number, { key: string; of: WalletRow; tail: string | null }[]>();
  for (const of of walletRows) {
    const amountFen = amountOf(of);
    if (amountFen === null || !isFree(of.row) || (sign === 'name') !== (of.tail === null)) continue;
    const tail = sign === 'name' ? null : of.tail;
    const key = `${of.kind} ${of.row.accountNumber} ${amountFen} ${tail ?? ''}`;
    const group = groups.get(key);
    if (group) {
      group.left.push(of.row);
      continue;
    }
    groups.set(key, { kind: of.kind, left: [of.row], right: [] });
    const sameAmount = wanted.get(amountFen);
    if (sameAmount) sameAmount.push({ key, of, tail });
    else wanted.set(amountFen, [{ key, of, tail }]);
  }
  for (const row of bankRows) {
    const sameAmount = wanted.get(row.amountFen);
    if (!sameAmount || !isFree(row)) continue;
    const names = named.get(keyOf(row)) ?? [];
    for (const { key, of, tail } of sameAmount) {
      if (tail !== null && !row.accountNumber.endsWith(tail)) continue;
      const isNamed = of.brand !== null && names.includes(of.brand);
      if (sign === 'tail' ? isNamed || names.length > 0 : !isNamed) continue;
      groups.get(key)?.right.push(row);
    }
  }
  const window: Window = { after: rules.pairs.windowDays, before: rules.pairs.earlyDays };
  const fits = (left: Movement, right: Movement): boolean =>
    (sign !== 'tail' || mayBeWallet(right, left, ownNames)) && mayMatch(left, right);
  const inOrder = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, { kind, left, right }] of inOrder) {
    if (right.length === 0) continue;
    const isCardRow = kind === 'cardPayment' || kind === 'cardRefund';
    const matched = matchInOrder(left, right.filter(isFree), window, fits);
    matched.forEach(add(isCardRow ? 'cardPayment' : kind, false));
  }
}

/** A bank row that does not name the wallet: it names no one, the firm, a clearing house, or whom the wallet paid. */
function mayBeWallet(bank: Movement, wallet: Movement, ownNames: ReadonlySet<string>): boolean {
  const name = bank.counterparty;
  if (name === null || ownNames.has(normaliseName(name)) || /银联|网联|备付金|清算|快捷/.test(textOf(bank)))
    return true;
  const paid = wallet.counterparty;
  return paid !== null && (name.includes(paid) || paid.includes(name));
}
