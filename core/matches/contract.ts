import { z } from 'zod';
import { operation } from '../operation.ts';
import { daySchema, emptySchema, fenSchema, rateSchema, sentenceSchema, sourceSchema } from '../schemas.ts';

export const verdicts = ['mayFit', 'notYet', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** One requirement of a route, read against this firm. */
export const requirementReadingSchema = z.object({
  ruleId: z.string(),
  verdict: z.enum(verdicts),
  /** What is asked. */
  asks: sentenceSchema,
  /** What this firm has, and where that was read. */
  reading: sentenceSchema,
  /** When not: the smallest real act that would pass. Null when it passes. */
  act: sentenceSchema.nullable(),
  /** The earliest day it could pass, where that follows from the calendar. */
  earliestOn: daySchema.nullable(),
  /** The room where it is done. */
  room: z.string(),
});
export type RequirementReading = z.infer<typeof requirementReadingSchema>;

/** A cost for this need as surveyed: an estimate with its year and base, never an offer. */
export const surveyedCostSchema = z.object({
  lowNominalAnnual: rateSchema,
  highNominalAnnual: rateSchema,
  /** The money it would cost over the need's term, all of it in use to the end. */
  lowCostFen: fenSchema.nullable(),
  highCostFen: fenSchema.nullable(),
  /** The survey measured this very channel, or only the nearest one. */
  closeness: z.enum(['same', 'nearest']),
  source: sourceSchema,
  sentence: sentenceSchema,
});

export const routeViewSchema = z.object({
  route: z.string(),
  name: z.string(),
  family: z.enum(['creditLoan', 'supplyChain', 'secured', 'pilot', 'personal']),
  summary: z.string(),
  verdict: z.enum(verdicts),
  /** Why it may fit, or not yet. */
  sentence: sentenceSchema,
  requirements: z.array(requirementReadingSchema),
  cost: surveyedCostSchema.nullable(),
  /** Today's official dated average, where there is one. */
  todayAverage: z
    .object({
      nominalAnnual: rateSchema,
      costFen: fenSchema.nullable(),
      source: sourceSchema,
      /** It is past the day by which a newer one should be looked up; the source's text says so too. */
      checkAgain: z.boolean(),
    })
    .nullable(),
  days: z
    .object({
      low: z.int(),
      high: z.int(),
      closeness: z.enum(['same', 'nearest']),
      source: sourceSchema,
      sentence: sentenceSchema,
    })
    .nullable(),
  /**
   * Days from the submission day to the day the money is needed, less what the route takes; negative: too late. Null
   * where the route's days are not known, or the day the money is needed is over.
   */
  slackDays: z.int().nullable(),
  notes: z.array(z.string()),
  source: sourceSchema,
  chosen: z.boolean(),
});
export type RouteView = z.infer<typeof routeViewSchema>;

export const matchesViewSchema = z.object({
  sentence: sentenceSchema,
  routes: z.array(routeViewSchema),
  counts: z.object({ mayFit: z.int(), notYet: z.int(), unknown: z.int() }),
  /** Private lending is a warning line, never a route. */
  privateLending: z.object({
    capNominalAnnual: rateSchema.nullable(),
    capCostFen: fenSchema.nullable(),
    surveyedNominalAnnual: rateSchema,
    sentence: sentenceSchema,
    source: sourceSchema,
  }),
  disclaimer: z.string(),
});

export const matchOperations = {
  'matches.list': operation({
    summary: 'Every route read against this firm and its need, with cost as surveyed and days to money',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: matchesViewSchema,
  }),
  'matches.get': operation({
    summary: 'One route with every requirement',
    scope: 'firm',
    access: 'read',
    input: z.object({ route: z.string() }),
    output: routeViewSchema,
  }),
  'matches.choose': operation({
    summary: 'Chooses the route to prepare for; the checklist and the repayment plan follow it',
    scope: 'firm',
    access: 'write',
    input: z.object({ route: z.string().nullable() }),
    output: matchesViewSchema,
  }),
  'matches.listCatalogue': operation({
    summary: 'The catalogue of routes with their rules, sources and dates',
    scope: 'app',
    access: 'read',
    input: emptySchema,
    output: z.array(
      z.object({
        route: z.string(),
        name: z.string(),
        family: z.string(),
        summary: z.string(),
        asOf: daySchema,
        ruleCount: z.int(),
        source: sourceSchema,
      }),
    ),
  }),
};
