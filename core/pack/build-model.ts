import type { PackInput, PackModel, PartState, Section } from './model.ts';
import { readParts } from './parts.ts';
import { fact, sayYuanAndWan } from './say.ts';
import { buildDocumentBlocks } from './sections/documents.ts';
import { buildNeedBlocks } from './sections/need.ts';
import { buildNoteBlocks } from './sections/notes.ts';
import { buildPlanBlocks } from './sections/plan.ts';
import { buildProfileBlocks } from './sections/profile.ts';
import { buildRunwayBlocks } from './sections/runway.ts';
import { buildStatementBlocks } from './sections/statement.ts';

/**
 * The pack's contents from what the rooms answer: the same figures in either language.
 *
 * A part that is missing keeps its place, with a sentence that says what is missing.
 */
export function buildPackModel(input: PackInput): PackModel {
  const { speaker, profile, need, plan } = input;
  const parts = readParts(input);
  return {
    language: speaker.language,
    title: speaker.text('pack.title'),
    firmName: nameOf(input),
    subtitle: [
      ...(speaker.language === 'en' && profile.nameEn ? [profile.name] : []),
      ...(input.practice ? [speaker.text('pack.practice')] : []),
    ],
    facts: [
      fact(speaker, speaker.text('pack.field.creditCode'), profile.creditCode),
      fact(
        speaker,
        speaker.text('pack.need.amount'),
        need.need && sayYuanAndWan(speaker, need.need.amountFen),
      ),
      fact(
        speaker,
        speaker.text('pack.need.term'),
        need.need && speaker.text('pack.months', { months: need.need.termMonths }),
      ),
      fact(speaker, speaker.text('pack.plan.route'), plan.routeName),
      fact(speaker, speaker.text('pack.need.submitOn'), need.submitOn),
      fact(speaker, speaker.text('pack.made'), input.today),
    ],
    contents: {
      heading: speaker.text('pack.contents'),
      part: speaker.text('pack.contents.part'),
      state: speaker.text('pack.contents.state'),
      page: speaker.text('pack.contents.page'),
      ready: speaker.text('pack.contents.ready'),
      missing: speaker.text('pack.contents.missing'),
      notApplicable: speaker.text('pack.state.notApplicable'),
    },
    disclaimer: speaker.text('pack.disclaimer'),
    declaration: speaker.text('pack.declaration'),
    signatures: [
      speaker.text('pack.sign.firm'),
      speaker.text('pack.sign.person'),
      speaker.text('pack.sign.day'),
    ],
    footer: speaker.text(input.practice ? 'pack.practice' : 'pack.footer'),
    pageOf: (page, total) => speaker.text('pack.page', { page, total }),
    sections: [...parts.map((state) => buildSection(input, state)), buildNotes(input, parts)],
  };
}

/** The name in the pack's language where there is one. */
function nameOf({ speaker, profile }: PackInput): string {
  return speaker.language === 'en' && profile.nameEn ? profile.nameEn : profile.name;
}

/** Short parts share a page with what stands before them; a missing part needs no page of its own. */
const startsPage = new Set(['balanceSheet', 'incomeStatement', 'runway', 'plan', 'documents']);

function buildSection(input: PackInput, state: PartState): Section {
  const { speaker } = input;
  const statement =
    state.part === 'balanceSheet' || state.part === 'incomeStatement' ? input[state.part] : null;
  const blocks = blocksOf(input, state);
  const tone = state.applies ? 'warning' : 'note';
  const lacks = { kind: 'text', text: state.sentence.text, tone } as const;
  return {
    id: state.part,
    heading: speaker.text(`pack.part.${state.part}`),
    aside: statement
      ? speaker.text('pack.statement.for', { month: statement.month, form: statement.form })
      : '',
    ready: state.ready,
    applies: state.applies,
    startsPage: state.part === 'profile' || (blocks.length > 0 && startsPage.has(state.part)),
    blocks: (state.ready && state.applies) || state.part === 'documents' ? blocks : [lacks, ...blocks],
  };
}

function blocksOf(input: PackInput, { part }: PartState): Section['blocks'] {
  switch (part) {
    case 'profile':
      return buildProfileBlocks(input);
    case 'balanceSheet':
      return input.balanceSheet ? buildStatementBlocks(input.speaker, input.balanceSheet) : [];
    case 'incomeStatement':
      return input.incomeStatement ? buildStatementBlocks(input.speaker, input.incomeStatement) : [];
    case 'runway':
      return buildRunwayBlocks(input);
    case 'need':
      return buildNeedBlocks(input);
    case 'plan':
      return buildPlanBlocks(input);
    case 'documents':
      return buildDocumentBlocks(input);
  }
}

function buildNotes(input: PackInput, parts: PartState[]): Section {
  return {
    id: 'notes',
    heading: input.speaker.text('pack.part.notes'),
    aside: '',
    ready: true,
    startsPage: false,
    blocks: buildNoteBlocks(input, parts),
  };
}
