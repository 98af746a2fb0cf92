export type AmountReading =
  | { readonly fen: number }
  | { readonly problem: 'amountUnreadable' | 'amountTooFine' | 'amountTooLarge' }
  | null;

const plainNumber = /^([+-])?(?:(\d+)|(\d{1,3}(?:,\d{3})+))(?:\.(\d*))?(-)?$/;

/**
 * Reads an amount in yuan as exports write it into whole fen, exactly: never through a binary fraction.
 *
 * Taken: thousands commas in their proper places, ¥ ￥ CNY RMB 人民币 and 元, full-width characters, a sign before or
 * after, brackets for a negative amount, a note in brackets behind (`131.77(已退款89.84)`).
 * Blank, `/` and dashes alone mean nothing is there: null. Anything else is a problem, never a guess: `1.234,56`,
 * commas out of place, fractions of a fen, powers of ten (a spreadsheet has already rounded those).
 *
 * @returns whole fen, null for an empty cell, or what is wrong
 * @example parseAmount('(1,234.50)') // { fen: -123450 }
 */
export function parseAmount(text: string): AmountReading {
  const plainly = plainFen(text);
  if (!Number.isNaN(plainly)) return { fen: plainly };
  let rest = text
    .normalize('NFKC')
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/[−–—]/g, '-')
    .trim();
  if (/^(?:\/|-*)$/.test(rest)) return null;
  const isBracketed = /^\([^()]*\d[^()]*\)$/.test(rest);
  if (isBracketed) rest = rest.slice(1, -1);
  else rest = rest.replace(/\s*\([^()]*\p{Letter}[^()]*\)$/u, '');
  rest = rest.replace(/^([+-]?)(?:¥|CNY|RMB|人民币)\s*/i, '$1').replace(/\s*元$/, '');
  const match = plainNumber.exec(rest);
  if (!match) return { problem: 'amountUnreadable' };
  const [, sign, plain, grouped, fraction = '', trailingMinus] = match;
  if ((sign && trailingMinus) || (isBracketed && (sign || trailingMinus)))
    return { problem: 'amountUnreadable' };
  if (/[1-9]/.test(fraction.slice(2))) return { problem: 'amountTooFine' };
  const digits = (plain ?? grouped ?? '').replaceAll(',', '') + fraction.slice(0, 2).padEnd(2, '0');
  const fen = Number(digits);
  if (!Number.isSafeInteger(fen)) return { problem: 'amountTooLarge' };
  const isNegative = sign === '-' || trailingMinus !== undefined || isBracketed;
  return { fen: isNegative && fen !== 0 ? -fen : fen };
}

/** How many characters a number has at most whose fen are whole in a double, commas and all. */
const longestPlain = 18;

/**
 * Fen of an amount of nothing but digits, commas in their places and at most two decimals, which nearly all are; NaN for
 * any other text.
 *
 * @example plainFen('-1,234.5') // -123450
 */
export function plainFen(text: string): number {
  const { length } = text;
  const isNegative = text.charCodeAt(0) === 0x2d;
  const start = isNegative ? 1 : 0;
  if (length === start || length > longestPlain) return Number.NaN;
  let fen = 0;
  let decimals = -1;
  /** Digits since the last comma, or since the beginning. */
  let group = 0;
  let hasCommas = false;
  for (let at = start; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) {
      fen = fen * 10 + code - 0x30;
      if (decimals >= 0) decimals += 1;
      else group += 1;
    } else if (code === 0x2e && decimals < 0 && at > start) decimals = 0;
    else if (code === 0x2c && decimals < 0 && (hasCommas ? group === 3 : group >= 1 && group <= 3)) {
      hasCommas = true;
      group = 0;
    } else return Number.NaN;
  }
  if (decimals > 2 || (hasCommas && group !== 3)) return Number.NaN;
  if (decimals < 2) fen *= decimals === 1 ? 10 : 100;
  if (!Number.isSafeInteger(fen)) return Number.NaN;
  return isNegative && fen !== 0 ? -fen : fen;
}
