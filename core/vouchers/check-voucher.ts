import { type ErrorData, RongbeiError } from '../errors.ts';
import type { GivenVoucher } from './schemas.ts';

/** What a check must know of an account. */
interface KnownAccount {
  readonly name: string;
  /** An account right below it, where it has any: postings go there. */
  readonly below: string | null;
}

type VoucherError =
  | 'vouchers.zeroLine'
  | 'vouchers.bothSides'
  | 'vouchers.accountUnknown'
  | 'vouchers.accountNotLowest'
  | 'vouchers.unbalanced';

/**
 * Everything wrong with a voucher that can be told from the voucher and the chart alone: each line in order, and then
 * whether debit equals credit.
 *
 * @param find an account of the chart by its code
 * @returns nothing when it can be posted, as far as this goes
 * @example
 * checkVoucher({ lines: [
 *   { code: '1001', debitFen: 100, creditFen: 0 }, { code: '5001', debitFen: 0, creditFen: 90 },
 * ] }, find) // [vouchers.unbalanced { debitFen: 100, creditFen: 90 }]
 */
export function checkVoucher(
  {
    lines,
  }: { readonly lines: readonly Pick<GivenVoucher['lines'][number], 'code' | 'debitFen' | 'creditFen'>[] },
  find: (code: string) => KnownAccount | undefined,
): RongbeiError[] {
  const errors: RongbeiError[] = [];
  const add = <C extends VoucherError>(code: C, data: ErrorData[C]): void => {
    errors.push(new RongbeiError(code, data) as RongbeiError);
  };
  for (const [index, { code, debitFen, creditFen }] of lines.entries()) {
    const line = index + 1;
    if (debitFen === 0 && creditFen === 0) add('vouchers.zeroLine', { line });
    if (debitFen !== 0 && creditFen !== 0) add('vouchers.bothSides', { line });
    const account = find(code);
    if (!account) add('vouchers.accountUnknown', { line, code });
    else if (account.below !== null) {
      add('vouchers.accountNotLowest', { line, code, name: account.name, below: account.below });
    }
  }
  const debitFen = lines.reduce((sum, line) => sum + line.debitFen, 0);
  const creditFen = lines.reduce((sum, line) => sum + line.creditFen, 0);
  if (debitFen !== creditFen) add('vouchers.unbalanced', { debitFen, creditFen });
  return errors;
}
