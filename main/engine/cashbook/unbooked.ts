import { staysGross } from '../../../core/cashbook/categories.ts';
import { addDaysTo, monthOf } from '../../../core/dates.ts';
import type { Sentence } from '../../../core/schemas.ts';
import type { OutputOf, ParsedInputOf, ReadContext } from '../handler.ts';
import { bankRowOf } from '../imports/stored.ts';
import { findLikeVoucher, listUnmatchedRows } from '../store/cashbook.ts';
import type { BankDbRow } from '../store/imports.ts';
import { listImportedSpans } from '../store/month-source.ts';
import { codeOfAccount } from './bank-codes.ts';
import { openBooking } from './booking.ts';
import { type Card, openCards } from './cards.ts';
import { keyOfRow, openSuggesting, type Suggesting } from './suggestions.ts';

type Unbooked = OutputOf<'cashbook.listUnbooked'>;

/** A bank books a payment within days of the voucher for it. */
const nearDays = 5;

export function listUnbooked(context: ReadContext, input: ParsedInputOf<'cashbook.listUnbooked'>): Unbooked {
  const { db, speaker } = context;
  const suggesting = openSuggesting(context);
  const open = listUnmatchedRows(db).filter((row) => isWanted(row, input) && isOffered(row, suggesting));
  const imported = listImportedSpans(db);
  const isInImportedBooks = ({ date }: BankDbRow): boolean =>
    imported.some(({ from_month, to_month }) => from_month <= monthOf(date) && monthOf(date) <= to_month);
  const rows = open.filter((row) => !isInImportedBooks(row));
  const booking = openBooking(context);
  const byNumber = new Map(suggesting.accounts.map((account) => [account.account_number, account]));
  const codes = new Map<string, string | null>();
  const codeOf = (accountNumber: string): string | null => {
    const account = byNumber.get(accountNumber);
    if (!codes.has(accountNumber))
      codes.set(accountNumber, account ? codeOfAccount(booking, account, suggesting.accounts) : null);
    return codes.get(accountNumber) ?? null;
  };
  const cardOf = openCards(context, booking, suggesting);
  const cards = new Map(rows.map((row) => [keyOfRow(row), cardOf(row)]));
  const likes = findLikes(context, rows, (row) => {
    const card = cards.get(keyOfRow(row)) ?? null;
    return card === null ? codeOf(row.account_number) : card.code;
  });
  const suggested = rows.map((row) =>
    likes.has(keyOfRow(row)) || cards.get(keyOfRow(row)) ? null : suggesting.suggest(row),
  );
  const page = rows.slice(input.offset, input.offset + input.limit);
  return {
    total: rows.length,
    inImportedBooks: open.length - rows.length,
    suggested: suggested.filter((suggestion) => suggestion !== null).length,
    rows: page.map((row, index) => {
      const suggestion = suggested[input.offset + index] ?? null;
      const partner = suggesting.pairs.get(keyOfRow(row))?.partner ?? null;
      const card = cards.get(keyOfRow(row)) ?? null;
      const likeVoucherId = likes.get(keyOfRow(row)) ?? null;
      const other = partner?.accountNumber ?? row.counterparty_account?.trim() ?? '';
      return {
        ...bankRowOf(row),
        importId: row.import_id,
        accountNumber: row.account_number,
        category: suggestion?.category.id ?? null,
        categoryName: suggestion?.category.name[speaker.language] ?? null,
        why: suggestion?.why ?? (card && likeVoucherId === null ? whyNot(context, card) : null),
        likeVoucherId,
        grossOfVat: suggestion !== null && staysGross(booking.firm, suggestion.category, null),
        pairedWith: partner && {
          importId: partner.importId,
          row: partner.row,
          accountNumber: partner.accountNumber,
        },
        otherCashCode: other === row.account_number ? null : codeOf(other),
      };
    }),
  };
}

/** Why nothing is suggested for a wallet's payment by card: the card's own statement has the same money. */
function whyNot({ speaker }: ReadContext, { tail, code }: Card): Sentence {
  return code === null
    ? speaker.say('cashbook.why.unknownCard', { tail })
    : speaker.say('cashbook.why.card', { tail });
}

/** The vouchers that are there already, each for one row only, so that all of them can be matched at once. */
function findLikes(
  { db }: ReadContext,
  rows: readonly BankDbRow[],
  codeOf: (row: BankDbRow) => string | null,
): ReadonlyMap<string, number> {
  const likes = new Map<string, number>();
  const taken = new Map<string, Set<number>>();
  // Those of the very day first: a later row must not take the voucher of an earlier one.
  for (const days of [0, nearDays]) {
    for (const row of rows) {
      const code = likes.has(keyOfRow(row)) ? null : codeOf(row);
      if (code === null) continue;
      const takenAlike = taken.get(`${code} ${row.amount_fen}`) ?? new Set();
      const found = findLikeVoucher(db, {
        code,
        amountFen: row.amount_fen,
        date: row.date,
        from: addDaysTo(row.date, -days),
        to: addDaysTo(row.date, days),
        accountNumber: row.account_number,
        taken: takenAlike,
      });
      if (found === null) continue;
      likes.set(keyOfRow(row), found);
      taken.set(`${code} ${row.amount_fen}`, takenAlike.add(found));
    }
  }
  return likes;
}

/** Of two rows that are the same money one is offered: booking it books both. */
function isOffered(row: BankDbRow, { pairs }: Suggesting): boolean {
  return pairs.get(keyOfRow(row))?.counts ?? true;
}

function isWanted(
  row: BankDbRow,
  { accountNumber, month, search }: ParsedInputOf<'cashbook.listUnbooked'>,
): boolean {
  const text = search?.trim().toLowerCase() ?? '';
  return (
    (accountNumber === undefined || row.account_number === accountNumber) &&
    (month === undefined || row.date.startsWith(month)) &&
    (text === '' ||
      [row.counterparty, row.summary, row.counterparty_account, row.serial].some((each) =>
        each?.toLowerCase().includes(text),
      ))
  );
}
