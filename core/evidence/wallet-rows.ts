import { findWord, normaliseName, type OwnAccount, textOf } from './movement.ts';
import type { EvidenceRules } from './rules.ts';
import type { Movement } from './schemas.ts';

/** What a row of a wallet is to the firm's bank accounts. */
export interface WalletRow {
  readonly kind: 'withdrawal' | 'topUp' | 'cardPayment' | 'cardRefund';
  readonly row: Movement;
  readonly brand: string | null;
  /** The last four digits of the card it names. */
  readonly tail: string | null;
  /** What the bank should have moved: positive in, negative out. */
  readonly bankFen: number;
  /** The same less the wallet's fee, where there is one. */
  readonly bankNetFen: number | null;
}

/**
 * The wallet a wallet account belongs to: `alipay`, `wechat` …; null for one that is not known.
 *
 * @example brandOf({ accountNumber: 'alipay:a@b.cn', … }, rules) // 'alipay'
 */
export function brandOf(account: OwnAccount, { wallets }: Pick<EvidenceRules, 'wallets'>): string | null {
  const text = `${account.accountNumber} ${account.bank ?? ''} ${account.name ?? ''}`.toLowerCase();
  return wallets.find(({ accounts }) => accounts.some((word) => text.includes(word)))?.brand ?? null;
}

/** The wallets a bank row names on its other side. */
export function brandsNamed(row: Movement, { wallets }: Pick<EvidenceRules, 'wallets'>): string[] {
  const text = textOf(row).toUpperCase();
  return wallets.filter(({ names }) => findWord(text, names) !== null).map(({ brand }) => brand);
}

/** The last four digits of a card in a means of payment: `招商银行(1234)` names 1234. */
export function tailOf(method: string | null): string | null {
  if (method === null) return null;
  return /[(（[]\s*\**(\d{4})\s*[)）\]]/.exec(method)?.[1] ?? /尾号\D{0,3}(\d{4})/.exec(method)?.[1] ?? null;
}

/** Whether a means of payment is a bank card and not the wallet's own money. */
export function isCard(method: string | null, { pairs }: Pick<EvidenceRules, 'pairs'>): boolean {
  return method !== null && (tailOf(method) !== null || findWord(method, pairs.card) !== null);
}

/** Reads what a wallet's row should have done in a bank; null for money that stays in the wallet. */
export function readWalletRow(row: Movement, brand: string | null, rules: EvidenceRules): WalletRow | null {
  const { pairs } = rules;
  const method = row.method ?? '';
  const text = `${textOf(row)} ${method}`;
  const gross = Math.abs(row.grossFen ?? row.amountFen);
  const fee = Math.abs(row.feeFen ?? 0);
  const tail = tailOf(row.method) ?? (/银行|尾号/.test(text) ? tailOf(textOf(row)) : null);
  const make = (kind: WalletRow['kind'], sign: 1 | -1): WalletRow => ({
    kind,
    row,
    brand,
    tail,
    bankFen: sign * gross,
    bankNetFen: fee > 0 && fee < gross ? sign * (gross - fee) : null,
  });
  const isNeutral = row.direction === 'neutral' || row.amountFen === 0;
  if (gross === 0 || /关闭|失败|撤销/.test(row.status ?? '')) return null;
  if ((isNeutral || row.amountFen < 0) && findWord(text, pairs.withdrawal) !== null)
    return make('withdrawal', 1);
  const isTopUp = findWord(text, pairs.topUp) !== null && findWord(text, pairs.topUpExcept) === null;
  if ((isNeutral || row.amountFen > 0) && isTopUp && (isCard(row.method, rules) || /充值/.test(text)))
    return make('topUp', -1);
  if (!isCard(row.method, rules)) return null;
  if (row.amountFen < 0) return make('cardPayment', -1);
  return /退款/.test(`${text} ${row.status ?? ''}`) ? make('cardRefund', 1) : null;
}

/** Names the firm goes by on the other side of a transfer between its own accounts. */
export function ownNamesOf(
  firmName: string,
  legalRepresentative: string | null,
  accounts: readonly OwnAccount[],
): ReadonlySet<string> {
  const names = [firmName, ...accounts.flatMap(({ name }) => (name === null ? [] : [name]))];
  const hasPersonal = accounts.some(({ personal }) => personal);
  if (hasPersonal && legalRepresentative !== null) names.push(legalRepresentative);
  return new Set(names.map(normaliseName).filter((name) => name !== ''));
}
