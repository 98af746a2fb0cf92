import { monthOf } from '../../../core/dates.ts';
import { readSearch } from '../../../core/vouchers/read-search.ts';
import { openChart } from '../books/chart.ts';
import type { ReadContext, RoomHandlers } from '../handler.ts';
import { findVouchers } from '../store/voucher-search.ts';
import { lastOwnNumber } from '../store/vouchers.ts';
import { listMissingNumbers } from './missing-numbers.ts';
import { viewVouchers } from './view.ts';
import { viewVoucher } from './write.ts';

/** Accounts in whose full name it is searched. */
function findCodes(context: ReadContext, text: string): string[] {
  const wanted = text.toLowerCase();
  const chart = openChart(context, context.speaker.language);
  return chart
    .list()
    .filter(({ code }) => chart.fullNameOf(code).toLowerCase().includes(wanted))
    .map(({ code }) => code);
}

export const listHandlers: Pick<
  RoomHandlers<'vouchers'>,
  'vouchers.list' | 'vouchers.get' | 'vouchers.nextNumber'
> = {
  'vouchers.list': (context, { offset, limit, ...given }) => {
    const search = readSearch(given.search);
    const filter = {
      from: given.from ?? null,
      to: given.to ?? null,
      search,
      codes: search ? findCodes(context, search.text) : [],
      code: given.code ?? null,
      partyId: given.partyId ?? null,
      origin: given.origin ?? null,
    };
    const { rows, ...found } = findVouchers(context.db, filter, { offset, limit });
    return { ...found, rows: viewVouchers(context, rows) };
  },

  'vouchers.get': (context, { voucherId }) => viewVoucher(context, voucherId),

  'vouchers.nextNumber': ({ db }, { date, word }) => {
    const month = monthOf(date);
    return { number: lastOwnNumber(db, month, word) + 1, missing: listMissingNumbers(db, month, word) };
  },
};
