import { givenVoucherSchema } from '../../../../core/vouchers/contract.ts';
import type { TestFirm } from '../../testing/test-firm.ts';
import { type NewVoucher, postVoucher } from '../../vouchers/post.ts';

type Line = [code: string, amountFen: number, party?: string];

/** A voucher of lines; debit positive. */
export const voucher = (date: string, ...lines: Line[]): NewVoucher =>
  givenVoucherSchema.parse({
    date,
    lines: lines.map(([code, amount, party]) => ({
      summary: `${date} ${code}`,
      code,
      party: party ?? null,
      ...(amount > 0 ? { debitFen: amount } : { creditFen: -amount }),
    })),
  });
export const sale = (date: string, party: string, fen: number) =>
  voucher(date, ['1122', fen, party], ['5001', -fen]);
export const receipt = (date: string, party: string, fen: number) =>
  voucher(date, ['1002', fen], ['1122', -fen, party]);

export function postAll(firm: TestFirm, ...vouchers: NewVoucher[]): number[] {
  return firm.writeNow((context) => vouchers.map((each) => postVoucher(context, each)));
}

/** The day so many days after New Year's Day of 2026. */
export const dayOf = (days: number): string =>
  new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
