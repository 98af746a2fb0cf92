import { z } from 'zod';
import { bankRowSchema } from '../imports/schemas.ts';
import { daySchema, fenSchema, monthSchema, sentenceSchema } from '../schemas.ts';

/** A bank or wallet row by its place: the import and the row of its file. */
export const rowKeySchema = z.object({ importId: z.int(), row: z.int() });
export type RowKey = z.infer<typeof rowKeySchema>;

export const spanSchema = z.object({ from: monthSchema, to: monthSchema });

/** A bank or wallet row with its account. */
export const movementSchema = bankRowSchema.extend({ importId: z.int(), accountNumber: z.string() });
export type Movement = z.infer<typeof movementSchema>;

export const pairKinds = ['withdrawal', 'topUp', 'cardPayment', 'ownTransfer'] as const;
export type PairKind = (typeof pairKinds)[number];

/** Why a receipt is not counted as sales money (有效流水). */
export const exclusionReasons = [
  'ownTransfer',
  'shareholder',
  'related',
  'loan',
  'refund',
  'inAndOut',
  'walletTransfer',
  'interest',
  /** Income that is no sale: subsidies, insurance. */
  'notSales',
  'byHand',
] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

export const excludedSchema = movementSchema.extend({
  reason: z.enum(exclusionReasons),
  why: sentenceSchema,
  /** Said so by the user. */
  byHand: z.boolean(),
  /** What is left out: the amount before fees. */
  receiptFen: fenSchema,
});

export const taxReturnKinds = ['vat', 'citQuarterly', 'citAnnual', 'filedIncomeStatement'] as const;
export const taxReturnSchema = z.object({
  taxReturnId: z.int(),
  kind: z.enum(taxReturnKinds),
  from: monthSchema,
  to: monthSchema,
  /** Sales as filed: without VAT in a VAT return, 营业收入 in the others. */
  salesFen: fenSchema,
  /** Of it, sales without an invoice (未开票收入); null where not told. */
  uninvoicedFen: fenSchema.nullable(),
  /** VAT on those sales; null where not told. */
  taxFen: fenSchema.nullable(),
  documentId: z.int().nullable(),
  note: z.string(),
});
export type TaxReturn = z.infer<typeof taxReturnSchema>;

/** The legs of the revenue cross-check. */
export const revenueLegs = ['books', 'receipts', 'vat', 'filed', 'cit'] as const;
export type RevenueLeg = (typeof revenueLegs)[number];

const legSchema = z.object({
  amountFen: fenSchema.nullable(),
  /** How it was made: tax taken out at which rate, fees added back, receivables reconciled. */
  steps: z.array(z.object({ text: z.string(), amountFen: fenSchema })),
});
export type Leg = z.infer<typeof legSchema>;

export const revenuePairSchema = z.object({
  pair: z.string(),
  left: z.enum(revenueLegs),
  right: z.enum(revenueLegs),
  gapFen: fenSchema.nullable(),
  gapShare: z.number().nullable(),
  /** The share of the larger figure within which these two count as agreeing. */
  tolerance: z.number(),
  state: z.enum(['agrees', 'explained', 'open', 'unknown']),
  sentence: sentenceSchema,
  note: z.object({ text: z.string(), amountFen: fenSchema, documentId: z.int().nullable() }).nullable(),
});
export type RevenuePair = z.infer<typeof revenuePairSchema>;

export const revenueRowSchema = z.object({
  /** A VAT period, or a whole year of the span. */
  kind: z.enum(['period', 'year']),
  from: monthSchema,
  to: monthSchema,
  /** Without VAT; null where the leg does not reach this period. */
  legs: z.record(z.enum(revenueLegs), legSchema),
  pairs: z.array(revenuePairSchema),
});
export type RevenueRow = z.infer<typeof revenueRowSchema>;

export const coverageCellSchema = z.object({
  month: monthSchema,
  state: z.enum(['covered', 'partly', 'missing', 'before', 'after']),
  /** Days of the month no statement covers: from, to. */
  gaps: z.array(z.object({ from: daySchema, to: daySchema })),
  rowCount: z.int(),
  openingFen: fenSchema.nullable(),
  closingFen: fenSchema.nullable(),
  /** Opening less the closing before it, where it is not zero. */
  breakFen: fenSchema.nullable(),
  importIds: z.array(z.int()),
});
export type CoverageCell = z.infer<typeof coverageCellSchema>;

export const flowMonthSchema = z.object({
  month: monthSchema,
  businessInFen: fenSchema,
  businessOutFen: fenSchema,
  netFen: fenSchema,
  otherInFen: fenSchema,
  otherOutFen: fenSchema,
  rowCount: z.int(),
  /** Days on which the statement of some account is missing. */
  uncoveredDays: z.int(),
});
export type FlowMonth = z.infer<typeof flowMonthSchema>;
