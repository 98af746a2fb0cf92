import { z } from 'zod';
import { type LineRole, lineRoles } from './line-roles.ts';
import { statementNames } from './schemas.ts';
import { standards } from './standard.ts';

const textSchema = z.object({ zh: z.string(), en: z.string() });
const sideSchema = z.enum(['debit', 'credit']);

/** `resources/books/accounts.json` and `accounts-enterprise.json`: the chart of accounts of a standard. */
export const accountsPackSchema = z.object({
  /** Where the accounts are from: `recall` is general knowledge. */
  status: z.enum(['sourced', 'recall']).default('sourced'),
  source: textSchema,
  accounts: z.array(
    z.object({
      code: z.string(),
      name: textSchema,
      category: z.enum(['asset', 'liability', 'equity', 'cost', 'profit_loss']),
      normalBalance: z.enum(['D', 'C', 'D/C']),
    }),
  ),
});

const codesSchema = z.array(z.string()).min(1);
const wordsSchema = z.array(z.string()).min(1);
/** Only accounts with, and none with, one of these words in the name or in that of an account above. */
const filter = { includes: wordsSchema.optional(), excludes: wordsSchema.optional() };

/** A rule that takes accounts. */
const accountRuleSchema = z.discriminatedUnion('type', [
  /** The balances of accounts, net. */
  z.object({ type: z.literal('balance'), codes: codesSchema, side: sideSchema, ...filter }),
  /** Only those of their lowest accounts and parties whose balance is on this side: a customer paid too much is a creditor. */
  z.object({ type: z.literal('parts'), codes: codesSchema, side: sideSchema, ...filter }),
  /** The balance of all of them together, where it is on this side. */
  z.object({ type: z.literal('net'), codes: codesSchema, side: sideSchema }),
  /** Lowest accounts by name; all of them where no name tells. */
  z.object({
    type: z.literal('named'),
    codes: codesSchema,
    includes: z.array(z.string()),
    excludes: z.array(z.string()),
    side: sideSchema,
  }),
  /** What income and cost accounts earned or cost. */
  z.object({ type: z.literal('turnover'), codes: codesSchema, side: sideSchema, ...filter }),
  /** What those of their lower accounts did that have one of these words in the name. */
  z.object({
    type: z.literal('turnoverNamed'),
    codes: codesSchema,
    side: sideSchema,
    ...filter,
    includes: wordsSchema,
  }),
]);
export type AccountRule = z.infer<typeof accountRuleSchema>;

/** How a line of a statement is made. */
const lineRuleSchema = z.union([
  accountRuleSchema,
  /** Several of them together. */
  z.object({ type: z.literal('several'), of: z.array(accountRuleSchema).min(2) }),
  /** Cash of these flows, in positive (1) or out positive (-1). */
  z.object({
    type: z.literal('flow'),
    flows: z.array(z.int()).min(1),
    sign: z.union([z.literal(1), z.literal(-1)]),
  }),
  /** Cash when the period began. */
  z.object({ type: z.literal('openingCash') }),
  /** A sum of other lines: line and sign. */
  z.object({
    type: z.literal('sum'),
    terms: z.array(z.tuple([z.int(), z.union([z.literal(1), z.literal(-1)])])),
  }),
  /** No account of the chart goes here. */
  z.object({ type: z.literal('none') }),
]);
export type LineRule = z.infer<typeof lineRuleSchema>;

const formSchema = z.object({
  form: z.string(),
  title: textSchema,
  lines: z.array(
    z.object({
      /** 0 for a heading. */
      line: z.int(),
      kind: z.enum(['item', 'memo', 'total', 'heading']),
      role: z.enum(lineRoles).optional(),
      name: textSchema,
      rule: lineRuleSchema,
    }),
  ),
});
export type StatementForm = z.infer<typeof formSchema>;

/** `resources/books/statements.json` and `statements-enterprise.json`: the statutory forms of a standard, line by line. */
export const statementsPackSchema = z.object({
  standard: z.enum(standards),
  /** Where the lines are from: `recall` is general knowledge. */
  status: z.enum(['sourced', 'recall']),
  source: textSchema,
  /**
   * Income and cost accounts begin with `class`; those `outside` belong to no line of the income statement. `profit` is
   * 本年利润 and 利润分配, `declared` what profit is declared on, `reserves` where profit is put by.
   */
  income: z.object({
    class: z.string(),
    outside: z.array(z.string()),
    profit: codesSchema,
    declared: codesSchema,
    reserves: codesSchema,
  }),
  statements: z.record(z.enum(statementNames), formSchema),
});
export type StatementsPack = z.infer<typeof statementsPackSchema>;

/** The line of a form that has a role; 0 where the form has none. */
export function lineOfRole(form: StatementForm, role: LineRole): number {
  return form.lines.find((line) => line.role === role)?.line ?? 0;
}
