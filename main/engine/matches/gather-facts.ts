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

/** Lines of the statutory statements that rules ask about. */
const lines = {
  receivables: 4,
  totalAssets: 30,
  shortBorrowings: 31,
  longBorrowings: 42,
  totalLiabilities: 47,
};
const incomeLines = { revenue: 1, netProfit: 32 };

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
  const { balanceSheet, incomeStatement } = await readMonthStatements(context, month);
  const closing = (line: number) =>
    balanceSheet?.lines.find((each) => each.line === line)?.currentFen ?? null;
  const toDate = (line: number) =>
    incomeStatement?.lines.find((each) => each.line === line)?.comparativeFen ?? null;
  const short = closing(lines.shortBorrowings);
  const long = closing(lines.longBorrowings);
  return {
    month,
    monthCount: months.length,
    receivablesFen: closing(lines.receivables),
    borrowingsFen: short === null || long === null ? null : short + long,
    netProfitFen: toDate(incomeLines.netProfit),
    revenueFen: toDate(incomeLines.revenue),
    assetsFen: closing(lines.totalAssets),
    liabilitiesFen: closing(lines.totalLiabilities),
  };
}
