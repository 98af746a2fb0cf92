import { z } from 'zod';
import { operation } from '../operation.ts';
import { emptySchema, sourceSchema } from '../schemas.ts';

export const surveyFigureSchema = z.object({
  id: z.string(),
  statement: z.string(),
  /** As published: a number, or text such as `8%~12%`. */
  value: z.union([z.number(), z.string()]).nullable(),
  unit: z.string(),
  population: z.union([z.number(), z.string()]),
  /** Where in the paper. */
  location: z.string(),
  count: z.int().nullable(),
  /** False where the paper's own arithmetic gives another figure; `note` says which. */
  recomputes: z.boolean().nullable(),
  note: z.string().nullable(),
});
export type SurveyFigure = z.infer<typeof surveyFigureSchema>;

export const surveyOperations = {
  'survey.figures': operation({
    summary:
      'Every figure of the 2020 survey of 840 firms as published, with population and place; all, or those named',
    scope: 'app',
    access: 'read',
    input: z.object({ ids: z.array(z.string()).optional() }),
    output: z.object({ source: sourceSchema, figures: z.array(surveyFigureSchema) }),
  }),
  'survey.listProblems': operation({
    summary: 'The eight problems of Table 2 by composite score, with the room that helps',
    scope: 'app',
    access: 'read',
    input: emptySchema,
    output: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        score: z.number(),
        room: z.string().nullable(),
        source: sourceSchema,
      }),
    ),
  }),
  'survey.listChannels': operation({
    summary: 'The five channels of Table 4: share of firms and overall cost as surveyed',
    scope: 'app',
    access: 'read',
    input: emptySchema,
    output: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        count: z.int(),
        share: z.number(),
        costText: z.string(),
        lowNominalAnnual: z.number(),
        highNominalAnnual: z.number(),
        source: sourceSchema,
        note: z.string().nullable(),
      }),
    ),
  }),
};
