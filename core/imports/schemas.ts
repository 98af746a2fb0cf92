import { z } from 'zod';
import { daySchema, fenSchema, monthSchema, problemSchema, sentenceSchema } from '../schemas.ts';

export const importKinds = ['trialBalance', 'bankStatement', 'journal', 'walletBill'] as const;
export type ImportKind = (typeof importKinds)[number];
export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
/** Month before day, or day before month. */
export const dateOrders = ['mdy', 'dmy'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** Which column is what, for a file no format foresaw: by role, the columns counted from 0. */
export const mappingSchema = z.object({
  kind: z.enum(importKinds),
  /** The row of the column heads, as a person counts it; the rows below are data. */
  headerRow: z.int().min(1).max(10_000),
  columns: z.record(z.string(), z.array(z.int().min(0).max(1000)).min(1)),
  /** Of one amount column: which sign is money in. */
  positiveIs: z.enum(['in', 'out']).default('in'),
  /** Of days such as 03/05/2026: which comes first. */
  dateOrder: z.enum(dateOrders).optional(),
});
export type Mapping = z.output<typeof mappingSchema>;

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
  /** Of days such as 03/05/2026 where all of the file could be either. */
  dateOrder: z.enum(dateOrders).optional(),
  /** Chosen by hand; without it, a remembered one for the same heads, then the known formats. */
  mapping: mappingSchema.optional(),
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
  /** `neutral`: moves nothing in or out (不计收支, 交易关闭); its printed amount is in `grossFen`, `amountFen` is 0. */
  direction: z.enum(['in', 'out', 'neutral']).nullable().default(null),
  /** The amount as printed, before fees; null where it is `amountFen`. */
  grossFen: fenSchema.nullable().default(null),
  /** The wallet's fee (服务费, 手续费). */
  feeFen: fenSchema.nullable().default(null),
  /** What paid: 余额, a bank card. */
  method: z.string().nullable().default(null),
  /** 交易成功, 交易关闭, 已退款 … as printed. */
  status: z.string().nullable().default(null),
});
export type BankRow = z.infer<typeof bankRowSchema>;

/** One line of a journal (序时账). */
export const journalRowSchema = z.object({
  row: z.int(),
  date: daySchema,
  word: z.string(),
  number: z.int(),
  summary: z.string(),
  code: z.string(),
  accountName: z.string(),
  party: z.string().nullable(),
  debitFen: fenSchema,
  creditFen: fenSchema,
});
export type JournalRow = z.infer<typeof journalRowSchema>;

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
  reason: z.enum(['blank', 'total', 'note', 'header', 'auxiliary', 'otherAccount']),
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
  /** All accounts of a file of several; one is read at a time, chosen by `accountNumber`. Empty for a file of one. */
  accounts: z.array(z.string()),
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  rowCount: z.int(),
  /** Rows already in the firm (same account, by the bank's number, else by content). They are left out when committed. */
  duplicateCount: z.int(),
  moneyInFen: fenSchema.nullable(),
  moneyOutFen: fenSchema.nullable(),
  openingFen: fenSchema.nullable(),
  closingFen: fenSchema.nullable(),
  /** Of a journal. */
  voucherCount: z.int().nullable(),
  debitFen: fenSchema.nullable(),
  creditFen: fenSchema.nullable(),
  /** The remembered mapping it was read with. */
  mappingName: z.string().nullable(),
  /** The books' rules a trial balance or journal shows by its codes. */
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
  /** Months of it for which another source stands; as for `standingImportId`, committing needs `replaceStanding`. */
  standingMonths: z.array(
    z.object({
      month: monthSchema,
      kind: z.enum(['vouchers', 'journal', 'trialBalance']),
      importId: z.int().nullable(),
    }),
  ),
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
  /** Of books: false where another source stands for all of its months. */
  standing: z.boolean(),
});
