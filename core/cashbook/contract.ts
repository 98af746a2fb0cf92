import { z } from 'zod';
import { bankRowSchema } from '../imports/schemas.ts';
import { operation } from '../operation.ts';
import {
  amountSchema,
  daySchema,
  emptySchema,
  fenSchema,
  monthSchema,
  pageSchema,
  planDaySchema,
  sentenceSchema,
} from '../schemas.ts';
import { partyRoles, voucherSchema } from '../vouchers/schemas.ts';
import { categoryGroups } from './categories.ts';

const directionSchema = z.enum(['in', 'out']);

/** What money came in or went out for, in plain words, with the account the app books it on. */
export const categorySchema = z.object({
  id: z.string(),
  direction: directionSchema,
  group: z.enum(categoryGroups),
  name: z.string(),
  /** When to use it, in one sentence. */
  help: z.string(),
  code: z.string(),
  accountName: z.string(),
  /** Sales and purchases may state the VAT in the amount. */
  withVat: z.boolean(),
  /** What the other side is to the firm, where its name matters for the books. */
  party: z.enum(partyRoles).nullable(),
  /** Between own accounts: the other account is named instead of a party. */
  transfer: z.boolean(),
});

/** A line of the cash book: what someone without an accountant writes down. */
export const cashEntrySchema = z.object({
  voucherId: z.int(),
  date: daySchema,
  summary: z.string(),
  direction: directionSchema,
  amountFen: fenSchema,
  party: z.string().nullable(),
  /** Null for a voucher not made in the cash book; `categoryName` then names the accounts on its other side. */
  category: z.string().nullable(),
  categoryName: z.string(),
  /** 1001 cash, a 1002 sub-account, 1012 wallet. */
  cashCode: z.string(),
  cashName: z.string(),
  vatFen: fenSchema.nullable(),
  /** Of a transfer: the other own account. */
  otherCashCode: z.string().nullable(),
  /** The cash account's balance after it. */
  balanceFen: fenSchema,
  reversedBy: z.int().nullable(),
  reverses: z.int().nullable(),
  /** False where another source stands for its month. */
  counts: z.boolean(),
  /** Made in the cash book or from a bank row, and not taken back: `cashbook.update` changes it. */
  editable: z.boolean(),
});

const givenEntrySchema = z.object({
  date: planDaySchema,
  summary: z.string().trim().min(1).max(200),
  direction: directionSchema,
  amountFen: amountSchema.min(1),
  party: z.string().trim().min(1).max(200).nullable().default(null),
  category: z.string(),
  cashCode: z.string().default('1002'),
  vatFen: amountSchema.nullable().default(null),
  /** Of a transfer: the own account on the other side. */
  otherCashCode: z.string().nullable().default(null),
});

const rowKeySchema = z.object({ importId: z.int(), row: z.int() });

export const categoryRuleSchema = z.object({
  ruleId: z.int(),
  field: z.enum(['counterparty', 'summary']),
  contains: z.string(),
  direction: directionSchema,
  category: z.string(),
  categoryName: z.string(),
  /** Rows not in the books yet that it would take. */
  matches: z.int(),
});

