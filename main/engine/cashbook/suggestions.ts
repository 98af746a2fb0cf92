import { closingOf } from '../../../core/books/account-parts.ts';
import { type CategoryRule, makeSuggest, plain, type Suggestion } from '../../../core/cashbook/suggest.ts';
import { monthOf } from '../../../core/dates.ts';
import type { PairedRow } from '../../../core/evidence/index-pairs.ts';
import { staysInside } from '../../../core/evidence/index-pairs.ts';
import { readPairs } from '../evidence/read-evidence.ts';
import type { ReadContext } from '../handler.ts';
import { readLatestBooks } from '../ledgers/standing-lines.ts';
import { type BankAccountRow, listKnownAccounts } from '../store/bank-accounts.ts';
import { type CategoryRuleRow, listCategoryRules } from '../store/cashbook.ts';
import type { BankDbRow } from '../store/imports.ts';
import { listParties } from '../store/parties.ts';
import { readProfile } from '../store/profile.ts';
import { readCategories } from './booking.ts';

export const keyOfRow = ({ import_id, row }: Pick<BankDbRow, 'import_id' | 'row'>): string =>
  `${import_id}:${row}`;

/** What is known of the rows that are not in the books. */
export interface Suggesting {
  readonly accounts: readonly BankAccountRow[];
  readonly pairs: ReadonlyMap<string, PairedRow>;
  suggest(row: BankDbRow): Suggestion | null;
}

export const toRule = (row: CategoryRuleRow): CategoryRule => ({ ...row, ruleId: row.id });

export function openSuggesting(context: ReadContext): Suggesting {
  const { db, speaker } = context;
  const { categories } = readCategories(context);
  const accounts = listKnownAccounts(db);
  const pairs = readPairs(context);
  const { name, nameEn, legalRepresentative } = readProfile(db);
  const parties = readLatestBooks(context, monthOf(context.today))?.parties ?? [];
  const open = (code: string, sign: 1 | -1) =>
    new Set(
      parties
        .filter((party) => party.code.startsWith(code) && sign * closingOf(party) > 0)
        .map((party) => party.name),
    );
  const owners = listParties(db, null).filter(({ role }) => role === 'shareholder');
  const tell = makeSuggest(speaker, categories, listCategoryRules(db).map(toRule), {
    own: new Set([name, nameEn ?? name].map(plain)),
    ownAccounts: new Set(accounts.map(({ account_number }) => account_number)),
    owners: new Set(
      [legalRepresentative ?? '', ...owners.map((owner) => owner.name)].map(plain).filter(Boolean),
    ),
    debtors: open('1122', 1),
    creditors: open('2202', -1),
  });
  const transfers = {
    in: categories.find(({ id }) => id === 'transferIn'),
    out: categories.find(({ id }) => id === 'transferOut'),
  };
  return {
    accounts,
    pairs,
    suggest(row) {
      const paired = pairs.get(keyOfRow(row));
      const category = transfers[row.amount_fen > 0 ? 'in' : 'out'];
      if (paired && staysInside(paired) && category) {
        const { accountNumber, date } = paired.partner;
        return { category, why: speaker.say('cashbook.why.paired', { accountNumber, date }) };
      }
      // The wallet says what a payment from its bank card was for; the bank only names the wallet.
      const telling = paired?.partner ?? {
        counterparty: row.counterparty,
        counterpartyAccount: row.counterparty_account,
        summary: row.summary,
      };
      return tell({ ...telling, amountFen: row.amount_fen });
    },
  };
}
