import { z } from 'zod';
import { operation } from '../operation.ts';
import {
  amountSchema,
  daySchema,
  emptySchema,
  fenSchema,
  planDaySchema,
  rateSchema,
  sentenceSchema,
} from '../schemas.ts';

/** What the money is for. What a working-capital loan may not pay for is named in `needs.listUses`. */
export const useKinds = [
  'workingCapital',
  'equipment',
  'premises',
  'research',
  'repayLoan',
  'other',
] as const;
export const pledgeKinds = [
  'receivables',
  'inventory',
  'realEstate',
  'equipment',
  'intellectualProperty',
  'guarantor',
  'taxRecord',
  'deposit',
] as const;

const pledgeSchema = z.object({
  kind: z.enum(pledgeKinds),
  /** What the firm thinks it is worth; null where a value makes no sense. */
  valueFen: fenSchema.min(0).nullable().default(null),
  note: z.string().trim().max(300).default(''),
});

/** A need as it is kept. */
export const needSchema = z.object({
  amountFen: fenSchema.min(1_00),
  use: z.enum(useKinds),
  useNote: z.string().trim().max(500).default(''),
  termMonths: z.int().min(1).max(360),
  neededOn: daySchema,
  /** The yearly cost the firm can bear: all costs of a year over the money in use, simple. Null: not said. */
  maxNominalAnnual: rateSchema.min(0).max(10).nullable().default(null),
  /** The day the application will be handed in; the checklist's validity is measured on it. Null: `neededOn` less 30 days, not before today. */
  submitOn: daySchema.nullable().default(null),
  pledges: z.array(pledgeSchema).max(30).default([]),
});
export type Need = z.infer<typeof needSchema>;

/** A need as it may be stated: what is kept, within bounds that can be worked with. */
export const statedNeedSchema = needSchema.extend({
  amountFen: amountSchema.min(1_00),
  neededOn: planDaySchema,
  submitOn: planDaySchema.nullable().default(null),
  pledges: z
    .array(pledgeSchema.extend({ valueFen: amountSchema.nullable().default(null) }))
    .max(30)
    .default([]),
});

export const needViewSchema = z.object({
  need: needSchema.nullable(),
  submitOn: daySchema.nullable(),
  /** What stands out: a term too long for the use, a day in the past, a use a working-capital loan may not serve. */
  remarks: z.array(z.object({ severity: z.enum(['info', 'warning']), sentence: sentenceSchema })),
  /** The survey's answers to the same questions, each with its source in the text. */
  benchmarks: z.array(sentenceSchema),
});

export const needOperations = {
  'needs.get': operation({
    summary: 'The stated need, with remarks and the survey beside it',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: needViewSchema,
  }),
  'needs.save': operation({
    summary: 'States or changes the need',
    scope: 'firm',
    access: 'write',
    input: statedNeedSchema,
    output: needViewSchema,
  }),
  'needs.clear': operation({
    summary: 'Takes the stated need off',
    scope: 'firm',
    access: 'write',
    input: emptySchema,
    output: needViewSchema,
  }),
  'needs.listUses': operation({
    summary: 'What money may be used for, which kind of loan each asks for, and what can be pledged',
    scope: 'app',
    access: 'read',
    input: emptySchema,
    output: z.object({
      uses: z.array(z.object({ use: z.enum(useKinds), name: z.string(), advice: sentenceSchema })),
      pledges: z.array(z.object({ kind: z.enum(pledgeKinds), name: z.string(), advice: sentenceSchema })),
    }),
  }),
};
