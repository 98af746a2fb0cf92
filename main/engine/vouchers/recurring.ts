import { RongbeiError } from '../../../core/errors.ts';
import { listDue } from '../../../core/vouchers/recurring.ts';
import { openChart } from '../books/chart.ts';
import type { OutputOf, ReadContext, RoomHandlers } from '../handler.ts';
import type { ReadDb } from '../store/handles.ts';
import {
  findRecurring,
  insertRecurring,
  listRecurring,
  type RecurringRow,
  removeRecurring,
  updateRecurring,
} from '../store/recurring.ts';
import { openPosting, postVoucher, refuseUnfit } from './post.ts';
import { recurrenceOf, voucherOf } from './recurrence-of.ts';
import { viewVoucher } from './write.ts';

function view({ today }: ReadContext, row: RecurringRow): OutputOf<'vouchers.saveRecurring'> {
  return {
    recurringId: row.id,
    name: row.name,
    everyMonths: row.every_months,
    nextOn: row.next_on,
    until: row.until,
    due: listDue(recurrenceOf(row), today).days.length > 0,
    voucher: voucherOf(row),
  };
}

function mustFind(db: ReadDb, recurringId: number): RecurringRow {
  const row = findRecurring(db, recurringId);
  if (!row) throw new RongbeiError('vouchers.noSuchRecurring', { recurringId });
  return row;
}

export const recurringHandlers: Pick<
  RoomHandlers<'vouchers'>,
  'vouchers.listRecurring' | 'vouchers.saveRecurring' | 'vouchers.removeRecurring' | 'vouchers.postRecurring'
> = {
  'vouchers.listRecurring': (context) => listRecurring(context.db).map((row) => view(context, row)),

  'vouchers.saveRecurring': (context, { recurringId, name, everyMonths, nextOn, until, voucher }) => {
    const { tx } = context;
    refuseUnfit(voucher, openChart(context), false);
    // Counted from the next day it is wanted; each time it gets a number of its own.
    const { number: _, ...kept } = voucher;
    const set = {
      name,
      voucher: JSON.stringify({ ...kept, date: nextOn }),
      every_months: everyMonths,
      next_on: nextOn,
      until,
    };
    if (recurringId === undefined) return view(context, mustFind(tx, insertRecurring(tx, set)));
    const held = mustFind(tx, recurringId);
    // A day of the month that this month does not have stays meant: the 31st is the 31st again in March.
    const isSameDay = held.next_on === nextOn && held.every_months === everyMonths;
    const date = isSameDay ? voucherOf(held).date : nextOn;
    updateRecurring(tx, recurringId, { ...set, voucher: JSON.stringify({ ...kept, date }) });
    return view(context, mustFind(tx, recurringId));
  },

  'vouchers.removeRecurring': ({ tx }, { recurringId }) => {
    mustFind(tx, recurringId);
    removeRecurring(tx, recurringId);
    return { recurringId };
  },

  'vouchers.postRecurring': (context, { upTo, recurringId }) => {
    const { tx } = context;
    const rows = recurringId === undefined ? listRecurring(tx) : [mustFind(tx, recurringId)];
    const occurrences = rows.flatMap((row) => {
      const { days, nextOn } = listDue(recurrenceOf(row), upTo);
      if (days.length > 0) updateRecurring(tx, row.id, { next_on: nextOn });
      return days.map((date) => ({ date, voucher: voucherOf(row) }));
    });
    const tools = openPosting(context);
    const posted = occurrences
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      .map(({ date, voucher }) => postVoucher(context, { ...voucher, date, origin: 'recurring' }, tools));
    return { posted: posted.map((id) => viewVoucher(context, id)) };
  },
};
