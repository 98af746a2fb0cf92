import { RongbeiError } from '../errors.ts';
import type { GivenLine } from '../vouchers/schemas.ts';
import { type BookingFirm, type Category, codeIn, subOf } from './categories.ts';
import type { AccountPicker } from './pick-account.ts';

/** What someone writes in the cash book. Amounts in fen. */
export interface GivenEntry {
  readonly summary: string;
  /** What the cash account changed by; always positive. */
  readonly amountFen: number;
  readonly party: string | null;
  readonly cashCode: string;
  /** VAT within the amount. */
  readonly vatFen: number | null;
  /** The other own account, of a transfer. */
  readonly otherCashCode: string | null;
  /** What a wallet kept of what was received. */
  readonly feeFen?: number;
}

const outputVat = ['应交增值税', '销项税额'];
const inputVat = ['应交增值税', '进项税额'];
const plainVat = ['应交增值税'];
const fees = ['手续费'];

/**
 * The double entry behind a line of the cash book.
 *
 * Money in: debit cash, credit the category's account; money out the other way round. VAT within a sale stands in
 * 应交税费—应交增值税; that within a purchase too where the firm is a general taxpayer, and stays in the cost where it is
 * not. Wages, insurance, taxes and dividends that nothing accrued before are accrued and paid in the same voucher.
 *
 * @example
 * // 1,130.00 received for goods, 130.00 of it VAT, by a small-scale taxpayer:
 * // debit 1002 1,130.00; credit 5001 1,000.00, credit 222101 130.00
 */
export function makeEntry(
  given: GivenEntry,
  category: Category,
  firm: BookingFirm,
  picker: AccountPicker,
): GivenLine[] {
  const isIn = category.direction === 'in';
  const { summary, amountFen, party, cashCode } = given;
  const line = (code: string, amount: number, more: Partial<GivenLine> = {}): GivenLine => ({
    summary,
    code,
    party: null,
    debitFen: Math.max(0, amount),
    creditFen: Math.max(0, -amount),
    flow: null,
    ...more,
  });
  const sign = isIn ? 1 : -1;
  const cash = line(cashCode, sign * amountFen, { flow: category.flow ?? null });
  if (category.transfer) {
    if (given.otherCashCode === null || given.otherCashCode === cashCode)
      throw new RongbeiError('cashbook.otherAccountMissing', { category: category.id });
    return inOrder([cash, line(given.otherCashCode, -sign * amountFen)]);
  }
  const feeFen = isIn ? (given.feeFen ?? 0) : 0;
  const grossFen = amountFen + feeFen;
  const vatFen = vatOf(given, category, grossFen);
  const takesVat = category.vat === 'output' || firm.isGeneralTaxpayer;
  const mainFen = grossFen - (takesVat ? vatFen : 0);
  const sub = subOf(firm, category);
  const main = picker.pick(codeIn(firm, category), sub === null ? [] : [sub], party);
  const lines = [cash, line(main, -sign * mainFen, { party })];
  if (feeFen > 0) lines.push(line(picker.pick(codeIn(firm, feeAccount), fees), feeFen));
  if (takesVat && vatFen > 0)
    lines.push(line(picker.pick('2221', vatAccount(category, firm)), -sign * vatFen));
  if (category.through) {
    const { through } = category;
    const owed = picker.pick(codeIn(firm, through), through.sub ? [through.sub] : []);
    lines.push(line(owed, sign * mainFen), line(owed, -sign * mainFen));
  }
  return inOrder(lines);
}

const feeAccount = { code: '5603', enterpriseCode: '6603' };

function vatOf({ vatFen }: GivenEntry, { vat, id }: Category, grossFen: number): number {
  if (vatFen === null || vatFen === 0) return 0;
  if (vat === undefined) throw new RongbeiError('cashbook.noVatHere', { category: id });
  if (vatFen >= grossFen) throw new RongbeiError('cashbook.vatTooLarge', { vatFen, amountFen: grossFen });
  return vatFen;
}

function vatAccount({ vat }: Category, { isGeneralTaxpayer }: BookingFirm): readonly string[] {
  if (!isGeneralTaxpayer) return plainVat;
  return vat === 'output' ? outputVat : inputVat;
}

/** Debits first, as vouchers are written. */
function inOrder(lines: readonly GivenLine[]): GivenLine[] {
  return [
    ...lines.filter(({ debitFen }) => debitFen !== 0),
    ...lines.filter(({ debitFen }) => debitFen === 0),
  ];
}
