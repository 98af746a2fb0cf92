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
  sourceSchema,
  yearlyRateSchema,
} from '../schemas.ts';

/** 等额本息, 等额本金, 按月付息到期还本, 到期一次还本付息. */
export const repaymentMethods = ['levelInstalment', 'levelPrincipal', 'interestOnly', 'bullet'] as const;
export type RepaymentMethod = (typeof repaymentMethods)[number];
/** `monthlyRate`: each month one twelfth of the yearly rate; the others count days. */
export const dayCounts = ['monthlyRate', 'act/360', 'act/365', '30/360'] as const;

export const loanTermsSchema = z.object({
  principalFen: amountSchema.min(1),
  /** The contract's yearly rate, simple. */
  nominalAnnual: yearlyRateSchema,
  termMonths: z.int().min(1).max(480),
  method: z.enum(repaymentMethods),
  drawOn: planDaySchema,
  dayCount: z.enum(dayCounts).default('monthlyRate'),
  /** Paid on the day of drawing, out of the money received. */
  upfrontFeeFen: amountSchema.default(0),
});
export type LoanTerms = z.infer<typeof loanTermsSchema>;

export const instalmentSchema = z.object({
  number: z.int(),
  dueOn: daySchema,
  principalFen: fenSchema,
  interestFen: fenSchema,
  paymentFen: fenSchema,
  remainingFen: fenSchema,
});
export type Instalment = z.infer<typeof instalmentSchema>;

/** What it costs in all, each rate with its kind. */
export const loanCostSchema = z.object({
  interestFen: fenSchema,
  feesFen: fenSchema,
  totalCostFen: fenSchema,
  receivedFen: fenSchema,
  /** Cost for every 100 received; null where the fee takes all of it. */
  costPer100: z.number().nullable(),
  /** 年化利率(单利): twelve times the monthly internal rate. */
  nominalAnnual: rateSchema.nullable(),
  /** 年化利率(IRR, 复利): the monthly internal rate compounded over twelve months. */
  effectiveAnnual: rateSchema.nullable(),
  /** Why there is no rate, when there is none. */
  refusal: z.string().nullable(),
});
export type LoanCost = z.infer<typeof loanCostSchema>;

export const scheduleSchema = z.object({
  terms: loanTermsSchema,
  instalments: z.array(instalmentSchema),
  cost: loanCostSchema,
});
export type Schedule = z.infer<typeof scheduleSchema>;

export const planSchema = z.object({
  route: z.string(),
  terms: loanTermsSchema,
  /** Where the rate came from: the survey of 2020, or a quote the user typed in. */
  rateFrom: z.enum(['survey', 'quote']),
});
export type Plan = z.infer<typeof planSchema>;

export const planViewSchema = z.object({
  plan: planSchema.nullable(),
  schedule: scheduleSchema.nullable(),
  routeName: z.string().nullable(),
  rateSource: sourceSchema.nullable(),
  remarks: z.array(sentenceSchema),
});

/** How days between two dates become a part of a year. */
export const yearCounts = ['act/365', 'act/360', '30/360', 'act/act'] as const;
export type YearCount = (typeof yearCounts)[number];

export const aprFlowSchema = z.object({
  /** Decimal currency units: received positive, paid negative. */
  amount: z.number(),
  periods: z.number().optional(),
  years: z.number().optional(),
  date: daySchema.optional(),
});
export const aprRequestSchema = z.object({
  convention: z.enum(['reg-z', 'eu-aprc', 'irr', 'xirr']),
  flows: z.array(aprFlowSchema).max(20_000),
  /** Regulation Z: the unit-periods of a year (12 when not given). Elsewhere: turns `periods` into years and back. */
  periodsPerYear: z.number().positive().optional(),
  /** For dated flows; `xirr` counts act/365 when not given, `eu-aprc` equal months. */
  dayCount: z.enum(yearCounts).optional(),
});
export const aprResultSchema = z.object({
  rate: z.number().nullable(),
  kind: z.enum(['effectiveAnnual', 'nominalAnnual', 'periodic']),
  /** Every real root above −100%. */
  roots: z.array(z.number()),
  refusal: z.string().nullable(),
});

export const loanOperations = {
  'loans.schedule': operation({
    summary: 'Every instalment of a loan, to the fen, and what it costs in all',
    scope: 'app',
    access: 'read',
    input: loanTermsSchema,
    output: scheduleSchema,
  }),
  'loans.compareMethods': operation({
    summary: 'The same loan under each repayment method: cost, first and largest payment',
    scope: 'app',
    access: 'read',
    input: loanTermsSchema.omit({ method: true }),
    output: z.array(
      z.object({
        method: z.enum(repaymentMethods),
        name: z.string(),
        firstPaymentFen: fenSchema,
        largestPaymentFen: fenSchema,
        largestOn: daySchema,
        cost: loanCostSchema,
      }),
    ),
  }),
  'loans.apr': operation({
    summary: 'Internal rates of batches of cash flows: all real roots, and the one a borrower means',
    scope: 'app',
    access: 'read',
    input: z.object({ requests: z.array(aprRequestSchema).max(10_000) }),
    output: z.array(aprResultSchema),
  }),
  'loans.getLpr': operation({
    summary:
      'The loan prime rate in force on a day, with the private-lending cap of four times the one-year rate',
    scope: 'app',
    access: 'read',
    input: z.object({ on: daySchema.optional() }),
    output: z.object({
      on: daySchema,
      quotedOn: daySchema.nullable(),
      /** A newer quote must have come out since the last one known here. */
      latestKnown: z.boolean(),
      oneYearNominalAnnual: rateSchema.nullable(),
      overFiveYearsNominalAnnual: rateSchema.nullable(),
      /** 4 × the one-year LPR; null before the rule was in force (2020-08-20). */
      privateLendingCapNominalAnnual: rateSchema.nullable(),
      source: sourceSchema,
      sentence: sentenceSchema,
    }),
  }),
  'loans.getPlan': operation({
    summary: 'The repayment plan of the chosen route',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: planViewSchema,
  }),
  'loans.savePlan': operation({
    summary: 'Changes the repayment plan: method, rate, term, fee, first day',
    scope: 'firm',
    access: 'write',
    input: z.object({
      method: z.enum(repaymentMethods).optional(),
      nominalAnnual: yearlyRateSchema.optional(),
      termMonths: z.int().min(1).max(480).optional(),
      drawOn: planDaySchema.optional(),
      dayCount: z.enum(dayCounts).optional(),
      upfrontFeeFen: amountSchema.optional(),
      rateFrom: z.enum(['survey', 'quote']).optional(),
    }),
    output: planViewSchema,
  }),
};
