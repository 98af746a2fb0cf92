import { z } from 'zod';
import { operation } from '../operation.ts';
import {
  daySchema,
  emptySchema,
  fenSchema,
  fileSchema,
  monthSchema,
  pageSchema,
  problemSchema,
  sentenceSchema,
} from '../schemas.ts';

export const importKinds = ['trialBalance', 'bankStatement'] as const;
export type ImportKind = (typeof importKinds)[number];
export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;

/** What the user may set where the file does not say it, or says it wrongly. */
export const importOptionsSchema = z.object({
  kind: z.enum(importKinds).optional(),
  encoding: z.enum(encodings).optional(),
  /** The sheet to read, by name; the first with a known header when not given. */
  sheet: z.string().optional(),
  /** The period of a trial balance that does not state one; of a statement: the months it covers from first to last day. */
  from: monthSchema.optional(),
  to: monthSchema.optional(),
  /** The account of a statement that does not state one. */
  accountNumber: z.string().trim().min(1).max(64).optional(),
  bankName: z.string().trim().min(1).max(100).optional(),
});
export type ImportOptions = z.infer<typeof importOptionsSchema>;

export const bankRowSchema = z.object({
  row: z.int(),
  date: daySchema,
  time: z.string().nullable(),
  /** Positive: money in; negative: money out. */
  amountFen: fenSchema,
  balanceFen: fenSchema.nullable(),
  counterparty: z.string().nullable(),
  counterpartyAccount: z.string().nullable(),
  summary: z.string().nullable(),
  /** The bank's own number of the movement. */
  serial: z.string().nullable(),
});
export type BankRow = z.infer<typeof bankRowSchema>;

/** Debit-positive amounts, as the file has them: a credit balance is negative. */
export const trialBalanceRowSchema = z.object({
  row: z.int(),
  code: z.string(),
  name: z.string(),
  openingFen: fenSchema,
  debitFen: fenSchema,
  creditFen: fenSchema,
  /** This year's turnover to date; null where the file has no such columns. */
  yearDebitFen: fenSchema.nullable(),
  yearCreditFen: fenSchema.nullable(),
  closingFen: fenSchema,
});
export type TrialBalanceRow = z.infer<typeof trialBalanceRowSchema>;

export const skippedRowSchema = z.object({
  row: z.int(),
  reason: z.enum(['blank', 'total', 'note', 'header', 'auxiliary']),
  /** What stands in the row, its cells one after another. */
  text: z.string(),
});
export type SkippedRow = z.infer<typeof skippedRowSchema>;

export const importPreviewSchema = z.object({
  fileName: z.string(),
  sha256: z.string(),
  size: z.int(),
  kind: z.enum(importKinds).nullable(),
  /** Id of the format found, such as `ccb_corporate` or `trial_balance_kingdee`. */
  format: z.string().nullable(),
  formatName: z.string().nullable(),
  /** Null for a workbook. */
  encoding: z.enum(encodings).nullable(),
  sheets: z.array(z.string()),
  account: z
    .object({ number: z.string().nullable(), name: z.string().nullable(), bank: z.string().nullable() })
    .nullable(),
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  rowCount: z.int(),
  /** Rows already in the firm (same account, by the bank's number, else by content). They are left out when committed. */
  duplicateCount: z.int(),
  moneyInFen: fenSchema.nullable(),
  moneyOutFen: fenSchema.nullable(),
  openingFen: fenSchema.nullable(),
  closingFen: fenSchema.nullable(),
  /** The books' rules a trial balance shows by its codes. */
  chart: z.enum(['smallEnterprise', 'enterprise', 'unknown']).nullable(),
  /** The first rows, as text, for the eye. */
  sample: z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  problems: z.array(problemSchema),
  /** Rows below the header that are not read because they are no data: the first of them, blank ones last to be listed. */
  skippedRows: z.array(skippedRowSchema),
  /** How many such rows there are in all. */
  skippedCount: z.int(),
  /** What stands in the way of committing; empty when it can be committed. */
  blockers: z.array(sentenceSchema),
  /** The import that holds these very bytes already. */
  sameFileImportId: z.int().nullable(),
  /** Another trial balance stands for this period: committing needs `replaceStanding` to say which stands. */
  standingImportId: z.int().nullable(),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

export const importSummarySchema = z.object({
  importId: z.int(),
  kind: z.enum(importKinds),
  format: z.string(),
  formatName: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  encoding: z.enum(encodings).nullable(),
  account: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  rowCount: z.int(),
  skippedDuplicates: z.int(),
  problemCount: z.int(),
  importedAt: z.string(),
  revision: z.int(),
  /** Only for trial balances: false where another source stands for its period. */
  standing: z.boolean(),
});

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
    input: z.object({ importId: z.int() }),
    output: z.object({ rowCount: z.int(), changes: z.array(sentenceSchema) }),
  }),
  'imports.undo': operation({
    summary: 'Takes a whole import back, whenever it was made',
    scope: 'firm',
    access: 'write',
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
    }),
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
