import { type GivenVoucher, givenVoucherSchema } from '../../../core/vouchers/contract.ts';
import type { Recurrence } from '../../../core/vouchers/recurring.ts';
import type { RecurringRow } from '../store/recurring.ts';

export function voucherOf(row: RecurringRow): GivenVoucher {
  return givenVoucherSchema.parse(JSON.parse(row.voucher));
}

export function recurrenceOf(row: RecurringRow): Recurrence {
  return {
    firstOn: voucherOf(row).date,
    everyMonths: row.every_months,
    nextOn: row.next_on,
    until: row.until,
  };
}
