import { z } from 'zod';
import { operation } from '../operation.ts';
import { daySchema, fenSchema, monthSchema, pageSchema, sentenceSchema, sourceSchema } from '../schemas.ts';

const spanSchema = z.object({ from: monthSchema, to: monthSchema });

/** Ageing buckets by days since the entry: up to 30, 60, 90, 180, 365, and more. */
export const ageingBuckets = [30, 60, 90, 180, 365, null] as const;

export const ratioSchema = z.object({
  id: z.string(),
  group: z.enum(['liquidity', 'leverage', 'cover', 'turnover', 'margin', 'growth']),
  name: z.string(),
  formula: z.string(),
  unit: z.enum(['ratio', 'percent', 'days', 'times']),
  /** Newest period first; null where it cannot be computed, with why. */
  values: z.array(
    z.object({
      period: z.string(),
      value: z.number().nullable(),
      /** With subordinated shareholder loans counted as equity; null where there are none. */
      withSubordinated: z.number().nullable(),
      inputs: z.array(z.object({ name: z.string(), amountFen: fenSchema.nullable(), from: z.string() })),
      why: sentenceSchema.nullable(),
    }),
  ),
  /** Hints in circulation, never a pass mark; null where none is known. */
  hint: z.object({ text: z.string(), source: sourceSchema }).nullable(),
  /** How far on the wrong side of the hint or of the year before: the list is sorted by it, worst first. */
  concern: z.number(),
  /** The real acts that would move it. */
  movedBy: z.array(sentenceSchema),
});
export type Ratio = z.infer<typeof ratioSchema>;

export const ledgerOperations = {
  'ledgers.getGeneral': operation({
    summary: 'The general ledger (总账): each account by month, opening, turnover, this year, closing',
    scope: 'firm',
    access: 'read',
    input: spanSchema.extend({ code: z.string().optional() }),
    output: z.object({
      accounts: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          openingFen: fenSchema,
          months: z.array(
            z.object({
              month: monthSchema,
              debitFen: fenSchema,
              creditFen: fenSchema,
              yearDebitFen: fenSchema.nullable(),
              yearCreditFen: fenSchema.nullable(),
              closingFen: fenSchema,
            }),
          ),
        }),
      ),
    }),
  }),
  'ledgers.getDetail': operation({
    summary:
      'The detailed ledger (明细账) of an account and those below it, line by line with the running balance',
    scope: 'firm',
    access: 'read',
    input: pageSchema.extend({
      ...spanSchema.shape,
      code: z.string(),
      partyId: z.int().optional(),
      search: z.string().max(100).optional(),
    }),
    output: z.object({
      code: z.string(),
      name: z.string(),
      openingFen: fenSchema,
      debitFen: fenSchema,
      creditFen: fenSchema,
      closingFen: fenSchema,
      total: z.int(),
      rows: z.array(
        z.object({
          voucherId: z.int(),
          line: z.int(),
          date: daySchema,
          word: z.string(),
          number: z.int(),
          summary: z.string(),
          code: z.string(),
          party: z.string().nullable(),
          /** Accounts on the other side. */
          against: z.string(),
          debitFen: fenSchema,
          creditFen: fenSchema,
          balanceFen: fenSchema,
        }),
      ),
      /** Months of the span whose source is a trial balance: turnover is known, lines are not. */
      monthsWithoutLines: z.array(monthSchema),
    }),
  }),
  'ledgers.getAgeing': operation({
    summary: 'Receivables or payables by party and age, oldest settled first',
    scope: 'firm',
    access: 'read',
    input: z.object({ side: z.enum(['receivable', 'payable']), on: daySchema }),
    output: z.object({
      on: daySchema,
      buckets: z.array(z.int().nullable()),
      parties: z.array(
        z.object({
          partyId: z.int().nullable(),
          name: z.string(),
          totalFen: fenSchema,
          /** One amount per bucket. */
          agedFen: z.array(fenSchema),
          /** Part of the balance whose entries are not in the books. */
          unknownAgeFen: fenSchema,
          oldest: daySchema.nullable(),
          /** Paid in advance: a balance on the other side. */
          advanceFen: fenSchema,
        }),
      ),
      totalFen: fenSchema,
      agedFen: z.array(fenSchema),
      unknownAgeFen: fenSchema,
      tiesToBooks: sentenceSchema,
    }),
  }),
  'ledgers.getCustomers': operation({
    summary: 'Sales by customer and the five largest customers’ share; purchases by supplier likewise',
    scope: 'firm',
    access: 'read',
    input: spanSchema.extend({ side: z.enum(['customers', 'suppliers']).default('customers') }),
    output: z.object({
      from: monthSchema,
      to: monthSchema,
      /** `books`: by the party of the entries; `bank`: by who paid; null: neither tells. */
      basis: z.enum(['books', 'bank']).nullable(),
      totalFen: fenSchema,
      namedFen: fenSchema,
      topFiveFen: fenSchema,
      /** Of the total, as a fraction; null without sales. */
      topFiveShare: z.number().nullable(),
      parties: z.array(
        z.object({ partyId: z.int().nullable(), name: z.string(), amountFen: fenSchema, share: z.number() }),
      ),
      sentence: sentenceSchema,
    }),
  }),
  'ledgers.getRatios': operation({
    summary:
      'What a lender reads off the statements: liquidity, leverage, cover, turnover, margins, growth; worst first',
    scope: 'firm',
    access: 'read',
    input: z.object({ month: monthSchema }),
    output: z.object({ month: monthSchema, periods: z.array(z.string()), ratios: z.array(ratioSchema) }),
  }),
};
