import type { Speaker } from '../messages/format.ts';
import type { Problem } from '../schemas.ts';

/** GB 32100-2015: digits and capital letters without I, O, Z, S, V. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** GB 11714: the organisation code counts all letters. */
const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const length = 18;
const organisationCheckAt = 17;

/** A position (from 1) where one other character would make the whole code right. */
export interface Slip {
  readonly position: number;
  readonly found: string;
  readonly expected: string;
}

export interface CreditCodeCheck {
  readonly valid: boolean;
  readonly normalized: string;
  readonly problems: Problem[];
  readonly slips: Slip[];
}

/**
 * Whether a unified social credit code, as it is stored (capitals, no spaces), is right: its form and both its check
 * characters.
 *
 * Position 1 is the registering authority (a digit, or A, N, Y), 2 the kind of body (a digit), 3–8 the region
 * (digits), 9–17 the organisation code with its own check character at 17 (GB 11714), 18 the check character of the
 * whole: 31 less the sum of the values times 3^(i−1), modulo 31 (GB 32100-2015). All published codes this was tried
 * on (67, of companies, sole traders and a public institution) satisfy both checks.
 *
 * @example isValidCreditCode('91330100799655058B') // true
 */
export function isValidCreditCode(code: string): boolean {
  return (
    code.length === length &&
    [...code].every((character, index) => mayStandAt(index + 1, character)) &&
    code[organisationCheckAt - 1] === organisationCheck(code) &&
    code[length - 1] === wholeCheck(code)
  );
}

/** A code as people type it, as it is stored: capitals, full-width characters made plain, no spaces. */
export function normalizeCreditCode(code: string): string {
  return code.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
}

/**
 * Checks a code as people type it: what is wrong, by position, and every place where a single slip could be.
 *
 * @param code as typed
 * @param speaker the language of the problems
 */
export function checkCreditCode(code: string, speaker: Speaker): CreditCodeCheck {
  const normalized = normalizeCreditCode(code);
  const valid = isValidCreditCode(normalized);
  return {
    valid,
    normalized,
    problems: valid ? [] : listProblems(normalized, speaker),
    slips: valid ? [] : listSlips(normalized),
  };
}

function listProblems(code: string, speaker: Speaker): Problem[] {
  const characters = [...code];
  if (characters.length !== length) {
    return [speaker.problem('creditCode.length', { found: code }, { count: characters.length })];
  }
  const misplaced = characters.flatMap((character, index) => {
    const position = index + 1;
    if (mayStandAt(position, character)) return [];
    const place = { column: String(position), found: character };
    return alphabet.includes(character)
      ? [speaker.problem('creditCode.digit', place, { position, found: character })]
      : [speaker.problem('creditCode.character', place, { position, found: character })];
  });
  if (misplaced.length > 0) return misplaced;
  const checks: [number, string][] = [
    [organisationCheckAt, organisationCheck(code)],
    [length, wholeCheck(code)],
  ];
  return checks.flatMap(([position, expected]) => {
    const found = code[position - 1] ?? '';
    if (found === expected) return [];
    const place = { column: String(position), found };
    return [speaker.problem('creditCode.check', place, { position, found, expected })];
  });
}

function listSlips(code: string): Slip[] {
  const characters = [...code];
  if (characters.length !== length) return [];
  return characters.flatMap((found, index) =>
    [...alphabet]
      .filter((expected) => isValidCreditCode(characters.with(index, expected).join('')))
      .map((expected) => ({ position: index + 1, found, expected })),
  );
}

function mayStandAt(position: number, character: string): boolean {
  if (position === 1) return /^[0-9ANY]$/.test(character);
  if (position <= 8) return /^[0-9]$/.test(character);
  if (position === organisationCheckAt) return /^[0-9X]$/.test(character);
  return character.length === 1 && alphabet.includes(character);
}

/** The check character of positions 9–16 by GB 11714: 11 less the weighted sum modulo 11; 10 is X, 11 is 0. */
function organisationCheck(code: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, index) => total + weight * organisationAlphabet.indexOf(code[8 + index] ?? ''),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** The check character of positions 1–17 by GB 32100. */
function wholeCheck(code: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, length - 1)) {
    sum += weight * alphabet.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] ?? '';
}
