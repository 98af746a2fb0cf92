import { z } from 'zod';
import { operation } from '../operation.ts';
import {
  emptySchema,
  fenSchema,
  fileSchema,
  monthSchema,
  pageSchema,
  planDaySchema,
  sentenceSchema,
} from '../schemas.ts';
import {
  accountSchema,
  codeSchema,
  filterSchema,
  givenVoucherSchema,
  openingRowSchema,
  partyRoles,
  partySchema,
  recurringSchema,
  voucherLineSchema,
  voucherSchema,
  wordSchema,
} from './schemas.ts';

export * from './schemas.ts';

export const voucherOperations = {
  'vouchers.list': operation({
    summary: 'Accounting vouchers, newest first, with their lines; search works from one character',
    scope: 'firm',
    access: 'read',
    input: pageSchema.extend(filterSchema.shape),
    output: z.object({
      total: z.int(),
      debitFen: fenSchema,
      /** There are more: only the newest ten thousand are counted and added up. */
      isCapped: z.boolean(),
      rows: z.array(voucherSchema),
    }),
  }),
  'vouchers.get': operation({
    summary: 'One voucher',
    scope: 'firm',
    access: 'read',
    input: z.object({ voucherId: z.int() }),
    output: voucherSchema,
  }),
  'vouchers.nextNumber': operation({
    summary:
      'The next free number of a word in the month of a day, and the numbers that are missing before it',
    scope: 'firm',
    access: 'read',
    input: z.object({ date: planDaySchema, word: wordSchema.default('记') }),
    output: z.object({ number: z.int(), missing: z.array(z.int()) }),
  }),
  'vouchers.post': operation({
    summary: 'Posts a voucher: debit = credit, its month open and kept by vouchers',
    scope: 'firm',
    access: 'write',
    input: givenVoucherSchema,
    output: voucherSchema,
  }),
  'vouchers.update': operation({
    summary: 'Changes a voucher of an open month that nothing took back; the history keeps what it was',
    scope: 'firm',
    access: 'write',
    input: givenVoucherSchema.extend({ voucherId: z.int() }),
    output: voucherSchema,
  }),
  'vouchers.reverse': operation({
    summary: 'Takes a voucher back with a red one (红字冲销) of the same lines, amounts negative',
    scope: 'firm',
    access: 'write',
    input: z.object({ voucherId: z.int(), date: planDaySchema }),
    output: voucherSchema,
  }),
  'vouchers.listAccounts': operation({
    summary: 'The chart of accounts with the firm’s own sub-accounts',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: z.array(accountSchema),
  }),
  'vouchers.saveAccount': operation({
    summary: 'Adds a sub-account, or renames an own one',
    scope: 'firm',
    access: 'write',
    input: z.object({ code: codeSchema, name: z.string().trim().min(1).max(100) }),
    output: accountSchema,
  }),
  'vouchers.removeAccount': operation({
    summary: 'Removes an own account that nothing uses',
    scope: 'firm',
    access: 'write',
    input: z.object({ code: codeSchema }),
    output: z.object({ code: z.string() }),
  }),
  'vouchers.listParties': operation({
    summary: 'Customers, suppliers, shareholders and others that lines name',
    scope: 'firm',
    access: 'read',
    input: z.object({ search: z.string().optional() }),
    output: z.array(partySchema),
  }),
  'vouchers.saveParty': operation({
    summary: 'Adds a party, renames it, or says what it is to the firm',
    scope: 'firm',
    access: 'write',
    input: z.object({
      partyId: z.int().optional(),
      name: z.string().trim().min(1).max(200),
      role: z.enum(partyRoles).default('other'),
      subordinated: z.boolean().default(false),
    }),
    output: partySchema,
  }),
  'vouchers.removeParty': operation({
    summary: 'Removes a party that nothing uses',
    scope: 'firm',
    access: 'write',
    input: z.object({ partyId: z.int() }),
    output: z.object({ partyId: z.int() }),
  }),
  'vouchers.getOpenings': operation({
    summary: 'The balances the firm’s own vouchers begin with',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: z.object({
      startMonth: monthSchema.nullable(),
      rows: z.array(openingRowSchema.extend({ accountName: z.string() })),
      debitFen: fenSchema,
      creditFen: fenSchema,
    }),
  }),
  'vouchers.saveOpenings': operation({
    summary: 'Sets the first month of the firm’s own vouchers and its opening balances; debit = credit',
    scope: 'firm',
    access: 'write',
    input: z.object({ startMonth: monthSchema, rows: z.array(openingRowSchema).max(5000) }),
    output: z.object({ startMonth: monthSchema, count: z.int() }),
  }),
  'vouchers.describeClose': operation({
    summary: 'What closing a month would do, and what speaks against it',
    scope: 'firm',
    access: 'read',
    input: z.object({ month: monthSchema }),
    output: z.object({
      closed: z.boolean(),
      canClose: z.boolean(),
      canReopen: z.boolean(),
      /** Income less costs that would be carried to 本年利润. */
      profitFen: fenSchema,
      /** Lines of the transfer voucher that closing would post. */
      lines: z.array(
        voucherLineSchema.omit({ line: true, partyId: true, party: true, row: true, flow: true }),
      ),
      remarks: z.array(sentenceSchema),
    }),
  }),
  'vouchers.closeMonth': operation({
    summary:
      'Closes a month: carries income and costs to 本年利润 (in December on to 利润分配), and lets nothing more be posted',
    scope: 'firm',
    access: 'write',
    input: z.object({ month: monthSchema }),
    output: z.object({ month: monthSchema, voucherIds: z.array(z.int()) }),
  }),
  'vouchers.reopenMonth': operation({
    summary:
      'Opens the last closed month again; its transfer voucher stays, and closing again carries the rest',
    scope: 'firm',
    access: 'write',
    input: z.object({ month: monthSchema }),
    output: z.object({ month: monthSchema }),
  }),
  'vouchers.listRecurring': operation({
    summary: 'Entries that come back every so many months, and which are due',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: z.array(recurringSchema),
  }),
  'vouchers.saveRecurring': operation({
    summary: 'Keeps a voucher to be posted again every so many months',
    scope: 'firm',
    access: 'write',
    input: z.object({
      recurringId: z.int().optional(),
      name: z.string().trim().min(1).max(100),
      everyMonths: z.int().min(1).max(12).default(1),
      nextOn: planDaySchema,
      until: planDaySchema.nullable().default(null),
      voucher: givenVoucherSchema,
    }),
    output: recurringSchema,
  }),
  'vouchers.removeRecurring': operation({
    summary: 'Forgets a recurring entry; what it posted stays',
    scope: 'firm',
    access: 'write',
    input: z.object({ recurringId: z.int() }),
    output: z.object({ recurringId: z.int() }),
  }),
  'vouchers.postRecurring': operation({
    summary: 'Posts every recurring entry due up to a day',
    scope: 'firm',
    access: 'write',
    input: z.object({ upTo: planDaySchema, recurringId: z.int().optional() }),
    output: z.object({ posted: z.array(voucherSchema) }),
  }),
  'vouchers.export': operation({
    summary: 'Writes the vouchers of a span as a journal (序时账) that imports.preview reads back as it was',
    scope: 'firm',
    access: 'read',
    progress: true,
    writesFile: true,
    input: z.object({
      file: fileSchema,
      format: z.enum(['xlsx', 'csv']),
      from: monthSchema,
      to: monthSchema,
    }),
    output: z.object({ voucherCount: z.int(), lineCount: z.int(), size: z.int(), sha256: z.string() }),
  }),
};
