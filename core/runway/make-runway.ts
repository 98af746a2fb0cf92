import { Decimal } from 'decimal.js';
import { type Day, daysBetween } from '../dates.ts';
import type { Speaker } from '../messages/format.ts';
import { formatFen } from '../money.ts';
import type { Sentence, Source } from '../schemas.ts';
import {
  bandOf,
  type CashFacts,
  type ComputedRunway,
  computeRunway,
  fewestMonths,
} from './compute-runway.ts';
import type { LeftOut, Runway, RunwaySettings } from './contract.ts';

export interface RunwayInput {
  readonly facts: CashFacts;
  readonly settings: RunwaySettings;
  readonly restrictedFen: number;
  /** Where the cash figure is from: bank statements, or the books where there are none. */
  readonly from: 'bank' | 'books' | 'nothing';
  readonly today: Day;
  /** Accounts whose last statement ends before the day of the balance. */
  readonly stale: readonly { readonly account: string; readonly day: string }[];
  /** Movements between own accounts that were left out. */
  readonly ownTransfers: number;
  /** Wallets whose bills state no balance: what is in them is not known, and they are left out. */
  readonly unknownWallets: readonly string[];
  /** The owner's own accounts beside a company's: not its cash. */
  readonly personalAccounts: readonly string[];
  /** Financing movements that no month counts, by kind. */
  readonly leftOut: readonly LeftOut[];
  /** The survey's two published shares, percent, and where they are from. */
  readonly survey: { readonly upTo3: number; readonly from6: number; readonly source: Source };
}

/** Works out the runway and says it. */
export function makeRunway(speaker: Speaker, input: RunwayInput): Runway {
  const computed = computeRunway(input.facts, input.settings);
  const { averagedMonths: _, bufferOn: __, ...figures } = computed;
  return {
    ...figures,
    sentence: sentenceOf(speaker, computed, input),
    restrictedFen: input.restrictedFen,
    stale: staleDays(computed, input) !== null,
    leftOut: [...input.leftOut],
    settings: input.settings,
    bands: bandsOf(speaker, computed, input.survey),
    bandsSource: input.survey.source,
    why: whyOf(speaker, computed, input),
  };
}

/** A balance older than a month and a half is not spoken of in the present. */
const staleAfterDays = 45;

/** How many days ago the last balance was, where that is too long; else null. */
function staleDays({ asOf }: ComputedRunway, { today }: RunwayInput): number | null {
  const days = asOf === null ? 0 : daysBetween(asOf, today);
  return days > staleAfterDays ? days : null;
}

function sentenceOf(speaker: Speaker, computed: ComputedRunway, input: RunwayInput): Sentence {
  const days = staleDays(computed, input);
  if (computed.asOf === null || days === null) return presentSentence(speaker, computed, input);
  return speaker.say(`runway.stale.${input.from === 'books' ? 'books' : 'bank'}`, {
    day: computed.asOf,
    days,
    estimate: sayThen(speaker, computed, input),
  });
}

/** What an old balance meant on its day. */
function sayThen(speaker: Speaker, computed: ComputedRunway, { today }: RunwayInput): string {
  const { state, months, cashOutOn, burnPerMonthFen } = computed;
  const cashFen = computed.cashFen ?? 0;
  if (state === 'burning') {
    const left = (months ?? 0).toFixed(1);
    return cashOutOn === null
      ? speaker.text('runway.then.lasts', { months: left })
      : speaker.text('runway.then.left', { months: left, day: cashOutOn, past: cashOutOn < today });
  }
  if (state === 'growing')
    return speaker.text('runway.then.growing', { cashFen, growthFen: -(burnPerMonthFen ?? 0) });
  if (computed.cashFen === null) return speaker.text('runway.noBalance');
  return speaker.text('runway.then.cash', { cashFen });
}

function presentSentence(speaker: Speaker, computed: ComputedRunway, { from }: RunwayInput): Sentence {
  const { state, months, cashOutOn, burnPerMonthFen } = computed;
  const cashFen = computed.cashFen ?? 0;
  if (state === 'burning') {
    return cashOutOn === null
      ? speaker.say('runway.lasts', { months: (months ?? 0).toFixed(1) })
      : speaker.say('runway.left', { months: (months ?? 0).toFixed(1), day: cashOutOn });
  }
  if (state === 'growing')
    return speaker.say('runway.growing', { cashFen, growthFen: -(burnPerMonthFen ?? 0) });
  if (state === 'outOfCash') return speaker.say('runway.outOfCash', { cashFen });
  if (state === 'noData') return speaker.say('runway.noData');
  if (from === 'books') return speaker.say('runway.booksOnly', { cashFen });
  return computed.cashFen === null
    ? speaker.say('runway.noBalance')
    : speaker.say('runway.tooShort', { cashFen, fewest: fewestMonths });
}

