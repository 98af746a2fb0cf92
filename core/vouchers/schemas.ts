import { z } from 'zod';
import { daySchema, fenSchema, monthSchema, planDaySchema } from '../schemas.ts';

/** `transfer`: carries income and costs to 本年利润; `reversal`: the red voucher (红字) that takes another back. */
export const voucherKinds = ['ordinary', 'transfer', 'reversal'] as const;
/** Where a voucher comes from: typed, the cash book, a recurring entry, a bank row, an imported journal. */
export const voucherOrigins = ['own', 'cashbook', 'recurring', 'bank', 'journal'] as const;
export const partyRoles = ['customer', 'supplier', 'shareholder', 'related', 'employee', 'other'] as const;

/** At most 100 billion yuan either way; red (negative) amounts take back. */
const lineAmountSchema = fenSchema.min(-10_000_000_000_000).max(10_000_000_000_000);
export const codeSchema = z
  .string()
  .regex(/^\d{4,20}$/)
  .describe('account code');
export const wordSchema = z.string().trim().min(1).max(4).describe('voucher word: 记, 收, 付, 转');

/** One line of an accounting voucher (记账凭证); exactly one of debit and credit is not zero. */
export const voucherLineSchema = z.object({
  line: z.int(),
  summary: z.string(),
  code: z.string(),
  /** Full name: 应交税费—应交增值税. */
  accountName: z.string(),
  partyId: z.int().nullable(),
  party: z.string().nullable(),
  debitFen: fenSchema,
  creditFen: fenSchema,
  /** Line of the cash-flow statement the user chose; null: by rule. */
  flow: z.int().nullable(),
  /** Row of the imported file. */
  row: z.int().nullable(),
});

export const voucherSchema = z.object({
  voucherId: z.int(),
  month: monthSchema,
  word: z.string(),
  number: z.int(),
  date: daySchema,
  kind: z.enum(voucherKinds),
  origin: z.enum(voucherOrigins),
  importId: z.int().nullable(),
  /** The voucher this one takes back, and the one that takes this back. */
  reverses: z.int().nullable(),
  reversedBy: z.int().nullable(),
  category: z.string().nullable(),
  attachments: z.int(),
  totalFen: fenSchema,
  /** False where another source stands for its month: it is kept, and counts nowhere. */
  counts: z.boolean(),
  lines: z.array(voucherLineSchema),
});
export type Voucher = z.infer<typeof voucherSchema>;

const givenLineSchema = z.object({
  summary: z.string().trim().min(1).max(200),
  code: codeSchema,
  /** By name; a name not known yet is added to the parties. */
  party: z.string().trim().min(1).max(200).nullable().default(null),
  debitFen: lineAmountSchema.default(0),
  creditFen: lineAmountSchema.default(0),
  flow: z.int().min(1).max(40).nullable().default(null),
});
export type GivenLine = z.output<typeof givenLineSchema>;

export const givenVoucherSchema = z.object({
  date: planDaySchema,
  word: wordSchema.default('记'),
  /** The next free one of its word and month when not given. */
  number: z.int().min(1).max(999_999).optional(),
  attachments: z.int().min(0).max(9999).default(0),
  lines: z.array(givenLineSchema).min(2).max(500),
});
export type GivenVoucher = z.output<typeof givenVoucherSchema>;

export const accountSchema = z.object({
  code: z.string(),
  name: z.string(),
  /** With the names of the accounts above it: 应交税费—应交增值税. */
  fullName: z.string(),
  category: z.enum(['asset', 'liability', 'equity', 'cost', 'profit_loss']),
  normalBalance: z.enum(['D', 'C', 'D/C']),
  /** Added by the firm or by a journal; not of the standard's chart. */
  own: z.boolean(),
  /** Has accounts below it: postings go there. */
  hasChildren: z.boolean(),
  used: z.boolean(),
});

export const partySchema = z.object({
  partyId: z.int(),
  name: z.string(),
  role: z.enum(partyRoles),
  /** A written promise that its loan ranks behind the bank's (从属承诺). */
  subordinated: z.boolean(),
  used: z.boolean(),
});
export type Party = z.infer<typeof partySchema>;

export const openingRowSchema = z.object({
  code: codeSchema,
  party: z.string().trim().min(1).max(200).nullable().default(null),
  /** Debit positive. */
  amountFen: lineAmountSchema,
  /** Turnover of the year before the first month, where the books begin within a year. */
  yearDebitFen: lineAmountSchema.default(0),
  yearCreditFen: lineAmountSchema.default(0),
});

export const recurringSchema = z.object({
  recurringId: z.int(),
  name: z.string(),
  everyMonths: z.int(),
  nextOn: daySchema,
  until: daySchema.nullable(),
  due: z.boolean(),
  voucher: givenVoucherSchema,
});

export const filterSchema = z.object({
  from: monthSchema.optional(),
  to: monthSchema.optional(),
  /** In the summary, account, party, number or amount; works from one character. */
  search: z.string().max(100).optional(),
  /** The account and those below it. */
  code: z.string().optional(),
  partyId: z.int().optional(),
  origin: z.enum(voucherOrigins).optional(),
});
