import type { Day } from '../dates.ts';
import type { Movement, RowKey } from './schemas.ts';

/** An account of the firm as far as evidence needs it. */
export interface OwnAccount {
  readonly accountNumber: string;
  readonly bank: string | null;
  /** The holder, or the name the user gave it. */
  readonly name: string | null;
  readonly kind: 'bank' | 'wallet';
  readonly personal: boolean;
}

/** The key of a row, for maps: `7:12` is row 12 of import 7. */
export function keyOf({ importId, row }: RowKey): string {
  return `${importId}:${row}`;
}

/**
 * A name as it is compared: width of letters and brackets, spaces and case do not count.
 *
 * @example normaliseName('某某（苏州）有限公司 ') === normaliseName('某某(苏州)有限公司') // true
 */
export function normaliseName(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/** Everything a row says in words, on which words are looked for. */
export function textOf({ counterparty, summary }: Pick<Movement, 'counterparty' | 'summary'>): string {
  return `${counterparty ?? ''} ${summary ?? ''}`;
}

/** The first of the words that a text has, or null. */
export function findWord(text: string, words: readonly string[]): string | null {
  return words.find((word) => text.includes(word)) ?? null;
}

/**
 * A day as a number, one more each day. An ISO day is read as UTC, so no time zone moves it.
 *
 * @example dayNumber('2026-03-01') - dayNumber('2026-02-28') // 1
 */
export function dayNumber(day: Day): number {
  return Date.parse(day) / 86_400_000;
}

/** The amount as received, before the wallet's fee. */
export function receiptOf({ amountFen, grossFen }: Pick<Movement, 'amountFen' | 'grossFen'>): number {
  return amountFen > 0 && grossFen !== null ? Math.max(Math.abs(grossFen), amountFen) : amountFen;
}

/** What the wallet kept of a movement. */
export function feeOf(row: Pick<Movement, 'amountFen' | 'grossFen' | 'feeFen'>): number {
  const kept = row.amountFen > 0 ? receiptOf(row) - row.amountFen : 0;
  return kept > 0 ? kept : Math.abs(row.feeFen ?? 0);
}

/**
 * Orders rows by what they say, never by when they were imported, so that whatever is chosen among equals is the same
 * in every order of imports. Rows that say the same are told apart by their place at last.
 */
export function compareByContent(a: Movement, b: Movement): number {
  return (
    compare(a.date, b.date) ||
    compare(a.time ?? '', b.time ?? '') ||
    compare(a.accountNumber, b.accountNumber) ||
    compare(a.serial ?? '', b.serial ?? '') ||
    a.amountFen - b.amountFen ||
    (a.balanceFen ?? 0) - (b.balanceFen ?? 0) ||
    compare(a.counterparty ?? '', b.counterparty ?? '') ||
    compare(a.summary ?? '', b.summary ?? '') ||
    a.row - b.row ||
    a.importId - b.importId
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
