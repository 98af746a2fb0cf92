import { RongbeiError } from '../../../core/errors.ts';
import type { Voucher } from '../../../core/vouchers/contract.ts';
import type { ReadContext, RoomHandlers, WriteContext } from '../handler.ts';
import type { ReadDb } from '../store/handles.ts';
import { listLinesOf } from '../store/voucher-search.ts';
import { findReversalOf, findVoucher, removeBankMatches, type VoucherRow } from '../store/vouchers.ts';
import { postVoucher, rewriteVoucher } from './post.ts';
import { viewVouchers } from './view.ts';

function mustFindVoucher(db: ReadDb, voucherId: number): VoucherRow {
  const row = findVoucher(db, voucherId);
  if (!row) throw new RongbeiError('vouchers.unknown', { voucherId });
  return row;
}

export function viewVoucher(context: ReadContext, voucherId: number): Voucher {
  const [voucher] = viewVouchers(context, [mustFindVoucher(context.db, voucherId)]);
  if (!voucher) throw new Error(`voucher ${voucherId} is not there`);
  return voucher;
}

const label = ({ month, word, number }: VoucherRow): string => `${month} ${word}-${number}`;

/** A voucher stays as it is once another takes it back, and where something else made it. */
function refuseSettled(db: ReadDb, row: VoucherRow): void {
  if (row.kind === 'transfer') throw new RongbeiError('vouchers.isTransfer', { month: row.month });
  if (row.reverses !== null) {
    const of = findVoucher(db, row.reverses);
    throw new RongbeiError('vouchers.isReversal', { of: of ? label(of) : '' });
  }
  const by = findReversalOf(db, row.id);
  if (by) throw new RongbeiError('vouchers.isReversed', { by: label(by) });
}

/** The own voucher that may be changed; else an error that says why not. */
function mustBeChangeable(db: ReadDb, voucherId: number): VoucherRow {
  const row = mustFindVoucher(db, voucherId);
  if (row.import_id !== null) throw new RongbeiError('vouchers.imported', { voucherId });
  refuseSettled(db, row);
  return row;
}

/** Posts the red voucher of the same lines; the bank row it was matched with is in the books no longer. */
function reverseVoucher(context: WriteContext, voucherId: number, date: string): number {
  const { tx, speaker } = context;
  const row = mustFindVoucher(tx, voucherId);
  refuseSettled(tx, row);
  if (date < row.date) throw new RongbeiError('vouchers.reversedBefore', { day: date, date: row.date });
  removeBankMatches(tx, voucherId);
  const prefix = speaker.text('vouchers.reversal', { number: label(row) });
  return postVoucher(context, {
    date,
    word: row.word,
    attachments: 0,
    kind: 'reversal',
    origin: row.import_id === null ? row.origin : 'own',
    category: row.category,
    reverses: voucherId,
    lines: listLinesOf(tx, [voucherId]).map((line) => ({
      summary: `${prefix} ${line.summary}`.slice(0, 200),
      code: line.code,
      party: line.party,
      debitFen: 0 - line.debit_fen,
      creditFen: 0 - line.credit_fen,
      flow: line.flow,
    })),
  });
}

export const writeHandlers: Pick<
  RoomHandlers<'vouchers'>,
  'vouchers.post' | 'vouchers.update' | 'vouchers.reverse'
> = {
  'vouchers.post': (context, input) => viewVoucher(context, postVoucher(context, input)),

  'vouchers.update': (context, { voucherId, ...given }) => {
    const held = mustBeChangeable(context.tx, voucherId);
    // Written as double entry it is no line of the cash book any more.
    rewriteVoucher(context, held, { ...given, category: null });
    return viewVoucher(context, voucherId);
  },

  'vouchers.reverse': (context, { voucherId, date }) =>
    viewVoucher(context, reverseVoucher(context, voucherId, date)),
};
