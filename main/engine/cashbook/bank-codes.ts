import { subOf } from '../../../core/cashbook/categories.ts';
import { createSpeaker } from '../../../core/messages/format.ts';
import type { WriteContext } from '../handler.ts';
import { type BankAccountRow, putBankAccount } from '../store/bank-accounts.ts';
import { addAccount, type Booking } from './booking.ts';

/**
 * The account of the books that a bank account, wallet or the owner's own account is.
 *
 * The one chosen for it; else, for a firm's only bank account, 1002 itself as long as it has no sub-accounts; else a
 * sub-account of its own, found by the last digits or the wallet's login in its name, or made. What comes into the owner's own account the
 * owner holds for the firm: 其他应收款.
 */
export function codeOfAccount(
  booking: Booking,
  account: BankAccountRow,
  accounts: readonly BankAccountRow[],
): string {
  const { picker, categories, firm } = booking;
  const owner = categories.get('ownerDraw');
  const isLowest = (code: string) => picker.has(code) && picker.lowestBelow(code)[0]?.code === code;
  if (account.code !== null && isLowest(account.code)) return account.code;
  if (account.personal === 1 && owner) return picker.pick(owner.code, [subOf(firm, owner) ?? '']);
  const top = account.kind === 'wallet' ? '1012' : '1002';
  const ofKind = accounts.filter(({ kind, personal }) => kind === account.kind && personal === 0);
  const taken = new Set(ofKind.map(({ code }) => code));
  const below = picker.lowestBelow(top).filter(({ code }) => code !== top);
  const mark = markOf(account);
  const free = below.filter(({ code }) => !taken.has(code));
  const ownName = nameFor(account);
  // One login can be within another: the longest that a name has in it is whose it is.
  const marks = [...new Set([mark, ...ofKind.map(markOf)])].sort((a, b) => b.length - a.length);
  const markIn = (name: string) => marks.find((each) => name.includes(each));
  const named = free.find(({ name }) => name === ownName) ?? free.find(({ name }) => markIn(name) === mark);
  if (named) return named.code;
  if (ofKind.length <= 1 && below.length <= 1) return picker.pick(top);
  const { bank } = account;
  const ofBank = free.filter(
    ({ name }) => bank !== null && name.includes(bank) && !/\d{4}/.test(name) && markIn(name) === undefined,
  );
  const [only] = ofBank;
  return only && ofBank.length === 1 ? only.code : picker.pick(top, [ownName]);
}

/** What tells an account from others in a name: a bank account's last digits, a wallet's whole login. */
function markOf({ kind, account_number }: BankAccountRow): string {
  return kind === 'wallet' ? account_number.slice(account_number.indexOf(':') + 1) : account_number.slice(-4);
}

/** Names of accounts in the books are Chinese, whatever the language of the call. */
function nameFor(account: BankAccountRow): string {
  const { bank, kind } = account;
  const { text } = createSpeaker('zh');
  return text('cashbook.ownAccountName', {
    bank: bank ?? text(`cashbook.kind.${kind}`),
    last: markOf(account),
  });
}

/** The same, written down: an account with a sub-account of its own keeps it. */
export function settleCode(
  context: WriteContext,
  booking: Booking,
  account: BankAccountRow,
  accounts: readonly BankAccountRow[],
): string {
  const code = codeOfAccount(booking, account, accounts);
  addAccount(context, booking, code);
  if (code !== account.code && code.length > 4 && account.personal === 0)
    putBankAccount(context.tx, account.account_number, { code });
  return code;
}
