import { type Category, staysGross } from '../../../core/cashbook/categories.ts';
import { RongbeiError } from '../../../core/errors.ts';
import { receiptOf } from '../../../core/evidence/movement.ts';
import type { OutputOf, ParsedInputOf, WriteContext } from '../handler.ts';
import { findBankRow, findMatch, insertMatch, isMatchedOn, sumOnAccount } from '../store/cashbook.ts';
import type { BankDbRow } from '../store/imports.ts';
import { findPartyByName, insertParty } from '../store/parties.ts';
import { findReversalOf, findVoucher } from '../store/vouchers.ts';
import { openPosting, type PostingTools, postVoucher } from '../vouchers/post.ts';
import { settleCode } from './bank-codes.ts';
import { type Booking, mustFindCategory, openBooking, resolveCash, voucherOf } from './booking.ts';
import { openCards } from './cards.ts';
import { learnRules } from './rules.ts';
import { keyOfRow, openSuggesting, type Suggesting } from './suggestions.ts';

type Input = ParsedInputOf<'cashbook.bookRows'>;
type Asked = Input['rows'][number];

interface Work {
  readonly context: WriteContext;
  readonly booking: Booking;
  readonly tools: PostingTools;
  readonly suggesting: Suggesting;
  readonly cardOf: ReturnType<typeof openCards>;
  /** Bank account -> account of the books, once it is settled. */
  readonly codes: Map<string, string>;
  /** Rows that this write has put in the books. */
  readonly done: Set<string>;
}

export function bookRows(context: WriteContext, input: Input): OutputOf<'cashbook.bookRows'> {
  const booking = openBooking(context);
  const suggesting = openSuggesting(context);
  const work: Work = {
    context,
    booking,
    tools: openPosting(context),
    suggesting,
    cardOf: openCards(context, booking, suggesting),
    codes: new Map(),
    done: new Set(),
  };
  const chosen: Parameters<typeof learnRules>[2][number][] = [];
  let booked = 0;
  let matched = 0;
  let grossOfVat = 0;
  for (const asked of input.rows) {
    const row = mustFindRow(work, asked);
    if (row === null) continue;
    if (asked.voucherId !== null) {
      matchRow(work, row, asked.voucherId);
      matched += 1;
      continue;
    }
    const category = bookRow(work, row, asked);
    booked += 1;
    if (staysGross(booking.firm, category, asked.vatFen)) grossOfVat += 1;
    const counterparty = row.counterparty?.trim() ?? '';
    if (counterparty !== '' && suggesting.suggest(row)?.category.id !== category.id)
      chosen.push({ counterparty, direction: directionOf(row), category: category.id });
  }
  return { booked, matched, grossOfVat, rules: input.learn ? learnRules(context, booking, chosen) : [] };
}

const directionOf = (row: BankDbRow): 'in' | 'out' => (row.amount_fen > 0 ? 'in' : 'out');

/** Null for a row that went into the books in this very write, together with the one it is paired with. */
function mustFindRow({ context, done }: Work, { importId, row }: Asked): BankDbRow | null {
  const found = findBankRow(context.tx, importId, row);
  if (!found) throw new RongbeiError('cashbook.unknownRow', { row });
  if (done.has(keyOfRow(found))) return null;
  if (findMatch(context.tx, importId, row) !== undefined)
    throw new RongbeiError('cashbook.alreadyBooked', { row });
  if (found.amount_fen === 0) throw new RongbeiError('cashbook.nothingMoved', { row });
  return found;
}

function codeFor({ context, booking, suggesting, codes }: Work, accountNumber: string): string | null {
  const known = codes.get(accountNumber);
  if (known !== undefined) return known;
  const account = suggesting.accounts.find(({ account_number }) => account_number === accountNumber);
  if (!account) return null;
  const code = settleCode(context, booking, account, suggesting.accounts);
  codes.set(accountNumber, code);
  return code;
}

