import { z } from 'zod';
import { exclusionReasons } from './schemas.ts';

const textSchema = z.object({ zh: z.string(), en: z.string() });
const wordsSchema = z.array(z.string().min(1));

/** `resources/evidence/rules.json`: the words and bounds by which rows are told apart. */
export const evidenceRulesSchema = z.object({
  source: textSchema,
  status: z.enum(['sourced', 'weak', 'recall']),
  wallets: z.array(
    z.object({
      brand: z.string(),
      /** How the accounts of this wallet begin or are named. */
      accounts: wordsSchema,
      /** How a bank statement names it, in capitals. */
      names: wordsSchema,
    }),
  ),
  pairs: z.object({
    /** How many days later the bank may book what the wallet did, and how many earlier. */
    windowDays: z.int().min(0).max(15),
    earlyDays: z.int().min(0).max(15),
    withdrawal: wordsSchema,
    topUp: wordsSchema,
    topUpExcept: wordsSchema,
    /** By these a bank row that names a wallet is a top-up even without the wallet's bill. */
    topUpNamed: wordsSchema,
    /** Words by which a means of payment is a bank card. */
    card: wordsSchema,
  }),
  receipts: z.array(
    z.object({ reason: z.enum(exclusionReasons), words: wordsSchema, except: z.array(z.string()) }),
  ),
  refundPaid: wordsSchema,
  refundWithinDays: z.int(),
  inAndOut: z.object({
    sameSide: z.object({ fromFen: z.int(), withinDays: z.int() }),
    strangers: z.object({ fromFen: z.int(), withinDays: z.int() }),
  }),
  tolerance: z.object({ receipts: z.number(), filed: z.number() }),
  assumedVat: z.object({
    source: textSchema,
    status: z.enum(['sourced', 'weak', 'recall']),
    general: z.number(),
    small: z.number(),
  }),
});
export type EvidenceRules = z.infer<typeof evidenceRulesSchema>;
