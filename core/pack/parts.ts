import type { Profile } from '../firm/contract.ts';
import type { MessageKey, Speaker } from '../messages/format.ts';
import type { Sentence } from '../schemas.ts';
import type { PackInput, PartState } from './model.ts';
import { sayYuan } from './say.ts';

const askedOfProfile = ['creditCode', 'industry', 'foundedOn', 'legalRepresentative', 'address'] as const;

/** How each part of the pack stands, in the order of the pack. */
export function readParts(input: PackInput): PartState[] {
  const { speaker, need, plan, checklist } = input;
  const { counts } = checklist;
  const schedule = plan.plan && plan.schedule ? plan.schedule : null;
  return [
    readProfilePart(speaker, input.profile),
    readStatementPart(input, 'balanceSheet'),
    readStatementPart(input, 'incomeStatement'),
    input.runway.state === 'noData' || input.runway.state === 'tooShort'
      ? lacking('runway', 'runway', speaker.say('pack.runway.missing'))
      : ready('runway', 'runway', speaker.say('pack.runway.ready')),
    need.need
      ? ready(
          'need',
          'needs',
          speaker.say('pack.need.ready', { amount: sayYuan(speaker, need.need.amountFen) }),
        )
      : lacking('need', 'needs', speaker.say('pack.need.missing')),
    schedule
      ? ready('plan', 'offers', speaker.say('pack.plan.ready', { route: plan.routeName ?? '' }))
      : lacking('plan', 'offers', speaker.say('pack.plan.missing')),
    counts.missing + counts.outOfDate + counts.undated === 0
      ? ready('documents', 'documents', checklist.sentence)
      : lacking('documents', 'documents', checklist.sentence),
  ];
}

const ready = (part: PartState['part'], room: string, sentence: Sentence): PartState => ({
  part,
  ready: true,
  applies: true,
  sentence,
  room,
});
const lacking = (part: PartState['part'], room: string, sentence: Sentence): PartState => ({
  part,
  ready: false,
  applies: true,
  sentence,
  room,
});

function readProfilePart(speaker: Speaker, profile: Profile): PartState {
  const absent = askedOfProfile.filter((field) => !profile[field]);
  if (absent.length === 0) return ready('profile', 'firm', speaker.say('pack.profile.ready'));
  const names = absent.map((field) => speaker.text(`pack.field.${field}` satisfies MessageKey));
  const fields = names.join(speaker.language === 'zh' ? '、' : ', ');
  return lacking('profile', 'firm', speaker.say('pack.profile.missing', { fields }));
}

function readStatementPart(input: PackInput, part: 'balanceSheet' | 'incomeStatement'): PartState {
  const { speaker, booksRefusal, keepsNoBooks } = input;
  const statement = input[part];
  const title = speaker.text(`pack.part.${part}`);
  if (!statement && keepsNoBooks) {
    const sentence = speaker.say('pack.statement.notApplicable', { title });
    return { part, ready: true, applies: false, sentence, room: 'books' };
  }
  if (!statement)
    return lacking(
      part,
      'books',
      booksRefusal === null
        ? speaker.say('pack.statement.missing', { title })
        : speaker.say('pack.statement.refused', { title, why: booksRefusal }),
    );
  const { month } = statement;
  const count = statement.tieOuts.filter((tieOut) => !tieOut.ok).length;
  return ready(
    part,
    'books',
    count === 0
      ? speaker.say('pack.statement.ready', { title, month })
      : speaker.say('pack.statement.untied', { title, month, count }),
  );
}
