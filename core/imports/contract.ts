import { z } from 'zod';
import { operation } from '../operation.ts';
import { emptySchema, fileSchema, pageSchema, problemSchema, sentenceSchema } from '../schemas.ts';
import {
  bankRowSchema,
  encodings,
  importKinds,
  importOptionsSchema,
  importPreviewSchema,
  importSummarySchema,
  journalRowSchema,
  mappingSchema,
  trialBalanceRowSchema,
} from './schemas.ts';

export const importOperations = {
  'imports.preview': operation({
    summary: 'Reads a file and says what it is, what is in it and every problem by row; writes nothing',
    scope: 'firm',
    access: 'read',
    progress: true,
    input: importOptionsSchema.extend({ file: fileSchema }),
    output: importPreviewSchema,
  }),
  'imports.commit': operation({
    summary: 'Takes a file into the firm: rows, and the original bytes',
    scope: 'firm',
    access: 'write',
    progress: true,
    input: importOptionsSchema.extend({
      file: fileSchema,
      /** The preview's hash: refused when the file changed since. */
      sha256: z.string().optional(),
      /** Which source stands where a trial balance is there already: true for this one, false for the one there. */
      replaceStanding: z.boolean().optional(),
      /** Take the rows that can be read although some cannot (each of those is listed as a problem). */
      acceptProblems: z.boolean().default(false),
    }),
    output: importSummarySchema,
  }),
  'imports.describeUndo': operation({
    summary: 'What undoing an import would change',
    scope: 'firm',
    access: 'read',
    progress: true,
    input: z.object({ importId: z.int() }),
    output: z.object({ rowCount: z.int(), changes: z.array(sentenceSchema) }),
  }),
  'imports.undo': operation({
    summary: 'Takes a whole import back, whenever it was made',
    scope: 'firm',
    access: 'write',
    progress: true,
    input: z.object({ importId: z.int() }),
    output: z.object({ rowCount: z.int(), changes: z.array(sentenceSchema) }),
  }),
  'imports.list': operation({
    summary: 'The imports in this firm, newest first',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: z.array(importSummarySchema),
  }),
  'imports.listRows': operation({
    summary: 'The rows of an import, as read',
    scope: 'firm',
    access: 'read',
    input: pageSchema.extend({ importId: z.int() }),
    output: z.object({
      total: z.int(),
      bankRows: z.array(bankRowSchema),
      trialBalanceRows: z.array(trialBalanceRowSchema),
      journalRows: z.array(journalRowSchema),
    }),
  }),
  'imports.readGrid': operation({
    summary: 'The first rows of a file as cells, for choosing by hand what its columns are',
    scope: 'app',
    access: 'read',
    progress: true,
    input: z.object({
      file: fileSchema,
      encoding: z.enum(encodings).optional(),
      sheet: z.string().optional(),
      /** The first row to give, as a person counts it. */
      fromRow: z.int().min(1).default(1),
      limit: z.int().min(1).max(200).default(60),
    }),
    output: z.object({
      fileName: z.string(),
      encoding: z.enum(encodings).nullable(),
      sheets: z.array(z.string()),
      sheet: z.string(),
      rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
      /** The roles a column can have, by kind, each with its name and whether the kind needs it. */
      roles: z.array(
        z.object({
          kind: z.enum(importKinds),
          roles: z.array(z.object({ role: z.string(), name: z.string() })),
          /** At least one of these sets must be chosen. */
          requires: z.array(z.array(z.string())),
        }),
      ),
    }),
  }),
  'imports.listMappings': operation({
    summary: 'The mappings kept for files no format foresaw',
    scope: 'app',
    access: 'read',
    input: emptySchema,
    output: z.array(
      z.object({
        mappingId: z.string(),
        name: z.string(),
        kind: z.enum(importKinds),
        heads: z.array(z.string()),
      }),
    ),
  }),
  'imports.saveMapping': operation({
    summary: 'Remembers a mapping for files with the same column heads',
    scope: 'app',
    access: 'write',
    input: z.object({
      name: z.string().trim().min(1).max(100),
      file: fileSchema,
      encoding: z.enum(encodings).optional(),
      sheet: z.string().optional(),
      mapping: mappingSchema,
    }),
    output: z.object({ mappingId: z.string() }),
  }),
  'imports.removeMapping': operation({
    summary: 'Forgets a mapping; what was imported with it stays',
    scope: 'app',
    access: 'write',
    input: z.object({ mappingId: z.string() }),
    output: z.object({ mappingId: z.string() }),
  }),
  'imports.writeTemplate': operation({
    summary: 'Writes the app’s own workbook to fill in: bank movements, vouchers, trial balance',
    scope: 'app',
    access: 'read',
    writesFile: true,
    input: z.object({ file: fileSchema }),
    output: z.object({ size: z.int(), sha256: z.string() }),
  }),
  'imports.listProblems': operation({
    summary: 'The problems an import was committed with',
    scope: 'firm',
    access: 'read',
    input: z.object({ importId: z.int() }),
    output: z.array(problemSchema),
  }),
  'imports.exportOriginal': operation({
    summary: 'Writes the original file of an import, byte for byte, to a place the user chose',
    scope: 'firm',
    access: 'read',
    writesFile: true,
    input: z.object({ importId: z.int(), file: fileSchema }),
    output: z.object({ size: z.int(), sha256: z.string() }),
  }),
  'imports.listFormats': operation({
    summary: 'The file formats that are recognised',
    scope: 'app',
    access: 'read',
    input: emptySchema,
    output: z.array(z.object({ id: z.string(), name: z.string(), kind: z.enum(importKinds) })),
  }),
};
