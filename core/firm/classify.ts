import type { z } from 'zod';
import type { Day } from '../dates.ts';
import type { Speaker } from '../messages/format.ts';
import type { Sentence } from '../schemas.ts';
import type { classificationSchema, Profile } from './contract.ts';
import { readLifeStage } from './life-stage.ts';
import { classifyIndicator, classifySize, type SizeRow, type SizeTable, sizeValuesOf } from './size-class.ts';

export type Classification = z.output<typeof classificationSchema>;

/** Size class with its reasons, and life stage, of a profile. */
export function classifyFirm(
  profile: Profile,
  table: SizeTable,
  today: Day,
  speaker: Speaker,
): Classification {
  const row = table.rows.find(({ id }) => id === profile.industry);
  return {
    sizeClass: row ? classifySize(row, sizeValuesOf(profile)) : null,
    sizeReasons: row
      ? row.indicators.map((limits) => explain(limits, profile, speaker))
      : [explainNoRow(profile, speaker)],
    sizeSource: {
      id: table.source.id,
      text: table.source.text[speaker.language],
      year: table.source.year,
      sample: null,
    },
    ...readLifeStage(profile.foundedOn, today),
  };
}

function explainNoRow(profile: Profile, speaker: Speaker): Sentence {
  return speaker.say(profile.industry === null ? 'firm.size.noIndustry' : 'firm.size.noRow');
}

function explain(limits: SizeRow['indicators'][number], profile: Profile, speaker: Speaker): Sentence {
  const { indicator } = limits;
  const value = sizeValuesOf(profile)[indicator];
  const name = speaker.text(`firm.indicator.${indicator}`);
  if (value === null) return speaker.say('firm.size.missing', { indicator: name });
  const reached = classifyIndicator(limits, value);
  const say = (amount: number) =>
    speaker.text(indicator === 'staff' ? 'firm.value.people' : 'firm.value.wan', { value: amount });
  if (reached === 'micro') {
    return speaker.say('firm.size.below', {
      indicator: name,
      value: say(value),
      limit: say(limits.small),
      sizeClass: speaker.text('firm.sizeClass.small'),
    });
  }
  return speaker.say('firm.size.reaches', {
    indicator: name,
    value: say(value),
    limit: say(limits[reached]),
    sizeClass: speaker.text(`firm.sizeClass.${reached}`),
  });
}
