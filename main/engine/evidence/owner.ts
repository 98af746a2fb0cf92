import { remarkOnOwner, sumOwners } from '../../../core/evidence/describe-owner.ts';
import { listOwnerBalances } from '../../../core/evidence/owner-accounts.ts';
import { readBooks } from '../books/read-books.ts';
import type { OutputOf, ReadContext } from '../handler.ts';
import { listParties } from '../store/parties.ts';
import { readProfile } from '../store/profile.ts';

export function getOwner(context: ReadContext, month: string): OutputOf<'evidence.getOwner'> {
  const { db, speaker } = context;
  const { legalRepresentative, borrowerType } = readProfile(db);
  const books = readBooks(context, month, month).find((each) => each.month === month);
  const parties = listParties(db, null).map(({ id, name, role, subordinated }) => ({
    partyId: id,
    name,
    role,
    subordinated: subordinated === 1,
  }));
  const balances = books ? listOwnerBalances(books, parties, legalRepresentative) : [];
  const sums = sumOwners(balances);
  return {
    month,
    ...sums,
    parties: balances,
    remarks: books
      ? remarkOnOwner(speaker, sums, month, borrowerType)
      : [speaker.say('evidence.owner.noBooks')],
  };
}
