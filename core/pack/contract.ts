import { z } from 'zod';
import { operation } from '../operation.ts';
import { emptySchema, fileSchema, languageSchema, monthSchema, sentenceSchema } from '../schemas.ts';

export const packPartNames = [
  'profile',
  'balanceSheet',
  'incomeStatement',
  'runway',
  'need',
  'plan',
  'documents',
] as const;
export type PackPart = (typeof packPartNames)[number];

export const packOperations = {
  'pack.getSummary': operation({
    summary: 'What the pack would hold today, what is missing, and what should be looked at first',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: z.object({
      sentence: sentenceSchema,
      parts: z.array(
        z.object({
          part: z.enum(packPartNames),
          ready: z.boolean(),
          /** False where the firm has no such thing to show: statements without books. */
          applies: z.boolean(),
          sentence: sentenceSchema,
          room: z.string(),
        }),
      ),
      month: monthSchema.nullable(),
      documentCount: z.int(),
      documentBytes: z.int(),
      canBuild: z.boolean(),
      /** A file name without its ending. */
      suggestedName: z.string(),
      /** What stays out of the pack, and why. */
      remarks: z.array(sentenceSchema),
    }),
  }),
  'pack.build': operation({
    summary:
      'Makes the application pack: one PDF, or a ZIP with it, the attached files and a manifest of hashes',
    scope: 'firm',
    access: 'write',
    progress: true,
    writesFile: true,
    input: z.object({
      file: fileSchema,
      format: z.enum(['pdf', 'zip']),
      language: languageSchema,
      /** Build although parts are missing; each missing part is named in the pack. */
      allowMissing: z.boolean().default(true),
    }),
    output: z.object({
      fileName: z.string(),
      size: z.int(),
      sha256: z.string(),
      pages: z.int(),
      entries: z.array(z.object({ name: z.string(), size: z.int(), sha256: z.string() })),
      missing: z.array(sentenceSchema),
    }),
  }),
  'pack.list': operation({
    summary: 'The packs made so far, with their hashes',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: z.array(
      z.object({
        packId: z.int(),
        madeAt: z.string(),
        fileName: z.string(),
        format: z.enum(['pdf', 'zip']),
        language: languageSchema,
        size: z.int(),
        sha256: z.string(),
      }),
    ),
  }),
  'pack.verify': operation({
    summary: 'Checks a pack’s ZIP against the manifest inside it',
    scope: 'app',
    access: 'read',
    progress: true,
    input: z.object({ file: fileSchema }),
    output: z.object({
      ok: z.boolean(),
      entries: z.array(
        z.object({
          name: z.string(),
          ok: z.boolean(),
          expected: z.string().nullable(),
          found: z.string().nullable(),
        }),
      ),
    }),
  }),
};
