import { RongbeiError } from '../../../core/errors.ts';
import { formatFen } from '../../../core/money.ts';
import type { OutputOf, ParsedInputOf, ReadContext, WriteContext } from '../handler.ts';
import { findBankRow, listMatchesOf, sumOnAccount } from '../store/cashbook.ts';
import { findReversalOf, findVoucher } from '../store/vouchers.ts';
import { openPosting, postVoucher, rewriteVoucher } from '../vouchers/post.ts';
import { viewVoucher } from '../vouchers/write.ts';
import {
  type Booking,
  type DatedEntry,
  linesOf,
  mustFindCategory,
  openBooking,
  resolveCash,
  voucherOf,
} from './booking.ts';
import { viewEntry } from './entries.ts';

type Given = ParsedInputOf<'cashbook.add'>;

function entryOf(booking: Booking, given: Given): DatedEntry {
  const { cashCode, otherCashCode } = given;
  return {
    ...given,
    cashCode: resolveCash(booking, cashCode),
    otherCashCode: otherCashCode === null ? null : resolveCash(booking, otherCashCode),
  };
}

export function describeEntry(context: ReadContext, given: Given): OutputOf<'cashbook.describe'> {
  const { speaker } = context;
  const booking = openBooking(context);
  const category = mustFindCategory(booking, given.category, given.direction);
  const entry = entryOf(booking, given);
  const lines = linesOf(booking, entry).map(({ code, debitFen, creditFen }) => ({
    code,
    accountName: booking.picker.fullNameOf(code),
    debitFen,
    creditFen,
  }));
  const side = (of: 'debitFen' | 'creditFen') =>
    lines
      .filter((line) => line[of] !== 0)
      .map(({ accountName, ...line }) =>
        speaker.text('cashbook.entryLine', { account: accountName, amount: formatFen(line[of]) }),
      )
      .join(speaker.text('ledgers.listJoin'));
  const told = speaker.text('cashbook.entry', { debit: side('debitFen'), credit: side('creditFen') });
  const amount = formatFen(given.amountFen);
  const account = booking.picker.fullNameOf(entry.cashCode);
  if (category.transfer && entry.otherCashCode !== null) {
    const other = booking.picker.fullNameOf(entry.otherCashCode);
    const [from, to] = given.direction === 'out' ? [account, other] : [other, account];
    return { lines, sentence: speaker.say('cashbook.describe.transfer', { from, to, amount, entry: told }) };
  }
  const said = { account, amount, category: category.name[speaker.language], entry: told };
  return { lines, sentence: speaker.say(`cashbook.describe.${given.direction}`, said) };
}

export function addEntry(context: WriteContext, given: Given): OutputOf<'cashbook.add'> {
  const booking = openBooking(context);
  const voucher = voucherOf(context, booking, entryOf(booking, given));
  const voucherId = postVoucher(context, { ...voucher, origin: 'cashbook' });
  return { entry: viewEntry(context, voucherId), voucher: viewVoucher(context, voucherId) };
}

export function updateEntry(
  context: WriteContext,
  { voucherId, ...given }: ParsedInputOf<'cashbook.update'>,
): OutputOf<'cashbook.update'> {
  const { tx } = context;
  const held = findVoucher(tx, voucherId);
  const isEntry = held && (held.origin === 'cashbook' || held.origin === 'bank') && held.category !== null;
  if (!isEntry || held.reverses !== null || findReversalOf(tx, voucherId))
    throw new RongbeiError('cashbook.notAnEntry', { voucherId });
  const booking = openBooking(context);
  const voucher = voucherOf(context, booking, entryOf(booking, given));
  const moved = new Map<string, number>();
  for (const { code, debitFen, creditFen } of voucher.lines)
    moved.set(code, (moved.get(code) ?? 0) + debitFen - creditFen);
  for (const match of listMatchesOf(tx, voucherId)) refuseOtherMoney(context, voucherId, match, moved);
  rewriteVoucher(
    context,
    held,
    { ...voucher, attachments: held.attachments, word: held.word },
    openPosting(context),
  );
  return { entry: viewEntry(context, voucherId), voucher: viewVoucher(context, voucherId) };
}

/** What a bank row shows moved on its account stays as it is; only what it was for can change. */
function refuseOtherMoney(
  { tx }: WriteContext,
  voucherId: number,
  match: { import_id: number; row: number },
  moved: ReadonlyMap<string, number>,
): void {
  const row = findBankRow(tx, match.import_id, match.row);
  if (!row) return;
  const held = [...moved].some(
    ([code, fen]) => fen === row.amount_fen && sumOnAccount(tx, voucherId, code) === fen,
  );
  if (!held) throw new RongbeiError('cashbook.doesNotMatch', { row: match.row, voucherId });
}
