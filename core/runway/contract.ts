import { z } from 'zod';
import { operation } from '../operation.ts';
import {
  amountSchema,
  daySchema,
  emptySchema,
  fenSchema,
  monthSchema,
  sentenceSchema,
  sourceSchema,
} from '../schemas.ts';

export const runwaySettingsSchema = z.object({
  /** How many full months the present burn is averaged over. */
  burnMonths: z.union([z.literal(3), z.literal(6), z.literal(12)]).default(3),
  /** The cash the owner does not want to go under. */
  bufferFen: fenSchema.min(0).default(0),
});
export type RunwaySettings = z.infer<typeof runwaySettingsSchema>;

/** Money that finances the firm and is neither earned nor spent. */
export const financingKinds = ['loanReceived', 'loanRepaid', 'ownerLoan', 'capital'] as const;
export const leftOutSchema = z.object({
  kind: z.enum(financingKinds),
  count: z.int(),
  moneyInFen: fenSchema,
  moneyOutFen: fenSchema,
});
export type LeftOut = z.infer<typeof leftOutSchema>;

export const cashMonthSchema = z.object({
  month: monthSchema,
  /** Without transfers between own accounts and without what is left out (`leftOut`). */
  moneyInFen: fenSchema,
  moneyOutFen: fenSchema,
  netFen: fenSchema,
  closingFen: fenSchema.nullable(),
  /** False where the statements do not cover the whole month. */
  complete: z.boolean(),
  /** Used for the average. */
  used: z.boolean(),
});
export type CashMonth = z.infer<typeof cashMonthSchema>;

export const runwaySchema = z.object({
  state: z.enum(['burning', 'growing', 'noData', 'tooShort', 'outOfCash']),
  /** One sentence a person would say. */
  sentence: sentenceSchema,
  /** Cash divided by the monthly burn, one decimal; null when the burn is negative or cannot be known. */
  months: z.number().nullable(),
  cashOutOn: daySchema.nullable(),
  /** The day of the last known balance. */
  asOf: daySchema.nullable(),
  cashFen: fenSchema.nullable(),
  restrictedFen: fenSchema,
  /** The last balance is too old to speak of today. */
  stale: z.boolean(),
  burnPerMonthFen: fenSchema.nullable(),
  history: z.array(cashMonthSchema),
  /** Financing movements in the months of the history that no month counts, by kind. */
  leftOut: z.array(leftOutSchema),
  /** Month-end cash if the present burn goes on; ends at the month it runs out, at most 24 months. */
  projection: z.array(z.object({ month: monthSchema, closingFen: fenSchema })),
  settings: runwaySettingsSchema,
  /** The survey's three bands, as published, and which of them this firm's figure lies in. */
  bands: z.array(
    z.object({
      id: z.enum(['upTo3', 'between', 'from6']),
      label: z.string(),
      share: z.number().describe('share of the firms asked, a fraction'),
      /** Printed in the paper, or the rest left between two printed figures. */
      published: z.boolean(),
      here: z.boolean(),
    }),
  ),
  bandsSource: sourceSchema,
  /** How it was worked out: rule, inputs. */
  why: z.array(sentenceSchema),
});
export type Runway = z.infer<typeof runwaySchema>;

export const runwayOperations = {
  'runway.getRunway': operation({
    summary: 'Months of cash at the present burn, the months behind it, and the survey’s three bands',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: runwaySchema,
  }),
  'runway.getSettings': operation({
    summary: 'Over how many months the burn is averaged, and the cash buffer',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: runwaySettingsSchema,
  }),
  'runway.saveSettings': operation({
    summary: 'Changes the averaging months or the buffer',
    scope: 'firm',
    access: 'write',
    input: z.object({
      burnMonths: z.union([z.literal(3), z.literal(6), z.literal(12)]).optional(),
      bufferFen: amountSchema.optional(),
    }),
    output: runwaySettingsSchema,
  }),
};
