import { z } from 'zod';
import { statementNames } from './contract.ts';

const textSchema = z.object({ zh: z.string(), en: z.string() });
const sideSchema = z.enum(['debit', 'credit']);

/** `resources/books/accounts.json`: the chart of accounts of the small-enterprise standard. */
export const accountsPackSchema = z.object({
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

/** How a line of a statement is made. */
export const lineRuleSchema = z.discriminatedUnion('type', [
  /** The balances of accounts, net. */
  z.object({ type: z.literal('balance'), codes: codesSchema, side: sideSchema }),
  /** Only those of their lowest accounts whose balance is on this side: a customer paid too much is a creditor. */
  z.object({ type: z.literal('parts'), codes: codesSchema, side: sideSchema }),
  /** Lowest accounts by name; all of them where no name tells. */
  z.object({
    type: z.literal('named'),
    codes: codesSchema,
    includes: z.array(z.string()),
    excludes: z.array(z.string()),
    side: sideSchema,
  }),
  /** Turnover of income and cost accounts. */
  z.object({ type: z.literal('turnover'), codes: codesSchema, side: sideSchema }),
  /** Turnover of their lower accounts with one of these words in the name. */
  z.object({
    type: z.literal('turnoverNamed'),
    codes: codesSchema,
    side: sideSchema,
    includes: z.array(z.string()),
  }),
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
      line: z.int(),
      kind: z.enum(['item', 'memo', 'total']),
      name: textSchema,
      rule: lineRuleSchema,
    }),
  ),
});
export type StatementForm = z.infer<typeof formSchema>;

/** `resources/books/statements.json`: the statutory forms, line by line. */
export const statementsPackSchema = z.object({
  source: textSchema,
  statements: z.record(z.enum(statementNames), formSchema),
});
export type StatementsPack = z.infer<typeof statementsPackSchema>;
