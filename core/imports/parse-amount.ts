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
