import { Decimal } from 'decimal.js';

/** How a half fen is rounded. `half-up` goes away from zero, as Chinese contracts and the tax forms do. */
export type Rounding = 'half-up' | 'half-even';

const modes = { 'half-up': Decimal.ROUND_HALF_UP, 'half-even': Decimal.ROUND_HALF_EVEN } as const;

/**
 * Rounds an exact amount in fen to whole fen.
 *
 * @param fen the exact amount, in fen
 * @param rounding what happens to a half fen
 * @example roundFen(new Decimal('1250.5'), 'half-up') // 1251
 */
export function roundFen(fen: Decimal.Value, rounding: Rounding = 'half-up'): number {
  return new Decimal(fen).toDecimalPlaces(0, modes[rounding]).toNumber();
}

/**
 * Yuan as people write them, with thousands separators and always two decimals: `-1,234.50`.
 *
 * @param fen whole fen
 */
export function formatFen(fen: number): string {
  const [yuan = '', cents] = formatPlain(fen).split('.');
  return `${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}

/**
 * Yuan as files have them, without thousands separators: `-1234.50`.
 *
 * @param fen whole fen
 */
export function formatPlain(fen: number): string {
  const digits = Math.abs(fen).toString().padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * 万元 with two decimals (half-up), for where a person would say 万: 12,345,678 fen is `12.35`.
 *
 * @param fen whole fen
 */
export function formatWan(fen: number): string {
  return formatFen(roundFen(new Decimal(fen).div(10_000)));
}

/**
 * A rate as a percentage with two decimals (half-up): 0.0435 is `4.35%`.
 *
 * @param rate a fraction of one
 */
export function formatPercent(rate: number, decimals = 2): string {
  return `${new Decimal(rate).times(100).toFixed(decimals, Decimal.ROUND_HALF_UP)}%`;
}
