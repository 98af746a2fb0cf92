import { z } from 'zod';
import { bankRowSchema, trialBalanceRowSchema } from '../imports/contract.ts';
import { operation } from '../operation.ts';
import {
  daySchema,
  emptySchema,
  fenSchema,
  monthSchema,
  pageSchema,
  sentenceSchema,
  sourceSchema,
} from '../schemas.ts';

export const statementNames = ['balanceSheet', 'incomeStatement'] as const;
export type StatementName = (typeof statementNames)[number];

/** One printed line of a statutory statement. */
export const statementLineSchema = z.object({
  line: z.int(),
  name: z.string(),
  kind: z.enum(['item', 'memo', 'total', 'heading']),
  /** Balance sheet: closing; income statement: this period. */
  currentFen: fenSchema.nullable(),
  /** Balance sheet: start of the year; income statement: this year to date. */
  comparativeFen: fenSchema.nullable(),
  /** How the line is made: account codes or a sum of lines. */
  rule: z.string(),
});
export type StatementLine = z.infer<typeof statementLineSchema>;

/** A cross-footing rule and its outcome. */
export const tieOutSchema = z.object({
  rule: z.string(),
  ok: z.boolean(),
  /** How much it is off by; zero when it holds, null when it cannot be made. */
  differenceFen: fenSchema.nullable(),
  sentence: sentenceSchema,
});
export type TieOut = z.infer<typeof tieOutSchema>;

export const statementSchema = z.object({
  statement: z.enum(statementNames),
  /** 会小企01表 and so on. */
  form: z.string(),
  title: z.string(),
  month: monthSchema,
  /** The column heads, in the language of the call. */
  currentHead: z.string(),
  comparativeHead: z.string(),
  lines: z.array(statementLineSchema),
  tieOuts: z.array(tieOutSchema),
  /** Accounts with an amount that no line takes; never silently dropped. */
  unmapped: z.array(z.object({ code: z.string(), name: z.string(), amountFen: fenSchema })),
  source: sourceSchema,
  standard: z.enum(['smallEnterprise', 'enterprise']),
});
export type Statement = z.infer<typeof statementSchema>;

export const bankAccountSchema = z.object({
  accountNumber: z.string(),
  bank: z.string().nullable(),
  name: z.string().nullable(),
  from: daySchema,
  to: daySchema,
  rowCount: z.int(),
  closingFen: fenSchema.nullable(),
  /** 保证金 or supervised money: left out of the runway. */
  restricted: z.boolean(),
});

const statementInput = z.object({ month: monthSchema });

export const bookOperations = {
  'books.listMonths': operation({
    summary: 'The months the books cover, and which import stands for each',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: z.array(
      z.object({ month: monthSchema, from: monthSchema, importId: z.int(), accountCount: z.int() }),
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
    input: statementInput,
    output: z.object({
      month: monthSchema,
      importId: z.int(),
      rows: z.array(trialBalanceRowSchema),
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
    summary: 'The statutory income statement of a month, with the year to date',
    scope: 'firm',
    access: 'read',
    input: statementInput,
    output: statementSchema,
  }),
  'books.traceLine': operation({
    summary: 'The accounts and imported rows behind one line of a statement',
    scope: 'firm',
    access: 'read',
    input: statementInput.extend({ statement: z.enum(statementNames), line: z.int() }),
    output: z.object({
      name: z.string(),
      rule: z.string(),
      currentFen: fenSchema.nullable(),
      entries: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          amountFen: fenSchema,
          importId: z.int(),
          fileName: z.string(),
          row: z.int(),
        }),
      ),
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
    summary: 'Recomputes the stored account months from the imports and compares',
    scope: 'firm',
    access: 'read',
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
    summary: 'Names an account, or marks its money as restricted',
    scope: 'firm',
    access: 'write',
    input: z.object({
      accountNumber: z.string(),
      name: z.string().max(100).nullable().optional(),
      restricted: z.boolean().optional(),
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
