import { z } from 'zod';

const textSchema = z.object({ zh: z.string(), en: z.string() });
const groupSchema = z.object({ id: z.string(), name: textSchema, words: z.array(z.string().min(1)).min(1) });
const statusSchema = z.enum(['sourced', 'weak', 'recall']);

/** `resources/evidence/private.json`: words by which a payment looks private. */
export const privatePackSchema = z.object({
  source: textSchema,
  status: statusSchema,
  /** Words of wages, expenses and trade: a row with one of them is not asked about. */
  except: z.array(z.string()),
  groups: z.array(groupSchema),
});
export type PrivatePack = z.infer<typeof privatePackSchema>;

/** `resources/evidence/flow.json`: what money of a firm without books came in and went out for. */
export const flowPackSchema = z.object({
  source: textSchema,
  status: statusSchema,
  in: z.array(groupSchema),
  out: z.array(groupSchema),
  defaults: z.object({ in: textSchema, out: textSchema }),
});
export type FlowPack = z.infer<typeof flowPackSchema>;