export const cashbookOperations = {
  'cashbook.listCategories': operation({
    summary: 'What money comes in and goes out for, in plain words',
    scope: 'app',
    access: 'read',
    input: emptySchema,
    output: z.array(categorySchema),
  }),
  'cashbook.listCashAccounts': operation({
    summary: 'Where the firm keeps money: cash, bank accounts, wallets, with their balances in the books',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: z.array(z.object({ code: z.string(), name: z.string(), balanceFen: fenSchema })),
  }),
  'cashbook.list': operation({
    summary: 'The cash book, newest first',
    scope: 'firm',
    access: 'read',
    input: pageSchema.extend({
      month: monthSchema.optional(),
      cashCode: z.string().optional(),
      search: z.string().optional(),
    }),
    output: z.object({
      total: z.int(),
      moneyInFen: fenSchema,
      moneyOutFen: fenSchema,
      rows: z.array(cashEntrySchema),
    }),
  }),
  'cashbook.describe': operation({
    summary: 'The double entry that a line of the cash book would make, before it is written',
    scope: 'firm',
    access: 'read',
    input: givenEntrySchema,
    output: z.object({
      lines: z.array(
        z.object({ code: z.string(), accountName: z.string(), debitFen: fenSchema, creditFen: fenSchema }),
      ),
      sentence: sentenceSchema,
    }),
  }),
  'cashbook.add': operation({
    summary: 'Writes a line in the cash book and the double entry behind it',
    scope: 'firm',
    access: 'write',
    input: givenEntrySchema,
    output: z.object({ entry: cashEntrySchema, voucher: voucherSchema }),
  }),
  'cashbook.update': operation({
    summary: 'Changes a line of the cash book in an open month',
    scope: 'firm',
    access: 'write',
    input: givenEntrySchema.extend({ voucherId: z.int() }),
    output: z.object({ entry: cashEntrySchema, voucher: voucherSchema }),
  }),
  'cashbook.listUnbooked': operation({
    summary: 'Bank and wallet rows that are not in the books, each with the category a rule suggests and why',
    scope: 'firm',
    access: 'read',
    input: pageSchema.extend({
      accountNumber: z.string().optional(),
      month: monthSchema.optional(),
      search: z.string().optional(),
    }),
    output: z.object({
      total: z.int(),
      /** Rows of months whose books came from a file: they are in those books, and are not offered. */
      inImportedBooks: z.int(),
      suggested: z.int(),
      rows: z.array(
        bankRowSchema.extend({
          importId: z.int(),
          accountNumber: z.string(),
          category: z.string().nullable(),
          categoryName: z.string().nullable(),
          /** Why this one, or why none: the rule, in words; null where none applies. */
          why: sentenceSchema.nullable(),
          /** A voucher already in the books that looks like this row: the suggestion is to match it, and no category. */
          likeVoucherId: z.int().nullable(),
          /** Booked as suggested without `vatFen`, the whole amount would count, the VAT of a general taxpayer with it. */
          grossOfVat: z.boolean(),
          /** The row of another own account that is the same money: both are booked as one transfer. */
          pairedWith: rowKeySchema.extend({ accountNumber: z.string() }).nullable(),
          /** The own account on the other side, where one is known. */
          otherCashCode: z.string().nullable(),
        }),
      ),
    }),
  }),
  'cashbook.bookRows': operation({
    summary:
      'Books bank or wallet rows under categories, or matches them with vouchers that are there; can learn rules',
    scope: 'firm',
    access: 'write',
    input: z.object({
      rows: z
        .array(
          rowKeySchema.extend({
            category: z.string().nullable().default(null),
            /** Match with this voucher instead of making one. */
            voucherId: z.int().nullable().default(null),
            /** VAT within the amount, where the category may hold it. */
            vatFen: amountSchema.nullable().default(null),
            /** Of a transfer: the own account on the other side; not needed where `pairedWith` tells. */
            otherCashCode: z.string().nullable().default(null),
          }),
        )
        .min(1)
        .max(5000),
      /** Keep a rule for the counterparty of each row whose category was chosen by hand. */
      learn: z.boolean().default(false),
    }),
    output: z.object({
      booked: z.int(),
      matched: z.int(),
      /** Booked by a general taxpayer under categories that may hold VAT, with none stated. */
      grossOfVat: z.int(),
      rules: z.array(categoryRuleSchema),
    }),
  }),
  'cashbook.listRules': operation({
    summary: 'The rules that suggest categories, learned from what was chosen',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: z.array(categoryRuleSchema),
  }),
  'cashbook.saveRule': operation({
    summary: 'Adds or changes a rule',
    scope: 'firm',
    access: 'write',
    input: z.object({
      ruleId: z.int().optional(),
      field: z.enum(['counterparty', 'summary']),
      contains: z.string().trim().min(1).max(100),
      direction: directionSchema,
      category: z.string(),
    }),
    output: categoryRuleSchema,
  }),
  'cashbook.removeRule': operation({
    summary: 'Forgets a rule; what was booked by it stays',
    scope: 'firm',
    access: 'write',
    input: z.object({ ruleId: z.int() }),
    output: z.object({ ruleId: z.int() }),
  }),
};
