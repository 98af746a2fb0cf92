import { createSpeaker } from '../../../core/messages/format.ts';
import type { PackInput } from '../../../core/pack/model.ts';
import type { Language } from '../../../core/schemas.ts';
import { booksHandlers } from '../books/handlers.ts';
import { readChecklist } from '../documents/read-checklist.ts';
import { profileHandlers } from '../firm/profile-handlers.ts';
import type { ReadContext } from '../handler.ts';
import { loansHandlers } from '../loans/handlers.ts';
import { needsHandlers } from '../needs/handlers.ts';
import { runwayHandlers } from '../runway/handlers.ts';
import { journalHash, revisionOf } from '../store/journal.ts';

/** Asks the other rooms for their parts, in the language the pack will speak. */
export async function gatherPack(context: ReadContext, language: Language): Promise<PackInput> {
  const speaking: ReadContext = { ...context, speaker: createSpeaker(language) };
  const { profile, classification } = await profileHandlers['firm.getProfile'](speaking, {});
  const industries = await profileHandlers['firm.listIndustries'](speaking, {});
  const months = await booksHandlers['books.listMonths'](speaking, {});
  const month = months
    .map((one) => one.month)
    .sort()
    .at(-1);
  return {
    speaker: speaking.speaker,
    today: context.today,
    profile,
    classification,
    industryName: industries.find((industry) => industry.id === profile.industry)?.name ?? null,
    balanceSheet: month ? await booksHandlers['books.getBalanceSheet'](speaking, { month }) : null,
    incomeStatement: month ? await booksHandlers['books.getIncomeStatement'](speaking, { month }) : null,
    runway: await runwayHandlers['runway.getRunway'](speaking, {}),
    need: await needsHandlers['needs.get'](speaking, {}),
    plan: await loansHandlers['loans.getPlan'](speaking, {}),
    checklist: readChecklist(speaking),
    journal: { revision: revisionOf(context.db), hash: journalHash(context.db) },
  };
}
