import { z } from 'zod';
import { bankRowSchema, trialBalanceRowSchema } from '../imports/schemas.ts';
import { operation } from '../operation.ts';
import { emptySchema, fenSchema, fileSchema, monthSchema, pageSchema, sentenceSchema } from '../schemas.ts';
import {
  bankAccountSchema,
  periods,
  sourceKinds,
  statementNames,
  statementSchema,
  tieOutSchema,
} from './schemas.ts';

export * from './schemas.ts';

const monthInput = z.object({ month: monthSchema });
/** `month`: the last month of the period. */
const statementInput = monthInput.extend({ period: z.enum(periods).default('month') });

export const bookOperations = {
  'books.listMonths': operation({
    summary: 'The months the books cover, what stands for each, and which are closed',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: z.array(
      z.object({
        month: monthSchema,
        from: monthSchema,
        kind: z.enum(sourceKinds),
        /** Of a trial balance. */
        importId: z.int().nullable(),
        accountCount: z.int(),
        closed: z.boolean(),
      }),
    ),
  }),
  'books.listAccounts': operation({
    summary: 'The chart of accounts of the Accounting Standards for Small Business Enterprises (66 accounts)',
    scope: 'app',
    access: 'read',
    input: emptySchema,
    output: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        category: z.enum(['asset', 'liability', 'equity', 'cost', 'profit_loss']),
        normalBalance: z.enum(['D', 'C', 'D/C']),
      }),
    ),
  }),
  'books.getTrialBalance': operation({
    summary: 'The trial balance that stands for a month, with its totals',
    scope: 'firm',
    access: 'read',
    input: monthInput,
    output: z.object({
      month: monthSchema,
      kind: z.enum(sourceKinds),
      importId: z.int().nullable(),
      /** `row`: of the imported trial balance, else null. */
      rows: z.array(trialBalanceRowSchema.extend({ row: z.int().nullable() })),
      /** Sums over the top-level accounts. */
      totals: z.object({
        openingDebitFen: fenSchema,
        openingCreditFen: fenSchema,
        debitFen: fenSchema,
        creditFen: fenSchema,
        closingDebitFen: fenSchema,
        closingCreditFen: fenSchema,
      }),
      tieOuts: z.array(tieOutSchema),
    }),
  }),
  'books.getBalanceSheet': operation({
    summary: 'The statutory balance sheet at a month end',
    scope: 'firm',
    access: 'read',
    input: statementInput,
    output: statementSchema,
  }),
  'books.getIncomeStatement': operation({
    summary: 'The statutory income statement of a month, quarter or year, with its comparative',
    scope: 'firm',
    access: 'read',
    input: statementInput,
    output: statementSchema,
  }),
  'books.getCashFlow': operation({
    summary: 'The statutory cash-flow statement of a month, quarter or year, from vouchers or a journal',
    scope: 'firm',
    access: 'read',
    input: statementInput,
    output: statementSchema,
  }),
  'books.listSources': operation({
    summary: 'Months with more than one source: which stands, and where they differ by account',
    scope: 'firm',
    access: 'read',
    input: z.object({ month: monthSchema.optional() }),
    output: z.array(
      z.object({
        month: monthSchema,
        sources: z.array(
          z.object({
            kind: z.enum(sourceKinds),
            importId: z.int().nullable(),
            name: z.string(),
            stands: z.boolean(),
            /** Beside the one that stands. */
            differences: z.array(
              z.object({
                code: z.string(),
                name: z.string(),
                /** This source's closing, and that of the one that stands. */
                closingFen: fenSchema,
                standingFen: fenSchema,
              }),
            ),
          }),
        ),
      }),
    ),
  }),
  'books.setSource': operation({
    summary: 'Says which source stands for a month; the others are kept and count nowhere',
    scope: 'firm',
    access: 'write',
    input: z.object({
      month: monthSchema,
      kind: z.enum(sourceKinds),
      /** Which trial balance. */
      importId: z.int().nullable().default(null),
    }),
    output: z.object({ month: monthSchema, kind: z.enum(sourceKinds), importId: z.int().nullable() }),
  }),
  'books.export': operation({
    summary:
      'Writes statements, trial balance and ledgers as a workbook with live formulas, or as a PDF; in both languages',
    scope: 'firm',
    access: 'read',
    progress: true,
    writesFile: true,
    input: statementInput.extend({
      file: fileSchema,
      format: z.enum(['xlsx', 'pdf']),
      parts: z.array(z.enum([...statementNames, 'trialBalance', 'generalLedger', 'detailedLedger'])).min(1),
      /** The account of the detailed ledger. */
      code: z.string().optional(),
    }),
    output: z.object({ size: z.int(), sha256: z.string(), leftOut: z.array(sentenceSchema) }),
  }),
  'books.traceLine': operation({
    summary: 'The accounts, parties, months and imported rows behind one line of a statement',
    scope: 'firm',
    access: 'read',
    input: statementInput.extend({
      statement: z.enum(statementNames),
      line: z.int().min(1),
      column: z.enum(['current', 'comparative']).default('current'),
    }),
    output: z.object({
      name: z.string(),
      rule: z.string(),
      currentFen: fenSchema.nullable(),
      entries: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          amountFen: fenSchema,
          /** The imported row, where a trial balance stands; null for vouchers: `ledgers.getDetail` has their lines. */
          importId: z.int().nullable(),
          fileName: z.string().nullable(),
          row: z.int().nullable(),
          party: z.string().nullable(),
          partyId: z.int().nullable(),
          /** Of what moved over several months; empty for a balance. */
          months: z.array(z.object({ month: monthSchema, amountFen: fenSchema })),
        }),
      ),
      /** The months whose entries are behind the amount. */
      from: monthSchema,
      to: monthSchema,
      lines: z.array(z.object({ line: z.int(), name: z.string(), sign: z.int(), amountFen: fenSchema })),
    }),
  }),
  'books.checkTieOut': operation({
    summary:
      'Every cross-footing rule of a month: trial balance, balance sheet, income statement, books against bank',
    scope: 'firm',
    access: 'read',
    input: statementInput,
    output: z.array(tieOutSchema),
  }),
  'books.verify': operation({
    summary: 'Adds the books up anew from vouchers and imports and compares',
    scope: 'firm',
    access: 'read',
    progress: true,
    input: emptySchema,
    output: z.object({ ok: z.boolean(), compared: z.int(), differences: z.array(sentenceSchema) }),
  }),
  'books.listBankAccounts': operation({
    summary: 'The bank accounts known from statements',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: z.array(bankAccountSchema),
  }),
  'books.saveBankAccount': operation({
    summary:
      'Names an account, says which account of the books it is, or marks it as restricted or the owner’s own',
    scope: 'firm',
    access: 'write',
    input: z.object({
      accountNumber: z.string(),
      name: z.string().max(100).nullable().optional(),
      restricted: z.boolean().optional(),
      personal: z.boolean().optional(),
      code: z.string().nullable().optional(),
    }),
    output: bankAccountSchema,
  }),
  'books.listBankRows': operation({
    summary: 'Bank movements, newest first; search works from one character',
    scope: 'firm',
    access: 'read',
    input: pageSchema.extend({
      accountNumber: z.string().optional(),
      month: monthSchema.optional(),
      search: z.string().optional(),
    }),
    output: z.object({
      total: z.int(),
      moneyInFen: fenSchema,
      moneyOutFen: fenSchema,
      rows: z.array(bankRowSchema.extend({ importId: z.int(), accountNumber: z.string() })),
    }),
  }),
};
