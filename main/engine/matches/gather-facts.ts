import { findLine } from '../../../core/books/find-line.ts';
import type { LineRole } from '../../../core/books/line-roles.ts';
import { classifyFirm } from '../../../core/firm/classify.ts';
import { assembleFacts, type BookFigures, type FirmFacts } from '../../../core/matches/facts.ts';
import { booksHandlers } from '../books/handlers.ts';
import { readMonthStatements } from '../books/read-statements.ts';
import { documentsHandlers } from '../documents/handlers.ts';
import { readSizeTable } from '../firm/profile-handlers.ts';
import type { ReadContext } from '../handler.ts';
import { runwayHandlers } from '../runway/handlers.ts';
import { readNeed } from '../store/needs.ts';
import { readProfile } from '../store/profile.ts';

/** Everything rules may ask of this firm, read through the rooms that own it. */
export async function gatherFacts(context: ReadContext): Promise<FirmFacts> {
  const { db, today, speaker } = context;
  const profile = readProfile(db);
  const documents = await documentsHandlers['documents.list'](context, {});
  return assembleFacts({
    profile,
    classification: classifyFirm(profile, readSizeTable(context), today, speaker),
    need: readNeed(db),
    runway: await runwayHandlers['runway.getRunway'](context, {}),
    books: await readBookFigures(context),
    documents: documents.flatMap(({ itemId }) => (itemId === null ? [] : [itemId])),
    today,
  });
}

async function readBookFigures(context: ReadContext): Promise<BookFigures | null> {
  const months = await booksHandlers['books.listMonths'](context, {});
  const month = months
    .map((each) => each.month)
    .sort()
    .at(-1);
  if (month === undefined) return null;
  const { balanceSheet, incomeStatement, refusal } = await readMonthStatements(context, month);
  if (refusal?.code === 'books.notKept') return null;
  const closing = (role: LineRole) => findLine(balanceSheet, role)?.currentFen ?? null;
  const toDate = (role: LineRole) => findLine(incomeStatement, role)?.comparativeFen ?? null;
  const short = closing('shortBorrowings');
  const long = closing('longBorrowings');
  return {
    month,
    monthCount: months.length,
    receivablesFen: closing('receivables'),
    borrowingsFen: short === null || long === null ? null : short + long + (closing('dueWithinYear') ?? 0),
    netProfitFen: toDate('netProfit'),
    revenueFen: toDate('revenue'),
    assetsFen: closing('totalAssets'),
    liabilitiesFen: closing('totalLiabilities'),
  };
}
