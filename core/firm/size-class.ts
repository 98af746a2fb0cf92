import { Decimal } from 'decimal.js';
import { z } from 'zod';
import type { Profile, sizeClasses } from './contract.ts';

export const sizeIndicators = ['staff', 'revenue', 'assets'] as const;
export type SizeIndicator = (typeof sizeIndicators)[number];
export type SizeClass = (typeof sizeClasses)[number];

const bilingual = z.object({ zh: z.string(), en: z.string() });

/** `resources/firm/size-classes.json`: the sixteen rows of the statistical table with their lower limits. */
export const sizeTableSchema = z.object({
  source: z.object({ id: z.string(), year: z.int(), text: bilingual }),
  /** Staff in people; revenue and assets in 万元. */
  units: z.record(z.enum(sizeIndicators), z.string()),
  rows: z.array(
    z.object({
      id: z.string(),
      name: bilingual,
      /** Classes of GB/T 4754 the row covers. */
      gbt4754: z.array(z.string()),
      indicators: z.array(
        z.object({
          indicator: z.enum(sizeIndicators),
          large: z.number(),
          medium: z.number(),
          small: z.number(),
        }),
      ),
    }),
  ),
});
export type SizeTable = z.infer<typeof sizeTableSchema>;
export type SizeRow = SizeTable['rows'][number];
/** Staff in people; revenue and assets in 万元; null where not known. */
export type SizeValues = Record<SizeIndicator, number | null>;

/**
 * The size class of a firm by one row of the table.
 *
 * A class is reached when every indicator the row lists is at or above its lower limit; otherwise the firm falls one
 * class down, to micro at last. Null when an indicator the row lists is not known.
 * Source: National Bureau of Statistics, No. 213 of 2017, notes to the table.
 *
 * @param row the industry's limits
 * @param values staff in people, revenue and assets in 万元
 * @example industry with 299 people and 400,000 万元 of revenue is `small`: the staff limit for medium is 300
 */
export function classifySize(row: SizeRow, values: SizeValues): SizeClass | null {
  const known = row.indicators.map((limits) => ({ limits, value: values[limits.indicator] }));
  if (known.some(({ value }) => value === null)) return null;
  const reaches = (size: 'large' | 'medium' | 'small') =>
    known.every(({ limits, value }) => value !== null && value >= limits[size]);
  return (['large', 'medium', 'small'] as const).find(reaches) ?? 'micro';
}

/** The class one indicator alone would allow. */
export function classifyIndicator(limits: SizeRow['indicators'][number], value: number): SizeClass {
  return (['large', 'medium', 'small'] as const).find((size) => value >= limits[size]) ?? 'micro';
}

/** A profile's indicators in the table's units. */
export function sizeValuesOf(
  profile: Pick<Profile, 'staff' | 'annualRevenueFen' | 'totalAssetsFen'>,
): SizeValues {
  return {
    staff: profile.staff,
    revenue: toWan(profile.annualRevenueFen),
    assets: toWan(profile.totalAssetsFen),
  };
}

function toWan(fen: number | null): number | null {
  return fen === null ? null : new Decimal(fen).div(1_000_000).toNumber();
}
