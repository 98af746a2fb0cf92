import { z } from 'zod';
import { operation } from '../operation.ts';
import {
  amountSchema,
  emptySchema,
  fenSchema,
  fileSchema,
  monthSchema,
  pageSchema,
  rateSchema,
  sentenceSchema,
} from '../schemas.ts';
import {
  coverageCellSchema,
  excludedSchema,
  exclusionReasons,
  flowMonthSchema,
  movementSchema,
  pairKinds,
  revenueRowSchema,
  rowKeySchema,
  spanSchema,
  taxReturnSchema,
} from './schemas.ts';

export * from './schemas.ts';

export const evidenceOperations = {
  'evidence.getCoverage': operation({
    summary: 'Which months and accounts have statements: gaps, overlaps, opening balance ≠ previous closing',
    scope: 'firm',
    access: 'read',
    input: z.object({ from: monthSchema.optional(), to: monthSchema.optional() }),
    output: z.object({
      months: z.array(monthSchema),
      accounts: z.array(
        z.object({
          accountNumber: z.string(),
          bank: z.string().nullable(),
          name: z.string().nullable(),
          kind: z.enum(['bank', 'wallet']),
          cells: z.array(coverageCellSchema),
        }),
      ),
      /** Own accounts that rows name as the other side and no statement is there for. */
      unknownAccounts: z.array(
        z.object({ accountNumber: z.string(), rowCount: z.int(), amountFen: fenSchema }),
      ),
      findings: z.array(sentenceSchema),
    }),
  }),
  'evidence.listPairs': operation({
    summary:
      'Wallet and bank rows that are one and the same money, found or said so, so that nothing counts twice',
    scope: 'firm',
    access: 'read',
    input: pageSchema,
    output: z.object({
      total: z.int(),
      pairs: z.array(
        z.object({
          /** Of a transfer between bank accounts: the row that goes out. */
          wallet: movementSchema,
          bank: movementSchema,
          /** `withdrawal`: wallet to bank; `topUp`: bank to wallet; `cardPayment`: a wallet payment drawn on the bank card; `ownTransfer`: between own bank accounts. */
          kind: z.enum(pairKinds),
          byHand: z.boolean(),
          /** Another row would do as well for one of the two: worth a look. */
          ambiguous: z.boolean(),
          why: sentenceSchema,
        }),
      ),
      /** Wallet rows that should have a bank row and have none, and bank rows that name a wallet likewise; the first of them. */
      unpaired: z.array(movementSchema.extend({ why: sentenceSchema })),
      unpairedTotal: z.int(),
    }),
  }),
  'evidence.setPair': operation({
    summary: 'Says that two rows are one and the same money, or that they are not',
    scope: 'firm',
    access: 'write',
    input: z.object({ wallet: rowKeySchema, bank: rowKeySchema, same: z.boolean() }),
    output: z.object({ same: z.boolean() }),
  }),
  'evidence.getReceipts': operation({
    summary: 'Effective receipts (有效流水) by month, with every exclusion and why',
    scope: 'firm',
    access: 'read',
    /** Paged are the exclusions: all of them, or those of one reason. */
    input: spanSchema.extend({ ...pageSchema.shape, reason: z.enum(exclusionReasons).optional() }),
    output: z.object({
      months: z.array(
        z.object({
          month: monthSchema,
          receivedFen: fenSchema,
          excludedFen: fenSchema,
          effectiveFen: fenSchema,
          /** Fees the wallets took; the receipts are before them. */
          feesFen: fenSchema,
          /** Refunds paid to customers: to be taken off where receipts are set beside sales. */
          refundedFen: fenSchema,
        }),
      ),
      byReason: z.array(z.object({ reason: z.enum(exclusionReasons), count: z.int(), amountFen: fenSchema })),
      excluded: z.array(excludedSchema),
      excludedTotal: z.int(),
      /** Receipts that a rule would leave out and the user counts. */
      countedByHand: z.array(movementSchema.extend({ note: z.string() })),
    }),
  }),
  'evidence.markReceipt': operation({
    summary: 'Says that a receipt counts as sales money, or does not, and why; null takes the word back',
    scope: 'firm',
    access: 'write',
    input: rowKeySchema.extend({
      receipt: z.enum(['counts', 'excluded']).nullable(),
      note: z.string().trim().max(500).default(''),
    }),
    output: z.object({ receipt: z.enum(['counts', 'excluded']).nullable() }),
  }),
  'evidence.listTaxReturns': operation({
    summary: 'What was filed: VAT returns, income tax, statements',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: z.array(taxReturnSchema),
  }),
  'evidence.saveTaxReturn': operation({
    summary: 'Enters or changes what a return says',
    scope: 'firm',
    access: 'write',
    input: taxReturnSchema.extend({
      taxReturnId: z.int().optional(),
      salesFen: amountSchema,
      uninvoicedFen: amountSchema.nullable().default(null),
      taxFen: amountSchema.nullable().default(null),
      documentId: z.int().nullable().default(null),
      note: z.string().trim().max(500).default(''),
    }),
    output: taxReturnSchema,
  }),
  'evidence.removeTaxReturn': operation({
    summary: 'Removes an entered return',
    scope: 'firm',
    access: 'write',
    input: z.object({ taxReturnId: z.int() }),
    output: z.object({ taxReturnId: z.int() }),
  }),
  'evidence.getRevenueCheck': operation({
    summary:
      'Revenue per VAT period: books, effective receipts, VAT returns, filed statements and income tax side by side, tax made equal',
    scope: 'firm',
    access: 'read',
    input: spanSchema,
    output: z.object({
      period: z.enum(['month', 'quarter']),
      /** The share of the larger figure within which receipts count as agreeing with another leg. */
      tolerance: z.number(),
      /** VAT as a share of sales without it, with which receipts were made equal. */
      vatRate: z.object({
        rate: rateSchema,
        /** Worked out of the VAT returns, or an assumption that can be wrong. */
        from: z.enum(['returns', 'assumed']),
        sentence: sentenceSchema,
      }),
      rows: z.array(revenueRowSchema),
      findings: z.array(sentenceSchema),
    }),
  }),
  'evidence.explainGap': operation({
    summary:
      'Keeps an explanation of a gap, with its amount and the paper that shows it; the books stay as they are',
    scope: 'firm',
    access: 'write',
    input: spanSchema.extend({
      pair: z.string(),
      /** An empty text removes it. */
      text: z.string().trim().max(2000),
      amountFen: fenSchema.default(0),
      documentId: z.int().nullable().default(null),
    }),
    output: z.object({ pair: z.string() }),
  }),
  'evidence.listPrivate': operation({
    summary: 'Movements of the firm’s accounts that look private, each with why, for the user to say',
    scope: 'firm',
    access: 'read',
    input: pageSchema.extend({ answered: z.boolean().optional() }),
    output: z.object({
      total: z.int(),
      openFen: fenSchema,
      rows: z.array(
        movementSchema.extend({
          /** Why it looks private; of one the user named, that. */
          why: sentenceSchema,
          purpose: z.enum(['private', 'business']).nullable(),
          voucherId: z.int().nullable(),
          /** Whether that voucher books it as the owner's; another one stays as it is until someone takes it back. */
          bookedAsOwners: z.boolean(),
        }),
      ),
      /** Where private spending is booked in this kind of firm. */
      account: z.object({ code: z.string(), name: z.string() }),
      remarks: z.array(sentenceSchema),
    }),
  }),
  'evidence.answerPrivate': operation({
    summary:
      'Says that movements are private or the firm’s; private ones can be booked where they belong at once',
    scope: 'firm',
    access: 'write',
    input: z.object({
      rows: z.array(rowKeySchema).min(1).max(1000),
      purpose: z.enum(['private', 'business']).nullable(),
      book: z.boolean().default(false),
    }),
    output: z.object({ answered: z.int(), booked: z.int() }),
  }),
  'evidence.getOwner': operation({
    summary:
      'Owner and firm: what the owner owes the firm, what the firm owes the owner, and what it may mean',
    scope: 'firm',
    access: 'read',
    input: z.object({ month: monthSchema }),
    output: z.object({
      month: monthSchema,
      owedByOwnerFen: fenSchema,
      owedToOwnerFen: fenSchema,
      subordinatedFen: fenSchema,
      parties: z.array(
        z.object({
          partyId: z.int().nullable(),
          name: z.string(),
          role: z.string(),
          owedByFen: fenSchema,
          owedToFen: fenSchema,
          subordinated: z.boolean(),
        }),
      ),
      remarks: z.array(sentenceSchema),
    }),
  }),
  'evidence.getFlowTable': operation({
    summary:
      'The table of business receipts and payments (经营流水表) from bank and wallet rows, for firms without books',
    scope: 'firm',
    access: 'read',
    input: spanSchema,
    output: z.object({
      from: monthSchema,
      to: monthSchema,
      months: z.array(flowMonthSchema),
      totals: z.object({
        businessInFen: fenSchema,
        businessOutFen: fenSchema,
        netFen: fenSchema,
        otherInFen: fenSchema,
        otherOutFen: fenSchema,
      }),
      byCategory: z.array(
        z.object({
          direction: z.enum(['in', 'out']),
          /** Of the business, or beside it: the owner's, loans, interest. */
          business: z.boolean(),
          name: z.string(),
          count: z.int(),
          amountFen: fenSchema,
        }),
      ),
      remarks: z.array(sentenceSchema),
    }),
  }),
  'evidence.exportFlowTable': operation({
    summary: 'Writes the table of business receipts and payments as a workbook or a PDF',
    scope: 'firm',
    access: 'read',
    progress: true,
    writesFile: true,
    input: spanSchema.extend({ file: fileSchema, format: z.enum(['xlsx', 'pdf']) }),
    output: z.object({ size: z.int(), sha256: z.string() }),
  }),
};
