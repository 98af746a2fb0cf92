import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { addMonthsToMonth, type Day, monthOf } from '../dates.ts';
import type { Speaker } from '../messages/format.ts';
import { formatPercent } from '../money.ts';
import { daySchema, type Sentence, type Source } from '../schemas.ts';

const bilingual = z.object({ zh: z.string(), en: z.string() });

/** `resources/loans/lpr.json`: the quotes since August 2019, in percent a year. */
export const lprPackSchema = z.object({
  source: z.object({ id: z.string(), text: bilingual }),
  cap: z.object({ multiple: z.number(), from: daySchema, text: bilingual }),
  quotes: z.array(z.object({ date: daySchema, oneYear: z.number(), overFiveYears: z.number() })).min(1),
});
export type LprPack = z.infer<typeof lprPackSchema>;

/** The loan prime rate on a day; rates are fractions a year, simple. */
export interface LprView {
  readonly on: Day;
  readonly quotedOn: Day | null;
  /** A newer quote must have come out since the last one of the pack. */
  readonly latestKnown: boolean;
  readonly oneYearNominalAnnual: number | null;
  readonly overFiveYearsNominalAnnual: number | null;
  readonly privateLendingCapNominalAnnual: number | null;
  readonly source: Source;
  readonly sentence: Sentence;
}

/**
 * The loan prime rate in force on a day, and four times the one-year rate as the line above which interest on private
 * lending is not protected.
 *
 * A quote holds from its day until the next. The cap is null before the rule was in force (2020-08-20); it is read at
 * the time the contract is made, and does not bind banks and licensed lenders.
 *
 * @example readLpr(pack, '2021-06-01', speaker).oneYearNominalAnnual // 0.0385, cap 0.154
 */
export function readLpr(pack: LprPack, on: Day, speaker: Speaker): LprView {
  const quote = pack.quotes.findLast(({ date }) => date <= on);
  const oneYear = quote ? toFraction(quote.oneYear) : null;
  const cap = oneYear !== null && on >= pack.cap.from ? oneYear.times(pack.cap.multiple) : null;
  return {
    on,
    quotedOn: quote?.date ?? null,
    latestKnown: quote !== undefined && isLatestKnown(pack, on),
    oneYearNominalAnnual: oneYear?.toNumber() ?? null,
    overFiveYearsNominalAnnual: quote ? toFraction(quote.overFiveYears).toNumber() : null,
    privateLendingCapNominalAnnual: cap?.toNumber() ?? null,
    source: {
      id: pack.source.id,
      text: pack.source.text[speaker.language],
      year: quote ? Number(quote.date.slice(0, 4)) : null,
      sample: null,
    },
    sentence: quote
      ? speaker.say(isLatestKnown(pack, on) ? 'loans.lpr.latestKnown' : 'loans.lpr.inForce', {
          on,
          quotedOn: quote.date,
          oneYear: formatPercent(quote.oneYear / 100),
          overFiveYears: formatPercent(quote.overFiveYears / 100),
        })
      : speaker.say('loans.lpr.none', { on, first: pack.quotes[0]?.date ?? '' }),
  };
}

/** True when a newer quote must have come out since the pack's last: its month, and the next month's 20th, are over. */
function isLatestKnown(pack: LprPack, on: Day): boolean {
  const last = pack.quotes.at(-1)?.date ?? on;
  return on >= `${addMonthsToMonth(monthOf(last), 1)}-20`;
}

function toFraction(percent: number): Decimal {
  return new Decimal(percent).div(100);
}
