import { parseAmount } from '../imports/parse-amount.ts';

/** What someone may mean by what they search vouchers for; all of it is looked for at once. */
export interface VoucherSearch {
  /** In summaries, accounts and parties. */
  readonly text: string;
  /** 记-12, or a number alone. */
  readonly number: { readonly word: string | null; readonly number: number } | null;
  /** An amount in yuan, on either side and in red too; in fen, without its sign. */
  readonly amountFen: number | null;
}

/**
 * Reads a search over vouchers; null where nothing is searched for.
 *
 * @example readSearch('记-12') // { text: '记-12', number: { word: '记', number: 12 }, amountFen: null }
 * @example readSearch('1,234.5') // { text: '1,234.5', number: null, amountFen: 123450 }
 */
export function readSearch(search: string | undefined): VoucherSearch | null {
  const text = (search ?? '').trim();
  if (text === '') return null;
  const plain = text.normalize('NFKC');
  const [, word, digits] = /^(\p{Letter}{1,4})?\s*[-号字第]*\s*(\d{1,6})\s*号?$/u.exec(plain) ?? [];
  const amount = parseAmount(plain);
  return {
    text,
    number:
      digits === undefined ? null : { word: word?.replace(/[字第]+$/, '') || null, number: Number(digits) },
    amountFen: amount && 'fen' in amount && amount.fen !== 0 ? Math.abs(amount.fen) : null,
  };
}
