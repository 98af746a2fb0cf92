import { RongbeiError } from '../../../core/errors.ts';
import { keyOf, normaliseName } from '../../../core/evidence/movement.ts';
import type { Movement } from '../../../core/evidence/schemas.ts';
import { settleCode } from '../cashbook/bank-codes.ts';
import { openBooking, voucherOf } from '../cashbook/booking.ts';
import type { OutputOf, ParsedInputOf, WriteContext } from '../handler.ts';
import { type BankAccountRow, listBankAccounts } from '../store/bank-accounts.ts';
import { findMatch, insertMatch } from '../store/cashbook.ts';
import { setMark } from '../store/evidence.ts';
import { findPartyByName, insertParty } from '../store/parties.ts';
import { openPosting, postVoucher } from '../vouchers/post.ts';
import { mustFindRow } from './pairs.ts';
import { ownerCategory } from './private.ts';
import { type Evidence, readEvidence } from './read-evidence.ts';

/**
 * What is said of a payment is kept; a private one can be booked at once: what the owner owes, against the account it was
 * paid from. One that is in the books already, or was paid from the owner's own account, is marked alone.
 */
export function answerPrivate(
  context: WriteContext,
  { rows: keys, purpose, book }: ParsedInputOf<'evidence.answerPrivate'>,
): OutputOf<'evidence.answerPrivate'> {
  const rows = [...new Map(keys.map((key) => [keyOf(key), key])).values()].map((key) =>
    mustFindRow(context.tx, key),
  );
  for (const row of rows) {
    if (row.amountFen >= 0) throw new RongbeiError('evidence.notAPayment', { row: row.row });
    setMark(context.tx, { import_id: row.importId, row: row.row }, { purpose });
  }
  const booked = purpose === 'private' && book ? bookPrivate(context, rows) : 0;
  return { answered: rows.length, booked };
}

function bookPrivate(context: WriteContext, rows: readonly Movement[]): number {
  const { tx, speaker } = context;
  const evidence = readEvidence(context);
  const booking = openBooking(context);
  const tools = openPosting(context);
  const accounts = listBankAccounts(tx);
  const isMatched = (row: Movement): boolean => findMatch(tx, row.importId, row.row) !== undefined;
  let booked = 0;
  for (const row of rows) {
    const paired = evidence.pairs.get(keyOf(row));
    const account = accounts.find((each) => each.account_number === row.accountNumber);
    if (!account || !mayBook(account) || paired?.counts === false || isMatched(row)) continue;
    const said = [row.summary?.trim(), row.counterparty?.trim()].filter(Boolean).join(' ');
    const party = ownerOf(evidence, row);
    if (!findPartyByName(tx, party))
      insertParty(tx, { name: party, role: 'shareholder', subordinated: 0, import_id: null });
    const voucher = voucherOf(context, booking, {
      date: row.date,
      summary: (said || speaker.text('evidence.private.summary')).slice(0, 200),
      direction: 'out',
      amountFen: -row.amountFen,
      party,
      category: ownerCategory,
      cashCode: settleCode(context, booking, account, accounts),
      vatFen: null,
      otherCashCode: null,
    });
    const voucherId = postVoucher(context, { ...voucher, origin: 'bank' }, tools);
    insertMatch(tx, row.importId, row.row, voucherId);
    const partner = paired?.partner;
    if (partner && !isMatched(partner)) insertMatch(tx, partner.importId, partner.row, voucherId);
    booked += 1;
  }
  return booked;
}

const mayBook = ({ personal }: BankAccountRow): boolean => personal === 0;

/** Whose name is not known yet: never the firm, which cannot owe itself. */
const unnamedOwner = '业主';

/** Who owes it: the owner the row names, else the legal representative, else the first shareholder. */
function ownerOf({ profile, parties }: Evidence, { counterparty }: Movement): string {
  const owners = parties.filter(({ role }) => role === 'shareholder').map(({ name }) => name);
  if (profile.legalRepresentative !== null) owners.unshift(profile.legalRepresentative);
  const named = owners.find((owner) => normaliseName(owner) === normaliseName(counterparty ?? ''));
  return named ?? owners[0] ?? unnamedOwner;
}
