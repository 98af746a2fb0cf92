import { codeIn, subOf } from '../../../core/cashbook/categories.ts';
import { remarkOnPrivate, sayPrivate } from '../../../core/evidence/describe-private.ts';
import { type PrivateSign, privateFinder } from '../../../core/evidence/find-private.ts';
import { compareByContent, keyOf } from '../../../core/evidence/movement.ts';
import { type PrivatePack, privatePackSchema } from '../../../core/evidence/packs.ts';
import type { Movement } from '../../../core/evidence/schemas.ts';
import { surveySource } from '../../../core/survey/figures.ts';
import { mustFindCategory, openBooking } from '../cashbook/booking.ts';
import type { CallContext, OutputOf, ParsedInputOf, ReadContext } from '../handler.ts';
import { listMatches, type MarkRow } from '../store/evidence.ts';
import { readSurvey } from '../survey/handlers.ts';
import { type Evidence, readEvidence } from './read-evidence.ts';

/** A payment that looks private, or that the user spoke of. */
export interface PrivateRow {
  readonly row: Movement;
  readonly sign: PrivateSign | null;
  readonly purpose: MarkRow['purpose'];
}

/** The cash book's category for what an owner takes. */
export const ownerCategory = 'ownerDraw';

const readPrivatePack = ({ resources }: Pick<CallContext, 'resources'>): PrivatePack =>
  resources.pack('evidence/private.json', privatePackSchema);

/** Newest first. */
export function findPrivateRows(context: ReadContext, evidence: Evidence): PrivateRow[] {
  const { profile, parties, pairs, movements, marks } = evidence;
  const find = privateFinder({
    legalRepresentative: profile.legalRepresentative,
    shareholders: parties.filter(({ role }) => role === 'shareholder').map(({ name }) => name),
    pairs,
    pack: readPrivatePack(context),
  });
  return movements
    .flatMap((row): PrivateRow[] => {
      const purpose = marks.size === 0 ? null : (marks.get(keyOf(row))?.purpose ?? null);
      const sign = find(row);
      return sign || purpose ? [{ row, sign, purpose }] : [];
    })
    .sort((a, b) => compareByContent(b.row, a.row));
}

/** What of them waits for an answer. */
export function sumOpen(rows: readonly PrivateRow[]): { count: number; amountFen: number } {
  const open = rows.filter(({ purpose }) => purpose === null);
  return { count: open.length, amountFen: open.reduce((sum, { row }) => sum - row.amountFen, 0) };
}

export function listPrivate(
  context: ReadContext,
  { offset, limit, answered }: ParsedInputOf<'evidence.listPrivate'>,
): OutputOf<'evidence.listPrivate'> {
  const { db, speaker } = context;
  const evidence = readEvidence(context);
  const all = findPrivateRows(context, evidence);
  const wanted = answered === undefined ? all : all.filter(({ purpose }) => (purpose !== null) === answered);
  const vouchers = new Map(listMatches(db).map((match) => [`${match.import_id}:${match.row}`, match]));
  const open = sumOpen(all);
  const account = ownerAccount(context);
  return {
    total: wanted.length,
    openFen: open.amountFen,
    rows: wanted.slice(offset, offset + limit).map(({ row, sign, purpose }) => ({
      ...row,
      why: sayPrivate(speaker, sign),
      purpose,
      voucherId: vouchers.get(keyOf(row))?.voucher_id ?? null,
      bookedAsOwners: vouchers.get(keyOf(row))?.category === ownerCategory,
    })),
    account,
    remarks: remarkOnPrivate(speaker, {
      borrowerType: evidence.profile.borrowerType,
      accountName: account.name,
      openCount: open.count,
      openFen: open.amountFen,
      survey: surveySource(readSurvey(context), speaker, 'use-2'),
    }),
  };
}

/** The account of the cash book's own category for what an owner takes, so that both book it in one place. */
function ownerAccount(context: ReadContext): { code: string; name: string } {
  const booking = openBooking(context);
  const { firm, picker } = booking;
  const category = mustFindCategory(booking, ownerCategory, 'out');
  const code = picker.pick(codeIn(firm, category), [subOf(firm, category) ?? '']);
  return { code, name: picker.fullNameOf(code) };
}
