import { z } from 'zod';
import { daySchema } from '../schemas.ts';

/** What a rule may ask about a firm; `facts.ts` says where each is read. */
export const factIds = [
  'ageMonths',
  'borrowerType',
  'sizeClass',
  'vatStatus',
  'incomeTax',
  'creditCode',
  'annualRevenueFen',
  'needAmountFen',
  'needUse',
  'needTermMonths',
  'pledges',
  'realEstateFen',
  'runwayState',
  'runwayMonths',
  'bankMonths',
  'booksMonths',
  'receivablesFen',
  'borrowingsFen',
  'netProfitFen',
  'revenueFen',
  'liabilityRatio',
  'documents',
  'stillOffered',
] as const;
export type FactId = (typeof factIds)[number];

export const routeFamilies = ['creditLoan', 'supplyChain', 'secured', 'pilot', 'personal'] as const;
export const factRooms = ['firm', 'needs', 'documents', 'books', 'runway', 'matches'] as const;

const bilingual = z.object({ zh: z.string().min(1), en: z.string().min(1) });

/**
 * Where a threshold comes from. `sourced`: a rule or page that can be named; `weak`: pages that copy one another;
 * `recall`: custom of the trade, no page found. The last two are said to vary by lender wherever they are shown.
 */
export const ruleSourceSchema = z.object({ status: z.enum(['sourced', 'weak', 'recall']), text: bilingual });

const ruleBase = z.object({
  id: z.string(),
  fact: z.enum(factIds),
  /** What is asked, without the source. */
  asks: bilingual,
  /** The smallest real act that would pass; `{threshold}`, `{gap}` and `{earliest}` are filled in. */
  act: bilingual,
  /** Where it is done. */
  room: z.enum(factRooms),
  source: ruleSourceSchema,
  asOf: daySchema,
  /** After this day the rule must be checked again; it is then neither passed nor failed. */
  expires: daySchema.nullable().default(null),
});

export const ruleSchema = z.discriminatedUnion('compare', [
  ruleBase.extend({ compare: z.enum(['atLeast', 'atMost', 'above']), value: z.number() }),
  /** At least a share of another fact: receivables against the need. */
  ruleBase.extend({
    compare: z.literal('atLeastShareOf'),
    of: z.enum(factIds),
    share: z.number().positive(),
  }),
  ruleBase.extend({ compare: z.enum(['oneOf', 'noneOf', 'includes']), values: z.array(z.string()).min(1) }),
  ruleBase.extend({ compare: z.literal('known') }),
  /** Nothing the firm can answer: the lender must be asked, so it never reads as passed. */
  ruleBase.extend({ compare: z.literal('askLender') }),
]);
export type Rule = z.infer<typeof ruleSchema>;

export const routeSchema = z.object({
  id: z.string(),
  name: bilingual,
  family: z.enum(routeFamilies),
  summary: bilingual,
  /** The survey's channel that gives the cost, and whether it measured this very channel or only the nearest. */
  cost: z.object({ channel: z.string(), closeness: z.enum(['same', 'nearest']) }),
  /** An entry of `official-averages.json`; null where no official average exists. */
  todayAverage: z.string().nullable(),
  /**
   * Days from application to money by the survey's figure: the pilots' own (within three days), or, for lending on
   * the strength of trade and statements, the one week it took on average before the pilots. Null where nobody
   * measured them: appraisal, registration and guarantors take their own time.
   */
  days: z
    .object({ low: z.int(), high: z.int(), figure: z.string(), closeness: z.enum(['same', 'nearest']) })
    .nullable(),
  /** Hints in circulation that contradict one another: shown with the firm's figure, never passed or failed. */
  hints: z.array(z.enum(['liabilityRatio', 'salesShare'])),
  notes: z.array(bilingual),
  source: z.object({ id: z.string(), text: bilingual, year: z.int() }),
  asOf: daySchema,
  rules: z.array(ruleSchema).min(3),
});
export type Route = z.infer<typeof routeSchema>;

/** `resources/matches/routes.json`. */
export const cataloguePackSchema = z
  .object({ routes: z.array(routeSchema) })
  .superRefine(({ routes }, context) => {
    if (new Set(routes.map(({ id }) => id)).size !== routes.length)
      context.addIssue('a route is there twice');
    for (const { id, rules } of routes) {
      if (new Set(rules.map((rule) => rule.id)).size !== rules.length)
        context.addIssue(`${id} has a rule twice`);
    }
  });
export type Catalogue = z.infer<typeof cataloguePackSchema>;

/** `resources/matches/official-averages.json`: dated averages that an authority published, rates as fractions a year. */
export const officialAveragesSchema = z.object({
  averages: z.array(
    z.object({
      id: z.string(),
      nominalAnnual: z.number(),
      publishedOn: daySchema,
      text: bilingual,
      /** After this day it is shown as one to look up anew. */
      expires: daySchema.nullable().default(null),
    }),
  ),
});
export type OfficialAverages = z.infer<typeof officialAveragesSchema>;

/** The route of an id, or undefined. */
export function findRoute(catalogue: Catalogue, id: string): Route | undefined {
  return catalogue.routes.find((route) => route.id === id);
}
