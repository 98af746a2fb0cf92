import type { Speaker } from '../messages/format.ts';
import { formatFen } from '../money.ts';
import type { Sentence } from '../schemas.ts';
import type { TieOut } from './schemas.ts';

/** A rule and its outcome, in the words given for either. */
export function tie(rule: string, differenceFen: number, ok: () => Sentence, off: () => Sentence): TieOut {
  return {
    rule,
    ok: differenceFen === 0,
    // No negative zero.
    differenceFen: differenceFen + 0,
    sentence: differenceFen === 0 ? ok() : off(),
  };
}

/** Two amounts that must be the same; `what` says which, such as `现金净增加额 = 现金期末余额 − 期初余额`. */
export function tieEqual(speaker: Speaker, rule: string, what: string, left: number, right: number): TieOut {
  return tie(
    rule,
    left - right,
    () => speaker.say('books.tie.equal.ok', { what, amount: formatFen(left) }),
    () =>
      speaker.say('books.tie.equal.off', {
        what,
        left: formatFen(left),
        right: formatFen(right),
        difference: formatFen(left - right),
      }),
  );
}

/** Accounts that must agree one by one: how many do not, and the first of them. */
export function tieEach(
  speaker: Speaker,
  rule: string,
  what: string,
  wrong: readonly { readonly code: string; readonly differenceFen: number }[],
): TieOut {
  const [first] = wrong;
  if (!first)
    return { rule, ok: true, differenceFen: 0, sentence: speaker.say('books.tie.each.ok', { what }) };
  const sentence = speaker.say('books.tie.each.off', {
    what,
    count: wrong.length,
    code: first.code,
    difference: formatFen(first.differenceFen),
  });
  return { rule, ok: false, differenceFen: first.differenceFen, sentence };
}

export const sumOf = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((sum, item) => sum + value(item), 0);
