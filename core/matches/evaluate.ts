import { addMonthsTo, type Day } from '../dates.ts';
import type { Speaker } from '../messages/format.ts';
import { roundFen } from '../money.ts';
import type { Sentence } from '../schemas.ts';
import type { Rule } from './catalogue.ts';
import type { RequirementReading, Verdict } from './contract.ts';
import { type Fact, type FirmFacts, formatFact } from './facts.ts';

/** What a comparison found: the verdict, and for numbers the limit and how far off it the firm is. */
interface Outcome {
  readonly verdict: Verdict;
  readonly limit: number | null;
  readonly gap: number | null;
}

/**
 * Reads one rule against a firm: fits, not yet, or unknown. What is not known never passes, and never fails.
 *
 * When it does not fit, the reading says the gap, the smallest real act, and the earliest day where that follows from
 * the calendar alone (a firm of 14 months reaches 24 months 24 months after its founding).
 *
 * @param rule one requirement of a route
 * @param facts of the firm
 * @param today decides whether the rule's own date has run out
 */
export function readRule(rule: Rule, facts: FirmFacts, today: Day, speaker: Speaker): RequirementReading {
  const expired = rule.expires !== null && today > rule.expires;
  const outcome = expired ? { verdict: 'unknown' as const, limit: null, gap: null } : compare(rule, facts);
  const fact = facts[rule.fact];
  const earliestOn = outcome.verdict === 'notYet' ? earliestDay(rule, fact) : null;
  return {
    ruleId: rule.id,
    verdict: outcome.verdict,
    asks: sayAsks(rule, speaker),
    reading: sayReading(rule, fact, outcome, speaker),
    act: expired ? speaker.say('matches.act.expired') : sayAct(rule, facts, outcome, earliestOn, speaker),
    earliestOn,
    room: outcome.verdict === 'unknown' ? unknownRoom(rule, facts) : rule.room,
  };
}

/** The verdict of a whole route: one rule not met makes it not yet, else one unknown makes it unknown. */
export function joinVerdicts(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('notYet')) return 'notYet';
  return verdicts.includes('unknown') ? 'unknown' : 'mayFit';
}

function compare(rule: Rule, facts: FirmFacts): Outcome {
  const { value } = facts[rule.fact];
  switch (rule.compare) {
    case 'askLender':
      return decide(null);
    case 'known':
      return decide(value === null ? null : true);
    case 'oneOf':
      return decide(typeof value === 'string' ? rule.values.includes(value) : null);
    case 'noneOf':
      return decide(typeof value === 'string' ? !rule.values.includes(value) : null);
    case 'includes':
      return decide(Array.isArray(value) ? rule.values.some((wanted) => value.includes(wanted)) : null);
    case 'atLeast':
      return measure(value, rule.value, (number, limit) => number >= limit);
    case 'atMost':
      return measure(value, rule.value, (number, limit) => number <= limit);
    case 'above':
      return measure(value, rule.value, (number, limit) => number > limit);
    case 'atLeastShareOf': {
      const other = facts[rule.of].value;
      const limit = typeof other === 'number' ? roundFen(other * rule.share) : null;
      return measure(value, limit, (number, wanted) => number >= wanted);
    }
  }
}

function decide(passes: boolean | null): Outcome {
  return { verdict: passes === null ? 'unknown' : passes ? 'mayFit' : 'notYet', limit: null, gap: null };
}

function measure(
  value: Fact['value'],
  limit: number | null,
  passes: (value: number, limit: number) => boolean,
): Outcome {
  if (typeof value !== 'number' || limit === null) return { ...decide(null), limit };
  return { ...decide(passes(value, limit)), limit, gap: Math.abs(limit - value) };
}

function earliestDay(rule: Rule, fact: Fact): Day | null {
  if (rule.compare !== 'atLeast' || fact.since === null) return null;
  return addMonthsTo(fact.since, rule.value);
}

/** The room where what is missing can be told: the rule's own fact, else the one it is compared with. */
function unknownRoom(rule: Rule, facts: FirmFacts): string {
  const own = facts[rule.fact];
  return rule.compare === 'atLeastShareOf' && own.value !== null ? facts[rule.of].room : own.room;
}

function sayAsks(rule: Rule, speaker: Speaker): Sentence {
  const { status, text } = rule.source;
  return speaker.say(`matches.asks.${status}`, {
    asks: rule.asks[speaker.language],
    source: text[speaker.language],
  });
}

function sayReading(rule: Rule, fact: Fact, outcome: Outcome, speaker: Speaker): Sentence {
  const label = speaker.text(`matches.fact.${rule.fact}`);
  const where = sayWhere(fact, speaker);
  if (!fact.applies) return speaker.say('matches.reading.notApplicable', { label });
  if (fact.value === null) return speaker.say('matches.reading.unknown', { label, where });
  if (rule.fact === 'documents') {
    return speaker.say(
      outcome.verdict === 'mayFit' ? 'matches.reading.paperThere' : 'matches.reading.noPaper',
      { where },
    );
  }
  const value = formatFact(rule.fact, fact.value, speaker);
  if (outcome.verdict !== 'notYet' || outcome.gap === null) {
    return speaker.say('matches.reading.is', { label, value, where });
  }
  const gap = formatFact(rule.fact, outcome.gap, speaker);
  const over = rule.compare === 'atMost';
  return speaker.say(over ? 'matches.reading.over' : 'matches.reading.short', { label, value, gap, where });
}

function sayWhere({ room, asOf }: Fact, speaker: Speaker): string {
  const name = speaker.text(`matches.room.${room}`);
  return asOf === null ? name : speaker.text('matches.roomAsOf', { room: name, asOf });
}

function sayAct(
  rule: Rule,
  facts: FirmFacts,
  { verdict, limit, gap }: Outcome,
  earliestOn: Day | null,
  speaker: Speaker,
): Sentence | null {
  if (verdict === 'mayFit') return null;
  if (rule.compare === 'askLender') {
    return speaker.say('matches.act.do', { act: rule.act[speaker.language] });
  }
  if (verdict === 'unknown') {
    const missing =
      rule.compare === 'atLeastShareOf' && facts[rule.fact].value !== null ? rule.of : rule.fact;
    if (missing === 'sizeClass') return speaker.say('matches.tell.size');
    if (!facts[missing].applies) return speaker.say('matches.tell.noBooks');
    const label = speaker.text(`matches.fact.${missing}`);
    return speaker.say(`matches.tell.${facts[missing].room}`, { label });
  }
  const fill: Record<string, string> = {
    threshold: formatFact(rule.fact, limit, speaker),
    gap: formatFact(rule.fact, gap, speaker),
    earliest: earliestOn ?? '',
  };
  const act = rule.act[speaker.language].replace(/\{(\w+)\}/g, (_, name: string) => fill[name] ?? '');
  return speaker.say('matches.act.do', { act });
}
