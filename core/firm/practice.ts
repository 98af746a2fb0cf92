import { z } from 'zod';
import { taxReturnKinds } from '../evidence/schemas.ts';
import { importOptionsSchema } from '../imports/schemas.ts';
import { needSchema } from '../needs/contract.ts';
import { amountSchema, daySchema, monthSchema } from '../schemas.ts';
import { openingRowSchema, partyRoles } from '../vouchers/schemas.ts';
import { profileSchema } from './contract.ts';

const importSchema = z.object({
  file: z.string(),
  options: importOptionsSchema.default({}),
  /** Whether it stands for the months another source is there for. */
  replaceStanding: z.boolean().optional(),
});

/** The practice firm: what its owner says, and which sample files go where. */
export const practiceSchema = z.object({
  profile: profileSchema,
  imports: z.array(importSchema),
  /** Its journal, with what its first month begins with; parties that the account they are named on would not tell. */
  books: z.object({
    parties: z.array(z.object({ name: z.string(), role: z.enum(partyRoles) })),
    startMonth: monthSchema,
    openings: z.array(openingRowSchema),
    journal: importSchema,
  }),
  taxReturns: z.array(
    z.object({
      kind: z.enum(taxReturnKinds),
      from: monthSchema,
      to: monthSchema,
      salesFen: amountSchema,
      taxFen: amountSchema.nullable().default(null),
      /** The file among the documents that shows it. */
      file: z.string().nullable().default(null),
    }),
  ),
  documents: z.array(
    z.object({
      file: z.string(),
      itemId: z.string(),
      issuedOn: daySchema.nullable().default(null),
      validUntil: daySchema.nullable().default(null),
    }),
  ),
  /** The need, with its day counted from today so that practice never lies in the past. */
  need: needSchema.omit({ neededOn: true }).extend({ neededInDays: z.int().min(1) }),
  route: z.string(),
});
