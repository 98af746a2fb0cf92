import { z } from 'zod';
import { daySchema, fenSchema, monthSchema, sentenceSchema, sourceSchema } from '../schemas.ts';
import { lineRoles } from './line-roles.ts';
import { standards } from './standard.ts';

export const statementNames = ['balanceSheet', 'incomeStatement', 'cashFlow'] as const;
export type StatementName = (typeof statementNames)[number];
export const periods = ['month', 'quarter', 'year'] as const;
export type Period = (typeof periods)[number];

/** One printed line of a statutory statement. */
export const statementLineSchema = z.object({
  /** 0 for a heading. */
  line: z.int(),
  name: z.string(),
  kind: z.enum(['item', 'memo', 'total', 'heading']),
  /** What the line is to other rooms, whatever the form: `cash`, `totalAssets`, `revenue` …; null for the rest. */
  role: z.enum(lineRoles).nullable(),
  /** Of the cash-flow statement: what a voucher's line says to belong here (`flow`); null for the rest. */
  flow: z.int().nullable(),
  /** Balance sheet: closing; the others: this period (of a year: the year). */
  currentFen: fenSchema.nullable(),
  /** Balance sheet: start of the year; the others: this year to date (of a year: the year before). */
  comparativeFen: fenSchema.nullable(),
  /** How the line is made: account codes or a sum of lines. */
  rule: z.string(),
  /** The lines a total adds up, each with its sign; null for a line made of accounts. */
  terms: z.array(z.object({ line: z.int(), sign: z.union([z.literal(1), z.literal(-1)]) })).nullable(),
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
  /** The first month of the period; the month itself for a balance sheet. */
  from: monthSchema,
  period: z.enum(periods),
  /** The column heads, in the language of the call. */
  currentHead: z.string(),
  comparativeHead: z.string(),
  lines: z.array(statementLineSchema),
  tieOuts: z.array(tieOutSchema),
  /** Accounts with an amount that no line takes; never silently dropped. */
  unmapped: z.array(z.object({ code: z.string(), name: z.string(), amountFen: fenSchema })),
  /** Why a column is empty, and what is not in it. */
  remarks: z.array(sentenceSchema),
  source: sourceSchema,
  standard: z.enum(standards),
});
export type Statement = z.infer<typeof statementSchema>;

export const sourceKinds = ['vouchers', 'journal', 'trialBalance'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const bankAccountSchema = z.object({
  accountNumber: z.string(),
  /** A wallet (支付宝, 微信支付) is an account whose rows come from bills. */
  kind: z.enum(['bank', 'wallet']),
  /** The owner's own account that the business uses. */
  personal: z.boolean(),
  /** The account of the books it is: 1002 or a sub-account, 1012. */
  code: z.string().nullable(),
  bank: z.string().nullable(),
  name: z.string().nullable(),
  from: daySchema,
  to: daySchema,
  rowCount: z.int(),
  closingFen: fenSchema.nullable(),
  /** 保证金 or supervised money: left out of the runway. */
  restricted: z.boolean(),
});
