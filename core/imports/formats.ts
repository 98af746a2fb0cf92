import { z } from 'zod';
import { importKinds } from './schemas.ts';

/** The amounts a trial balance prints. */
export const balanceRoles = [
  'openingDebit',
  'openingCredit',
  'opening',
  'yearOpeningDebit',
  'yearOpeningCredit',
  'yearOpening',
  'debit',
  'credit',
  'yearDebit',
  'yearCredit',
  'closingDebit',
  'closingCredit',
  'closing',
] as const;

/**
 * What a column of an import can be. A journal (序时账) has `date`, `voucher` (凭证字号 such as 记-12) or `word` and
 * `number` apart, `summary`, `code`, `name`, `party` (auxiliary items: all such columns, the first filled one counts), and
 * `debit` with `credit` or `amount` with `direction`.
 */
export const columnRoles = [
  'account',
  'accountName',
  'date',
  'time',
  'out',
  'in',
  'amount',
  'direction',
  'balance',
  'currency',
  'counterparty',
  'counterpartyAccount',
  'payer',
  'payerAccount',
  'payee',
  'payeeAccount',
  'summary',
  'serial',
  'status',
  'method',
  'fee',
  'refund',
  'refundSerial',
  'code',
  'name',
  'voucher',
  'word',
  'number',
  'party',
  ...balanceRoles,
  'openingDirection',
  'closingDirection',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

const columnsSchema = z.partialRecord(z.enum(columnRoles), z.array(z.string()).min(1));

export const formatSchema = z.object({
  id: z.string(),
  kind: z.enum(importKinds),
  name: z.object({ zh: z.string(), en: z.string() }),
  /** The bank that writes it; null for a format several banks or programs write. */
  bank: z.string().nullable(),
  /** `recall`: partly general knowledge, not confirmed by a file. */
  status: z.enum(['sourced', 'weak', 'recall']),
  source: z.string(),
  /** The wallet it is a bill of; its accounts are named after it, as in `alipay:login`. */
  wallet: z.enum(['alipay', 'wechat', 'jd', 'meituan', 'wallet']).optional(),
  /** Which sign of the one amount column is money in; a card's statement prints what was spent without a sign. */
  positiveIs: z.enum(['in', 'out']).optional(),
  /** The fee column's amount was kept back from what came in. */
  fee: z.enum(['deducted']).optional(),
  /** The counterparty's account number stands behind its name, in one cell. */
  accountInName: z.boolean().optional(),
  /** The first head of a second table with the totals, below the data. */
  summaryHead: z.string().optional(),
  /** Heads that must all be there; empty for the generic ones. */
  identify: z.array(z.string()),
  /** At least one of these sets of roles must have its columns. */
  requires: z.array(z.array(z.enum(columnRoles))).min(1),
  /** The heads of each role, the likeliest first. */
  columns: columnsSchema.optional(),
  /** The id of the format whose columns it shares. */
  columnsOf: z.string().optional(),
});
export type ImportFormat = z.infer<typeof formatSchema>;

/** `resources/imports/formats.json`: the formats, the most specific first, and the words for money in and out. */
export const formatsPackSchema = z.object({
  directionWords: z.object({
    in: z.array(z.string()),
    out: z.array(z.string()),
    neutral: z.array(z.string()),
  }),
  /** What a wallet's status says of a movement that did not come about. */
  notPaid: z.array(z.string()),
  formats: z.array(formatSchema),
});
export type FormatsPack = z.infer<typeof formatsPackSchema>;

/** The heads of a format by role, its own or those it shares. */
export function columnsOf(pack: FormatsPack, format: ImportFormat): z.infer<typeof columnsSchema> {
  return format.columns ?? pack.formats.find((other) => other.id === format.columnsOf)?.columns ?? {};
}