/** The account of the books whose money a row moved: of a wallet's payment by card, the bank's. */
function mustHaveCode(work: Work, row: BankDbRow): string {
  const card = work.cardOf(row);
  if (card?.account) settleCode(work.context, work.booking, card.account, card.among);
  if (card?.code) return card.code;
  if (card) throw new RongbeiError('cashbook.unknownCard', { row: row.row, tail: card.tail });
  const code = codeFor(work, row.account_number);
  if (code === null) throw new RongbeiError('books.unknownAccount', { accountNumber: row.account_number });
  return code;
}

function match({ context, done }: Work, row: Pick<BankDbRow, 'import_id' | 'row'>, voucherId: number): void {
  insertMatch(context.tx, row.import_id, row.row, voucherId);
  done.add(keyOfRow(row));
}

/** The other row of the same money is in the books through the same voucher. */
function matchPartner(work: Work, row: BankDbRow, voucherId: number): void {
  const partner = work.suggesting.pairs.get(keyOfRow(row))?.partner;
  if (!partner || findMatch(work.context.tx, partner.importId, partner.row) !== undefined) return;
  match(work, { import_id: partner.importId, row: partner.row }, voucherId);
}

function matchRow(work: Work, row: BankDbRow, voucherId: number): void {
  const { tx } = work.context;
  const voucher = findVoucher(tx, voucherId);
  const code = mustHaveCode(work, row);
  const fits =
    voucher !== undefined &&
    voucher.reverses === null &&
    !findReversalOf(tx, voucherId) &&
    sumOnAccount(tx, voucherId, code) === row.amount_fen &&
    !isMatchedOn(tx, voucherId, row.account_number);
  if (!fits) throw new RongbeiError('cashbook.doesNotMatch', { row: row.row, voucherId });
  match(work, row, voucherId);
}

/** @returns the category it was booked under */
function bookRow(work: Work, row: BankDbRow, asked: Asked): Category {
  const { context, booking, suggesting } = work;
  if (asked.category === null) throw new RongbeiError('cashbook.noCategory', { row: row.row });
  const direction = directionOf(row);
  const category = mustFindCategory(booking, asked.category, direction);
  const cashCode = mustHaveCode(work, row);
  const partner = suggesting.pairs.get(keyOfRow(row))?.partner;
  const other = partner?.accountNumber ?? row.counterparty_account?.trim() ?? '';
  const party = category.party ? (row.counterparty?.trim().slice(0, 200) ?? '') : '';
  if (category.party && party !== '') addParty(context, party, category.party);
  const voucher = voucherOf(context, booking, {
    date: row.date,
    summary: summaryOf(context, row),
    direction,
    amountFen: Math.abs(row.amount_fen),
    party: party === '' ? null : party,
    category: category.id,
    cashCode,
    vatFen: asked.vatFen,
    otherCashCode: category.transfer ? otherCodeOf(work, asked, other) : null,
    feeFen: receiptOf({ amountFen: row.amount_fen, grossFen: row.gross_fen }) - row.amount_fen,
  });
  const voucherId = postVoucher(context, { ...voucher, origin: 'bank' }, work.tools);
  match(work, row, voucherId);
  matchPartner(work, row, voucherId);
  return category;
}

function otherCodeOf(work: Work, { otherCashCode }: Asked, accountNumber: string): string | null {
  return otherCashCode === null ? codeFor(work, accountNumber) : resolveCash(work.booking, otherCashCode);
}

function summaryOf({ speaker }: WriteContext, { summary, counterparty }: BankDbRow): string {
  const text = [summary?.trim(), counterparty?.trim()].filter(Boolean).join(' ');
  return (text || speaker.text('cashbook.noSummary')).slice(0, 200);
}

/** A new party is to the firm what the category says. */
function addParty({ tx }: WriteContext, name: string, role: NonNullable<Category['party']>): void {
  if (!findPartyByName(tx, name)) insertParty(tx, { name, role, subordinated: 0, import_id: null });
}