function bandsOf(
  speaker: Speaker,
  { cashFen, burnPerMonthFen, state }: ComputedRunway,
  { upTo3, from6 }: RunwayInput['survey'],
): Runway['bands'] {
  const here = state === 'burning' ? bandOf(cashFen, burnPerMonthFen) : null;
  const share = (percent: Decimal.Value) => new Decimal(percent).div(100).toNumber();
  const between = share(new Decimal(100).minus(upTo3).minus(from6));
  return [
    {
      id: 'upTo3',
      label: speaker.text('runway.band.upTo3'),
      share: share(upTo3),
      published: true,
      here: here === 'upTo3',
    },
    {
      id: 'between',
      label: speaker.text('runway.band.between'),
      share: between,
      published: false,
      here: here === 'between',
    },
    {
      id: 'from6',
      label: speaker.text('runway.band.from6'),
      share: share(from6),
      published: true,
      here: here === 'from6',
    },
  ];
}

/** A balance older than a month and a few days no longer says what is there today. */
const oldAfterDays = 35;

function whyOf(speaker: Speaker, computed: ComputedRunway, input: RunwayInput): Sentence[] {
  const { asOf, cashFen, burnPerMonthFen, history, averagedMonths, bufferOn, state } = computed;
  const why: Sentence[] = [];
  if (asOf !== null && cashFen !== null)
    why.push(
      speaker.say(`runway.why.cash.${input.from === 'books' ? 'books' : 'bank'}`, {
        day: asOf,
        cash: formatFen(cashFen),
      }),
    );
  for (const { account, day } of input.stale) why.push(speaker.say('runway.why.stale', { account, day }));
  const age = asOf === null ? 0 : daysBetween(asOf, input.today);
  if (asOf !== null && age > oldAfterDays) why.push(speaker.say('runway.why.old', { day: asOf, days: age }));
  const used = history.filter((month) => month.used);
  const first = used[0]?.month;
  const last = used.at(-1)?.month;
  if (first && last && burnPerMonthFen !== null) {
    const net = used.reduce((sum, month) => sum + month.netFen, 0);
    why.push(
      speaker.say('runway.why.burn', {
        from: first,
        to: last,
        count: averagedMonths,
        net: formatFen(net),
        burn: formatFen(burnPerMonthFen),
      }),
    );
    if (averagedMonths < input.settings.burnMonths) {
      why.push(speaker.say('runway.why.fewer', { wanted: input.settings.burnMonths, count: averagedMonths }));
    }
  } else if (input.from === 'bank') {
    const complete = history.filter((month) => month.complete).length;
    why.push(speaker.say('runway.why.tooFew', { complete, fewest: fewestMonths }));
  } else if (input.from === 'books') why.push(speaker.say('runway.why.noStatements'));
  if (state === 'burning' && cashFen !== null && burnPerMonthFen !== null) {
    why.push(
      speaker.say('runway.why.rule', {
        cash: formatFen(cashFen),
        burn: formatFen(burnPerMonthFen),
        exact: new Decimal(cashFen).div(burnPerMonthFen).toFixed(3, Decimal.ROUND_HALF_UP),
      }),
    );
  }
  if (state === 'growing') why.push(speaker.say('runway.why.growing'));
  if (bufferOn !== null)
    why.push(
      speaker.say('runway.why.buffer', { buffer: formatFen(input.settings.bufferFen), day: bufferOn }),
    );
  for (const { kind, count, moneyInFen, moneyOutFen } of input.leftOut)
    why.push(
      speaker.say('runway.why.leftOut', {
        kind: speaker.text(`runway.financing.${kind}`),
        count,
        moneyInFen,
        moneyOutFen,
      }),
    );
  if (input.ownTransfers > 0) why.push(speaker.say('runway.why.ownTransfers', { count: input.ownTransfers }));
  if (input.unknownWallets.length > 0)
    why.push(
      speaker.say('runway.why.unknownWallets', {
        accounts: input.unknownWallets.join(speaker.text('runway.and')),
      }),
    );
  if (input.personalAccounts.length > 0)
    why.push(
      speaker.say('runway.why.personal', {
        accounts: input.personalAccounts.join(speaker.text('runway.and')),
      }),
    );
  if (input.restrictedFen !== 0)
    why.push(speaker.say('runway.why.restricted', { amount: formatFen(input.restrictedFen) }));
  return why;
}
