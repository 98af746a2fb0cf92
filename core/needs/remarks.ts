import type { z } from 'zod';
import { type Day, daysBetween } from '../dates.ts';
import type { Speaker } from '../messages/format.ts';
import type { Sentence } from '../schemas.ts';
import type { Need, needViewSchema } from './contract.ts';
import { readSubmitOn, usualLeadDays } from './submit-day.ts';

export type NeedRemark = z.output<typeof needViewSchema>['remarks'][number];

/** A working-capital loan runs three years at most as a rule (Order No. 2 of 2024 of the financial regulator). */
export const longestWorkingCapitalMonths = 36;
const tenThousandYuan = 10_000_00;

/**
 * What stands out in a need: a day in the past, a use or term that a working-capital loan may not serve, an amount at
 * the edge of the survey. Warnings ask for a change or another kind of loan; infos only tell.
 *
 * Sources: 《流动资金贷款管理办法》(Order No. 2 of 2024: not for fixed assets, equity or dividends; three years, exceptionally
 * five); 金规〔2024〕13号 (renewal without repaying principal).
 */
export function remarkOnNeed(need: Need, today: Day, speaker: Speaker): NeedRemark[] {
  return [
    ...remarkOnDays(need, today, speaker),
    ...remarkOnUse(need, speaker),
    ...remarkOnAmount(need, speaker),
  ];
}

function remarkOnDays(need: Need, today: Day, speaker: Speaker): NeedRemark[] {
  const { neededOn } = need;
  if (neededOn < today) return [warning(speaker.say('needs.remark.past', { neededOn }))];
  const submitOn = readSubmitOn(need, today);
  if (submitOn < today) return [warning(speaker.say('needs.remark.submitPast', { submitOn }))];
  if (submitOn > neededOn) return [warning(speaker.say('needs.remark.submitLate', { submitOn, neededOn }))];
  const days = daysBetween(today, neededOn);
  return days < usualLeadDays ? [info(speaker.say('needs.remark.soon', { days }))] : [];
}

function remarkOnUse(need: Need, speaker: Speaker): NeedRemark[] {
  const remarks: NeedRemark[] = [];
  switch (need.use) {
    case 'equipment':
      remarks.push(warning(speaker.say('needs.remark.equipment')));
      break;
    case 'premises':
      remarks.push(warning(speaker.say('needs.remark.premises')));
      break;
    case 'repayLoan':
      remarks.push(warning(speaker.say('needs.remark.repayLoan')));
      break;
    case 'research':
      remarks.push(info(speaker.say('needs.remark.research')));
      break;
    case 'other':
      if (need.useNote === '') remarks.push(warning(speaker.say('needs.remark.sayUse')));
      break;
    case 'workingCapital':
      break;
  }
  if (servedByWorkingCapital(need) && need.termMonths > longestWorkingCapitalMonths) {
    remarks.push(warning(speaker.say('needs.remark.termTooLong', { months: need.termMonths })));
  }
  return remarks;
}

function remarkOnAmount(need: Need, speaker: Speaker): NeedRemark[] {
  if (need.amountFen < 10 * tenThousandYuan) return [info(speaker.say('needs.remark.small'))];
  if (need.amountFen > 500 * tenThousandYuan) return [info(speaker.say('needs.remark.large'))];
  return [];
}

/** Uses that are day-to-day spending and not fixed assets or other debts. */
function servedByWorkingCapital({ use }: Need): boolean {
  return use === 'workingCapital' || use === 'research' || use === 'other';
}

function warning(sentence: Sentence): NeedRemark {
  return { severity: 'warning', sentence };
}

function info(sentence: Sentence): NeedRemark {
  return { severity: 'info', sentence };
}
