import type { Month } from '../dates.ts';
import type { MessageKey, Speaker } from '../messages/format.ts';
import { formatPercent } from '../money.ts';
import type { Sentence } from '../schemas.ts';
import type { Legs } from './revenue-legs.ts';
import type { EvidenceRules } from './rules.ts';
import type { RevenueLeg, RevenuePair } from './schemas.ts';

/** The legs that are set beside each other. */
export const revenuePairs = [
  ['books', 'receipts'],
  ['books', 'vat'],
  ['receipts', 'vat'],
  ['books', 'filed'],
  ['books', 'cit'],
  ['vat', 'cit'],
  ['filed', 'cit'],
] as const satisfies readonly (readonly [RevenueLeg, RevenueLeg])[];
type LegPair = (typeof revenuePairs)[number];

/** The id of a pair: `books-vat`. */
export const idOfPair = ([left, right]: LegPair): `${RevenueLeg}-${RevenueLeg}` => `${left}-${right}`;

/** An explanation kept for a pair of a period. */
export interface RevenueNote {
  readonly from: Month;
  readonly to: Month;
  readonly pair: string;
  readonly text: string;
  readonly amountFen: number;
  readonly documentId: number | null;
}

/** Pairs in which the larger leg may be income that was not declared. */
const mayBeUndeclared: Partial<Record<string, RevenueLeg>> = {
  'books-receipts': 'receipts',
  'books-vat': 'books',
  'receipts-vat': 'receipts',
};

/** Whether a pair's gap looks like income that was not declared; said to the user alone. */
export function looksUndeclared({ pair, state, gapFen, left }: RevenuePair): boolean {
  if (state !== 'open' || gapFen === null) return false;
  const larger = mayBeUndeclared[pair];
  return larger !== undefined && (larger === left ? gapFen > 0 : gapFen < 0);
}

/**
 * Sets the legs of a period beside each other: the gap, whether it is within tolerance, explained or open, and what to do.
 *
 * An explanation counts for its amount: what it leaves must be within tolerance too. Nothing here suggests another
 * figure; the acts are real ones (book it, declare it, collect it, bring the missing statement).
 */
export function compareLegs(
  speaker: Speaker,
  legs: Legs,
  notes: readonly RevenueNote[],
  rules: Pick<EvidenceRules, 'tolerance'>,
): RevenuePair[] {
  return revenuePairs.flatMap((pair): RevenuePair[] => {
    const [left, right] = pair;
    const leftFen = legs[left].amountFen;
    const rightFen = legs[right].amountFen;
    if (leftFen === null && rightFen === null) return [];
    const id = idOfPair(pair);
    const tolerance = id.includes('receipts') ? rules.tolerance.receipts : rules.tolerance.filed;
    const found = notes.find((note) => note.pair === id);
    const note = found && { text: found.text, amountFen: found.amountFen, documentId: found.documentId };
    const base = { pair: id, left, right, tolerance, note: note ?? null };
    if (leftFen === null || rightFen === null) {
      const missing = speaker.text(`evidence.leg.${leftFen === null ? left : right}`);
      const sentence = speaker.say('evidence.gap.unknown', { missing });
      return [{ ...base, gapFen: null, gapShare: null, state: 'unknown', sentence }];
    }
    const gapFen = leftFen - rightFen;
    const larger = Math.max(Math.abs(leftFen), Math.abs(rightFen));
    const gapShare = larger === 0 ? 0 : Math.abs(gapFen) / larger;
    const isWithin = (fen: number): boolean => Math.abs(fen) <= tolerance * larger;
    const restFen = note ? gapFen - note.amountFen : gapFen;
    const state = isWithin(gapFen) ? 'agrees' : note && isWithin(restFen) ? 'explained' : 'open';
    const data = {
      left: speaker.text(`evidence.leg.${left}`),
      right: speaker.text(`evidence.leg.${right}`),
      gapFen: Math.abs(gapFen),
      share: formatPercent(gapShare),
      tolerance: formatPercent(tolerance, 0),
      explainedFen: note?.amountFen ?? 0,
      restFen: Math.abs(restFen),
    };
    const sentence = sentenceOf(speaker, id, state, gapFen, data);
    return [{ ...base, gapFen, gapShare, state, sentence }];
  });
}

interface GapData {
  left: string;
  right: string;
  gapFen: number;
  share: string;
  tolerance: string;
  explainedFen: number;
  restFen: number;
}

function sentenceOf(
  speaker: Speaker,
  id: string,
  state: 'agrees' | 'explained' | 'open',
  gapFen: number,
  data: GapData,
): Sentence {
  const say = speaker.say as (key: MessageKey, data: GapData) => Sentence;
  if (state !== 'open') return say(`evidence.gap.${state}`, data);
  const sentence = say(gapKeys[id]?.[gapFen > 0 ? 0 : 1] ?? 'evidence.gap.papersDiffer', data);
  if (data.explainedFen === 0) return sentence;
  const rest = speaker.text('evidence.gap.partlyExplained', data);
  return { ...sentence, text: `${sentence.text}${rest}` };
}

/** What is said where the left leg is the larger one, and where the right one is. */
const gapKeys: Record<string, readonly [MessageKey, MessageKey]> = {
  'books-receipts': ['evidence.gap.booksOverReceipts', 'evidence.gap.receiptsOverBooks'],
  'books-vat': ['evidence.gap.booksOverVat', 'evidence.gap.vatOverBooks'],
  'receipts-vat': ['evidence.gap.receiptsOverVat', 'evidence.gap.vatOverReceipts'],
  'books-filed': ['evidence.gap.booksDiffer', 'evidence.gap.booksDiffer'],
  'books-cit': ['evidence.gap.booksDiffer', 'evidence.gap.booksDiffer'],
};
