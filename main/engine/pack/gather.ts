import { createSpeaker } from '../../../core/messages/format.ts';
import type { PackInput } from '../../../core/pack/model.ts';
import type { Language } from '../../../core/schemas.ts';
import { booksHandlers } from '../books/handlers.ts';
import { readMonthStatements } from '../books/read-statements.ts';
import { readChecklist } from '../documents/read-checklist.ts';
import { profileHandlers } from '../firm/profile-handlers.ts';
import type { ReadContext } from '../handler.ts';
import { loansHandlers } from '../loans/handlers.ts';
import { needsHandlers } from '../needs/handlers.ts';
import { runwayHandlers } from '../runway/handlers.ts';
import { journalHash, revisionOf } from '../store/journal.ts';
import { isPractice } from '../store/pack.ts';

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
    keepsNoBooks: profile.accountingRules === 'none',
    practice: isPractice(context.db),
    classification,
    industryName: industries.find((industry) => industry.id === profile.industry)?.name ?? null,
    ...(month ? await gatherStatements(speaking, month) : noStatements),
    runway: await runwayHandlers['runway.getRunway'](speaking, {}),
    need: await needsHandlers['needs.get'](speaking, {}),
    plan: await loansHandlers['loans.getPlan'](speaking, {}),
    checklist: readChecklist(speaking),
    journal: { revision: revisionOf(context.db), hash: journalHash(context.db) },
  };
}

type Statements = Pick<PackInput, 'balanceSheet' | 'incomeStatement' | 'booksRefusal'>;
const noStatements: Statements = { balanceSheet: null, incomeStatement: null, booksRefusal: null };

/** Books kept under another standard have no statements on our forms: the pack says so and is made without them. */
async function gatherStatements(context: ReadContext, month: string): Promise<Statements> {
  const { balanceSheet, incomeStatement, refusal } = await readMonthStatements(context, month);
  return { balanceSheet, incomeStatement, booksRefusal: refusal && context.speaker.error(refusal).message };
}
