import type { Profile } from '../firm/profile-schema.ts';
import type { Speaker } from '../messages/format.ts';
import type { Sentence, Source } from '../schemas.ts';
import type { PrivateSign } from './find-private.ts';

/** Whether the owners are shareholders, whose money is not the firm's; so where the profile does not say. */
export function isCompany(borrowerType: Profile['borrowerType']): boolean {
  return borrowerType === 'company' || borrowerType === null;
}

/** Why a payment is asked about; null for one the user named. */
export function sayPrivate(speaker: Speaker, sign: PrivateSign | null): Sentence {
  if (sign === null) return speaker.say('evidence.private.said');
  if (sign.by === 'word') {
    const group = sign.group.name[speaker.language];
    return speaker.say('evidence.private.word', { word: sign.word, group });
  }
  return speaker.say(`evidence.private.${sign.by}`, { name: sign.name });
}

/** What private spending means for this kind of firm. */
export function remarkOnPrivate(
  speaker: Speaker,
  facts: {
    readonly borrowerType: Profile['borrowerType'];
    readonly accountName: string;
    readonly openCount: number;
    readonly openFen: number;
    readonly survey: Source;
  },
): Sentence[] {
  const { borrowerType, accountName, openCount, openFen, survey } = facts;
  const remarks: Sentence[] = [];
  if (openCount > 0)
    remarks.push(speaker.say('evidence.private.remark.open', { count: openCount, amountFen: openFen }));
  const kind = isCompany(borrowerType) ? 'company' : 'other';
  remarks.push(speaker.say(`evidence.private.remark.${kind}`, { account: accountName }));
  if (kind === 'company') remarks.push(speaker.say('evidence.private.remark.dividend'));
  remarks.push(
    speaker.say('evidence.private.remark.survey', { source: survey.text, year: survey.year ?? 0 }),
  );
  return remarks;
}
