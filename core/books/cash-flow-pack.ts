import { z } from 'zod';

const codesSchema = z.array(z.string()).min(1);
const flowSchema = z.int().min(1).max(40).nullable();

const flowRuleSchema = z.object({
  /** Accounts on the other side of cash, by the beginning of their code. */
  codes: codesSchema,
  /** Only where the account's name has one of these words. */
  words: z.array(z.string()).min(1).optional(),
  /** Only where the voucher also has one of these accounts. */
  beside: codesSchema.optional(),
  /** The flow of what stands on the credit side (money in) and on the debit side (money out); null: not assigned. */
  in: flowSchema,
  out: flowSchema,
  /** VAT in the same voucher goes with it. */
  vat: z.literal(true).optional(),
});
export type FlowRule = z.infer<typeof flowRuleSchema>;

/**
 * `resources/books/cash-flow.json`: which account on the other side of cash belongs to which flow.
 *
 * A flow's number is its line of 会小企03表 (1 to 18). What only the forms of the enterprise standard tell apart is
 * numbered from 21: 21 tax refunds, 22 subsidiaries sold, 23 and 25 other investing in and out, 24 subsidiaries bought,
 * 26 and 27 other financing in and out, 28 exchange differences. So a stored flow means the same whichever form reads it.
 */
export const cashFlowPackSchema = z.object({
  status: z.string(),
  source: z.object({ zh: z.string(), en: z.string() }),
  /** Accounts that are cash. */
  cash: codesSchema,
  vat: z.object({
    codes: codesSchema,
    /** A tax account of one of these names goes with the sale or the purchase, of one of the others never. */
    words: z.array(z.string()),
    notWords: z.array(z.string()),
    /** Where no name tells: no more than this share of what it goes with (17% was the highest rate there has been). */
    most: z.number(),
  }),
  /** Deposits and frozen money: cash accounts by name, and the flow their increase and decrease count as. */
  restricted: z.object({
    codes: codesSchema,
    words: z.array(z.string()).min(1),
    in: z.int(),
    out: z.int(),
  }),
  standards: z.object({
    smallEnterprise: z.array(flowRuleSchema),
    enterprise: z.array(flowRuleSchema),
  }),
});
export type CashFlowPack = z.infer<typeof cashFlowPackSchema>;
