import { Decimal } from 'decimal.js';
import type { Month } from '../dates.ts';
import type { Profile } from '../firm/profile-schema.ts';
import { roundFen } from '../money.ts';
import type { EvidenceRules } from './rules.ts';
import type { TaxReturn } from './schemas.ts';

export interface VatRate {
  /** VAT as a share of sales without it. */
  readonly rate: number;
  readonly from: 'returns' | 'assumed';
}

/** No VAT rate in force is higher than 13%; a share above this says that a return was entered wrongly. */
const highest = 0.17;

/**
 * The share of VAT in sales that the returns imply: of those of these months, else of all; else an assumption by the
 * firm's VAT status, said to be one.
 *
 * @param rules.assumedVat the assumptions
 * @example
 * // one return, sales 100,000, tax 1,000: { rate: 0.01, from: 'returns' }
 */
export function findVatRate(
  returns: readonly TaxReturn[],
  span: { readonly from: Month; readonly to: Month },
  vatStatus: Profile['vatStatus'],
  { assumedVat }: Pick<EvidenceRules, 'assumedVat'>,
): VatRate {
  const told = returns.filter(
    ({ kind, taxFen, salesFen }) => kind === 'vat' && taxFen !== null && salesFen > 0,
  );
  const within = told.filter(({ from, to }) => from >= span.from && to <= span.to);
  const used = within.length > 0 ? within : told;
  const rate = shareOf(used);
  if (rate !== null && rate <= highest) return { rate, from: 'returns' };
  return { rate: vatStatus?.startsWith('small') ? assumedVat.small : assumedVat.general, from: 'assumed' };
}

function shareOf(returns: readonly TaxReturn[]): number | null {
  if (returns.length === 0) return null;
  const sales = returns.reduce((sum, { salesFen }) => sum + salesFen, 0);
  const tax = returns.reduce((sum, { taxFen }) => sum + (taxFen ?? 0), 0);
  return new Decimal(tax).div(sales).toNumber();
}

/**
 * The VAT in an amount that includes it, rounded half-up.
 *
 * @param grossFen fen, with VAT
 * @example vatIn(10_100, 0.01) // 100
 */
export function vatIn(grossFen: number, rate: number): number {
  const share = new Decimal(rate);
  return roundFen(new Decimal(grossFen).times(share).div(share.plus(1)));
}
