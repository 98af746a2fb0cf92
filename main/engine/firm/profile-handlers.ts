import { RongbeiError } from '../../../core/errors.ts';
import { classifyFirm } from '../../../core/firm/classify.ts';
import type { Profile } from '../../../core/firm/contract.ts';
import { checkCreditCode } from '../../../core/firm/credit-code.ts';
import { type SizeTable, sizeTableSchema } from '../../../core/firm/size-class.ts';
import type { Speaker } from '../../../core/messages/format.ts';
import { followStandard } from '../books/follow-standard.ts';
import type { CallContext, OutputOf, RoomHandlers } from '../handler.ts';
import { readProfile, saveProfile } from '../store/profile.ts';

export const profileHandlers: Pick<
  RoomHandlers<'firm'>,
  'firm.checkCreditCode' | 'firm.listIndustries' | 'firm.getProfile' | 'firm.saveProfile'
> = {
  'firm.checkCreditCode': ({ speaker }, { code }) => checkCreditCode(code, speaker),

  'firm.listIndustries': (context) =>
    readSizeTable(context).rows.map(({ id, name, indicators }) => ({
      id,
      name: name[context.speaker.language],
      indicators: indicators.map(({ indicator }) => indicator),
    })),

  'firm.getProfile': (context) => viewProfile(readProfile(context.db), context),

  'firm.saveProfile': (context, changes) => {
    mustBeSound(changes, context);
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    followStandard(context, () => saveProfile(context.tx, { ...readProfile(context.tx), ...given }));
    return viewProfile(readProfile(context.tx), context);
  },
};

/** Refuses what a profile cannot hold: a wrong credit code, an industry the table does not have, a day to come. */
export function mustBeSound(
  { creditCode, industry, foundedOn }: Partial<Pick<Profile, 'creditCode' | 'industry' | 'foundedOn'>>,
  context: CallContext,
): void {
  const { speaker, today } = context;
  mustBeCreditCode(creditCode ?? null, speaker);
  if (industry && !readSizeTable(context).rows.some(({ id }) => id === industry)) {
    const detail = speaker.text('firm.profile.unknownIndustry', { industry });
    throw new RongbeiError('input.invalid', { where: 'industry', detail });
  }
  if (foundedOn && foundedOn > today) {
    const detail = speaker.text('firm.profile.foundedLater', { foundedOn, today });
    throw new RongbeiError('input.invalid', { where: 'foundedOn', detail });
  }
}

/** Refuses a credit code that is filled in and wrong. */
function mustBeCreditCode(code: string | null, speaker: Speaker): void {
  if (code === null || code.trim() === '') return;
  const { valid, problems } = checkCreditCode(code, speaker);
  if (valid) return;
  const separator = speaker.language === 'zh' ? '' : ' ';
  throw new RongbeiError('firm.creditCodeInvalid', {
    code,
    detail: problems.map(({ message }) => message).join(separator),
  });
}

export function readSizeTable({ resources }: CallContext): SizeTable {
  return resources.pack('firm/size-classes.json', sizeTableSchema);
}

function viewProfile(profile: Profile, context: CallContext): OutputOf<'firm.saveProfile'> {
  return {
    profile,
    classification: classifyFirm(profile, readSizeTable(context), context.today, context.speaker),
  };
}
