import { addDaysTo, monthOf } from '../../../core/dates.ts';
import type { OutputOf, ParsedInputOf, ReadContext } from '../handler.ts';
import { bankRowOf } from '../imports/stored.ts';
import { findLikeVoucher, listUnmatchedRows } from '../store/cashbook.ts';
import type { BankDbRow } from '../store/imports.ts';
import { listImportedSpans } from '../store/month-source.ts';
import { codeOfAccount } from './bank-codes.ts';
import { openBooking } from './booking.ts';
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
  const suggested = rows.map((row) => suggesting.suggest(row));
  const booking = openBooking(context);
  const byNumber = new Map(suggesting.accounts.map((account) => [account.account_number, account]));
  const codeOf = (accountNumber: string): string | null => {
    const account = byNumber.get(accountNumber);
    return account ? codeOfAccount(booking, account, suggesting.accounts) : null;
  };
  const page = rows.slice(input.offset, input.offset + input.limit);
  return {
    total: rows.length,
    inImportedBooks: open.length - rows.length,
    suggested: suggested.filter((suggestion) => suggestion !== null).length,
    rows: page.map((row, index) => {
      const suggestion = suggested[input.offset + index] ?? null;
      const partner = suggesting.pairs.get(keyOfRow(row))?.partner ?? null;
      const other = partner?.accountNumber ?? row.counterparty_account?.trim() ?? '';
      const code = codeOf(row.account_number);
      return {
        ...bankRowOf(row),
        importId: row.import_id,
        accountNumber: row.account_number,
        category: suggestion?.category.id ?? null,
        categoryName: suggestion?.category.name[speaker.language] ?? null,
        why: suggestion?.why ?? null,
        likeVoucherId:
          code === null
            ? null
            : findLikeVoucher(db, {
                code,
                amountFen: row.amount_fen,
                date: row.date,
                from: addDaysTo(row.date, -nearDays),
                to: addDaysTo(row.date, nearDays),
                accountNumber: row.account_number,
              }),
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
